import CouncilModel
import Pages

/// The clerk's first page.
extension Samples {
    var cockpit: CockpitPage {
        let titles = [self("Vorlagen"), self("Ladungsfrist")]
        let states: [[LampMark.State]] = [[.good, .late], [.soon, .notApplicable]]
        return CockpitPage(
            personName: self("Erika Mustermann"),
            today: today,
            now: [
                .init(text: self("Einladung zum Hauptausschuss"), due: today, isLate: true, path: .meeting(self("m1")))
            ],
            week: (1...9).map { day in
                .init(
                    text: self("Niederschrift zum Bauausschuss"),
                    due: today.adding(days: day % 7),
                    isLate: false,
                    path: .meeting(self("m2"))
                )
            },
            columns: titles,
            rows: zip(["m1", "m2"], states).map { id, states in
                CockpitPage.Row(
                    id: self(id),
                    title: self("12. Sitzung des Hauptausschusses"),
                    start: instant(5, 12, 18),
                    lamps: zip(titles, states).map { title, state in
                        ShownLamp(
                            title: title,
                            mark: LampMark(state: state, word: self("bis Mi., 6. Mai")),
                            sentence: self("Die Einladung muss bis Mittwoch zugehen."),
                            law: self("§ 58 Abs. 1 HGO"),
                            path: .meeting(self(id))
                        )
                    }
                )
            },
            newPapers: paperLines
        )
    }

    var idleCockpit: CockpitPage {
        CockpitPage(
            personName: self("Erika Mustermann"),
            today: today,
            now: [],
            week: [],
            columns: [self("Vorlagen")],
            rows: [],
            newPapers: []
        )
    }
}
