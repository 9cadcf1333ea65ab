internal import CouncilModel
internal import PDFWriting
internal import Typesetting

/// What the documents' first and last pages have in common.
extension HouseStyle {
    /// The sheet of letters, notices and lists.
    var letterSheet: PageTemplate {
        PageTemplate(
            left: Length.millimetres(25),
            right: Length.millimetres(20),
            firstTop: Length.millimetres(15),
            top: Length.millimetres(22),
            bottom: Length.millimetres(24)
        )
    }

    /// A document whose sheet has running lines above and below.
    ///
    /// - Parameters:
    ///   - letterhead: Who issues the document.
    ///   - title: The document's title.
    ///   - running: What stands above all pages but the first; the line below them names the issuer only.
    ///   - stamp: When it was made.
    ///   - blocks: Makes the blocks for a width in points.
    /// - Returns: The document on its sheet.
    func layout(
        letterhead: Letterhead,
        title: String,
        running: String,
        stamp: DocumentStamp,
        blocks: (Double) -> [Block]
    ) -> DocumentLayout {
        var template = letterSheet
        template.top = Length.millimetres(26)
        template.header = RunningLine(
            left: [.text(running)],
            right: [],
            style: self.running,
            baseline: Length.millimetres(17),
            rule: Length.millimetres(19.5),
            ruleColor: hairline
        )
        template.footer = footer(left: letterhead.bodyName, template: template.height)
        template.firstPageLines = imprint(letterhead, height: template.height)
        return DocumentLayout(
            blocks: blocks(template.measure),
            template: template,
            metadata: PDFMetadata(
                title: title.withPlainSpaces,
                author: letterhead.bodyName,
                subject: running.withPlainSpaces,
                creator: "Ratswerk",
                created: stamp.pdfDate
            )
        )
    }

    /// The lines below the footer of the first page.
    ///
    /// - Parameters:
    ///   - letterhead: Who issues the document.
    ///   - height: Height of the page in points.
    /// - Returns: Two lines at most.
    func imprint(_ letterhead: Letterhead, height: Double) -> [RunningLine] {
        letterhead.imprint.prefix(2).enumerated().map { index, line in
            RunningLine(
                left: [.text(line)],
                right: [],
                style: running,
                baseline: height - Length.millimetres(9.2 - 3.6 * Double(index))
            )
        }
    }

    /// Letterhead, kind of document, title.
    func documentHead(_ letterhead: Letterhead, kind: String, title: String, width: Double) -> [Block] {
        let unit = Self.unit
        var kindStyle = number
        kindStyle.size = 11.5 * scale
        kindStyle.color = accent
        return HouseStyle(letterhead).letterheadBlocks(letterhead, width: width, height: Length.millimetres(11)) + [
            .space(unit * 2), plainBody(kind, style: kindStyle), .space(unit / 2), titleBlock(title),
        ]
    }

    func titleBlock(_ text: String) -> Block {
        .paragraph(
            Paragraph(
                [TextRun(GermanSpacing.phrasing(text), style: title)],
                role: .heading(level: 1),
                hyphenates: false,
                spaceAfter: Self.unit
            )
        )
    }

    /// Day, time and place on a ground.
    func factsBox(_ facts: [(Fact, isStrong: Bool)]) -> Block {
        let shown = facts.filter { !$0.0.value.isEmpty }
        return box([
            .facts(
                FactsBlock(
                    facts: shown.map { fact($0.0, isStrong: $0.isStrong) },
                    placement: .beside(width: Length.millimetres(28) * scale)
                )
            )
        ])
    }

    /// Blocks on a ground beside a bar.
    func box(_ blocks: [Block], spacing: Double = HouseStyle.unit * 2) -> Block {
        .box(
            BoxBlock(
                blocks,
                fill: tint,
                barColor: accent,
                barWidth: 2.25,
                horizontalPadding: 10.5,
                verticalPadding: Self.unit,
                spacing: spacing
            )
        )
    }

    /// Place, date and signatures, on the page on which the text ends.
    func closing(
        place: String,
        date: CivilDate?,
        signatures: [Signature],
        room: Double = 30,
        seal: String = ""
    ) -> [Block] {
        guard !signatures.isEmpty else { return [] }
        let line = [place, date?.longForm ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        var blocks = [Block.space(Self.unit * 2)]
        if !line.isEmpty { blocks.append(textBlock(line, alignment: .leading, spaceAfter: 0)) }
        if seal.isEmpty {
            blocks += signatureRow(signatures, room: room)
        } else {
            blocks.append(
                .columns(
                    ColumnsBlock(
                        columns: [
                            .init(x: 0, width: Length.millimetres(80), blocks: signatureRow(signatures, room: room)),
                            .init(
                                x: Length.millimetres(100),
                                width: Length.millimetres(50),
                                top: room,
                                blocks: [plainBody(seal, style: smallLabel)]
                            ),
                        ]
                    )
                )
            )
        }
        return [.group(GroupBlock(blocks, staysTogether: true, staysWithPrevious: true))]
    }

    /// Signatures side by side, two in a row, each below a line to sign on.
    private func signatureRow(_ signatures: [Signature], room: Double) -> [Block] {
        guard signatures.count > 1 else { return signatures.flatMap { signatureBlocks($0, room: room) } }
        let width = Length.millimetres(70)
        return stride(from: 0, to: signatures.count, by: 2).map { start in
            let pair = signatures[start..<min(start + 2, signatures.count)]
            let columns = pair.enumerated().map { index, signature in
                ColumnsBlock.Column(
                    x: Double(index) * Length.millimetres(84),
                    width: width,
                    blocks: [.space(room), .rule(RuleBlock(color: ink, thickness: 0.5, spacing: 3))]
                        + signatureBlocks(signature, room: 0)
                )
            }
            return .columns(ColumnsBlock(columns: columns))
        }
    }

    /// Boxes of which one is checked.
    func choice<Value: Equatable>(_ value: Value, among choices: [(Value, String)], label name: String = "") -> Block {
        let boxes = choices.map { "\($0.0 == value ? "☒" : "☐")\u{A0}\($0.1)" }.joined(separator: "\u{A0}\u{A0} ")
        let text = name.isEmpty ? boxes : "\(name)\u{A0}\u{A0} \(boxes)"
        return textBlock(text, style: label, alignment: .leading)
    }

    /// A table of plain texts.
    ///
    /// - Parameters:
    ///   - head: The names of the columns.
    ///   - columns: Their widths.
    ///   - rows: The texts.
    ///   - rowHeader: The column whose cells name their rows.
    ///   - trailing: The columns that are set flush right.
    ///   - centered: The columns that are centred.
    ///   - padding: Space above and below the text of a cell in points.
    /// - Returns: The table.
    func table(
        head: [String],
        columns: [TableBlock.ColumnWidth],
        rows: [[String]],
        rowHeader: Int = 0,
        trailing: Set<Int> = [],
        centered: Set<Int> = [],
        padding: Double = 2.75
    ) -> Block {
        var look = tableLook
        look.padding = padding
        func cell(_ text: String, _ index: Int, _ style: TextStyle) -> TableBlock.Cell {
            let alignment: Paragraph.Alignment =
                trailing.contains(index) ? .trailing : centered.contains(index) ? .center : .leading
            return TableBlock.Cell(
                [plain(text, style: style, alignment: alignment)],
                isRowHeader: index == rowHeader
            )
        }
        return .table(
            TableBlock(
                columns: columns,
                head: [TableBlock.Row(head.enumerated().map { cell($0.element, $0.offset, columnHead) })],
                rows: rows.map { row in TableBlock.Row(row.enumerated().map { cell($0.element, $0.offset, label) }) },
                look: look,
                spacing: Self.unit
            )
        )
    }
}
