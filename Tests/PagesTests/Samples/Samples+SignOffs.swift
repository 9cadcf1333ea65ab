import CouncilModel
import Foundation
import Pages

/// Sign-offs in all their states.
extension Samples {
    private func step(_ id: String, _ office: String, _ label: String, _ kind: StateMark.Kind) -> ShownSignOff.Step {
        ShownSignOff.Step(
            id: self(id),
            office: self(office),
            state: StateMark(label: self(label), kind: kind),
            workingDays: 2
        )
    }

    private func entry(_ deed: String, _ instant: Date, words: String = "") -> ShownSignOff.Entry {
        .init(
            deed: self(deed),
            person: self("Jonas Beispiel in Vertretung von Erika Mustermann"),
            instant: instant,
            words: words.isEmpty ? "" : self(words)
        )
    }

    private var signed: ShownSignOff.Step {
        var signed = step("s1", "Amt für Stadtplanung und Bauordnung", "gezeichnet", .done)
        signed.decided = CivilDate(2026, 4, 29)
        signed.words = self("Mit Maßgabe: Der Lageplan ist noch zu berichtigen.")
        signed.isOutdated = true
        signed.history = [
            entry("gefragt", instant(4, 28, 9)),
            entry(
                "gezeichnet, Fassung 3",
                instant(4, 29, 10),
                words: "Mit Maßgabe: Der Lageplan ist noch zu berichtigen."
            ),
        ]
        return signed
    }

    private var current: ShownSignOff.Step {
        var current = step("s2", "Kämmerei", "an der Reihe", .active)
        current.isCurrent = true
        current.due = CivilDate(2026, 5, 6)
        current.history = [entry("gefragt", instant(4, 29, 10)), entry("per E-Mail gefragt", instant(4, 29, 11))]
        return current
    }

    private var later: ShownSignOff.Step {
        var later = step("s3", "Hauptamt", "noch nicht an der Reihe", .open)
        later.expected = CivilDate(2026, 5, 6)
        return later
    }

    private func critical(_ label: String, _ kind: StateMark.Kind) -> ShownSignOff.CriticalPath {
        .init(
            state: StateMark(label: self(label), kind: kind),
            before: self("Damit die Vorlage am 12. Mai im Hauptausschuss beraten werden kann, muss sie Kämmerei bis "),
            day: self("Mittwoch, 6. Mai"),
            after: self(" verlassen.")
        )
    }

    private func signOff(_ state: String, _ kind: StateMark.Kind, _ stages: [[ShownSignOff.Step]]) -> ShownSignOff {
        var shown = ShownSignOff(paperID: self("p1"), version: 4)
        shown.state = StateMark(label: self(state), kind: kind)
        shown.stages = stages
        shown.offices = organizations
        shown.isOpen = kind != .done
        shown.mayArrange = true
        shown.canWithdraw = true
        return shown
    }

    private var unplanned: ShownSignOff {
        var shown = ShownSignOff(paperID: self("p1"), version: 4)
        shown.mayArrange = true
        shown.offices = organizations
        shown.offers = [
            .init(
                id: self("t1"),
                name: self("Beschlussvorlage mit Kosten"),
                about: self("Kämmerei → Hauptamt · 4 Arbeitstage")
            )
        ]
        return shown
    }

    private var planned: ShownSignOff {
        var steps = [step("s1", "Kämmerei", "vorgesehen", .open), step("s2", "Hauptamt", "vorgesehen", .open)]
        for index in steps.indices { steps[index].canRemove = true }
        var shown = signOff("geplant, noch nicht begonnen", .open, [[steps[0]], [steps[1]]])
        shown.canSend = true
        return shown
    }

    /// Seen by the author.
    private var running: ShownSignOff {
        var held = current
        held.canHandOver = true
        var shown = signOff("1 von 4 mitgezeichnet", .active, [[signed], [held, later], [later]])
        shown.stages[1][1].id = self("s4")
        shown.stages[2][0].id = self("s5")
        shown.criticalPath = critical("erreichbar", .active)
        return shown
    }

    /// Seen by somebody of the office that is asked.
    private var asked: ShownSignOff {
        var held = current
        held.canDecide = true
        held.canHandOver = true
        held.standsInFor = self("Bert Groß")
        var shown = signOff("1 von 3 mitgezeichnet", .active, [[signed], [held], [later]])
        shown.criticalPath = critical("knapp", .open)
        shown.mayArrange = false
        return shown
    }

    private var overdue: ShownSignOff {
        var shown = asked
        shown.stages[1][0].isOverdue = true
        shown.stages[1][0].due = CivilDate(2026, 4, 30)
        shown.criticalPath = critical("nicht mehr erreichbar", .stopped)
        return shown
    }

    private var returned: ShownSignOff {
        var held = step("s2", "Kämmerei", "zurückgegeben", .stopped)
        held.decided = CivilDate(2026, 4, 30)
        held.words = self("Bitte die Folgekosten je Jahr beziffern.\nDas Produktkonto fehlt.")
        held.history = [entry("zurückgegeben, Fassung 4", instant(4, 30, 9), words: "Bitte die Folgekosten beziffern.")]
        var shown = signOff("zurückgegeben", .stopped, [[signed], [held], [later]])
        shown.canSend = true
        shown.isReturned = true
        return shown
    }

    private var takenOver: ShownSignOff {
        var held = current
        held.office = self("Ordnungsamt")
        held.history.append(entry("übernommen von Ordnungsamt", instant(4, 30, 9)))
        var shown = signOff("0 von 1 mitgezeichnet", .active, [[held]])
        shown.mayArrange = false
        return shown
    }

    private var finished: ShownSignOff {
        var own = signed
        own.isOutdated = false
        own.canTakeBack = true
        var other = own
        other.id = self("s2")
        other.office = self("Kämmerei")
        other.canTakeBack = false
        var shown = signOff("alle haben mitgezeichnet", .done, [[own], [other]])
        shown.criticalPath = critical("fertig gezeichnet", .done)
        shown.mayArrange = false
        return shown
    }

    /// More offices than are shown at a glance.
    private var long: ShownSignOff {
        let names = ["Amt 10", "Amt 20", "Amt 30", "Amt 32", "Amt 40", "Amt 51", "Amt 60", "Amt 61"]
        let stages = names.enumerated().map { index, name in
            var held = index == 0 ? current : later
            held.id = self("l\(index)")
            held.office = self(name)
            return [held]
        }
        return signOff("0 von 8 mitgezeichnet", .active, stages)
    }

    private func refused(
        _ shown: ShownSignOff,
        _ form: ShownSignOff.Refusal.Form,
        _ step: String,
        _ message: String
    ) -> ShownSignOff {
        var shown = shown
        var refusal = ShownSignOff.Refusal(form: form, step: step.isEmpty ? "" : self(step), message: self(message))
        refusal.words = self("Die Folgekosten fehlen.")
        refusal.organization = self("o2")
        refusal.days = self("viele")
        refusal.deadline = self("2026-01-01")
        shown.refusal = refusal
        return shown
    }

    private var refusedAddition: ShownSignOff {
        var shown = refused(
            planned,
            .addition,
            "",
            "„Arbeitstage“ ist nicht lesbar. Erwartet wird eine Zahl von 1 bis 30."
        )
        shown.refusal?.field = "days"
        return shown
    }

    private var panels: [(String, ShownSignOff)] {
        let missing = "Bitte füllen Sie das Feld „Grund der Rückgabe“ aus."
        let gone = "Über diesen Schritt wurde inzwischen entschieden; der neue Stand steht auf dieser Seite."
        return [
            ("unplanned", unplanned), ("planned", planned), ("running", running), ("asked", asked),
            ("overdue", overdue),
            ("returned", returned), ("taken-over", takenOver), ("finished", finished), ("long", long),
            ("refused-return", refused(asked, .return, "s2", missing)),
            ("refused-signature", refused(asked, .signature, "s2", "Die Vorlage wurde inzwischen geändert.")),
            ("refused-take-over", refused(asked, .takeOver, "s2", "Bitte wählen Sie ein anderes Amt der Verwaltung.")),
            ("refused-gone", refused(finished, .signature, "s1", gone)),
            ("refused-addition", refusedAddition),
            ("refused-release", refused(running, .release, "", "Die Mitzeichnung läuft noch.")),
        ]
    }

    var signOffPages: [SamplePage] {
        panels.map { name, panel in
            var page = paper(.unreleased, isPublic: false, mayEdit: panel.mayArrange)
            page.upload.errors = []
            page.signOff = panel
            return SamplePage(name: "sign-off-\(name)", model: page, html: page.render(in: frame()))
        } + [
            sample("sign-offs", signOffs),
            sample("sign-offs-several", severalSigned),
            sample("sign-offs-empty", SignOffsPage(asked: [], authored: [], mayLayDown: false)),
            sample("sign-off-templates", SignOffTemplatesPage(lines: templateLines)),
            sample("sign-off-templates-empty", SignOffTemplatesPage(lines: [])),
            sample("sign-off-template", template),
            sample("sign-off-template-new", SignOffTemplateFormPage(kinds: kinds, offices: organizations)),
            sample("paper-leads", paperLeads),
        ]
    }

    private func sample(_ name: String, _ page: SignOffsPage) -> SamplePage {
        SamplePage(name: name, model: page, html: page.render(in: frame()))
    }

    private func sample(_ name: String, _ page: SignOffTemplatesPage) -> SamplePage {
        SamplePage(name: name, model: page, html: page.render(in: frame()))
    }

    private func sample(_ name: String, _ page: SignOffTemplateFormPage) -> SamplePage {
        SamplePage(name: name, model: page, html: page.render(in: frame()))
    }

    private func sample(_ name: String, _ page: PaperLeadsPage) -> SamplePage {
        SamplePage(name: name, model: page, html: page.render(in: frame()))
    }

    private func line(_ id: String, _ title: String, _ shown: ShownSignOff) -> SignOffsPage.Line {
        var shown = shown
        shown.paperID = self(id)
        shown.isListed = true
        shown.mayArrange = false
        for stage in shown.stages.indices {
            for step in shown.stages[stage].indices {
                shown.stages[stage][step].id = self("\(id)-\(stage)-\(step)")
            }
        }
        return .init(
            paperID: self(id),
            reference: self("2026/04\(id)"),
            title: self(title),
            office: self("Bauamt"),
            signOff: shown
        )
    }

    private var signOffs: SignOffsPage {
        var own = asked
        own.stages[1][0].standsInFor = ""
        return SignOffsPage(
            asked: [
                line("1", "Sanierung der Stützmauer an der Burggasse", overdue),
                line("2", "Umgestaltung des Bahnhofsvorplatzes: Vorplanung", own),
                line("3", "Zweiter Bauabschnitt der Kita am Anger: Mehrkosten", asked),
                line("4", "Satzung über Sondernutzungen", finished),
            ],
            authored: [line("5", "Wirtschaftsplan der Stadtwerke", returned)],
            mayLayDown: true
        )
    }

    private var severalSigned: SignOffsPage {
        var page = signOffs
        page.results = [
            .init(paper: self("2026/0041 Sanierung der Stützmauer")),
            .init(paper: self("2026/0042 Vorplanung"), refusal: self("Die Vorlage wurde inzwischen geändert.")),
        ]
        var gone = ShownSignOff(paperID: self("p9"), version: 0)
        gone = refused(gone, .return, "s9", "Diese Mitzeichnung ist inzwischen beendet.")
        page.refusal = gone
        return page
    }

    private var templateLines: [SignOffTemplatesPage.Line] {
        [
            .init(
                id: self("t1"),
                name: self("Beschlussvorlage mit Kosten"),
                kind: self("Beschlussvorlage"),
                about: self("Kämmerei und Ordnungsamt → Hauptamt · 4 Arbeitstage")
            ),
            .init(id: self("t2"), name: self("Kurzer Weg"), kind: "", about: self("Hauptamt · 2 Arbeitstage")),
        ]
    }

    private var template: SignOffTemplateFormPage {
        var page = SignOffTemplateFormPage(
            templateID: self("t1"),
            name: self("Beschlussvorlage mit Kosten"),
            kind: self("motion"),
            rows: [
                .init(office: self("o1"), stage: self("1"), days: self("2")),
                .init(office: self("o2"), stage: self("1"), days: self("viele")),
                .init(office: self("o3"), stage: self("2"), days: self("3")),
            ],
            kinds: kinds,
            offices: organizations
        )
        page.errors = [
            FieldError(field: SignOffTemplateFormPage.names(1).days, message: self("„Arbeitstage“ ist nicht lesbar.")),
            FieldError(field: SignOffTemplateFormPage.names(0).office, message: self("Ein Amt steht zweimal.")),
        ]
        return page
    }

    private var paperLeads: PaperLeadsPage {
        var page = PaperLeadsPage(
            lines: [
                .init(id: self("o1"), name: self("Stadtrat"), workingDays: self("5")),
                .init(id: self("o2"), name: self("Hauptausschuss"), workingDays: self("viele")),
            ]
        )
        page.errors = [FieldError(field: self("o2"), message: self("„Arbeitstage“ ist nicht lesbar."))]
        return page
    }

    /// Deputies and mails of an account, for its page.
    func deputies(errors: [FieldError] = []) -> AccountDeputyPanel {
        var panel = AccountDeputyPanel(
            appointed: [
                .init(
                    id: self("d1"),
                    name: self("Jonas Beispiel"),
                    first: CivilDate(2026, 5, 11),
                    last: CivilDate(2026, 5, 22)
                )
            ],
            standingIn: [
                .init(
                    id: self("d2"),
                    name: self("Bert Groß"),
                    first: CivilDate(2026, 5, 4),
                    last: CivilDate(2026, 5, 8)
                )
            ],
            choices: [Choice(value: self("a2"), label: self("Jonas Beispiel"))]
        )
        panel.errors = errors
        if !errors.isEmpty {
            panel.chosen = self("a2")
            panel.first = self("2026-05-20")
            panel.last = self("2026-05-10")
        }
        return panel
    }

    func accountMail(errors: [FieldError] = []) -> AccountMailPanel {
        var panel = AccountMailPanel(
            address: self("amt"),
            directoryAddress: self("kaemmerei@musterhausen.example"),
            isWanted: true
        )
        panel.errors = errors
        return panel
    }

    var accountPages: [SamplePage] {
        let wrong = [
            FieldError(field: "last", message: self("„Bis“ ist nicht lesbar. Erwartet wird ein Tag ab heute."))
        ]
        let unusable = [FieldError(field: "address", message: self("An diese Adresse kann keine E-Mail gehen."))]
        return [([FieldError](), [FieldError]()), (wrong, unusable)].enumerated().map { index, errors in
            var page = account()
            page.deputies = deputies(errors: errors.0)
            page.mail = accountMail(errors: errors.1)
            return SamplePage(
                name: index == 0 ? "account-deputies" : "account-deputies-wrong",
                model: page,
                html: page.render(in: frame())
            )
        }
    }
}
