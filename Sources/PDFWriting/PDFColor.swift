/// A colour in sRGB; components from 0 to 1.
public struct PDFColor: Hashable, Sendable {
    /// Share of red.
    public let red: Double
    /// Share of green.
    public let green: Double
    /// Share of blue.
    public let blue: Double

    /// - Parameters:
    ///   - red: 0 to 1.
    ///   - green: 0 to 1.
    ///   - blue: 0 to 1.
    public init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}
