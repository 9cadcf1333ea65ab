-- The second world: copies of what was published, and nothing else.
CREATE SCHEMA portal;

CREATE TABLE portal.object (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN (
        'body', 'legislativeTerm', 'organization', 'person', 'membership', 'meeting', 'agendaItem', 'paper',
        'consultation', 'file', 'location')),
    body_id uuid NOT NULL,
    parent_id uuid,
    parent_role text,
    position integer NOT NULL DEFAULT 0,
    sort_time timestamptz,
    created timestamptz NOT NULL,
    modified timestamptz NOT NULL,
    deleted boolean NOT NULL DEFAULT false,
    -- The object's own OParl properties; references are bare identifiers.
    document jsonb,
    -- A file's words as an article in HTML, where the office composed it itself.
    article text,
    CHECK (deleted = (document IS NULL)),
    CHECK (article IS NULL OR kind = 'file' AND NOT deleted)
);

CREATE TABLE portal.reference (
    from_id uuid NOT NULL,
    role text NOT NULL,
    to_id uuid NOT NULL,
    position integer NOT NULL DEFAULT 0,
    PRIMARY KEY (from_id, role, to_id)
);

CREATE TABLE portal.blob (
    sha256 bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    size bigint NOT NULL CHECK (size >= 0),
    media_type text NOT NULL
);

CREATE TABLE portal.blob_chunk (
    sha256 bytea NOT NULL REFERENCES portal.blob ON DELETE CASCADE,
    seq integer NOT NULL CHECK (seq >= 0),
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (sha256, seq)
);
ALTER TABLE portal.blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE portal.site (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    name text NOT NULL,
    contact_email text,
    contact_name text,
    license text,
    base_url text,
    modified timestamptz NOT NULL
);

-- Counts every change: equal numbers mean equal contents, also at a replica.
CREATE TABLE portal.revision (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint NOT NULL
);
INSERT INTO portal.revision (number) VALUES (0);
CREATE FUNCTION portal.count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE portal.revision SET number = number + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER object_counts AFTER INSERT OR UPDATE OR DELETE ON portal.object
    FOR EACH STATEMENT EXECUTE FUNCTION portal.count_revision();
CREATE TRIGGER site_counts AFTER INSERT OR UPDATE OR DELETE ON portal.site
    FOR EACH STATEMENT EXECUTE FUNCTION portal.count_revision();

-- Lists of OParl by identity and by change; pages by time; search by part of a word; references backwards.
CREATE INDEX object_list ON portal.object (body_id, kind, id) INCLUDE (created, modified, deleted);
CREATE INDEX object_changes ON portal.object (body_id, kind, modified, id) INCLUDE (created, deleted);
CREATE INDEX object_parent ON portal.object (parent_id, position, id);
CREATE INDEX object_time ON portal.object (kind, sort_time DESC NULLS LAST, id DESC) WHERE NOT deleted;
CREATE INDEX object_paper_type ON portal.object ((document ->> 'paperType'), sort_time DESC NULLS LAST, id DESC)
    WHERE kind = 'paper' AND NOT deleted;
CREATE INDEX object_paper_words ON portal.object USING gin (
    (coalesce(document ->> 'reference', '') || ' ' || coalesce(document ->> 'name', '')) gin_trgm_ops)
    WHERE kind = 'paper' AND NOT deleted;
CREATE INDEX object_file_digest ON portal.object ((document ->> 'sha256Checksum'))
    WHERE kind = 'file' AND NOT deleted;
CREATE INDEX reference_target ON portal.reference (to_id, role, from_id);
