public import Foundation
public import OParl

/// One of the lists of OParl.
public struct PublishedList: Equatable, Sendable {
    /// What the list belongs to.
    public enum Owner: Equatable, Sendable {
        /// The list of bodies.
        case system
        /// A list of a body.
        case body(UUID)
        /// A list of an organization.
        case organization(UUID)
    }

    /// What the list belongs to.
    public let owner: Owner
    /// The kind of its objects.
    public let kind: OParlKind

    /// The list of all bodies.
    public static let bodies = PublishedList(owner: .system, kind: .body)

    /// A list of a body.
    ///
    /// - Parameters:
    ///   - kind: The kind of its objects; any but ``OParlKind/body``.
    ///   - body: The body.
    /// - Returns: The list.
    public static func of(_ kind: OParlKind, inBody body: UUID) -> PublishedList {
        PublishedList(owner: .body(body), kind: kind)
    }

    /// The meetings or the consultations of an organization.
    ///
    /// - Parameters:
    ///   - kind: ``OParlKind/meeting`` or ``OParlKind/consultation``.
    ///   - organization: The organization.
    /// - Returns: The list.
    public static func of(_ kind: OParlKind, ofOrganization organization: UUID) -> PublishedList {
        PublishedList(owner: .organization(organization), kind: kind)
    }

    /// The number of objects on a page: 100, of files with their texts 25.
    public var elementsPerPage: Int { kind == .file ? 25 : 100 }
}
