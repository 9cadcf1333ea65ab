public import Foundation

/// What a visitor asked the list of papers for.
public struct PaperSearch: Hashable, Sendable {
    /// Words that must all occur in the subject or the reference; empty for none.
    public var text: String
    /// The paper type, exactly as published; nil for all.
    public var paperType: String?
    /// An organization that consults; nil for all.
    public var organization: UUID?
    /// The moments that papers must lie between; nil for all.
    public var dates: Range<Date>?

    /// A search.
    public init(
        text: String = "",
        paperType: String? = nil,
        organization: UUID? = nil,
        dates: Range<Date>? = nil
    ) {
        self.text = text
        self.paperType = paperType
        self.organization = organization
        self.dates = dates
    }
}
