-- Relations that people lay down, beside those that an import brought.
ALTER TABLE council.paper_relation DROP CONSTRAINT paper_relation_role_check;
ALTER TABLE council.paper_relation ADD CONSTRAINT paper_relation_role_check CHECK (role IN (
    'amends', 'answers', 'supplements', 'exchanges', 'replaces', 'related', 'superordinated'));
-- NULL for what an import brought: only the next import takes that away.
ALTER TABLE council.paper_relation ADD COLUMN added_at timestamptz;
ALTER TABLE council.paper_relation ADD COLUMN added_by uuid REFERENCES council.account;
CREATE INDEX paper_relation_related ON council.paper_relation (related_id);

-- An author relates the own papers to papers that the author sees.
CREATE POLICY own ON council.paper_relation FOR INSERT WITH CHECK (
    council.paper_is_by(paper_id, (SELECT council.actor_account()))
    AND EXISTS (SELECT FROM council.paper p WHERE p.id = related_id));
CREATE POLICY own_removal ON council.paper_relation FOR DELETE USING (
    council.paper_is_by(paper_id, (SELECT council.actor_account())));

-- Whether a paper amends a non-public one. Definer: also one that the actor does not see.
CREATE FUNCTION council.amends_non_public(paper uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (SELECT FROM council.paper_relation r JOIN council.paper p ON p.id = r.related_id
        WHERE r.paper_id = amends_non_public.paper AND r.role = 'amends' AND p.publicity = 'nonPublic');
$$;
REVOKE ALL ON FUNCTION council.amends_non_public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.amends_non_public TO ratswerk_office;

-- Numbers are counted for each series: of a town, of a kind, of the papers below one. Year 0 is for those that go on for ever.
ALTER TABLE council.paper_number DROP CONSTRAINT paper_number_year_check;
ALTER TABLE council.paper_number ADD CHECK (year = 0 OR year BETWEEN 1900 AND 2200);
ALTER TABLE council.paper_number ADD COLUMN series text NOT NULL DEFAULT '';
ALTER TABLE council.paper_number DROP CONSTRAINT paper_number_pkey;
ALTER TABLE council.paper_number ADD PRIMARY KEY (body_id, year, series);

-- Whether a paper bears a number. Definer: also one that the actor does not see.
CREATE FUNCTION council.bears_number(body uuid, wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (SELECT FROM council.paper p WHERE p.body_id = body AND p.reference = wanted);
$$;

-- The next number of a series that no paper bears, also none that came from elsewhere. The row is held until the end of the
-- transaction: two at once get two numbers, and one that is refused takes none.
DROP FUNCTION council.next_paper_number(uuid, integer);
CREATE FUNCTION council.next_paper_number(
    body uuid, wanted_year integer, wanted_series text, prefix text, suffix text, width integer
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
DECLARE number integer;
BEGIN
    LOOP
        INSERT INTO council.paper_number AS n (body_id, year, series, last_number)
        VALUES (body, wanted_year, wanted_series, 1)
        ON CONFLICT (body_id, year, series) DO UPDATE SET last_number = n.last_number + 1
        RETURNING n.last_number INTO number;
        EXIT WHEN NOT council.bears_number(body,
            prefix || lpad(number::text, greatest(width, length(number::text)), '0') || suffix);
    END LOOP;
    RETURN number;
END $$;
REVOKE ALL ON FUNCTION council.bears_number, council.next_paper_number FROM PUBLIC;
GRANT EXECUTE ON FUNCTION council.bears_number, council.next_paper_number TO ratswerk_office;
