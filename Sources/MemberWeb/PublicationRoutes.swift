internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// What the public would see, preparing it, releasing it, taking it back.
struct PublicationRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/meetings/{id}/publication", PreviewPublication.self) { visit in
            try await preview(.meeting(try visit.id()), visit)
        }
        routes.post("/meetings/{id}/publication", ReleasePublication.self) { visit in
            try await release(.meeting(try visit.id()), visit)
        }
        routes.post("/meetings/{id}/publication/request", RequestPublication.self) { visit in
            try await request(.meeting(try visit.id()), visit)
        }
        routes.post("/meetings/{id}/publication/withdrawal", WithdrawPublication.self) { visit in
            try await withdraw(.meeting(try visit.id()), visit)
        }
        routes.get("/papers/{id}/publication", PreviewPublication.self) { visit in
            try await preview(.paper(try visit.id()), visit)
        }
        routes.post("/papers/{id}/publication", ReleasePublication.self) { visit in
            try await release(.paper(try visit.id()), visit)
        }
        routes.post("/papers/{id}/publication/request", RequestPublication.self) { visit in
            try await request(.paper(try visit.id()), visit)
        }
        routes.post("/papers/{id}/publication/withdrawal", WithdrawPublication.self) { visit in
            try await withdraw(.paper(try visit.id()), visit)
        }
    }

    private func preview(_ subject: Publications.Subject, _ visit: Visit) async throws -> WebResponse {
        let shown = try await visit.perform(PreviewPublication(subject: subject))
        return visit.page { PublicationViews(shown: shown, visit: visit).page.render(in: $0) }
    }

    private func release(_ subject: Publications.Subject, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        do {
            let release = ReleasePublication(
                subject: subject,
                seen: Int(form.text("version")) ?? 0,
                acceptsPersonalData: form.text("personal_data") == "accepted",
                acceptsHiddenWords: form.text("hidden_words") == "accepted"
            )
            try await visit.perform(release)
            return visit.go(to: subject.page, done: .published)
        } catch ActionError.conflict {
            let shown = try await visit.perform(PreviewPublication(subject: subject))
            let notice = Notice(
                kind: .warning,
                text: "Nichts wurde veröffentlicht: Der Stand hat sich inzwischen geändert.",
                detail: "Bitte prüfen Sie die neue Ansicht; darunter steht, wie es weitergeht."
            )
            let page = PublicationViews(shown: shown, visit: visit).page
            return .html(page.render(in: visit.frame(notice: notice)).bytes, status: .conflict)
        } catch ActionError.violates(let violations) {
            return try await refused(subject, violations, visit)
        }
    }

    private func request(_ subject: Publications.Subject, _ visit: Visit) async throws -> WebResponse {
        do {
            try await visit.perform(RequestPublication(subject: subject))
            return visit.go(to: subject.preview, done: .requested)
        } catch ActionError.violates(let violations) {
            return try await refused(subject, violations, visit)
        }
    }

    private func withdraw(_ subject: Publications.Subject, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        do {
            try await visit.perform(WithdrawPublication(subject: subject, reason: form.text("reason")))
            return visit.go(to: subject.page, done: .withdrawn)
        } catch ActionError.violates(let violations) {
            return try await refused(subject, violations, visit)
        }
    }

    private func refused(
        _ subject: Publications.Subject,
        _ violations: [RuleViolation],
        _ visit: Visit
    ) async throws -> WebResponse {
        let shown = try await visit.perform(PreviewPublication(subject: subject))
        var page = PublicationViews(shown: shown, visit: visit).page
        if violations.first?.asksForConfirmation == true {
            let notice = Notice(kind: .warning, text: violations.map(\.message).joined(separator: " "))
            return .html(page.render(in: visit.frame(notice: notice)).bytes, status: .unprocessableContent)
        }
        page.decision =
            violations.contains(.samePersonReleases) ? .samePerson : .blocked(obstacles: violations.map(\.message))
        return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
    }
}

extension RuleViolation {
    /// Whether ticking a box is the way on.
    fileprivate var asksForConfirmation: Bool {
        switch self {
        case .personalDataUnconfirmed, .hiddenWordsUnconfirmed: true
        default: false
        }
    }
}

extension Publications.Subject {
    var page: OfficePath {
        switch self {
        case .meeting(let id): .meeting(id.description)
        case .paper(let id): .paper(id.description)
        case .body: .organizations
        }
    }

    var preview: OfficePath {
        switch self {
        case .meeting(let id): .meetingPublication(id.description)
        case .paper(let id): .paperPublication(id.description)
        case .body: .organizations
        }
    }
}
