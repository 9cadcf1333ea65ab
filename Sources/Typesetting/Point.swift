/// A place in points; y pointing down.
public struct Point: Hashable, Sendable {
    /// Distance from the left.
    public var x: Double
    /// Distance from above.
    public var y: Double

    /// A place.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}
