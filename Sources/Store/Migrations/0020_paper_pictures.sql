-- The pictures that the text of a paper shows, by the names that it calls them. They are no annexes: nobody is sent them
-- alone, they stand in the paper's document.
CREATE TABLE council.paper_picture (
    paper_id uuid NOT NULL REFERENCES council.paper,
    name council.line NOT NULL CHECK (
        name ~ '\.(png|jpg|svg)$' AND name !~ '[][()<>"/\\[:space:]]' AND length(name) <= 80),
    -- The document of a public paper shows none that is not public itself.
    publicity council.publicity NOT NULL DEFAULT 'nonPublic',
    sha256 bytea NOT NULL REFERENCES council.blob,
    media_type text NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/svg+xml')),
    added_at timestamptz NOT NULL,
    added_by uuid REFERENCES council.account,
    PRIMARY KEY (paper_id, name)
);
CREATE INDEX paper_picture_blob ON council.paper_picture (sha256);

ALTER TABLE council.paper_picture ENABLE ROW LEVEL SECURITY;
CREATE POLICY works_on_all ON council.paper_picture USING ((SELECT council.actor_sees_all()));
CREATE POLICY own ON council.paper_picture USING (council.paper_is_by(paper_id, (SELECT council.actor_account())))
    WITH CHECK (council.paper_is_by(paper_id, (SELECT council.actor_account())));
-- As an annex: seen with its paper, a non-public one only by those who would also see a non-public paper.
CREATE POLICY with_paper ON council.paper_picture FOR SELECT USING (
    EXISTS (SELECT FROM council.paper p WHERE p.id = paper_id)
    AND (publicity = 'public' OR council.paper_is_before(paper_id, (SELECT council.actor_organizations()))));
CREATE POLICY with_picture ON council.blob FOR SELECT USING (
    EXISTS (SELECT FROM council.paper_picture v WHERE v.sha256 = blob.sha256));
CREATE POLICY with_picture ON council.blob_chunk FOR SELECT USING (
    EXISTS (SELECT FROM council.paper_picture v WHERE v.sha256 = blob_chunk.sha256));
GRANT SELECT, INSERT, UPDATE, DELETE ON council.paper_picture TO ratswerk_office;

-- A picture that becomes non-public, is exchanged or taken away leaves the portal in the same transaction, with the
-- document that shows it. The next publication brings the document set without it.
CREATE FUNCTION council.narrow_picture() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
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
CREATE TRIGGER picture_narrows AFTER UPDATE ON council.paper_picture FOR EACH ROW
    WHEN (old.publicity = 'public' AND (new.publicity = 'nonPublic' OR old.sha256 <> new.sha256))
    EXECUTE FUNCTION council.narrow_picture();
CREATE TRIGGER picture_leaves AFTER DELETE ON council.paper_picture FOR EACH ROW
    WHEN (old.publicity = 'public') EXECUTE FUNCTION council.narrow_picture();
REVOKE ALL ON FUNCTION council.narrow_picture FROM PUBLIC;
