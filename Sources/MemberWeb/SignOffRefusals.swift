internal import CouncilActions
internal import CouncilModel
internal import HTTPTypes
internal import Pages
internal import WebService

/// Brings refused forms of sign-offs back: on the page they came from, with what was typed and the reason beside the field.
struct SignOffRefusals {
    let visit: Visit

    init(_ visit: Visit) {
        self.visit = visit
    }

    /// Carries a form of a step out; what is refused comes back on its page.
    ///
    /// - Parameters:
    ///   - action: What to do.
    ///   - refusal: The form with what was typed, but for the reason.
    ///   - done: What the list says afterwards.
    /// - Returns: The answer.
    /// - Throws: What the action throws but a refusal.
    func carryOut<A: WritingAction>(
        _ action: A,
        _ refusal: ShownSignOff.Refusal,
        done: DoneNotice
    ) async throws -> WebResponse where A.Outcome == PaperID {
        let form = try await visit.request.form()
        do {
            return try await visit.carryOut(action) { [visit] _ in visit.go(to: .signOffs, done: done) }
        } catch ActionError.violates(let violations) {
            let refusal = refusal.with(violations)
            guard form.text("page") != "list", let paper = PaperID(form.text("paper")) else {
                return try await onList(PaperID(form.text("paper")), refusal)
            }
            return try await onPaper(paper, refusal)
        }
    }

    /// Carries a form of a paper's page out; what is refused comes back there.
    func carryOut<A: WritingAction>(
        _ action: A,
        on paper: PaperID,
        _ refusal: ShownSignOff.Refusal,
        done: DoneNotice
    ) async throws -> WebResponse where A.Outcome == PaperID {
        do {
            return try await visit.carryOut(action) { [visit] paper in
                visit.go(to: .paper(paper.description), done: done)
            }
        } catch ActionError.violates(let violations) {
            return try await onPaper(paper, refusal.with(violations))
        }
    }

    /// The paper's page with the refused form; the list, when the paper is not the visitor's to see any more.
    func onPaper(_ paper: PaperID, _ refusal: ShownSignOff.Refusal) async throws -> WebResponse {
        do {
            let details = try await visit.perform(ShowPaper(paper: paper))
            var views = PaperViews(details: details, visit: visit)
            views.signOff = try await SignOffViews.panel(of: paper, visit)
            if views.signOff == nil {
                views.signOff = ShownSignOff(paperID: paper.description, version: details.paper.version)
            }
            views.signOff?.refusal = refusal
            return views.page(status: .unprocessableContent)
        } catch ActionError.notFound {
            return try await onList(nil, refusal)
        }
    }

    private func onList(_ paper: PaperID?, _ refusal: ShownSignOff.Refusal) async throws -> WebResponse {
        var page = SignOffViews.list(try await visit.perform(ListSignOffs()), visit)
        let id = paper?.description
        if let index = page.asked.firstIndex(where: { $0.paperID == id }) {
            page.asked[index].signOff.refusal = refusal
        } else {
            var gone = ShownSignOff(paperID: "", version: 0)
            gone.refusal = refusal
            page.refusal = gone
        }
        return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
    }
}

extension ShownSignOff.Refusal {
    fileprivate func with(_ violations: [RuleViolation]) -> ShownSignOff.Refusal {
        var refusal = self
        refusal.message = violations.refusalWords
        if refusal.form == .addition { refusal.field = violations.first?.additionField ?? "organization" }
        return refusal
    }
}

extension [RuleViolation] {
    /// All reasons in one text.
    var refusalWords: String { map(\.message).joined(separator: " ") }
}

extension RuleViolation {
    fileprivate var additionField: String {
        switch self {
        case .unreadable("Arbeitstage", _): "days"
        case .unreadable("Frist", _): "deadline"
        default: "organization"
        }
    }
}
