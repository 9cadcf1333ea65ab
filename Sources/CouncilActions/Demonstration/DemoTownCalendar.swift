extension DemoTownMeeting {
    private static let opening = Item.plain(
        "Eröffnung, Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit"
    )
    private static let report = Item.plain("Mitteilungen und Bericht des Magistrats")

    /// Past and coming meetings, earliest first.
    static let all: [DemoTownMeeting] = past + coming

    private static let past: [DemoTownMeeting] = [
        DemoTownMeeting(
            name: "16. Sitzung des Bau- und Umweltausschusses",
            organization: .building,
            distance: -74,
            weekday: 2,
            startTime: "19:00",
            endTime: "21:10",
            room: .small,
            stage: .held,
            items: [
                opening,
                .paper("gewerbepark", "Vorberatung", "Einstimmig empfohlen"),
                .plain("Anträge der Fraktionen"),
                .paper("trinkbrunnen", "Vorberatung", "Mit 5 Ja, 2 Nein empfohlen", sub: true),
                .plain("Anfragen"),
                .paper("strassenbaeume", "Kenntnisnahme", "Beantwortet", sub: true),
                .closed("Grundstücksangelegenheit", paper: "grundstueck", "Einstimmig empfohlen"),
            ]
        ),
        DemoTownMeeting(
            name: "18. Sitzung des Haupt- und Finanzausschusses",
            organization: .finance,
            distance: -68,
            weekday: 3,
            startTime: "18:30",
            endTime: "20:45",
            room: .small,
            stage: .held,
            items: [
                opening,
                .paper("hundesteuer", "Vorberatung", "Mit 6 Ja, 1 Nein empfohlen"),
                .paper("loeschfahrzeug", "Vorberatung", "Einstimmig empfohlen"),
                .paper("winterdienst", "Entscheidung", "Einstimmig beschlossen"),
                .paper("jahresabschluss", "Kenntnisnahme", "Zur Kenntnis genommen"),
                .closed("Grundstücksangelegenheit", paper: "grundstueck", "Einstimmig empfohlen"),
            ]
        ),
        DemoTownMeeting(
            name: "14. Sitzung der Stadtverordnetenversammlung",
            organization: .council,
            distance: -60,
            weekday: 4,
            startTime: "19:30",
            endTime: "22:15",
            room: .hall,
            stage: .held,
            items: [
                opening,
                report,
                .paper("gewerbepark", "Entscheidung", "Mit 13 Ja, 2 Enthaltungen beschlossen"),
                .paper("hundesteuer", "Entscheidung", "Mit 10 Ja, 4 Nein, 1 Enthaltung beschlossen"),
                .paper("loeschfahrzeug", "Entscheidung", "Einstimmig beschlossen"),
                .paper("jahresabschluss", "Kenntnisnahme", "Zur Kenntnis genommen"),
                .plain("Anträge der Fraktionen"),
                .paper("trinkbrunnen", "Entscheidung", "Mit 9 Ja, 6 Nein beschlossen", sub: true),
                .closed("Grundstücksangelegenheit", paper: "grundstueck", "Einstimmig beschlossen"),
            ]
        ),
        DemoTownMeeting(
            name: "11. Sitzung des Ausschusses für Soziales, Jugend, Kultur und Sport",
            organization: .social,
            distance: -25,
            weekday: 2,
            startTime: "18:00",
            endTime: "19:50",
            room: .house,
            stage: .held,
            items: [
                opening,
                .paper("kita", "Vorberatung", "Einstimmig empfohlen"),
                .paper("vereine", "Vorberatung", "Einstimmig empfohlen"),
                .plain("Anträge der Fraktionen"),
                .paper("musterbachpass", "Vorberatung", "Mit 4 Ja, 3 Nein empfohlen", sub: true),
                .plain("Verschiedenes"),
            ]
        ),
        DemoTownMeeting(
            name: "19. Sitzung des Haupt- und Finanzausschusses",
            organization: .finance,
            distance: -18,
            weekday: 3,
            startTime: "18:30",
            endTime: "21:00",
            room: .small,
            stage: .held,
            items: [
                opening,
                .paper("kita", "Vorberatung", "Einstimmig empfohlen"),
                .paper("vereine", "Vorberatung", "Einstimmig empfohlen"),
                .paper("entwaesserung", "Vorberatung", "Mit 5 Ja, 2 Enthaltungen empfohlen"),
                .paper("vollzug", "Kenntnisnahme", "Zur Kenntnis genommen"),
                .closed("Vergabeangelegenheit", paper: "rohbau", "Einstimmig beschlossen"),
            ]
        ),
        DemoTownMeeting(
            name: "15. Sitzung der Stadtverordnetenversammlung",
            organization: .council,
            distance: -11,
            weekday: 4,
            startTime: "19:30",
            endTime: "22:40",
            room: .hall,
            stage: .held,
            items: [
                opening,
                report,
                .paper("kita", "Entscheidung", "Einstimmig beschlossen"),
                .paper("vereine", "Entscheidung", "Einstimmig beschlossen"),
                .paper("entwaesserung", "Entscheidung", "Mit 11 Ja, 4 Enthaltungen beschlossen"),
                .paper("schiedsperson", "Entscheidung", "Im zweiten Wahlgang gewählt"),
                .plain("Anträge der Fraktionen"),
                .paper("tempo30", "Vorberatung", "In den Bau- und Umweltausschuss verwiesen", sub: true),
                .paper("musterbachpass", "Entscheidung", "Mit 8 Ja, 7 Nein beschlossen", sub: true),
                .closed(
                    "Bericht über laufende Rechtsstreitigkeiten",
                    name: "Klage gegen den Gebührenbescheid Lindenhof"
                ),
            ]
        ),
    ]

    private static let coming: [DemoTownMeeting] = [
        DemoTownMeeting(
            name: "17. Sitzung des Bau- und Umweltausschusses",
            organization: .building,
            distance: 5,
            weekday: 2,
            startTime: "19:00",
            room: .small,
            stage: .published,
            items: [
                opening,
                .paper("bahnhof-ost", "Vorberatung"),
                .paper("radverkehr", "Vorberatung"),
                .paper("starkregen", "Vorberatung"),
                .plain("Anträge der Fraktionen"),
                .paper("tempo30", "Vorberatung", sub: true),
                .paper("baeume", "Kenntnisnahme"),
                .plain("Verschiedenes"),
                .closed(
                    "Vergabeangelegenheit",
                    name: "Planung der Rückhaltung am Krebsbach: Auswahl des Ingenieurbüros"
                ),
            ]
        ),
        DemoTownMeeting(
            name: "20. Sitzung des Haupt- und Finanzausschusses",
            organization: .finance,
            distance: 11,
            weekday: 3,
            startTime: "18:30",
            room: .small,
            stage: .invited,
            items: [
                opening,
                .paper("haushalt", "Vorberatung"),
                .paper("starkregen", "Vorberatung"),
                .paper("waerme", "Vorberatung"),
                .paper("sporthalle", "Vorberatung"),
                .paper("buecherei", "Vorberatung"),
                .plain("Anträge der Fraktionen"),
                .paper("wlan", "Entscheidung", sub: true),
                .closed("Personalangelegenheit", paper: "stelle"),
            ]
        ),
        DemoTownMeeting(
            name: "12. Sitzung des Ausschusses für Soziales, Jugend, Kultur und Sport",
            organization: .social,
            distance: 17,
            weekday: 2,
            startTime: "18:00",
            room: .house,
            stage: .planned,
            items: [opening, .paper("buecherei", "Entscheidung"), .paper("sporthalle", "Vorberatung")]
        ),
        DemoTownMeeting(
            name: "16. Sitzung der Stadtverordnetenversammlung",
            organization: .council,
            distance: 24,
            weekday: 4,
            startTime: "19:30",
            room: .hall,
            stage: .planned,
            items: [
                opening,
                report,
                .paper("haushalt", "Entscheidung"),
                .paper("bahnhof-ost", "Entscheidung"),
                .paper("radverkehr", "Entscheidung"),
                .paper("starkregen", "Entscheidung"),
                .paper("waerme", "Entscheidung"),
                .paper("sporthalle", "Entscheidung"),
                .plain("Anfragen"),
                .paper("glasfaser", "Kenntnisnahme", sub: true),
                .closed("Personalangelegenheit", paper: "stelle"),
            ]
        ),
    ]
}
