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
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    RETURN EXISTS (SELECT FROM council.paper_relation r JOIN council.paper p ON p.id = r.related_id
        WHERE r.paper_id = amends_non_public.paper AND r.role = 'amends' AND p.publicity = 'nonPublic');
END $$;
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

-- The kinds of papers of a town. A paper bears the name of its kind as text: names that were imported stay as they are, and
-- renaming a kind changes no paper.
ALTER INDEX council.paper_kind RENAME TO paper_by_kind;
CREATE TABLE council.paper_kind (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL CHECK (length(name) <= 80),
    position integer NOT NULL,
    is_hidden boolean NOT NULL DEFAULT false,
    is_subordinate boolean NOT NULL DEFAULT false,
    asks_resolution boolean NOT NULL DEFAULT true,
    asks_reasons boolean NOT NULL DEFAULT true,
    asks_financial_effects boolean NOT NULL DEFAULT true,
    -- Plain notation with placeholders such as {{amt}}.
    resolution_template text NOT NULL DEFAULT '',
    reasons_template text NOT NULL DEFAULT '',
    financial_template text NOT NULL DEFAULT '',
    -- Names may change places within a transaction.
    UNIQUE (body_id, name) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE council.paper_kind ENABLE ROW LEVEL SECURITY;
CREATE POLICY office ON council.paper_kind USING ((SELECT council.actor_sees_all()));
CREATE POLICY known ON council.paper_kind FOR SELECT USING ((SELECT council.actor_is_known()));
GRANT SELECT, INSERT, UPDATE ON council.paper_kind TO ratswerk_office;

-- The kinds that a town begins with.
CREATE FUNCTION council.begin_with_kinds(body uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path TO pg_catalog AS $$
    INSERT INTO council.paper_kind (id, body_id, position, name, is_subordinate, asks_resolution, asks_financial_effects,
        resolution_template, reasons_template)
    SELECT gen_random_uuid(), begin_with_kinds.body, k.* FROM (VALUES
        (0, 'Beschlussvorlage', false, true, true, '{{gremium}} beschließt: [Wortlaut]', ''),
        (1, 'Mitteilungsvorlage', false, true, false, '{{gremium}} nimmt die Mitteilung zur Kenntnis.', ''),
        (2, 'Informationsvorlage', false, true, false, '{{gremium}} nimmt die Information zur Kenntnis.', ''),
        (3, 'Berichtsvorlage', false, true, false, '{{gremium}} nimmt den Bericht zur Kenntnis.', ''),
        (4, 'Antrag', false, true, true, '', ''),
        (5, 'Änderungsantrag', true, true, true, 'Nummer [Nummer] wird wie folgt gefasst: „[Wortlaut]“', ''),
        (6, 'Ergänzungsantrag', true, true, true, 'Der Beschlussvorschlag wird um folgende Nummer ergänzt: „[Wortlaut]“',
            ''),
        (7, 'Dringlichkeitsantrag', false, true, true, '',
            E'## Dringlichkeit\n\n[Warum die Sache keinen Aufschub duldet]\n\n## Sachverhalt\n\n'),
        (8, 'Anfrage', false, false, false, '', E'Wir fragen:\n\n1. [Frage]'),
        (9, 'Antwort', true, false, false, '', E'Die Fragen werden wie folgt beantwortet:\n\n1. [Antwort]'),
        (10, 'Stellungnahme', true, false, false, '', ''),
        (11, 'Petition', false, false, false, '', ''),
        (12, 'Anregung', false, false, false, '', ''),
        (13, 'Wahlvorschlag', false, true, false, 'Gewählt wird: [Name]', ''),
        (14, 'Satzung', false, true, true, 'Die Satzung [Bezeichnung] wird in der anliegenden Fassung beschlossen.',
            E'## Synopse\n\n| Bisherige Fassung | Neue Fassung |\n| --- | --- |\n| [bisher] | [neu] |'),
        (15, 'Haushalt', false, true, true, 'Die Haushaltssatzung mit Haushaltsplan und Anlagen wird beschlossen.',
            ''),
        (16, 'Änderungsliste zum Haushalt', true, true, true, '', ''),
        (17, 'Bebauungsplan', false, true, true, 'Die Aufstellung des Bebauungsplans [Bezeichnung] wird beschlossen.',
            ''),
        (18, 'Einwohnerantrag', false, true, true, '', '')
    ) AS k;
$$;
CREATE FUNCTION council.body_begins_with_kinds() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path TO pg_catalog AS $$
BEGIN
    PERFORM council.begin_with_kinds(new.id);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION council.begin_with_kinds, council.body_begins_with_kinds FROM PUBLIC;
CREATE TRIGGER body_begins_with_kinds AFTER INSERT ON council.body
    FOR EACH ROW EXECUTE FUNCTION council.body_begins_with_kinds();
SELECT council.begin_with_kinds(id) FROM council.body;
