internal import CouncilModel

extension DemoTownPaper {
    /// Planning, building and environment.
    static let building: [DemoTownPaper] = [
        DemoTownPaper(
            key: "gewerbepark",
            age: 92,
            paperType: "Beschlussvorlage",
            name: "Bebauungsplan Nr. 38 „Gewerbepark Süd“, 2. Änderung: Abwägung und Satzungsbeschluss",
            source: .buildingOffice,
            steps: [
                .init(organization: .building, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                1. Die während der öffentlichen Auslegung eingegangenen Stellungnahmen werden gemäß der Abwägungstabelle (Anlage 1) behandelt.
                2. Der Bebauungsplan Nr. 38 „Gewerbepark Süd“, 2. Änderung, wird gemäß § 10 Absatz 1 BauGB als Satzung beschlossen.
                3. Der Magistrat wird beauftragt, den Satzungsbeschluss ortsüblich bekannt zu machen.
                """,
            reasons: """
                ## Anlass
                Im Gewerbepark Süd sind noch 2,4 Hektar unbebaut. Zwei ansässige Betriebe möchten erweitern; die bisher festgesetzten Baugrenzen lassen das nicht zu.

                ## Inhalt der Änderung
                - Die überbaubare Fläche rückt im Osten bis auf 8 m an den Wirtschaftsweg heran.
                - Die zulässige Gebäudehöhe steigt von 12 m auf 14 m.
                - Dachflächen ab 200 m² sind zu begrünen oder mit Photovoltaik zu belegen.
                - Am südlichen Rand wird ein 6 m breiter Gehölzstreifen festgesetzt.

                ## Beteiligung
                Der Entwurf lag vom 4. Mai bis zum 5. Juni öffentlich aus. Es gingen sieben Stellungnahmen von Behörden und zwei von Bürgerinnen und Bürgern ein.

                | Stellungnahme | Inhalt | Abwägung |
                | --- | --- | --- |
                | Untere Naturschutzbehörde | Ausgleich für 0,3 ha Ackerland | wird gefolgt |
                | Wasserverband Krebsbach | Drosselung auf 5 l/s je Hektar | wird gefolgt |
                | Anlieger Lindenhof | Sorge wegen Lieferverkehr | Hinweis im Umweltbericht |
                """,
            financialEffects: """
                Die Kosten der Planung trägt die Stadt aus dem laufenden Haushalt.

                | Produkt | Konto | Ansatz | verfügbar |
                | --- | --- | --- | --- |
                | 51.1.01 Stadtplanung | 6779000 | 85.000 € | 31.400 € |
                """,
            attachments: [
                DemoTownAttachment(
                    title: "Anlage 1: Abwägungstabelle",
                    fileName: "Abwaegungstabelle.pdf",
                    text: """
                        ## Behörden und sonstige Träger öffentlicher Belange
                        | Nr. | Einwender | Anregung | Vorschlag |
                        | --- | --- | --- | --- |
                        | 1 | Untere Naturschutzbehörde | Der Eingriff in 0,3 ha Ackerland ist auszugleichen. | Auf dem Flurstück 88/2 werden 32 Obstbäume gepflanzt. |
                        | 2 | Wasserverband Krebsbach | Niederschlagswasser ist auf 5 l/s je Hektar zu drosseln. | Die Festsetzung 7.2 wird ergänzt. |
                        | 3 | Straßenbauverwaltung | Sichtdreiecke an der Landesstraße sind freizuhalten. | Die Sichtdreiecke werden eingetragen. |

                        ## Öffentlichkeit
                        | Nr. | Einwender | Anregung | Vorschlag |
                        | --- | --- | --- | --- |
                        | 8 | Anlieger 1 | Der Lieferverkehr soll nicht durch den Lindenhof führen. | Die Erschließung erfolgt allein über die Industriestraße. |
                        | 9 | Anlieger 2 | Die Gebäude dürfen nicht höher als 12 m werden. | Der Abstand zur Wohnbebauung beträgt 140 m; der Anregung wird nicht gefolgt. |
                        """
                ),
                DemoTownAttachment(
                    title: "Anlage 2: Textliche Festsetzungen",
                    fileName: "Festsetzungen.pdf",
                    text: """
                        ## 1 Art der baulichen Nutzung
                        Gewerbegebiet nach § 8 BauNVO. Einzelhandel ist nur als Werksverkauf bis 150 m² Verkaufsfläche zulässig.

                        ## 2 Maß der baulichen Nutzung
                        Grundflächenzahl 0,8. Höhe baulicher Anlagen höchstens 14,0 m über dem unteren Bezugspunkt.

                        ## 7 Wasserwirtschaft
                        1. Stellplätze sind wasserdurchlässig zu befestigen.
                        2. Niederschlagswasser ist auf dem Grundstück zurückzuhalten; der Abfluss ist auf 5 l/s je Hektar zu drosseln.
                        """
                ),
            ]
        ),
        DemoTownPaper(
            key: "bahnhof-ost",
            age: 20,
            paperType: "Beschlussvorlage",
            name: "Bebauungsplan Nr. 42 „Östlich der Bahnhofstraße“: Aufstellungsbeschluss",
            source: .buildingOffice,
            steps: [
                .init(organization: .building, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                1. Für das Gebiet östlich der Bahnhofstraße wird gemäß § 2 Absatz 1 BauGB ein Bebauungsplan aufgestellt. Er erhält die Nummer 42.
                2. Ziel ist ein gemischtes Quartier mit etwa 120 Wohnungen, davon mindestens 30 Prozent gefördert.
                3. Der Magistrat wird beauftragt, die frühzeitige Beteiligung der Öffentlichkeit durchzuführen.
                """,
            reasons: """
                Das Gelände der früheren Möbelfabrik liegt seit vier Jahren brach. Es ist 1,9 Hektar groß, liegt 300 m vom Bahnhof entfernt und ist voll erschlossen. Der Eigentümer ist bereit, einen städtebaulichen Vertrag zu schließen.

                ## Eckpunkte
                - drei bis vier Geschosse, zur Bahn hin ein geschlossener Riegel als Lärmschutz
                - eine Kindertagesstätte mit vier Gruppen im Erdgeschoss
                - ein öffentlicher Weg vom Bahnhof zum Stadtpark
                - Stellplätze in einer Sammelgarage, 0,8 je Wohnung

                Die Verwaltung rechnet mit dem Entwurf in neun Monaten.
                """,
            financialEffects: """
                Die Planungskosten von voraussichtlich 140.000 € trägt der Eigentümer. Für das Lärmgutachten entstehen der Stadt Kosten von 18.000 €; sie sind im Produkt 51.1.01 veranschlagt.
                """,
            attachments: [
                DemoTownAttachment(
                    title: "Anlage: Städtebaulicher Rahmen",
                    fileName: "Staedtebaulicher-Rahmen.pdf",
                    text: """
                        ## Lage
                        Das Gebiet wird begrenzt durch die Bahnhofstraße im Westen, die Bahnlinie im Norden, den Stadtpark im Osten und die Kantstraße im Süden.

                        ## Flächen
                        | Nutzung | Fläche | Anteil |
                        | --- | --- | --- |
                        | Wohnen | 9.800 m² | 52 % |
                        | Gewerbe und Büro | 3.100 m² | 16 % |
                        | Kindertagesstätte mit Außengelände | 1.900 m² | 10 % |
                        | Wege und Plätze | 2.700 m² | 14 % |
                        | Grün | 1.500 m² | 8 % |
                        """
                )
            ]
        ),
        DemoTownPaper(
            key: "radverkehr",
            age: 24,
            paperType: "Beschlussvorlage",
            name: "Radverkehrskonzept: Maßnahmen der ersten Stufe",
            source: .buildingOffice,
            steps: [
                .init(organization: .building, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                Die Stadtverordnetenversammlung beschließt die Maßnahmen 1 bis 6 der ersten Stufe des Radverkehrskonzepts und beauftragt den Magistrat, die Förderung beim Land zu beantragen.
                """,
            reasons: """
                Das Konzept nennt 41 Maßnahmen. Die erste Stufe verbindet Nordstadt, Bahnhof und Schulzentrum zu einer durchgehenden, sicheren Route.

                | Nr. | Maßnahme | Länge | Kosten |
                | --- | --- | --- | --- |
                | 1 | Fahrradstraße Gartenstraße | 640 m | 85.000 € |
                | 2 | Radfahrstreifen Kantstraße | 410 m | 60.000 € |
                | 3 | Querungshilfe Frankfurter Straße | – | 95.000 € |
                | 4 | Abstellanlage Bahnhof, 120 Plätze | – | 210.000 € |
                | 5 | Beleuchtung Weg am Krebsbach | 900 m | 130.000 € |
                | 6 | Wegweisung | – | 20.000 € |

                Auf der Gartenstraße entfallen neun Stellplätze. Die Anlieger wurden im September eingeladen; von 23 Anwesenden sprachen sich 15 für die Fahrradstraße aus.
                """,
            financialEffects: """
                Gesamtkosten 600.000 €, Förderung 70 Prozent. Der Eigenanteil von **180.000 €** verteilt sich auf zwei Jahre.

                | Jahr | Auszahlung | Förderung | Eigenanteil |
                | --- | --- | --- | --- |
                | {folgejahr} | 350.000 € | 245.000 € | 105.000 € |
                | {übernächstes} | 250.000 € | 175.000 € | 75.000 € |
                """
        ),
        DemoTownPaper(
            key: "starkregen",
            age: 22,
            paperType: "Beschlussvorlage",
            name: "Starkregenvorsorge: Rückhaltung am Krebsbach",
            source: .buildingOffice,
            steps: [
                .init(organization: .building, role: "Vorberatung"), .init(organization: .finance, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                1. Der Planung der Rückhaltung am Krebsbach in der Variante B (zwei Erdbecken) wird zugestimmt.
                2. Der Magistrat wird beauftragt, die Genehmigung zu beantragen.
                """,
            reasons: """
                Am 14. Juli des vergangenen Jahres standen in der Mühlgasse 31 Keller unter Wasser. Das Ingenieurbüro hat drei Varianten untersucht.

                | Variante | Volumen | Schutz bis | Kosten |
                | --- | --- | --- | --- |
                | A: ein Becken oberhalb der Mühlgasse | 6.200 m³ | 30-jährliches Ereignis | 1,1 Mio. € |
                | B: zwei Erdbecken in der Aue | 11.500 m³ | 100-jährliches Ereignis | 1,7 Mio. € |
                | C: Entlastungskanal | – | 50-jährliches Ereignis | 3,4 Mio. € |

                Variante B schützt am besten, braucht aber 0,8 Hektar Wiese. Die Eigentümer sind zum Verkauf bereit.
                """,
            financialEffects: """
                Baukosten 1.700.000 €, Förderung nach der Landesrichtlinie 60 Prozent, Eigenanteil 680.000 € in den Jahren {folgejahr} und {übernächstes}. Unterhaltung jährlich 9.000 €.
                """
        ),
        DemoTownPaper(
            key: "baeume",
            age: 26,
            paperType: "Mitteilungsvorlage",
            name: "Klimaanpassung: Ergebnis des Baumpflanzprogramms",
            source: .buildingOffice,
            steps: [.init(organization: .building, role: "Kenntnisnahme")],
            resolution: "Der Bericht wird zur Kenntnis genommen.",
            reasons: """
                Im Frühjahr wurden 84 Bäume an Straßen und auf Plätzen gepflanzt. 79 sind angewachsen.

                - Winterlinde: 22
                - Feldahorn: 19
                - Hopfenbuche: 17
                - Gleditschie: 14
                - andere Arten: 12

                Die Wassersäcke haben sich bewährt. Im Herbst folgen 40 weitere Bäume in der Nordstadt.
                """
        ),
        DemoTownPaper(
            key: "sporthalle",
            age: 16,
            paperType: "Beschlussvorlage",
            name: "Sanierung der Sporthalle der Grundschule Nordstadt",
            source: .buildingOffice,
            steps: [
                .init(organization: .finance, role: "Vorberatung"), .init(organization: .social, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                Der Sanierung der Sporthalle auf der Grundlage der Kostenberechnung vom 2. des Monats in Höhe von 2.150.000 € wird zugestimmt. Die Arbeiten beginnen in den Sommerferien {folgejahr}.
                """,
            reasons: """
                Die Halle stammt aus dem Jahr 1974. Das Dach ist undicht, die Lüftung arbeitet nicht mehr, der Boden hat sich gehoben.

                ## Umfang
                1. Dach mit Dämmung und Photovoltaik (58 kWp)
                2. Lüftung mit Wärmerückgewinnung
                3. Sportboden und Prallwände
                4. barrierefreier Zugang und Sanitärräume

                Während der Bauzeit von elf Monaten weichen Schule und Vereine in die Sporthalle Süd aus; der Belegungsplan ist mit allen zwölf Vereinen abgestimmt.
                """,
            financialEffects: """
                | Kostengruppe | Betrag |
                | --- | --- |
                | 300 Bauwerk, Konstruktion | 1.020.000 € |
                | 400 Technische Anlagen | 690.000 € |
                | 500 Außenanlagen | 80.000 € |
                | 700 Nebenkosten | 360.000 € |
                | **Summe** | **2.150.000 €** |

                Das Land fördert mit 900.000 €.
                """,
            attachments: [
                DemoTownAttachment(
                    title: "Anlage: Kostenberechnung",
                    fileName: "Kostenberechnung-Sporthalle.pdf",
                    text: """
                        ## Kostenberechnung nach DIN 276
                        | Kostengruppe | Gegenstand | Betrag |
                        | --- | --- | --- |
                        | 320 | Gründung, Bodenplatte | 95.000 € |
                        | 330 | Außenwände | 240.000 € |
                        | 350 | Decken, Sportboden | 265.000 € |
                        | 360 | Dach | 420.000 € |
                        | 410 | Wasser, Abwasser | 130.000 € |
                        | 430 | Lüftung | 310.000 € |
                        | 440 | Elektro, Photovoltaik | 250.000 € |
                        | 530 | Wege, Rampe | 80.000 € |
                        | 730 | Planung | 360.000 € |
                        """
                )
            ]
        ),
        DemoTownPaper(
            key: "vorplatz",
            age: 3,
            paperType: "Beschlussvorlage",
            name: "Umgestaltung des Bahnhofsvorplatzes: Vorplanung",
            source: .buildingOffice,
            publicity: .nonPublic,
            steps: [
                .init(organization: .building, role: "Vorberatung"),
                .init(organization: .council, role: "Entscheidung"),
            ],
            resolution: """
                Der Vorplanung in der Variante 2 wird zugestimmt.
                """,
            reasons: """
                Die Bushaltestellen sollen barrierefrei werden, die Taxistände rücken auf die Nordseite. Die Abstimmung mit dem Verkehrsverbund läuft noch.
                """,
            isDraft: true
        ),
    ]
}
