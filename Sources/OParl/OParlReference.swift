public import Foundation

/// One row of `portal.reference`: an object names another one.
///
/// Lists by organization, the members of an organization and what stands at a location are found through these rows.
public struct OParlReference: Equatable, Sendable {
    /// The property that names the other object, for example `organization`.
    public var role: String
    /// The object that is named.
    public var target: UUID
    /// The place in the property's array, 0-based; 0 for a single value.
    public var position: Int

    /// Creates a reference.
    public init(role: String, target: UUID, position: Int) {
        self.role = role
        self.target = target
        self.position = position
    }
}
