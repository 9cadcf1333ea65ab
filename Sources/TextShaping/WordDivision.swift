/// A place at which a word may be divided.
public struct WordDivision: Hashable, Sendable {
    /// Number of characters (Unicode scalars) before the place.
    public let offset: Int
    /// Whether parts of a compound meet here ("Stadt|verordneten|versammlung"), where a division disturbs least.
    public let isSeam: Bool
}
