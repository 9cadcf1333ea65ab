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

-- A file of a non-public paper is never public, whoever writes it and by whatever way. Definer: the rule holds also where the
-- writer does not see the paper.
CREATE FUNCTION council.narrow_file() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM council.paper p WHERE p.id = new.paper_id AND p.publicity = 'nonPublic') THEN
        new.publicity := 'nonPublic';
    END IF;
    RETURN new;
END $$;
REVOKE ALL ON FUNCTION council.narrow_file FROM PUBLIC;
CREATE TRIGGER file_inherits BEFORE INSERT OR UPDATE OF publicity, paper_id ON council.file
    FOR EACH ROW WHEN (new.publicity = 'public' AND new.paper_id IS NOT NULL) EXECUTE FUNCTION council.narrow_file();

-- Made public again, a paper does not take its files along: each is looked at anew.
CREATE FUNCTION council.narrow_files() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    UPDATE council.file SET publicity = 'nonPublic', modified_at = new.modified_at
    WHERE paper_id = new.id AND publicity = 'public';
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION council.narrow_files FROM PUBLIC;
CREATE TRIGGER paper_narrows_files AFTER UPDATE OF publicity ON council.paper
    FOR EACH ROW WHEN (new.publicity = 'nonPublic') EXECUTE FUNCTION council.narrow_files();
