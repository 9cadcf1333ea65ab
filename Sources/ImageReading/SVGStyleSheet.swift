/// The rules of a `<style>` element, as far as they select by type, class or identifier.
struct SVGStyleSheet {
    private var rules: [(selector: String, properties: [(name: String, value: String)])] = []

    /// Adds the rules of one style sheet.
    mutating func add(_ text: String) {
        for rule in Self.withoutComments(text).split(separator: "}") {
            let halves = rule.split(separator: "{", maxSplits: 1)
            guard halves.count == 2 else { continue }
            for selector in halves[0].split(separator: ",") {
                rules.append((SVGColor.trimmed(selector), Self.properties(String(halves[1]))))
            }
        }
    }

    /// What the rules say of an element, the more special ones last.
    func properties(of element: MarkupElement) -> [(name: String, value: String)] {
        guard !rules.isEmpty else { return [] }
        let classes = (element.attributes["class"] ?? "").split(whereSeparator: \.isWhitespace).map { "." + $0 }
        let identifier = element.attributes["id"].map { "#" + $0 }
        let byType = rules.filter { $0.selector == element.name || $0.selector == "*" }
        let byClass = rules.filter { rule in
            classes.contains { $0 == rule.selector || element.name + $0 == rule.selector }
        }
        let byIdentifier = rules.filter { $0.selector == identifier }
        return (byType + byClass + byIdentifier).flatMap(\.properties)
    }

    /// "fill:#fff;stroke:none".
    static func properties(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: ";").compactMap { declaration in
            let halves = declaration.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { return nil }
            let value = halves[1].split(separator: "!").first ?? ""
            return (SVGColor.trimmed(halves[0]).lowercased(), SVGColor.trimmed(value))
        }
    }

    private static func withoutComments(_ text: String) -> String {
        var kept = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "/*") {
            kept += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return kept }
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }
}
