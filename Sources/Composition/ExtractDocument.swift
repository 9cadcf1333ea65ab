public import CouncilModel
internal import Typesetting

/// A certified extract of the minutes: one item with its resolution.
public struct ExtractDocument: Hashable, Sendable {
    /// The officer's statement that the extract is true.
    public struct Certification: Hashable, Sendable {
        /// What is certified.
        public var text: String
        /// Place of issue.
        public var place: String
        /// Day of issue.
        public var date: CivilDate
        /// Who certifies.
        public var signature: Signature

        /// A certification; see the properties.
        public init(
            text: String = "Die Übereinstimmung dieses Auszuges mit der Niederschrift wird beglaubigt.",
            place: String,
            date: CivilDate,
            signature: Signature
        ) {
            self.text = text
            self.place = place
            self.date = date
            self.signature = signature
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// Who reads it; everyone sees no more of a non-public item than its number and neutral title.
    public var readers: MinutesDocument.Readers
    /// The meeting.
    public var meeting: MeetingFacts
    /// The item.
    public var item: MinutesDocument.Item
    /// Whether what was said is printed as well.
    public var showsCourse: Bool
    /// Who shall act on it, "an das Amt 61 zur Ausführung"; may be empty.
    public var recipient: String
    /// The officer's statement.
    public var certification: Certification
    /// When the document was made.
    public var stamp: DocumentStamp

    /// An extract; see the properties.
    public init(
        letterhead: Letterhead,
        readers: MinutesDocument.Readers = .members,
        meeting: MeetingFacts,
        item: MinutesDocument.Item,
        showsCourse: Bool = false,
        recipient: String = "",
        certification: Certification,
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.readers = readers
        self.meeting = meeting
        self.item = item
        self.showsCourse = showsCourse
        self.recipient = recipient
        self.certification = certification
        self.stamp = stamp
    }
}

extension ExtractDocument {
    private var hidesItem: Bool { readers == .everyone && item.agenda.publicity == .nonPublic }

    /// The item as its readers may see it; a non-public one is made anew of what the public may know.
    public var shownItem: MinutesDocument.Item {
        guard hidesItem else { return item }
        let neutral = item.agenda.neutralTitle ?? ""
        return MinutesDocument.Item(
            AgendaDocument.Item(
                number: item.agenda.number,
                title: neutral.isEmpty ? "Nichtöffentlicher Punkt" : neutral,
                publicity: .nonPublic
            )
        )
    }
}

extension ExtractDocument: CouncilDocument {
    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let title = MeetingTitle.declined("Auszug aus der Niederschrift über die \(meeting.name)")
        let item = shownItem
        let running = "Beschlussauszug, TOP \(item.agenda.number): \(item.agenda.title)"
        return style.layout(letterhead: letterhead, title: title, running: running, stamp: stamp) { width in
            let status = item.agenda.publicity == .public ? "öffentliche Sitzung" : "nichtöffentliche Sitzung"
            var blocks = style.documentHead(letterhead, kind: "Beschlussauszug", title: title, width: width)
            blocks.append(
                style.factsBox(
                    meeting.facts + [
                        (Fact("Status", status), isStrong: false),
                        (Fact("Verteiler", readers == .everyone ? "" : recipient), isStrong: false),
                    ]
                )
            )
            blocks += MinutesItemLayout(style: style, showsCourse: showsCourse).blocks(item, level: 2)
            if hidesItem {
                blocks.append(style.textBlock("Der Punkt wurde in nichtöffentlicher Sitzung behandelt."))
            }
            blocks.append(.space(HouseStyle.unit * 2))
            blocks.append(style.textBlock(certification.text, alignment: .leading))
            return blocks
                + style.closing(
                    place: certification.place,
                    date: certification.date,
                    signatures: [certification.signature],
                    room: 45,
                    seal: "(Dienstsiegel)"
                )
        }
    }
}
