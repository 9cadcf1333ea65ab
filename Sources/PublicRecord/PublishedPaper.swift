public import Foundation
public import OParl

/// A paper with its files and its way through the organizations, as its page shows it.
public struct PublishedPaper: Equatable, Sendable {
    /// A paper in a list.
    public struct Summary: Equatable, Sendable {
        /// The identifier.
        public var id: UUID
        /// Its own properties.
        public var properties: OParlPaper
        /// When the copy last changed.
        public var modified: Date

        init?(_ object: OParlObject) {
            guard case .paper(let paper) = object.document else { return nil }
            id = object.id
            properties = paper
            modified = object.modified
        }
    }

    /// One step of its way.
    public struct Consultation: Equatable, Sendable {
        /// The identifier.
        public var id: UUID
        /// Its own properties.
        public var properties: OParlConsultation
        /// The organizations that consult.
        public var organizations: [NamedObject]
        /// The meeting, when it is published.
        public var meeting: PublishedMeeting.Summary?
        /// The agenda item, when it is published.
        public var item: OParlAgendaItem?
    }

    /// What a list says about it.
    public var summary: Summary
    /// Its files, the main one first.
    public var files: [PublishedFile]
    /// Its way, in the order of the consultations.
    public var consultations: [Consultation]
    /// Who moved it.
    public var originators: [NamedObject]
    /// The departments in charge.
    public var underDirectionOf: [NamedObject]
    /// The papers it names, or that name it.
    public var related: [Related]

    /// A paper that it has to do with.
    public struct Related: Equatable, Sendable {
        /// The other paper.
        public var summary: Summary
        /// What the one is for the other, as the relation of the council's records is called; `nil` when it is only known
        /// that they belong together.
        public var role: String?
        /// Whether the paper whose page it is bears the relation.
        public var isOwn: Bool
    }
}
