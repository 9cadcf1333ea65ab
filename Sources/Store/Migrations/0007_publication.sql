-- Publishing takes two persons. The second one's row cannot exist without the first one's, and never by the same person.
CREATE TABLE council.publication_request (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('body', 'meeting', 'paper')),
    subject_id uuid NOT NULL,
    -- What the first person saw; another state is not released.
    fingerprint bigint NOT NULL,
    requested_by uuid NOT NULL REFERENCES council.account,
    requested_at timestamptz NOT NULL,
    -- Until somebody releases it, by trigger: those that wait are few among all that ever were.
    is_open boolean NOT NULL DEFAULT true,
    UNIQUE (id, requested_by)
);
CREATE INDEX publication_request_open ON council.publication_request (requested_at, id) WHERE is_open;
CREATE INDEX publication_request_subject ON council.publication_request (subject_id, requested_at DESC);

-- The order of publications and withdrawals; the clocks of several servers do not decide it.
CREATE SEQUENCE council.publication_turn;

CREATE TABLE council.publication (
    id uuid PRIMARY KEY,
    requested_by uuid NOT NULL,
    released_by uuid NOT NULL REFERENCES council.account,
    released_at timestamptz NOT NULL,
    turn bigint NOT NULL UNIQUE DEFAULT nextval('council.publication_turn'),
    FOREIGN KEY (id, requested_by) REFERENCES council.publication_request (id, requested_by),
    CHECK (released_by <> requested_by)
);
CREATE FUNCTION council.close_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    UPDATE council.publication_request SET is_open = false WHERE id = new.id;
    RETURN NULL;
END $$;
CREATE TRIGGER publication_closes AFTER INSERT ON council.publication
    FOR EACH ROW EXECUTE FUNCTION council.close_request();

-- What was taken back; it ends every earlier publication of its subject. One person is enough.
CREATE TABLE council.publication_withdrawal (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('body', 'meeting', 'paper', 'agendaItem', 'file')),
    subject_id uuid NOT NULL,
    -- Nobody: the installation itself, when an import brought it.
    withdrawn_by uuid REFERENCES council.account,
    withdrawn_at timestamptz NOT NULL,
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    turn bigint NOT NULL UNIQUE DEFAULT nextval('council.publication_turn')
);
CREATE INDEX publication_withdrawal_subject ON council.publication_withdrawal (subject_id, turn);

-- The door: the portal changes only in a transaction that itself wrote the publication which it names. A withdrawal opens it
-- for tombstones only.
CREATE FUNCTION council.require_publication() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    named uuid := nullif(current_setting('app.publication', true), '')::uuid;
    shows_nothing_new boolean := tg_op = 'DELETE';
BEGIN
    IF EXISTS (SELECT FROM council.publication WHERE id = named AND xmin = pg_current_xact_id()::xid) THEN
        RETURN coalesce(new, old);
    END IF;
    IF tg_op = 'UPDATE' AND tg_table_name = 'object' THEN
        shows_nothing_new := new.deleted OR new.document = old.document;
    END IF;
    IF shows_nothing_new AND EXISTS (
        SELECT FROM council.publication_withdrawal WHERE id = named AND xmin = pg_current_xact_id()::xid
    ) THEN
        RETURN coalesce(new, old);
    END IF;
    RAISE EXCEPTION 'no publication of this transaction stands behind it' USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['object', 'reference', 'blob', 'blob_chunk', 'site'] LOOP
        EXECUTE format(
            'CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON portal.%I
                FOR EACH ROW EXECUTE FUNCTION council.require_publication()', name || '_through_the_door', name);
    END LOOP;
END $$;

-- Whoever reads only the whole learns of its part by the whole's date (OParl 1.1, 2.8).
CREATE FUNCTION council.touch_wholes(parts uuid[]) RETURNS void LANGUAGE sql SET search_path TO pg_catalog AS $$
    WITH RECURSIVE whole AS (
        SELECT parent_id AS id FROM portal.object WHERE id = ANY (parts)
        UNION SELECT from_id FROM portal.reference WHERE to_id = ANY (parts) AND role = 'location'
        UNION SELECT o.parent_id FROM portal.object o JOIN whole ON whole.id = o.id
    )
    UPDATE portal.object SET modified = date_trunc('second', clock_timestamp()) + interval '1 second'
    WHERE id IN (SELECT id FROM whole) AND NOT deleted;
$$;

-- Leaves tombstones (OParl 1.1, 2.8) for objects and all their parts; returns the digests of the files among them.
CREATE FUNCTION council.take_back(wanted uuid[]) RETURNS text[] LANGUAGE plpgsql SET search_path TO pg_catalog AS $$
DECLARE
    gone uuid[];
    digests text[];
BEGIN
    WITH RECURSIVE part AS (
        SELECT id FROM portal.object WHERE id = ANY (wanted)
        UNION SELECT o.id FROM portal.object o JOIN part ON part.id = o.parent_id
    )
    SELECT array_agg(o.id), array_agg(o.document ->> 'sha256Checksum') FILTER (WHERE o.kind = 'file')
    INTO gone, digests FROM portal.object o JOIN part ON part.id = o.id WHERE NOT o.deleted;
    PERFORM council.touch_wholes(gone);
    -- The organization stays known: its lists show the tombstone too (OParl 1.1, 2.8).
    DELETE FROM portal.reference
    WHERE from_id = ANY (gone) AND role <> 'organization' OR to_id = ANY (gone);
    UPDATE portal.object SET deleted = true, document = NULL, article = NULL, sort_time = NULL,
        modified = date_trunc('second', clock_timestamp()) + interval '1 second'
    WHERE id = ANY (gone);
    RETURN digests;
END $$;

-- Erases those of some bytes that no file names any more.
CREATE FUNCTION council.erase_unnamed_bytes(digests text[]) RETURNS void
LANGUAGE sql SET search_path TO pg_catalog AS $$
    DELETE FROM portal.blob b
    WHERE b.sha256 IN (SELECT decode(digest, 'hex') FROM unnest(digests) AS d (digest)) AND NOT EXISTS (
        SELECT FROM portal.object o
        WHERE o.kind = 'file' AND NOT o.deleted AND o.document ->> 'sha256Checksum' = encode(b.sha256, 'hex'));
$$;

-- The papers that the public sees by some agenda items and by nothing else.
CREATE FUNCTION council.papers_shown_only_by(items uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SET search_path TO pg_catalog AS $$
    SELECT DISTINCT c.parent_id
    FROM portal.reference r JOIN portal.object c ON c.id = r.from_id AND c.kind = 'consultation'
    WHERE r.role = 'agendaItem' AND r.to_id = ANY (items)
        AND NOT EXISTS (
            SELECT FROM portal.object other JOIN portal.reference shown ON shown.from_id = other.id
            WHERE other.parent_id = c.parent_id AND shown.role = 'agendaItem' AND shown.to_id <> ALL (items))
        AND NOT EXISTS (
            SELECT FROM council.publication_request q JOIN council.publication p ON p.id = q.id
            WHERE q.subject_kind = 'paper' AND q.subject_id = c.parent_id AND NOT EXISTS (
                SELECT FROM council.publication_withdrawal w
                WHERE w.subject_id = q.subject_id AND w.turn > p.turn));
$$;

-- What becomes non-public leaves the portal in the same transaction, whoever changes it and by whatever way.
CREATE FUNCTION council.narrow_portal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    hidden uuid[] := ARRAY[new.id];
    withdrawal uuid := gen_random_uuid();
BEGIN
    -- One after the other with publications, as `PortalCopies.takeTurn`.
    PERFORM pg_advisory_xact_lock(7267266);
    IF tg_table_name = 'agenda_item' THEN
        -- Its consultations, its papers, and every document set here that names it.
        hidden := hidden
            || ARRAY(SELECT from_id FROM portal.reference WHERE role = 'agendaItem' AND to_id = new.id)
            || ARRAY(SELECT id FROM council.consultation WHERE agenda_item_id = new.id)
            || ARRAY(SELECT council.papers_shown_only_by(ARRAY[new.id]))
            || ARRAY(SELECT id FROM council.file
                WHERE meeting_id = new.meeting_id AND role IN ('invitation', 'publicNotice'))
            || ARRAY(SELECT f.id FROM council.file f JOIN council.consultation c ON c.paper_id = f.paper_id
                WHERE c.agenda_item_id = new.id AND f.role = 'mainFile' AND f.is_composed);
        UPDATE council.file SET publicity = 'nonPublic', modified_at = new.modified_at
        WHERE meeting_id = new.meeting_id AND role IN ('invitation', 'publicNotice') AND publicity = 'public';
    END IF;
    IF tg_table_name = 'file' THEN
        -- The paper's document lists its annexes.
        hidden := hidden || ARRAY(SELECT id FROM council.file
            WHERE paper_id = new.paper_id AND role = 'mainFile' AND is_composed);
    END IF;
    IF NOT EXISTS (SELECT FROM portal.object WHERE id = ANY (hidden) AND NOT deleted) THEN
        RETURN NULL;
    END IF;
    INSERT INTO council.publication_withdrawal (id, subject_kind, subject_id, withdrawn_by, withdrawn_at, reason)
    VALUES (withdrawal, CASE tg_table_name WHEN 'agenda_item' THEN 'agendaItem' ELSE tg_table_name END, new.id,
        council.actor_account(), new.modified_at, 'nichtöffentlich geworden');
    PERFORM set_config('app.publication', withdrawal::text, true);
    PERFORM council.erase_unnamed_bytes(council.take_back(hidden));
    RETURN NULL;
END $$;
CREATE TRIGGER paper_narrows AFTER UPDATE OF publicity ON council.paper FOR EACH ROW
    WHEN (old.publicity = 'public' AND new.publicity = 'nonPublic') EXECUTE FUNCTION council.narrow_portal();
CREATE TRIGGER agenda_item_narrows AFTER UPDATE OF publicity ON council.agenda_item FOR EACH ROW
    WHEN (old.publicity = 'public' AND new.publicity = 'nonPublic') EXECUTE FUNCTION council.narrow_portal();
-- A notice is replaced by the next release; until then the public keeps the one it has.
CREATE TRIGGER file_narrows AFTER UPDATE OF publicity ON council.file FOR EACH ROW
    WHEN (old.publicity = 'public' AND new.publicity = 'nonPublic' AND new.role NOT IN ('invitation', 'publicNotice'))
    EXECUTE FUNCTION council.narrow_portal();

-- An invitation and its notice that were set from another agenda are published no more.
CREATE FUNCTION council.outdate_invitations() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE meetings uuid[];
BEGIN
    IF tg_op <> 'INSERT' THEN meetings := meetings || old.meeting_id; END IF;
    IF tg_op <> 'DELETE' THEN meetings := meetings || new.meeting_id; END IF;
    UPDATE council.invitation SET is_outdated = true
    WHERE meeting_id = ANY (meetings) AND notice_file_id IS NOT NULL AND NOT is_outdated;
    RETURN NULL;
END $$;
CREATE TRIGGER agenda_item_outdates AFTER INSERT OR DELETE ON council.agenda_item
    FOR EACH ROW EXECUTE FUNCTION council.outdate_invitations();
CREATE TRIGGER agenda_item_change_outdates AFTER UPDATE ON council.agenda_item FOR EACH ROW
    WHEN ((old.meeting_id, old.number, old.name, old.publicity, old.neutral_name)
        IS DISTINCT FROM (new.meeting_id, new.number, new.name, new.publicity, new.neutral_name))
    EXECUTE FUNCTION council.outdate_invitations();
CREATE TRIGGER consultation_outdates AFTER UPDATE ON council.consultation FOR EACH ROW
    WHEN (old.agenda_item_id IS DISTINCT FROM new.agenda_item_id) EXECUTE FUNCTION council.outdate_invitations();
CREATE TRIGGER new_consultation_outdates AFTER INSERT ON council.consultation FOR EACH ROW
    WHEN (new.agenda_item_id IS NOT NULL) EXECUTE FUNCTION council.outdate_invitations();

-- A public item shows no non-public paper. Both rows are held until COMMIT, so that two persons who change one each cannot
-- pass each other; the policies of whoever writes do not matter.
CREATE FUNCTION council.keep_non_public_papers_off_public_items() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    steps uuid[] := CASE tg_table_name
        WHEN 'consultation' THEN ARRAY[new.id]
        WHEN 'agenda_item' THEN ARRAY(SELECT id FROM council.consultation WHERE agenda_item_id = new.id)
        ELSE ARRAY(SELECT id FROM council.consultation WHERE paper_id = new.id) END;
BEGIN
    PERFORM FROM council.consultation c
        JOIN council.agenda_item a ON a.id = c.agenda_item_id JOIN council.paper p ON p.id = c.paper_id
        WHERE c.id = ANY (steps) FOR SHARE OF a, p;
    PERFORM FROM council.consultation c
        JOIN council.agenda_item a ON a.id = c.agenda_item_id JOIN council.paper p ON p.id = c.paper_id
        WHERE c.id = ANY (steps) AND a.publicity = 'public' AND p.publicity = 'nonPublic';
    IF FOUND THEN
        RAISE EXCEPTION 'a non-public paper stands on a public item'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'no_non_public_paper_on_public_item';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER consultation_publicity AFTER INSERT OR UPDATE OF paper_id, agenda_item_id ON council.consultation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.agenda_item_id IS NOT NULL)
    EXECUTE FUNCTION council.keep_non_public_papers_off_public_items();
CREATE CONSTRAINT TRIGGER agenda_item_publicity AFTER UPDATE OF publicity ON council.agenda_item
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.publicity = 'public')
    EXECUTE FUNCTION council.keep_non_public_papers_off_public_items();
CREATE CONSTRAINT TRIGGER paper_publicity AFTER UPDATE OF publicity ON council.paper
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.publicity = 'nonPublic')
    EXECUTE FUNCTION council.keep_non_public_papers_off_public_items();

-- Where an imported object came from; the next run finds it again.
CREATE TABLE council.import_reference (
    source text NOT NULL,
    external_id text NOT NULL,
    object_kind text NOT NULL,
    object_id uuid NOT NULL,
    -- SHA-256 of the source object as it was taken.
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    taken_at timestamptz NOT NULL,
    -- Of a file: when its bytes were last missing at the source, or refused. Others are tried before it.
    fetch_failed_at timestamptz,
    PRIMARY KEY (source, external_id)
);
CREATE INDEX import_reference_object ON council.import_reference (object_id);

-- The bytes that may leave the house: what cleaning made of an uploaded file (no metadata, scripts, attachments,
-- earlier revisions). The public gets this blob, never the source.
CREATE TABLE council.cleaned_blob (
    source_sha256 bytea PRIMARY KEY REFERENCES council.blob,
    sha256 bytea NOT NULL REFERENCES council.blob,
    -- Read out of the cleaned bytes: what cleaning took away is not in it.
    text_content text,
    cleaned_at timestamptz NOT NULL
);
