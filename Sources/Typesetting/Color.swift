/// A colour in sRGB; components from 0 to 1.
public struct Color: Hashable, Sendable {
    /// The usual notation, 0xRRGGBB.
    public let rgb: UInt32

    /// A colour from its usual hexadecimal notation.
    ///
    /// - Parameter rgb: For example 0x0B4F8A.
    public init(_ rgb: UInt32) {
        self.rgb = rgb & 0xFF_FFFF
    }

    /// Share of red.
    public var red: Double { Double(rgb >> 16 & 255) / 255 }
    /// Share of green.
    public var green: Double { Double(rgb >> 8 & 255) / 255 }
    /// Share of blue.
    public var blue: Double { Double(rgb & 255) / 255 }

    /// Black.
    public static let black = Color(0)
}
