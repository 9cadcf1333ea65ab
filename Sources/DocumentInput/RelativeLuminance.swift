/// How bright a colour is (WCAG 2.2, "relative luminance").
struct RelativeLuminance {
    private let value: Double

    /// - Parameter color: Red, green and blue as in 0x1F4E79.
    init(of color: UInt32) {
        func linear(_ shift: UInt32) -> Double {
            let share = Double(color >> shift & 0xFF) / 255
            if share <= 0.04045 { return share / 12.92 }
            // ((share + 0.055) / 1.055) to the power of 2.4: the square times the fifth root of the square.
            let base = (share + 0.055) / 1.055
            return base * base * Self.fifthRoot(base * base)
        }
        value = 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }

    /// From 1, no contrast, to 21.
    var contrastToWhite: Double { 1.05 / (value + 0.05) }

    /// By Newton's method, for numbers from 0 to 1.
    private static func fifthRoot(_ number: Double) -> Double {
        var root = 1.0
        for _ in 0..<40 {
            let fourth = root * root * root * root
            root -= (fourth * root - number) / (5 * fourth)
        }
        return root
    }
}
