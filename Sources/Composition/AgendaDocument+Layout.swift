internal import CouncilModel
internal import PDFWriting
internal import Typesetting

extension AgendaDocument {
    /// The document on its sheet: a letter by DIN 5008 (form B), or a notice.
    func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        var template = PageTemplate(
            left: Length.millimetres(25),
            right: Length.millimetres(20),
            firstTop: Length.millimetres(15),
            top: Length.millimetres(22),
            bottom: Length.millimetres(25)
        )
        let title = documentTitle
        template.footer = style.footer(left: "\(letterhead.bodyName) · \(title)", template: template.height)
        let blocks: [Block]
        switch variant {
        case .invitation(let invitation):
            template.firstPageMarks = Self.foldMarks
            template.markColor = style.quiet
            blocks = letterBlocks(invitation, style: style, width: template.measure)
        case .publicNotice(let notice):
            blocks = noticeBlocks(notice, style: style, width: template.measure)
        case .agenda(let isPublic):
            blocks =
                headBlocks("Tagesordnung", style: style, width: template.measure)
                + agendaBlocks(style, isNotice: isPublic)
        }
        let metadata = PDFMetadata(
            title: title,
            author: letterhead.bodyName,
            subject: "Tagesordnung: \(meetingName) am \(date.longForm.withPlainSpaces)",
            creator: "Ratswerk",
            created: stamp.pdfDate
        )
        return DocumentLayout(blocks: blocks, template: template, metadata: metadata)
    }

    private var documentTitle: String {
        switch variant {
        case .invitation: "Einladung zur \(meetingName)"
        case .publicNotice: "Öffentliche Bekanntmachung: \(meetingName)"
        case .agenda: "Tagesordnung: \(meetingName)"
        }
    }

    /// Fold marks at 105 and 210 mm and the punch mark at 148.5 mm (DIN 5008, form B).
    private static let foldMarks = [(105.0, 4.0), (148.5, 6.0), (210.0, 4.0)].map { y, length in
        Rectangle(
            x: Length.millimetres(4),
            y: Length.millimetres(y),
            width: Length.millimetres(length),
            height: 0.35
        )
    }

    private func letterBlocks(_ invitation: Invitation, style: HouseStyle, width: Double) -> [Block] {
        let unit = HouseStyle.unit
        var blocks = style.letterheadBlocks(letterhead, width: width, height: Length.millimetres(11))
        blocks.append(addressZone(invitation, style: style, width: width))
        blocks.append(titleBlock(documentTitle, style: style))
        blocks.append(factsBlock(style))
        blocks.append(style.textBlock(invitation.salutation, alignment: .leading))
        blocks += invitation.text.map { style.textBlock($0) }
        blocks += agendaBlocks(style, isNotice: false)
        let closing =
            [Block.space(unit * 2), style.textBlock(invitation.closing, alignment: .leading, spaceAfter: 0)]
            + style.signatureBlocks(invitation.signature, room: unit * 4)
        blocks.append(.group(GroupBlock(closing, staysTogether: true, staysWithPrevious: true)))
        return blocks
    }

    /// Return address, address window at 45 mm, information block at 125 mm from the left edge of the sheet.
    private func addressZone(_ invitation: Invitation, style: HouseStyle, width: Double) -> Block {
        var returnAddress = style.smallLabel
        returnAddress.size = 7
        let sender = [letterhead.bodyName, letterhead.address.replacingCommas].filter { !$0.isEmpty }
        let address = Paragraph(
            [TextRun(invitation.recipients.joined(separator: "\n"), style: style.body)],
            hyphenates: false,
            spaceBefore: HouseStyle.unit
        )
        let facts = invitation.contact + [Fact("Datum", invitation.date.longForm)]
        let left = Length.millimetres(96)
        return .columns(
            ColumnsBlock(
                columns: [
                    .init(
                        x: 0,
                        width: Length.millimetres(85),
                        top: Length.millimetres(19.6),
                        blocks: [
                            style.plainBody(sender.joined(separator: " · "), style: returnAddress), .paragraph(address),
                        ]
                    ),
                    .init(
                        x: left,
                        width: width - left,
                        top: Length.millimetres(19.6),
                        blocks: [
                            .facts(
                                FactsBlock(
                                    facts: facts.map { style.smallFact($0) },
                                    placement: .beside(width: Length.millimetres(19.5)),
                                    rowSpacing: 2.25
                                )
                            )
                        ]
                    ),
                ],
                height: Length.millimetres(68)
            )
        )
    }

    /// Letterhead, kind of document, name of the meeting, time and place.
    private func headBlocks(_ name: String, style: HouseStyle, width: Double) -> [Block] {
        let unit = HouseStyle.unit
        var blocks = style.letterheadBlocks(letterhead, width: width, height: Length.millimetres(11))
        var kind = style.number
        kind.size = 11.5
        kind.color = style.accent
        blocks.append(.space(unit * 2))
        blocks.append(style.plainBody(name, style: kind))
        blocks.append(.space(unit / 2))
        blocks.append(titleBlock(meetingName, style: style))
        blocks.append(factsBlock(style))
        return blocks
    }

    private func noticeBlocks(_ notice: PublicNotice, style: HouseStyle, width: Double) -> [Block] {
        let unit = HouseStyle.unit
        var blocks = headBlocks("Öffentliche Bekanntmachung", style: style, width: width)
        blocks += notice.text.map { style.textBlock($0) }
        blocks += agendaBlocks(style, isNotice: true)
        let closing =
            [
                Block.space(unit * 2),
                style.textBlock("\(notice.place), \(notice.date.longForm)", alignment: .leading, spaceAfter: 0),
            ] + style.signatureBlocks(notice.signature, room: unit * 4)
        blocks.append(.group(GroupBlock(closing, staysTogether: true, staysWithPrevious: true)))
        return blocks
    }

    private func titleBlock(_ text: String, style: HouseStyle) -> Block {
        .paragraph(
            Paragraph(
                [TextRun(GermanSpacing.phrasing(text), style: style.title)],
                role: .heading(level: 1),
                hyphenates: false,
                spaceBefore: 0,
                spaceAfter: HouseStyle.unit
            )
        )
    }

    private func factsBlock(_ style: HouseStyle) -> Block {
        var facts = [
            Fact("Sitzungstag", date.longFormWithWeekday),
            Fact("Beginn", start.longForm),
            Fact("Ort", location),
        ]
        if !chair.isEmpty { facts.append(Fact("Vorsitz", chair)) }
        return .box(
            BoxBlock(
                [
                    .facts(
                        FactsBlock(
                            facts: facts.map { style.fact($0, isStrong: $0.label != "Vorsitz" && $0.label != "Ort") },
                            placement: .beside(width: Length.millimetres(28))
                        )
                    )
                ],
                fill: style.tint,
                barColor: style.accent,
                barWidth: 2.25,
                horizontalPadding: 10.5,
                verticalPadding: HouseStyle.unit,
                spacing: HouseStyle.unit * 2
            )
        )
    }

    private func agendaBlocks(_ style: HouseStyle, isNotice: Bool) -> [Block] {
        var blocks = [style.headingBlock("Tagesordnung", level: 2)]
        let parts = parts(isNotice: isNotice)
        let all = parts.flatMap(\.lines)
        var begun: Set<Publicity> = []
        for part in parts {
            let heading = part.publicity == .public ? "Öffentlicher Teil" : "Nichtöffentlicher Teil"
            let isFirst = begun.insert(part.publicity).inserted
            blocks.append(
                .group(
                    GroupBlock(
                        [
                            style.headingBlock(isFirst ? heading : heading + " (Fortsetzung)", level: 3),
                            AgendaLine.table(part.lines, of: all, style: style),
                        ],
                        isSection: true
                    )
                )
            )
        }
        return blocks
    }

    /// The items in the order of business, cut where the public is sent out or let in again. Items that only say so are left
    /// out; the parts have headings.
    private func parts(isNotice: Bool) -> [(publicity: Publicity, lines: [AgendaLine])] {
        var parts: [(publicity: Publicity, lines: [AgendaLine])] = []
        for item in items where !item.isHeading {
            guard let line = AgendaLine(item, isNotice: isNotice) else { continue }
            if parts.last?.publicity == item.publicity {
                parts[parts.count - 1].lines.append(line)
            } else {
                parts.append((item.publicity, [line]))
            }
        }
        return parts
    }
}

extension AgendaDocument.Item {
    /// Whether the item only opens a part of the agenda.
    fileprivate var isHeading: Bool {
        AgendaHeading(title)?.isPlain == true && paperReference.isEmpty && paperType.isEmpty && remark.isEmpty
    }
}

extension DocumentStamp {
    var pdfDate: PDFDate {
        PDFDate(
            year: date.year,
            month: date.month,
            day: date.day,
            hour: time.hour,
            minute: time.minute,
            minutesFromUTC: minutesFromUTC
        )
    }
}

extension String {
    var withPlainSpaces: String {
        String(map { $0 == "\u{A0}" ? " " : $0 })
    }

    fileprivate var replacingCommas: String {
        split(separator: ",").map { $0.drop { $0 == " " } }.joined(separator: " · ")
    }
}
