internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// One request of somebody who is logged in.
struct Visit: Sendable {
    let request: WebRequest
    let presence: LoginDesk.Presence
    let counter: Counter
    let town: ShowTown.Outcome

    var actor: Actor { presence.actor }
    var isClerk: Bool { actor.roles.contains(.clerk) }
    var isReleaser: Bool { actor.roles.contains(.releaser) }
    var mayWritePapers: Bool { isClerk || actor.roles.contains(.staffAuthor) }

    func perform<A: ReadingAction>(_ action: A) async throws -> A.Outcome {
        try await counter.office.perform(action, as: actor)
    }

    func perform<A: WritingAction>(_ action: A) async throws -> A.Outcome {
        try await counter.office.perform(action, as: actor)
    }

    func perform<A: KeepingAction>(_ action: A) async throws -> A.Outcome {
        try await counter.office.perform(action, as: actor)
    }

    /// Performs an action for the form of this request. Sent twice, it is carried out once, and both get one answer.
    ///
    /// - Parameters:
    ///   - action: What to do.
    ///   - answer: Where to go afterwards; must be a redirect.
    /// - Returns: The redirect.
    /// - Throws: What the action throws; a refusal of the form.
    func carryOut<A: WritingAction>(
        _ action: A,
        answer: @escaping @Sendable (A.Outcome) -> WebResponse
    ) async throws -> WebResponse {
        guard let submission = try await submission() else { return answer(try await perform(action)) }
        let outcome = try await counter.office.perform(action, as: actor, once: submission) { outcome in
            answer(outcome).headers[.location] ?? OfficePath.home.text
        }
        switch outcome {
        case .done(let outcome): return answer(outcome)
        case .repeated(let path): return .redirect303(path)
        }
    }

    /// What tells this form from others; `nil` when its page gave it no key.
    private func submission() async throws -> FormSubmission? {
        var fields: FormValues
        var files: [String] = []
        if request.mediaType == "multipart/form-data" {
            let form = try await request.multipart()
            fields = form.fields
            files = form.files.flatMap { [$0.name, $0.fileName, $0.sha256.hexadecimal] }
        } else {
            fields = try await request.form()
        }
        guard fields["form_key"].flatMap(UUID.init(uuidString:)) != nil else { return nil }
        fields.fields.removeAll { $0.name == FormTokens.fieldName }
        return FormSubmission(
            account: presence.account.id,
            words: [request.path] + fields.fields.flatMap { [$0.name, $0.value] } + files
        )
    }

    /// The identity in the address.
    ///
    /// - Throws: ``RequestRefusal/notFound`` for anything that is none.
    func id<Noun>(_ noun: Noun.Type = Noun.self) throws -> Identifier<Noun> {
        try request.parameter("id") { Identifier<Noun>($0) }
    }

    func frame(notice: Notice? = nil, savedDraft: String? = nil) -> OfficeFrame {
        var frame = counter.frame(for: presence, townName: town.body.name, formKey: UUID().uuidString.lowercased())
        frame.notice = notice ?? DoneNotice(rawValue: request.query.text("done"))?.notice
        frame.savedDraft = savedDraft ?? request.query["saved"]
        return frame
    }

    func page(_ render: (OfficeFrame) -> HTML) -> WebResponse {
        .html(render(frame()).bytes)
    }

    /// Goes on to a page that says what was done.
    ///
    /// - Parameters:
    ///   - path: Where to.
    ///   - done: What was done.
    ///   - draft: The form whose kept text is no longer needed.
    /// - Returns: The answer 303.
    func go(to path: OfficePath, done: DoneNotice? = nil, draft: String? = nil) -> WebResponse {
        var query: [String] = []
        if let done { query.append("done=\(done.rawValue)") }
        if let draft { query.append("saved=\(draft)") }
        return .redirect303(path.text + (query.isEmpty ? "" : "?" + query.joined(separator: "&")))
    }
}
