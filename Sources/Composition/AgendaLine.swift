internal import CouncilModel
internal import Typesetting

/// What is printed of an agenda item: the only place that decides which words of a non-public item a notice shows.
struct AgendaLine {
    let number: String
    let level: Int
    let title: String
    let paperReference: String
    let paperType: String
    let paperLink: String?
    let remark: String

    /// - Parameters:
    ///   - item: The item with all that members may read.
    ///   - isNotice: Whether the public reads the document; then a non-public item shows its neutral title at most.
    init?(_ item: AgendaDocument.Item, isNotice: Bool) {
        number = item.number
        level = item.level
        if isNotice && item.publicity == .nonPublic {
            guard let neutral = item.neutralTitle, !neutral.isEmpty else { return nil }
            title = neutral
            paperReference = ""
            paperType = ""
            paperLink = nil
            remark = ""
        } else {
            title = item.title
            paperReference = item.paperReference
            paperType = item.paperType
            paperLink = item.paperLink
            remark = item.remark
        }
    }

    /// So many items decide where the columns stand. An agenda has fewer; one that changes its publicity with each of ten
    /// thousand items must not be measured ten thousand times.
    private static let mostSiblings = 100

    /// The table of one part of the agenda.
    ///
    /// - Parameters:
    ///   - lines: The items of this part.
    ///   - all: The items of all parts; the columns of the parts' tables line up.
    ///   - style: The look.
    /// - Returns: The table.
    static func table(_ lines: [AgendaLine], of all: [AgendaLine], style: HouseStyle) -> Block {
        let hasPapers = all.contains { !$0.paperReference.isEmpty || !$0.paperType.isEmpty }
        var columns: [TableBlock.ColumnWidth] = [.fitting(least: 24, most: 66), .share(1)]
        var head = ["TOP", "Beratungsgegenstand"]
        if hasPapers {
            columns.append(.fitting(least: 60, most: 110))
            head.append("Vorlage")
        }
        return .table(
            TableBlock(
                columns: columns,
                head: [TableBlock.Row(head.map { TableBlock.Cell([style.plain($0, style: style.columnHead)]) })],
                rows: lines.map { $0.row(style, hasPapers: hasPapers) },
                siblingRows: lines.count == all.count
                    ? [] : all.prefix(Self.mostSiblings).map { $0.row(style, hasPapers: hasPapers) },
                look: style.tableLook,
                spacing: HouseStyle.unit
            )
        )
    }

    private func row(_ style: HouseStyle, hasPapers: Bool) -> TableBlock.Row {
        var numberStyle = style.number
        if level > 0 { numberStyle.font.weight = .regular }
        let indent = Double(level) * 12
        var content = [
            Block.paragraph(
                Paragraph(
                    [TextRun(GermanSpacing.binding(title), style: style.body)],
                    role: .plain,
                    indent: indent
                )
            )
        ]
        if !remark.isEmpty {
            content.append(
                .paragraph(
                    Paragraph(
                        [TextRun(GermanSpacing.binding(remark), style: style.smallLabel)],
                        indent: indent
                    )
                )
            )
            content[0] = content[0].asBody
        }
        var cells = [
            TableBlock.Cell([style.plain(number, style: numberStyle)], isRowHeader: true),
            TableBlock.Cell(content),
        ]
        if hasPapers { cells.append(TableBlock.Cell(paperBlocks(style))) }
        return TableBlock.Row(cells)
    }

    private func paperBlocks(_ style: HouseStyle) -> [Block] {
        var blocks: [Block] = []
        if !paperReference.isEmpty {
            var look = style.label
            if paperLink != nil { look.color = style.accent }
            blocks.append(
                .paragraph(
                    Paragraph([TextRun(paperReference, style: look, link: paperLink)], hyphenates: false)
                )
            )
        }
        if !paperType.isEmpty {
            blocks.append(.paragraph(Paragraph([TextRun(paperType, style: style.smallLabel)])))
        }
        return blocks
    }
}

extension Block {
    /// A paragraph that has a meaning of its own beside others in the same cell.
    fileprivate var asBody: Block {
        guard case .paragraph(var paragraph) = self else { return self }
        paragraph.role = .body
        return .paragraph(paragraph)
    }
}

extension HouseStyle {
    func fact(_ fact: Fact, isStrong: Bool) -> FactsBlock.Fact {
        var quietLabel = label
        quietLabel.color = quiet
        return FactsBlock.Fact(
            label: TextRun(fact.label, style: quietLabel),
            value: [TextRun(GermanSpacing.binding(fact.value), style: isStrong ? number : label)]
        )
    }

    func smallFact(_ fact: Fact) -> FactsBlock.Fact {
        var value = smallLabel
        value.color = ink
        return FactsBlock.Fact(
            label: TextRun(fact.label, style: smallLabel),
            value: [TextRun(GermanSpacing.binding(fact.value), style: value)]
        )
    }
}
