-- Bodies and the calendar: nobody holds one seat twice at a time.
ALTER TABLE council.membership ADD CONSTRAINT membership_once EXCLUDE USING gist (
    person_id WITH =, organization_id WITH =, (coalesce(role::text, '')) WITH =,
    daterange(start_date, end_date, '[]') WITH &&);

-- Who stands in for a member of a committee, in which order: for one member, or for all whom a group sent.
CREATE TABLE council.membership_deputy (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES council.organization,
    membership_id uuid REFERENCES council.membership,
    group_id uuid REFERENCES council.organization,
    person_id uuid NOT NULL REFERENCES council.person,
    position integer NOT NULL,
    start_date date,
    end_date date,
    created_at timestamptz NOT NULL,
    CHECK (num_nonnulls(membership_id, group_id) = 1),
    CHECK (end_date >= start_date),
    CONSTRAINT deputy_once EXCLUDE USING gist (
        organization_id WITH =, (coalesce(membership_id, group_id)) WITH =, person_id WITH =,
        daterange(start_date, end_date, '[]') WITH &&)
);
ALTER TABLE council.membership_deputy ENABLE ROW LEVEL SECURITY;
CREATE POLICY office ON council.membership_deputy USING ((SELECT council.actor_sees_all()));
CREATE POLICY known ON council.membership_deputy FOR SELECT USING ((SELECT council.actor_is_known()));
GRANT SELECT, INSERT, UPDATE ON council.membership_deputy TO ratswerk_office;

-- Rooms that the clerk offers for meetings. Places that were only typed are none; they can be used by many at once.
ALTER TABLE council.location
    ADD COLUMN is_room boolean NOT NULL DEFAULT false,
    ADD COLUMN seats integer CHECK (seats BETWEEN 1 AND 100000),
    ADD COLUMN is_accessible boolean NOT NULL DEFAULT false;

-- Which meeting has which room at what time. Only the triggers write it, so that imports obey it too.
CREATE TABLE council.room_booking (
    meeting_id uuid PRIMARY KEY REFERENCES council.meeting ON DELETE CASCADE,
    location_id uuid NOT NULL REFERENCES council.location,
    during tstzrange NOT NULL,
    CONSTRAINT room_once EXCLUDE USING gist (location_id WITH =, during WITH &&)
);
ALTER TABLE council.room_booking ENABLE ROW LEVEL SECURITY;
CREATE POLICY office ON council.room_booking USING ((SELECT council.actor_sees_all()));
GRANT SELECT ON council.room_booking TO ratswerk_office;

-- A meeting without an end counts three hours (CouncilModel.Meeting.assumedLength).
CREATE FUNCTION council.book_room() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    DELETE FROM council.room_booking b WHERE b.meeting_id = new.id;
    INSERT INTO council.room_booking (meeting_id, location_id, during)
    SELECT new.id, l.id, tstzrange(new.starts_at, coalesce(new.ends_at, new.starts_at + interval '3 hours'))
    FROM council.location l
    WHERE l.id = new.location_id AND l.is_room AND new.starts_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id = new.id);
    RETURN NULL;
END $$;
CREATE TRIGGER meeting_books_room AFTER INSERT OR UPDATE OF starts_at, ends_at, location_id ON council.meeting
    FOR EACH ROW EXECUTE FUNCTION council.book_room();

CREATE FUNCTION council.free_room() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    DELETE FROM council.room_booking b WHERE b.meeting_id = new.meeting_id;
    RETURN NULL;
END $$;
CREATE TRIGGER cancellation_frees_room AFTER INSERT ON council.meeting_cancellation
    FOR EACH ROW EXECUTE FUNCTION council.free_room();
REVOKE ALL ON FUNCTION council.book_room, council.free_room FROM PUBLIC;
