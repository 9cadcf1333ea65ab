/// A colour in sRGB; components from 0 to 1.
public struct Color: Hashable, Sendable {
    /// Share of red.
    public let red: Double
    /// Share of green.
    public let green: Double
    /// Share of blue.
    public let blue: Double

    /// A colour from its usual hexadecimal notation.
    ///
    /// - Parameter rgb: For example 0x0B4F8A.
    public init(_ rgb: UInt32) {
        red = Double(rgb >> 16 & 255) / 255
        green = Double(rgb >> 8 & 255) / 255
        blue = Double(rgb & 255) / 255
    }

    /// Black.
    public static let black = Color(0)
}
