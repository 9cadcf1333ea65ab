public import OParl

/// A JSON object of which members are asked for by name.
///
/// What is missing or of another kind is reported with its path, and a stand-in is returned, so that one reading finds all
/// problems of a file. Members nobody asked for are problems too. A member that is `null` counts as absent.
public final class InputObject {
    /// Where it stands in the file.
    public let place: InputPlace
    /// What it shares with all objects of the file.
    public let source: InputSource
    private let members: [JSONObject.Member]
    private var names: [String] = []

    init(_ object: JSONObject, at place: InputPlace, of source: InputSource) {
        members = object.members
        self.place = place
        self.source = source
    }

    /// The value of a member; nil when it is absent. Whoever asks for the value itself reports what is wrong with it.
    ///
    /// - Parameter name: The member.
    /// - Returns: The value as the file has it.
    public func value(_ name: String) -> JSONValue? {
        names.append(name)
        source.record(name, in: place)
        guard let value = members.first(where: { $0.name == name })?.value, value != .null else { return nil }
        return value
    }

    /// Reports what is wrong with a member.
    ///
    /// - Parameters:
    ///   - message: What was expected and what was found, German, without a full stop.
    ///   - name: The member.
    public func report(_ message: String, at name: String) {
        source.report(message, at: place.member(name))
    }

    /// Reports what is wrong with the object as a whole.
    ///
    /// - Parameter message: What was expected and what was found, German, without a full stop.
    public func report(_ message: String) {
        source.report(message, at: place)
    }

    /// Whether the file has the member.
    ///
    /// - Parameter name: The member.
    /// - Returns: Whether it is there and not `null`.
    public func has(_ name: String) -> Bool { value(name) != nil }

    /// Reports a member that is missing or of another kind.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - expected: What should be there, German, with article.
    ///   - found: What the file has.
    public func mismatch(_ name: String, expected: String, found: JSONValue?) {
        guard let found else {
            report("fehlt; erwartet ist \(expected)", at: name)
            return
        }
        report("erwartet ist \(expected), gefunden wurde \(found.kindName)", at: name)
    }

    /// Reports the members nobody asked for; called when all is read.
    func finish() {
        let known = Set(names)
        for member in members where !known.contains(member.name) {
            let nearest = NearestName.suggestion(for: member.name, among: names)
            let end = nearest.map { "; gemeint ist vielleicht „\($0)“" } ?? ""
            source.report("dieser Name ist unbekannt" + end, at: place.member(member.name))
        }
    }
}

extension JSONValue {
    /// What it is, German, with article.
    public var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "ein Wahrheitswert"
        case .integer, .number: "eine Zahl"
        case .string: "ein Text"
        case .array: "eine Liste"
        case .object: "ein Objekt"
        }
    }
}
