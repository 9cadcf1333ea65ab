public import Foundation
public import OParl

/// An organization with those who belong to it, as its page shows it.
public struct PublishedOrganization: Equatable, Sendable {
    /// A person in an organization.
    public struct Member: Equatable, Sendable {
        /// The person.
        public var person: NamedObject
        /// The membership's own properties.
        public var membership: OParlMembership
        /// The organization that sent the member, when it is published.
        public var onBehalfOf: NamedObject?
    }

    /// An organization in a list.
    public struct Summary: Equatable, Sendable {
        /// The identifier.
        public var id: UUID
        /// Its own properties.
        public var properties: OParlOrganization
        /// How many persons belong to it on the day in question.
        public var memberCount: Int
    }

    /// What a list says about it.
    public var summary: Summary
    /// Who belongs to it on the day in question, sorted by name.
    public var members: [Member]
    /// The organization above.
    public var parent: NamedObject?
    /// Where it is found.
    public var location: OParlLocation?
}
