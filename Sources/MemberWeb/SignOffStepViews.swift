internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Pages
internal import Store

/// Turns the steps of one sign-off into what pages show.
struct SignOffStepViews {
    let course: SignOffCourse
    let found: ShowSignOff.Outcome
    let visit: Visit

    /// Where the course stands: "2 von 4 mitgezeichnet".
    var courseMark: StateMark {
        let signed = course.steps.count { $0.signature != nil }
        return switch course.state {
        case .planned: StateMark(label: "geplant, noch nicht begonnen", kind: .open)
        case .running: StateMark(label: "\(signed) von \(course.steps.count) mitgezeichnet", kind: .active)
        case .returned: StateMark(label: "zurückgegeben", kind: .stopped)
        case .complete: StateMark(label: "alle haben mitgezeichnet", kind: .done)
        case .withdrawn: StateMark(label: "zurückgezogen", kind: .stopped)
        }
    }

    func shown(_ step: SignOffStep) -> ShownSignOff.Step {
        let isAwaited = course.canDecide(step.id) && !found.isReleased
        var shown = ShownSignOff.Step(
            id: step.id.description,
            office: SignOffViews.name(of: step.office, visit),
            state: mark(step, isAwaited: isAwaited),
            workingDays: step.workingDays
        )
        let isMine = found.mine[step.id] != nil
        let turn = found.isReleased ? nil : found.schedule?[step.id]
        let decision = step.signature ?? step.rejection
        shown.isCurrent = isAwaited
        shown.due = isAwaited ? turn?.last ?? step.deadline : nil
        shown.expected = isAwaited ? nil : turn?.first
        shown.decided = decision.map { CivilDate($0.at, in: .councilDefault) }
        shown.isOverdue = shown.due.map { $0 < found.today } ?? false
        shown.isOutdated = step.isOutdated(at: found.version)
        shown.words = decision?.words ?? ""
        shown.history = history(step)
        shown.standsInFor = (found.mine[step.id] ?? nil).flatMap { found.names[$0] } ?? ""
        shown.canDecide = isMine && isAwaited
        shown.canTakeBack = isMine && !found.isReleased && course.canTakeBack(step.id)
        shown.canHandOver = isAwaited && (isMine || found.mayArrange)
        shown.canRemove = found.mayArrange && course.canRemove(step.id)
        return shown
    }

    private func history(_ step: SignOffStep) -> [ShownSignOff.Entry] {
        let mails = found.mails.filter { $0.step == step.id }.map { mail in
            ShownSignOff.Entry(
                deed: mail.kind.deed,
                person: found.names[mail.account] ?? "",
                instant: mail.at,
                words: ""
            )
        }
        return (step.acts.map { entry($0, of: step) } + mails).sorted { $0.instant < $1.instant }
    }

    private func entry(_ act: SignOffAct, of step: SignOffStep) -> ShownSignOff.Entry {
        let person = act.account.flatMap { found.names[$0] } ?? "Ratswerk"
        let deputy = act.deputyFor.flatMap { found.names[$0] }.map { " in Vertretung von \($0)" } ?? ""
        // Those of later stages are asked with the course, but it is not their turn before the others have signed.
        let isFirst = step.stage == course.stages.first
        let deed =
            switch act.decision {
            case .asked: isFirst ? "gefragt" : "für seine Stufe vorgesehen"
            case .signed: "gezeichnet, Fassung \(act.paperVersion)"
            case .returned: "zurückgegeben, Fassung \(act.paperVersion)"
            case .takenBack: "zurückgenommen"
            case .takenOver: "übernommen von \(act.office.map { SignOffViews.name(of: $0, visit) } ?? "")"
            }
        return .init(deed: deed, person: person + deputy, instant: act.at, words: act.words)
    }

    private func mark(_ step: SignOffStep, isAwaited: Bool) -> StateMark {
        switch step.decision {
        case nil: StateMark(label: "vorgesehen", kind: .open)
        case .signed: StateMark(label: "gezeichnet", kind: .done)
        case .returned: StateMark(label: "zurückgegeben", kind: .stopped)
        case .asked, .takenBack, .takenOver:
            if isAwaited {
                StateMark(label: "an der Reihe", kind: .active)
            } else if course.withdrawal != nil || found.isReleased {
                StateMark(label: "nicht gezeichnet", kind: .open)
            } else if course.turn(of: step.id) != nil {
                StateMark(label: "ruht", kind: .open)
            } else {
                StateMark(label: "noch nicht an der Reihe", kind: .open)
            }
        }
    }
}

extension SignOffMail.Kind {
    fileprivate var deed: String {
        switch self {
        case .asked: "per E-Mail gefragt"
        case .soon: "per E-Mail erinnert"
        case .late: "per E-Mail an die abgelaufene Frist erinnert"
        }
    }
}
