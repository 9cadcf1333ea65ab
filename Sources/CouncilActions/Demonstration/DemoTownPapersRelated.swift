internal import CouncilModel

extension DemoTownPaper {
    /// Papers about other papers; those must have been written before.
    static let related: [DemoTownPaper] = [
        DemoTownPaper(
            key: "radverkehr-antrag",
            age: 12,
            paperType: "Änderungsantrag",
            name: "Änderungsantrag zum Radverkehrskonzept: Stellplätze in der Gartenstraße",
            source: .alliance,
            about: About(key: "radverkehr", role: .amends),
            steps: [.init(organization: .council, role: "Entscheidung")],
            resolution: """
                1. Maßnahme 1 (Fahrradstraße Gartenstraße) wird so geplant, dass fünf der neun Stellplätze erhalten bleiben.
                2. Im Übrigen bleibt der Beschlussvorschlag unverändert.
                """,
            reasons: """
                Die Anlieger haben in der Versammlung im September darum gebeten. Die Fahrbahn ist breit genug, um einseitig Stellplätze zu belassen.
                """
        ),
        DemoTownPaper(
            key: "glasfaser-antwort",
            age: 3,
            paperType: "Antwort",
            name: "Antwort auf die Anfrage zum Glasfaserausbau",
            source: .buildingOffice,
            about: About(key: "glasfaser", role: .answers),
            steps: [.init(organization: .council, role: "Kenntnisnahme")],
            resolution: "",
            reasons: """
                1. Der Ausbau im Lindenhof beginnt nach Auskunft des Unternehmens im April {folgejahr}.
                2. Bis Ende Oktober hatten 412 von 1.180 Haushalten einen Vertrag geschlossen.
                3. Gehwege werden in voller Breite neu gepflastert; die Stadt nimmt jeden Abschnitt einzeln ab.
                """
        ),
    ]
}
