-- How a town numbers its papers. The count itself is council.paper_number: its series is the scheme, with the legislative
-- term where the count begins anew with it; its year is 0 where it does not begin anew with the year.
CREATE TABLE council.numbering_scheme (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL CHECK (length(name) <= 80),
    -- "VL-{Nr}/{Jahr}"; the marks are those of CouncilModel.NumberingScheme.
    pattern council.line NOT NULL CHECK (length(pattern) <= 40 AND pattern LIKE '%{Nr}%'),
    width integer NOT NULL CHECK (width BETWEEN 1 AND 8),
    restart text NOT NULL CHECK (restart IN ('yearly', 'term', 'never')),
    is_usual boolean NOT NULL DEFAULT false,
    UNIQUE (body_id, name),
    UNIQUE (id, body_id)
);
CREATE UNIQUE INDEX numbering_scheme_usual ON council.numbering_scheme (body_id) WHERE is_usual;
ALTER TABLE council.numbering_scheme ENABLE ROW LEVEL SECURITY;
CREATE POLICY office ON council.numbering_scheme USING ((SELECT council.actor_sees_all()));
CREATE POLICY known ON council.numbering_scheme FOR SELECT USING ((SELECT council.actor_is_known()));
GRANT SELECT, INSERT, UPDATE ON council.numbering_scheme TO ratswerk_office;

-- NULL: as is usual in the town. An answer is not amended.
ALTER TABLE council.paper_kind ADD COLUMN numbering_scheme_id uuid;
ALTER TABLE council.paper_kind ADD FOREIGN KEY (numbering_scheme_id, body_id)
    REFERENCES council.numbering_scheme (id, body_id);
ALTER TABLE council.paper_kind ADD COLUMN is_amendable boolean NOT NULL DEFAULT true;

-- A town begins with one scheme: 2026/0042.
CREATE FUNCTION council.begin_with_numbering(body uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path TO pg_catalog AS $$
    INSERT INTO council.numbering_scheme (id, body_id, name, pattern, width, restart, is_usual)
    VALUES (gen_random_uuid(), begin_with_numbering.body, 'Drucksachen', '{Jahr}/{Nr}', 4, 'yearly', true);
    UPDATE council.paper_kind k SET is_amendable = false
    WHERE k.body_id = begin_with_numbering.body AND k.name IN ('Anfrage', 'Antwort', 'Stellungnahme', 'Petition',
        'Anregung', 'Mitteilungsvorlage', 'Informationsvorlage', 'Berichtsvorlage');
$$;
CREATE FUNCTION council.body_begins_with_numbering() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    PERFORM council.begin_with_numbering(new.id);
    RETURN NULL;
END $$;
-- By its name after body_begins_with_kinds: triggers fire in the order of their names.
CREATE TRIGGER body_begins_with_numbering AFTER INSERT ON council.body
    FOR EACH ROW EXECUTE FUNCTION council.body_begins_with_numbering();
SELECT council.begin_with_numbering(id) FROM council.body;

-- A count may be set so that 1 comes next.
ALTER TABLE council.paper_number DROP CONSTRAINT paper_number_last_number_check;
ALTER TABLE council.paper_number ADD CHECK (last_number >= 0);

-- Two schemes may make the same numbers: whoever finds one first is waited for.
CREATE OR REPLACE FUNCTION council.next_paper_number(
    body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    number integer;
    reference text;
BEGIN
    LOOP
        INSERT INTO council.paper_number AS n (body_id, year, series, last_number)
        VALUES (body, wanted_year, wanted_series, 1)
        ON CONFLICT (body_id, year, series) DO UPDATE SET last_number = n.last_number + 1
        RETURNING n.last_number INTO number;
        reference := prefix || lpad(number::text, greatest(width, length(number::text)), '0') || suffix;
        PERFORM pg_advisory_xact_lock(hashtextextended(body || ' ' || reference, 7267267));
        EXIT WHEN NOT council.bears_number(body, reference);
    END LOOP;
    RETURN number;
END $$;

-- The number that a paper would get now; it is drawn only by next_paper_number.
CREATE FUNCTION council.coming_paper_number(
    body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer
) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE
    number integer := coalesce((SELECT n.last_number FROM council.paper_number n
        WHERE n.body_id = body AND n.year = wanted_year AND n.series = wanted_series), 0);
BEGIN
    LOOP
        number := number + 1;
        EXIT WHEN NOT council.bears_number(body,
            prefix || lpad(number::text, greatest(width, length(number::text)), '0') || suffix);
    END LOOP;
    RETURN number;
END $$;
REVOKE ALL ON FUNCTION council.coming_paper_number, council.begin_with_numbering, council.body_begins_with_numbering
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.coming_paper_number TO ratswerk_office;

-- What a paper costs and brings: [{"kind", "cents", "year", "account", "cover", "isYearly"}, …].
ALTER TABLE council.paper ADD COLUMN financial_rows jsonb NOT NULL DEFAULT '[]'
    CHECK (jsonb_typeof(financial_rows) = 'array');
ALTER TABLE council.paper_revision ADD COLUMN financial_rows jsonb NOT NULL DEFAULT '[]'
    CHECK (jsonb_typeof(financial_rows) = 'array');

-- The papers that speak of another one, as people laid it down: amendments, answers, supplements, sheets to exchange, and
-- what is about those. Definer: also papers that the actor does not see.
CREATE FUNCTION council.papers_about(paper uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    WITH RECURSIVE about AS (
        SELECT r.paper_id AS id FROM council.paper_relation r
        WHERE r.related_id = papers_about.paper AND r.role IN ('amends', 'answers', 'supplements', 'exchanges')
        UNION
        SELECT r.paper_id FROM council.paper_relation r JOIN about ON about.id = r.related_id
        WHERE r.role IN ('amends', 'answers', 'supplements', 'exchanges')
    )
    SELECT id FROM about WHERE id <> papers_about.paper;
$$;

-- Those of them that would be closed with it but stand on a public item.
CREATE FUNCTION council.papers_about_on_public_items(paper uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT p.id FROM council.paper p
    WHERE p.id IN (SELECT council.papers_about(papers_about_on_public_items.paper)) AND p.publicity = 'public'
        AND council.paper_is_on_public_item(p.id);
$$;

-- A paper that becomes non-public takes along what speaks of it, whoever changes it and by whatever way; each of those
-- leaves the portal by paper_narrows. Forms that are open meanwhile are outdated: nobody opens one again by saving.
CREATE FUNCTION council.narrow_papers_about() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    UPDATE council.paper SET publicity = 'nonPublic', version = version + 1, modified_at = new.modified_at
    WHERE id IN (SELECT council.papers_about(new.id)) AND publicity = 'public';
    RETURN NULL;
END $$;
CREATE TRIGGER paper_narrows_about AFTER UPDATE OF publicity ON council.paper FOR EACH ROW
    WHEN (old.publicity = 'public' AND new.publicity = 'nonPublic') EXECUTE FUNCTION council.narrow_papers_about();
REVOKE ALL ON FUNCTION council.papers_about, council.papers_about_on_public_items, council.narrow_papers_about FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.papers_about, council.papers_about_on_public_items TO ratswerk_office;
