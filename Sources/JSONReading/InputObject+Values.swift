public import CouncilModel
public import OParl

extension InputObject {
    /// A text that must be there and must not be blank.
    ///
    /// - Parameter name: The member.
    /// - Returns: The text without white space around it.
    public func text(_ name: String) -> String {
        let found = value(name)
        guard case .string(let text)? = found else {
            mismatch(name, expected: "ein Text", found: found)
            return ""
        }
        let trimmed = text.trimmed
        if trimmed.isEmpty { report("der Text ist leer", at: name) }
        return trimmed
    }

    /// A text that may be missing.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - absent: What stands for a missing one.
    /// - Returns: The text without white space around it.
    public func text(_ name: String, default absent: String) -> String {
        optionalText(name) ?? absent
    }

    /// A text that may be missing.
    ///
    /// - Parameter name: The member.
    /// - Returns: The text without white space around it; nil when it is missing.
    public func optionalText(_ name: String) -> String? {
        guard let found = value(name) else { return nil }
        guard case .string(let text) = found else {
            mismatch(name, expected: "ein Text", found: found)
            return nil
        }
        return text.trimmed
    }

    /// A list of texts.
    ///
    /// - Parameter name: The member; missing is an empty list.
    /// - Returns: The texts without white space around them.
    public func texts(_ name: String) -> [String] {
        guard let found = value(name) else { return [] }
        guard case .array(let values) = found else {
            mismatch(name, expected: "eine Liste von Texten", found: found)
            return []
        }
        return texts(of: values, at: name)
    }

    /// `true` or `false`.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - absent: What stands for a missing one.
    /// - Returns: The value.
    public func flag(_ name: String, default absent: Bool) -> Bool {
        guard let found = value(name) else { return absent }
        guard case .bool(let flag) = found else {
            mismatch(name, expected: "true oder false", found: found)
            return absent
        }
        return flag
    }

    /// A whole number that may be missing.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - range: What it may be.
    /// - Returns: The number; nil when it is missing.
    public func optionalInteger(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let found = value(name) else { return nil }
        guard case .integer(let number) = found, range.contains(number) else {
            let expected = "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)"
            if case .integer(let number) = found {
                report("erwartet ist \(expected), gefunden wurde \(number)", at: name)
            } else {
                mismatch(name, expected: expected, found: found)
            }
            return nil
        }
        return number
    }

    /// A whole number that must be there.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - range: What it may be.
    /// - Returns: The number.
    public func integer(_ name: String, in range: ClosedRange<Int>) -> Int {
        if let number = optionalInteger(name, in: range) { return number }
        if value(name) == nil { mismatch(name, expected: "eine ganze Zahl", found: nil) }
        return range.lowerBound
    }

    /// A day, `2026-11-26` (ISO 8601), that must be there.
    ///
    /// - Parameter name: The member.
    /// - Returns: The day.
    public func date(_ name: String) -> CivilDate {
        let expected = "ein Tag wie \"2026-11-26\""
        let found = value(name)
        if found == nil { mismatch(name, expected: expected, found: nil) }
        return optionalDate(name) ?? CivilDate(daysSince1970: 0)
    }

    /// A day, `2026-11-26` (ISO 8601), that may be missing.
    ///
    /// - Parameter name: The member.
    /// - Returns: The day; nil when it is missing.
    public func optionalDate(_ name: String) -> CivilDate? {
        written(name, expected: "ein Tag wie \"2026-11-26\"") { CivilDate($0) }
    }

    /// An address that a reader can be led to without harm: `https`, `http` or `mailto` (RFC 3986, 3.1), without blanks.
    ///
    /// - Parameter name: The member.
    /// - Returns: The address; nil when it is missing.
    public func optionalAddress(_ name: String) -> String? {
        written(name, expected: "eine Adresse, die mit \"https://\", \"http://\" oder \"mailto:\" beginnt") { text in
            let isKnown = ["https://", "http://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
            return isKnown && !text.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F } ? text : nil
        }
    }

    /// A time of day, `18:00`, that must be there.
    ///
    /// - Parameter name: The member.
    /// - Returns: The time.
    public func time(_ name: String) -> CivilTime {
        if value(name) == nil { mismatch(name, expected: "eine Uhrzeit wie \"18:00\"", found: nil) }
        return optionalTime(name) ?? CivilTime(hour: 0, minute: 0)
    }

    /// A time of day, `18:00`, that may be missing.
    ///
    /// - Parameter name: The member.
    /// - Returns: The time; nil when it is missing.
    public func optionalTime(_ name: String) -> CivilTime? {
        written(name, expected: "eine Uhrzeit wie \"18:00\"") { CivilTime(iso: $0) }
    }

    /// One of several words.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - choices: The words with what they stand for.
    /// - Returns: What the word stands for; nil when the member is missing.
    public func choice<Value>(_ name: String, among choices: KeyValuePairs<String, Value>) -> Value? {
        guard let found = value(name) else { return nil }
        let list = choices.map { "\"\($0.key)\"" }.joined(separator: ", ")
        guard case .string(let word) = found else {
            mismatch(name, expected: "eines von \(list)", found: found)
            return nil
        }
        guard let choice = choices.first(where: { $0.key == word }) else {
            report("erwartet ist eines von \(list), gefunden wurde \"\(word.prefix(40))\"", at: name)
            return nil
        }
        return choice.value
    }

    /// The texts of a list; what is none is reported.
    ///
    /// - Parameters:
    ///   - values: The elements of the list.
    ///   - name: The member whose list it is.
    /// - Returns: The texts without white space around them.
    public func texts(of values: [JSONValue], at name: String) -> [String] {
        var texts: [String] = []
        texts.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            guard case .string(let text) = value else {
                source.report(
                    "erwartet ist ein Text, gefunden wurde \(value.kindName)",
                    at: place.member(name).element(index)
                )
                continue
            }
            texts.append(text.trimmed)
        }
        return texts
    }

    /// A text that stands for something else.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - expected: What should be there, German, with article.
    ///   - read: Gives what the text stands for; nil when it stands for nothing.
    /// - Returns: What it stands for; nil when the member is missing.
    public func written<Value>(_ name: String, expected: String, read: (String) -> Value?) -> Value? {
        guard let found = value(name) else { return nil }
        guard case .string(let text) = found else {
            mismatch(name, expected: expected, found: found)
            return nil
        }
        guard let value = read(text) else {
            report("erwartet ist \(expected), gefunden wurde \"\(text.prefix(40))\"", at: name)
            return nil
        }
        return value
    }
}

extension String {
    /// Without white space around it.
    public var trimmed: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last,
            first.properties.isWhitespace || last.properties.isWhitespace
        else { return self }
        var view = unicodeScalars[...]
        while view.first?.properties.isWhitespace == true { view.removeFirst() }
        while view.last?.properties.isWhitespace == true { view.removeLast() }
        return String(view)
    }
}
