-- What somebody is writing and has not saved: kept while typing, for the writer alone, in as many rows as windows are open.
CREATE TABLE council.paper_draft (
    account_id uuid NOT NULL REFERENCES council.account,
    -- Chosen by the page; means nothing to other accounts.
    id uuid NOT NULL,
    -- NULL for a paper that was never saved.
    paper_id uuid REFERENCES council.paper,
    -- Counts how often it was kept: two windows never write over each other.
    edition integer NOT NULL CHECK (edition > 0),
    -- The fields as the form sends them, [[name, value], …], with the version and the base that it was filled from.
    fields jsonb NOT NULL CHECK (jsonb_typeof(fields) = 'array'),
    kept_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, id)
);
CREATE INDEX paper_draft_paper ON council.paper_draft (account_id, paper_id, kept_at DESC);

ALTER TABLE council.paper_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON council.paper_draft USING (account_id = (SELECT council.actor_account()))
    WITH CHECK (account_id = (SELECT council.actor_account()));
GRANT SELECT, INSERT, UPDATE, DELETE ON council.paper_draft TO ratswerk_office;
