/// The text of a paper, as office and portal show it.
public struct PaperText: Sendable, Equatable {
    /// What the council is to resolve.
    public var resolution: [TextBlock]
    /// The grounds.
    public var grounds: [TextBlock]
    /// The financial effects; empty when there are none.
    public var finance: [TextBlock]

    /// A text.
    public init(
        resolution: [TextBlock],
        grounds: [TextBlock],
        finance: [TextBlock]
    ) {
        self.resolution = resolution
        self.grounds = grounds
        self.finance = finance
    }

    /// The text under headings of the given level.
    func html(level: Int) -> HTML {
        """
        \(if: !resolution.isEmpty, """
            <section class="resolution"><h\(level)>Beschlussvorschlag</h\(level)>
            \(StructuredText(blocks: resolution, headingLevel: level + 1))</section>
            """)\(if: !grounds.isEmpty, """
            <section><h\(level)>Begründung</h\(level)>
            \(StructuredText(blocks: grounds, headingLevel: level + 1))</section>
            """)\(if: !finance.isEmpty, """
            <section><h\(level)>Finanzielle Auswirkungen</h\(level)>
            \(StructuredText(blocks: finance, headingLevel: level + 1))</section>
            """)
        """
    }

    /// Whether there is nothing to read.
    var isEmpty: Bool { resolution.isEmpty && grounds.isEmpty && finance.isEmpty }
}
