import CouncilModel
import Testing

@Suite struct `The title of a meeting` {
    @Test func `names all who meet, the one that leads first`() {
        let building = "Bau- und Umweltausschuss"
        #expect(MeetingTitle.of([building]) == "Sitzung des Bau- und Umweltausschusses")
        #expect(MeetingTitle.of([building], number: 17) == "17. Sitzung des Bau- und Umweltausschusses")
        #expect(
            MeetingTitle.of([building, "Magistrat"])
                == "Gemeinsame Sitzung des Bau- und Umweltausschusses und des Magistrates"
        )
        #expect(
            MeetingTitle.of(["Bauausschuss", "Betriebskommission", "Runder Tisch"], number: 2)
                == "2. gemeinsame Sitzung des Bauausschusses, der Betriebskommission und des Gremiums „Runder Tisch“"
        )
    }

    @Test func `reads as German behind an article`() {
        let title = MeetingTitle.of(["Bauausschuss", "Magistrat"])
        let numbered = MeetingTitle.of(["Bauausschuss", "Magistrat"], number: 3)
        #expect(MeetingTitle.declined("Einladung zur \(title)").hasPrefix("Einladung zur gemeinsamen Sitzung des"))
        #expect(MeetingTitle.declined("findet die \(title) statt").hasPrefix("findet die gemeinsame Sitzung des"))
        #expect(MeetingTitle.declined("zur \(numbered)").hasPrefix("zur 3. gemeinsamen Sitzung des"))
        #expect(MeetingTitle.declined("Tagesordnung: \(title)") == "Tagesordnung: \(title)")
    }
}
