-- Who sees which row, decided once, here. The office's database role is subject to these policies; each transaction
-- names its actor in app.account, app.person, app.roles and app.today. Without a name nobody sees anything.

CREATE FUNCTION council.actor_account() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('app.account', true), '')::uuid;
$$;

CREATE FUNCTION council.actor_person() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT nullif(current_setting('app.person', true), '')::uuid;
$$;

CREATE FUNCTION council.actor_is(VARIADIC wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(string_to_array(current_setting('app.roles', true), ',') && wanted, false);
$$;

-- Clerk and releaser work on everything; 'system' is the worker, the import and the seed.
CREATE FUNCTION council.actor_sees_all() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT council.actor_is('clerk', 'releaser', 'system');
$$;

CREATE FUNCTION council.actor_is_known() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT council.actor_account() IS NOT NULL OR council.actor_is('system');
$$;

CREATE FUNCTION council.today() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('app.today', true), '')::date, (now() AT TIME ZONE 'Europe/Berlin')::date);
$$;

-- The organizations that the actor belongs to today. Definer: the policies of membership must not call themselves.
CREATE FUNCTION council.actor_organizations() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT coalesce(array_agg(m.organization_id), '{}')
    FROM council.membership m
    WHERE m.person_id = council.actor_person()
        AND coalesce(m.start_date <= council.today(), true)
        AND coalesce(m.end_date >= council.today(), true);
$$;

CREATE FUNCTION council.meeting_is_announced(meeting uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (SELECT FROM council.invitation i WHERE i.meeting_id = meeting)
        OR EXISTS (SELECT FROM council.meeting_conclusion c WHERE c.meeting_id = meeting);
$$;

CREATE FUNCTION council.meeting_is_mine(meeting uuid, mine uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (
        SELECT FROM council.meeting_organization o
        WHERE o.meeting_id = meeting AND o.organization_id = ANY (mine));
$$;

-- Whether one of the organizations deals with the paper: named in its sequence, or holding the meeting that does.
CREATE FUNCTION council.paper_is_before(paper uuid, mine uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (
        SELECT FROM council.consultation c
        LEFT JOIN council.consultation_organization co ON co.consultation_id = c.id
        LEFT JOIN council.meeting_organization mo ON mo.meeting_id = c.meeting_id
        WHERE c.paper_id = paper AND (co.organization_id = ANY (mine) OR mo.organization_id = ANY (mine)));
$$;

-- The steps of a paper that the public may know: those without a meeting, and those on a public item of an announced one.
CREATE FUNCTION council.public_steps(paper uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    RETURN QUERY SELECT c.id FROM council.consultation c LEFT JOIN council.agenda_item a ON a.id = c.agenda_item_id
        WHERE c.paper_id = paper
            AND (c.meeting_id IS NULL OR a.publicity = 'public' AND council.meeting_is_announced(c.meeting_id));
END $$;

-- Whether a public item deals with a paper, also one that the actor does not see.
CREATE FUNCTION council.paper_is_on_public_item(paper uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (
        SELECT FROM council.consultation c JOIN council.agenda_item a ON a.id = c.agenda_item_id
        WHERE c.paper_id = paper AND a.publicity = 'public');
$$;

CREATE FUNCTION council.paper_is_by(paper uuid, account uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (SELECT FROM council.paper p WHERE p.id = paper AND p.author_id = account);
$$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'body', 'legislative_term', 'location', 'organization', 'person', 'membership', 'meeting',
        'meeting_organization', 'agenda_item', 'agenda_item_revision', 'paper', 'paper_revision', 'paper_release',
        'paper_relation', 'paper_originator', 'consultation', 'consultation_organization', 'meeting_cancellation',
        'meeting_conclusion', 'blob', 'blob_chunk', 'file', 'file_version', 'invitation', 'publication_request',
        'publication', 'publication_withdrawal', 'cleaned_blob', 'import_reference', 'packet', 'packet_part'
    ] LOOP
        EXECUTE format('ALTER TABLE council.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY office ON council.%I USING ((SELECT council.actor_sees_all()))', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['body', 'legislative_term', 'location', 'organization', 'person', 'membership'] LOOP
        EXECUTE format(
            'CREATE POLICY known ON council.%I FOR SELECT USING ((SELECT council.actor_is_known()))', name);
    END LOOP;
END $$;

ALTER TABLE council.form_submission ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON council.form_submission USING (account_id = (SELECT council.actor_account()));

CREATE POLICY announced ON council.meeting FOR SELECT USING (
    (SELECT council.actor_is_known()) AND council.meeting_is_announced(id)
    OR (SELECT council.actor_is('chair')) AND council.meeting_is_mine(id, (SELECT council.actor_organizations())));

CREATE POLICY with_meeting ON council.meeting_organization FOR SELECT USING (
    EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id));
CREATE POLICY with_meeting ON council.meeting_cancellation FOR SELECT USING (
    EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id));
CREATE POLICY with_meeting ON council.meeting_conclusion FOR SELECT USING (
    EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id));
CREATE POLICY with_meeting ON council.invitation FOR SELECT USING (
    EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id));

CREATE POLICY with_meeting ON council.agenda_item FOR SELECT USING (
    EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id)
    AND (publicity = 'public' OR council.meeting_is_mine(meeting_id, (SELECT council.actor_organizations()))));

CREATE POLICY released ON council.paper FOR SELECT USING (
    (SELECT council.actor_is_known()) AND is_released
    AND (publicity = 'public'
        -- Whoever belongs to nothing is not asked paper by paper.
        OR (SELECT council.actor_organizations()) <> '{}'
            AND council.paper_is_before(id, (SELECT council.actor_organizations()))));
CREATE POLICY own ON council.paper USING (author_id = (SELECT council.actor_account()))
    WITH CHECK (author_id = (SELECT council.actor_account()));

CREATE POLICY own ON council.paper_revision USING (council.paper_is_by(paper_id, (SELECT council.actor_account())))
    WITH CHECK (council.paper_is_by(paper_id, (SELECT council.actor_account())));
CREATE POLICY with_paper ON council.paper_release FOR SELECT USING (
    EXISTS (SELECT FROM council.paper p WHERE p.id = paper_id));
CREATE POLICY with_papers ON council.paper_relation FOR SELECT USING (
    EXISTS (SELECT FROM council.paper p WHERE p.id = paper_id)
    AND EXISTS (SELECT FROM council.paper p WHERE p.id = related_id));
CREATE POLICY with_paper ON council.paper_originator FOR SELECT USING (
    EXISTS (SELECT FROM council.paper p WHERE p.id = paper_id));
CREATE POLICY with_paper ON council.consultation FOR SELECT USING (
    EXISTS (SELECT FROM council.paper p WHERE p.id = paper_id));
CREATE POLICY with_consultation ON council.consultation_organization FOR SELECT USING (
    EXISTS (SELECT FROM council.consultation c WHERE c.id = consultation_id));
-- An author lays out the way of the own papers.
CREATE POLICY own ON council.consultation USING (council.paper_is_by(paper_id, (SELECT council.actor_account())))
    WITH CHECK (council.paper_is_by(paper_id, (SELECT council.actor_account())));
CREATE POLICY own ON council.consultation_organization USING (
    EXISTS (SELECT FROM council.consultation c WHERE c.id = consultation_id
        AND council.paper_is_by(c.paper_id, (SELECT council.actor_account()))))
    WITH CHECK (
    EXISTS (SELECT FROM council.consultation c WHERE c.id = consultation_id
        AND council.paper_is_by(c.paper_id, (SELECT council.actor_account()))));

-- A file is seen with its owner; a non-public one only by those who would also see a non-public owner.
CREATE POLICY with_owner ON council.file FOR SELECT USING (
    CASE
        WHEN paper_id IS NOT NULL THEN
            EXISTS (SELECT FROM council.paper p WHERE p.id = paper_id)
            AND (publicity = 'public'
                OR council.paper_is_before(paper_id, (SELECT council.actor_organizations()))
                OR council.paper_is_by(paper_id, (SELECT council.actor_account())))
        WHEN meeting_id IS NOT NULL THEN
            EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id)
            AND (publicity = 'public'
                OR council.meeting_is_mine(meeting_id, (SELECT council.actor_organizations())))
        ELSE
            EXISTS (
                SELECT FROM council.agenda_item a WHERE a.id = agenda_item_id
                AND (file.publicity = 'public'
                    OR council.meeting_is_mine(a.meeting_id, (SELECT council.actor_organizations()))))
    END);
CREATE POLICY own ON council.file USING (
    paper_id IS NOT NULL AND council.paper_is_by(paper_id, (SELECT council.actor_account())))
    WITH CHECK (paper_id IS NOT NULL AND council.paper_is_by(paper_id, (SELECT council.actor_account())));
CREATE POLICY with_file ON council.file_version FOR SELECT USING (
    EXISTS (SELECT FROM council.file f WHERE f.id = file_id));
CREATE POLICY own ON council.file_version FOR INSERT WITH CHECK (
    EXISTS (SELECT FROM council.file f WHERE f.id = file_id
        AND f.paper_id IS NOT NULL AND council.paper_is_by(f.paper_id, (SELECT council.actor_account()))));

-- A packet is seen by those who see every single thing in it; one for the public only while all of that is public.
CREATE POLICY with_parts ON council.packet FOR SELECT USING (
    outcome = 'composed' AND sha256 IS NOT NULL
    AND EXISTS (SELECT FROM council.meeting m WHERE m.id = meeting_id)
    AND NOT EXISTS (
        SELECT FROM council.packet_part p WHERE p.packet_id = packet.id AND NOT CASE
            WHEN p.agenda_item_id IS NOT NULL THEN EXISTS (
                SELECT FROM council.agenda_item a WHERE a.id = p.agenda_item_id AND a.meeting_id = packet.meeting_id
                    AND (packet.scope = 'nonPublic' OR a.publicity = 'public'))
            WHEN p.paper_id IS NOT NULL THEN EXISTS (
                SELECT FROM council.paper x WHERE x.id = p.paper_id AND x.is_released
                    AND (packet.scope = 'nonPublic' OR x.publicity = 'public'))
            ELSE EXISTS (
                SELECT FROM council.file f WHERE f.id = p.file_id AND f.removed_at IS NULL
                    AND (packet.scope = 'nonPublic' OR f.publicity = 'public'))
        END));
-- Identities only; were they hidden, the policy above would find nothing amiss.
CREATE POLICY known ON council.packet_part FOR SELECT USING ((SELECT council.actor_is_known()));

-- Bytes are seen through a file or a packet. An author may add bytes before the file row exists.
CREATE POLICY with_version ON council.blob FOR SELECT USING (
    EXISTS (SELECT FROM council.file_version v WHERE v.sha256 = blob.sha256));
CREATE POLICY with_version ON council.blob_chunk FOR SELECT USING (
    EXISTS (SELECT FROM council.file_version v WHERE v.sha256 = blob_chunk.sha256));
CREATE POLICY with_packet ON council.blob FOR SELECT USING (
    EXISTS (SELECT FROM council.packet p WHERE p.sha256 = blob.sha256));
CREATE POLICY with_packet ON council.blob_chunk FOR SELECT USING (
    EXISTS (SELECT FROM council.packet p WHERE p.sha256 = blob_chunk.sha256));
CREATE POLICY author_adds ON council.blob FOR INSERT WITH CHECK ((SELECT council.actor_is('staffAuthor')));
CREATE POLICY author_adds ON council.blob_chunk FOR INSERT WITH CHECK ((SELECT council.actor_is('staffAuthor')));

-- Rights of the two servers' roles. Nothing is granted to PUBLIC.
GRANT USAGE ON SCHEMA council TO ratswerk_office;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA council TO ratswerk_office;
GRANT USAGE ON SEQUENCE council.publication_turn TO ratswerk_office;
GRANT DELETE ON council.agenda_item, council.meeting_organization, council.consultation,
    council.consultation_organization, council.paper_relation, council.paper_originator, council.account_role,
    council.account_lock, council.login_throttle, council.login_session, council.form_submission, council.job,
    council.blob, council.blob_chunk, council.cleaned_blob
    TO ratswerk_office;
REVOKE INSERT, UPDATE ON council.event, council.event_head FROM ratswerk_office;
REVOKE UPDATE ON council.publication, council.publication_request, council.publication_withdrawal,
    council.paper_revision, council.agenda_item_revision, council.paper_release, council.invitation,
    council.blob_chunk
    FROM ratswerk_office;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA council FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA council TO ratswerk_office;

GRANT USAGE ON SCHEMA portal TO ratswerk_office, ratswerk_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA portal TO ratswerk_office;
GRANT SELECT ON ALL TABLES IN SCHEMA portal TO ratswerk_portal;

-- Lets an author store bytes that somebody else stored before, without showing whose they are.
CREATE FUNCTION council.blob_is_stored(hash bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (SELECT FROM council.blob b WHERE b.sha256 = hash AND b.erased_at IS NULL);
$$;
REVOKE ALL ON FUNCTION council.blob_is_stored FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.blob_is_stored TO ratswerk_office;
