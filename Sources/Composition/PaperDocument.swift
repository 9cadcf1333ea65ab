public import CouncilModel

/// A paper for decision: head, sequence of consultations, proposed resolution, reasons, cost, attachments.
public struct PaperDocument: Hashable, Sendable {
    /// One step of the sequence of consultations.
    public struct Consultation: Hashable, Sendable {
        /// "Haupt- und Finanzausschuss".
        public var organization: String
        /// The day; nil when not yet set.
        public var date: CivilDate?
        /// In which part of the meeting.
        public var publicity: Publicity
        /// "Vorberatung", "Entscheidung".
        public var role: String
        /// "ungeändert beschlossen"; empty before the meeting.
        public var result: String
        /// How the body voted; nil when it did not, or not yet.
        public var votes: VoteCount?

        /// A step; see the properties.
        public init(
            organization: String,
            date: CivilDate? = nil,
            publicity: Publicity = .public,
            role: String,
            result: String = "",
            votes: VoteCount? = nil
        ) {
            self.organization = organization
            self.date = date
            self.publicity = publicity
            self.role = role
            self.result = result
            self.votes = votes
        }
    }

    /// One attachment.
    public struct Attachment: Hashable, Sendable {
        /// What it is.
        public var title: String
        /// Whether it may be shown to the public.
        public var publicity: Publicity

        /// - Parameters:
        ///   - title: What it is.
        ///   - publicity: Whether it may be shown to the public.
        public init(_ title: String, publicity: Publicity = .public) {
            self.title = title
            self.publicity = publicity
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// What the paper wants.
    public var genre: PaperGenre
    /// "Beschlussvorlage", or what the town calls it.
    public var paperType: String
    /// "2026/0827".
    public var reference: String
    /// Date of the paper.
    public var date: CivilDate
    /// Whether it may be shown to the public.
    public var publicity: Publicity
    /// The department in charge.
    public var responsible: String
    /// File number, author … besides.
    public var facts: [Fact]
    /// What it is about.
    public var title: String
    /// The paper this one belongs to; nil for none.
    public var related: Related?
    /// The sequence of consultations.
    public var consultations: [Consultation]
    /// What is to be resolved.
    public var resolution: StructuredText
    /// What each of several bodies is to resolve, lettered.
    public var bodyResolutions: [BodyResolution]
    /// The passages that an amendment words anew.
    public var comparison: [Comparison]
    /// Why.
    public var reasons: StructuredText
    /// What it costs; nil leaves the part out.
    public var financialEffects: FinancialEffects?
    /// What it means for the climate; nil leaves the part out.
    public var climate: ClimateEffects?
    /// The answer to a question; nil while there is none.
    public var answer: Answer?
    /// What is attached.
    public var attachments: [Attachment]
    /// Who signs; nil leaves the part out.
    public var signature: Signature?
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A paper; see the properties.
    public init(
        letterhead: Letterhead,
        genre: PaperGenre = .proposal,
        paperType: String,
        reference: String,
        date: CivilDate,
        publicity: Publicity,
        responsible: String,
        facts: [Fact] = [],
        title: String,
        related: Related? = nil,
        consultations: [Consultation] = [],
        resolution: StructuredText,
        bodyResolutions: [BodyResolution] = [],
        comparison: [Comparison] = [],
        reasons: StructuredText,
        financialEffects: FinancialEffects? = nil,
        climate: ClimateEffects? = nil,
        answer: Answer? = nil,
        attachments: [Attachment] = [],
        signature: Signature? = nil,
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.genre = genre
        self.paperType = paperType
        self.reference = reference
        self.date = date
        self.publicity = publicity
        self.responsible = responsible
        self.facts = facts
        self.title = title
        self.related = related
        self.consultations = consultations
        self.resolution = resolution
        self.bodyResolutions = bodyResolutions
        self.comparison = comparison
        self.reasons = reasons
        self.financialEffects = financialEffects
        self.climate = climate
        self.answer = answer
        self.attachments = attachments
        self.signature = signature
        self.stamp = stamp
    }
}
