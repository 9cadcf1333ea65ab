public import Foundation
public import OParl
import Testing

/// What a schema says of members; references lead to files of the same folder.
public struct SchemaReader: Sendable {
    private let folder: URL

    /// - Parameter folder: Where the schemas lie.
    public init(folder: URL) { self.folder = folder }

    /// The paths of all members, with an asterisk for each index.
    public func paths(of schema: JSONValue) throws -> Set<String> {
        try members(of: schema, in: schema, at: "$").reduce(into: []) { $0.insert($1.path) }
    }

    /// The paths of the members that must be there.
    public func required(of schema: JSONValue) throws -> Set<String> {
        try members(of: schema, in: schema, at: "$").filter(\.isRequired).reduce(into: []) { $0.insert($1.path) }
    }

    private func members(
        of schema: JSONValue,
        in file: JSONValue,
        at path: String
    ) throws -> [(path: String, isRequired: Bool)] {
        if case .string(let reference)? = schema["$ref"] {
            let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
            let target =
                parts[0].isEmpty
                ? file : try JSONValue(parsing: [UInt8](try Data(contentsOf: folder.appending(path: String(parts[0])))))
            var place = target
            for name in parts[1].split(separator: "/") {
                place = try #require(place[String(name)])
            }
            return try members(of: place, in: target, at: path)
        }
        if case .object(let properties)? = schema["properties"] {
            #expect(schema["additionalProperties"] == .bool(false), "\(path)")
            var required: [JSONValue] = []
            if case .array(let names)? = schema["required"] { required = names }
            // An object with exactly one of its members lacks it when it is taken away.
            let isAlternative = schema["minProperties"] == .integer(1) && schema["maxProperties"] == .integer(1)
            return try properties.members.flatMap { member in
                let place = "\(path).\(member.name)"
                return [(place, isAlternative || required.contains(.string(member.name)))]
                    + (try members(of: member.value, in: file, at: place))
            }
        }
        if let items = schema["items"] { return try members(of: items, in: file, at: path + "[*]") }
        return []
    }
}

extension JSONValue {
    fileprivate subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    /// Every way to leave one member of any object out, with its path, asterisks for indices.
    public func withoutEachMember(at path: String = "$") -> [(path: String, value: JSONValue)] {
        switch self {
        case .object(let object):
            return object.members.flatMap { member in
                let place = "\(path).\(member.name)"
                var without = object
                without[member.name] = nil
                let deeper = member.value.withoutEachMember(at: place).map { change in
                    var with = object
                    with[member.name] = change.value
                    return (change.path, JSONValue.object(with))
                }
                return [(place, .object(without))] + deeper
            }
        case .array(let values):
            return values.enumerated().flatMap { index, value in
                value.withoutEachMember(at: path + "[*]").map { change in
                    var with = values
                    with[index] = change.value
                    return (change.path, .array(with))
                }
            }
        default: return []
        }
    }
}
