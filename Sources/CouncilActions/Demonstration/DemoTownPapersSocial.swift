extension DemoTownPaper {
    /// Children, culture, clubs, and what the groups bring in.
    static let social: [DemoTownPaper] = [
        DemoTownPaper(
            key: "kita",
            age: 45,
            paperType: "Beschlussvorlage",
            name: "Neubau der Kindertagesstätte „Am Mühlgraben“: Baubeschluss",
            source: .socialOffice,
            steps: [
                .init(organization: .social, role: "Vorberatung"), .init(organization: .finance, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                1. Dem Neubau der sechsgruppigen Kindertagesstätte „Am Mühlgraben“ nach der Entwurfsplanung wird zugestimmt.
                2. Die Gesamtkosten werden auf **4.800.000 €** festgesetzt.
                3. Der Magistrat berichtet halbjährlich über Kosten und Termine.
                """,
            reasons: """
                ## Bedarf
                Nach der Bedarfsplanung fehlen in zwei Jahren 96 Plätze, davon 36 für Kinder unter drei Jahren.

                | Stadtteil | Kinder 0 bis 6 | Plätze | Fehlbedarf |
                | --- | --- | --- | --- |
                | Kernstadt | 512 | 448 | 64 |
                | Nordstadt | 287 | 266 | 21 |
                | Lindenhof | 141 | 130 | 11 |

                ## Entwurf
                Der zweigeschossige Holzbau öffnet sich nach Süden zum Mühlgraben. Alle Gruppenräume haben einen direkten Zugang ins Freie. Ein Aufzug und zwei Rampen machen das Haus barrierefrei. Geheizt wird mit einer Wärmepumpe; das Dach trägt Photovoltaik mit 72 kWp.

                ## Termine
                - Bauantrag: Dezember {jahr}
                - Baubeginn: Mai {folgejahr}
                - Eröffnung: August {übernächstes}
                """,
            financialEffects: """
                | | Betrag |
                | --- | --- |
                | Baukosten (Kostengruppen 200 bis 600) | 4.020.000 € |
                | Planung und Nebenkosten | 780.000 € |
                | **Summe** | **4.800.000 €** |
                | Förderung des Landes | 1.650.000 € |
                | Eigenanteil | 3.150.000 € |

                Die laufenden Kosten betragen nach Abzug der Erstattungen 640.000 € im Jahr.
                """,
            attachments: [
                DemoTownAttachment(
                    title: "Anlage 1: Raumprogramm",
                    fileName: "Raumprogramm-Kita.pdf",
                    text: """
                        ## Erdgeschoss
                        | Raum | Anzahl | Fläche |
                        | --- | --- | --- |
                        | Gruppenraum | 3 | je 50 m² |
                        | Nebenraum | 3 | je 20 m² |
                        | Schlafraum | 2 | je 24 m² |
                        | Küche und Speiseraum | 1 | 110 m² |
                        | Elternraum | 1 | 18 m² |

                        ## Obergeschoss
                        | Raum | Anzahl | Fläche |
                        | --- | --- | --- |
                        | Gruppenraum | 3 | je 50 m² |
                        | Nebenraum | 3 | je 20 m² |
                        | Bewegungsraum | 1 | 75 m² |
                        | Personal und Leitung | 3 | zusammen 62 m² |
                        """
                ),
                DemoTownAttachment(
                    title: "Anlage 2: Stellungnahme des Elternbeirats",
                    fileName: "Stellungnahme-Elternbeirat.pdf",
                    text: """
                        Der Stadtelternbeirat begrüßt den Neubau ausdrücklich. Er bittet darum,

                        1. die Öffnungszeit von 7:00 bis 17:00 Uhr von Anfang an vorzusehen,
                        2. den Weg vom Lindenhof vor der Eröffnung zu beleuchten,
                        3. die Eltern bei der Gestaltung des Außengeländes zu beteiligen.
                        """
                ),
            ]
        ),
        DemoTownPaper(
            key: "vereine",
            age: 43,
            paperType: "Beschlussvorlage",
            name: "Richtlinie zur Förderung der Vereine",
            source: .socialOffice,
            steps: [
                .init(organization: .social, role: "Vorberatung"), .init(organization: .finance, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution:
                "Die Richtlinie zur Förderung der Vereine wird beschlossen. Sie gilt ab dem 1. Januar {folgejahr}.",
            reasons: """
                Die bisherige Richtlinie kennt 14 Einzelfälle. Die neue fasst sie zu drei Bausteinen zusammen:

                1. **Grundförderung**: 6 € je Mitglied unter 18 Jahren
                2. **Projekte**: bis zu 50 Prozent, höchstens 2.500 €
                3. **Jubiläen**: 10 € je Jahr des Bestehens

                Der Antrag wird künftig mit einem einzigen Formular gestellt.
                """,
            financialEffects: "Der Ansatz von 95.000 € im Produkt 42.1.01 bleibt unverändert."
        ),
        DemoTownPaper(
            key: "buecherei",
            age: 14,
            paperType: "Beschlussvorlage",
            name: "Stadtbücherei: längere Öffnung durch Selbstverbuchung",
            source: .socialOffice,
            steps: [
                .init(organization: .finance, role: "Vorberatung"), .init(organization: .social, role: "Entscheidung"),
            ],
            resolution: """
                Die Stadtbücherei wird mit Selbstverbuchung ausgestattet und öffnet ab dem zweiten Halbjahr {folgejahr} an sechs Tagen in der Woche.
                """,
            reasons: """
                Heute öffnet die Bücherei 22 Stunden in der Woche. Mit Selbstverbuchung sind 44 Stunden möglich, davon 20 ohne Personal am Tresen. In drei Nachbarstädten stieg die Ausleihe dadurch um ein Viertel.
                """,
            financialEffects: "Einmalig 68.000 €, jährlich 7.200 € für Wartung."
        ),
        DemoTownPaper(
            key: "schiedsperson",
            age: 33,
            paperType: "Beschlussvorlage",
            name: "Wahl einer Schiedsperson für den Schiedsamtsbezirk Musterbach",
            source: .mainOffice,
            steps: [.init(organization: .council, role: "Entscheidung")],
            resolution: "Die Stadtverordnetenversammlung wählt eine Schiedsperson für die Dauer von fünf Jahren.",
            reasons:
                "Die Amtszeit der bisherigen Schiedsperson endet. Auf die Bekanntmachung meldeten sich zwei Personen; beide stellen sich in der Sitzung vor."
        ),
        DemoTownPaper(
            key: "trinkbrunnen",
            age: 86,
            paperType: "Antrag",
            name: "Trinkbrunnen auf dem Marktplatz",
            source: .green,
            steps: [
                .init(organization: .building, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                Der Magistrat wird gebeten, auf dem Marktplatz einen öffentlichen Trinkbrunnen zu errichten und die Förderung des Landes zu beantragen.
                """,
            reasons: """
                Die Sommer werden heißer. Auf dem Marktplatz gibt es keinen Ort, an dem man ohne Kauf etwas trinken kann. Die Wasserleitung liegt unter dem Platz; ein Anschluss ist mit geringem Aufwand möglich.
                """
        ),
        DemoTownPaper(
            key: "tempo30",
            age: 32,
            paperType: "Antrag",
            name: "Tempo 30 in der Schulstraße",
            source: .citizens,
            steps: [
                .init(organization: .council, role: "Vorberatung"), .init(organization: .building, role: "Vorberatung"),
            ],
            resolution:
                "Der Magistrat wird beauftragt, in der Schulstraße zwischen Gartenstraße und Kantstraße Tempo 30 anzuordnen.",
            reasons: """
                An der Grundschule Nordstadt queren morgens rund 180 Kinder die Straße. Messungen im September ergaben, dass 15 Prozent der Fahrzeuge schneller als 57 km/h fuhren.
                """
        ),
        DemoTownPaper(
            key: "musterbachpass",
            age: 38,
            paperType: "Antrag",
            name: "Einführung eines Musterbach-Passes",
            source: .alliance,
            steps: [
                .init(organization: .social, role: "Vorberatung"), .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                Der Magistrat legt bis zur Haushaltsberatung ein Konzept für einen Musterbach-Pass vor, mit dem Menschen mit geringem Einkommen städtische Einrichtungen zum halben Preis nutzen können.
                """,
            reasons:
                "Schwimmbad, Bücherei und Musikschule sollen allen offenstehen. Etwa 1.100 Personen wären berechtigt."
        ),
        DemoTownPaper(
            key: "wlan",
            age: 15,
            paperType: "Antrag",
            name: "Freies WLAN im Bürgerhaus und in den Dorfgemeinschaftshäusern",
            source: .active,
            steps: [.init(organization: .finance, role: "Entscheidung")],
            resolution: "Im Bürgerhaus und in den drei Dorfgemeinschaftshäusern wird freies WLAN eingerichtet.",
            reasons: "Vereine und Initiativen arbeiten digital. Das Land fördert je Standort bis zu 1.000 €."
        ),
        DemoTownPaper(
            key: "strassenbaeume",
            age: 84,
            paperType: "Anfrage",
            name: "Zustand der Straßenbäume",
            source: .green,
            steps: [.init(organization: .building, role: "Kenntnisnahme")],
            resolution: "",
            reasons: """
                Wir fragen den Magistrat:

                1. Wie viele Straßenbäume wurden in den letzten drei Jahren gefällt, wie viele nachgepflanzt?
                2. Wie viele Bäume gelten als geschädigt?
                3. Welche Mittel stehen für die Pflege zur Verfügung?
                """
        ),
        DemoTownPaper(
            key: "glasfaser",
            age: 9,
            paperType: "Anfrage",
            name: "Sachstand des Glasfaserausbaus",
            source: .citizens,
            steps: [.init(organization: .council, role: "Kenntnisnahme")],
            resolution: "",
            reasons: """
                1. Wann beginnt der Ausbau im Lindenhof?
                2. Wie viele Haushalte haben einen Vertrag geschlossen?
                3. Wie werden die Gehwege nach dem Verlegen wiederhergestellt?
                """
        ),
    ]
}
