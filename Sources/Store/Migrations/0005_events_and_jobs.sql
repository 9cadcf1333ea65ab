-- What happened, in one chain: each row's hash covers the row before it.
CREATE TABLE council.event (
    seq bigint PRIMARY KEY CHECK (seq > 0),
    at timestamptz NOT NULL,
    account_id uuid,
    kind text NOT NULL CHECK (kind ~ '^[a-z][A-Za-z]+$'),
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    -- Identifiers and numbers only; no names, no texts.
    detail jsonb NOT NULL DEFAULT '{}',
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32)
);
CREATE INDEX event_subject ON council.event (subject_id, seq);

CREATE TABLE council.event_head (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint NOT NULL,
    hash bytea NOT NULL
);
INSERT INTO council.event_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- The bytes that are hashed: every column, separated by a byte that no text column can hold unescaped.
CREATE FUNCTION council.event_digest(
    previous bytea, seq bigint, at timestamptz, account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb
) RETURNS bytea LANGUAGE sql IMMUTABLE SET timezone TO 'UTC' AS $$
    SELECT sha256(previous || convert_to(jsonb_build_array(
        seq, extract(epoch FROM at)::text, account_id, kind, subject_kind, subject_id, detail)::text, 'UTF8'));
$$;

CREATE FUNCTION council.append_event(
    account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog, council AS $$
DECLARE
    head council.event_head;
    next_at timestamptz;
    next_hash bytea;
BEGIN
    SELECT * INTO STRICT head FROM council.event_head FOR UPDATE;
    next_at := clock_timestamp();
    next_hash := council.event_digest(head.hash, head.seq + 1, next_at, account_id, kind, subject_kind, subject_id, detail);
    INSERT INTO council.event VALUES
        (head.seq + 1, next_at, account_id, kind, subject_kind, subject_id, detail, head.hash, next_hash);
    UPDATE council.event_head SET seq = head.seq + 1, hash = next_hash;
    RETURN head.seq + 1;
END $$;

CREATE FUNCTION council.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', tg_table_name USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON council.event
    FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON council.event
    FOR EACH STATEMENT EXECUTE FUNCTION council.refuse_change();

-- The first row whose number, link or hash is wrong, or the head when the tail was cut; no row when all is well.
CREATE FUNCTION council.first_broken_event() RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT min(broken) FROM (
        SELECT seq AS broken FROM (
            SELECT e.*,
                lag(seq, 1, 0::bigint) OVER w AS before_seq,
                lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER w AS before_hash
            FROM council.event e WINDOW w AS (ORDER BY seq)
        ) chained
        WHERE seq <> before_seq + 1 OR previous_hash <> before_hash
            OR hash <> council.event_digest(previous_hash, seq, at, account_id, kind, subject_kind, subject_id, detail)
        UNION ALL
        SELECT h.seq FROM council.event_head h
        WHERE h.seq > 0
            AND NOT EXISTS (SELECT FROM council.event e WHERE e.seq = h.seq AND e.hash = h.hash)
            OR EXISTS (SELECT FROM council.event e WHERE e.seq > h.seq)
    ) findings;
$$;

CREATE TABLE council.job (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    -- The same work is queued once while it is open.
    key text NOT NULL,
    run_after timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    max_attempts integer NOT NULL DEFAULT 8 CHECK (max_attempts > 0),
    leased_by uuid,
    lease_until timestamptz,
    finished_at timestamptz,
    failed_at timestamptz,
    -- The error's kind, never its text: a text could hold what the job read.
    last_error text,
    created_at timestamptz NOT NULL,
    CHECK ((leased_by IS NULL) = (lease_until IS NULL))
);
CREATE UNIQUE INDEX job_open ON council.job (kind, key) WHERE finished_at IS NULL AND failed_at IS NULL;
CREATE INDEX job_due ON council.job (run_after) WHERE finished_at IS NULL AND failed_at IS NULL;
