-- Mitzeichnung: courses that are laid down, and mails to those who are asked.

-- A course for a kind of papers. What a paper gets is a copy: nothing refers back to the template.
CREATE TABLE council.sign_off_template (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    -- NULL: for papers of every kind.
    paper_kind_id uuid REFERENCES council.paper_kind,
    name council.line NOT NULL CHECK (length(name) <= 80),
    UNIQUE (body_id, name)
);
CREATE TABLE council.sign_off_template_step (
    template_id uuid NOT NULL REFERENCES council.sign_off_template ON DELETE CASCADE,
    stage integer NOT NULL CHECK (stage >= 0),
    office_id uuid NOT NULL REFERENCES council.organization,
    working_days integer NOT NULL CHECK (working_days BETWEEN 1 AND 30),
    PRIMARY KEY (template_id, stage, office_id)
);

-- Where an account wants hints by mail, or that it wants none; the newest row counts. Without a row they go to the address of
-- the person in the directory.
CREATE TABLE council.account_mail (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES council.account,
    -- NULL: the person's address.
    address council.line,
    wanted boolean NOT NULL,
    chosen_at timestamptz NOT NULL
);
CREATE INDEX account_mail_account ON council.account_mail (account_id, chosen_at DESC, id DESC);

-- The address that hints for an account go to; NULL: none goes.
CREATE FUNCTION council.mail_address_of(account uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT CASE WHEN coalesce(c.wanted, true) THEN coalesce(c.address, p.email[1]) END
    FROM council.account a
    LEFT JOIN council.person p ON p.id = a.person_id
    LEFT JOIN LATERAL (
        SELECT m.address, m.wanted FROM council.account_mail m WHERE m.account_id = a.id
        ORDER BY m.chosen_at DESC, m.id DESC LIMIT 1) c ON true
    WHERE a.id = account AND NOT EXISTS (SELECT FROM council.account_lock l WHERE l.account_id = a.id);
$$;

-- A mail to somebody of an office that is asked: each once, whoever runs the worker.
CREATE TABLE council.sign_off_mail (
    id uuid PRIMARY KEY,
    step_id uuid NOT NULL REFERENCES council.sign_off_step,
    -- The act with which the office was asked: asked again, it is reminded again.
    act_number integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('asked', 'soon', 'late')),
    account_id uuid NOT NULL REFERENCES council.account,
    deputy_for_id uuid REFERENCES council.account,
    -- As it was used then.
    address council.line NOT NULL,
    queued_at timestamptz NOT NULL,
    UNIQUE (step_id, act_number, kind, account_id),
    FOREIGN KEY (step_id, act_number) REFERENCES council.sign_off_act (step_id, number)
);
CREATE TABLE council.sign_off_mail_state (
    mail_id uuid NOT NULL REFERENCES council.sign_off_mail,
    number integer NOT NULL CHECK (number > 0),
    state text NOT NULL CHECK (state IN ('sent', 'delivered', 'deferred', 'refused', 'abandoned', 'dropped')),
    at timestamptz NOT NULL,
    -- The server's words.
    words text CHECK (length(words) <= 1000),
    PRIMARY KEY (mail_id, number)
);

-- Who is told that an office is asked: its people, and whoever stands in for one of them on the day, with an
-- address. The worker alone may ask.
CREATE FUNCTION council.sign_off_recipients(office uuid, day date)
RETURNS TABLE (account_id uuid, deputy_for_id uuid, address text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    WITH people AS (
        SELECT DISTINCT a.id FROM council.membership m JOIN council.account a ON a.person_id = m.person_id
        JOIN council.organization o ON o.id = m.organization_id AND o.organization_type = 'Verwaltungsbereich'
        WHERE m.organization_id = office AND coalesce(m.start_date <= day, true) AND coalesce(m.end_date >= day, true)
    ), everybody AS (
        SELECT p.id AS account_id, NULL::uuid AS deputy_for_id FROM people p
        UNION ALL
        SELECT d.deputy_id, d.account_id FROM council.account_deputy d JOIN people p ON p.id = d.account_id
        WHERE day BETWEEN d.first_day AND d.last_day AND council.offices_of(d.deputy_id, day) <> '{}'
    ), once AS (
        SELECT DISTINCT ON (e.account_id) e.account_id, e.deputy_for_id FROM everybody e
        ORDER BY e.account_id, e.deputy_for_id NULLS FIRST
    )
    SELECT o.account_id, o.deputy_for_id, council.mail_address_of(o.account_id) FROM once o
    WHERE council.actor_is('system') AND council.mail_address_of(o.account_id) IS NOT NULL
    ORDER BY o.account_id;
$$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['account_mail', 'sign_off_mail', 'sign_off_mail_state'] LOOP
        EXECUTE format('ALTER TABLE council.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY system ON council.%I USING ((SELECT council.actor_is(''system'')))', name);
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON council.%I
            FOR EACH ROW EXECUTE FUNCTION council.refuse_change()', name || '_append_only', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['sign_off_template', 'sign_off_template_step'] LOOP
        EXECUTE format('ALTER TABLE council.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY office ON council.%I USING ((SELECT council.actor_sees_all()))', name);
        EXECUTE format('CREATE POLICY known ON council.%I FOR SELECT USING ((SELECT council.actor_is_known()))', name);
    END LOOP;
END $$;

CREATE POLICY own ON council.account_mail USING (account_id = (SELECT council.actor_account()))
    WITH CHECK (account_id = (SELECT council.actor_account()));
-- Whoever reads the course reads who was reminded, and when.
CREATE POLICY with_step ON council.sign_off_mail FOR SELECT USING (
    EXISTS (SELECT FROM council.sign_off_step s WHERE s.id = step_id));
CREATE POLICY with_mail ON council.sign_off_mail_state FOR SELECT USING (
    EXISTS (SELECT FROM council.sign_off_mail m WHERE m.id = mail_id));

GRANT SELECT, INSERT, UPDATE, DELETE ON council.sign_off_template, council.sign_off_template_step TO ratswerk_office;
GRANT SELECT, INSERT ON council.account_mail, council.sign_off_mail, council.sign_off_mail_state TO ratswerk_office;
REVOKE ALL ON FUNCTION council.mail_address_of, council.sign_off_recipients FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.sign_off_recipients TO ratswerk_office;
