public import CouncilModel
internal import Typesetting

/// The list of a vote by roll call: to be filled in, or with each member's vote.
public struct VoteListDocument: Hashable, Sendable {
    /// How a member votes.
    public enum Vote: Hashable, Sendable {
        /// For it.
        case yes
        /// Against it.
        case no
        /// Neither.
        case abstention
        /// Not in the room, or not entitled.
        case absent
    }

    /// One member.
    public struct Voter: Hashable, Sendable {
        /// The name as it is printed.
        public var name: String
        /// The Fraktion; may be empty.
        public var group: String
        /// The vote; nil while it is open.
        public var vote: Vote?

        /// - Parameters:
        ///   - name: The name as it is printed.
        ///   - group: The Fraktion.
        ///   - vote: The vote; nil while it is open.
        public init(_ name: String, group: String = "", vote: Vote? = nil) {
            self.name = name
            self.group = group
            self.vote = vote
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// The meeting.
    public var meeting: MeetingFacts
    /// The item that is voted on.
    public var item: AgendaDocument.Item
    /// The question as it is put; may be empty.
    public var question: StructuredText
    /// The members in the order of the roll call.
    public var voters: [Voter]
    /// "angenommen"; may be empty.
    public var result: String
    /// Who kept the list.
    public var signatures: [Signature]
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A list; see the properties.
    public init(
        letterhead: Letterhead,
        meeting: MeetingFacts,
        item: AgendaDocument.Item,
        question: StructuredText = StructuredText([]),
        voters: [Voter],
        result: String = "",
        signatures: [Signature] = [],
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.meeting = meeting
        self.item = item
        self.question = question
        self.voters = voters
        self.result = result
        self.signatures = signatures
        self.stamp = stamp
    }
}

extension VoteListDocument: CouncilDocument {
    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let title = "Namentliche Abstimmung: \(item.title)"
        let running = "Abstimmungsliste, TOP \(item.number): \(item.title)"
        return style.layout(letterhead: letterhead, title: title, running: running, stamp: stamp) { width in
            var blocks = style.documentHead(letterhead, kind: "Namentliche Abstimmung", title: item.title, width: width)
            let facts = [
                (Fact("Sitzung", meeting.name), isStrong: false), (Fact("TOP", item.number), isStrong: true),
                (Fact("Vorlage", item.paperReference), isStrong: true),
            ]
            blocks.append(style.factsBox(facts + meeting.facts.prefix(2)))
            if !question.isEmpty {
                blocks.append(style.headingBlock("Abstimmungsfrage", level: 2))
                blocks += StructuredTextLayout(style: style).blocks(question, startingAt: 3)
            }
            blocks.append(style.headingBlock("Stimmabgabe", level: 2))
            blocks.append(ballotTable(style))
            blocks += summary(style)
            return blocks + style.closing(place: "", date: nil, signatures: signatures, room: 36)
        }
    }

    private static let choices: [(Vote, String)] = [
        (.yes, "Ja"), (.no, "Nein"), (.abstention, "Enthaltung"), (.absent, "abwesend"),
    ]

    private func ballotTable(_ style: HouseStyle) -> Block {
        let hasGroups = voters.contains { !$0.group.isEmpty }
        let isOpen = voters.allSatisfy { $0.vote == nil }
        var columns: [TableBlock.ColumnWidth] = [.fixed(18), .share(3)]
        if hasGroups { columns.append(.share(2)) }
        columns += [.fixed(30), .fixed(30), .fixed(50), .fixed(46)]
        return style.table(
            head: ["Nr.", "Name"] + (hasGroups ? ["Fraktion"] : []) + Self.choices.map(\.1),
            columns: columns,
            rows: voters.enumerated().map { index, voter in
                let marks = Self.choices.map { choice, _ in voter.vote == choice ? "☒" : "☐" }
                return ["\(index + 1)", voter.name] + (hasGroups ? [voter.group] : []) + marks
            },
            rowHeader: 1,
            centered: Set((hasGroups ? 3 : 2)..<(hasGroups ? 7 : 6)),
            padding: isOpen ? 4.5 : 2.25
        )
    }

    private func summary(_ style: HouseStyle) -> [Block] {
        func count(_ vote: Vote) -> String {
            voters.contains { $0.vote != nil } ? "\(voters.count { $0.vote == vote })" : "______"
        }
        let facts =
            Self.choices.map { Fact($0.1, count($0.0)) }
            + [Fact("Ergebnis", result.isEmpty ? "____________________" : result)]
        return [
            style.headingBlock("Ergebnis", level: 2),
            .facts(
                FactsBlock(
                    facts: facts.map { style.fact($0, isStrong: true) },
                    placement: .beside(width: Length.millimetres(34))
                )
            ),
        ]
    }
}
