import Composition
import CouncilModel

/// The documents the tests compose; all names and places are invented.
enum SampleDocuments {
    static let letterhead = Letterhead(
        bodyName: "Stadt Musterbach",
        sender: "Die Stadtverordnetenvorsteherin",
        address: "Rathausplatz 1, 39999 Musterbach"
    )

    static let stamp = DocumentStamp(
        date: CivilDate(iso: 2026, 11, 3),
        time: CivilTime(hour: 9, minute: 30),
        minutesFromUTC: 60
    )

    static let signature = Signature(
        name: "gez. Dr. Łucja Öztürk-Schönfeld",
        function: "Stadtverordnetenvorsteherin"
    )

    static let titles = [
        "Eröffnung der Sitzung, Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit",
        "Feststellung der Tagesordnung",
        "Genehmigung der Niederschrift über die 17. Sitzung vom 1. Oktober 2026",
        "Einwohnerfragestunde",
        "Bericht der Bürgermeisterin",
        "Bebauungsplan Nr. 47 „Wohnpark Am Mühlenbach“; Abwägungs- und Satzungsbeschluss gemäß § 10 Abs. 1 BauGB "
            + "nach der öffentlichen Auslegung des Entwurfes in der Zeit vom 4. Mai bis einschließlich 8. Juni 2026 und "
            + "der Beteiligung der Behörden und sonstigen Träger öffentlicher Belange",
        "Haushaltssatzung für das Haushaltsjahr 2027 mit Investitionsprogramm 2026 bis 2030",
        "Änderung der Entwässerungssatzung (3. Nachtrag)",
        "Straßenausbaubeitragssatzung: Aufhebung rückwirkend zum 1. Januar 2026",
        "Städtepartnerschaft mit Łódź: Antrag von Łukasz Żółć auf Förderung der Begegnungsreise",
    ]

    static func items(_ count: Int, nonPublic: Int = 2) -> [AgendaDocument.Item] {
        (0..<count).map { index in
            let isPublic = index < count - nonPublic
            let hasPaper = index > 4
            return AgendaDocument.Item(
                number: isPublic ? "\(index + 1)" : "\(index + 1)",
                title: isPublic
                    ? titles[index % titles.count]
                    : "Verkauf des Grundstücks Flur 7, Flurstück 88/3 an die Bauträger GmbH",
                publicity: isPublic ? .public : .nonPublic,
                neutralTitle: isPublic ? nil : "Grundstücksangelegenheit",
                paperReference: hasPaper ? "2026/0\(800 + index * 3)" : "",
                paperType: hasPaper ? (index % 3 == 0 ? "Antrag" : "Beschlussvorlage") : "",
                remark: index == 6 ? "Berichterstattung: Haupt- und Finanzausschuss" : ""
            )
        }
    }

    static var nestedItems: [AgendaDocument.Item] {
        var items = items(9, nonPublic: 0)
        items.append(.init(number: "10", title: "Bauleitplanung", publicity: .public))
        items.append(
            .init(number: "10.1", title: "Wohnpark Am Mühlenbach", publicity: .public, level: 1)
        )
        items.append(
            .init(
                number: "10.1.1",
                title: "Abwägung der Stellungnahmen der Behörden und sonstigen Träger öffentlicher Belange",
                publicity: .public,
                level: 2,
                paperReference: "2026/0827-1",
                paperType: "1. Ergänzung zur Beschlussvorlage"
            )
        )
        items.append(
            .init(
                number: "10.1.2",
                title: "Satzungsbeschluss",
                publicity: .public,
                level: 2,
                paperReference: "2026/0827",
                paperType: "Beschlussvorlage",
                paperLink: "https://ris.musterbach.example/papers/2026-0827"
            )
        )
        items.append(.init(number: "10.2", title: "Gewerbegebiet Süd", publicity: .public, level: 1))
        items.append(
            .init(
                number: "11",
                title: "Verkauf des Grundstücks Flur 7, Flurstück 88/3 an die Bauträger GmbH",
                publicity: .nonPublic,
                neutralTitle: "Grundstücksangelegenheit",
                paperReference: "2026/0999",
                paperType: "Beschlussvorlage"
            )
        )
        return items
    }

    static func agenda(_ items: [AgendaDocument.Item], notice: Bool = false) -> AgendaDocument {
        let variant: AgendaDocument.Variant =
            notice
            ? .publicNotice(
                .init(
                    text: [
                        "Die Einwohnerinnen und Einwohner sind zum öffentlichen Teil der Sitzung herzlich eingeladen. "
                            + "Der Sitzungssaal ist stufenlos erreichbar, eine Induktionsschleife ist vorhanden."
                    ],
                    place: "Musterbach",
                    date: CivilDate(iso: 2026, 11, 3),
                    signature: signature
                )
            )
            : .invitation(
                .init(
                    recipients: [
                        "An die Mitglieder der", "Stadtverordnetenversammlung", "der Stadt Musterbach",
                    ],
                    contact: [
                        Fact("Auskunft", "Frau Jägermeyer"), Fact("Telefon", "03999 123-204"),
                        Fact("E-Mail", "sitzungsdienst@musterbach.example"), Fact("Aktenzeichen", "10.24.01-18/2026"),
                    ],
                    date: CivilDate(iso: 2026, 11, 3),
                    text: [
                        "hiermit lade ich Sie gemäß § 58 Abs. 1 der Hessischen Gemeindeordnung in Verbindung mit § 2 der "
                            + "Geschäftsordnung form- und fristgerecht zur nächsten Sitzung der "
                            + "Stadtverordnetenversammlung ein. Die Beratungsunterlagen stehen Ihnen ab sofort im "
                            + "Ratsinformationssystem zur Verfügung und werden mit Ihrem persönlichen Endgerät "
                            + "abgeglichen; eine Papierfassung wird nicht versandt.",
                        "Sollten Sie verhindert sein, bitte ich um eine kurze Nachricht an die Stadtverwaltung.",
                    ],
                    signature: signature
                )
            )
        return AgendaDocument(
            letterhead: letterhead,
            variant: variant,
            organization: "Stadtverordnetenversammlung",
            meetingName: "18. Sitzung der Stadtverordnetenversammlung der Stadt Musterbach",
            date: CivilDate(iso: 2026, 11, 12),
            start: CivilTime(hour: 18, minute: 0),
            location: "Rathaus, Großer Sitzungssaal, Rathausplatz 1, 39999 Musterbach",
            chair: "Dr. Łucja Öztürk-Schönfeld, Stadtverordnetenvorsteherin",
            items: items,
            stamp: stamp
        )
    }

    static let reasons = """
        # Anlass und Ziel der Planung

        Die Fläche der ehemaligen Ziegelei am Mühlenbach liegt seit 2014 brach. Mit der Aufstellung des Bebauungsplanes Nr. 47 „Wohnpark Am Mühlenbach“ sollen die planungsrechtlichen Voraussetzungen für **rund 140 Wohneinheiten** geschaffen werden, davon mindestens dreißig vom Hundert im geförderten Wohnungsbau. Die Nachverdichtung einer erschlossenen Innenbereichsfläche entspricht dem Grundsatz des § 1a Abs. 2 BauGB, wonach landwirtschaftlich genutzte Flächen nur im notwendigen Umfang in Anspruch genommen werden sollen.

        Die Entwässerung erfolgt im Trennsystem. Das anfallende Niederschlagswasser wird über Dachbegrünungen, Mulden-Rigolen-Elemente und ein naturnah gestaltetes Regenrückhaltebecken gedrosselt in den Mühlenbach eingeleitet; die wasserrechtliche Erlaubnis wurde von der Unteren Wasserbehörde mit Bescheid vom 12. August 2026 in Aussicht gestellt.

        Mit der Planung werden vier Ziele verfolgt:

        - Deckung des Wohnraumbedarfes gemäß der Wohnraumbedarfsanalyse 2025
        - Nachnutzung der Industriebrache statt Inanspruchnahme landwirtschaftlicher Flächen
        - Sicherung sozial stabiler Bewohnerstrukturen (§ 1 Abs. 6 Nr. 2 BauGB), insbesondere durch die vertraglich vereinbarte Quote geförderter Wohnungen
        - Lückenschluss im Rad- und Fußwegenetz zwischen Innenstadt und Ortsteil Oberfelde

        # Verfahrensstand und Beteiligung

        1. Aufstellungsbeschluss am 12. März 2026, bekannt gemacht im Amtsblatt Nr. 6/2026
        2. Frühzeitige Beteiligung vom 30. März bis 17. April 2026
        3. Öffentliche Auslegung vom 4. Mai bis 8. Juni 2026

        Aus artenschutzrechtlicher Sicht sind *vorgezogene Ausgleichsmaßnahmen* (CEF-Maßnahmen) erforderlich. Hierzu zählen die Herstellung eines Ersatzhabitates für die Zauneidechse auf dem städtischen Flurstück 88/3 der Flur 7 sowie das Aufhängen von zwanzig Fledermauskästen. Die Umsetzung muss vor Beginn der Baufeldfreimachung nachgewiesen werden; eine ökologische Baubegleitung ist durch den Erschließungsträger sicherzustellen.

        ## Kosten

        | Maßnahme | Gesamtkosten (€) | Dritte (€) | Eigenanteil (€) |
        | --- | --- | --- | --- |
        | Grunderwerb und Nebenkosten | 412.000 | 0 | 412.000 |
        | Verkehrliche Erschließung | 1.948.200 | 1.461.150 | 487.050 |
        | Regenrückhaltebecken und Kanalisation | 1.127.400 | 845.550 | 281.850 |
        | Ausgleichsmaßnahmen, Artenschutz | 152.700 | 114.525 | 38.175 |
        | **Summe** | **3.640.300** | **2.421.225** | **1.219.075** |

        Hinsichtlich der sozialen Infrastruktur ergibt die Kindertagesstättenbedarfsplanung einen zusätzlichen Bedarf von 18 Krippen- und 32 Kindergartenplätzen. Dieser kann durch die bereits beschlossene Erweiterung der Kindertagesstätte „Wirbelwind“ gedeckt werden. Für die Grundschule „Am Lindenplatz“ wird ab dem Schuljahr 2029/2030 mit einer durchgängigen Dreizügigkeit gerechnet. Der Erschließungsvertrag verpflichtet die Vorhabenträgerin, sämtliche Erschließungsanlagen auf eigene Kosten herzustellen und nach mängelfreier Abnahme unentgeltlich auf die Stadt zu übertragen.
        """

    static var paper: PaperDocument {
        PaperDocument(
            letterhead: Letterhead(
                bodyName: "Stadt Musterbach",
                sender: "Die Bürgermeisterin",
                address: "Rathausplatz 1, 39999 Musterbach"
            ),
            paperType: "Beschlussvorlage",
            reference: "2026/0827",
            date: CivilDate(iso: 2026, 10, 19),
            publicity: .public,
            responsible: "Fachbereich Stadtentwicklung und Bauen",
            facts: [Fact("Bearbeitung", "Stadtbaurat von Grünhagen"), Fact("Aktenzeichen", "61.26.02-47")],
            title: "Bebauungsplan Nr. 47 „Wohnpark Am Mühlenbach“; Abwägungs- und Satzungsbeschluss "
                + "gemäß § 10 Abs. 1 BauGB",
            consultations: [
                .init(
                    organization: "Ortschaftsrat Oberfelde",
                    date: CivilDate(iso: 2026, 11, 3),
                    role: "Anhörung",
                    result: "empfohlen"
                ),
                .init(
                    organization: "Ausschuss für Bau, Umwelt und Verkehr",
                    date: CivilDate(iso: 2026, 11, 9),
                    publicity: .nonPublic,
                    role: "Vorberatung"
                ),
                .init(
                    organization: "Stadtverordnetenversammlung",
                    date: CivilDate(iso: 2026, 11, 12),
                    role: "Entscheidung"
                ),
            ],
            resolution: StructuredText(
                notation: """
                    1. Die Stadtverordnetenversammlung beschließt die Abwägung der während der öffentlichen Auslegung eingegangenen Stellungnahmen entsprechend der Abwägungstabelle (Anlage 3).
                    2. Die Stadtverordnetenversammlung beschließt den Bebauungsplan Nr. 47 „Wohnpark Am Mühlenbach“, bestehend aus der Planzeichnung (Teil A) und den textlichen Festsetzungen (Teil B), in der Fassung vom 28. September 2026 als Satzung. Die Begründung einschließlich Umweltbericht wird gebilligt.
                    3. Die Bürgermeisterin wird beauftragt, den Satzungsbeschluss ortsüblich bekannt zu machen.
                    """
            ),
            reasons: StructuredText(notation: reasons),
            financialEffects: .init(
                hasEffects: true,
                facts: [
                    Fact("Produkt", "51.1.01.01"), Fact("Gesamtauszahlungen", "4.445.000 €"),
                    Fact("Eigenanteil der Stadt", "1.655.275 €"),
                    Fact("Mittel im Haushaltsplan 2027 veranschlagt", "☒ ja   ☐ nein"),
                ]
            ),
            attachments: [
                .init("Planzeichnung (Teil A), Maßstab 1 : 1.000"), .init("Textliche Festsetzungen (Teil B)"),
                .init("Abwägungstabelle"), .init("Entwurf des Erschließungsvertrages", publicity: .nonPublic),
            ],
            signature: Signature(name: "Dr. Öztürk-Schönfeld", function: "Bürgermeisterin"),
            stamp: stamp
        )
    }
}
