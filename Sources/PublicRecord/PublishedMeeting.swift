public import Foundation
public import OParl

/// A meeting with its agenda, as its page shows it.
public struct PublishedMeeting: Equatable, Sendable {
    /// One item of the agenda.
    public struct Item: Equatable, Sendable {
        /// The identifier.
        public var id: UUID
        /// Its own properties.
        public var properties: OParlAgendaItem
        /// The paper that is dealt with, when it is published.
        public var paper: PublishedPaper.Summary?
        /// The files that belong to the item.
        public var files: [PublishedFile]
    }

    /// A meeting in a list.
    public struct Summary: Equatable, Sendable {
        /// The identifier.
        public var id: UUID
        /// Its own properties.
        public var properties: OParlMeeting
        /// The organizations that meet; the first one leads.
        public var organizations: [NamedObject]
        /// Where it takes place.
        public var location: OParlLocation?
        /// When the copy last changed.
        public var modified: Date
    }

    /// What a list says about it.
    public var summary: Summary
    /// The agenda in its order.
    public var items: [Item]
    /// The files of the meeting itself.
    public var files: [PublishedFile]
}
