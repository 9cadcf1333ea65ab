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
            signOff.mayArrange = false
            signOff.isListed = true
            for stage in signOff.stages.indices {
                for step in signOff.stages[stage].indices where !signOff.stages[stage][step].canDecide {
                    signOff.stages[stage][step].canHandOver = false
                }
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

    static func mail(_ found: ListOwnDeputies.Outcome) -> AccountMailPanel? {
        if !found.signs { return nil }
        return AccountMailPanel(
            address: found.mail?.address ?? "",
            directoryAddress: found.directoryAddress ?? "",
            isWanted: found.mail?.isWanted ?? true
        )
    }

    /// "1. Bauamt und Ordnungsamt (2 Arbeitstage), 2. Hauptamt …"
    static func about(_ template: SignOffTemplate, _ visit: Visit) -> String {
        let stages = template.stages.map { steps in
            steps.map { name(of: $0.office, visit) }.joined(separator: " und ")
        }
        let days = template.workingDays
        return stages.joined(separator: " → ") + " · \(days) \(days == 1 ? "Arbeitstag" : "Arbeitstage")"
    }

    private static func shown(_ found: ShowSignOff.Outcome, of paper: PaperID, _ visit: Visit) -> ShownSignOff {
        var shown = ShownSignOff(paperID: paper.description, version: found.version)
        shown.mayArrange = found.mayArrange
        shown.offices = offices(visit)
        shown.offers = found.offers.map { .init(id: $0.id.description, name: $0.name, about: about($0, visit)) }
        guard let course = found.course else { return shown }
        let steps = SignOffStepViews(course: course, found: found, visit: visit)
        shown.state = steps.courseMark
        shown.isOpen = course.isOpen
        shown.isReturned = if case .returned = course.state { true } else { false }
        shown.canSend = found.mayArrange && !course.asked(bySending: .fromReturner).isEmpty
        shown.canWithdraw = found.mayArrange && course.withdrawal == nil && !course.steps.isEmpty
        shown.stages = course.stages.map { stage in course.steps.filter { $0.stage == stage }.map(steps.shown) }
        if let forecast = found.forecast, let day = forecast.sentence.range(of: forecast.decisiveDay) {
            shown.criticalPath = .init(
                state: StateMark(label: forecast.stateWord, kind: kind(forecast.state)),
                before: String(forecast.sentence[..<day.lowerBound]),
                day: forecast.decisiveDay,
                after: String(forecast.sentence[day.upperBound...])
            )
        }
        return shown
    }

    private static func kind(_ state: SignOffForecast.State) -> StateMark.Kind {
        switch state {
        case .reachable: .active
        case .tight: .open
        case .missed: .stopped
        case .done: .done
        }
    }

    static func name(of office: OrganizationID, _ visit: Visit) -> String {
        visit.town.organizations.first { $0.id == office }?.name ?? "Amt"
    }

    static func offices(_ visit: Visit, keeping: [OrganizationID] = []) -> [Choice] {
        let today = visit.today
        return visit.town.organizations
            .filter {
                $0.kind == .department && ($0.endDate.map { $0 >= today } ?? true || keeping.contains($0.id))
            }
            .map { Choice(value: $0.id.description, label: $0.name) }
    }
}
