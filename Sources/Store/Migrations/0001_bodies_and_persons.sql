-- The council's master data after OParl 1.1: Body, LegislativeTerm, Location, Organization, Person, Membership.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SCHEMA council;

CREATE DOMAIN council.line AS text
    CHECK (value = btrim(value) AND value <> '' AND value !~ '[\u0001-\u001f\u007f]');

CREATE DOMAIN council.publicity AS text
    CHECK (value IN ('public', 'nonPublic'));

CREATE TABLE council.body (
    id uuid PRIMARY KEY,
    name council.line NOT NULL,
    short_name council.line,
    classification council.line,
    ags text CHECK (ags ~ '^[0-9]{8}$'),
    rgs text CHECK (rgs ~ '^[0-9]{12}$'),
    website council.line,
    contact_name council.line,
    contact_email council.line,
    license council.line,
    -- Whose law its deadlines follow: short names of files in the folder rules.
    land text CHECK (land ~ '^[a-z0-9-]{1,60}$'),
    town_rules text CHECK (town_rules ~ '^[a-z0-9-]{1,60}$'),
    time_zone council.line NOT NULL DEFAULT 'Europe/Berlin',
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL CHECK (modified_at >= created_at)
);

CREATE TABLE council.legislative_term (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL,
    start_date date NOT NULL,
    end_date date CHECK (end_date >= start_date),
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL,
    EXCLUDE USING gist (body_id WITH =, daterange(start_date, end_date, '[]') WITH &&)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE council.location (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    description text,
    street_address council.line,
    room council.line,
    postal_code council.line,
    sub_locality council.line,
    locality council.line,
    geojson jsonb CHECK (geojson ->> 'type' = 'Feature'),
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL
);
CREATE INDEX location_body ON council.location (body_id);
-- The seat of the administration. A body is written before its places.
ALTER TABLE council.body ADD COLUMN location_id uuid REFERENCES council.location DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE council.organization (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL,
    short_name council.line,
    organization_type text NOT NULL CHECK (organization_type IN (
        'Gremium', 'Partei', 'Fraktion', 'Verwaltungsbereich', 'externes Gremium', 'Institution', 'Sonstiges')),
    classification council.line,
    parent_id uuid REFERENCES council.organization,
    location_id uuid REFERENCES council.location,
    website council.line,
    position integer NOT NULL DEFAULT 0,
    start_date date,
    end_date date,
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL,
    CHECK (end_date >= start_date),
    CHECK (parent_id <> id)
);
CREATE INDEX organization_body ON council.organization (body_id, organization_type, position, name);

CREATE TABLE council.person (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL,
    family_name council.line,
    given_name council.line,
    form_of_address council.line,
    affix council.line,
    title text[] NOT NULL DEFAULT '{}',
    gender council.line,
    phone text[] NOT NULL DEFAULT '{}',
    email text[] NOT NULL DEFAULT '{}',
    status text[] NOT NULL DEFAULT '{}',
    life text,
    life_source council.line,
    location_id uuid REFERENCES council.location,
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL
);
CREATE INDEX person_body_name ON council.person (body_id, family_name, given_name, id);

CREATE TABLE council.membership (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES council.person,
    organization_id uuid NOT NULL REFERENCES council.organization,
    role council.line,
    voting_right boolean,
    on_behalf_of_id uuid REFERENCES council.organization,
    position integer NOT NULL DEFAULT 0,
    start_date date,
    end_date date,
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL,
    CHECK (end_date >= start_date)
);
CREATE INDEX membership_person ON council.membership (person_id, organization_id);
CREATE INDEX membership_organization ON council.membership (organization_id, position);
