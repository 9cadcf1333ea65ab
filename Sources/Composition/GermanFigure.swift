/// Whole numbers as German print writes them.
enum GermanFigure {
    /// "−1.234.567": a dot after each three digits, the sign of mathematics for minus.
    static func text(_ number: Int) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        var rest = number.magnitude
        var count = 0
        repeat {
            if count > 0, count % 3 == 0 { digits.append(UInt8(ascii: ".")) }
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            digits.append(48 + UInt8(truncatingIfNeeded: remainder))
            rest = quotient
            count += 1
        } while rest > 0
        if number < 0 { digits += [0x92, 0x88, 0xE2] }
        digits.reverse()
        return String(decoding: digits, as: UTF8.self)
    }
}
