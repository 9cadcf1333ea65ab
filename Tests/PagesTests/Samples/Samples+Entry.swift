import Pages

extension Samples {
    var keptForm: KeptForm {
        KeptForm(
            action: self("/papers/p1/edit"),
            title: self("Vorlage ändern"),
            values: [
                .init(name: self("title"), label: self("Titel"), value: self("Sanierung der Grundschule")),
                .init(name: self("version"), label: "", value: self("4")),
                .init(
                    name: self("grounds"),
                    label: self("Begründung"),
                    value: self("Das Dach ist undicht.\nEs regnet hinein.")
                ),
            ]
        )
    }

    func login(_ reason: LoginPage.Reason, kept: Bool = false) -> LoginPage {
        LoginPage(
            userName: self("e.mustermann"),
            reason: reason,
            returnTo: self("/papers"),
            keptForm: kept ? keptForm : nil
        )
    }

    var home: HomePage {
        HomePage(
            personName: self("Erika Mustermann"),
            today: today,
            meetings: [
                .init(
                    id: self("m1"),
                    title: self("12. Sitzung des Hauptausschusses"),
                    start: instant(5, 12, 18),
                    location: self("Rathaus, Großer Saal"),
                    state: StateMark(label: self("geplant"), kind: .open),
                    missing: [
                        self("2 Punkte ohne Vorlage"), self("Einladung spätestens am Dienstag, 5. Mai versenden"),
                    ],
                    itemCount: 9
                ),
                .init(
                    id: self("m2"),
                    title: self("31. Sitzung des Stadtrats"),
                    start: instant(5, 28, 17),
                    location: self("Lindenhof"),
                    state: StateMark(label: self("eingeladen"), kind: .active),
                    itemCount: 21
                ),
            ],
            assignments: [
                .init(
                    text: self("Vorlage 2026/041 zur Veröffentlichung bestätigen"),
                    detail: self("vorbereitet von Jonas Beispiel, gestern"),
                    path: .paperPublication(self("p1"))
                )
            ],
            newPapers: paperLines,
            mayCreate: true
        )
    }

    var emptyHome: HomePage {
        HomePage(
            personName: self("Jonas Beispiel"),
            today: today,
            meetings: [],
            assignments: [],
            newPapers: [],
            mayCreate: false
        )
    }
}
