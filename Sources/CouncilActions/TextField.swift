internal import CouncilModel

/// What was typed into a form's field, with the name by which messages call it.
struct TextField {
    let label: String
    let text: String

    /// One line: control characters become spaces, ends are trimmed.
    var line: String {
        let spaced = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar
                }
            )
        )
        return spaced.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    /// One line that must not be empty.
    ///
    /// - Throws: ``RuleViolation``.
    func required(limit: Int = 500) throws -> String {
        let line = line
        if line.isEmpty { throw RuleViolation.missing(field: label) }
        if line.count > limit { throw RuleViolation.tooLong(field: label, limit: limit) }
        return line
    }

    /// One line, or nothing.
    ///
    /// - Throws: ``RuleViolation``.
    func optional(limit: Int = 500) throws -> String? {
        let line = line
        if line.isEmpty { return nil }
        if line.count > limit { throw RuleViolation.tooLong(field: label, limit: limit) }
        return line
    }

    /// Several lines; line ends become LF, other control characters but tabs disappear.
    ///
    /// - Throws: ``RuleViolation``.
    func block(limit: Int = 400_000) throws -> String {
        let unified = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let clean = String(
            String.UnicodeScalarView(
                unified.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }
            )
        )
        if clean.count > limit { throw RuleViolation.tooLong(field: label, limit: limit) }
        return clean
    }
}
