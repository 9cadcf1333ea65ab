public import CouncilModel

/// One thing of a source, ready for the records.
public struct Imported<Noun: Sendable>: Sendable {
    /// Its identity at the source, usually a URL.
    public let externalID: String
    /// SHA-256 of the object as it stands at the source, and of what was concluded about it. Equal digests, equal things.
    public let digest: [UInt8]
    /// The thing; its identity follows from source and ``externalID``, so each run finds the same one.
    public internal(set) var value: Noun
    /// Whether it depends on something that could not be read this time. It is taken only when it is not here yet: what was
    /// read completely before is not overwritten by what was read in part.
    public internal(set) var isTentative = false
}

/// What a paper has to do with other papers and with persons.
public struct PaperRelations: Sendable {
    /// The paper.
    public let paper: PaperID
    /// Papers on the same subject.
    public var related: [PaperID] = []
    /// Papers above it.
    public var superordinated: [PaperID] = []
    /// Persons who brought it in.
    public var originators: [PersonID] = []

    /// Whether there is anything to keep.
    public var isEmpty: Bool { related.isEmpty && superordinated.isEmpty && originators.isEmpty }
}

/// All that one body's interface holds.
///
/// Every reference inside is to a thing that is in the harvest too, and each list is in an order in which it can be stored.
public struct OParlHarvest: Sendable {
    /// The body's identity at the source; names the source in the records.
    public let source: String
    /// The body.
    public internal(set) var body: Imported<Body>
    /// Legislative terms; they do not overlap.
    public internal(set) var legislativeTerms: [Imported<LegislativeTerm>] = []
    /// Places.
    public internal(set) var locations: [Imported<Location>] = []
    /// Organizations, each behind the one above it.
    public internal(set) var organizations: [Imported<Organization>] = []
    /// Persons.
    public internal(set) var persons: [Imported<Person>] = []
    /// Memberships.
    public internal(set) var memberships: [Imported<Membership>] = []
    /// Meetings.
    public internal(set) var meetings: [Imported<Meeting>] = []
    /// Agenda items.
    public internal(set) var agendaItems: [Imported<AgendaItem>] = []
    /// Papers; no two have the same reference.
    public internal(set) var papers: [Imported<Paper>] = []
    /// Consultations.
    public internal(set) var consultations: [Imported<Consultation>] = []
    /// Relations of papers.
    public internal(set) var relations: [Imported<PaperRelations>] = []
    /// Files without bytes.
    public internal(set) var files: [Imported<File>] = []
    /// Kinds of which the source may have more than could be read this time, "meeting".
    public internal(set) var incompleteKinds: Set<String> = []
    /// What was not taken as it stands at the source.
    public internal(set) var findings = ImportFindings()

    /// Number of things.
    public var count: Int {
        1 + legislativeTerms.count + locations.count + organizations.count + persons.count + memberships.count
            + meetings.count + agendaItems.count + papers.count + consultations.count + relations.count + files.count
    }
}
