extension ShownSignOff {
    /// A form that was refused: it comes back with what was typed and the reason beside the field.
    public struct Refusal: Sendable, Equatable {
        /// The forms of a sign-off; the raw value is part of the fields' identifiers.
        public enum Form: String, Sendable {
            /// Signing.
            case signature
            /// Giving back.
            case `return`
            /// Giving to another office.
            case takeOver = "take-over"
            /// Taking a signature back.
            case takeBack = "take-back"
            /// Taking an office out.
            case removal
            /// Adding an office.
            case addition
            /// Sending, withdrawing, taking a template.
            case course
            /// Releasing before all have signed.
            case release
        }

        /// Which form.
        public var form: Form
        /// The step; empty for the forms of the whole course.
        public var step: String
        /// Why.
        public var message: String
        /// The name of the field that is wrong, where the form has several.
        public var field = ""
        /// Remark or reason, as typed.
        public var words = ""
        /// The office that was chosen.
        public var organization = ""
        /// Whether it should sign beside the last stage.
        public var isBeside = false
        /// Working days, as typed.
        public var days = ""
        /// The fixed day, as typed.
        public var deadline = ""

        /// A refusal; what was typed is set afterwards.
        public init(form: Form, step: String = "", message: String) {
            self.form = form
            self.step = step
            self.message = message
        }
    }

    /// The part of a field's identifier after "field-".
    static func key(_ form: Refusal.Form, _ step: String, _ field: String = "") -> String {
        [form.rawValue, field, step].filter { !$0.isEmpty }.joined(separator: "-")
    }

    /// The refusal of a form, when it is that one.
    func refusal(of form: Refusal.Form, _ step: String = "") -> Refusal? {
        refusal.flatMap { $0.form == form && $0.step == step ? $0 : nil }
    }

    /// Whether the refused form is still offered; somebody else may have acted in between.
    private var refusedFormIsThere: Bool {
        guard let refusal else { return false }
        let step = steps.first { $0.id == refusal.step }
        return switch refusal.form {
        case .signature, .return: step?.canDecide == true
        case .takeOver: step?.canHandOver == true
        case .addition: mayArrange
        case .release: isOpen
        case .takeBack, .removal, .course: false
        }
    }

    /// What a page says above its content: the reason as a link to the field, or with the typed text where its form is gone.
    var refusalSummary: HTML {
        guard let refusal else { return .empty }
        if refusedFormIsThere {
            let field = refusal.field.isEmpty && refusal.form == .addition ? "organization" : refusal.field
            let name = Self.key(refusal.form, refusal.step, field)
            return ErrorSummary(
                errors: [
                    FieldError(
                        field: refusal.form == .release ? Self.waiver : name,
                        message: refusal.message
                    )
                ]
            ).html
        }
        return """
            <div class="notice notice-failure error-summary" role="alert" tabindex="-1" data-focus>
            \(Icon.warning)<div><h2>Das wurde nicht ausgeführt</h2><p>\(refusal.message)</p>\
            \(given: refusal.words, { "<p>Ihr Text ist nicht gespeichert:</p><blockquote class=\"kept-words\">\($0)</blockquote>" })
            </div></div>
            """
    }
}
