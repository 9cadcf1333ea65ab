/// A kind of document that ``Composer`` sets.
public protocol CouncilDocument: Sendable {
    /// The document as blocks on its sheet.
    func layout() -> DocumentLayout
}
