/// Blocks which belong together.
public struct GroupBlock: Hashable, Sendable {
    /// The content.
    public var blocks: [Block]
    /// Whether the blocks form a part of their own in the tree of meanings.
    public var isSection: Bool
    /// Whether the blocks stay on one page if they fit on one.
    public var staysTogether: Bool
    /// Whether the group never starts a page, so that a signature is not left without text.
    public var staysWithPrevious: Bool
    /// Whether the group never ends a page, like a heading.
    public var staysWithNext: Bool

    /// - Parameters:
    ///   - blocks: The content.
    ///   - isSection: Whether the blocks form a part of their own in the tree of meanings.
    ///   - staysTogether: Whether the blocks stay on one page if they fit on one.
    ///   - staysWithPrevious: Whether the group never starts a page.
    ///   - staysWithNext: Whether the group never ends a page.
    public init(
        _ blocks: [Block],
        isSection: Bool = false,
        staysTogether: Bool = false,
        staysWithPrevious: Bool = false,
        staysWithNext: Bool = false
    ) {
        self.blocks = blocks
        self.isSection = isSection
        self.staysTogether = staysTogether
        self.staysWithPrevious = staysWithPrevious
        self.staysWithNext = staysWithNext
    }
}
