internal import Typesetting

/// Colours as SVG and CSS write them.
enum SVGColor {
    private static let names: [String: UInt32] = [
        "black": 0x000000, "white": 0xFFFFFF, "red": 0xFF0000, "lime": 0x00FF00, "blue": 0x0000FF, "yellow": 0xFFFF00,
        "green": 0x008000, "gold": 0xFFD700, "silver": 0xC0C0C0, "gray": 0x808080, "grey": 0x808080, "orange": 0xFFA500,
        "brown": 0xA52A2A, "purple": 0x800080, "navy": 0x000080, "maroon": 0x800000, "olive": 0x808000,
        "teal": 0x008080, "aqua": 0x00FFFF, "cyan": 0x00FFFF, "fuchsia": 0xFF00FF, "magenta": 0xFF00FF,
        "pink": 0xFFC0CB, "darkgreen": 0x006400, "darkblue": 0x00008B, "darkred": 0x8B0000, "lightgray": 0xD3D3D3,
        "lightgrey": 0xD3D3D3, "darkgray": 0xA9A9A9, "darkgrey": 0xA9A9A9, "dimgray": 0x696969, "beige": 0xF5F5DC,
        "ivory": 0xFFFFF0, "crimson": 0xDC143C, "firebrick": 0xB22222, "forestgreen": 0x228B22, "royalblue": 0x4169E1,
        "steelblue": 0x4682B4, "lightblue": 0xADD8E6, "skyblue": 0x87CEEB, "tan": 0xD2B48C, "whitesmoke": 0xF5F5F5,
        "goldenrod": 0xDAA520, "chocolate": 0xD2691E, "sienna": 0xA0522D, "tomato": 0xFF6347, "indigo": 0x4B0082,
    ]

    /// The colour, or nil when the notation is not known.
    static func color(_ text: String) -> Color? {
        let text = trimmed(text).lowercased()
        if let known = names[text] { return Color(known) }
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            guard let value = UInt32(digits, radix: 16) else { return nil }
            switch digits.count {
            case 3: return Color((value >> 8 & 15) * 0x110000 | (value >> 4 & 15) * 0x1100 | (value & 15) * 0x11)
            case 6: return Color(value)
            case 8: return Color(value >> 8)
            default: return nil
            }
        }
        guard text.hasPrefix("rgb") else { return nil }
        let inner = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
        let parts = inner.split { $0 == "," || $0 == " " || $0 == "/" }
        guard parts.count >= 3 else { return nil }
        return parts.prefix(3).reduce(Optional(UInt32(0))) { sum, part in
            guard let sum, let number = SVGNumbers.all(in: String(part)).first else { return nil }
            let level = part.hasSuffix("%") ? number * 2.55 : number
            return sum << 8 | UInt32(min(max(level.rounded(), 0), 255))
        }.map { Color($0) }
    }

    /// A colour as it looks on white when it is not opaque.
    static func faded(_ color: Color, to opacity: Double) -> Color {
        guard opacity < 1 else { return color }
        return [color.red, color.green, color.blue].reduce(UInt32(0)) { sum, part in
            sum << 8 | UInt32(((1 - opacity + part * opacity) * 255).rounded())
        }.color
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension UInt32 {
    fileprivate var color: Color { Color(self) }
}
