public import Foundation
import OParl

/// An object as a link shows it.
public struct NamedObject: Hashable, Sendable {
    /// The identifier.
    public var id: UUID
    /// The name people read; never empty.
    public var name: String

    /// Creates a link.
    public init(id: UUID, name: String) {
        self.id = id
        self.name = name
    }

    /// The link to an object; nil when it was withdrawn or is of a kind without a page.
    init?(_ object: OParlObject) {
        let name: String? =
            switch object.document {
            case .body(let body): body.name
            case .organization(let organization): organization.name ?? organization.shortName
            case .person(let person): person.name
            case .meeting(let meeting): meeting.name ?? "Sitzung"
            case .paper(let paper): paper.name ?? paper.reference
            default: nil
            }
        guard let name else { return nil }
        self.init(id: object.id, name: name)
    }
}

extension [UUID: OParlObject] {
    /// Links to those of some objects that are published, in the given order.
    func links(_ ids: [UUID]?) -> [NamedObject] {
        (ids ?? []).compactMap { self[$0].flatMap(NamedObject.init) }
    }

    /// A link to an object when it is published.
    func link(_ id: UUID?) -> NamedObject? {
        id.flatMap { self[$0] }.flatMap(NamedObject.init)
    }
}
