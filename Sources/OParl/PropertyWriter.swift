import Foundation

/// Collects the properties of one object and leaves out what OParl does not want to see.
///
/// Optional properties without content are omitted: no `null`, no empty string, no empty array (OParl 1.1, 2.4).
struct PropertyWriter {
    let address: OParlAddress
    let timeZone: TimeZone
    private(set) var object = JSONObject()

    init(address: OParlAddress, timeZone: TimeZone) {
        self.address = address
        self.timeZone = timeZone
    }

    mutating func text(_ name: String, _ value: String?) {
        guard let value, value.contains(where: { !$0.isWhitespace }) else { return }
        object[name] = .string(value)
    }

    mutating func texts(_ name: String, _ values: [String]?) {
        array(name, (values ?? []).filter { $0.contains { !$0.isWhitespace } }.map { .string($0) })
    }

    /// An address of something outside; anything that is not one would break every client's reading of the page.
    mutating func url(_ name: String, _ value: String?) {
        guard let value, value.hasPrefix("https://") || value.hasPrefix("http://") else { return }
        object[name] = .string(value)
    }

    mutating func urls(_ name: String, _ values: [String]?) {
        let valid = (values ?? []).filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
        array(name, valid.map { .string($0) })
    }

    mutating func integer(_ name: String, _ value: Int?) {
        guard let value else { return }
        object[name] = .integer(value)
    }

    mutating func bool(_ name: String, _ value: Bool?) {
        guard let value else { return }
        object[name] = .bool(value)
    }

    mutating func day(_ name: String, _ value: OParlDay?) {
        guard let value else { return }
        object[name] = .string(value.description)
    }

    mutating func instant(_ name: String, _ value: Date?) {
        guard let value else { return }
        object[name] = .string(OParlInstant.text(value, in: timeZone))
    }

    mutating func reference(_ name: String, _ kind: OParlKind, _ id: UUID?) {
        guard let id else { return }
        object[name] = .string(address.object(kind, id))
    }

    mutating func references(_ name: String, _ kind: OParlKind, _ ids: [UUID]?) {
        array(name, (ids ?? []).map { .string(address.object(kind, $0)) })
    }

    mutating func value(_ name: String, _ value: JSONValue?) {
        guard let value else { return }
        object[name] = value
    }

    mutating func array(_ name: String, _ values: [JSONValue]) {
        guard !values.isEmpty else { return }
        object[name] = .array(values)
    }
}
