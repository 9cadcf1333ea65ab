internal import CouncilModel
internal import PDFWriting
internal import Typesetting

extension PaperDocument {
    /// The document on its sheet.
    func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        var template = PageTemplate(
            left: Length.millimetres(25),
            right: Length.millimetres(22),
            firstTop: Length.millimetres(15),
            top: Length.millimetres(26),
            bottom: Length.millimetres(25)
        )
        template.header = RunningLine(
            left: [.text("\(paperType) \(reference)")],
            right: [],
            style: style.running,
            baseline: Length.millimetres(17),
            rule: Length.millimetres(19.5),
            ruleColor: style.hairline
        )
        template.footer = style.footer(left: "\(letterhead.bodyName) · \(title)", template: template.height)
        let metadata = PDFMetadata(
            title: "\(paperType) \(reference): \(title)",
            author: letterhead.bodyName,
            subject: title,
            creator: "Ratswerk",
            created: stamp.pdfDate
        )
        return DocumentLayout(blocks: blocks(style, width: template.measure), template: template, metadata: metadata)
    }

    private func blocks(_ style: HouseStyle, width: Double) -> [Block] {
        let text = StructuredTextLayout(style: style)
        var blocks = style.letterheadBlocks(letterhead, width: width, height: Length.millimetres(11))
        blocks += headBlocks(style)
        blocks += ConsultationTable(consultations).blocks(style)
        if !resolution.isEmpty {
            blocks.append(style.headingBlock("Beschlussvorschlag", level: 2))
            blocks.append(
                .box(
                    BoxBlock(
                        text.blocks(resolution, startingAt: 3),
                        fill: style.tint,
                        barColor: style.accent,
                        barWidth: 2.25,
                        horizontalPadding: 10.5,
                        verticalPadding: HouseStyle.unit,
                        spacing: HouseStyle.unit
                    )
                )
            )
        }
        if !reasons.isEmpty {
            blocks.append(style.headingBlock("Begründung", level: 2))
            blocks += text.blocks(reasons, startingAt: 3)
        }
        blocks += financialBlocks(style, text: text)
        if !climate.isEmpty {
            blocks.append(style.headingBlock("Auswirkungen auf das Klima", level: 2))
            blocks += text.blocks(climate, startingAt: 3)
        }
        blocks += attachmentBlocks(style)
        if let signature {
            blocks.append(
                .group(
                    GroupBlock(
                        style.signatureBlocks(signature, room: HouseStyle.unit * 6),
                        staysTogether: true,
                        staysWithPrevious: true
                    )
                )
            )
        }
        return blocks
    }

    private func headBlocks(_ style: HouseStyle) -> [Block] {
        var kind = style.number
        kind.size = 11.5
        kind.color = style.accent
        let facts =
            [
                Fact("Drucksache", reference), Fact("Datum", date.longForm), Fact("Status", publicity.label),
                Fact("Federführung", responsible),
            ] + self.facts
        return [
            .space(HouseStyle.unit * 2),
            style.plainBody(paperType, style: kind),
            .space(HouseStyle.unit / 2),
            .paragraph(
                Paragraph(
                    [TextRun(GermanSpacing.phrasing(title), style: style.title)],
                    role: .heading(level: 1),
                    hyphenates: false,
                    spaceAfter: HouseStyle.unit * 1.5
                )
            ),
            .facts(
                FactsBlock(
                    facts: facts.filter { !$0.value.isEmpty }.map { fact in
                        FactsBlock.Fact(
                            label: TextRun(fact.label, style: style.smallLabel),
                            value: [TextRun(GermanSpacing.binding(fact.value), style: style.label)]
                        )
                    },
                    columns: 3,
                    placement: .above,
                    gutter: 15,
                    rowSpacing: HouseStyle.unit,
                    spacing: HouseStyle.unit * 2
                )
            ),
        ]
    }

    private func financialBlocks(_ style: HouseStyle, text: StructuredTextLayout) -> [Block] {
        guard let effects = financialEffects else { return [] }
        var blocks = [style.headingBlock("Finanzielle Auswirkungen", level: 2)]
        if !effects.hasEffects, effects.text.isEmpty, effects.facts.isEmpty {
            blocks.append(style.textBlock("Der Beschluss hat keine finanziellen Auswirkungen."))
        }
        if !effects.facts.isEmpty {
            let rows = effects.facts.map { fact in
                TableBlock.Row([
                    TableBlock.Cell([style.plain(fact.label, style: style.label)], isRowHeader: true),
                    TableBlock.Cell([style.plain(fact.value, style: style.label)]),
                ])
            }
            blocks.append(
                .table(
                    TableBlock(
                        columns: [.share(1), .share(1)],
                        head: [
                            TableBlock.Row([
                                TableBlock.Cell([style.plain("Angabe", style: style.columnHead)]),
                                TableBlock.Cell([style.plain("Wert", style: style.columnHead)]),
                            ])
                        ],
                        rows: rows,
                        look: style.tableLook,
                        spacing: HouseStyle.unit
                    )
                )
            )
        }
        return blocks + text.blocks(effects.text, startingAt: 3)
    }

    private func attachmentBlocks(_ style: HouseStyle) -> [Block] {
        guard !attachments.isEmpty else { return [] }
        let items = attachments.enumerated().map { index, attachment in
            let suffix = attachment.publicity == .nonPublic ? " (nichtöffentlich)" : ""
            return ListBlock.Item(
                label: "\(index + 1)",
                blocks: [style.plain(attachment.title + suffix, style: style.body)]
            )
        }
        return [
            style.headingBlock("Anlagen", level: 2),
            .list(
                ListBlock(
                    items: items,
                    isNumbered: true,
                    labelStyle: style.number,
                    indent: 21,
                    spacing: HouseStyle.unit
                )
            ),
        ]
    }
}
