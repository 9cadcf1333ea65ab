internal import CouncilModel
internal import PDFWriting
internal import Typesetting

extension PaperDocument: CouncilDocument {
    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        var template = PageTemplate(
            left: Length.millimetres(25),
            right: Length.millimetres(22),
            firstTop: Length.millimetres(15),
            top: Length.millimetres(25),
            bottom: Length.millimetres(24)
        )
        template.header = RunningLine(
            left: [.text(name)],
            right: [],
            style: style.running,
            baseline: Length.millimetres(17),
            rule: Length.millimetres(19.5),
            ruleColor: style.hairline
        )
        template.footer = style.footer(left: "\(letterhead.bodyName) · \(title)", template: template.height)
        template.firstPageLines = style.imprint(letterhead, height: template.height)
        let metadata = PDFMetadata(
            title: "\(name): \(title)",
            author: letterhead.bodyName,
            subject: title,
            creator: "Ratswerk",
            created: stamp.pdfDate
        )
        return DocumentLayout(blocks: blocks(style, width: template.measure), template: template, metadata: metadata)
    }

    /// "Beschlussvorlage 2026/0827"
    private var name: String { [paperType, reference].filter { !$0.isEmpty }.joined(separator: " ") }

    private func blocks(_ style: HouseStyle, width: Double) -> [Block] {
        let text = StructuredTextLayout(style: style)
        var blocks = headBlocks(style, width: width)
        blocks += ConsultationTable(consultations).blocks(style)
        blocks += resolutionBlocks(style, text: text)
        blocks += comparisonBlocks(style)
        if !reasons.isEmpty {
            let heading = reasonsHeading
            if !heading.isEmpty { blocks.append(style.headingBlock(heading, level: 2)) }
            blocks += text.blocks(reasons, startingAt: heading.isEmpty ? 2 : 3)
        }
        blocks += financialBlocks(style, text: text)
        blocks += climateBlocks(style, text: text)
        // Who asks signs the question, not the answer below it.
        if answer != nil { blocks += signatureBlocks(style) }
        blocks += answerBlocks(style, text: text)
        blocks += attachmentBlocks(style)
        return answer == nil ? blocks + signatureBlocks(style) : blocks
    }

    /// A question without a field for what is asked has it all in one text.
    private var reasonsHeading: String {
        genre == .question && resolution.isEmpty ? "Wortlaut" : genre.reasonsHeading
    }

    private func signatureBlocks(_ style: HouseStyle) -> [Block] {
        guard let signature else { return [] }
        let blocks = style.signatureBlocks(signature, room: HouseStyle.unit * 6)
        return [.group(GroupBlock(blocks, staysTogether: true, staysWithPrevious: true))]
    }

    private func headBlocks(_ style: HouseStyle, width: Double) -> [Block] {
        let facts =
            [
                Fact("Drucksache", reference), Fact("Datum", date.longForm), Fact("Status", publicity.label),
                Fact(genre.isOfAdministration ? "Federführung" : "Verfasser", responsible),
            ] + self.facts
        let shown = facts.filter { !$0.value.isEmpty }
        let isShort = shown.allSatisfy { $0.value.count <= 22 }
        var blocks = style.documentHead(letterhead, kind: paperType, title: title, width: width)
        blocks.append(
            .facts(
                FactsBlock(
                    facts: shown.map { fact in
                        FactsBlock.Fact(
                            label: TextRun(fact.label, style: style.smallLabel),
                            value: [TextRun(GermanSpacing.binding(fact.value), style: style.label)]
                        )
                    },
                    columns: shown.count == 4 ? (isShort ? 4 : 2) : 3,
                    placement: .above,
                    gutter: 15,
                    rowSpacing: HouseStyle.unit,
                    spacing: HouseStyle.unit * 2
                )
            )
        )
        guard let related else { return blocks }
        var look = style.label
        if related.link != nil { look.color = style.accent }
        let name = [related.reference, related.title].filter { !$0.isEmpty }.joined(separator: ": ")
        blocks.append(
            .facts(
                FactsBlock(
                    facts: [
                        FactsBlock.Fact(
                            label: TextRun("Bezüglich", style: style.smallLabel),
                            value: [TextRun(GermanSpacing.binding(name), style: look, link: related.link)]
                        )
                    ],
                    placement: .above,
                    spacing: HouseStyle.unit
                )
            )
        )
        return blocks
    }

    private func resolutionBlocks(_ style: HouseStyle, text: StructuredTextLayout) -> [Block] {
        guard !resolution.isEmpty || !bodyResolutions.isEmpty else { return [] }
        var content = text.blocks(resolution, startingAt: 3)
        for (letter, part) in zip("abcdefghijklmnopqrstuvwxyz", bodyResolutions) {
            content.append(style.headingBlock("\(letter))\u{A0}\(part.organization)", level: 3))
            content += text.blocks(part.text, startingAt: 4)
        }
        return [
            style.headingBlock(genre.resolutionHeading, level: 2), style.box(content, spacing: HouseStyle.unit),
        ]
    }

    private func comparisonBlocks(_ style: HouseStyle) -> [Block] {
        guard !comparison.isEmpty else { return [] }
        return [
            style.headingBlock("Gegenüberstellung", level: 2),
            style.table(
                head: ["Stelle", "Fassung der Vorlage", "Geänderte Fassung"],
                columns: [.fitting(least: 40, most: 80), .share(1), .share(1)],
                rows: comparison.map { passage in
                    [
                        passage.passage, passage.original.isEmpty ? "(neu)" : passage.original,
                        passage.amended.isEmpty ? "(entfällt)" : passage.amended,
                    ]
                }
            ),
        ]
    }

    private func answerBlocks(_ style: HouseStyle, text: StructuredTextLayout) -> [Block] {
        guard let answer else { return [] }
        let origin = [answer.author.isolated, answer.date?.longForm ?? ""].filter { !$0.isEmpty }.joined(
            separator: ", "
        )
        var blocks = [style.headingBlock("Antwort der Verwaltung", level: 2)]
        if !origin.isEmpty { blocks.append(style.textBlock(origin, style: style.smallLabel, alignment: .leading)) }
        return blocks + text.blocks(answer.text, startingAt: 3)
    }

    private func climateBlocks(_ style: HouseStyle, text: StructuredTextLayout) -> [Block] {
        guard let climate else { return [] }
        var blocks = [style.headingBlock("Auswirkungen auf das Klima", level: 2)]
        if let direction = climate.direction {
            let choices: [(ClimateEffects.Direction, String)] = [
                (.positive, "positiv"), (.none, "keine"), (.negative, "negativ"),
            ]
            blocks.append(style.choice(direction, among: choices))
        }
        return blocks + text.blocks(climate.text, startingAt: 3)
    }

    private func financialBlocks(_ style: HouseStyle, text: StructuredTextLayout) -> [Block] {
        guard let effects = financialEffects else { return [] }
        var blocks = [style.headingBlock("Finanzielle Auswirkungen", level: 2)]
        if !effects.hasEffects {
            blocks.append(style.textBlock("Der Beschluss hat keine finanziellen Auswirkungen."))
        }
        // Amounts stand below each other; sentences among them would not be read so.
        let isLedger =
            effects.facts.contains { $0.value.hasSuffix("€") } && effects.facts.allSatisfy { $0.value.count <= 32 }
        if !effects.facts.isEmpty {
            blocks.append(
                style.table(
                    head: ["Angabe", "Wert"],
                    columns: isLedger ? [.share(1), .fitting(least: 80, most: 240)] : [.share(1), .share(1)],
                    rows: effects.facts.map { [$0.label, $0.value] },
                    trailing: isLedger ? [1] : []
                )
            )
        }
        if let budgeted = effects.budgeted {
            let choices: [(FinancialEffects.Budgeted, String)] = [
                (.yes, "ja"), (.no, "nein"), (.partly, "teilweise"),
            ]
            blocks.append(style.choice(budgeted, among: choices, label: "Mittel veranschlagt:"))
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
