-- Meetings that were planned together because they come back, and the weeks in which a town does not meet.

-- School vacations and other weeks without meetings, as the clerk enters them.
CREATE TABLE council.vacation (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    created_at timestamptz NOT NULL,
    CHECK (last_day >= first_day)
);
CREATE INDEX vacation_body ON council.vacation (body_id, first_day);

-- What the clerk asked for. It is never changed: which meetings came of it stands beside it, and each goes its own way.
CREATE TABLE council.meeting_series (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    rhythm text NOT NULL CHECK (rhythm IN ('weeks', 'month', 'lastOfMonth')),
    -- Every so many weeks, or which weekday of the month; 1 for the last one.
    step integer NOT NULL CHECK (step BETWEEN 1 AND 52),
    -- 1 for Monday.
    weekday integer NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    first_day date NOT NULL,
    last_day date NOT NULL CHECK (last_day >= first_day),
    on_holidays text NOT NULL CHECK (on_holidays IN ('keep', 'skip', 'move')),
    skips_vacation boolean NOT NULL,
    created_by uuid REFERENCES council.account,
    created_at timestamptz NOT NULL
);

CREATE TABLE council.meeting_series_date (
    meeting_id uuid PRIMARY KEY REFERENCES council.meeting ON DELETE CASCADE,
    series_id uuid NOT NULL REFERENCES council.meeting_series,
    -- The day that the rhythm gave; the meeting may have moved since.
    planned_on date NOT NULL,
    UNIQUE (series_id, planned_on)
);

ALTER TABLE council.vacation ENABLE ROW LEVEL SECURITY;
CREATE POLICY office ON council.vacation USING ((SELECT council.actor_sees_all()));
CREATE POLICY known ON council.vacation FOR SELECT USING ((SELECT council.actor_is_known()));
ALTER TABLE council.meeting_series ENABLE ROW LEVEL SECURITY;
CREATE POLICY office ON council.meeting_series USING ((SELECT council.actor_sees_all()));
ALTER TABLE council.meeting_series_date ENABLE ROW LEVEL SECURITY;
CREATE POLICY office ON council.meeting_series_date USING ((SELECT council.actor_sees_all()));
GRANT SELECT, INSERT, DELETE ON council.vacation TO ratswerk_office;
GRANT SELECT, INSERT ON council.meeting_series, council.meeting_series_date TO ratswerk_office;
