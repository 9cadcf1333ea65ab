-- The agenda's structure: headings, sub-items, what opens and closes every meeting, late items, and the agenda as invited.
ALTER TABLE council.agenda_item
    ADD COLUMN kind text NOT NULL DEFAULT 'item' CHECK (kind IN ('item', 'heading')),
    ADD COLUMN level integer NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 2),
    ADD COLUMN place text NOT NULL DEFAULT 'middle' CHECK (place IN ('opening', 'middle', 'closing')),
    -- What the rules about late items tell apart.
    ADD COLUMN matter text NOT NULL DEFAULT 'ordinary'
        CHECK (matter IN ('ordinary', 'report', 'election', 'mainStatute')),
    -- The neutral title that the clerk confirmed although it seemed to tell something.
    ADD COLUMN confirmed_neutral_name council.line,
    ADD CHECK (kind = 'item' OR level = 0);
UPDATE council.agenda_item SET level = least(2, length(number) - length(replace(rtrim(number, '.'), '.', ''))
        - (length(number) - length(rtrim(number, '.'))))
    WHERE number ~ '^[0-9]+(\.[0-9]+)+\.?$';

DROP TRIGGER agenda_item_change_outdates ON council.agenda_item;
CREATE TRIGGER agenda_item_change_outdates AFTER UPDATE ON council.agenda_item FOR EACH ROW
    WHEN ((old.meeting_id, old.number, old.name, old.publicity, old.neutral_name, old.kind, old.level)
        IS DISTINCT FROM (new.meeting_id, new.number, new.name, new.publicity, new.neutral_name, new.kind, new.level))
    EXECUTE FUNCTION council.outdate_invitations();

-- The order before the last move of an agenda, while nothing else happened to it: one step back.
CREATE TABLE council.agenda_move (
    meeting_id uuid PRIMARY KEY REFERENCES council.meeting,
    -- The meeting's version that the move left behind.
    meeting_version integer NOT NULL,
    items uuid[] NOT NULL,
    levels integer[] NOT NULL,
    moved_by uuid REFERENCES council.account,
    moved_at timestamptz NOT NULL,
    CHECK (cardinality(items) = cardinality(levels))
);

-- What every agenda of an organization begins and ends with.
CREATE TABLE council.agenda_template_item (
    organization_id uuid NOT NULL REFERENCES council.organization,
    position integer NOT NULL CHECK (position >= 0),
    place text NOT NULL CHECK (place IN ('opening', 'closing')),
    publicity council.publicity NOT NULL,
    level integer NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 2),
    name council.line NOT NULL,
    PRIMARY KEY (organization_id, position)
);

-- The number of members that the law prescribes, for majorities of the statutory number.
CREATE TABLE council.statutory_number (
    organization_id uuid PRIMARY KEY REFERENCES council.organization,
    members integer NOT NULL CHECK (members > 0)
);

-- Who deals with papers of a kind, and how: what the sequence of a new paper is proposed from.
CREATE TABLE council.competence (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES council.organization,
    paper_type council.line NOT NULL,
    -- Only papers of this office; none for papers of every office.
    office_id uuid REFERENCES council.organization,
    role text NOT NULL CHECK (role IN ('Anhörung', 'Vorberatung', 'Empfehlung', 'Entscheidung', 'Kenntnisnahme')),
    UNIQUE NULLS NOT DISTINCT (organization_id, paper_type, office_id)
);

-- The agenda as an invitation showed it. Its who and when are the invitation's.
CREATE TABLE council.frozen_item (
    meeting_id uuid NOT NULL,
    invitation_version integer NOT NULL,
    position integer NOT NULL CHECK (position >= 0),
    -- No reference: the item may be taken off, the invitation named it.
    agenda_item_id uuid NOT NULL,
    number council.line,
    kind text NOT NULL CHECK (kind IN ('item', 'heading')),
    level integer NOT NULL CHECK (level BETWEEN 0 AND 2),
    name council.line NOT NULL,
    publicity council.publicity NOT NULL,
    neutral_name council.line,
    paper_reference council.line,
    PRIMARY KEY (meeting_id, invitation_version, position),
    UNIQUE (meeting_id, invitation_version, agenda_item_id),
    FOREIGN KEY (meeting_id, invitation_version) REFERENCES council.invitation (meeting_id, version)
);
CREATE INDEX frozen_item_item ON council.frozen_item (agenda_item_id);
CREATE TRIGGER frozen_item_immutable BEFORE UPDATE OR DELETE ON council.frozen_item
    FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER frozen_item_no_truncate BEFORE TRUNCATE ON council.frozen_item
    FOR EACH STATEMENT EXECUTE FUNCTION council.refuse_change();

-- Items that came onto an agenda after the invitation: before the meeting (supplement) or in it (tabled).
CREATE TABLE council.agenda_addition (
    agenda_item_id uuid PRIMARY KEY REFERENCES council.agenda_item ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('supplement', 'tabled')),
    added_at timestamptz NOT NULL,
    added_by uuid REFERENCES council.account
);

-- The body's vote on whether it deals with a late item. The newest counts; earlier ones stay.
CREATE TABLE council.agenda_admission (
    agenda_item_id uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    meeting_id uuid NOT NULL REFERENCES council.meeting,
    yes_votes integer NOT NULL CHECK (yes_votes >= 0),
    statutory_number integer NOT NULL CHECK (statutory_number > 0),
    -- The share of a checked rule, or a reason why the item is dealt with although nobody has checked a rule.
    numerator integer CHECK (numerator > 0),
    denominator integer CHECK (denominator >= numerator),
    must_exceed boolean,
    share_of text CHECK (share_of IN ('statutory', 'entitled')),
    -- Where the rule stands, "§ 58 Abs. 2 HGO"; empty when none is known.
    paragraph text NOT NULL CHECK (length(paragraph) <= 200),
    reason text CHECK (btrim(reason) <> '' AND length(reason) <= 500),
    is_admitted boolean NOT NULL GENERATED ALWAYS AS (
        CASE WHEN numerator IS NULL THEN reason IS NOT NULL
            WHEN must_exceed THEN yes_votes * denominator > statutory_number * numerator
            ELSE yes_votes * denominator >= statutory_number * numerator END) STORED,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid REFERENCES council.account,
    PRIMARY KEY (agenda_item_id, version),
    CHECK (yes_votes <= statutory_number),
    CHECK (num_nonnulls(numerator, denominator, must_exceed, share_of) IN (0, 4)),
    CHECK ((numerator IS NULL) = (reason IS NOT NULL))
);
CREATE TRIGGER agenda_admission_append_only BEFORE UPDATE OR DELETE ON council.agenda_admission
    FOR EACH ROW EXECUTE FUNCTION council.refuse_change();

-- Steps that no item deals with yet are few among all that ever were.
CREATE INDEX consultation_waiting ON council.consultation (paper_id) WHERE agenda_item_id IS NULL;

-- Whether an item stands on its agenda now and is public, also one that the actor does not see.
CREATE FUNCTION council.item_is_public(item uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (SELECT FROM council.agenda_item a WHERE a.id = item AND a.publicity = 'public');
$$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'agenda_move', 'agenda_template_item', 'statutory_number', 'competence', 'frozen_item', 'agenda_addition',
        'agenda_admission'
    ] LOOP
        EXECUTE format('ALTER TABLE council.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY office ON council.%I USING ((SELECT council.actor_sees_all()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['agenda_template_item', 'statutory_number', 'competence'] LOOP
        EXECUTE format(
            'CREATE POLICY known ON council.%I FOR SELECT USING ((SELECT council.actor_is_known()))', name);
    END LOOP;
END $$;

-- What was public when it was invited and is not any more, or is not there any more, is read by those who meet.
CREATE POLICY with_meeting ON council.frozen_item FOR SELECT USING (
    EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id)
    AND (publicity = 'public' AND council.item_is_public(agenda_item_id)
        OR council.meeting_is_mine(meeting_id, (SELECT council.actor_organizations()))));
CREATE POLICY with_item ON council.agenda_addition FOR SELECT USING (
    EXISTS (SELECT FROM council.agenda_item a WHERE a.id = agenda_item_id));
CREATE POLICY with_item ON council.agenda_admission FOR SELECT USING (
    EXISTS (SELECT FROM council.agenda_item a WHERE a.id = agenda_item_id));

GRANT SELECT, INSERT ON council.frozen_item, council.agenda_admission, council.agenda_addition TO ratswerk_office;
GRANT SELECT, INSERT, UPDATE, DELETE ON council.agenda_move, council.agenda_template_item, council.statutory_number,
    council.competence TO ratswerk_office;
REVOKE ALL ON FUNCTION council.item_is_public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.item_is_public TO ratswerk_office;
