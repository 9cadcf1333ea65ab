CREATE TABLE council.meeting (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL,
    starts_at timestamptz,
    ends_at timestamptz,
    location_id uuid REFERENCES council.location,
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    created_by uuid REFERENCES council.account,
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL,
    CHECK (ends_at >= starts_at)
);
CREATE INDEX meeting_start ON council.meeting (body_id, starts_at DESC, id);

CREATE TABLE council.meeting_organization (
    meeting_id uuid NOT NULL REFERENCES council.meeting ON DELETE CASCADE,
    organization_id uuid NOT NULL REFERENCES council.organization,
    position integer NOT NULL,
    PRIMARY KEY (meeting_id, organization_id),
    UNIQUE (meeting_id, position)
);
CREATE INDEX meeting_organization_organization ON council.meeting_organization (organization_id, meeting_id);

CREATE TABLE council.agenda_item (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES council.meeting,
    position integer NOT NULL CHECK (position >= 0),
    number council.line,
    name council.line NOT NULL,
    publicity council.publicity NOT NULL DEFAULT 'nonPublic',
    -- What the public reads instead of the name of a non-public item.
    neutral_name council.line,
    result council.line,
    resolution_text text,
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL,
    UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (id, meeting_id)
);

-- What an item said before it was changed or taken off: no result or resolution is gone, whoever overwrote it.
CREATE TABLE council.agenda_item_revision (
    agenda_item_id uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    meeting_id uuid NOT NULL REFERENCES council.meeting,
    name text NOT NULL,
    result text,
    resolution_text text,
    replaced_by uuid REFERENCES council.account,
    replaced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (agenda_item_id, version)
);

CREATE FUNCTION council.keep_agenda_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO council.agenda_item_revision (agenda_item_id, version, meeting_id, name, result, resolution_text,
        replaced_by)
    VALUES (old.id, old.version, old.meeting_id, old.name, old.result, old.resolution_text, council.actor_account());
    RETURN NULL;
END $$;
CREATE TRIGGER agenda_item_changed AFTER UPDATE ON council.agenda_item FOR EACH ROW
    WHEN ((old.name, old.result, old.resolution_text) IS DISTINCT FROM (new.name, new.result, new.resolution_text))
    EXECUTE FUNCTION council.keep_agenda_item();
CREATE TRIGGER agenda_item_removed AFTER DELETE ON council.agenda_item
    FOR EACH ROW EXECUTE FUNCTION council.keep_agenda_item();

CREATE TABLE council.paper (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    reference council.line,
    name council.line NOT NULL,
    paper_type council.line NOT NULL,
    date date,
    publicity council.publicity NOT NULL DEFAULT 'nonPublic',
    -- Structured text in Ratswerk's plain notation.
    resolution_text text NOT NULL DEFAULT '',
    reasons text NOT NULL DEFAULT '',
    financial_effects text NOT NULL DEFAULT '',
    under_direction_of_id uuid REFERENCES council.organization,
    originator_organization_id uuid REFERENCES council.organization,
    author_id uuid REFERENCES council.account,
    -- Follows council.paper_release, by trigger; here for the policies, which look at every paper of a list.
    is_released boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX paper_reference ON council.paper (body_id, reference);
-- Holds all that the policies and filters of lists look at: counting never reads the texts.
CREATE INDEX paper_newest ON council.paper (body_id, date DESC NULLS LAST, id DESC)
    INCLUDE (publicity, is_released, author_id, paper_type, under_direction_of_id);
CREATE INDEX paper_kind ON council.paper (body_id, paper_type, date DESC NULLS LAST, id DESC);
CREATE INDEX paper_office ON council.paper (body_id, under_direction_of_id, date DESC NULLS LAST, id DESC);
CREATE INDEX paper_author ON council.paper (author_id);
CREATE INDEX paper_words ON council.paper USING gin ((name || ' ' || coalesce(reference, '')) gin_trgm_ops);

-- Every saved text of a paper, also the one that lost a race: nothing that somebody wrote is gone.
CREATE TABLE council.paper_revision (
    paper_id uuid NOT NULL REFERENCES council.paper,
    revision integer NOT NULL CHECK (revision > 0),
    name text NOT NULL,
    resolution_text text NOT NULL,
    reasons text NOT NULL,
    financial_effects text NOT NULL,
    -- The version the writer had open; below revision - 1 when somebody else saved in between.
    based_on integer NOT NULL,
    written_by uuid REFERENCES council.account,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (paper_id, revision)
);

CREATE TABLE council.paper_number (
    body_id uuid NOT NULL REFERENCES council.body,
    year integer NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    last_number integer NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (body_id, year)
);

-- The next number of a year that no paper bears, also none that came from elsewhere. Definer: an author must not get the
-- number of a paper that the author cannot see. The format is the one of CouncilModel.PaperReference.
CREATE FUNCTION council.next_paper_number(body uuid, wanted_year integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE number integer;
BEGIN
    LOOP
        INSERT INTO council.paper_number AS n (body_id, year, last_number) VALUES (body, wanted_year, 1)
        ON CONFLICT (body_id, year) DO UPDATE SET last_number = n.last_number + 1
        RETURNING n.last_number INTO number;
        EXIT WHEN NOT EXISTS (
            SELECT FROM council.paper p WHERE p.body_id = body
                AND p.reference = wanted_year || '/' || lpad(number::text, greatest(4, length(number::text)), '0'));
    END LOOP;
    RETURN number;
END $$;

CREATE TABLE council.paper_release (
    paper_id uuid PRIMARY KEY REFERENCES council.paper,
    released_at timestamptz NOT NULL,
    released_by uuid REFERENCES council.account
);

-- The column can only say what the table says, whoever writes it.
CREATE FUNCTION council.derive_release() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    new.is_released := EXISTS (SELECT FROM council.paper_release r WHERE r.paper_id = new.id);
    RETURN new;
END $$;
CREATE TRIGGER paper_release_derived BEFORE INSERT OR UPDATE ON council.paper
    FOR EACH ROW EXECUTE FUNCTION council.derive_release();

CREATE FUNCTION council.show_release() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    UPDATE council.paper SET is_released = true WHERE id = coalesce(new.paper_id, old.paper_id);
    RETURN NULL;
END $$;
CREATE TRIGGER paper_released AFTER INSERT OR DELETE ON council.paper_release
    FOR EACH ROW EXECUTE FUNCTION council.show_release();

-- The newest papers with some words, past the policies: the words' index cannot be used behind them. It gives identities
-- only; whoever asks reads the papers themselves, and the policies decide which. NULL narrows nothing.
CREATE FUNCTION council.papers_with_words(
    body uuid, words text, kind text, first_day date, last_day date, office uuid, at_most bigint
) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog
SET plan_cache_mode TO force_custom_plan AS $$
BEGIN
    RETURN QUERY SELECT p.id FROM council.paper p
        WHERE p.body_id = body AND (p.name || ' ' || coalesce(p.reference, '')) ILIKE words
            AND (kind IS NULL OR p.paper_type = kind)
            AND (first_day IS NULL OR p.date >= first_day) AND (last_day IS NULL OR p.date <= last_day)
            AND (office IS NULL OR p.under_direction_of_id = office)
        ORDER BY p.date DESC NULLS LAST, p.id DESC LIMIT at_most;
END $$;

CREATE TABLE council.paper_relation (
    paper_id uuid NOT NULL REFERENCES council.paper,
    related_id uuid NOT NULL REFERENCES council.paper,
    role text NOT NULL CHECK (role IN ('related', 'superordinated')),
    PRIMARY KEY (paper_id, related_id, role),
    CHECK (paper_id <> related_id)
);

CREATE TABLE council.paper_originator (
    paper_id uuid NOT NULL REFERENCES council.paper,
    person_id uuid NOT NULL REFERENCES council.person,
    PRIMARY KEY (paper_id, person_id)
);

CREATE TABLE council.consultation (
    id uuid PRIMARY KEY,
    paper_id uuid NOT NULL REFERENCES council.paper,
    position integer NOT NULL,
    meeting_id uuid REFERENCES council.meeting,
    agenda_item_id uuid,
    role council.line,
    authoritative boolean,
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL,
    UNIQUE (paper_id, position) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (agenda_item_id, meeting_id) REFERENCES council.agenda_item (id, meeting_id),
    CHECK (agenda_item_id IS NULL OR meeting_id IS NOT NULL)
);
CREATE INDEX consultation_agenda_item ON council.consultation (agenda_item_id);
CREATE INDEX consultation_meeting ON council.consultation (meeting_id);

CREATE TABLE council.consultation_organization (
    consultation_id uuid NOT NULL REFERENCES council.consultation ON DELETE CASCADE,
    organization_id uuid NOT NULL REFERENCES council.organization,
    position integer NOT NULL,
    PRIMARY KEY (consultation_id, organization_id)
);
CREATE INDEX consultation_organization_organization ON council.consultation_organization (organization_id);

-- State is a row with who and when.
CREATE TABLE council.meeting_cancellation (
    meeting_id uuid PRIMARY KEY REFERENCES council.meeting,
    cancelled_at timestamptz NOT NULL,
    cancelled_by uuid REFERENCES council.account,
    reason text
);

CREATE TABLE council.meeting_conclusion (
    meeting_id uuid PRIMARY KEY REFERENCES council.meeting,
    concluded_at timestamptz NOT NULL,
    concluded_by uuid REFERENCES council.account
);
