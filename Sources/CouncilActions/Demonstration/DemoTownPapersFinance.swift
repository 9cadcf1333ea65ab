internal import CouncilModel

extension DemoTownPaper {
    /// Budget, charges, purchases and what is dealt with behind closed doors.
    static let finance: [DemoTownPaper] = [
        DemoTownPaper(
            key: "haushalt",
            age: 18,
            paperType: "Beschlussvorlage",
            name: "Haushaltssatzung und Haushaltsplan {folgejahr}: Entwurf",
            source: .treasury,
            steps: [
                .init(organization: .finance, role: "Vorberatung"), .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                1. Die Haushaltssatzung {folgejahr} mit Haushaltsplan und Anlagen wird beschlossen.
                2. Das Investitionsprogramm für die Jahre {folgejahr} bis {ende} wird beschlossen.
                3. Der Hebesatz der Grundsteuer B bleibt bei 540 Prozent, der Gewerbesteuer bei 390 Prozent.
                """,
            reasons: """
                ## Ergebnishaushalt
                | | Ansatz {jahr} | Ansatz {folgejahr} | Veränderung |
                | --- | --- | --- | --- |
                | Steuern und Abgaben | 24.180.000 € | 24.900.000 € | +720.000 € |
                | Zuweisungen | 11.350.000 € | 11.820.000 € | +470.000 € |
                | Gebühren und Entgelte | 5.910.000 € | 6.140.000 € | +230.000 € |
                | **Erträge** | **41.440.000 €** | **42.860.000 €** | **+1.420.000 €** |
                | Personal | 13.260.000 € | 13.990.000 € | +730.000 € |
                | Sach- und Dienstleistungen | 8.740.000 € | 8.920.000 € | +180.000 € |
                | Umlagen | 14.050.000 € | 14.610.000 € | +560.000 € |
                | Abschreibungen und Zinsen | 5.120.000 € | 5.230.000 € | +110.000 € |
                | **Aufwendungen** | **41.170.000 €** | **42.750.000 €** | **+1.580.000 €** |
                | **Ergebnis** | **270.000 €** | **110.000 €** | **−160.000 €** |

                ## Investitionen
                Die größten Vorhaben sind die Kindertagesstätte „Am Mühlgraben“ (2,1 Mio. €), die Sporthalle Nordstadt (1,3 Mio. €) und das Löschfahrzeug (0,5 Mio. €). Die Kreditaufnahme beträgt 3,2 Mio. €, die Tilgung 1,4 Mio. €.

                ## Ausblick
                Der Ausgleich gelingt in allen Jahren der mittelfristigen Planung, allerdings nur knapp. Risiken sind die Tarifabschlüsse und die Kreisumlage.
                """,
            attachments: [
                DemoTownAttachment(
                    title: "Anlage: Investitionsprogramm",
                    fileName: "Investitionsprogramm.pdf",
                    text: """
                        ## Auszahlungen für Investitionen in Tausend Euro
                        | Vorhaben | {folgejahr} | {übernächstes} | später |
                        | --- | --- | --- | --- |
                        | Kindertagesstätte „Am Mühlgraben“ | 2.100 | 2.400 | 300 |
                        | Sporthalle Nordstadt | 1.300 | 850 | – |
                        | Löschgruppenfahrzeug LF 20 | 540 | – | – |
                        | Radverkehr, erste Stufe | 350 | 250 | – |
                        | Rückhaltung Krebsbach | 400 | 900 | 400 |
                        | Straßen und Gehwege | 620 | 620 | 1.240 |
                        | Kanäle | 480 | 510 | 1.000 |
                        """
                )
            ]
        ),
        DemoTownPaper(
            key: "hundesteuer",
            age: 85,
            paperType: "Beschlussvorlage",
            name: "Zweite Satzung zur Änderung der Hundesteuersatzung",
            source: .treasury,
            steps: [
                .init(organization: .finance, role: "Vorberatung"), .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                Die Zweite Satzung zur Änderung der Hundesteuersatzung wird in der Fassung der Anlage beschlossen. Sie tritt am 1. Januar {folgejahr} in Kraft.
                """,
            reasons: """
                Die Steuersätze gelten seit 2014 unverändert. Vorgeschlagen werden:

                | | bisher | neu |
                | --- | --- | --- |
                | erster Hund | 72 € | 90 € |
                | zweiter Hund | 96 € | 120 € |
                | jeder weitere Hund | 120 € | 150 € |
                | gefährlicher Hund | 480 € | 600 € |

                Hunde aus dem Tierheim bleiben zwei Jahre steuerfrei, Assistenzhunde dauerhaft.
                """,
            financialEffects: "Mehrerträge von rund 24.000 € im Jahr (Produkt 61.1.01).",
            attachments: [
                DemoTownAttachment(
                    title: "Anlage: Satzungstext",
                    fileName: "Hundesteuersatzung-Aenderung.pdf",
                    text: """
                        ## Artikel 1
                        § 5 Absatz 1 erhält folgende Fassung:

                        Die Steuer beträgt jährlich für den ersten Hund 90 Euro, für den zweiten Hund 120 Euro, für jeden weiteren Hund 150 Euro.

                        ## Artikel 2
                        In § 7 wird nach Nummer 2 eingefügt:

                        3\\. Hunde, die aus einem Tierheim übernommen wurden, für die Dauer von zwei Jahren.

                        ## Artikel 3
                        Diese Satzung tritt am 1. Januar {folgejahr} in Kraft.
                        """
                )
            ]
        ),
        DemoTownPaper(
            key: "loeschfahrzeug",
            age: 83,
            paperType: "Beschlussvorlage",
            name: "Beschaffung eines Löschgruppenfahrzeugs LF 20 für die Feuerwehr Kernstadt",
            source: .publicOrder,
            steps: [
                .init(organization: .finance, role: "Vorberatung"), .init(organization: .council, role: "Entscheidung"),
            ],
            costs: [
                .init(
                    kind: .investment,
                    euros: 540_000,
                    yearsAhead: 1,
                    account: "Produkt 12.6.01, Konto 0821000",
                    cover: "Verpflichtungsermächtigung"
                ),
                .init(kind: .grant, euros: 108_000, yearsAhead: 1, account: "Produkt 12.6.01", cover: "Förderbescheid"),
                .init(
                    kind: .expense,
                    euros: 21_600,
                    yearsAhead: 2,
                    account: "Produkt 12.6.01, Konto 5310000",
                    cover: "Ansatz",
                    isYearly: true
                ),
            ],
            resolution: """
                Der Beschaffung eines Löschgruppenfahrzeugs LF 20 wird zugestimmt. Die Auszahlung von 540.000 € wird im Haushalt {folgejahr} veranschlagt; eine Verpflichtungsermächtigung besteht.
                """,
            reasons: """
                Das vorhandene Fahrzeug ist 27 Jahre alt. Ersatzteile für die Pumpe sind nicht mehr lieferbar. Der Bedarfs- und Entwicklungsplan sieht den Ersatz vor. Die Lieferzeit beträgt 24 Monate, deshalb ist die Ausschreibung jetzt nötig.
                """,
            financialEffects: "Die Abschreibung läuft über 20 Jahre."
        ),
        DemoTownPaper(
            key: "winterdienst",
            age: 80,
            paperType: "Beschlussvorlage",
            name: "Überplanmäßige Aufwendung für den Winterdienst",
            source: .treasury,
            steps: [.init(organization: .finance, role: "Entscheidung")],
            resolution:
                "Der überplanmäßigen Aufwendung von 38.500 € im Produkt 54.5.01 wird gemäß § 100 HGO zugestimmt.",
            reasons: """
                Im Januar und Februar wurde an 31 Tagen gestreut, im Mittel der Vorjahre an 18. Der Salzverbrauch lag bei 210 Tonnen. Die Deckung erfolgt durch Minderaufwendungen bei der Gebäudeheizung.
                """,
            financialEffects: "38.500 €, gedeckt durch das Produkt 11.1.06."
        ),
        DemoTownPaper(
            key: "jahresabschluss",
            age: 88,
            paperType: "Mitteilungsvorlage",
            name: "Jahresabschluss {vorjahr}: Aufstellung durch den Magistrat",
            source: .treasury,
            steps: [
                .init(organization: .finance, role: "Kenntnisnahme"),
                .init(organization: .council, role: "Kenntnisnahme"),
            ],
            resolution:
                "Der Jahresabschluss {vorjahr} wird zur Kenntnis genommen und an das Rechnungsprüfungsamt weitergeleitet.",
            reasons: """
                | | Plan | Ergebnis |
                | --- | --- | --- |
                | Erträge | 39.870.000 € | 40.512.300 € |
                | Aufwendungen | 39.790.000 € | 39.964.800 € |
                | Jahresergebnis | 80.000 € | 547.500 € |

                Die Verbesserung beruht vor allem auf Nachzahlungen der Gewerbesteuer. Der Schuldenstand sank auf 17,8 Mio. €.
                """
        ),
        DemoTownPaper(
            key: "entwaesserung",
            age: 40,
            paperType: "Beschlussvorlage",
            name: "Entwässerungssatzung: Gebühren ab {folgejahr}",
            source: .treasury,
            steps: [
                .init(organization: .finance, role: "Vorberatung"), .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                1. Der Gebührenkalkulation für die Jahre {folgejahr} bis {ende} wird zugestimmt.
                2. Die Schmutzwassergebühr beträgt ab 1. Januar {folgejahr} 3,12 € je Kubikmeter, die Niederschlagswassergebühr 0,58 € je Quadratmeter.
                """,
            reasons: """
                Die Kalkulation umfasst drei Jahre. Unterdeckungen aus dem vergangenen Zeitraum sind mit 96.000 € eingerechnet.

                | Gebühr | bisher | neu |
                | --- | --- | --- |
                | Schmutzwasser je m³ | 2,94 € | 3,12 € |
                | Niederschlagswasser je m² | 0,54 € | 0,58 € |

                Für einen Haushalt mit vier Personen und 160 m³ bedeutet das 34,40 € mehr im Jahr.
                """,
            financialEffects: "Die Einrichtung arbeitet kostendeckend; der Ergebnishaushalt bleibt unberührt."
        ),
        DemoTownPaper(
            key: "vollzug",
            age: 36,
            paperType: "Mitteilungsvorlage",
            name: "Bericht über den Vollzug des Haushalts, drittes Quartal",
            source: .treasury,
            steps: [.init(organization: .finance, role: "Kenntnisnahme")],
            resolution: "Der Bericht nach § 28 GemHVO wird zur Kenntnis genommen.",
            reasons: """
                Die Erträge liegen 1,2 Prozent über, die Aufwendungen 0,4 Prozent unter dem anteiligen Ansatz. Auffällig sind die höheren Kosten der Kinderbetreuung (+210.000 €) und die geringeren Energiekosten (−165.000 €).
                """
        ),
        DemoTownPaper(
            key: "waerme",
            age: 17,
            paperType: "Beschlussvorlage",
            name: "Kommunale Wärmeplanung: Beauftragung",
            source: .buildingOffice,
            steps: [
                .init(organization: .finance, role: "Vorberatung"), .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: "Der Magistrat wird beauftragt, die Wärmeplanung nach dem Wärmeplanungsgesetz auszuschreiben.",
            reasons: """
                Städte unter 100.000 Einwohnern müssen bis zum 30. Juni 2028 einen Wärmeplan vorlegen. Die Planung dauert etwa 14 Monate.

                1. Bestand: Gebäude, Anlagen, Netze
                2. Potenziale: Abwärme, Geothermie, Solarthermie
                3. Zielbild und Gebiete
                4. Umsetzung mit Maßnahmen
                """,
            financialEffects: "Kosten 120.000 €, das Land erstattet nach Einwohnern 96.000 €."
        ),
        DemoTownPaper(
            key: "grundstueck",
            age: 90,
            paperType: "Beschlussvorlage",
            name: "Verkauf des Grundstücks Gemarkung Musterbach, Flur 7, Flurstück 112/4",
            source: .treasury,
            publicity: .nonPublic,
            steps: [
                .init(organization: .building, role: "Vorberatung"), .init(organization: .finance, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: "Das Grundstück wird zum Preis von 185 € je Quadratmeter an die bisherige Pächterin verkauft.",
            reasons: """
                Das Grundstück ist 1.240 m² groß und seit 1998 verpachtet. Der Gutachterausschuss ermittelte einen Verkehrswert von 178 € je Quadratmeter. Es liegen zwei weitere Angebote vor, beide niedriger.
                """,
            financialEffects: "Einzahlung 229.400 €, Buchwert 61.000 €.",
            attachments: [
                DemoTownAttachment(
                    title: "Anlage: Übersicht der Angebote",
                    fileName: "Angebote.pdf",
                    publicity: .nonPublic,
                    text: """
                        | Angebot | je Quadratmeter | Nutzung |
                        | --- | --- | --- |
                        | A | 185 € | Erweiterung der Werkstatt |
                        | B | 172 € | Lager |
                        | C | 160 € | Stellplätze |
                        """
                )
            ]
        ),
        DemoTownPaper(
            key: "rohbau",
            age: 30,
            paperType: "Beschlussvorlage",
            name: "Kindertagesstätte „Am Mühlgraben“: Vergabe der Rohbauarbeiten",
            source: .buildingOffice,
            publicity: .nonPublic,
            steps: [.init(organization: .finance, role: "Entscheidung")],
            resolution: "Der Auftrag wird an den Bieter 3 zur geprüften Angebotssumme von 1.284.310,55 € vergeben.",
            reasons:
                "Fünf Angebote gingen ein. Nach Prüfung und Wertung ist das Angebot des Bieters 3 das wirtschaftlichste.",
            financialEffects: "Die Mittel stehen im Produkt 36.5.02 zur Verfügung."
        ),
        DemoTownPaper(
            key: "stelle",
            age: 12,
            paperType: "Beschlussvorlage",
            name: "Besetzung der Stelle „Leitung des Bauamts“",
            source: .mainOffice,
            publicity: .nonPublic,
            steps: [
                .init(organization: .finance, role: "Anhörung"), .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: "Dem Vorschlag der Auswahlkommission wird gefolgt.",
            reasons: "Auf die Ausschreibung gingen elf Bewerbungen ein; vier Gespräche wurden geführt."
        ),
    ]
}
