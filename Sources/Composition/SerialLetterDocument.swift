internal import Typesetting

/// Letters to several people in one file, to be printed and put into envelopes: each begins on a page of its own.
public struct SerialLetterDocument: Sendable {
    /// The first letter; its sheet is that of all.
    public var first: any CouncilDocument
    /// The other letters, of the same kind and from the same sender.
    public var others: [any CouncilDocument]

    /// Letters; see the properties.
    public init(_ first: any CouncilDocument, _ others: [any CouncilDocument]) {
        self.first = first
        self.others = others
    }
}

extension SerialLetterDocument: CouncilDocument {
    /// All letters on the sheet of the first one.
    public func layout() -> DocumentLayout {
        var whole = first.layout()
        whole.template.startsAnewWithSection = true
        whole.sections += others.flatMap { $0.layout().sections }
        return whole
    }
}
