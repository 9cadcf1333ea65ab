CREATE SCHEMA council;
CREATE SCHEMA migration;
CREATE SCHEMA portal;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE DOMAIN council.line AS text
	CONSTRAINT line_check CHECK (((VALUE = btrim(VALUE)) AND (VALUE <> ''::text) AND (VALUE !~ '[\u0001-\u001f\u007f]'::text)));
CREATE DOMAIN council.publicity AS text
	CONSTRAINT publicity_check CHECK ((VALUE = ANY (ARRAY['public'::text, 'nonPublic'::text])));
CREATE FUNCTION council.actor_account() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$
    SELECT nullif(current_setting('app.account', true), '')::uuid;
$$;
CREATE FUNCTION council.actor_is(VARIADIC wanted text[]) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(string_to_array(current_setting('app.roles', true), ',') && wanted, false);
$$;
CREATE FUNCTION council.actor_is_known() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT council.actor_account() IS NOT NULL OR council.actor_is('system');
$$;
CREATE FUNCTION council.actor_offices() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    RETURN council.offices_for(council.actor_account());
END $$;
CREATE FUNCTION council.actor_organizations() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT coalesce(array_agg(m.organization_id), '{}')
    FROM council.membership m
    WHERE m.person_id = council.actor_person()
        AND coalesce(m.start_date <= council.today(), true)
        AND coalesce(m.end_date >= council.today(), true);
$$;
CREATE FUNCTION council.actor_person() RETURNS uuid
    LANGUAGE sql STABLE
    AS $$
    SELECT nullif(current_setting('app.person', true), '')::uuid;
$$;
CREATE FUNCTION council.actor_sees_all() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT council.actor_is('clerk', 'releaser', 'system');
$$;
CREATE FUNCTION council.actor_sign_off_papers() RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.amends_non_public(paper uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM council.paper_relation r JOIN council.paper p ON p.id = r.related_id
        WHERE r.paper_id = amends_non_public.paper AND r.role = 'amends' AND p.publicity = 'nonPublic');
END $$;
CREATE FUNCTION council.append_event(account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'council'
    AS $$
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
CREATE FUNCTION council.bears_number(body uuid, wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (SELECT FROM council.paper p WHERE p.body_id = body AND p.reference = wanted);
$$;
CREATE FUNCTION council.begin_with_kinds(body uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    INSERT INTO council.paper_kind (id, body_id, position, name, is_subordinate, asks_resolution, asks_financial_effects,
        resolution_template, reasons_template)
    SELECT gen_random_uuid(), begin_with_kinds.body, k.* FROM (VALUES
        (0, 'Beschlussvorlage', false, true, true, '{{gremium}} beschließt: [Wortlaut]', ''),
        (1, 'Mitteilungsvorlage', false, true, false, '{{gremium}} nimmt die Mitteilung zur Kenntnis.', ''),
        (2, 'Informationsvorlage', false, true, false, '{{gremium}} nimmt die Information zur Kenntnis.', ''),
        (3, 'Berichtsvorlage', false, true, false, '{{gremium}} nimmt den Bericht zur Kenntnis.', ''),
        (4, 'Antrag', false, true, true, '', ''),
        (5, 'Änderungsantrag', true, true, true, 'Nummer [Nummer] wird wie folgt gefasst: „[Wortlaut]“', ''),
        (6, 'Ergänzungsantrag', true, true, true, 'Der Beschlussvorschlag wird um folgende Nummer ergänzt: „[Wortlaut]“',
            ''),
        (7, 'Dringlichkeitsantrag', false, true, true, '',
            E'## Dringlichkeit\n\n[Warum die Sache keinen Aufschub duldet]\n\n## Sachverhalt\n\n'),
        (8, 'Anfrage', false, false, false, '', E'Wir fragen:\n\n1. [Frage]'),
        (9, 'Antwort', true, false, false, '', E'Die Fragen werden wie folgt beantwortet:\n\n1. [Antwort]'),
        (10, 'Stellungnahme', true, false, false, '', ''),
        (11, 'Petition', false, false, false, '', ''),
        (12, 'Anregung', false, false, false, '', ''),
        (13, 'Wahlvorschlag', false, true, false, 'Gewählt wird: [Name]', ''),
        (14, 'Satzung', false, true, true, 'Die Satzung [Bezeichnung] wird in der anliegenden Fassung beschlossen.',
            E'## Synopse\n\n| Bisherige Fassung | Neue Fassung |\n| --- | --- |\n| [bisher] | [neu] |'),
        (15, 'Haushalt', false, true, true, 'Die Haushaltssatzung mit Haushaltsplan und Anlagen wird beschlossen.',
            ''),
        (16, 'Änderungsliste zum Haushalt', true, true, true, '', ''),
        (17, 'Bebauungsplan', false, true, true, 'Die Aufstellung des Bebauungsplans [Bezeichnung] wird beschlossen.',
            ''),
        (18, 'Einwohnerantrag', false, true, true, '', '')
    ) AS k;
$$;
CREATE FUNCTION council.begin_with_numbering(body uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    INSERT INTO council.numbering_scheme (id, body_id, name, pattern, width, restart, is_usual)
    VALUES (gen_random_uuid(), begin_with_numbering.body, 'Drucksachen', '{Jahr}/{Nr}', 4, 'yearly', true);
    UPDATE council.paper_kind k SET is_amendable = false
    WHERE k.body_id = begin_with_numbering.body AND k.name IN ('Anfrage', 'Antwort', 'Stellungnahme', 'Petition',
        'Anregung', 'Mitteilungsvorlage', 'Informationsvorlage', 'Berichtsvorlage');
$$;
CREATE FUNCTION council.blob_is_erased(hash bytea) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (SELECT FROM council.blob b WHERE b.sha256 = hash AND b.erased_at IS NOT NULL);
$$;
CREATE FUNCTION council.blob_is_stored(hash bytea) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (SELECT FROM council.blob b WHERE b.sha256 = hash AND b.erased_at IS NULL);
$$;
CREATE FUNCTION council.body_begins_with_kinds() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    PERFORM council.begin_with_kinds(new.id);
    RETURN NULL;
END $$;
CREATE FUNCTION council.body_begins_with_numbering() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    PERFORM council.begin_with_numbering(new.id);
    RETURN NULL;
END $$;
CREATE FUNCTION council.book_room() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    DELETE FROM council.room_booking b WHERE b.meeting_id = new.id;
    INSERT INTO council.room_booking (meeting_id, location_id, during)
    SELECT new.id, l.id, tstzrange(new.starts_at, coalesce(new.ends_at, new.starts_at + interval '3 hours'))
    FROM council.location l
    WHERE l.id = new.location_id AND l.is_room AND new.starts_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id = new.id);
    RETURN NULL;
END $$;
CREATE FUNCTION council.check_deputy() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    IF council.offices_of(new.deputy_id, council.today()) = '{}' THEN
        RAISE EXCEPTION 'a deputy belongs to an office'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'deputy_of_an_office';
    END IF;
    RETURN new;
END $$;
CREATE FUNCTION council.check_release_sign_off() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.check_sign_off_act() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.check_sign_off_course() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.check_sign_off_step() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.close_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    UPDATE council.publication_request SET is_open = false WHERE id = new.id;
    RETURN NULL;
END $$;
CREATE FUNCTION council.coming_paper_number(body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer) RETURNS integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
DECLARE
    number integer := coalesce((SELECT n.last_number FROM council.paper_number n
        WHERE n.body_id = body AND n.year = wanted_year AND n.series = wanted_series), 0);
BEGIN
    LOOP
        number := number + 1;
        EXIT WHEN NOT council.bears_number(body,
            prefix || lpad(number::text, greatest(width, length(number::text)), '0') || suffix);
    END LOOP;
    RETURN number;
END $$;
CREATE FUNCTION council.course_is_by(course uuid, account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (
        SELECT FROM council.sign_off_course c JOIN council.paper p ON p.id = c.paper_id
        WHERE c.id = course AND p.author_id = account);
$$;
CREATE FUNCTION council.deputized_by(account uuid, day date) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    RETURN QUERY SELECT DISTINCT d.account_id FROM council.account_deputy d
        WHERE d.deputy_id = account AND day BETWEEN d.first_day AND d.last_day
            AND council.offices_of(account, day) <> '{}';
END $$;
CREATE FUNCTION council.derive_release() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    new.is_released := EXISTS (SELECT FROM council.paper_release r WHERE r.paper_id = new.id);
    RETURN new;
END $$;
CREATE FUNCTION council.erase_unnamed_bytes(digests text[]) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog'
    AS $$
    DELETE FROM portal.blob b
    WHERE b.sha256 IN (SELECT decode(digest, 'hex') FROM unnest(digests) AS d (digest)) AND NOT EXISTS (
        SELECT FROM portal.object o
        WHERE o.kind = 'file' AND NOT o.deleted AND o.document ->> 'sha256Checksum' = encode(b.sha256, 'hex'));
$$;
CREATE FUNCTION council.event_digest(previous bytea, seq bigint, at timestamp with time zone, account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb) RETURNS bytea
    LANGUAGE sql IMMUTABLE
    SET "TimeZone" TO 'UTC'
    AS $$
    SELECT sha256(previous || convert_to(jsonb_build_array(
        seq, extract(epoch FROM at)::text, account_id, kind, subject_kind, subject_id, detail)::text, 'UTF8'));
$$;
CREATE FUNCTION council.first_broken_event() RETURNS bigint
    LANGUAGE sql STABLE
    AS $$
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
CREATE FUNCTION council.free_room() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    DELETE FROM council.room_booking b WHERE b.meeting_id = new.meeting_id;
    RETURN NULL;
END $$;
CREATE FUNCTION council.item_is_public(item uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (SELECT FROM council.agenda_item a WHERE a.id = item AND a.publicity = 'public');
$$;
CREATE FUNCTION council.keep_agenda_item() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO council.agenda_item_revision (agenda_item_id, version, meeting_id, name, result, resolution_text,
        replaced_by)
    VALUES (old.id, old.version, old.meeting_id, old.name, old.result, old.resolution_text, council.actor_account());
    RETURN NULL;
END $$;
CREATE FUNCTION council.keep_non_public_papers_off_public_items() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.mail_address_of(account uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT CASE WHEN coalesce(c.wanted, true) THEN coalesce(c.address, p.email[1]) END
    FROM council.account a
    LEFT JOIN council.person p ON p.id = a.person_id
    LEFT JOIN LATERAL (
        SELECT m.address, m.wanted FROM council.account_mail m WHERE m.account_id = a.id
        ORDER BY m.chosen_at DESC, m.id DESC LIMIT 1) c ON true
    WHERE a.id = account AND NOT EXISTS (SELECT FROM council.account_lock l WHERE l.account_id = a.id);
$$;
CREATE FUNCTION council.meeting_is_announced(meeting uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (SELECT FROM council.invitation i WHERE i.meeting_id = meeting)
        OR EXISTS (SELECT FROM council.meeting_conclusion c WHERE c.meeting_id = meeting);
$$;
CREATE FUNCTION council.meeting_is_mine(meeting uuid, mine uuid[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (
        SELECT FROM council.meeting_organization o
        WHERE o.meeting_id = meeting AND o.organization_id = ANY (mine));
$$;
CREATE FUNCTION council.narrow_file() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    IF EXISTS (SELECT FROM council.paper p WHERE p.id = new.paper_id AND p.publicity = 'nonPublic') THEN
        new.publicity := 'nonPublic';
    END IF;
    RETURN new;
END $$;
CREATE FUNCTION council.narrow_files() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    UPDATE council.file SET publicity = 'nonPublic', modified_at = new.modified_at
    WHERE paper_id = new.id AND publicity = 'public';
    RETURN NULL;
END $$;
CREATE FUNCTION council.narrow_papers_about() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    UPDATE council.paper SET publicity = 'nonPublic', version = version + 1, modified_at = new.modified_at
    WHERE id IN (SELECT council.papers_about(new.id)) AND publicity = 'public';
    RETURN NULL;
END $$;
CREATE FUNCTION council.narrow_picture() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
DECLARE
    withdrawal uuid := gen_random_uuid();
    shown uuid;
BEGIN
    -- One after the other with publications, as `PortalCopies.takeTurn`.
    PERFORM pg_advisory_xact_lock(7267266);
    SELECT f.id INTO shown FROM council.file f JOIN portal.object o ON o.id = f.id AND NOT o.deleted
    WHERE f.paper_id = old.paper_id AND f.role = 'mainFile' AND f.is_composed;
    IF shown IS NULL THEN RETURN NULL; END IF;
    INSERT INTO council.publication_withdrawal (id, subject_kind, subject_id, withdrawn_by, withdrawn_at, reason)
    VALUES (withdrawal, 'file', shown, council.actor_account(), now(), 'Bild nichtöffentlich geworden oder entfernt');
    PERFORM set_config('app.publication', withdrawal::text, true);
    PERFORM council.erase_unnamed_bytes(council.take_back(ARRAY[shown]));
    RETURN NULL;
END $$;
CREATE FUNCTION council.narrow_portal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.next_paper_number(body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
DECLARE
    number integer;
    reference text;
BEGIN
    LOOP
        INSERT INTO council.paper_number AS n (body_id, year, series, last_number)
        VALUES (body, wanted_year, wanted_series, 1)
        ON CONFLICT (body_id, year, series) DO UPDATE SET last_number = n.last_number + 1
        RETURNING n.last_number INTO number;
        reference := prefix || lpad(number::text, greatest(width, length(number::text)), '0') || suffix;
        PERFORM pg_advisory_xact_lock(hashtextextended(body || ' ' || reference, 7267267));
        EXIT WHEN NOT council.bears_number(body, reference);
    END LOOP;
    RETURN number;
END $$;
CREATE FUNCTION council.note_receipt(receipt uuid, wanted text, moment timestamp with time zone, said text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.offices_for(account uuid) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.offices_of(account uuid, day date) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(o.id), '{}')
        FROM council.account a JOIN council.membership m ON m.person_id = a.person_id
        JOIN council.organization o ON o.id = m.organization_id AND o.organization_type = 'Verwaltungsbereich'
        WHERE a.id = account AND coalesce(m.start_date <= day, true) AND coalesce(m.end_date >= day, true));
END $$;
CREATE FUNCTION council.open_sign_off(paper uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT c.id FROM council.sign_off_course c
    WHERE c.paper_id = paper
        AND NOT EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = c.id)
        AND EXISTS (
            SELECT FROM council.sign_off_state s WHERE s.course_id = c.id AND s.kind IS DISTINCT FROM 'signed');
$$;
CREATE FUNCTION council.outdate_invitations() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
DECLARE meetings uuid[];
BEGIN
    IF tg_op <> 'INSERT' THEN meetings := meetings || old.meeting_id; END IF;
    IF tg_op <> 'DELETE' THEN meetings := meetings || new.meeting_id; END IF;
    UPDATE council.invitation SET is_outdated = true
    WHERE meeting_id = ANY (meetings) AND notice_file_id IS NOT NULL AND NOT is_outdated;
    RETURN NULL;
END $$;
CREATE FUNCTION council.paper_is_before(paper uuid, mine uuid[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (
        SELECT FROM council.consultation c
        LEFT JOIN council.consultation_organization co ON co.consultation_id = c.id
        LEFT JOIN council.meeting_organization mo ON mo.meeting_id = c.meeting_id
        WHERE c.paper_id = paper AND (co.organization_id = ANY (mine) OR mo.organization_id = ANY (mine)));
$$;
CREATE FUNCTION council.paper_is_by(paper uuid, account uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (SELECT FROM council.paper p WHERE p.id = paper AND p.author_id = account);
$$;
CREATE FUNCTION council.paper_is_on_public_item(paper uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT EXISTS (
        SELECT FROM council.consultation c JOIN council.agenda_item a ON a.id = c.agenda_item_id
        WHERE c.paper_id = paper AND a.publicity = 'public');
$$;
CREATE FUNCTION council.papers_about(paper uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    WITH RECURSIVE about AS (
        SELECT r.paper_id AS id FROM council.paper_relation r
        WHERE r.related_id = papers_about.paper AND r.role IN ('amends', 'answers', 'supplements', 'exchanges')
        UNION
        SELECT r.paper_id FROM council.paper_relation r JOIN about ON about.id = r.related_id
        WHERE r.role IN ('amends', 'answers', 'supplements', 'exchanges')
    )
    SELECT id FROM about WHERE id <> papers_about.paper;
$$;
CREATE FUNCTION council.papers_about_on_public_items(paper uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
    SELECT p.id FROM council.paper p
    WHERE p.id IN (SELECT council.papers_about(papers_about_on_public_items.paper)) AND p.publicity = 'public'
        AND council.paper_is_on_public_item(p.id);
$$;
CREATE FUNCTION council.papers_shown_only_by(items uuid[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.papers_with_words(body uuid, words text, kind text, first_day date, last_day date, office uuid, at_most bigint) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
BEGIN
    RETURN QUERY SELECT p.id FROM council.paper p
        WHERE p.body_id = body AND (p.name || ' ' || coalesce(p.reference, '')) ILIKE words
            AND (kind IS NULL OR p.paper_type = kind)
            AND (first_day IS NULL OR p.date >= first_day) AND (last_day IS NULL OR p.date <= last_day)
            AND (office IS NULL OR p.under_direction_of_id = office)
        ORDER BY p.date DESC NULLS LAST, p.id DESC LIMIT at_most;
END $$;
CREATE FUNCTION council.public_steps(paper uuid) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    RETURN QUERY SELECT c.id FROM council.consultation c LEFT JOIN council.agenda_item a ON a.id = c.agenda_item_id
        WHERE c.paper_id = paper
            AND (c.meeting_id IS NULL OR a.publicity = 'public' AND council.meeting_is_announced(c.meeting_id));
END $$;
CREATE FUNCTION council.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', tg_table_name USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION council.require_everybody() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.require_publication() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.show_release() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
BEGIN
    UPDATE council.paper SET is_released = true WHERE id = coalesce(new.paper_id, old.paper_id);
    RETURN NULL;
END $$;
CREATE FUNCTION council.sign_off_recipients(office uuid, day date) RETURNS TABLE(account_id uuid, deputy_for_id uuid, address text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.sign_off_targets(paper uuid) RETURNS TABLE(organization_id uuid, day date, is_fixed boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.take_back(wanted uuid[]) RETURNS text[]
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION council.today() RETURNS date
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce(nullif(current_setting('app.today', true), '')::date, (now() AT TIME ZONE 'Europe/Berlin')::date);
$$;
CREATE FUNCTION council.touch_wholes(parts uuid[]) RETURNS void
    LANGUAGE sql
    SET search_path TO 'pg_catalog'
    AS $$
    WITH RECURSIVE whole AS (
        SELECT parent_id AS id FROM portal.object WHERE id = ANY (parts)
        UNION SELECT from_id FROM portal.reference WHERE to_id = ANY (parts) AND role = 'location'
        UNION SELECT o.parent_id FROM portal.object o JOIN whole ON whole.id = o.id
    )
    UPDATE portal.object SET modified = date_trunc('second', clock_timestamp()) + interval '1 second'
    WHERE id IN (SELECT id FROM whole) AND NOT deleted;
$$;
CREATE FUNCTION council.waiting_sign_offs(account uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
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
CREATE FUNCTION portal.count_revision() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE portal.revision SET number = number + 1;
    RETURN NULL;
END $$;
CREATE TABLE council.account (
    id uuid NOT NULL,
    login text NOT NULL,
    person_id uuid,
    display_name council.line NOT NULL,
    password_hash text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT account_login_check CHECK ((login ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'::text)),
    CONSTRAINT account_password_hash_check CHECK ((password_hash ~~ '$scrypt$%'::text))
);
CREATE TABLE council.account_deputy (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    deputy_id uuid NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    CONSTRAINT account_deputy_check CHECK ((last_day >= first_day)),
    CONSTRAINT account_deputy_check1 CHECK ((deputy_id <> account_id))
);
CREATE TABLE council.account_lock (
    account_id uuid NOT NULL,
    locked_at timestamp with time zone NOT NULL,
    locked_by uuid NOT NULL
);
CREATE TABLE council.account_mail (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    address council.line,
    wanted boolean NOT NULL,
    chosen_at timestamp with time zone NOT NULL
);
CREATE TABLE council.account_role (
    account_id uuid NOT NULL,
    role text NOT NULL,
    granted_at timestamp with time zone NOT NULL,
    granted_by uuid,
    CONSTRAINT account_role_role_check CHECK ((role = ANY (ARRAY['clerk'::text, 'releaser'::text, 'chair'::text, 'staffAuthor'::text, 'administrator'::text])))
);
CREATE TABLE council.agenda_addition (
    agenda_item_id uuid NOT NULL,
    kind text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by uuid,
    CONSTRAINT agenda_addition_kind_check CHECK ((kind = ANY (ARRAY['supplement'::text, 'tabled'::text])))
);
CREATE TABLE council.agenda_admission (
    agenda_item_id uuid NOT NULL,
    version integer NOT NULL,
    meeting_id uuid NOT NULL,
    yes_votes integer NOT NULL,
    statutory_number integer NOT NULL,
    numerator integer,
    denominator integer,
    must_exceed boolean,
    share_of text,
    paragraph text NOT NULL,
    reason text,
    is_admitted boolean GENERATED ALWAYS AS (
CASE
    WHEN (numerator IS NULL) THEN (reason IS NOT NULL)
    WHEN must_exceed THEN ((yes_votes * denominator) > (statutory_number * numerator))
    ELSE ((yes_votes * denominator) >= (statutory_number * numerator))
END) STORED NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid,
    CONSTRAINT agenda_admission_check CHECK ((denominator >= numerator)),
    CONSTRAINT agenda_admission_check1 CHECK ((yes_votes <= statutory_number)),
    CONSTRAINT agenda_admission_check2 CHECK ((num_nonnulls(numerator, denominator, must_exceed, share_of) = ANY (ARRAY[0, 4]))),
    CONSTRAINT agenda_admission_check3 CHECK (((numerator IS NULL) = (reason IS NOT NULL))),
    CONSTRAINT agenda_admission_numerator_check CHECK ((numerator > 0)),
    CONSTRAINT agenda_admission_paragraph_check CHECK ((length(paragraph) <= 200)),
    CONSTRAINT agenda_admission_reason_check CHECK (((btrim(reason) <> ''::text) AND (length(reason) <= 500))),
    CONSTRAINT agenda_admission_share_of_check CHECK ((share_of = ANY (ARRAY['statutory'::text, 'entitled'::text]))),
    CONSTRAINT agenda_admission_statutory_number_check CHECK ((statutory_number > 0)),
    CONSTRAINT agenda_admission_version_check CHECK ((version > 0)),
    CONSTRAINT agenda_admission_yes_votes_check CHECK ((yes_votes >= 0))
);
CREATE TABLE council.agenda_item (
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    "position" integer NOT NULL,
    number council.line,
    name council.line NOT NULL,
    publicity council.publicity DEFAULT 'nonPublic'::text NOT NULL,
    neutral_name council.line,
    result council.line,
    resolution_text text,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    kind text DEFAULT 'item'::text NOT NULL,
    level integer DEFAULT 0 NOT NULL,
    place text DEFAULT 'middle'::text NOT NULL,
    matter text DEFAULT 'ordinary'::text NOT NULL,
    confirmed_neutral_name council.line,
    CONSTRAINT agenda_item_check CHECK (((kind = 'item'::text) OR (level = 0))),
    CONSTRAINT agenda_item_kind_check CHECK ((kind = ANY (ARRAY['item'::text, 'heading'::text]))),
    CONSTRAINT agenda_item_level_check CHECK (((level >= 0) AND (level <= 2))),
    CONSTRAINT agenda_item_matter_check CHECK ((matter = ANY (ARRAY['ordinary'::text, 'report'::text, 'election'::text, 'mainStatute'::text]))),
    CONSTRAINT agenda_item_place_check CHECK ((place = ANY (ARRAY['opening'::text, 'middle'::text, 'closing'::text]))),
    CONSTRAINT agenda_item_position_check CHECK (("position" >= 0)),
    CONSTRAINT agenda_item_version_check CHECK ((version > 0))
);
CREATE TABLE council.agenda_item_revision (
    agenda_item_id uuid NOT NULL,
    version integer NOT NULL,
    meeting_id uuid NOT NULL,
    name text NOT NULL,
    result text,
    resolution_text text,
    replaced_by uuid,
    replaced_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT agenda_item_revision_version_check CHECK ((version > 0))
);
CREATE TABLE council.agenda_move (
    meeting_id uuid NOT NULL,
    meeting_version integer NOT NULL,
    items uuid[] NOT NULL,
    levels integer[] NOT NULL,
    moved_by uuid,
    moved_at timestamp with time zone NOT NULL,
    CONSTRAINT agenda_move_check CHECK ((cardinality(items) = cardinality(levels)))
);
CREATE TABLE council.agenda_template_item (
    organization_id uuid NOT NULL,
    "position" integer NOT NULL,
    place text NOT NULL,
    publicity council.publicity NOT NULL,
    level integer DEFAULT 0 NOT NULL,
    name council.line NOT NULL,
    CONSTRAINT agenda_template_item_level_check CHECK (((level >= 0) AND (level <= 2))),
    CONSTRAINT agenda_template_item_place_check CHECK ((place = ANY (ARRAY['opening'::text, 'closing'::text]))),
    CONSTRAINT agenda_template_item_position_check CHECK (("position" >= 0))
);
CREATE TABLE council.blob (
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    erased_at timestamp with time zone,
    CONSTRAINT blob_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT blob_size_check CHECK ((size >= 0))
);
CREATE TABLE council.blob_chunk (
    sha256 bytea NOT NULL,
    seq integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT blob_chunk_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 262144))),
    CONSTRAINT blob_chunk_seq_check CHECK ((seq >= 0))
);
ALTER TABLE ONLY council.blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE council.body (
    id uuid NOT NULL,
    name council.line NOT NULL,
    short_name council.line,
    classification council.line,
    ags text,
    rgs text,
    website council.line,
    contact_name council.line,
    contact_email council.line,
    license council.line,
    land text,
    town_rules text,
    time_zone council.line DEFAULT 'Europe/Berlin'::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    location_id uuid,
    CONSTRAINT body_ags_check CHECK ((ags ~ '^[0-9]{8}$'::text)),
    CONSTRAINT body_check CHECK ((modified_at >= created_at)),
    CONSTRAINT body_land_check CHECK ((land ~ '^[a-z0-9-]{1,60}$'::text)),
    CONSTRAINT body_rgs_check CHECK ((rgs ~ '^[0-9]{12}$'::text)),
    CONSTRAINT body_town_rules_check CHECK ((town_rules ~ '^[a-z0-9-]{1,60}$'::text))
);
CREATE TABLE council.calendar_feed (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    organization_id uuid,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);
CREATE TABLE council.cleaned_blob (
    source_sha256 bytea NOT NULL,
    sha256 bytea NOT NULL,
    text_content text,
    cleaned_at timestamp with time zone NOT NULL
);
CREATE TABLE council.competence (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    paper_type council.line NOT NULL,
    office_id uuid,
    role text NOT NULL,
    CONSTRAINT competence_role_check CHECK ((role = ANY (ARRAY['Anhörung'::text, 'Vorberatung'::text, 'Empfehlung'::text, 'Entscheidung'::text, 'Kenntnisnahme'::text])))
);
CREATE TABLE council.consultation (
    id uuid NOT NULL,
    paper_id uuid NOT NULL,
    "position" integer NOT NULL,
    meeting_id uuid,
    agenda_item_id uuid,
    role council.line,
    authoritative boolean,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    CONSTRAINT consultation_check CHECK (((agenda_item_id IS NULL) OR (meeting_id IS NOT NULL)))
);
CREATE TABLE council.consultation_organization (
    consultation_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE council.event (
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    kind text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT event_hash_check CHECK ((octet_length(hash) = 32)),
    CONSTRAINT event_kind_check CHECK ((kind ~ '^[a-z][A-Za-z]+$'::text)),
    CONSTRAINT event_previous_hash_check CHECK ((octet_length(previous_hash) = 32)),
    CONSTRAINT event_seq_check CHECK ((seq > 0))
);
CREATE TABLE council.event_head (
    one boolean DEFAULT true NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT event_head_one_check CHECK (one)
);
CREATE TABLE council.file (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    meeting_id uuid,
    agenda_item_id uuid,
    paper_id uuid,
    role text NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    date date,
    publicity council.publicity DEFAULT 'nonPublic'::text NOT NULL,
    external_url council.line,
    is_composed boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    removed_by uuid,
    CONSTRAINT file_check CHECK (((NOT is_composed) OR (external_url IS NULL))),
    CONSTRAINT file_check1 CHECK (((removed_at IS NULL) OR ((publicity)::text = 'nonPublic'::text))),
    CONSTRAINT file_check2 CHECK ((num_nonnulls(meeting_id, agenda_item_id, paper_id) = 1)),
    CONSTRAINT file_role_check CHECK ((role = ANY (ARRAY['invitation'::text, 'publicNotice'::text, 'resultsProtocol'::text, 'verbatimProtocol'::text, 'mainFile'::text, 'auxiliaryFile'::text, 'resolutionFile'::text])))
);
CREATE TABLE council.file_version (
    file_id uuid NOT NULL,
    version integer NOT NULL,
    sha256 bytea NOT NULL,
    file_name council.line NOT NULL,
    media_type council.line NOT NULL,
    page_count integer,
    text_content text,
    hidden_words jsonb,
    article text,
    added_by uuid,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT file_version_page_count_check CHECK ((page_count > 0)),
    CONSTRAINT file_version_version_check CHECK ((version > 0))
);
CREATE TABLE council.form_submission (
    key bytea NOT NULL,
    account_id uuid NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    answer text,
    CONSTRAINT form_submission_answer_check CHECK ((answer ~~ '/%'::text)),
    CONSTRAINT form_submission_key_check CHECK ((octet_length(key) = 32))
);
CREATE TABLE council.frozen_item (
    meeting_id uuid NOT NULL,
    invitation_version integer NOT NULL,
    "position" integer NOT NULL,
    agenda_item_id uuid NOT NULL,
    number council.line,
    kind text NOT NULL,
    level integer NOT NULL,
    name council.line NOT NULL,
    publicity council.publicity NOT NULL,
    neutral_name council.line,
    paper_reference council.line,
    CONSTRAINT frozen_item_kind_check CHECK ((kind = ANY (ARRAY['item'::text, 'heading'::text]))),
    CONSTRAINT frozen_item_level_check CHECK (((level >= 0) AND (level <= 2))),
    CONSTRAINT frozen_item_position_check CHECK (("position" >= 0))
);
CREATE TABLE council.import_reference (
    source text NOT NULL,
    external_id text NOT NULL,
    object_kind text NOT NULL,
    object_id uuid NOT NULL,
    digest bytea NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    fetch_failed_at timestamp with time zone,
    CONSTRAINT import_reference_digest_check CHECK ((octet_length(digest) = 32))
);
CREATE TABLE council.installation_secret (
    name text NOT NULL,
    value bytea NOT NULL,
    CONSTRAINT installation_secret_value_check CHECK ((octet_length(value) >= 32))
);
CREATE TABLE council.invitation (
    meeting_id uuid NOT NULL,
    version integer NOT NULL,
    invitation_file_id uuid,
    notice_file_id uuid,
    is_outdated boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    CONSTRAINT invitation_version_check CHECK ((version > 0))
);
CREATE TABLE council.job (
    id uuid NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    key text NOT NULL,
    run_after timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    max_attempts integer DEFAULT 8 NOT NULL,
    leased_by uuid,
    lease_until timestamp with time zone,
    finished_at timestamp with time zone,
    failed_at timestamp with time zone,
    last_error text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT job_check CHECK (((leased_by IS NULL) = (lease_until IS NULL))),
    CONSTRAINT job_max_attempts_check CHECK ((max_attempts > 0))
);
CREATE TABLE council.legislative_term (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    start_date date NOT NULL,
    end_date date,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    CONSTRAINT legislative_term_check CHECK ((end_date >= start_date))
);
CREATE TABLE council.location (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    description text,
    street_address council.line,
    room council.line,
    postal_code council.line,
    sub_locality council.line,
    locality council.line,
    geojson jsonb,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    is_room boolean DEFAULT false NOT NULL,
    seats integer,
    is_accessible boolean DEFAULT false NOT NULL,
    CONSTRAINT location_geojson_check CHECK (((geojson ->> 'type'::text) = 'Feature'::text)),
    CONSTRAINT location_seats_check CHECK (((seats >= 1) AND (seats <= 100000)))
);
CREATE TABLE council.login_session (
    token_hash bytea NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    form_token text NOT NULL,
    device council.line NOT NULL,
    started_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT login_session_check CHECK ((expires_at > started_at)),
    CONSTRAINT login_session_form_token_check CHECK ((length(form_token) >= 32)),
    CONSTRAINT login_session_token_hash_check CHECK ((octet_length(token_hash) = 32))
);
CREATE TABLE council.login_throttle (
    key bytea NOT NULL,
    failures integer NOT NULL,
    last_failure_at timestamp with time zone NOT NULL,
    blocked_until timestamp with time zone,
    CONSTRAINT login_throttle_failures_check CHECK ((failures > 0)),
    CONSTRAINT login_throttle_key_check CHECK ((octet_length(key) = 32))
);
CREATE TABLE council.meeting (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    location_id uuid,
    version integer DEFAULT 1 NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    CONSTRAINT meeting_check CHECK ((ends_at >= starts_at)),
    CONSTRAINT meeting_version_check CHECK ((version > 0))
);
CREATE TABLE council.meeting_cancellation (
    meeting_id uuid NOT NULL,
    cancelled_at timestamp with time zone NOT NULL,
    cancelled_by uuid,
    reason text
);
CREATE TABLE council.meeting_conclusion (
    meeting_id uuid NOT NULL,
    concluded_at timestamp with time zone NOT NULL,
    concluded_by uuid
);
CREATE TABLE council.meeting_notice (
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    invitation_version integer,
    counted_by text,
    counted_channel text,
    day date NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    place text NOT NULL,
    reason text,
    document_sha256 bytea NOT NULL,
    letters_sha256 bytea,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    CONSTRAINT meeting_notice_check CHECK (((kind = ANY (ARRAY['change'::text, 'cancellation'::text])) OR (invitation_version IS NOT NULL))),
    CONSTRAINT meeting_notice_counted_by_check CHECK ((length(counted_by) <= 100)),
    CONSTRAINT meeting_notice_counted_channel_check CHECK ((length(counted_channel) <= 100)),
    CONSTRAINT meeting_notice_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'supplement'::text, 'change'::text, 'cancellation'::text]))),
    CONSTRAINT meeting_notice_number_check CHECK ((number > 0))
);
CREATE TABLE council.meeting_notice_dispatch (
    notice_id uuid NOT NULL,
    dispatched_at timestamp with time zone NOT NULL,
    dispatched_by uuid
);
CREATE TABLE council.meeting_organization (
    meeting_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE council.meeting_series (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    rhythm text NOT NULL,
    step integer NOT NULL,
    weekday integer NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    on_holidays text NOT NULL,
    skips_vacation boolean NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT meeting_series_check CHECK ((last_day >= first_day)),
    CONSTRAINT meeting_series_on_holidays_check CHECK ((on_holidays = ANY (ARRAY['keep'::text, 'skip'::text, 'move'::text]))),
    CONSTRAINT meeting_series_rhythm_check CHECK ((rhythm = ANY (ARRAY['weeks'::text, 'month'::text, 'lastOfMonth'::text]))),
    CONSTRAINT meeting_series_step_check CHECK (((step >= 1) AND (step <= 52))),
    CONSTRAINT meeting_series_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);
CREATE TABLE council.meeting_series_date (
    meeting_id uuid NOT NULL,
    series_id uuid NOT NULL,
    planned_on date NOT NULL
);
CREATE TABLE council.membership (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    role council.line,
    voting_right boolean,
    on_behalf_of_id uuid,
    "position" integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    CONSTRAINT membership_check CHECK ((end_date >= start_date))
);
CREATE TABLE council.membership_deputy (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    membership_id uuid,
    group_id uuid,
    person_id uuid NOT NULL,
    "position" integer NOT NULL,
    start_date date,
    end_date date,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT membership_deputy_check CHECK ((num_nonnulls(membership_id, group_id) = 1)),
    CONSTRAINT membership_deputy_check1 CHECK ((end_date >= start_date))
);
CREATE TABLE council.numbering_scheme (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    pattern council.line NOT NULL,
    width integer NOT NULL,
    restart text NOT NULL,
    is_usual boolean DEFAULT false NOT NULL,
    CONSTRAINT numbering_scheme_name_check CHECK ((length((name)::text) <= 80)),
    CONSTRAINT numbering_scheme_pattern_check CHECK (((length((pattern)::text) <= 40) AND ((pattern)::text ~~ '%{Nr}%'::text))),
    CONSTRAINT numbering_scheme_restart_check CHECK ((restart = ANY (ARRAY['yearly'::text, 'term'::text, 'never'::text]))),
    CONSTRAINT numbering_scheme_width_check CHECK (((width >= 1) AND (width <= 8)))
);
CREATE TABLE council.organization (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    short_name council.line,
    organization_type text NOT NULL,
    classification council.line,
    parent_id uuid,
    location_id uuid,
    website council.line,
    "position" integer DEFAULT 0 NOT NULL,
    start_date date,
    end_date date,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    CONSTRAINT organization_check CHECK ((end_date >= start_date)),
    CONSTRAINT organization_check1 CHECK ((parent_id <> id)),
    CONSTRAINT organization_organization_type_check CHECK ((organization_type = ANY (ARRAY['Gremium'::text, 'Partei'::text, 'Fraktion'::text, 'Verwaltungsbereich'::text, 'externes Gremium'::text, 'Institution'::text, 'Sonstiges'::text])))
);
CREATE TABLE council.organization_paper_lead (
    organization_id uuid NOT NULL,
    working_days integer NOT NULL,
    CONSTRAINT organization_paper_lead_working_days_check CHECK (((working_days >= 0) AND (working_days <= 60)))
);
CREATE TABLE council.packet (
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    scope council.publicity NOT NULL,
    requested_by uuid,
    requested_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    progress integer DEFAULT 0 NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    cancelled_by uuid,
    failure text,
    state_digest bytea,
    sha256 bytea,
    page_count integer,
    CONSTRAINT packet_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT packet_check1 CHECK (((outcome = 'failed'::text) = (failure IS NOT NULL))),
    CONSTRAINT packet_check2 CHECK (((NOT (outcome IS DISTINCT FROM 'composed'::text)) OR (sha256 IS NULL))),
    CONSTRAINT packet_failure_check CHECK ((failure = ANY (ARRAY['interrupted'::text, 'tooCostly'::text, 'tooLarge'::text, 'nothingThere'::text, 'broken'::text]))),
    CONSTRAINT packet_outcome_check CHECK ((outcome = ANY (ARRAY['composed'::text, 'failed'::text, 'cancelled'::text]))),
    CONSTRAINT packet_page_count_check CHECK ((page_count > 0)),
    CONSTRAINT packet_progress_check CHECK (((progress >= 0) AND (progress <= 1000))),
    CONSTRAINT packet_state_digest_check CHECK ((octet_length(state_digest) = 32))
);
CREATE TABLE council.packet_part (
    packet_id uuid NOT NULL,
    "position" integer NOT NULL,
    agenda_item_id uuid,
    paper_id uuid,
    file_id uuid,
    sha256 bytea,
    remark council.line,
    CONSTRAINT packet_part_check CHECK ((num_nonnulls(agenda_item_id, paper_id, file_id) = 1)),
    CONSTRAINT packet_part_check1 CHECK (((file_id IS NOT NULL) OR ((sha256 IS NULL) AND (remark IS NULL)))),
    CONSTRAINT packet_part_position_check CHECK (("position" >= 0)),
    CONSTRAINT packet_part_sha256_check CHECK ((octet_length(sha256) = 32))
);
CREATE TABLE council.paper (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    reference council.line,
    name council.line NOT NULL,
    paper_type council.line NOT NULL,
    date date,
    publicity council.publicity DEFAULT 'nonPublic'::text NOT NULL,
    resolution_text text DEFAULT ''::text NOT NULL,
    reasons text DEFAULT ''::text NOT NULL,
    financial_effects text DEFAULT ''::text NOT NULL,
    under_direction_of_id uuid,
    originator_organization_id uuid,
    author_id uuid,
    is_released boolean DEFAULT false NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL,
    financial_rows jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT paper_financial_rows_check CHECK ((jsonb_typeof(financial_rows) = 'array'::text)),
    CONSTRAINT paper_version_check CHECK ((version > 0))
);
CREATE TABLE council.paper_draft (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    paper_id uuid,
    edition integer NOT NULL,
    fields jsonb NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    CONSTRAINT paper_draft_edition_check CHECK ((edition > 0)),
    CONSTRAINT paper_draft_fields_check CHECK ((jsonb_typeof(fields) = 'array'::text))
);
CREATE TABLE council.paper_kind (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    "position" integer NOT NULL,
    is_hidden boolean DEFAULT false NOT NULL,
    is_subordinate boolean DEFAULT false NOT NULL,
    asks_resolution boolean DEFAULT true NOT NULL,
    asks_reasons boolean DEFAULT true NOT NULL,
    asks_financial_effects boolean DEFAULT true NOT NULL,
    resolution_template text DEFAULT ''::text NOT NULL,
    reasons_template text DEFAULT ''::text NOT NULL,
    financial_template text DEFAULT ''::text NOT NULL,
    numbering_scheme_id uuid,
    is_amendable boolean DEFAULT true NOT NULL,
    CONSTRAINT paper_kind_name_check CHECK ((length((name)::text) <= 80))
);
CREATE TABLE council.paper_number (
    body_id uuid NOT NULL,
    year integer NOT NULL,
    last_number integer NOT NULL,
    series text DEFAULT ''::text NOT NULL,
    CONSTRAINT paper_number_last_number_check CHECK ((last_number >= 0)),
    CONSTRAINT paper_number_year_check CHECK (((year = 0) OR ((year >= 1900) AND (year <= 2200))))
);
CREATE TABLE council.paper_originator (
    paper_id uuid NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE council.paper_picture (
    paper_id uuid NOT NULL,
    name council.line NOT NULL,
    publicity council.publicity DEFAULT 'nonPublic'::text NOT NULL,
    sha256 bytea NOT NULL,
    media_type text NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by uuid,
    CONSTRAINT paper_picture_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/svg+xml'::text]))),
    CONSTRAINT paper_picture_name_check CHECK ((((name)::text ~ '\.(png|jpg|svg)$'::text) AND ((name)::text !~ '[][()<>"/\\[:space:]]'::text) AND (length((name)::text) <= 80)))
);
CREATE TABLE council.paper_relation (
    paper_id uuid NOT NULL,
    related_id uuid NOT NULL,
    role text NOT NULL,
    added_at timestamp with time zone,
    added_by uuid,
    CONSTRAINT paper_relation_check CHECK ((paper_id <> related_id)),
    CONSTRAINT paper_relation_role_check CHECK ((role = ANY (ARRAY['amends'::text, 'answers'::text, 'supplements'::text, 'exchanges'::text, 'replaces'::text, 'related'::text, 'superordinated'::text])))
);
CREATE TABLE council.paper_release (
    paper_id uuid NOT NULL,
    released_at timestamp with time zone NOT NULL,
    released_by uuid
);
CREATE TABLE council.paper_revision (
    paper_id uuid NOT NULL,
    revision integer NOT NULL,
    name text NOT NULL,
    resolution_text text NOT NULL,
    reasons text NOT NULL,
    financial_effects text NOT NULL,
    based_on integer NOT NULL,
    written_by uuid,
    written_at timestamp with time zone NOT NULL,
    financial_rows jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT paper_revision_financial_rows_check CHECK ((jsonb_typeof(financial_rows) = 'array'::text)),
    CONSTRAINT paper_revision_revision_check CHECK ((revision > 0))
);
CREATE TABLE council.person (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    family_name council.line,
    given_name council.line,
    form_of_address council.line,
    affix council.line,
    title text[] DEFAULT '{}'::text[] NOT NULL,
    gender council.line,
    phone text[] DEFAULT '{}'::text[] NOT NULL,
    email text[] DEFAULT '{}'::text[] NOT NULL,
    status text[] DEFAULT '{}'::text[] NOT NULL,
    life text,
    life_source council.line,
    location_id uuid,
    created_at timestamp with time zone NOT NULL,
    modified_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE council.publication_turn
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE council.publication (
    id uuid NOT NULL,
    requested_by uuid NOT NULL,
    released_by uuid NOT NULL,
    released_at timestamp with time zone NOT NULL,
    turn bigint DEFAULT nextval('council.publication_turn'::regclass) NOT NULL,
    CONSTRAINT publication_check CHECK ((released_by <> requested_by))
);
CREATE TABLE council.publication_request (
    id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    fingerprint bigint NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    is_open boolean DEFAULT true NOT NULL,
    CONSTRAINT publication_request_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['body'::text, 'meeting'::text, 'paper'::text])))
);
CREATE TABLE council.publication_withdrawal (
    id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone NOT NULL,
    reason text NOT NULL,
    turn bigint DEFAULT nextval('council.publication_turn'::regclass) NOT NULL,
    CONSTRAINT publication_withdrawal_reason_check CHECK ((btrim(reason) <> ''::text)),
    CONSTRAINT publication_withdrawal_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['body'::text, 'meeting'::text, 'paper'::text, 'agendaItem'::text, 'file'::text])))
);
CREATE TABLE council.receipt (
    id uuid NOT NULL,
    notice_id uuid NOT NULL,
    person_id uuid NOT NULL,
    "position" integer NOT NULL,
    channel text NOT NULL,
    address text,
    CONSTRAINT receipt_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'post'::text]))),
    CONSTRAINT receipt_check CHECK (((channel = 'post'::text) OR (address IS NOT NULL)))
);
CREATE TABLE council.receipt_step (
    receipt_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    at timestamp with time zone NOT NULL,
    account_id uuid,
    words text,
    CONSTRAINT receipt_step_check CHECK (((state <> ALL (ARRAY['deferred'::text, 'refused'::text, 'noted'::text])) OR (btrim(words) <> ''::text))),
    CONSTRAINT receipt_step_number_check CHECK ((number > 0)),
    CONSTRAINT receipt_step_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'delivered'::text, 'deferred'::text, 'refused'::text, 'abandoned'::text, 'returned'::text, 'posted'::text, 'opened'::text, 'downloaded'::text, 'confirmed'::text, 'noted'::text]))),
    CONSTRAINT receipt_step_words_check CHECK ((length(words) <= 1000))
);
CREATE TABLE council.room_booking (
    meeting_id uuid NOT NULL,
    location_id uuid NOT NULL,
    during tstzrange NOT NULL
);
CREATE TABLE council.sign_off_act (
    step_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    acted_at timestamp with time zone NOT NULL,
    account_id uuid,
    deputy_for_id uuid,
    office_id uuid,
    paper_version integer NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    CONSTRAINT sign_off_act_check CHECK (((kind = 'takenOver'::text) = (office_id IS NOT NULL))),
    CONSTRAINT sign_off_act_check1 CHECK (((kind <> 'returned'::text) OR (btrim(words) <> ''::text))),
    CONSTRAINT sign_off_act_check2 CHECK (((deputy_for_id IS NULL) OR (kind = ANY (ARRAY['signed'::text, 'returned'::text, 'takenBack'::text, 'takenOver'::text])))),
    CONSTRAINT sign_off_act_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'signed'::text, 'returned'::text, 'takenBack'::text, 'takenOver'::text]))),
    CONSTRAINT sign_off_act_number_check CHECK ((number > 0)),
    CONSTRAINT sign_off_act_words_check CHECK ((length(words) <= 2000))
);
CREATE TABLE council.sign_off_course (
    id uuid NOT NULL,
    paper_id uuid NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE council.sign_off_mail (
    id uuid NOT NULL,
    step_id uuid NOT NULL,
    act_number integer NOT NULL,
    kind text NOT NULL,
    account_id uuid NOT NULL,
    deputy_for_id uuid,
    address council.line NOT NULL,
    queued_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_off_mail_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'soon'::text, 'late'::text])))
);
CREATE TABLE council.sign_off_mail_state (
    mail_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    at timestamp with time zone NOT NULL,
    words text,
    CONSTRAINT sign_off_mail_state_number_check CHECK ((number > 0)),
    CONSTRAINT sign_off_mail_state_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'delivered'::text, 'deferred'::text, 'refused'::text, 'abandoned'::text, 'dropped'::text]))),
    CONSTRAINT sign_off_mail_state_words_check CHECK ((length(words) <= 1000))
);
CREATE TABLE council.sign_off_step (
    id uuid NOT NULL,
    course_id uuid NOT NULL,
    stage integer NOT NULL,
    office_id uuid NOT NULL,
    working_days integer DEFAULT 2 NOT NULL,
    deadline date,
    CONSTRAINT sign_off_step_stage_check CHECK ((stage >= 0)),
    CONSTRAINT sign_off_step_working_days_check CHECK (((working_days >= 1) AND (working_days <= 30)))
);
CREATE VIEW council.sign_off_state WITH (security_invoker='true') AS
 SELECT s.id,
    s.course_id,
    s.stage,
    s.deadline,
    last.kind,
    last.number,
    last.account_id,
    last.deputy_for_id,
    COALESCE(taken.office_id, s.office_id) AS office_id
   FROM ((council.sign_off_step s
     LEFT JOIN LATERAL ( SELECT a.step_id,
            a.number,
            a.kind,
            a.acted_at,
            a.account_id,
            a.deputy_for_id,
            a.office_id,
            a.paper_version,
            a.words
           FROM council.sign_off_act a
          WHERE (a.step_id = s.id)
          ORDER BY a.number DESC
         LIMIT 1) last ON (true))
     LEFT JOIN LATERAL ( SELECT a.office_id
           FROM council.sign_off_act a
          WHERE ((a.step_id = s.id) AND (a.kind = 'takenOver'::text))
          ORDER BY a.number DESC
         LIMIT 1) taken ON (true));
CREATE TABLE council.sign_off_template (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    paper_kind_id uuid,
    name council.line NOT NULL,
    CONSTRAINT sign_off_template_name_check CHECK ((length((name)::text) <= 80))
);
CREATE TABLE council.sign_off_template_step (
    template_id uuid NOT NULL,
    stage integer NOT NULL,
    office_id uuid NOT NULL,
    working_days integer NOT NULL,
    CONSTRAINT sign_off_template_step_stage_check CHECK ((stage >= 0)),
    CONSTRAINT sign_off_template_step_working_days_check CHECK (((working_days >= 1) AND (working_days <= 30)))
);
CREATE TABLE council.sign_off_waiver (
    course_id uuid NOT NULL,
    reason text NOT NULL,
    waived_by uuid,
    waived_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_off_waiver_reason_check CHECK ((btrim(reason) <> ''::text))
);
CREATE TABLE council.sign_off_withdrawal (
    course_id uuid NOT NULL,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone NOT NULL
);
CREATE TABLE council.statutory_number (
    organization_id uuid NOT NULL,
    members integer NOT NULL,
    CONSTRAINT statutory_number_members_check CHECK ((members > 0))
);
CREATE TABLE council.summons_address (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    address council.line,
    noted_at timestamp with time zone NOT NULL,
    noted_by uuid
);
CREATE TABLE council.vacation (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    name council.line NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT vacation_check CHECK ((last_day >= first_day))
);
CREATE TABLE migration.step (
    number integer NOT NULL,
    name text NOT NULL,
    sha256 bytea NOT NULL,
    applied_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE portal.blob (
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    media_type text NOT NULL,
    CONSTRAINT blob_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT blob_size_check CHECK ((size >= 0))
);
CREATE TABLE portal.blob_chunk (
    sha256 bytea NOT NULL,
    seq integer NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT blob_chunk_bytes_check CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 262144))),
    CONSTRAINT blob_chunk_seq_check CHECK ((seq >= 0))
);
ALTER TABLE ONLY portal.blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE TABLE portal.object (
    id uuid NOT NULL,
    kind text NOT NULL,
    body_id uuid NOT NULL,
    parent_id uuid,
    parent_role text,
    "position" integer DEFAULT 0 NOT NULL,
    sort_time timestamp with time zone,
    created timestamp with time zone NOT NULL,
    modified timestamp with time zone NOT NULL,
    deleted boolean DEFAULT false NOT NULL,
    document jsonb,
    article text,
    CONSTRAINT object_check CHECK ((deleted = (document IS NULL))),
    CONSTRAINT object_check1 CHECK (((article IS NULL) OR ((kind = 'file'::text) AND (NOT deleted)))),
    CONSTRAINT object_kind_check CHECK ((kind = ANY (ARRAY['body'::text, 'legislativeTerm'::text, 'organization'::text, 'person'::text, 'membership'::text, 'meeting'::text, 'agendaItem'::text, 'paper'::text, 'consultation'::text, 'file'::text, 'location'::text])))
);
CREATE TABLE portal.reference (
    from_id uuid NOT NULL,
    role text NOT NULL,
    to_id uuid NOT NULL,
    "position" integer DEFAULT 0 NOT NULL
);
CREATE TABLE portal.revision (
    one boolean DEFAULT true NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT revision_one_check CHECK (one)
);
CREATE TABLE portal.site (
    one boolean DEFAULT true NOT NULL,
    name text NOT NULL,
    contact_email text,
    contact_name text,
    license text,
    base_url text,
    modified timestamp with time zone NOT NULL,
    CONSTRAINT site_one_check CHECK (one)
);
ALTER TABLE ONLY council.account_deputy
    ADD CONSTRAINT account_deputy_account_id_deputy_id_first_day_key UNIQUE (account_id, deputy_id, first_day);
ALTER TABLE ONLY council.account_deputy
    ADD CONSTRAINT account_deputy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.account_lock
    ADD CONSTRAINT account_lock_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY council.account
    ADD CONSTRAINT account_login_key UNIQUE (login);
ALTER TABLE ONLY council.account_mail
    ADD CONSTRAINT account_mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.account
    ADD CONSTRAINT account_person_id_key UNIQUE (person_id);
ALTER TABLE ONLY council.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.account_role
    ADD CONSTRAINT account_role_pkey PRIMARY KEY (account_id, role);
ALTER TABLE ONLY council.agenda_addition
    ADD CONSTRAINT agenda_addition_pkey PRIMARY KEY (agenda_item_id);
ALTER TABLE ONLY council.agenda_admission
    ADD CONSTRAINT agenda_admission_pkey PRIMARY KEY (agenda_item_id, version);
ALTER TABLE ONLY council.agenda_item
    ADD CONSTRAINT agenda_item_id_meeting_id_key UNIQUE (id, meeting_id);
ALTER TABLE ONLY council.agenda_item
    ADD CONSTRAINT agenda_item_meeting_id_position_key UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY council.agenda_item
    ADD CONSTRAINT agenda_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.agenda_item_revision
    ADD CONSTRAINT agenda_item_revision_pkey PRIMARY KEY (agenda_item_id, version);
ALTER TABLE ONLY council.agenda_move
    ADD CONSTRAINT agenda_move_pkey PRIMARY KEY (meeting_id);
ALTER TABLE ONLY council.agenda_template_item
    ADD CONSTRAINT agenda_template_item_pkey PRIMARY KEY (organization_id, "position");
ALTER TABLE ONLY council.blob_chunk
    ADD CONSTRAINT blob_chunk_pkey PRIMARY KEY (sha256, seq);
ALTER TABLE ONLY council.blob
    ADD CONSTRAINT blob_pkey PRIMARY KEY (sha256);
ALTER TABLE ONLY council.body
    ADD CONSTRAINT body_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.calendar_feed
    ADD CONSTRAINT calendar_feed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.cleaned_blob
    ADD CONSTRAINT cleaned_blob_pkey PRIMARY KEY (source_sha256);
ALTER TABLE ONLY council.competence
    ADD CONSTRAINT competence_organization_id_paper_type_office_id_key UNIQUE NULLS NOT DISTINCT (organization_id, paper_type, office_id);
ALTER TABLE ONLY council.competence
    ADD CONSTRAINT competence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.consultation_organization
    ADD CONSTRAINT consultation_organization_pkey PRIMARY KEY (consultation_id, organization_id);
ALTER TABLE ONLY council.consultation
    ADD CONSTRAINT consultation_paper_id_position_key UNIQUE (paper_id, "position") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY council.consultation
    ADD CONSTRAINT consultation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.membership_deputy
    ADD CONSTRAINT deputy_once EXCLUDE USING gist (organization_id WITH =, COALESCE(membership_id, group_id) WITH =, person_id WITH =, daterange(start_date, end_date, '[]'::text) WITH &&);
ALTER TABLE ONLY council.event
    ADD CONSTRAINT event_hash_key UNIQUE (hash);
ALTER TABLE ONLY council.event_head
    ADD CONSTRAINT event_head_pkey PRIMARY KEY (one);
ALTER TABLE ONLY council.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY council.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.file_version
    ADD CONSTRAINT file_version_pkey PRIMARY KEY (file_id, version);
ALTER TABLE ONLY council.form_submission
    ADD CONSTRAINT form_submission_pkey PRIMARY KEY (key);
ALTER TABLE ONLY council.frozen_item
    ADD CONSTRAINT frozen_item_meeting_id_invitation_version_agenda_item_id_key UNIQUE (meeting_id, invitation_version, agenda_item_id);
ALTER TABLE ONLY council.frozen_item
    ADD CONSTRAINT frozen_item_pkey PRIMARY KEY (meeting_id, invitation_version, "position");
ALTER TABLE ONLY council.import_reference
    ADD CONSTRAINT import_reference_pkey PRIMARY KEY (source, external_id);
ALTER TABLE ONLY council.installation_secret
    ADD CONSTRAINT installation_secret_pkey PRIMARY KEY (name);
ALTER TABLE ONLY council.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (meeting_id, version);
ALTER TABLE ONLY council.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.legislative_term
    ADD CONSTRAINT legislative_term_body_id_daterange_excl EXCLUDE USING gist (body_id WITH =, daterange(start_date, end_date, '[]'::text) WITH &&) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY council.legislative_term
    ADD CONSTRAINT legislative_term_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.location
    ADD CONSTRAINT location_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.login_session
    ADD CONSTRAINT login_session_id_key UNIQUE (id);
ALTER TABLE ONLY council.login_session
    ADD CONSTRAINT login_session_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY council.login_throttle
    ADD CONSTRAINT login_throttle_pkey PRIMARY KEY (key);
ALTER TABLE ONLY council.meeting_cancellation
    ADD CONSTRAINT meeting_cancellation_pkey PRIMARY KEY (meeting_id);
ALTER TABLE ONLY council.meeting_conclusion
    ADD CONSTRAINT meeting_conclusion_pkey PRIMARY KEY (meeting_id);
ALTER TABLE ONLY council.meeting_notice_dispatch
    ADD CONSTRAINT meeting_notice_dispatch_pkey PRIMARY KEY (notice_id);
ALTER TABLE ONLY council.meeting_notice
    ADD CONSTRAINT meeting_notice_meeting_id_number_key UNIQUE (meeting_id, number);
ALTER TABLE ONLY council.meeting_notice
    ADD CONSTRAINT meeting_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.meeting_organization
    ADD CONSTRAINT meeting_organization_meeting_id_position_key UNIQUE (meeting_id, "position");
ALTER TABLE ONLY council.meeting_organization
    ADD CONSTRAINT meeting_organization_pkey PRIMARY KEY (meeting_id, organization_id);
ALTER TABLE ONLY council.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.meeting_series_date
    ADD CONSTRAINT meeting_series_date_pkey PRIMARY KEY (meeting_id);
ALTER TABLE ONLY council.meeting_series_date
    ADD CONSTRAINT meeting_series_date_series_id_planned_on_key UNIQUE (series_id, planned_on);
ALTER TABLE ONLY council.meeting_series
    ADD CONSTRAINT meeting_series_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.membership_deputy
    ADD CONSTRAINT membership_deputy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.membership
    ADD CONSTRAINT membership_once EXCLUDE USING gist (person_id WITH =, organization_id WITH =, COALESCE((role)::text, ''::text) WITH =, daterange(start_date, end_date, '[]'::text) WITH &&);
ALTER TABLE ONLY council.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.numbering_scheme
    ADD CONSTRAINT numbering_scheme_body_id_name_key UNIQUE (body_id, name);
ALTER TABLE ONLY council.numbering_scheme
    ADD CONSTRAINT numbering_scheme_id_body_id_key UNIQUE (id, body_id);
ALTER TABLE ONLY council.numbering_scheme
    ADD CONSTRAINT numbering_scheme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.organization_paper_lead
    ADD CONSTRAINT organization_paper_lead_pkey PRIMARY KEY (organization_id);
ALTER TABLE ONLY council.organization
    ADD CONSTRAINT organization_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.packet_part
    ADD CONSTRAINT packet_part_pkey PRIMARY KEY (packet_id, "position");
ALTER TABLE ONLY council.packet
    ADD CONSTRAINT packet_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.paper_draft
    ADD CONSTRAINT paper_draft_pkey PRIMARY KEY (account_id, id);
ALTER TABLE ONLY council.paper_kind
    ADD CONSTRAINT paper_kind_body_id_name_key UNIQUE (body_id, name) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY council.paper_kind
    ADD CONSTRAINT paper_kind_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.paper_number
    ADD CONSTRAINT paper_number_pkey PRIMARY KEY (body_id, year, series);
ALTER TABLE ONLY council.paper_originator
    ADD CONSTRAINT paper_originator_pkey PRIMARY KEY (paper_id, person_id);
ALTER TABLE ONLY council.paper_picture
    ADD CONSTRAINT paper_picture_pkey PRIMARY KEY (paper_id, name);
ALTER TABLE ONLY council.paper
    ADD CONSTRAINT paper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.paper_relation
    ADD CONSTRAINT paper_relation_pkey PRIMARY KEY (paper_id, related_id, role);
ALTER TABLE ONLY council.paper_release
    ADD CONSTRAINT paper_release_pkey PRIMARY KEY (paper_id);
ALTER TABLE ONLY council.paper_revision
    ADD CONSTRAINT paper_revision_pkey PRIMARY KEY (paper_id, revision);
ALTER TABLE ONLY council.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.publication
    ADD CONSTRAINT publication_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.publication_request
    ADD CONSTRAINT publication_request_id_requested_by_key UNIQUE (id, requested_by);
ALTER TABLE ONLY council.publication_request
    ADD CONSTRAINT publication_request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.publication
    ADD CONSTRAINT publication_turn_key UNIQUE (turn);
ALTER TABLE ONLY council.publication_withdrawal
    ADD CONSTRAINT publication_withdrawal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.publication_withdrawal
    ADD CONSTRAINT publication_withdrawal_turn_key UNIQUE (turn);
ALTER TABLE ONLY council.receipt
    ADD CONSTRAINT receipt_notice_id_person_id_key UNIQUE (notice_id, person_id);
ALTER TABLE ONLY council.receipt
    ADD CONSTRAINT receipt_notice_id_position_key UNIQUE (notice_id, "position");
ALTER TABLE ONLY council.receipt
    ADD CONSTRAINT receipt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.receipt_step
    ADD CONSTRAINT receipt_step_pkey PRIMARY KEY (receipt_id, number);
ALTER TABLE ONLY council.room_booking
    ADD CONSTRAINT room_booking_pkey PRIMARY KEY (meeting_id);
ALTER TABLE ONLY council.room_booking
    ADD CONSTRAINT room_once EXCLUDE USING gist (location_id WITH =, during WITH &&);
ALTER TABLE ONLY council.sign_off_act
    ADD CONSTRAINT sign_off_act_pkey PRIMARY KEY (step_id, number);
ALTER TABLE ONLY council.sign_off_course
    ADD CONSTRAINT sign_off_course_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.sign_off_mail
    ADD CONSTRAINT sign_off_mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.sign_off_mail_state
    ADD CONSTRAINT sign_off_mail_state_pkey PRIMARY KEY (mail_id, number);
ALTER TABLE ONLY council.sign_off_mail
    ADD CONSTRAINT sign_off_mail_step_id_act_number_kind_account_id_key UNIQUE (step_id, act_number, kind, account_id);
ALTER TABLE ONLY council.sign_off_step
    ADD CONSTRAINT sign_off_step_course_id_stage_office_id_key UNIQUE (course_id, stage, office_id);
ALTER TABLE ONLY council.sign_off_step
    ADD CONSTRAINT sign_off_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.sign_off_template
    ADD CONSTRAINT sign_off_template_body_id_name_key UNIQUE (body_id, name);
ALTER TABLE ONLY council.sign_off_template
    ADD CONSTRAINT sign_off_template_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.sign_off_template_step
    ADD CONSTRAINT sign_off_template_step_pkey PRIMARY KEY (template_id, stage, office_id);
ALTER TABLE ONLY council.sign_off_waiver
    ADD CONSTRAINT sign_off_waiver_pkey PRIMARY KEY (course_id);
ALTER TABLE ONLY council.sign_off_withdrawal
    ADD CONSTRAINT sign_off_withdrawal_pkey PRIMARY KEY (course_id);
ALTER TABLE ONLY council.statutory_number
    ADD CONSTRAINT statutory_number_pkey PRIMARY KEY (organization_id);
ALTER TABLE ONLY council.summons_address
    ADD CONSTRAINT summons_address_pkey PRIMARY KEY (id);
ALTER TABLE ONLY council.vacation
    ADD CONSTRAINT vacation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY migration.step
    ADD CONSTRAINT step_pkey PRIMARY KEY (number);
ALTER TABLE ONLY portal.blob_chunk
    ADD CONSTRAINT blob_chunk_pkey PRIMARY KEY (sha256, seq);
ALTER TABLE ONLY portal.blob
    ADD CONSTRAINT blob_pkey PRIMARY KEY (sha256);
ALTER TABLE ONLY portal.object
    ADD CONSTRAINT object_pkey PRIMARY KEY (id);
ALTER TABLE ONLY portal.reference
    ADD CONSTRAINT reference_pkey PRIMARY KEY (from_id, role, to_id);
ALTER TABLE ONLY portal.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (one);
ALTER TABLE ONLY portal.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (one);
CREATE INDEX account_deputy_deputy ON council.account_deputy USING btree (deputy_id, last_day);
CREATE INDEX account_mail_account ON council.account_mail USING btree (account_id, chosen_at DESC, id DESC);
CREATE UNIQUE INDEX calendar_feed_open ON council.calendar_feed USING btree (account_id, organization_id) NULLS NOT DISTINCT WHERE (revoked_at IS NULL);
CREATE INDEX consultation_agenda_item ON council.consultation USING btree (agenda_item_id);
CREATE INDEX consultation_meeting ON council.consultation USING btree (meeting_id);
CREATE INDEX consultation_organization_organization ON council.consultation_organization USING btree (organization_id);
CREATE INDEX consultation_waiting ON council.consultation USING btree (paper_id) WHERE (agenda_item_id IS NULL);
CREATE INDEX event_subject ON council.event USING btree (subject_id, seq);
CREATE INDEX file_agenda_item ON council.file USING btree (agenda_item_id, role, "position") WHERE (agenda_item_id IS NOT NULL);
CREATE INDEX file_meeting ON council.file USING btree (meeting_id, role, "position") WHERE (meeting_id IS NOT NULL);
CREATE INDEX file_paper ON council.file USING btree (paper_id, role, "position") WHERE (paper_id IS NOT NULL);
CREATE INDEX file_version_blob ON council.file_version USING btree (sha256);
CREATE INDEX form_submission_account ON council.form_submission USING btree (account_id, submitted_at);
CREATE INDEX frozen_item_item ON council.frozen_item USING btree (agenda_item_id);
CREATE INDEX import_reference_object ON council.import_reference USING btree (object_id);
CREATE INDEX job_due ON council.job USING btree (run_after) WHERE ((finished_at IS NULL) AND (failed_at IS NULL));
CREATE UNIQUE INDEX job_open ON council.job USING btree (kind, key) WHERE ((finished_at IS NULL) AND (failed_at IS NULL));
CREATE INDEX location_body ON council.location USING btree (body_id);
CREATE INDEX login_session_account ON council.login_session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX meeting_organization_organization ON council.meeting_organization USING btree (organization_id, meeting_id);
CREATE INDEX meeting_start ON council.meeting USING btree (body_id, starts_at DESC, id);
CREATE INDEX membership_organization ON council.membership USING btree (organization_id, "position");
CREATE INDEX membership_person ON council.membership USING btree (person_id, organization_id);
CREATE UNIQUE INDEX numbering_scheme_usual ON council.numbering_scheme USING btree (body_id) WHERE is_usual;
CREATE INDEX organization_body ON council.organization USING btree (body_id, organization_type, "position", name);
CREATE INDEX packet_blob ON council.packet USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX packet_meeting ON council.packet USING btree (meeting_id, scope, requested_at DESC);
CREATE UNIQUE INDEX packet_open ON council.packet USING btree (meeting_id, scope) WHERE (ended_at IS NULL);
CREATE INDEX packet_part_bytes ON council.packet_part USING btree (sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX paper_author ON council.paper USING btree (author_id);
CREATE INDEX paper_by_kind ON council.paper USING btree (body_id, paper_type, date DESC NULLS LAST, id DESC);
CREATE INDEX paper_draft_paper ON council.paper_draft USING btree (account_id, paper_id, kept_at DESC);
CREATE INDEX paper_newest ON council.paper USING btree (body_id, date DESC NULLS LAST, id DESC) INCLUDE (publicity, is_released, author_id, paper_type, under_direction_of_id);
CREATE INDEX paper_office ON council.paper USING btree (body_id, under_direction_of_id, date DESC NULLS LAST, id DESC);
CREATE INDEX paper_picture_blob ON council.paper_picture USING btree (sha256);
CREATE UNIQUE INDEX paper_reference ON council.paper USING btree (body_id, reference);
CREATE INDEX paper_relation_related ON council.paper_relation USING btree (related_id);
CREATE INDEX paper_release_time ON council.paper_release USING btree (released_at);
CREATE INDEX paper_unreleased ON council.paper USING btree (id) WHERE (NOT is_released);
CREATE INDEX paper_words ON council.paper USING gin (((((name)::text || ' '::text) || COALESCE((reference)::text, ''::text))) public.gin_trgm_ops);
CREATE INDEX person_body_name ON council.person USING btree (body_id, family_name, given_name, id);
CREATE INDEX publication_request_open ON council.publication_request USING btree (requested_at, id) WHERE is_open;
CREATE INDEX publication_request_subject ON council.publication_request USING btree (subject_id, requested_at DESC);
CREATE INDEX publication_withdrawal_subject ON council.publication_withdrawal USING btree (subject_id, turn);
CREATE INDEX receipt_person ON council.receipt USING btree (person_id, notice_id);
CREATE INDEX sign_off_course_paper ON council.sign_off_course USING btree (paper_id);
CREATE INDEX sign_off_step_office ON council.sign_off_step USING btree (office_id);
CREATE INDEX summons_address_person ON council.summons_address USING btree (person_id, noted_at DESC, id DESC);
CREATE INDEX vacation_body ON council.vacation USING btree (body_id, first_day);
CREATE INDEX object_changes ON portal.object USING btree (body_id, kind, modified, id) INCLUDE (created, deleted);
CREATE INDEX object_file_digest ON portal.object USING btree (((document ->> 'sha256Checksum'::text))) WHERE ((kind = 'file'::text) AND (NOT deleted));
CREATE INDEX object_list ON portal.object USING btree (body_id, kind, id) INCLUDE (created, modified, deleted);
CREATE INDEX object_paper_type ON portal.object USING btree (((document ->> 'paperType'::text)), sort_time DESC NULLS LAST, id DESC) WHERE ((kind = 'paper'::text) AND (NOT deleted));
CREATE INDEX object_paper_words ON portal.object USING gin ((((COALESCE((document ->> 'reference'::text), ''::text) || ' '::text) || COALESCE((document ->> 'name'::text), ''::text))) public.gin_trgm_ops) WHERE ((kind = 'paper'::text) AND (NOT deleted));
CREATE INDEX object_parent ON portal.object USING btree (parent_id, "position", id);
CREATE INDEX object_time ON portal.object USING btree (kind, sort_time DESC NULLS LAST, id DESC) WHERE (NOT deleted);
CREATE INDEX reference_target ON portal.reference USING btree (to_id, role, from_id);
CREATE TRIGGER account_deputy_allowed BEFORE INSERT ON council.account_deputy FOR EACH ROW EXECUTE FUNCTION council.check_deputy();
CREATE TRIGGER account_mail_append_only BEFORE DELETE OR UPDATE ON council.account_mail FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER agenda_admission_append_only BEFORE DELETE OR UPDATE ON council.agenda_admission FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER agenda_item_change_outdates AFTER UPDATE ON council.agenda_item FOR EACH ROW WHEN ((((((((old.meeting_id IS DISTINCT FROM new.meeting_id) OR ((old.number)::text IS DISTINCT FROM (new.number)::text)) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.publicity)::text IS DISTINCT FROM (new.publicity)::text)) OR ((old.neutral_name)::text IS DISTINCT FROM (new.neutral_name)::text)) OR (old.kind IS DISTINCT FROM new.kind)) OR (old.level IS DISTINCT FROM new.level))) EXECUTE FUNCTION council.outdate_invitations();
CREATE TRIGGER agenda_item_changed AFTER UPDATE ON council.agenda_item FOR EACH ROW WHEN (((((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.result)::text IS DISTINCT FROM (new.result)::text)) OR (old.resolution_text IS DISTINCT FROM new.resolution_text))) EXECUTE FUNCTION council.keep_agenda_item();
CREATE TRIGGER agenda_item_narrows AFTER UPDATE OF publicity ON council.agenda_item FOR EACH ROW WHEN ((((old.publicity)::text = 'public'::text) AND ((new.publicity)::text = 'nonPublic'::text))) EXECUTE FUNCTION council.narrow_portal();
CREATE TRIGGER agenda_item_outdates AFTER INSERT OR DELETE ON council.agenda_item FOR EACH ROW EXECUTE FUNCTION council.outdate_invitations();
CREATE CONSTRAINT TRIGGER agenda_item_publicity AFTER UPDATE OF publicity ON council.agenda_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.publicity)::text = 'public'::text)) EXECUTE FUNCTION council.keep_non_public_papers_off_public_items();
CREATE TRIGGER agenda_item_removed AFTER DELETE ON council.agenda_item FOR EACH ROW EXECUTE FUNCTION council.keep_agenda_item();
CREATE TRIGGER body_begins_with_kinds AFTER INSERT ON council.body FOR EACH ROW EXECUTE FUNCTION council.body_begins_with_kinds();
CREATE TRIGGER body_begins_with_numbering AFTER INSERT ON council.body FOR EACH ROW EXECUTE FUNCTION council.body_begins_with_numbering();
CREATE TRIGGER cancellation_frees_room AFTER INSERT ON council.meeting_cancellation FOR EACH ROW EXECUTE FUNCTION council.free_room();
CREATE TRIGGER consultation_outdates AFTER UPDATE ON council.consultation FOR EACH ROW WHEN ((old.agenda_item_id IS DISTINCT FROM new.agenda_item_id)) EXECUTE FUNCTION council.outdate_invitations();
CREATE CONSTRAINT TRIGGER consultation_publicity AFTER INSERT OR UPDATE OF paper_id, agenda_item_id ON council.consultation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.agenda_item_id IS NOT NULL)) EXECUTE FUNCTION council.keep_non_public_papers_off_public_items();
CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON council.event FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON council.event FOR EACH STATEMENT EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER file_inherits BEFORE INSERT OR UPDATE OF publicity, paper_id ON council.file FOR EACH ROW WHEN ((((new.publicity)::text = 'public'::text) AND (new.paper_id IS NOT NULL))) EXECUTE FUNCTION council.narrow_file();
CREATE TRIGGER file_narrows AFTER UPDATE OF publicity ON council.file FOR EACH ROW WHEN ((((old.publicity)::text = 'public'::text) AND ((new.publicity)::text = 'nonPublic'::text) AND (new.role <> ALL (ARRAY['invitation'::text, 'publicNotice'::text])))) EXECUTE FUNCTION council.narrow_portal();
CREATE TRIGGER frozen_item_immutable BEFORE DELETE OR UPDATE ON council.frozen_item FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER frozen_item_no_truncate BEFORE TRUNCATE ON council.frozen_item FOR EACH STATEMENT EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER meeting_books_room AFTER INSERT OR UPDATE OF starts_at, ends_at, location_id ON council.meeting FOR EACH ROW EXECUTE FUNCTION council.book_room();
CREATE TRIGGER meeting_notice_append_only BEFORE DELETE OR UPDATE ON council.meeting_notice FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER meeting_notice_dispatch_append_only BEFORE DELETE OR UPDATE ON council.meeting_notice_dispatch FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER new_consultation_outdates AFTER INSERT ON council.consultation FOR EACH ROW WHEN ((new.agenda_item_id IS NOT NULL)) EXECUTE FUNCTION council.outdate_invitations();
CREATE TRIGGER nobody_is_forgotten BEFORE INSERT ON council.meeting_notice_dispatch FOR EACH ROW EXECUTE FUNCTION council.require_everybody();
CREATE TRIGGER paper_narrows AFTER UPDATE OF publicity ON council.paper FOR EACH ROW WHEN ((((old.publicity)::text = 'public'::text) AND ((new.publicity)::text = 'nonPublic'::text))) EXECUTE FUNCTION council.narrow_portal();
CREATE TRIGGER paper_narrows_about AFTER UPDATE OF publicity ON council.paper FOR EACH ROW WHEN ((((old.publicity)::text = 'public'::text) AND ((new.publicity)::text = 'nonPublic'::text))) EXECUTE FUNCTION council.narrow_papers_about();
CREATE TRIGGER paper_narrows_files AFTER UPDATE OF publicity ON council.paper FOR EACH ROW WHEN (((new.publicity)::text = 'nonPublic'::text)) EXECUTE FUNCTION council.narrow_files();
CREATE CONSTRAINT TRIGGER paper_publicity AFTER UPDATE OF publicity ON council.paper DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.publicity)::text = 'nonPublic'::text)) EXECUTE FUNCTION council.keep_non_public_papers_off_public_items();
CREATE TRIGGER paper_release_after_sign_off BEFORE INSERT ON council.paper_release FOR EACH ROW EXECUTE FUNCTION council.check_release_sign_off();
CREATE TRIGGER paper_release_derived BEFORE INSERT OR UPDATE ON council.paper FOR EACH ROW EXECUTE FUNCTION council.derive_release();
CREATE TRIGGER paper_released AFTER INSERT OR DELETE ON council.paper_release FOR EACH ROW EXECUTE FUNCTION council.show_release();
CREATE TRIGGER picture_leaves AFTER DELETE ON council.paper_picture FOR EACH ROW WHEN (((old.publicity)::text = 'public'::text)) EXECUTE FUNCTION council.narrow_picture();
CREATE TRIGGER picture_narrows AFTER UPDATE ON council.paper_picture FOR EACH ROW WHEN ((((old.publicity)::text = 'public'::text) AND (((new.publicity)::text = 'nonPublic'::text) OR (old.sha256 <> new.sha256)))) EXECUTE FUNCTION council.narrow_picture();
CREATE TRIGGER publication_closes AFTER INSERT ON council.publication FOR EACH ROW EXECUTE FUNCTION council.close_request();
CREATE TRIGGER receipt_append_only BEFORE DELETE OR UPDATE ON council.receipt FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER receipt_step_append_only BEFORE DELETE OR UPDATE ON council.receipt_step FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_act_allowed BEFORE INSERT ON council.sign_off_act FOR EACH ROW EXECUTE FUNCTION council.check_sign_off_act();
CREATE TRIGGER sign_off_act_append_only BEFORE DELETE OR UPDATE ON council.sign_off_act FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_act_no_truncate BEFORE TRUNCATE ON council.sign_off_act FOR EACH STATEMENT EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_course_allowed BEFORE INSERT ON council.sign_off_course FOR EACH ROW EXECUTE FUNCTION council.check_sign_off_course();
CREATE TRIGGER sign_off_mail_append_only BEFORE DELETE OR UPDATE ON council.sign_off_mail FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_mail_state_append_only BEFORE DELETE OR UPDATE ON council.sign_off_mail_state FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_step_allowed BEFORE INSERT OR DELETE ON council.sign_off_step FOR EACH ROW EXECUTE FUNCTION council.check_sign_off_step();
CREATE TRIGGER sign_off_waiver_append_only BEFORE DELETE OR UPDATE ON council.sign_off_waiver FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER sign_off_withdrawal_append_only BEFORE DELETE OR UPDATE ON council.sign_off_withdrawal FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER summons_address_append_only BEFORE DELETE OR UPDATE ON council.summons_address FOR EACH ROW EXECUTE FUNCTION council.refuse_change();
CREATE TRIGGER blob_chunk_through_the_door BEFORE INSERT OR DELETE OR UPDATE ON portal.blob_chunk FOR EACH ROW EXECUTE FUNCTION council.require_publication();
CREATE TRIGGER blob_through_the_door BEFORE INSERT OR DELETE OR UPDATE ON portal.blob FOR EACH ROW EXECUTE FUNCTION council.require_publication();
CREATE TRIGGER object_counts AFTER INSERT OR DELETE OR UPDATE ON portal.object FOR EACH STATEMENT EXECUTE FUNCTION portal.count_revision();
CREATE TRIGGER object_through_the_door BEFORE INSERT OR DELETE OR UPDATE ON portal.object FOR EACH ROW EXECUTE FUNCTION council.require_publication();
CREATE TRIGGER reference_through_the_door BEFORE INSERT OR DELETE OR UPDATE ON portal.reference FOR EACH ROW EXECUTE FUNCTION council.require_publication();
CREATE TRIGGER site_counts AFTER INSERT OR DELETE OR UPDATE ON portal.site FOR EACH STATEMENT EXECUTE FUNCTION portal.count_revision();
CREATE TRIGGER site_through_the_door BEFORE INSERT OR DELETE OR UPDATE ON portal.site FOR EACH ROW EXECUTE FUNCTION council.require_publication();
ALTER TABLE ONLY council.account_deputy
    ADD CONSTRAINT account_deputy_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.account_deputy
    ADD CONSTRAINT account_deputy_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.account_lock
    ADD CONSTRAINT account_lock_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.account_lock
    ADD CONSTRAINT account_lock_locked_by_fkey FOREIGN KEY (locked_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.account_mail
    ADD CONSTRAINT account_mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.account
    ADD CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES council.person(id);
ALTER TABLE ONLY council.account_role
    ADD CONSTRAINT account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.account_role
    ADD CONSTRAINT account_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.agenda_addition
    ADD CONSTRAINT agenda_addition_added_by_fkey FOREIGN KEY (added_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.agenda_addition
    ADD CONSTRAINT agenda_addition_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES council.agenda_item(id) ON DELETE CASCADE;
ALTER TABLE ONLY council.agenda_admission
    ADD CONSTRAINT agenda_admission_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.agenda_admission
    ADD CONSTRAINT agenda_admission_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.agenda_item
    ADD CONSTRAINT agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.agenda_item_revision
    ADD CONSTRAINT agenda_item_revision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.agenda_item_revision
    ADD CONSTRAINT agenda_item_revision_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.agenda_move
    ADD CONSTRAINT agenda_move_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.agenda_move
    ADD CONSTRAINT agenda_move_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.agenda_template_item
    ADD CONSTRAINT agenda_template_item_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.blob_chunk
    ADD CONSTRAINT blob_chunk_sha256_fkey FOREIGN KEY (sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.body
    ADD CONSTRAINT body_location_id_fkey FOREIGN KEY (location_id) REFERENCES council.location(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY council.calendar_feed
    ADD CONSTRAINT calendar_feed_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.calendar_feed
    ADD CONSTRAINT calendar_feed_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.cleaned_blob
    ADD CONSTRAINT cleaned_blob_sha256_fkey FOREIGN KEY (sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.cleaned_blob
    ADD CONSTRAINT cleaned_blob_source_sha256_fkey FOREIGN KEY (source_sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.competence
    ADD CONSTRAINT competence_office_id_fkey FOREIGN KEY (office_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.competence
    ADD CONSTRAINT competence_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.consultation
    ADD CONSTRAINT consultation_agenda_item_id_meeting_id_fkey FOREIGN KEY (agenda_item_id, meeting_id) REFERENCES council.agenda_item(id, meeting_id);
ALTER TABLE ONLY council.consultation
    ADD CONSTRAINT consultation_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.consultation_organization
    ADD CONSTRAINT consultation_organization_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES council.consultation(id) ON DELETE CASCADE;
ALTER TABLE ONLY council.consultation_organization
    ADD CONSTRAINT consultation_organization_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.consultation
    ADD CONSTRAINT consultation_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.file
    ADD CONSTRAINT file_agenda_item_id_fkey FOREIGN KEY (agenda_item_id) REFERENCES council.agenda_item(id);
ALTER TABLE ONLY council.file
    ADD CONSTRAINT file_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.file
    ADD CONSTRAINT file_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.file
    ADD CONSTRAINT file_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.file
    ADD CONSTRAINT file_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.file_version
    ADD CONSTRAINT file_version_added_by_fkey FOREIGN KEY (added_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.file_version
    ADD CONSTRAINT file_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES council.file(id);
ALTER TABLE ONLY council.file_version
    ADD CONSTRAINT file_version_sha256_fkey FOREIGN KEY (sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.form_submission
    ADD CONSTRAINT form_submission_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.frozen_item
    ADD CONSTRAINT frozen_item_meeting_id_invitation_version_fkey FOREIGN KEY (meeting_id, invitation_version) REFERENCES council.invitation(meeting_id, version);
ALTER TABLE ONLY council.invitation
    ADD CONSTRAINT invitation_created_by_fkey FOREIGN KEY (created_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.invitation
    ADD CONSTRAINT invitation_invitation_file_id_fkey FOREIGN KEY (invitation_file_id) REFERENCES council.file(id);
ALTER TABLE ONLY council.invitation
    ADD CONSTRAINT invitation_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.invitation
    ADD CONSTRAINT invitation_notice_file_id_fkey FOREIGN KEY (notice_file_id) REFERENCES council.file(id);
ALTER TABLE ONLY council.legislative_term
    ADD CONSTRAINT legislative_term_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.location
    ADD CONSTRAINT location_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.login_session
    ADD CONSTRAINT login_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.meeting
    ADD CONSTRAINT meeting_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.meeting_cancellation
    ADD CONSTRAINT meeting_cancellation_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.meeting_cancellation
    ADD CONSTRAINT meeting_cancellation_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.meeting_conclusion
    ADD CONSTRAINT meeting_conclusion_concluded_by_fkey FOREIGN KEY (concluded_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.meeting_conclusion
    ADD CONSTRAINT meeting_conclusion_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.meeting
    ADD CONSTRAINT meeting_created_by_fkey FOREIGN KEY (created_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.meeting
    ADD CONSTRAINT meeting_location_id_fkey FOREIGN KEY (location_id) REFERENCES council.location(id);
ALTER TABLE ONLY council.meeting_notice
    ADD CONSTRAINT meeting_notice_created_by_fkey FOREIGN KEY (created_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.meeting_notice_dispatch
    ADD CONSTRAINT meeting_notice_dispatch_dispatched_by_fkey FOREIGN KEY (dispatched_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.meeting_notice_dispatch
    ADD CONSTRAINT meeting_notice_dispatch_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES council.meeting_notice(id);
ALTER TABLE ONLY council.meeting_notice
    ADD CONSTRAINT meeting_notice_document_sha256_fkey FOREIGN KEY (document_sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.meeting_notice
    ADD CONSTRAINT meeting_notice_letters_sha256_fkey FOREIGN KEY (letters_sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.meeting_notice
    ADD CONSTRAINT meeting_notice_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.meeting_notice
    ADD CONSTRAINT meeting_notice_meeting_id_invitation_version_fkey FOREIGN KEY (meeting_id, invitation_version) REFERENCES council.invitation(meeting_id, version);
ALTER TABLE ONLY council.meeting_organization
    ADD CONSTRAINT meeting_organization_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id) ON DELETE CASCADE;
ALTER TABLE ONLY council.meeting_organization
    ADD CONSTRAINT meeting_organization_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.meeting_series
    ADD CONSTRAINT meeting_series_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.meeting_series
    ADD CONSTRAINT meeting_series_created_by_fkey FOREIGN KEY (created_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.meeting_series_date
    ADD CONSTRAINT meeting_series_date_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id) ON DELETE CASCADE;
ALTER TABLE ONLY council.meeting_series_date
    ADD CONSTRAINT meeting_series_date_series_id_fkey FOREIGN KEY (series_id) REFERENCES council.meeting_series(id);
ALTER TABLE ONLY council.membership_deputy
    ADD CONSTRAINT membership_deputy_group_id_fkey FOREIGN KEY (group_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.membership_deputy
    ADD CONSTRAINT membership_deputy_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES council.membership(id);
ALTER TABLE ONLY council.membership_deputy
    ADD CONSTRAINT membership_deputy_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.membership_deputy
    ADD CONSTRAINT membership_deputy_person_id_fkey FOREIGN KEY (person_id) REFERENCES council.person(id);
ALTER TABLE ONLY council.membership
    ADD CONSTRAINT membership_on_behalf_of_id_fkey FOREIGN KEY (on_behalf_of_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.membership
    ADD CONSTRAINT membership_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.membership
    ADD CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES council.person(id);
ALTER TABLE ONLY council.numbering_scheme
    ADD CONSTRAINT numbering_scheme_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.organization
    ADD CONSTRAINT organization_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.organization
    ADD CONSTRAINT organization_location_id_fkey FOREIGN KEY (location_id) REFERENCES council.location(id);
ALTER TABLE ONLY council.organization_paper_lead
    ADD CONSTRAINT organization_paper_lead_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.organization
    ADD CONSTRAINT organization_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.packet
    ADD CONSTRAINT packet_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.packet
    ADD CONSTRAINT packet_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id);
ALTER TABLE ONLY council.packet_part
    ADD CONSTRAINT packet_part_file_id_fkey FOREIGN KEY (file_id) REFERENCES council.file(id);
ALTER TABLE ONLY council.packet_part
    ADD CONSTRAINT packet_part_packet_id_fkey FOREIGN KEY (packet_id) REFERENCES council.packet(id);
ALTER TABLE ONLY council.packet_part
    ADD CONSTRAINT packet_part_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.packet
    ADD CONSTRAINT packet_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.packet
    ADD CONSTRAINT packet_sha256_fkey FOREIGN KEY (sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.paper
    ADD CONSTRAINT paper_author_id_fkey FOREIGN KEY (author_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.paper
    ADD CONSTRAINT paper_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.paper_draft
    ADD CONSTRAINT paper_draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.paper_draft
    ADD CONSTRAINT paper_draft_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.paper_kind
    ADD CONSTRAINT paper_kind_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.paper_kind
    ADD CONSTRAINT paper_kind_numbering_scheme_id_body_id_fkey FOREIGN KEY (numbering_scheme_id, body_id) REFERENCES council.numbering_scheme(id, body_id);
ALTER TABLE ONLY council.paper_number
    ADD CONSTRAINT paper_number_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.paper
    ADD CONSTRAINT paper_originator_organization_id_fkey FOREIGN KEY (originator_organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.paper_originator
    ADD CONSTRAINT paper_originator_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.paper_originator
    ADD CONSTRAINT paper_originator_person_id_fkey FOREIGN KEY (person_id) REFERENCES council.person(id);
ALTER TABLE ONLY council.paper_picture
    ADD CONSTRAINT paper_picture_added_by_fkey FOREIGN KEY (added_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.paper_picture
    ADD CONSTRAINT paper_picture_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.paper_picture
    ADD CONSTRAINT paper_picture_sha256_fkey FOREIGN KEY (sha256) REFERENCES council.blob(sha256);
ALTER TABLE ONLY council.paper_relation
    ADD CONSTRAINT paper_relation_added_by_fkey FOREIGN KEY (added_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.paper_relation
    ADD CONSTRAINT paper_relation_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.paper_relation
    ADD CONSTRAINT paper_relation_related_id_fkey FOREIGN KEY (related_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.paper_release
    ADD CONSTRAINT paper_release_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.paper_release
    ADD CONSTRAINT paper_release_released_by_fkey FOREIGN KEY (released_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.paper_revision
    ADD CONSTRAINT paper_revision_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.paper_revision
    ADD CONSTRAINT paper_revision_written_by_fkey FOREIGN KEY (written_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.paper
    ADD CONSTRAINT paper_under_direction_of_id_fkey FOREIGN KEY (under_direction_of_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.person
    ADD CONSTRAINT person_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.person
    ADD CONSTRAINT person_location_id_fkey FOREIGN KEY (location_id) REFERENCES council.location(id);
ALTER TABLE ONLY council.publication
    ADD CONSTRAINT publication_id_requested_by_fkey FOREIGN KEY (id, requested_by) REFERENCES council.publication_request(id, requested_by);
ALTER TABLE ONLY council.publication
    ADD CONSTRAINT publication_released_by_fkey FOREIGN KEY (released_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.publication_request
    ADD CONSTRAINT publication_request_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.publication_withdrawal
    ADD CONSTRAINT publication_withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.receipt
    ADD CONSTRAINT receipt_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES council.meeting_notice(id);
ALTER TABLE ONLY council.receipt
    ADD CONSTRAINT receipt_person_id_fkey FOREIGN KEY (person_id) REFERENCES council.person(id);
ALTER TABLE ONLY council.receipt_step
    ADD CONSTRAINT receipt_step_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.receipt_step
    ADD CONSTRAINT receipt_step_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES council.receipt(id);
ALTER TABLE ONLY council.room_booking
    ADD CONSTRAINT room_booking_location_id_fkey FOREIGN KEY (location_id) REFERENCES council.location(id);
ALTER TABLE ONLY council.room_booking
    ADD CONSTRAINT room_booking_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES council.meeting(id) ON DELETE CASCADE;
ALTER TABLE ONLY council.sign_off_act
    ADD CONSTRAINT sign_off_act_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.sign_off_act
    ADD CONSTRAINT sign_off_act_deputy_for_id_fkey FOREIGN KEY (deputy_for_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.sign_off_act
    ADD CONSTRAINT sign_off_act_office_id_fkey FOREIGN KEY (office_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.sign_off_act
    ADD CONSTRAINT sign_off_act_step_id_fkey FOREIGN KEY (step_id) REFERENCES council.sign_off_step(id);
ALTER TABLE ONLY council.sign_off_course
    ADD CONSTRAINT sign_off_course_created_by_fkey FOREIGN KEY (created_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.sign_off_course
    ADD CONSTRAINT sign_off_course_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES council.paper(id);
ALTER TABLE ONLY council.sign_off_mail
    ADD CONSTRAINT sign_off_mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.sign_off_mail
    ADD CONSTRAINT sign_off_mail_deputy_for_id_fkey FOREIGN KEY (deputy_for_id) REFERENCES council.account(id);
ALTER TABLE ONLY council.sign_off_mail_state
    ADD CONSTRAINT sign_off_mail_state_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES council.sign_off_mail(id);
ALTER TABLE ONLY council.sign_off_mail
    ADD CONSTRAINT sign_off_mail_step_id_act_number_fkey FOREIGN KEY (step_id, act_number) REFERENCES council.sign_off_act(step_id, number);
ALTER TABLE ONLY council.sign_off_mail
    ADD CONSTRAINT sign_off_mail_step_id_fkey FOREIGN KEY (step_id) REFERENCES council.sign_off_step(id);
ALTER TABLE ONLY council.sign_off_step
    ADD CONSTRAINT sign_off_step_course_id_fkey FOREIGN KEY (course_id) REFERENCES council.sign_off_course(id);
ALTER TABLE ONLY council.sign_off_step
    ADD CONSTRAINT sign_off_step_office_id_fkey FOREIGN KEY (office_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.sign_off_template
    ADD CONSTRAINT sign_off_template_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY council.sign_off_template
    ADD CONSTRAINT sign_off_template_paper_kind_id_fkey FOREIGN KEY (paper_kind_id) REFERENCES council.paper_kind(id);
ALTER TABLE ONLY council.sign_off_template_step
    ADD CONSTRAINT sign_off_template_step_office_id_fkey FOREIGN KEY (office_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.sign_off_template_step
    ADD CONSTRAINT sign_off_template_step_template_id_fkey FOREIGN KEY (template_id) REFERENCES council.sign_off_template(id) ON DELETE CASCADE;
ALTER TABLE ONLY council.sign_off_waiver
    ADD CONSTRAINT sign_off_waiver_course_id_fkey FOREIGN KEY (course_id) REFERENCES council.sign_off_course(id);
ALTER TABLE ONLY council.sign_off_waiver
    ADD CONSTRAINT sign_off_waiver_waived_by_fkey FOREIGN KEY (waived_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.sign_off_withdrawal
    ADD CONSTRAINT sign_off_withdrawal_course_id_fkey FOREIGN KEY (course_id) REFERENCES council.sign_off_course(id);
ALTER TABLE ONLY council.sign_off_withdrawal
    ADD CONSTRAINT sign_off_withdrawal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.statutory_number
    ADD CONSTRAINT statutory_number_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES council.organization(id);
ALTER TABLE ONLY council.summons_address
    ADD CONSTRAINT summons_address_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES council.account(id);
ALTER TABLE ONLY council.summons_address
    ADD CONSTRAINT summons_address_person_id_fkey FOREIGN KEY (person_id) REFERENCES council.person(id);
ALTER TABLE ONLY council.vacation
    ADD CONSTRAINT vacation_body_id_fkey FOREIGN KEY (body_id) REFERENCES council.body(id);
ALTER TABLE ONLY portal.blob_chunk
    ADD CONSTRAINT blob_chunk_sha256_fkey FOREIGN KEY (sha256) REFERENCES portal.blob(sha256) ON DELETE CASCADE;
ALTER TABLE council.account_deputy ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.account_mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY acting ON council.sign_off_act FOR INSERT WITH CHECK ((EXISTS ( SELECT
   FROM council.sign_off_step s
  WHERE (s.id = sign_off_act.step_id))));
ALTER TABLE council.agenda_addition ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.agenda_admission ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.agenda_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.agenda_item_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.agenda_move ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.agenda_template_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY announced ON council.meeting FOR SELECT USING (((( SELECT council.actor_is_known() AS actor_is_known) AND council.meeting_is_announced(id)) OR (( SELECT council.actor_is(VARIADIC ARRAY['chair'::text]) AS actor_is) AND council.meeting_is_mine(id, ( SELECT council.actor_organizations() AS actor_organizations)))));
CREATE POLICY author_adds ON council.blob FOR INSERT WITH CHECK (( SELECT council.actor_is(VARIADIC ARRAY['staffAuthor'::text]) AS actor_is));
CREATE POLICY author_adds ON council.blob_chunk FOR INSERT WITH CHECK (( SELECT council.actor_is(VARIADIC ARRAY['staffAuthor'::text]) AS actor_is));
ALTER TABLE council.blob ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.blob_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.body ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.cleaned_blob ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.competence ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.consultation ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.consultation_organization ENABLE ROW LEVEL SECURITY;
CREATE POLICY deputy ON council.account_deputy FOR SELECT USING ((deputy_id = ( SELECT council.actor_account() AS actor_account)));
ALTER TABLE council.file ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.file_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.form_submission ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.frozen_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.import_reference ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY known ON council.agenda_template_item FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.body FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.competence FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.legislative_term FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.location FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.membership FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.membership_deputy FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.numbering_scheme FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.organization FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.organization_paper_lead FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.packet_part FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.paper_kind FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.person FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.sign_off_template FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.sign_off_template_step FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.statutory_number FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
CREATE POLICY known ON council.vacation FOR SELECT USING (( SELECT council.actor_is_known() AS actor_is_known));
ALTER TABLE council.legislative_term ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.location ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting_cancellation ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting_conclusion ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting_notice_dispatch ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting_organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting_series ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.meeting_series_date ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.membership_deputy ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.numbering_scheme ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.organization_paper_lead ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON council.account_deputy USING ((account_id = ( SELECT council.actor_account() AS actor_account))) WITH CHECK ((account_id = ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.account_mail USING ((account_id = ( SELECT council.actor_account() AS actor_account))) WITH CHECK ((account_id = ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.calendar_feed USING (((account_id = ( SELECT council.actor_account() AS actor_account)) OR ( SELECT council.actor_is(VARIADIC ARRAY['system'::text]) AS actor_is)));
CREATE POLICY own ON council.consultation USING (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account))) WITH CHECK (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.consultation_organization USING ((EXISTS ( SELECT
   FROM council.consultation c
  WHERE ((c.id = consultation_organization.consultation_id) AND council.paper_is_by(c.paper_id, ( SELECT council.actor_account() AS actor_account)))))) WITH CHECK ((EXISTS ( SELECT
   FROM council.consultation c
  WHERE ((c.id = consultation_organization.consultation_id) AND council.paper_is_by(c.paper_id, ( SELECT council.actor_account() AS actor_account))))));
CREATE POLICY own ON council.file USING (((paper_id IS NOT NULL) AND council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account)))) WITH CHECK (((paper_id IS NOT NULL) AND council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account))));
CREATE POLICY own ON council.file_version FOR INSERT WITH CHECK ((EXISTS ( SELECT
   FROM council.file f
  WHERE ((f.id = file_version.file_id) AND (f.paper_id IS NOT NULL) AND council.paper_is_by(f.paper_id, ( SELECT council.actor_account() AS actor_account))))));
CREATE POLICY own ON council.form_submission USING ((account_id = ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.meeting_notice FOR SELECT USING ((EXISTS ( SELECT
   FROM council.receipt r
  WHERE ((r.notice_id = meeting_notice.id) AND (r.person_id = ( SELECT council.actor_person() AS actor_person))))));
CREATE POLICY own ON council.paper USING ((author_id = ( SELECT council.actor_account() AS actor_account))) WITH CHECK ((author_id = ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.paper_draft USING ((account_id = ( SELECT council.actor_account() AS actor_account))) WITH CHECK ((account_id = ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.paper_picture USING (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account))) WITH CHECK (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.paper_relation FOR INSERT WITH CHECK ((council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account)) AND (EXISTS ( SELECT
   FROM council.paper p
  WHERE (p.id = paper_relation.related_id)))));
CREATE POLICY own ON council.paper_revision USING (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account))) WITH CHECK (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.receipt FOR SELECT USING ((person_id = ( SELECT council.actor_person() AS actor_person)));
CREATE POLICY own ON council.receipt_step FOR SELECT USING ((EXISTS ( SELECT
   FROM council.receipt r
  WHERE ((r.id = receipt_step.receipt_id) AND (r.person_id = ( SELECT council.actor_person() AS actor_person))))));
CREATE POLICY own ON council.sign_off_course USING (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account))) WITH CHECK (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.sign_off_step USING (council.course_is_by(course_id, ( SELECT council.actor_account() AS actor_account))) WITH CHECK (council.course_is_by(course_id, ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.sign_off_withdrawal FOR INSERT WITH CHECK (council.course_is_by(course_id, ( SELECT council.actor_account() AS actor_account)));
CREATE POLICY own ON council.summons_address FOR SELECT USING ((person_id = ( SELECT council.actor_person() AS actor_person)));
CREATE POLICY own_removal ON council.paper_relation FOR DELETE USING (council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account)));
ALTER TABLE council.packet ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.packet_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper_kind ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper_originator ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper_release ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.paper_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.publication_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.publication_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.receipt_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY released ON council.paper FOR SELECT USING ((( SELECT council.actor_is_known() AS actor_is_known) AND is_released AND (((publicity)::text = 'public'::text) OR ((( SELECT council.actor_organizations() AS actor_organizations) <> '{}'::uuid[]) AND council.paper_is_before(id, ( SELECT council.actor_organizations() AS actor_organizations))))));
ALTER TABLE council.room_booking ENABLE ROW LEVEL SECURITY;
CREATE POLICY sign_off ON council.file FOR SELECT USING ((paper_id = ANY (( SELECT council.actor_sign_off_papers() AS actor_sign_off_papers)::uuid[])));
CREATE POLICY sign_off ON council.paper FOR SELECT USING (((NOT is_released) AND (id = ANY (( SELECT council.actor_sign_off_papers() AS actor_sign_off_papers)::uuid[]))));
CREATE POLICY sign_off ON council.sign_off_course FOR SELECT USING ((paper_id = ANY (( SELECT council.actor_sign_off_papers() AS actor_sign_off_papers)::uuid[])));
ALTER TABLE council.sign_off_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_course ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_mail_state ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_template_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_waiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.sign_off_withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.statutory_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE council.summons_address ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON council.account_mail USING (( SELECT council.actor_is(VARIADIC ARRAY['system'::text]) AS actor_is));
CREATE POLICY system ON council.sign_off_mail USING (( SELECT council.actor_is(VARIADIC ARRAY['system'::text]) AS actor_is));
CREATE POLICY system ON council.sign_off_mail_state USING (( SELECT council.actor_is(VARIADIC ARRAY['system'::text]) AS actor_is));
ALTER TABLE council.vacation ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_consultation ON council.consultation_organization FOR SELECT USING ((EXISTS ( SELECT
   FROM council.consultation c
  WHERE (c.id = consultation_organization.consultation_id))));
CREATE POLICY with_course ON council.sign_off_step FOR SELECT USING ((EXISTS ( SELECT
   FROM council.sign_off_course c
  WHERE (c.id = sign_off_step.course_id))));
CREATE POLICY with_course ON council.sign_off_waiver FOR SELECT USING ((EXISTS ( SELECT
   FROM council.sign_off_course c
  WHERE (c.id = sign_off_waiver.course_id))));
CREATE POLICY with_course ON council.sign_off_withdrawal FOR SELECT USING ((EXISTS ( SELECT
   FROM council.sign_off_course c
  WHERE (c.id = sign_off_withdrawal.course_id))));
CREATE POLICY with_file ON council.file_version FOR SELECT USING ((EXISTS ( SELECT
   FROM council.file f
  WHERE (f.id = file_version.file_id))));
CREATE POLICY with_item ON council.agenda_addition FOR SELECT USING ((EXISTS ( SELECT
   FROM council.agenda_item a
  WHERE (a.id = agenda_addition.agenda_item_id))));
CREATE POLICY with_item ON council.agenda_admission FOR SELECT USING ((EXISTS ( SELECT
   FROM council.agenda_item a
  WHERE (a.id = agenda_admission.agenda_item_id))));
CREATE POLICY with_mail ON council.sign_off_mail_state FOR SELECT USING ((EXISTS ( SELECT
   FROM council.sign_off_mail m
  WHERE (m.id = sign_off_mail_state.mail_id))));
CREATE POLICY with_meeting ON council.agenda_item FOR SELECT USING (((EXISTS ( SELECT
   FROM council.meeting m
  WHERE (m.id = agenda_item.meeting_id))) AND (((publicity)::text = 'public'::text) OR council.meeting_is_mine(meeting_id, ( SELECT council.actor_organizations() AS actor_organizations)))));
CREATE POLICY with_meeting ON council.frozen_item FOR SELECT USING (((EXISTS ( SELECT
   FROM council.meeting m
  WHERE (m.id = frozen_item.meeting_id))) AND ((((publicity)::text = 'public'::text) AND council.item_is_public(agenda_item_id)) OR council.meeting_is_mine(meeting_id, ( SELECT council.actor_organizations() AS actor_organizations)))));
CREATE POLICY with_meeting ON council.invitation FOR SELECT USING ((EXISTS ( SELECT
   FROM council.meeting m
  WHERE (m.id = invitation.meeting_id))));
CREATE POLICY with_meeting ON council.meeting_cancellation FOR SELECT USING ((EXISTS ( SELECT
   FROM council.meeting m
  WHERE (m.id = meeting_cancellation.meeting_id))));
CREATE POLICY with_meeting ON council.meeting_conclusion FOR SELECT USING ((EXISTS ( SELECT
   FROM council.meeting m
  WHERE (m.id = meeting_conclusion.meeting_id))));
CREATE POLICY with_meeting ON council.meeting_organization FOR SELECT USING ((EXISTS ( SELECT
   FROM council.meeting m
  WHERE (m.id = meeting_organization.meeting_id))));
CREATE POLICY with_owner ON council.file FOR SELECT USING (
CASE
    WHEN (paper_id IS NOT NULL) THEN ((EXISTS ( SELECT
       FROM council.paper p
      WHERE (p.id = file.paper_id))) AND (((publicity)::text = 'public'::text) OR council.paper_is_before(paper_id, ( SELECT council.actor_organizations() AS actor_organizations)) OR council.paper_is_by(paper_id, ( SELECT council.actor_account() AS actor_account))))
    WHEN (meeting_id IS NOT NULL) THEN ((EXISTS ( SELECT
       FROM council.meeting m
      WHERE (m.id = file.meeting_id))) AND (((publicity)::text = 'public'::text) OR council.meeting_is_mine(meeting_id, ( SELECT council.actor_organizations() AS actor_organizations))))
    ELSE (EXISTS ( SELECT
       FROM council.agenda_item a
      WHERE ((a.id = file.agenda_item_id) AND (((file.publicity)::text = 'public'::text) OR council.meeting_is_mine(a.meeting_id, ( SELECT council.actor_organizations() AS actor_organizations))))))
END);
CREATE POLICY with_packet ON council.blob FOR SELECT USING ((EXISTS ( SELECT
   FROM council.packet p
  WHERE (p.sha256 = blob.sha256))));
CREATE POLICY with_packet ON council.blob_chunk FOR SELECT USING ((EXISTS ( SELECT
   FROM council.packet p
  WHERE (p.sha256 = blob_chunk.sha256))));
CREATE POLICY with_paper ON council.consultation FOR SELECT USING ((EXISTS ( SELECT
   FROM council.paper p
  WHERE (p.id = consultation.paper_id))));
CREATE POLICY with_paper ON council.paper_originator FOR SELECT USING ((EXISTS ( SELECT
   FROM council.paper p
  WHERE (p.id = paper_originator.paper_id))));
CREATE POLICY with_paper ON council.paper_picture FOR SELECT USING (((EXISTS ( SELECT
   FROM council.paper p
  WHERE (p.id = paper_picture.paper_id))) AND (((publicity)::text = 'public'::text) OR council.paper_is_before(paper_id, ( SELECT council.actor_organizations() AS actor_organizations)))));
CREATE POLICY with_paper ON council.paper_release FOR SELECT USING ((EXISTS ( SELECT
   FROM council.paper p
  WHERE (p.id = paper_release.paper_id))));
CREATE POLICY with_papers ON council.paper_relation FOR SELECT USING (((EXISTS ( SELECT
   FROM council.paper p
  WHERE (p.id = paper_relation.paper_id))) AND (EXISTS ( SELECT
   FROM council.paper p
  WHERE (p.id = paper_relation.related_id)))));
CREATE POLICY with_parts ON council.packet FOR SELECT USING (((outcome = 'composed'::text) AND (sha256 IS NOT NULL) AND (EXISTS ( SELECT
   FROM council.meeting m
  WHERE (m.id = packet.meeting_id))) AND (NOT (EXISTS ( SELECT
   FROM council.packet_part p
  WHERE ((p.packet_id = packet.id) AND (NOT
        CASE
            WHEN (p.agenda_item_id IS NOT NULL) THEN (EXISTS ( SELECT
               FROM council.agenda_item a
              WHERE ((a.id = p.agenda_item_id) AND (a.meeting_id = packet.meeting_id) AND (((packet.scope)::text = 'nonPublic'::text) OR ((a.publicity)::text = 'public'::text)))))
            WHEN (p.paper_id IS NOT NULL) THEN (EXISTS ( SELECT
               FROM council.paper x
              WHERE ((x.id = p.paper_id) AND x.is_released AND (((packet.scope)::text = 'nonPublic'::text) OR ((x.publicity)::text = 'public'::text)))))
            ELSE (EXISTS ( SELECT
               FROM council.file f
              WHERE ((f.id = p.file_id) AND (f.removed_at IS NULL) AND (((packet.scope)::text = 'nonPublic'::text) OR ((f.publicity)::text = 'public'::text)))))
        END)))))));
CREATE POLICY with_picture ON council.blob FOR SELECT USING ((EXISTS ( SELECT
   FROM council.paper_picture v
  WHERE (v.sha256 = blob.sha256))));
CREATE POLICY with_picture ON council.blob_chunk FOR SELECT USING ((EXISTS ( SELECT
   FROM council.paper_picture v
  WHERE (v.sha256 = blob_chunk.sha256))));
CREATE POLICY with_step ON council.sign_off_act FOR SELECT USING ((EXISTS ( SELECT
   FROM council.sign_off_step s
  WHERE (s.id = sign_off_act.step_id))));
CREATE POLICY with_step ON council.sign_off_mail FOR SELECT USING ((EXISTS ( SELECT
   FROM council.sign_off_step s
  WHERE (s.id = sign_off_mail.step_id))));
CREATE POLICY with_version ON council.blob FOR SELECT USING ((EXISTS ( SELECT
   FROM council.file_version v
  WHERE (v.sha256 = blob.sha256))));
CREATE POLICY with_version ON council.blob_chunk FOR SELECT USING ((EXISTS ( SELECT
   FROM council.file_version v
  WHERE (v.sha256 = blob_chunk.sha256))));
CREATE POLICY works_on_all ON council.account_deputy USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.agenda_addition USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.agenda_admission USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.agenda_item USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.agenda_item_revision USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.agenda_move USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.agenda_template_item USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.blob USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.blob_chunk USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.body USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.cleaned_blob USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.competence USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.consultation USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.consultation_organization USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.file USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.file_version USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.frozen_item USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.import_reference USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.invitation USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.legislative_term USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.location USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.meeting USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.meeting_cancellation USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.meeting_conclusion USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.meeting_notice USING (( SELECT council.actor_is(VARIADIC ARRAY['clerk'::text, 'system'::text]) AS actor_is));
CREATE POLICY works_on_all ON council.meeting_notice_dispatch USING (( SELECT council.actor_is(VARIADIC ARRAY['clerk'::text, 'system'::text]) AS actor_is));
CREATE POLICY works_on_all ON council.meeting_organization USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.meeting_series USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.meeting_series_date USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.membership USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.membership_deputy USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.numbering_scheme USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.organization USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.organization_paper_lead USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.packet USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.packet_part USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.paper USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.paper_kind USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.paper_originator USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.paper_picture USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.paper_relation USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.paper_release USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.paper_revision USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.person USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.publication USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.publication_request USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.publication_withdrawal USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.receipt USING (( SELECT council.actor_is(VARIADIC ARRAY['clerk'::text, 'system'::text]) AS actor_is));
CREATE POLICY works_on_all ON council.receipt_step USING (( SELECT council.actor_is(VARIADIC ARRAY['clerk'::text, 'system'::text]) AS actor_is));
CREATE POLICY works_on_all ON council.room_booking USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.sign_off_act USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.sign_off_course USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.sign_off_step USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.sign_off_template USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.sign_off_template_step USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.sign_off_waiver USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.sign_off_withdrawal USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.statutory_number USING (( SELECT council.actor_sees_all() AS actor_sees_all));
CREATE POLICY works_on_all ON council.summons_address USING (( SELECT council.actor_is(VARIADIC ARRAY['clerk'::text, 'system'::text]) AS actor_is));
CREATE POLICY works_on_all ON council.vacation USING (( SELECT council.actor_sees_all() AS actor_sees_all));
GRANT USAGE ON SCHEMA council TO ratswerk_office;
GRANT USAGE ON SCHEMA migration TO ratswerk_office;
GRANT USAGE ON SCHEMA portal TO ratswerk_office;
GRANT USAGE ON SCHEMA portal TO ratswerk_portal;
REVOKE ALL ON FUNCTION council.actor_account() FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_account() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.actor_is(VARIADIC wanted text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_is(VARIADIC wanted text[]) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.actor_is_known() FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_is_known() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.actor_offices() FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_offices() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.actor_organizations() FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_organizations() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.actor_person() FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_person() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.actor_sees_all() FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_sees_all() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.actor_sign_off_papers() FROM PUBLIC;
GRANT ALL ON FUNCTION council.actor_sign_off_papers() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.amends_non_public(paper uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.amends_non_public(paper uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.append_event(account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION council.append_event(account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.bears_number(body uuid, wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION council.bears_number(body uuid, wanted text) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.begin_with_kinds(body uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION council.begin_with_numbering(body uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION council.blob_is_erased(hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION council.blob_is_erased(hash bytea) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.blob_is_stored(hash bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION council.blob_is_stored(hash bytea) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.body_begins_with_kinds() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.body_begins_with_numbering() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.book_room() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.check_deputy() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.check_release_sign_off() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.check_sign_off_act() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.check_sign_off_course() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.check_sign_off_step() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.close_request() FROM PUBLIC;
GRANT ALL ON FUNCTION council.close_request() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.coming_paper_number(body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer) FROM PUBLIC;
GRANT ALL ON FUNCTION council.coming_paper_number(body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.course_is_by(course uuid, account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.course_is_by(course uuid, account uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.deputized_by(account uuid, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION council.deputized_by(account uuid, day date) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.derive_release() FROM PUBLIC;
GRANT ALL ON FUNCTION council.derive_release() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.erase_unnamed_bytes(digests text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION council.erase_unnamed_bytes(digests text[]) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.event_digest(previous bytea, seq bigint, at timestamp with time zone, account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION council.event_digest(previous bytea, seq bigint, at timestamp with time zone, account_id uuid, kind text, subject_kind text, subject_id uuid, detail jsonb) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.first_broken_event() FROM PUBLIC;
GRANT ALL ON FUNCTION council.first_broken_event() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.free_room() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.item_is_public(item uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.item_is_public(item uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.keep_agenda_item() FROM PUBLIC;
GRANT ALL ON FUNCTION council.keep_agenda_item() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.keep_non_public_papers_off_public_items() FROM PUBLIC;
GRANT ALL ON FUNCTION council.keep_non_public_papers_off_public_items() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.mail_address_of(account uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION council.meeting_is_announced(meeting uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.meeting_is_announced(meeting uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.meeting_is_mine(meeting uuid, mine uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION council.meeting_is_mine(meeting uuid, mine uuid[]) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.narrow_file() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.narrow_files() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.narrow_papers_about() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.narrow_picture() FROM PUBLIC;
REVOKE ALL ON FUNCTION council.narrow_portal() FROM PUBLIC;
GRANT ALL ON FUNCTION council.narrow_portal() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.next_paper_number(body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer) FROM PUBLIC;
GRANT ALL ON FUNCTION council.next_paper_number(body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.note_receipt(receipt uuid, wanted text, moment timestamp with time zone, said text) FROM PUBLIC;
GRANT ALL ON FUNCTION council.note_receipt(receipt uuid, wanted text, moment timestamp with time zone, said text) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.offices_for(account uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION council.offices_of(account uuid, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION council.offices_of(account uuid, day date) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.open_sign_off(paper uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.open_sign_off(paper uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.outdate_invitations() FROM PUBLIC;
GRANT ALL ON FUNCTION council.outdate_invitations() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.paper_is_before(paper uuid, mine uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION council.paper_is_before(paper uuid, mine uuid[]) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.paper_is_by(paper uuid, account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.paper_is_by(paper uuid, account uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.paper_is_on_public_item(paper uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.paper_is_on_public_item(paper uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.papers_about(paper uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.papers_about(paper uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.papers_about_on_public_items(paper uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.papers_about_on_public_items(paper uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.papers_shown_only_by(items uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION council.papers_shown_only_by(items uuid[]) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.papers_with_words(body uuid, words text, kind text, first_day date, last_day date, office uuid, at_most bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION council.papers_with_words(body uuid, words text, kind text, first_day date, last_day date, office uuid, at_most bigint) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.public_steps(paper uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.public_steps(paper uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.refuse_change() FROM PUBLIC;
GRANT ALL ON FUNCTION council.refuse_change() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.require_everybody() FROM PUBLIC;
GRANT ALL ON FUNCTION council.require_everybody() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.require_publication() FROM PUBLIC;
GRANT ALL ON FUNCTION council.require_publication() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.show_release() FROM PUBLIC;
GRANT ALL ON FUNCTION council.show_release() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.sign_off_recipients(office uuid, day date) FROM PUBLIC;
GRANT ALL ON FUNCTION council.sign_off_recipients(office uuid, day date) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.sign_off_targets(paper uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.sign_off_targets(paper uuid) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.take_back(wanted uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION council.take_back(wanted uuid[]) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.today() FROM PUBLIC;
GRANT ALL ON FUNCTION council.today() TO ratswerk_office;
REVOKE ALL ON FUNCTION council.touch_wholes(parts uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION council.touch_wholes(parts uuid[]) TO ratswerk_office;
REVOKE ALL ON FUNCTION council.waiting_sign_offs(account uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION council.waiting_sign_offs(account uuid) TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.account TO ratswerk_office;
GRANT SELECT,INSERT,DELETE ON TABLE council.account_deputy TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.account_lock TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.account_mail TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.account_role TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.agenda_addition TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.agenda_admission TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.agenda_item TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.agenda_item_revision TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.agenda_move TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.agenda_template_item TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.blob TO ratswerk_office;
GRANT SELECT,INSERT,DELETE ON TABLE council.blob_chunk TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.body TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.calendar_feed TO ratswerk_office;
GRANT UPDATE(revoked_at) ON TABLE council.calendar_feed TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.cleaned_blob TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.competence TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.consultation TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.consultation_organization TO ratswerk_office;
GRANT SELECT ON TABLE council.event TO ratswerk_office;
GRANT SELECT ON TABLE council.event_head TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.file TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.file_version TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.form_submission TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.frozen_item TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.import_reference TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.installation_secret TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.invitation TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.job TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.legislative_term TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.location TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.login_session TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.login_throttle TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.meeting TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.meeting_cancellation TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.meeting_conclusion TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.meeting_notice TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.meeting_notice_dispatch TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.meeting_organization TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.meeting_series TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.meeting_series_date TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.membership TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.membership_deputy TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.numbering_scheme TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.organization TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.organization_paper_lead TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.packet TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.packet_part TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.paper TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.paper_draft TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.paper_kind TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.paper_number TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.paper_originator TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.paper_picture TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.paper_relation TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.paper_release TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.paper_revision TO ratswerk_office;
GRANT SELECT,INSERT,UPDATE ON TABLE council.person TO ratswerk_office;
GRANT USAGE ON SEQUENCE council.publication_turn TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.publication TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.publication_request TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.publication_withdrawal TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.receipt TO ratswerk_office;
GRANT SELECT ON TABLE council.receipt_step TO ratswerk_office;
GRANT SELECT ON TABLE council.room_booking TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.sign_off_act TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.sign_off_course TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.sign_off_mail TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.sign_off_mail_state TO ratswerk_office;
GRANT SELECT,INSERT,DELETE ON TABLE council.sign_off_step TO ratswerk_office;
GRANT SELECT ON TABLE council.sign_off_state TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.sign_off_template TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.sign_off_template_step TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.sign_off_waiver TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.sign_off_withdrawal TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE council.statutory_number TO ratswerk_office;
GRANT SELECT,INSERT ON TABLE council.summons_address TO ratswerk_office;
GRANT SELECT,INSERT,DELETE ON TABLE council.vacation TO ratswerk_office;
GRANT SELECT ON TABLE migration.step TO ratswerk_office;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE portal.blob TO ratswerk_office;
GRANT SELECT ON TABLE portal.blob TO ratswerk_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE portal.blob_chunk TO ratswerk_office;
GRANT SELECT ON TABLE portal.blob_chunk TO ratswerk_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE portal.object TO ratswerk_office;
GRANT SELECT ON TABLE portal.object TO ratswerk_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE portal.reference TO ratswerk_office;
GRANT SELECT ON TABLE portal.reference TO ratswerk_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE portal.revision TO ratswerk_office;
GRANT SELECT ON TABLE portal.revision TO ratswerk_portal;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE portal.site TO ratswerk_office;
GRANT SELECT ON TABLE portal.site TO ratswerk_portal;
