internal import CouncilModel
internal import CouncilRules
internal import JSONReading

extension InputObject {
    /// Where a rule or a way of sending comes from.
    func ruleOrigin() -> RuleOrigin {
        let from = date("validFrom")
        let until = optionalDate("validUntil")
        if let until, until < from { report("liegt vor „validFrom“", at: "validUntil") }
        return RuleOrigin(
            paragraph: text("paragraph"),
            source: text("source"),
            validFrom: from,
            validUntil: until,
            checked: checkedDay()
        )
    }

    /// The mark that must be there: a day, or the word that says that nobody has compared it with the law.
    func checkedDay() -> CivilDate? {
        let expected = "ein Tag wie \"2026-11-26\" oder \"ungeprüft\""
        guard has("checked") else {
            mismatch("checked", expected: expected, found: nil)
            return nil
        }
        let found: CivilDate?? = written("checked", expected: expected) { text in
            if text == "ungeprüft" { return .some(nil) }
            return CivilDate(text).map { .some($0) }
        }
        return found ?? nil
    }

    /// The mark and the source of something that has no paragraph of its own.
    func ruleMark() -> CivilDate? {
        _ = text("source")
        return checkedDay()
    }

    /// A short name: lower-case letters, digits and hyphens.
    func shortName(_ name: String) -> String {
        let text = text(name)
        let isPlain = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        if !isPlain {
            report(
                "erwartet sind Kleinbuchstaben a bis z, Ziffern und Bindestriche, gefunden wurde \"\(text)\"",
                at: name
            )
        }
        return text
    }

    /// The days that are no working days.
    func restDays() -> RestDays {
        var days: RestDays = []
        for name in texts("restDays") {
            switch name {
            case "saturday": days.insert(.saturday)
            case "sunday": days.insert(.sunday)
            case "holiday": days.insert(.holiday)
            default:
                report(
                    "erwartet sind \"saturday\", \"sunday\", \"holiday\", gefunden wurde \"\(name.prefix(40))\"",
                    at: "restDays"
                )
            }
        }
        return days
    }

    /// A choice that must be there.
    func requiredChoice<Value>(_ name: String, among choices: KeyValuePairs<String, Value>) -> Value? {
        if !has(name) {
            let list = choices.map { "\"\($0.key)\"" }.joined(separator: ", ")
            mismatch(name, expected: "eines von \(list)", found: nil)
            return nil
        }
        return choice(name, among: choices)
    }
}
