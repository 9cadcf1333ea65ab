/// Which face text is set in, without saying which font that is.
public struct FontStyle: Hashable, Sendable {
    /// The part a face plays on the page.
    public enum Family: Hashable, Sendable {
        /// Running text.
        case text
        /// Headings, labels, tables, running headers.
        case label
    }

    /// How heavy the face is.
    public enum Weight: Hashable, Sendable {
        /// The weight of running text.
        case regular
        /// Headings and column heads.
        case semibold
        /// Strong emphasis.
        case bold
    }

    /// The part the face plays.
    public var family: Family
    /// How heavy it is.
    public var weight: Weight
    /// Whether it is slanted.
    public var isItalic: Bool
    /// Whether all figures have one width.
    public var hasTabularFigures: Bool

    /// - Parameters:
    ///   - family: The part the face plays.
    ///   - weight: How heavy it is.
    ///   - isItalic: Whether it is slanted.
    ///   - hasTabularFigures: Whether all figures have one width.
    public init(_ family: Family, weight: Weight = .regular, isItalic: Bool = false, hasTabularFigures: Bool = false) {
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
        self.hasTabularFigures = hasTabularFigures
    }
}
