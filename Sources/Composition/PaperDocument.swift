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

    /// What the matter costs.
    public struct FinancialEffects: Hashable, Sendable {
        /// Whether there are any.
        public var hasEffects: Bool
        /// Product, total, own share, follow-up costs …
        public var facts: [Fact]
        /// Explanation.
        public var text: StructuredText

        /// - Parameters:
        ///   - hasEffects: Whether there are any.
        ///   - facts: Labels with amounts.
        ///   - text: Explanation.
        public init(hasEffects: Bool, facts: [Fact] = [], text: StructuredText = StructuredText([])) {
            self.hasEffects = hasEffects
            self.facts = facts
            self.text = text
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// "Beschlussvorlage".
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
    /// The sequence of consultations.
    public var consultations: [Consultation]
    /// What is to be resolved.
    public var resolution: StructuredText
    /// Why.
    public var reasons: StructuredText
    /// What it costs; nil leaves the part out.
    public var financialEffects: FinancialEffects?
    /// What it means for the climate; empty leaves the part out.
    public var climate: StructuredText
    /// What is attached.
    public var attachments: [Attachment]
    /// Who signs; nil leaves the part out.
    public var signature: Signature?
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A paper; see the properties.
    public init(
        letterhead: Letterhead,
        paperType: String,
        reference: String,
        date: CivilDate,
        publicity: Publicity,
        responsible: String,
        facts: [Fact] = [],
        title: String,
        consultations: [Consultation] = [],
        resolution: StructuredText,
        reasons: StructuredText,
        financialEffects: FinancialEffects? = nil,
        climate: StructuredText = StructuredText([]),
        attachments: [Attachment] = [],
        signature: Signature? = nil,
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.paperType = paperType
        self.reference = reference
        self.date = date
        self.publicity = publicity
        self.responsible = responsible
        self.facts = facts
        self.title = title
        self.consultations = consultations
        self.resolution = resolution
        self.reasons = reasons
        self.financialEffects = financialEffects
        self.climate = climate
        self.attachments = attachments
        self.signature = signature
        self.stamp = stamp
    }
}
