internal import CouncilModel
internal import PDFAssembly
internal import PDFWriting
internal import Typesetting

/// The sheets of a packet that are set by ourselves: cover, agenda, and the page in place of a file.
struct PacketSheets {
    let packet: MeetingPacket
    private let style: HouseStyle

    init(_ packet: MeetingPacket) {
        self.packet = packet
        style = HouseStyle(packet.letterhead)
    }

    /// Where a file is in the packet.
    struct Place {
        /// Number of its first page.
        let page: Int
        /// Its number among the documents of the packet.
        let document: Int
    }

    var title: String { "Sitzungsmappe: \(packet.meetingName) am \(packet.date.longForm.withPlainSpaces)" }

    var metadata: PDFMetadata {
        PDFMetadata(
            title: title,
            author: packet.letterhead.bodyName,
            subject: packet.isPublic ? "Öffentliche Unterlagen der Sitzung" : "Unterlagen der Sitzung",
            creator: "Ratswerk",
            created: packet.stamp.pdfDate
        )
    }

    /// Cover and agenda.
    ///
    /// - Parameters:
    ///   - plan: What is in the packet.
    ///   - places: Where each file of the plan is; nil for those that are not in the packet.
    ///   - pageCount: Number of all pages.
    /// - Returns: The sheets.
    func front(_ plan: PacketPlan, places: [Place?], pageCount: Int) -> DocumentLayout {
        let template = self.template
        var blocks = style.letterheadBlocks(packet.letterhead, width: template.measure, height: Length.millimetres(11))
        blocks += coverBlocks(plan, pageCount: pageCount)
        blocks.append(.pageBreak)
        blocks.append(style.headingBlock("Tagesordnung und Unterlagen", level: 2))
        var lines = plan.lines[...]
        var begun: Set<Publicity> = []
        while let first = lines.first {
            let part = lines.prefix { $0.publicity == first.publicity }
            lines = lines.dropFirst(part.count)
            let name = first.publicity == .public ? "Öffentlicher Teil" : "Nichtöffentlicher Teil"
            let heading = begun.insert(first.publicity).inserted ? name : name + " (Fortsetzung)"
            blocks.append(
                .group(GroupBlock([style.headingBlock(heading, level: 3), table(part, plan, places)], isSection: true))
            )
        }
        return DocumentLayout(blocks: blocks, template: template, metadata: metadata)
    }

    /// The page in place of a file.
    func notice(_ entry: PacketPlan.Entry) -> DocumentLayout {
        let item = packet.items[entry.item]
        let isAttached = entry.outcome == .attached
        var facts = [
            Fact("TOP", item.number.isEmpty ? item.title : "\(item.number) \(item.title)"),
            Fact("Dokument", entry.file.title),
            Fact("Datei", entry.file.name),
        ]
        if let reason = entry.reason { facts.append(Fact("Grund", reason)) }
        let advice =
            isAttached
            ? "Die Datei liegt dieser Mappe unverändert bei. Sie finden sie in der Leiste „Anlagen“ Ihres PDF-Programms und "
                + "können sie dort öffnen oder speichern."
            : "Bitte wenden Sie sich an die Geschäftsstelle, wenn Sie das Dokument für die Beratung brauchen."
        let template = self.template
        var blocks = style.letterheadBlocks(packet.letterhead, width: template.measure, height: Length.millimetres(11))
        blocks.append(.space(HouseStyle.unit * 6))
        blocks.append(titleBlock(isAttached ? "Dokument liegt als Anlage bei" : "Dokument nicht enthalten"))
        blocks.append(box(facts.map { style.fact($0, isStrong: $0.label == "Dokument") }))
        blocks.append(style.textBlock(advice, alignment: .leading))
        var metadata = metadata
        metadata.title = entry.file.title
        return DocumentLayout(blocks: blocks, template: template, metadata: metadata)
    }

    /// A sheet with all characters of the stamps, from which their font is taken.
    func characters(of stamps: [String]) -> DocumentLayout {
        let characters = Set(stamps.joined()).subtracting([" "]).sorted()
        let words = characters.map { String($0) }.joined(separator: " ")
        let paragraph = Paragraph([TextRun(words, style: style.number)], hyphenates: false)
        return DocumentLayout(blocks: [.paragraph(paragraph)], template: template, metadata: metadata)
    }

    private var template: PageTemplate {
        PageTemplate(
            left: Length.millimetres(25),
            right: Length.millimetres(20),
            firstTop: Length.millimetres(20),
            top: Length.millimetres(24),
            bottom: Length.millimetres(20)
        )
    }

    private func coverBlocks(_ plan: PacketPlan, pageCount: Int) -> [Block] {
        var kind = style.number
        kind.size = 11.5
        kind.color = style.accent
        var facts: [Fact] = []
        if !packet.organization.isEmpty { facts.append(Fact("Gremium", packet.organization)) }
        facts.append(Fact("Sitzungstag", packet.date.longFormWithWeekday))
        if let start = packet.start { facts.append(Fact("Beginn", start.longForm)) }
        if !packet.location.isEmpty { facts.append(Fact("Ort", packet.location)) }
        facts.append(Fact("Umfang", Self.extent(files: plan.shownCount, pages: pageCount)))
        if !packet.isPublic, plan.lines.contains(where: { $0.publicity == .nonPublic }) {
            facts.append(Fact("Vertraulichkeit", "Die Mappe enthält nichtöffentliche Unterlagen."))
        }
        let untagged = plan.untaggedCount
        if untagged > 0 {
            let documents = untagged == 1 ? "1 Dokument" : "\(untagged) Dokumente"
            facts.append(
                Fact(
                    "Barrierefreiheit",
                    "\(documents) ohne Auszeichnung für Vorleseprogramme, in der Liste gekennzeichnet."
                )
            )
        }
        return [
            .space(HouseStyle.unit * 14),
            style.plainBody(packet.isPublic ? "Sitzungsmappe für die Öffentlichkeit" : "Sitzungsmappe", style: kind),
            .space(HouseStyle.unit / 2),
            titleBlock(packet.meetingName),
            box(facts.map { style.fact($0, isStrong: $0.label == "Sitzungstag" || $0.label == "Beginn") }),
            style.textBlock(
                "Die Tagesordnung auf der nächsten Seite und die Lesezeichen führen zu jedem Dokument. Die Seitenzahl oben "
                    + "rechts auf jedem Blatt ist die Zahl, die Ihr PDF-Programm anzeigt.",
                alignment: .leading
            ),
        ]
    }

    /// "61 Dokumente, 1.503 Seiten".
    private static func extent(files: Int, pages: Int) -> String {
        let thousands = pages / 1000
        let rest = String(pages % 1000)
        let number = thousands == 0 ? rest : "\(thousands)." + String(repeating: "0", count: 3 - rest.count) + rest
        return (files == 1 ? "1 Dokument" : "\(files) Dokumente") + ", " + (pages == 1 ? "1 Seite" : "\(number) Seiten")
    }

    private func table(_ lines: ArraySlice<PacketPlan.Line>, _ plan: PacketPlan, _ places: [Place?]) -> Block {
        var rows: [TableBlock.Row] = []
        for line in lines {
            rows.append(
                TableBlock.Row(
                    [
                        TableBlock.Cell([style.plain(line.number, style: style.number)], isRowHeader: true),
                        TableBlock.Cell([style.plain(line.title, style: style.body.strong)], columnSpan: 2),
                    ],
                    keepsWithNext: !line.entries.isEmpty
                )
            )
            for (position, index) in line.entries.enumerated() {
                var row = row(plan.entries[index], place: places[index])
                // The last two of many stay together too.
                let rest = line.entries.count - position - 1
                row.keepsWithNext = rest == 1 || rest > 1 && line.entries.count <= Self.mostKept
                rows.append(row)
            }
        }
        return .table(
            TableBlock(
                columns: [.fitting(least: 34, most: 66), .share(1), .fitting(least: 34, most: 60)],
                head: [
                    TableBlock.Row([
                        TableBlock.Cell([style.plain("TOP", style: style.columnHead)]),
                        TableBlock.Cell([style.plain("Gegenstand und Unterlagen", style: style.columnHead)]),
                        TableBlock.Cell([style.plain("Seite", style: style.columnHead, alignment: .trailing)]),
                    ])
                ],
                rows: rows,
                look: style.tableLook,
                spacing: HouseStyle.unit
            )
        )
    }

    private func row(_ entry: PacketPlan.Entry, place: Place?) -> TableBlock.Row {
        let link = place.map { PacketAssembly.address(ofDocument: $0.document) }
        var look = style.label
        if link != nil { look.color = style.accent }
        var runs = [TextRun(GermanSpacing.binding(entry.file.title), style: look, link: link)]
        var small = style.smallLabel
        small.leading = look.leading
        let remark = [entry.file.kind, Self.remark(entry)].filter { !$0.isEmpty }.joined(separator: " · ")
        if !remark.isEmpty { runs.append(TextRun(" · " + remark, style: small)) }
        let page = place.map { String($0.page) } ?? ""
        return TableBlock.Row([
            TableBlock.Cell([]),
            TableBlock.Cell([.paragraph(Paragraph(runs, role: .plain))]),
            TableBlock.Cell([
                .paragraph(Paragraph([TextRun(page, style: look, link: link)], alignment: .trailing, role: .plain))
            ]),
        ])
    }

    /// Files of an item that stay on one page with it.
    private static let mostKept = 8

    private static func remark(_ entry: PacketPlan.Entry) -> String {
        switch entry.outcome {
        case .merged: entry.isUntagged ? "nicht barrierefrei" : ""
        case .leftOut: ""
        case .replaced: "nicht enthalten"
        case .attached: "liegt als Anlage bei"
        }
    }

    private func titleBlock(_ text: String) -> Block {
        .paragraph(
            Paragraph(
                [TextRun(GermanSpacing.phrasing(text), style: style.title)],
                role: .heading(level: 1),
                hyphenates: false,
                spaceAfter: HouseStyle.unit
            )
        )
    }

    private func box(_ facts: [FactsBlock.Fact]) -> Block {
        .box(
            BoxBlock(
                [.facts(FactsBlock(facts: facts, placement: .beside(width: Length.millimetres(30))))],
                fill: style.tint,
                barColor: style.accent,
                barWidth: 2.25,
                horizontalPadding: 10.5,
                verticalPadding: HouseStyle.unit,
                spacing: HouseStyle.unit * 2
            )
        )
    }
}
