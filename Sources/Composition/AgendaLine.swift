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
    let reporter: String
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
            reporter = ""
            remark = ""
        } else {
            title = item.title
            paperReference = item.paperReference
            paperType = item.paperType
            paperLink = item.paperLink
            (reporter, remark) = item.reporterAndRemark
        }
    }

    /// So many items decide where the columns stand. An agenda has fewer; one that changes its publicity with each of ten
    /// thousand items must not be measured ten thousand times.
    private static let mostSiblings = 100

    /// Which columns the tables of an agenda have: those that some item fills.
    private struct Columns {
        let hasPapers: Bool
        let hasReporters: Bool

        init(_ lines: [AgendaLine]) {
            hasPapers = lines.contains { !$0.paperReference.isEmpty || !$0.paperType.isEmpty }
            hasReporters = lines.contains { !$0.reporter.isEmpty }
        }

        var widths: [TableBlock.ColumnWidth] {
            [.fitting(least: 20, most: 66), .share(1)]
                + (hasPapers ? [.fitting(least: 50, most: hasReporters ? 84 : 110)] : [])
                + (hasReporters ? [.fitting(least: 60, most: hasPapers ? 92 : 130)] : [])
        }

        var heads: [String] {
            ["TOP", "Beratungsgegenstand"] + (hasPapers ? ["Drucksache"] : [])
                + (hasReporters ? ["Berichterstattung"] : [])
        }
    }

    /// The table of one part of the agenda.
    ///
    /// - Parameters:
    ///   - lines: The items of this part.
    ///   - all: The items of all parts; the columns of the parts' tables line up.
    ///   - style: The look.
    /// - Returns: The table.
    static func table(_ lines: [AgendaLine], of all: [AgendaLine], style: HouseStyle) -> Block {
        let columns = Columns(all)
        let levels = lines.map(\.level) + [0]
        return .table(
            TableBlock(
                columns: columns.widths,
                head: [
                    TableBlock.Row(columns.heads.map { TableBlock.Cell([style.plain($0, style: style.columnHead)]) })
                ],
                rows: lines.enumerated().map { index, line in
                    var row = line.row(style, columns: columns)
                    // An item is not parted from the first of those below it.
                    row.keepsWithNext = levels[index + 1] > line.level
                    return row
                },
                siblingRows: lines.count == all.count
                    ? [] : all.prefix(Self.mostSiblings).map { $0.row(style, columns: columns) },
                look: style.tableLook,
                spacing: HouseStyle.unit
            )
        )
    }

    private func row(_ style: HouseStyle, columns: Columns) -> TableBlock.Row {
        var numberStyle = style.number
        if level > 0 { numberStyle.font.weight = .regular }
        var titleStyle = style.body
        titleStyle.leading = numberStyle.leading
        let indent = Double(level) * 12
        var content = [
            Block.paragraph(
                Paragraph([TextRun(GermanSpacing.binding(title), style: titleStyle)], role: .plain, indent: indent)
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
        if columns.hasPapers { cells.append(TableBlock.Cell(paperBlocks(style))) }
        if columns.hasReporters { cells.append(TableBlock.Cell([style.plain(reporter, style: style.label)])) }
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

extension AgendaDocument.Item {
    /// Who reports and what else is to be said: a remark that only names who reports is taken for that.
    var reporterAndRemark: (reporter: String, remark: String) {
        let label = "Berichterstattung: "
        guard reporter.isEmpty, remark.hasPrefix(label) else { return (reporter, remark) }
        return (String(remark.dropFirst(label.count)), "")
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
