internal import JSONReading

/// How a woman or a man is called who presides: below the own name, and as who writes.
struct ChairTitle: Hashable, Sendable {
    /// Of whom it is said; the raw value is the member of `chairs` in a template.
    enum Form: String, CaseIterable, Sendable {
        case woman
        case man
    }

    /// Below the name: "Vorsitzende".
    let function: String
    /// In the letterhead: "Die Vorsitzende {{ofOrganization}}".
    let sender: Phrase?

    init(_ input: InputObject) {
        function = input.text("function")
        sender = input.phrase("sender")
    }
}
