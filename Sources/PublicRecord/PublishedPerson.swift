public import Foundation
public import OParl

/// A person with all published memberships, as their page shows them.
public struct PublishedPerson: Equatable, Sendable {
    /// What a person is or was in an organization.
    public struct Membership: Equatable, Sendable {
        /// The organization, when it is published.
        public var organization: NamedObject?
        /// The membership's own properties.
        public var properties: OParlMembership
        /// The organization that sent the member, when it is published.
        public var onBehalfOf: NamedObject?
    }

    /// A person in a list.
    public struct Summary: Equatable, Sendable {
        /// The identifier.
        public var id: UUID
        /// Their own properties.
        public var properties: OParlPerson
        /// The memberships that hold on the day in question.
        public var memberships: [Membership]
    }

    /// The identifier.
    public var id: UUID
    /// Their own properties.
    public var properties: OParlPerson
    /// All memberships, in the order of publication.
    public var memberships: [Membership]
    /// Where the person can be reached.
    public var location: OParlLocation?
}
