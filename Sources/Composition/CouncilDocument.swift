/// A kind of document that ``Composer`` sets.
public protocol CouncilDocument: Sendable {
    /// The document as blocks on its sheet.
    func layout() -> DocumentLayout

    /// What it says that cannot be right but is set all the same; German, one line each.
    var warnings: [String] { get }
}

extension CouncilDocument {
    /// Nothing.
    public var warnings: [String] { [] }
}
