public import CouncilModel

/// The agenda of a meeting: in an invitation, in a public notice, or alone.
public struct AgendaDocument: Hashable, Sendable {
    /// What the document is for.
    public enum Variant: Hashable, Sendable {
        /// A letter to the members: all items.
        case invitation(Invitation)
        /// The notice to the public: of non-public items only the neutral title given for it.
        case publicNotice(PublicNotice)
        /// The agenda alone: for members with all items, for the public as a notice shows them.
        case agenda(isPublic: Bool)
    }

    /// The letter around the agenda.
    public struct Invitation: Hashable, Sendable {
        /// The lines of the address window, four at most look good.
        public var recipients: [String]
        /// Contact, phone, mail, file number … beside the address window; the date of the letter is added.
        public var contact: [Fact]
        /// Date of the letter.
        public var date: CivilDate
        /// "Sehr geehrte Damen und Herren,".
        public var salutation: String
        /// The paragraphs between salutation and agenda.
        public var text: [String]
        /// "Mit freundlichen Grüßen".
        public var closing: String
        /// Who signs.
        public var signature: Signature

        /// A letter; see the properties.
        public init(
            recipients: [String],
            contact: [Fact] = [],
            date: CivilDate,
            salutation: String = "Sehr geehrte Damen und Herren,",
            text: [String],
            closing: String = "Mit freundlichen Grüßen",
            signature: Signature
        ) {
            self.recipients = recipients
            self.contact = contact
            self.date = date
            self.salutation = salutation
            self.text = text
            self.closing = closing
            self.signature = signature
        }
    }

    /// What a public notice says around the agenda.
    public struct PublicNotice: Hashable, Sendable {
        /// The paragraphs before the agenda.
        public var text: [String]
        /// Place of issue, "Musterbach".
        public var place: String
        /// Date of issue.
        public var date: CivilDate
        /// Who signs.
        public var signature: Signature

        /// A notice; see the properties.
        public init(text: [String], place: String, date: CivilDate, signature: Signature) {
            self.text = text
            self.place = place
            self.date = date
            self.signature = signature
        }
    }

    /// One item of the agenda.
    public struct Item: Hashable, Sendable {
        /// "7", "10.1.2", "N 3"; printed as given.
        public var number: String
        /// What it is about.
        public var title: String
        /// In which part it is dealt with.
        public var publicity: Publicity
        /// For a non-public item in a public notice, where ``title`` is never printed; nil leaves the item out.
        public var neutralTitle: String?
        /// 0 for main items, 1 for items below one, and so on.
        public var level: Int
        /// "2026/0827".
        public var paperReference: String
        /// "Beschlussvorlage".
        public var paperType: String
        /// Address of the paper, to which the reference links.
        public var paperLink: String?
        /// Who reports, "Haupt- und Finanzausschuss"; stands in a column of its own.
        public var reporter: String
        /// A second, smaller line; one that only says "Berichterstattung: …" counts as ``reporter``.
        public var remark: String

        /// An item; see the properties.
        public init(
            number: String,
            title: String,
            publicity: Publicity,
            neutralTitle: String? = nil,
            level: Int = 0,
            paperReference: String = "",
            paperType: String = "",
            paperLink: String? = nil,
            reporter: String = "",
            remark: String = ""
        ) {
            self.number = number
            self.title = title
            self.publicity = publicity
            self.neutralTitle = neutralTitle
            self.level = level
            self.paperReference = paperReference
            self.paperType = paperType
            self.paperLink = paperLink
            self.reporter = reporter
            self.remark = remark
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// What the document is for.
    public var variant: Variant
    /// "Stadtverordnetenversammlung".
    public var organization: String
    /// "18. Sitzung der Stadtverordnetenversammlung"; stands after "Einladung zur".
    public var meetingName: String
    /// The day of the meeting.
    public var date: CivilDate
    /// When it begins.
    public var start: CivilTime
    /// Where it takes place.
    public var location: String
    /// Who presides; may be empty.
    public var chair: String
    /// The items in order.
    public var items: [Item]
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A document; see the properties.
    public init(
        letterhead: Letterhead,
        variant: Variant,
        organization: String,
        meetingName: String,
        date: CivilDate,
        start: CivilTime,
        location: String,
        chair: String = "",
        items: [Item],
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.variant = variant
        self.organization = organization
        self.meetingName = meetingName
        self.date = date
        self.start = start
        self.location = location
        self.chair = chair
        self.items = items
        self.stamp = stamp
    }
}
