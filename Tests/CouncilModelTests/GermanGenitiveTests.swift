import CouncilModel
import Testing

@Suite struct `The genitive of a committee` {
    @Test(arguments: [
        ("Haupt- und Finanzausschuss", "des Haupt- und Finanzausschusses"),
        ("Haupt-, Finanz- und Wirtschaftsausschuss", "des Haupt-, Finanz- und Wirtschaftsausschusses"),
        ("Ausschuss für Bauen und Umwelt", "des Ausschusses für Bauen und Umwelt"),
        ("Stadtverordnetenversammlung", "der Stadtverordnetenversammlung"),
        ("Rat der Stadt Moers", "des Rates der Stadt Moers"),
        ("Gemeinderat", "des Gemeinderates"),
        ("Magistrat", "des Magistrates"),
        ("Kreistag", "des Kreistages"),
        ("Ortsbeirat Altstadt", "des Ortsbeirates Altstadt"),
        ("Bezirksvertretung Nord", "der Bezirksvertretung Nord"),
        ("Betriebskommission Stadtwerke", "der Betriebskommission Stadtwerke"),
        ("Jugendparlament", "des Jugendparlaments"),
    ])
    func `has the right article`(name: String, genitive: String) {
        #expect(GermanGenitive.of(name) == genitive)
    }

    @Test(arguments: [
        "Runder Tisch Radverkehr", "Ständiger Ausschuss", "Bau-/Umweltausschuss", "Magistrat und Ortsbeirat",
        "STADTRAT", "BVV", "Ausschuss & Beirat", "1. Kommission", "Agenda 21",
    ])
    func `is not guessed`(name: String) {
        #expect(GermanGenitive.of(name) == "des Gremiums „\(name)“")
    }

    @Test func `quotes within quotes`() {
        #expect(GermanGenitive.of("Netzwerk „Alter“") == "des Gremiums „Netzwerk ‚Alter‘“")
    }
}
