internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Pages
internal import Store

/// Turns sign-offs into what pages show.
enum SignOffViews {
    /// The panel of a paper's page; nothing for whom it does not concern.
    static func panel(of paper: PaperID, _ visit: Visit) async throws -> ShownSignOff? {
        let found = try await visit.perform(ShowSignOff(paper: paper))
        guard found.course != nil || found.mayArrange else { return nil }
        return shown(found, of: paper, visit)
    }

    static func list(_ found: ListSignOffs.Outcome, _ visit: Visit) -> SignOffsPage {
        func line(_ entry: ListSignOffs.Entry) -> SignOffsPage.Line {
            var signOff = shown(entry.shown, of: entry.paper.id, visit)
            // The course is arranged on the paper's own page.
            for stage in signOff.stages.indices {
                for step in signOff.stages[stage].indices { signOff.stages[stage][step].canRemove = false }
            }
            return SignOffsPage.Line(
                paperID: entry.paper.id.description,
                reference: entry.paper.reference ?? "",
                title: entry.paper.name,
                office: entry.paper.underDirectionOf.map { name(of: $0, visit) } ?? "",
                signOff: signOff
            )
        }
        return SignOffsPage(
            asked: found.asked.map(line),
            authored: found.authored.map(line),
            mayLayDown: visit.isClerk
        )
    }

    static func leads(_ leads: [PaperLead], _ visit: Visit) -> PaperLeadsPage {
        let known = Dictionary(
            leads.map { ($0.organization.description, $0.workingDays) },
            uniquingKeysWith: { first, _ in first }
        )
        return PaperLeadsPage(
            lines: visit.town.committeeChoices(on: visit.today).map { choice in
                .init(id: choice.value, name: choice.label, workingDays: "\(known[choice.value] ?? 0)")
            }
        )
    }

    static func deputies(_ found: ListOwnDeputies.Outcome) -> AccountDeputyPanel? {
        if found.candidates.isEmpty && found.appointed.isEmpty && found.standingIn.isEmpty { return nil }
        func line(_ deputy: AccountDeputy, _ other: AccountID) -> AccountDeputyPanel.Line {
            .init(
                id: deputy.id.description,
                name: found.names[other] ?? "",
                first: deputy.first,
                last: deputy.last
            )
        }
        return AccountDeputyPanel(
            appointed: found.appointed.map { line($0, $0.deputy) },
            standingIn: found.standingIn.map { line($0, $0.account) },
            choices: found.candidates.map { Choice(value: $0.id.description, label: $0.name) }
        )
    }

    private static func shown(_ found: ShowSignOff.Outcome, of paper: PaperID, _ visit: Visit) -> ShownSignOff {
        var shown = ShownSignOff(paperID: paper.description, version: found.version)
        shown.mayArrange = found.mayArrange
        shown.offices = offices(visit)
        guard let course = found.course else { return shown }
        shown.state = mark(course.state)
        shown.isOpen = course.isOpen
        shown.isReturned = if case .returned = course.state { true } else { false }
        shown.canSend = found.mayArrange && !course.asked(bySending: .fromReturner).isEmpty
        shown.canWithdraw = found.mayArrange && course.withdrawal == nil && !course.steps.isEmpty
        shown.stages = course.stages.map { stage in
            course.steps.filter { $0.stage == stage }.map { step($0, course, found, visit) }
        }
        if let forecast = found.forecast {
            shown.forecast = forecast.sentence
            shown.forecastState = StateMark(label: forecast.stateWord, kind: kind(forecast.state))
        }
        return shown
    }

    private static func step(
        _ step: SignOffStep,
        _ course: SignOffCourse,
        _ found: ShowSignOff.Outcome,
        _ visit: Visit
    ) -> ShownSignOff.Step {
        let isAwaited = course.canDecide(step.id) && !found.isReleased
        var shown = ShownSignOff.Step(
            id: step.id.description,
            office: name(of: step.office, visit),
            state: mark(step, isAwaited: isAwaited),
            workingDays: step.workingDays
        )
        let isMine = found.mine[step.id] != nil
        let isOpen = step.decision?.isOpen == true && course.withdrawal == nil && !found.isReleased
        shown.deadline = step.deadline
        shown.isOverdue = isAwaited && step.deadline.map { $0 < found.today } ?? false
        shown.isOutdated = step.isOutdated(at: found.version)
        shown.history = step.acts.map { entry($0, found, visit) }
        shown.standsInFor = (found.mine[step.id] ?? nil).flatMap { found.names[$0] } ?? ""
        shown.canDecide = isMine && isAwaited
        shown.canTakeBack = isMine && !found.isReleased && course.canTakeBack(step.id)
        shown.canHandOver = isOpen && (isMine || found.mayArrange)
        shown.canRemove = found.mayArrange && course.canRemove(step.id)
        return shown
    }

    private static func entry(
        _ act: SignOffAct,
        _ found: ShowSignOff.Outcome,
        _ visit: Visit
    ) -> ShownSignOff.Entry {
        let person = act.account.flatMap { found.names[$0] } ?? "Ratswerk"
        let deputy = act.deputyFor.flatMap { found.names[$0] }.map { " in Vertretung von \($0)" } ?? ""
        let deed =
            switch act.decision {
            case .asked: "gefragt"
            case .signed: "gezeichnet, Fassung \(act.paperVersion)"
            case .returned: "zurückgegeben, Fassung \(act.paperVersion)"
            case .takenBack: "zurückgenommen"
            case .takenOver: "übernommen von \(act.office.map { name(of: $0, visit) } ?? "")"
            }
        return .init(deed: deed, person: person + deputy, instant: act.at, words: act.words)
    }

    private static func mark(_ step: SignOffStep, isAwaited: Bool) -> StateMark {
        switch step.decision {
        case nil: StateMark(label: "vorgesehen", kind: .open)
        case .signed: StateMark(label: "gezeichnet", kind: .done)
        case .returned: StateMark(label: "zurückgegeben", kind: .stopped)
        case .asked, .takenBack, .takenOver:
            isAwaited ? StateMark(label: "an der Reihe", kind: .active) : StateMark(label: "wartet", kind: .open)
        }
    }

    private static func mark(_ state: SignOffCourse.State) -> StateMark {
        switch state {
        case .planned: StateMark(label: "geplant, noch nicht begonnen", kind: .open)
        case .running: StateMark(label: "läuft", kind: .active)
        case .returned: StateMark(label: "zurückgegeben: Der Verfasser ist an der Reihe", kind: .stopped)
        case .complete: StateMark(label: "alle haben gezeichnet", kind: .done)
        case .withdrawn: StateMark(label: "zurückgezogen", kind: .stopped)
        }
    }

    private static func kind(_ state: SignOffForecast.State) -> StateMark.Kind {
        switch state {
        case .reachable: .active
        case .tight: .open
        case .missed: .stopped
        case .done: .done
        }
    }

    private static func name(of office: OrganizationID, _ visit: Visit) -> String {
        visit.town.organizations.first { $0.id == office }?.name ?? "Amt"
    }

    private static func offices(_ visit: Visit) -> [Choice] {
        let today = visit.today
        return visit.town.organizations
            .filter { $0.kind == .department && $0.endDate.map { $0 >= today } ?? true }
            .map { Choice(value: $0.id.description, label: $0.name) }
    }
}
