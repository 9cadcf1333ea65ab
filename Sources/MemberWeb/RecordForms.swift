internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

extension RecordFormPage {
    /// The form with what was typed in it, and what the rules say against it.
    ///
    /// - Parameters:
    ///   - form: What was sent.
    ///   - violations: Why it was refused.
    /// - Returns: The page; each message stands at the field with the label that it names, others at the first.
    func refused(_ form: FormValues, _ violations: [RuleViolation]) -> RecordFormPage {
        var page = self
        for index in page.fields.indices {
            let name = page.fields[index].name
            page.fields[index].value = form.all(name).joined(separator: " ")
            if case .text = page.fields[index].input { page.fields[index].value = form.text(name) }
        }
        page.errors = violations.map { violation in
            let label: String? =
                switch violation {
                case .missing(let label), .tooLong(let label, _), .unreadable(let label, _): label
                default: nil
                }
            let field = page.fields.first { $0.label == label } ?? page.fields.first
            return FieldError(field: field?.name ?? "", message: violation.message)
        }
        return page
    }
}

extension Visit {
    /// Performs the action of a plain form; a refusal shows the form again with what was typed.
    func save<A: WritingAction>(
        _ action: A,
        in page: RecordFormPage,
        answer: @escaping @Sendable (A.Outcome) -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await carryOut(action, answer: answer)
        } catch ActionError.violates(let violations) {
            let refused = page.refused(try await request.form(), violations)
            return .html(refused.render(in: frame()).bytes, status: .unprocessableContent)
        }
    }
}
