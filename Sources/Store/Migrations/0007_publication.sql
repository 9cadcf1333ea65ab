-- Publishing takes two persons. The second one's row cannot exist without the first one's, and never by the same person.
CREATE TABLE council.publication_request (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('body', 'meeting', 'paper')),
    subject_id uuid NOT NULL,
    requested_by uuid NOT NULL REFERENCES council.account,
    requested_at timestamptz NOT NULL,
    -- Until somebody releases it, by trigger: those that wait are few among all that ever were.
    is_open boolean NOT NULL DEFAULT true,
    UNIQUE (id, requested_by)
);
CREATE INDEX publication_request_open ON council.publication_request (requested_at, id) WHERE is_open;
CREATE INDEX publication_request_subject ON council.publication_request (subject_id, requested_at DESC);

CREATE TABLE council.publication (
    id uuid PRIMARY KEY,
    requested_by uuid NOT NULL,
    released_by uuid NOT NULL REFERENCES council.account,
    released_at timestamptz NOT NULL,
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

CREATE TABLE council.publication_withdrawal (
    publication_id uuid PRIMARY KEY REFERENCES council.publication,
    withdrawn_by uuid NOT NULL REFERENCES council.account,
    withdrawn_at timestamptz NOT NULL,
    reason text NOT NULL CHECK (btrim(reason) <> '')
);

-- The door: a row enters or changes in the portal only inside a transaction that names its publication.
CREATE FUNCTION council.require_publication() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    PERFORM FROM council.publication
        WHERE id = nullif(current_setting('app.publication', true), '')::uuid;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no publication is named in this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN coalesce(new, old);
END $$;
CREATE TRIGGER object_through_the_door BEFORE INSERT OR UPDATE OR DELETE ON portal.object
    FOR EACH ROW EXECUTE FUNCTION council.require_publication();
CREATE TRIGGER blob_through_the_door BEFORE INSERT ON portal.blob
    FOR EACH ROW EXECUTE FUNCTION council.require_publication();

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
    cleaned_at timestamptz NOT NULL
);

-- A file that becomes non-public leaves the portal in the same transaction, whoever changes it.
CREATE FUNCTION council.take_file_back() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    -- One after the other with publications, as `PortalCopies.takeTurn`.
    PERFORM pg_advisory_xact_lock(7267266);
    PERFORM set_config('app.publication', (SELECT p.id::text FROM council.publication p LIMIT 1), true)
        FROM portal.object o WHERE o.id = new.id AND NOT o.deleted;
    UPDATE portal.object SET deleted = true, document = NULL, sort_time = NULL,
        modified = date_trunc('second', clock_timestamp()) + interval '1 second'
    WHERE id = new.id AND NOT deleted;
    IF FOUND THEN
        DELETE FROM portal.blob b WHERE NOT EXISTS (
            SELECT FROM portal.object o
            WHERE o.kind = 'file' AND o.document ->> 'sha256Checksum' = encode(b.sha256, 'hex'));
        PERFORM set_config('app.publication', '', true);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER file_leaves_portal AFTER UPDATE OF publicity ON council.file FOR EACH ROW
    WHEN (old.publicity = 'public' AND new.publicity = 'nonPublic' AND new.role NOT IN ('invitation', 'publicNotice'))
    EXECUTE FUNCTION council.take_file_back();
