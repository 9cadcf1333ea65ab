internal import CouncilModel
internal import Typesetting

/// The chair's script of a meeting in large print: what is to be said and done at each item.
public struct ScriptDocument: Hashable, Sendable {
    /// A step at an item.
    public enum Step: Hashable, Sendable {
        /// Words to say.
        case say(String)
        /// Something to do or to watch.
        case note(String)
        /// Something to fill in, with the label in front.
        case field(String)
    }

    /// One item.
    public struct Item: Hashable, Sendable {
        /// Number, title, publicity, paper.
        public var agenda: AgendaDocument.Item
        /// What earlier bodies made of the paper, a line each: "Haupt- und Finanzausschuss, 12. Juni 2026: empfohlen".
        public var recommendations: [String]
        /// What is to be said and done.
        public var steps: [Step]

        /// - Parameters:
        ///   - agenda: Number, title, publicity, paper.
        ///   - recommendations: What earlier bodies made of the paper.
        ///   - steps: What is to be said and done.
        public init(_ agenda: AgendaDocument.Item, recommendations: [String] = [], steps: [Step]) {
            self.agenda = agenda
            self.recommendations = recommendations
            self.steps = steps
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// The meeting.
    public var meeting: MeetingFacts
    /// The items in the order of business.
    public var items: [Item]
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A script; see the properties.
    public init(letterhead: Letterhead, meeting: MeetingFacts, items: [Item], stamp: DocumentStamp) {
        self.letterhead = letterhead
        self.meeting = meeting
        self.items = items
        self.stamp = stamp
    }
}

extension ScriptDocument: CouncilDocument {
    /// Letters of running text are 16.8 points high: to be read standing, at arm's length.
    private static let scale = 1.6

    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead, scale: Self.scale)
        let title = "Sitzungsleitfaden: \(meeting.name)"
        return style.layout(letterhead: letterhead, title: title, running: title, stamp: stamp) { width in
            var blocks = style.documentHead(letterhead, kind: "Sitzungsleitfaden", title: meeting.name, width: width)
            blocks.append(style.factsBox(meeting.facts))
            var last: Publicity?
            for item in items {
                let publicity = item.agenda.publicity
                if publicity != last {
                    let name = publicity == .public ? "Öffentlicher Teil" : "Nichtöffentlicher Teil"
                    blocks.append(style.headingBlock(name, level: 2))
                    last = publicity
                }
                blocks += itemBlocks(item, style: style)
            }
            return blocks
        }
    }

    private func itemBlocks(_ item: Item, style: HouseStyle) -> [Block] {
        let agenda = item.agenda
        var blocks = [
            style.headingBlock("TOP\u{A0}\(agenda.number.replacing(" ", with: "\u{A0}")) · \(agenda.title)", level: 3)
        ]
        let paper = [agenda.paperType, agenda.paperReference].filter { !$0.isEmpty }.joined(separator: " ")
        let (reporter, remark) = agenda.reporterAndRemark
        let report = reporter.isEmpty ? "" : "Berichterstattung: \(reporter)"
        let below = [paper, report, remark].filter { !$0.isEmpty }.joined(separator: " · ")
        if !below.isEmpty {
            let line = style.textBlock(below, style: style.smallLabel, alignment: .leading)
            blocks.append(.group(GroupBlock([line], staysWithNext: true)))
        }
        blocks += recommendationBlocks(item.recommendations, style: style)
        for step in item.steps {
            switch step {
            case .say(let words): blocks.append(style.textBlock("„\(words)“", alignment: .leading))
            case .note(let words):
                var note = style.label
                note.font.isItalic = true
                note.color = style.quiet
                blocks.append(style.textBlock(words, style: note, alignment: .leading))
            case .field(let label):
                blocks.append(
                    style.textBlock("\(label): ____________________", style: style.label, alignment: .leading)
                )
            }
        }
        return blocks
    }

    private func recommendationBlocks(_ lines: [String], style: HouseStyle) -> [Block] {
        if lines.isEmpty { return [] }
        let name = style.textBlock("Bisherige Beratung", style: style.label.strong, alignment: .leading, spaceAfter: 0)
        return [.group(GroupBlock([name], staysWithNext: true))]
            + lines.enumerated().map { index, line in
                let space = index == lines.count - 1 ? HouseStyle.unit : 0
                return style.textBlock(line, style: style.label, alignment: .leading, spaceAfter: space)
            }
    }
}
