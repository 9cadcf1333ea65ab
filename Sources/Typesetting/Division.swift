/// A place at which a word may be divided.
public struct Division: Hashable, Sendable {
    /// Number of characters (Unicode scalars) before the place.
    public var offset: Int
    /// Whether parts of a compound meet here, where a division disturbs least.
    public var isSeam: Bool

    /// - Parameters:
    ///   - offset: Number of characters before the place.
    ///   - isSeam: Whether parts of a compound meet here.
    public init(offset: Int, isSeam: Bool) {
        self.offset = offset
        self.isSeam = isSeam
    }
}
