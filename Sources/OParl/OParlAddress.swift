public import Foundation

/// The canonical addresses of a portal: one for each object, lower case, without trailing slash.
///
/// Source: OParl 1.1, 2.2 (URLs).
public struct OParlAddress: Equatable, Sendable {
    /// The origin with scheme, without trailing slash, for example `https://rat.example.de`.
    public let base: String

    /// Creates the addresses below an origin; slashes at its end are dropped.
    public init(base: String) {
        var base = Substring(base)
        while base.hasSuffix("/") { base = base.dropLast() }
        self.base = String(base)
    }

    /// The system object: the entry point.
    public var system: String { base + "/oparl/v1.1/system" }

    /// The list of all bodies.
    public var bodies: String { base + "/oparl/v1.1/body" }

    /// The address, and thereby the `id`, of an object.
    public func object(_ kind: OParlKind, _ id: UUID) -> String {
        "\(base)/oparl/v1.1/\(kind.pathSegment)/\(Self.text(id))"
    }

    /// A list of a body; nil for ``OParlKind/body``, which is in no body's list.
    public func list(of kind: OParlKind, inBody id: UUID) -> String? {
        kind.listSegment.map { object(.body, id) + "/" + $0 }
    }

    /// The list of the meetings or the consultations of an organization.
    public func list(of kind: OParlKind, ofOrganization id: UUID) -> String {
        object(.organization, id) + "/" + kind.pathSegment
    }

    /// Where a browser shows the bytes of a file.
    public func fileAccess(_ id: UUID) -> String { "\(base)/files/\(Self.text(id))" }

    /// Where a browser saves the bytes of a file.
    public func fileDownload(_ id: UUID) -> String { "\(base)/files/\(Self.text(id))/download" }

    /// The page of the portal that shows an object; nil when no page shows just this.
    public func page(for object: OParlObject) -> String? {
        switch (object.kind, object.parent) {
        case (.body, _): base + "/"
        case (.organization, _): "\(base)/organizations/\(Self.text(object.id))"
        case (.person, _): "\(base)/persons/\(Self.text(object.id))"
        case (.meeting, _): "\(base)/meetings/\(Self.text(object.id))"
        case (.paper, _): "\(base)/papers/\(Self.text(object.id))"
        case (.membership, let person?): "\(base)/persons/\(Self.text(person.id))"
        case (.agendaItem, let meeting?): "\(base)/meetings/\(Self.text(meeting.id))"
        case (.consultation, let paper?): "\(base)/papers/\(Self.text(paper.id))"
        default: nil
        }
    }

    /// The page of the portal that shows about the same as a list; nil when there is none.
    public func page(forListOf kind: OParlKind) -> String? {
        switch kind {
        case .body: base + "/"
        case .organization: base + "/organizations"
        case .person: base + "/persons"
        case .meeting: base + "/meetings"
        case .paper: base + "/papers"
        default: nil
        }
    }

    /// The form of an identifier in addresses: lower case with hyphens (RFC 9562, 4).
    public static func text(_ id: UUID) -> String { id.uuidString.lowercased() }
}
