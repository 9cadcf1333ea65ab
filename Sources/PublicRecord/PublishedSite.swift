public import Foundation

/// The portal's own name and contact: `portal.site`.
public struct PublishedSite: Equatable, Sendable {
    /// The name of the town or of the portal.
    public var name: String
    /// The mail address for questions.
    public var contactEmail: String?
    /// Who answers there.
    public var contactName: String?
    /// The licence of all data.
    public var license: String?
    /// The address under which the portal is reached, when the publishing side knows it.
    public var baseURL: String?
    /// When the first body was published.
    public var created: Date
    /// When name or contact last changed.
    public var modified: Date
}
