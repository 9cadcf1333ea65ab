internal import CouncilModel
internal import Typesetting

/// One item of business as minutes and extracts print it.
struct MinutesItemLayout {
    let style: HouseStyle
    let showsCourse: Bool

    /// Heading, course, resolution and result.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - level: The level of its heading.
    /// - Returns: The blocks.
    func blocks(_ item: MinutesDocument.Item, level: Int) -> [Block] {
        let text = StructuredTextLayout(style: style)
        let agenda = item.agenda
        let number = agenda.number.isEmpty ? "" : "TOP\u{A0}\(agenda.number.replacing(" ", with: "\u{A0}")) · "
        var heading = [style.headingBlock(number + agenda.title, level: level)]
        let paper = [agenda.paperType, agenda.paperReference].filter { !$0.isEmpty }.joined(separator: " ")
        if !paper.isEmpty {
            heading.append(style.textBlock(paper, style: style.smallLabel, alignment: .leading))
        }
        var blocks = [Block.group(GroupBlock(heading, staysTogether: true, staysWithNext: true))]
        if showsCourse { blocks += text.blocks(item.course, startingAt: level + 1) }
        blocks += item.conflicts.map { style.textBlock($0.sentence) }
        if !item.resolution.isEmpty {
            blocks.append(style.headingBlock("Beschluss", level: level + 1))
            blocks.append(style.box(text.blocks(item.resolution, startingAt: level + 2), spacing: HouseStyle.unit))
        }
        let result = resultFacts(item)
        if !result.isEmpty {
            blocks.append(
                .group(
                    GroupBlock(
                        [
                            .facts(
                                FactsBlock(
                                    facts: result.map { style.fact($0, isStrong: true) },
                                    placement: .beside(width: Length.millimetres(34)),
                                    spacing: HouseStyle.unit
                                )
                            )
                        ],
                        staysTogether: true,
                        staysWithPrevious: true
                    )
                )
            )
        }
        return blocks
    }

    private func resultFacts(_ item: MinutesDocument.Item) -> [Fact] {
        var facts: [Fact] = []
        if let votes = item.votes { facts.append(Fact("Abstimmung", votes.sentence)) }
        if !item.result.isEmpty { facts.append(Fact("Ergebnis", item.result)) }
        return facts
    }
}

extension VoteCount {
    /// "einstimmig (Ja: 31, Nein: 0, Enthaltungen: 0)".
    var sentence: String {
        yes > 0 && no == 0 && abstentions == 0 ? "einstimmig (\(line))" : line
    }
}
