internal import CouncilModel
internal import Foundation
internal import OParl

/// The members in which objects have other objects as their parts. Where servers give only a part's URL, it is fetched; a
/// URL that still stands there could not be fetched.
enum SourceParts {
    static let person = ["membership", "location"]
    static let meeting = ["location", "invitation", "resultsProtocol", "verbatimProtocol", "auxiliaryFile"]
    static let agendaItem = ["resolutionFile", "auxiliaryFile"]
    static let paper = ["mainFile", "auxiliaryFile"]
}

/// An object of somebody else's interface, read with patience.
///
/// Known deviations of real servers: one object where an array belongs and the other way round, an object where its URL
/// belongs, placeholders, blanks at the ends, line breaks in names.
struct SourceObject {
    let json: JSONObject

    /// An object, or the first of an array where one object belongs.
    init?(_ value: JSONValue?) {
        switch value {
        case .object(let object)?: json = object
        case .array(let values)?:
            guard case .object(let object)? = values.first else { return nil }
            json = object
        default: return nil
        }
    }

    init() {
        json = JSONObject()
    }

    private init(json: JSONObject) {
        self.json = json
    }

    /// The object with another value for a member; `nil` leaves the member out.
    func with(_ name: String, _ value: JSONValue?) -> SourceObject {
        var json = json
        json[name] = value
        return SourceObject(json: json)
    }

    /// Whether parts stand as mere URLs: they could not be fetched this time.
    func hasUnread(_ parts: [String]) -> Bool {
        parts.contains { values($0).contains { if case .string = $0 { true } else { false } } }
    }

    /// The object without a member.
    func without(_ name: String) -> SourceObject { with(name, nil) }

    /// Canonical URL; without one an object cannot be found again.
    var id: String? { line("id") }

    /// The last part of the type's URL, such as `Meeting`; servers leave it out at times.
    var type: String? { line("type")?.split(separator: "/").last.map(String.init) }

    var isDeleted: Bool { json["deleted"] == .bool(true) }

    /// Text without line breaks, as the records' names are; `nil` for nothing and for placeholders.
    func line(_ name: String) -> String? {
        guard case .string(let text)? = json[name] else {
            if case .integer(let number)? = json[name] { return String(number) }
            return nil
        }
        return Self.line(text)
    }

    static func line(_ text: String) -> String? {
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7f }
        let line = words.map { String($0) }.joined(separator: " ")
        return placeholders.contains(line.lowercased()) ? nil : line
    }

    private static let placeholders: Set<String> = ["", "n/a", "-", "null", "none", "keine angabe", "k. a."]

    /// Text with its line breaks, without other control characters.
    func text(_ name: String) -> String? {
        guard case .string(let text)? = json[name], Self.line(text) != nil else { return nil }
        let scalars = text.unicodeScalars.filter { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7f }
        return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func lines(_ name: String) -> [String] {
        values(name).compactMap { if case .string(let text) = $0 { Self.line(text) } else { nil } }
    }

    func flag(_ name: String) -> Bool? {
        switch json[name] {
        case .bool(let flag)?: flag
        case .integer(let number)?: number != 0
        case .string(let text)?: ["true": true, "false": false][text.lowercased()]
        default: nil
        }
    }

    func integer(_ name: String) -> Int? {
        if case .integer(let number)? = json[name] { number } else { line(name).flatMap { Int($0) } }
    }

    /// The place that Sternberg's servers give; the records hold 32 bits.
    var position: Int { Int(Int32(clamping: integer("STERNBERG:sortierung") ?? 0)) }

    func objects(_ name: String) -> [SourceObject] {
        values(name).compactMap { SourceObject($0) }
    }

    func object(_ name: String) -> SourceObject? { SourceObject(json[name]) }

    /// The URL of another object, also where the object itself stands in its place.
    func reference(_ name: String) -> String? { references(name).first }

    func references(_ name: String) -> [String] {
        var seen: Set<String> = []
        return values(name).compactMap { value in
            if case .string(let text) = value { return Self.line(text) }
            return SourceObject(value)?.id
        }.filter { seen.insert($0).inserted }
    }

    func values(_ name: String) -> [JSONValue] {
        switch json[name] {
        case .array(let values)?: values
        case .null?, nil: []
        case let value?: [value]
        }
    }
}
