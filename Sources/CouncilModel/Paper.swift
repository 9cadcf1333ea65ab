public import Foundation

/// A Drucksache (OParl 1.1 Paper).
public struct Paper: Sendable, Identifiable {
    /// Identity.
    public var id: PaperID
    /// The body.
    public var body: BodyID
    /// Number, "2026/0142"; given when the paper is made, never used twice.
    public var reference: String?
    /// Title.
    public var name: String
    /// Kind in the town's own words, "Beschlussvorlage".
    public var paperType: String
    /// Date of the paper.
    public var date: CivilDate?
    /// Whether the public may see it.
    public var publicity: Publicity
    /// Proposed resolution, structured text in plain notation.
    public var resolutionText: String
    /// Reasons, structured text in plain notation.
    public var reasons: String
    /// Financial effects, structured text in plain notation.
    public var financialEffects: String
    /// What it costs and brings, row by row.
    public var financialRows: [FinancialEffect]
    /// The office in charge.
    public var underDirectionOf: OrganizationID?
    /// The organization that brought it in.
    public var originator: OrganizationID?
    /// Who wrote it here.
    public var author: AccountID?
    /// Counts the saved texts.
    public var version: Int
    /// Whether members see it.
    public var isReleased: Bool
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// A paper without text; non-public until somebody says otherwise.
    public init(id: PaperID, body: BodyID, name: String, paperType: String, created: Date) {
        self.id = id
        self.body = body
        self.name = name
        self.paperType = paperType
        publicity = .nonPublic
        resolutionText = ""
        reasons = ""
        financialEffects = ""
        financialRows = []
        version = 1
        isReleased = false
        self.created = created
        modified = created
    }
}

/// One step of a paper's way through the bodies (OParl 1.1 Consultation).
public struct Consultation: Sendable, Identifiable {
    /// Identity.
    public var id: ConsultationID
    /// The paper.
    public var paper: PaperID
    /// Place in the sequence, from 0.
    public var position: Int
    /// The meeting that deals with it.
    public var meeting: MeetingID?
    /// The agenda item that deals with it.
    public var agendaItem: AgendaItemID?
    /// The organizations; the first one leads.
    public var organizations: [OrganizationID]
    /// "Vorberatung", "Entscheidung", "Kenntnisnahme".
    public var role: String?
    /// Whether a resolution is taken here.
    public var authoritative: Bool?
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// A step without particulars.
    public init(id: ConsultationID, paper: PaperID, position: Int, created: Date) {
        self.id = id
        self.paper = paper
        self.position = position
        organizations = []
        self.created = created
        modified = created
    }
}
