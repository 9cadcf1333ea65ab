-- The summons: what was sent to the members of a meeting, on which way, and what became of it. Evidence: nothing here is
-- ever changed, only added to.

-- Where a person wants to be invited by mail, or no longer; the newest row counts. Nobody is invited by mail without one.
CREATE TABLE council.summons_address (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES council.person,
    address council.line,
    noted_at timestamptz NOT NULL,
    noted_by uuid REFERENCES council.account
);
CREATE INDEX summons_address_person ON council.summons_address (person_id, noted_at DESC, id DESC);

CREATE TABLE council.meeting_notice (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES council.meeting,
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('invitation', 'supplement', 'change', 'cancellation')),
    -- The invitation that it sends or is about.
    invitation_version integer,
    -- How its period was counted when it was sent, in the names of the rules: the rule and the way of sending. Nothing: nobody
    -- counted.
    counted_by text CHECK (length(counted_by) <= 100),
    counted_channel text CHECK (length(counted_channel) <= 100),
    -- Who is a member on this day must be among its recipients.
    day date NOT NULL,
    -- When and where the meeting was to be by this notice.
    starts_at timestamptz NOT NULL,
    place text NOT NULL,
    reason text,
    -- What goes by mail, with neutral titles of non-public items; and the letters of those who get none.
    document_sha256 bytea NOT NULL REFERENCES council.blob,
    letters_sha256 bytea REFERENCES council.blob,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES council.account,
    UNIQUE (meeting_id, number),
    FOREIGN KEY (meeting_id, invitation_version) REFERENCES council.invitation (meeting_id, version),
    CHECK (kind IN ('change', 'cancellation') OR invitation_version IS NOT NULL)
);

CREATE TABLE council.receipt (
    id uuid PRIMARY KEY,
    notice_id uuid NOT NULL REFERENCES council.meeting_notice,
    person_id uuid NOT NULL REFERENCES council.person,
    position integer NOT NULL,
    channel text NOT NULL CHECK (channel IN ('mail', 'post')),
    -- As it was used then; a letter without one is handed over.
    address text,
    CHECK (channel = 'post' OR address IS NOT NULL),
    UNIQUE (notice_id, person_id),
    UNIQUE (notice_id, position)
);
CREATE INDEX receipt_person ON council.receipt (person_id, notice_id);

CREATE TABLE council.receipt_step (
    receipt_id uuid NOT NULL REFERENCES council.receipt,
    number integer NOT NULL CHECK (number > 0),
    state text NOT NULL CHECK (state IN (
        -- the way of a mail: waits, is being handed over, taken by the server, later, never, given up
        'queued', 'sent', 'delivered', 'deferred', 'refused', 'abandoned', 'returned',
        -- a letter went out; what the member did; what somebody wrote down
        'posted', 'opened', 'downloaded', 'confirmed', 'noted')),
    at timestamptz NOT NULL,
    -- Nobody: the installation itself, or whoever held the secret link.
    account_id uuid REFERENCES council.account,
    -- The server's words, or what somebody wrote down.
    words text CHECK (length(words) <= 1000),
    PRIMARY KEY (receipt_id, number),
    CHECK (state NOT IN ('deferred', 'refused', 'noted') OR btrim(words) <> '')
);

-- From this row on the notice counts as sent.
CREATE TABLE council.meeting_notice_dispatch (
    notice_id uuid PRIMARY KEY REFERENCES council.meeting_notice,
    dispatched_at timestamptz NOT NULL,
    dispatched_by uuid REFERENCES council.account
);

-- Nobody can be forgotten: who is a member of a body of the meeting on the notice's day has a row.
CREATE FUNCTION council.require_everybody() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM council.receipt r WHERE r.notice_id = new.notice_id) OR EXISTS (
        SELECT FROM council.meeting_notice n
        JOIN council.meeting_organization o ON o.meeting_id = n.meeting_id
        JOIN council.membership m ON m.organization_id = o.organization_id
        WHERE n.id = new.notice_id
            AND coalesce(m.start_date <= n.day, true) AND coalesce(m.end_date >= n.day, true)
            AND NOT EXISTS (
                SELECT FROM council.receipt r WHERE r.notice_id = n.id AND r.person_id = m.person_id))
    THEN
        RAISE EXCEPTION 'a member is not among the recipients' USING ERRCODE = 'check_violation';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER nobody_is_forgotten BEFORE INSERT ON council.meeting_notice_dispatch
    FOR EACH ROW EXECUTE FUNCTION council.require_everybody();

-- The one way to add a step, for all actors. A member adds what the own reading is; mails go their way in order. Says whether
-- a step was added: what a member did is noted once.
CREATE FUNCTION council.note_receipt(receipt uuid, wanted text, moment timestamptz, said text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    owner uuid;
    way text;
    last_number integer;
    last_state text;
BEGIN
    SELECT r.person_id, r.channel INTO owner, way FROM council.receipt r WHERE r.id = receipt FOR UPDATE;
    IF owner IS NULL THEN
        RETURN false;
    END IF;
    IF NOT (council.actor_is('system')
        OR council.actor_is('clerk') AND wanted IN ('queued', 'posted', 'noted')
        OR owner = council.actor_person() AND wanted IN ('opened', 'downloaded', 'confirmed'))
    THEN
        RAISE EXCEPTION 'not the actor''s to note' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT coalesce(max(s.number), 0) INTO last_number FROM council.receipt_step s WHERE s.receipt_id = receipt;
    IF wanted IN ('opened', 'downloaded', 'confirmed') AND EXISTS (
        SELECT FROM council.receipt_step s WHERE s.receipt_id = receipt AND s.state = wanted)
    THEN
        RETURN false;
    END IF;
    IF wanted IN ('queued', 'sent', 'delivered', 'deferred', 'refused', 'abandoned', 'returned') THEN
        SELECT s.state INTO last_state FROM council.receipt_step s
        WHERE s.receipt_id = receipt
            AND s.state IN ('queued', 'sent', 'delivered', 'deferred', 'refused', 'abandoned', 'returned')
        ORDER BY s.number DESC LIMIT 1;
        IF way <> 'mail' OR NOT (CASE wanted
            WHEN 'queued' THEN last_state IS NULL OR last_state IN ('delivered', 'refused', 'abandoned', 'returned')
            WHEN 'sent' THEN last_state IN ('queued', 'sent', 'deferred')
            WHEN 'abandoned' THEN last_state IN ('deferred', 'sent')
            WHEN 'returned' THEN last_state IN ('sent', 'delivered')
            ELSE last_state = 'sent'
        END) THEN
            RETURN false;
        END IF;
    END IF;
    INSERT INTO council.receipt_step (receipt_id, number, state, at, account_id, words)
    VALUES (receipt, last_number + 1, wanted, moment, council.actor_account(), said);
    RETURN true;
END $$;

-- Addresses under which somebody's calendar reads meetings: one row for each, revoked but never gone.
CREATE TABLE council.calendar_feed (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES council.account,
    -- Nothing: the meetings of the person's own bodies.
    organization_id uuid REFERENCES council.organization,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX calendar_feed_open ON council.calendar_feed (account_id, organization_id) NULLS NOT DISTINCT
    WHERE revoked_at IS NULL;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'summons_address', 'meeting_notice', 'receipt', 'receipt_step', 'meeting_notice_dispatch'
    ] LOOP
        EXECUTE format('ALTER TABLE council.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY office ON council.%I USING (
            (SELECT council.actor_is(''clerk'', ''system'')))', name);
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON council.%I
            FOR EACH ROW EXECUTE FUNCTION council.refuse_change()', name || '_append_only', name);
    END LOOP;
END $$;
ALTER TABLE council.calendar_feed ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON council.calendar_feed USING (
    account_id = (SELECT council.actor_account()) OR (SELECT council.actor_is('system')));

-- A member sees the own row and its notice, nobody else's.
CREATE POLICY own ON council.summons_address FOR SELECT USING (person_id = (SELECT council.actor_person()));
CREATE POLICY own ON council.receipt FOR SELECT USING (person_id = (SELECT council.actor_person()));
CREATE POLICY own ON council.receipt_step FOR SELECT USING (
    EXISTS (SELECT FROM council.receipt r WHERE r.id = receipt_id AND r.person_id = (SELECT council.actor_person())));
CREATE POLICY own ON council.meeting_notice FOR SELECT USING (
    EXISTS (SELECT FROM council.receipt r WHERE r.notice_id = meeting_notice.id
        AND r.person_id = (SELECT council.actor_person())));

GRANT SELECT, INSERT ON council.summons_address, council.meeting_notice, council.receipt,
    council.meeting_notice_dispatch, council.calendar_feed TO ratswerk_office;
GRANT SELECT ON council.receipt_step TO ratswerk_office;
GRANT UPDATE (revoked_at) ON council.calendar_feed TO ratswerk_office;
REVOKE ALL ON FUNCTION council.require_everybody, council.note_receipt FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.require_everybody, council.note_receipt TO ratswerk_office;
