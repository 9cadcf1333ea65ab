/// Numbers as German print writes them.
public enum GermanNumber {
    /// "1.234.567,8"; the minus is a true one.
    ///
    /// - Parameters:
    ///   - value: A finite number.
    ///   - fractionDigits: Digits behind the comma, 0 to 6.
    /// - Returns: The number with full stops between groups of three digits.
    public static func text(_ value: Double, fractionDigits: Int) -> String {
        let digits = min(max(fractionDigits, 0), 6)
        let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
        let scaled = (abs(value) * power).rounded()
        guard scaled.isFinite, scaled < 9e15 else { return "?" }
        let all = String(Int(scaled))
        let padded = String(repeating: "0", count: max(digits + 1 - all.count, 0)) + all
        var whole = ""
        for (index, digit) in padded.dropLast(digits).enumerated() {
            let left = padded.count - digits - index
            if index > 0, left.isMultiple(of: 3) { whole.append(".") }
            whole.append(digit)
        }
        let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
        return sign + whole + (digits > 0 ? "," + padded.suffix(digits) : "")
    }

    /// Digits behind the comma that some numbers need.
    ///
    /// - Parameters:
    ///   - values: The numbers.
    ///   - most: The greatest result.
    /// - Returns: 0 to `most`.
    public static func fractionDigits(of values: [Double], most: Int) -> Int {
        var power = 1.0
        for digits in 0..<most {
            if values.allSatisfy({ abs(($0 * power).rounded() - $0 * power) < 1e-6 * max(1, abs($0 * power)) }) {
                return digits
            }
            power *= 10
        }
        return most
    }
}
