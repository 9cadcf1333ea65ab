-- Mitzeichnung: offices sign a paper before it is released. Stages run in sequence, the steps of a stage side by side.

-- Who stands in for an account, on which days. The deputy's name is kept with what the deputy signs.
CREATE TABLE council.account_deputy (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES council.account,
    deputy_id uuid NOT NULL REFERENCES council.account,
    first_day date NOT NULL,
    last_day date NOT NULL,
    CHECK (last_day >= first_day),
    CHECK (deputy_id <> account_id),
    UNIQUE (account_id, deputy_id, first_day)
);
CREATE INDEX account_deputy_deputy ON council.account_deputy (deputy_id, last_day);

-- So many working days before its summons goes out a body wants its papers (Abgabeschluss).
CREATE TABLE council.organization_paper_lead (
    organization_id uuid PRIMARY KEY REFERENCES council.organization,
    working_days integer NOT NULL CHECK (working_days BETWEEN 0 AND 60)
);

CREATE TABLE council.sign_off_course (
    id uuid PRIMARY KEY,
    paper_id uuid NOT NULL REFERENCES council.paper,
    created_by uuid REFERENCES council.account,
    created_at timestamptz NOT NULL
);
CREATE INDEX sign_off_course_paper ON council.sign_off_course (paper_id);

CREATE TABLE council.sign_off_withdrawal (
    course_id uuid PRIMARY KEY REFERENCES council.sign_off_course,
    withdrawn_by uuid REFERENCES council.account,
    withdrawn_at timestamptz NOT NULL
);

-- Why a paper was released although offices had not signed.
CREATE TABLE council.sign_off_waiver (
    course_id uuid PRIMARY KEY REFERENCES council.sign_off_course,
    reason text NOT NULL CHECK (btrim(reason) <> ''),
    waived_by uuid REFERENCES council.account,
    waived_at timestamptz NOT NULL
);

CREATE TABLE council.sign_off_step (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES council.sign_off_course,
    stage integer NOT NULL CHECK (stage >= 0),
    office_id uuid NOT NULL REFERENCES council.organization,
    working_days integer NOT NULL DEFAULT 2 CHECK (working_days BETWEEN 1 AND 30),
    deadline date,
    UNIQUE (course_id, stage, office_id)
);
CREATE INDEX sign_off_step_office ON council.sign_off_step (office_id);

-- What happened to a step; rows are only added. A step without one is planned and nobody was asked.
CREATE TABLE council.sign_off_act (
    step_id uuid NOT NULL REFERENCES council.sign_off_step,
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('asked', 'signed', 'returned', 'takenBack', 'takenOver')),
    acted_at timestamptz NOT NULL,
    account_id uuid REFERENCES council.account,
    -- The account that the deputy stood in for.
    deputy_for_id uuid REFERENCES council.account,
    -- The office that has taken the step over.
    office_id uuid REFERENCES council.organization,
    -- The version of the paper that was signed or returned.
    paper_version integer NOT NULL,
    words text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
    PRIMARY KEY (step_id, number),
    CHECK ((kind = 'takenOver') = (office_id IS NOT NULL)),
    CHECK (kind <> 'returned' OR btrim(words) <> ''),
    CHECK (deputy_for_id IS NULL OR kind IN ('signed', 'returned', 'takenBack', 'takenOver'))
);
CREATE TRIGGER sign_off_act_append_only BEFORE UPDATE OR DELETE ON council.sign_off_act
    FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_act_no_truncate BEFORE TRUNCATE ON council.sign_off_act
    FOR EACH STATEMENT EXECUTE FUNCTION council.refuse_change();

CREATE TRIGGER sign_off_withdrawal_append_only BEFORE UPDATE OR DELETE ON council.sign_off_withdrawal
    FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_waiver_append_only BEFORE UPDATE OR DELETE ON council.sign_off_waiver
    FOR EACH ROW EXECUTE FUNCTION council.refuse_change();

-- The policies of papers and files ask the functions from here on in nearly every statement: PL/pgSQL keeps their plans, SQL
-- would plan them anew each time.

-- The offices that a person belongs to today; being on the council gives none.
CREATE FUNCTION council.offices_of(account uuid, day date) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(o.id), '{}')
        FROM council.account a JOIN council.membership m ON m.person_id = a.person_id
        JOIN council.organization o ON o.id = m.organization_id AND o.organization_type = 'Verwaltungsbereich'
        WHERE a.id = account AND coalesce(m.start_date <= day, true) AND coalesce(m.end_date >= day, true));
END $$;

-- Those whom an account stands in for on a day. A deputy who belongs to no office any more stands in for nobody.
CREATE FUNCTION council.deputized_by(account uuid, day date) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    RETURN QUERY SELECT DISTINCT d.account_id FROM council.account_deputy d
        WHERE d.deputy_id = account AND day BETWEEN d.first_day AND d.last_day
            AND council.offices_of(account, day) <> '{}';
END $$;

-- The offices that an account signs for today, as a member or as a deputy.
CREATE FUNCTION council.offices_for(account uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    day date := council.today();
    own uuid[] := council.offices_of(account, day);
BEGIN
    -- Who belongs to no office stands in for none.
    IF own = '{}' THEN
        RETURN own;
    END IF;
    RETURN (
        SELECT array_agg(DISTINCT office) FROM (
            SELECT unnest(own) AS office
            UNION SELECT unnest(council.offices_of(d, day)) FROM council.deputized_by(account, day) AS d
        ) all_offices);
END $$;
CREATE FUNCTION council.actor_offices() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    RETURN council.offices_for(council.actor_account());
END $$;

-- Each step as it stands: who has to sign it now, and what happened last (NULL: planned).
CREATE VIEW council.sign_off_state WITH (security_invoker) AS
    SELECT s.id, s.course_id, s.stage, s.deadline, last.kind, last.number, last.account_id, last.deputy_for_id,
        coalesce(taken.office_id, s.office_id) AS office_id
    FROM council.sign_off_step s
    LEFT JOIN LATERAL (
        SELECT a.* FROM council.sign_off_act a WHERE a.step_id = s.id ORDER BY a.number DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (
        SELECT a.office_id FROM council.sign_off_act a WHERE a.step_id = s.id AND a.kind = 'takenOver'
        ORDER BY a.number DESC LIMIT 1) taken ON true;

-- The drafts that the actor reads for signing: an office whose turn came, or that has signed or returned, in a course that
-- was not withdrawn, until the paper is released. Handing a step over ends it for the office that gave it away.
CREATE FUNCTION council.actor_sign_off_papers() RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE offices uuid[] := council.actor_offices();
BEGIN
    IF offices = '{}' THEN
        RETURN offices;
    END IF;
    RETURN (
        SELECT coalesce(array_agg(DISTINCT c.paper_id), '{}')
        FROM council.paper p
        JOIN council.sign_off_course c ON c.paper_id = p.id
        JOIN council.sign_off_state s ON s.course_id = c.id
        WHERE NOT p.is_released AND s.office_id = ANY (offices) AND s.kind IS NOT NULL
            AND NOT EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = c.id)
            AND (NOT EXISTS (
                    SELECT FROM council.sign_off_state b
                    WHERE b.course_id = s.course_id AND b.stage < s.stage AND b.kind IS DISTINCT FROM 'signed')
                OR EXISTS (
                    SELECT FROM council.sign_off_act a WHERE a.step_id = s.id AND a.kind IN ('signed', 'returned'))));
END $$;

-- Who may act on a step, and when: nobody signs twice, no stage overtakes, only an office's people or their deputies sign.
CREATE FUNCTION council.check_sign_off_act() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    course council.sign_off_course;
    paper council.paper;
    step council.sign_off_state;
    mine boolean;
    arranges boolean;
BEGIN
    SELECT c.* INTO STRICT course FROM council.sign_off_course c JOIN council.sign_off_step s ON s.course_id = c.id
        WHERE s.id = new.step_id FOR UPDATE OF c;
    SELECT p.* INTO STRICT paper FROM council.paper p WHERE p.id = course.paper_id FOR SHARE;
    SELECT s.* INTO STRICT step FROM council.sign_off_state s WHERE s.id = new.step_id;
    new.number := coalesce(step.number, 0) + 1;
    IF new.account_id IS DISTINCT FROM council.actor_account() THEN
        RAISE EXCEPTION 'nobody acts under another name' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF paper.is_released OR EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = course.id) THEN
        RAISE EXCEPTION 'the course is over'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_over';
    END IF;
    IF new.paper_version <> paper.version THEN
        RAISE EXCEPTION 'the paper has changed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_version';
    END IF;
    IF new.deputy_for_id IS NOT NULL AND new.deputy_for_id NOT IN (
        SELECT council.deputized_by(new.account_id, council.today())
    ) THEN
        RAISE EXCEPTION 'no deputy on this day'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_person';
    END IF;
    arranges := coalesce(council.actor_is('clerk', 'system') OR paper.author_id = council.actor_account(), false);
    mine := coalesce(step.office_id = ANY (
        council.offices_of(coalesce(new.deputy_for_id, new.account_id), council.today())), false);
    IF new.kind = 'asked' AND NOT arranges
        OR new.kind IN ('signed', 'returned', 'takenBack') AND NOT mine
        OR new.kind = 'takenOver' AND NOT (mine OR arranges
            OR new.office_id = ANY (council.actor_offices()) AND paper.id = ANY (council.actor_sign_off_papers()))
    THEN
        RAISE EXCEPTION 'not of this office'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_person';
    END IF;
    IF new.kind = 'takenOver' AND NOT EXISTS (
        SELECT FROM council.organization o
        WHERE o.id = new.office_id AND o.organization_type = 'Verwaltungsbereich' AND o.id <> step.office_id
    ) THEN
        RAISE EXCEPTION 'only another office takes over'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_office';
    END IF;
    IF new.kind = 'asked' AND step.kind IN ('asked', 'takenOver', 'takenBack')
        OR new.kind IN ('signed', 'returned', 'takenOver')
            AND (step.kind IS NULL OR step.kind NOT IN ('asked', 'takenOver', 'takenBack'))
        OR new.kind = 'takenBack' AND step.kind IS DISTINCT FROM 'signed'
    THEN
        RAISE EXCEPTION 'the step stands otherwise'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_state';
    END IF;
    IF new.kind IN ('signed', 'returned') AND EXISTS (
        SELECT FROM council.sign_off_state o WHERE o.course_id = course.id
            AND (o.stage < step.stage AND o.kind IS DISTINCT FROM 'signed' OR o.kind = 'returned')
    ) OR new.kind = 'takenBack' AND EXISTS (
        SELECT FROM council.sign_off_state o WHERE o.course_id = course.id
            AND o.stage > step.stage AND o.kind IN ('signed', 'returned')
    ) THEN
        RAISE EXCEPTION 'it is another stage''s turn'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_turn';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER sign_off_act_allowed BEFORE INSERT ON council.sign_off_act
    FOR EACH ROW EXECUTE FUNCTION council.check_sign_off_act();

-- Only offices sign; only a course that goes on gets steps; a step is planned anew behind those that have acted, never before.
CREATE FUNCTION council.check_sign_off_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE changed council.sign_off_step := coalesce(new, old);
BEGIN
    PERFORM FROM council.sign_off_course c WHERE c.id = changed.course_id FOR UPDATE;
    IF tg_op = 'DELETE' THEN
        IF EXISTS (SELECT FROM council.sign_off_act a WHERE a.step_id = old.id) THEN
            RAISE EXCEPTION 'somebody was asked' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_state';
        END IF;
        RETURN old;
    END IF;
    IF NOT EXISTS (
        SELECT FROM council.organization o WHERE o.id = new.office_id AND o.organization_type = 'Verwaltungsbereich'
    ) THEN
        RAISE EXCEPTION 'only offices sign' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_office';
    END IF;
    IF EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = new.course_id)
        OR EXISTS (
            SELECT FROM council.sign_off_course c JOIN council.paper p ON p.id = c.paper_id
            WHERE c.id = new.course_id AND p.is_released)
    THEN
        RAISE EXCEPTION 'the course is over' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_over';
    END IF;
    IF EXISTS (
        SELECT FROM council.sign_off_state s
        WHERE s.course_id = new.course_id AND s.stage > new.stage AND s.kind IN ('signed', 'returned')
    ) THEN
        RAISE EXCEPTION 'a later stage has acted' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_turn';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER sign_off_step_allowed BEFORE INSERT OR DELETE ON council.sign_off_step
    FOR EACH ROW EXECUTE FUNCTION council.check_sign_off_step();

-- The course of a paper that goes on and is not signed by all; a course without steps is none.
CREATE FUNCTION council.open_sign_off(paper uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT c.id FROM council.sign_off_course c
    WHERE c.paper_id = paper
        AND NOT EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = c.id)
        AND EXISTS (
            SELECT FROM council.sign_off_state s WHERE s.course_id = c.id AND s.kind IS DISTINCT FROM 'signed');
$$;

CREATE FUNCTION council.check_sign_off_course() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    PERFORM FROM council.paper p WHERE p.id = new.paper_id FOR UPDATE;
    IF EXISTS (
        SELECT FROM council.sign_off_course c WHERE c.paper_id = new.paper_id
            AND NOT EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = c.id)
    ) THEN
        RAISE EXCEPTION 'a course goes on' USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_one_course';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER sign_off_course_allowed BEFORE INSERT ON council.sign_off_course
    FOR EACH ROW EXECUTE FUNCTION council.check_sign_off_course();

-- Whoever releases past an open course says why, first.
CREATE FUNCTION council.check_release_sign_off() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    PERFORM FROM council.sign_off_course c WHERE c.paper_id = new.paper_id FOR UPDATE;
    IF EXISTS (
        SELECT FROM (SELECT council.open_sign_off(new.paper_id) AS course_id) o WHERE o.course_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM council.sign_off_waiver w WHERE w.course_id = o.course_id)
    ) THEN
        RAISE EXCEPTION 'offices have not signed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sign_off_before_release';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER paper_release_after_sign_off BEFORE INSERT ON council.paper_release
    FOR EACH ROW EXECUTE FUNCTION council.check_release_sign_off();

-- A deputy reads drafts: nobody outside the offices becomes one.
CREATE FUNCTION council.check_deputy() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    IF council.offices_of(new.deputy_id, council.today()) = '{}' THEN
        RAISE EXCEPTION 'a deputy belongs to an office'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'deputy_of_an_office';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER account_deputy_allowed BEFORE INSERT ON council.account_deputy
    FOR EACH ROW EXECUTE FUNCTION council.check_deputy();

-- The body and the days for which a paper is being signed, also of meetings that are only planned: whoever writes or signs the
-- paper must know until when. Nothing else of such a meeting is told.
CREATE FUNCTION council.sign_off_targets(paper uuid) RETURNS TABLE (organization_id uuid, day date, is_fixed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
#variable_conflict use_column
BEGIN
    IF NOT (council.actor_sees_all() OR council.paper_is_by(paper, council.actor_account())
        OR paper = ANY (council.actor_sign_off_papers()))
    THEN
        RETURN;
    END IF;
    RETURN QUERY WITH step AS (
        SELECT c.id, c.meeting_id, (
                SELECT co.organization_id FROM council.consultation_organization co
                WHERE co.consultation_id = c.id ORDER BY co.position LIMIT 1) AS organization_id
        FROM council.consultation c LEFT JOIN council.agenda_item a ON a.id = c.agenda_item_id
        LEFT JOIN council.meeting_conclusion k ON k.meeting_id = c.meeting_id
        WHERE c.paper_id = paper AND a.result IS NULL AND k.meeting_id IS NULL
        ORDER BY c.position LIMIT 1
    )
    SELECT s.organization_id, (m.starts_at AT TIME ZONE 'Europe/Berlin')::date, m.id IS NOT DISTINCT FROM s.meeting_id
    FROM step s
    JOIN council.meeting_organization mo ON mo.organization_id = s.organization_id
    JOIN council.meeting m ON m.id = mo.meeting_id
    WHERE (m.starts_at AT TIME ZONE 'Europe/Berlin')::date >= council.today()
        AND NOT EXISTS (SELECT FROM council.meeting_cancellation x WHERE x.meeting_id = m.id)
        AND NOT EXISTS (SELECT FROM council.meeting_conclusion x WHERE x.meeting_id = m.id)
    ORDER BY m.starts_at LIMIT 12;
END $$;

-- How many steps wait for the account; NULL for whoever signs for no office.
CREATE FUNCTION council.waiting_sign_offs(account uuid) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE offices uuid[] := council.offices_for(account);
BEGIN
    IF offices = '{}' THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT count(*) FROM council.paper p
        JOIN council.sign_off_course c ON c.paper_id = p.id
        JOIN council.sign_off_state s ON s.course_id = c.id
        WHERE NOT p.is_released AND s.office_id = ANY (offices) AND s.kind IN ('asked', 'takenOver', 'takenBack')
            AND NOT EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = c.id)
            AND NOT EXISTS (
                SELECT FROM council.sign_off_state b WHERE b.course_id = c.id
                    AND (b.kind = 'returned' OR b.stage < s.stage AND b.kind IS DISTINCT FROM 'signed')));
END $$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'account_deputy', 'organization_paper_lead', 'sign_off_course', 'sign_off_withdrawal', 'sign_off_waiver',
        'sign_off_step', 'sign_off_act'
    ] LOOP
        EXECUTE format('ALTER TABLE council.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY office ON council.%I USING ((SELECT council.actor_sees_all()))', name);
    END LOOP;
END $$;

CREATE POLICY known ON council.organization_paper_lead FOR SELECT USING ((SELECT council.actor_is_known()));
CREATE POLICY own ON council.account_deputy USING (account_id = (SELECT council.actor_account()))
    WITH CHECK (account_id = (SELECT council.actor_account()));
CREATE POLICY deputy ON council.account_deputy FOR SELECT USING (deputy_id = (SELECT council.actor_account()));

-- The draft and its files, for those who sign it.
CREATE POLICY sign_off ON council.paper FOR SELECT USING (
    NOT is_released AND id = ANY ((SELECT council.actor_sign_off_papers())::uuid[]));
CREATE POLICY sign_off ON council.file FOR SELECT USING (
    paper_id = ANY ((SELECT council.actor_sign_off_papers())::uuid[]));

-- The course is the administration's: whoever reads the released paper does not see who signed it.
CREATE POLICY sign_off ON council.sign_off_course FOR SELECT USING (
    paper_id = ANY ((SELECT council.actor_sign_off_papers())::uuid[]));
CREATE POLICY own ON council.sign_off_course USING (council.paper_is_by(paper_id, (SELECT council.actor_account())))
    WITH CHECK (council.paper_is_by(paper_id, (SELECT council.actor_account())));
CREATE FUNCTION council.course_is_by(course uuid, account uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (
        SELECT FROM council.sign_off_course c JOIN council.paper p ON p.id = c.paper_id
        WHERE c.id = course AND p.author_id = account);
$$;
CREATE POLICY with_course ON council.sign_off_withdrawal FOR SELECT USING (
    EXISTS (SELECT FROM council.sign_off_course c WHERE c.id = course_id));
CREATE POLICY own ON council.sign_off_withdrawal FOR INSERT WITH CHECK (
    council.course_is_by(course_id, (SELECT council.actor_account())));
CREATE POLICY with_course ON council.sign_off_waiver FOR SELECT USING (
    EXISTS (SELECT FROM council.sign_off_course c WHERE c.id = course_id));
CREATE POLICY with_course ON council.sign_off_step FOR SELECT USING (
    EXISTS (SELECT FROM council.sign_off_course c WHERE c.id = course_id));
CREATE POLICY own ON council.sign_off_step USING (
    council.course_is_by(course_id, (SELECT council.actor_account())))
    WITH CHECK (council.course_is_by(course_id, (SELECT council.actor_account())));
CREATE POLICY with_step ON council.sign_off_act FOR SELECT USING (
    EXISTS (SELECT FROM council.sign_off_step s WHERE s.id = step_id));
CREATE POLICY acting ON council.sign_off_act FOR INSERT WITH CHECK (
    EXISTS (SELECT FROM council.sign_off_step s WHERE s.id = step_id));

GRANT SELECT, INSERT ON council.sign_off_course, council.sign_off_withdrawal, council.sign_off_waiver,
    council.sign_off_step, council.sign_off_act, council.account_deputy TO ratswerk_office;
GRANT DELETE ON council.sign_off_step, council.account_deputy TO ratswerk_office;
GRANT SELECT, INSERT, UPDATE, DELETE ON council.organization_paper_lead TO ratswerk_office;
GRANT SELECT ON council.sign_off_state TO ratswerk_office;
REVOKE ALL ON FUNCTION council.offices_of, council.deputized_by, council.offices_for, council.actor_offices,
    council.actor_sign_off_papers,
    council.check_sign_off_act, council.check_sign_off_step, council.check_sign_off_course, council.open_sign_off,
    council.check_release_sign_off, council.check_deputy, council.sign_off_targets, council.waiting_sign_offs,
    council.course_is_by FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.actor_offices, council.actor_sign_off_papers, council.open_sign_off,
    council.sign_off_targets, council.waiting_sign_offs, council.course_is_by, council.offices_of, council.deputized_by
    TO ratswerk_office;
