/// What is wrong with one field of a form.
public struct FieldError: Sendable, Equatable {
    /// The name of the field, such as `title`.
    public var field: String
    /// What to do, such as „Geben Sie einen Titel ein.“
    public var message: String

    /// One finding.
    public init(field: String, message: String) {
        self.field = field
        self.message = message
    }
}

extension [FieldError] {
    /// The first message for a field.
    func message(for field: String) -> String? {
        first { $0.field == field }?.message
    }
}

/// The list of findings above a form, each a link to its field; takes the focus when the page has loaded.
struct ErrorSummary: HTMLElement {
    let errors: [FieldError]

    var html: HTML {
        guard !errors.isEmpty else { return .empty }
        return """
            <div class="notice notice-failure error-summary" role="alert" tabindex="-1" data-focus>
            \(Icon.warning)<div>
            <h2>Bitte prüfen Sie Ihre Eingaben</h2>
            <ul>\(each: errors, { "<li><a href=\"#field-\($0.field)\">\($0.message)</a></li>" })</ul>
            </div></div>
            """
    }
}
