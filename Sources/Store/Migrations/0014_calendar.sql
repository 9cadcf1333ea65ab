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
