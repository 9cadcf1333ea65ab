-- Bodies and the calendar: nobody holds one seat twice at a time.
ALTER TABLE council.membership ADD CONSTRAINT membership_once EXCLUDE USING gist (
    person_id WITH =, organization_id WITH =, (coalesce(role::text, '')) WITH =,
    daterange(start_date, end_date, '[]') WITH &&);
