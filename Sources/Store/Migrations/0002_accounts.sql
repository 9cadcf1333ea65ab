-- Who may log in. A role from a membership is not stored here: it follows from council.membership.
CREATE TABLE council.account (
    id uuid PRIMARY KEY,
    login text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'),
    person_id uuid UNIQUE REFERENCES council.person,
    display_name council.line NOT NULL,
    -- PHC string: $scrypt$ln=15,r=8,p=3$salt$hash
    password_hash text NOT NULL CHECK (password_hash LIKE '$scrypt$%'),
    created_at timestamptz NOT NULL
);

CREATE TABLE council.account_role (
    account_id uuid NOT NULL REFERENCES council.account,
    role text NOT NULL CHECK (role IN ('clerk', 'releaser', 'chair', 'staffAuthor', 'administrator')),
    granted_at timestamptz NOT NULL,
    granted_by uuid REFERENCES council.account,
    PRIMARY KEY (account_id, role)
);

CREATE TABLE council.account_lock (
    account_id uuid PRIMARY KEY REFERENCES council.account,
    locked_at timestamptz NOT NULL,
    locked_by uuid NOT NULL REFERENCES council.account
);

-- The cookie's 256 random bits are stored as their SHA-256 only.
CREATE TABLE council.login_session (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    id uuid NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES council.account,
    form_token text NOT NULL CHECK (length(form_token) >= 32),
    device council.line NOT NULL,
    started_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    CHECK (expires_at > started_at)
);
CREATE INDEX login_session_account ON council.login_session (account_id) WHERE ended_at IS NULL;

-- Forms that were carried out: the SHA-256 of account, page, path and content, and where the browser was sent.
CREATE TABLE council.form_submission (
    key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
    account_id uuid NOT NULL REFERENCES council.account,
    submitted_at timestamptz NOT NULL,
    answer text CHECK (answer LIKE '/%')
);
CREATE INDEX form_submission_account ON council.form_submission (account_id, submitted_at);

-- Failures per login name and per network address, both as keyed hashes.
CREATE TABLE council.login_throttle (
    key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
    failures integer NOT NULL CHECK (failures > 0),
    last_failure_at timestamptz NOT NULL,
    blocked_until timestamptz
);

-- Secrets of the installation (throttle key), made once.
CREATE TABLE council.installation_secret (
    name text PRIMARY KEY,
    value bytea NOT NULL CHECK (octet_length(value) >= 32)
);
