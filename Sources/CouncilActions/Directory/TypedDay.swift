internal import CouncilModel

extension TextField {
    /// A day, or nothing.
    ///
    /// - Throws: ``RuleViolation/unreadable(field:expected:)``.
    func day() throws -> CivilDate? {
        guard !line.isEmpty else { return nil }
        guard let day = CivilDate(line) else {
            throw RuleViolation.unreadable(field: label, expected: "ein Tag wie 12.11.2026")
        }
        return day
    }

    /// The first and last day of a time; both may be open.
    ///
    /// - Throws: ``RuleViolation/unreadable(field:expected:)``, also when the last day comes first.
    static func period(_ start: String, _ end: String) throws -> (start: CivilDate?, end: CivilDate?) {
        let first = try TextField(label: "Erster Tag", text: start).day()
        let last = try TextField(label: "Letzter Tag", text: end).day()
        if let first, let last, last < first {
            throw RuleViolation.unreadable(field: "Letzter Tag", expected: "ein Tag, der nicht vor dem ersten liegt")
        }
        return (first, last)
    }
}
