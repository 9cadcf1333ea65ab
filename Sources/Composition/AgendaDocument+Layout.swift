internal import CouncilModel
internal import PDFWriting
internal import Typesetting

extension AgendaDocument: CouncilDocument {
    /// The document on its sheet: a letter by DIN 5008 (form B), or a notice.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        var template = style.letterSheet
        let title = documentTitle
        template.footer = style.footer(left: "\(letterhead.bodyName) · \(title)", template: template.height)
        template.firstPageLines = style.imprint(letterhead, height: template.height)
        let blocks: [Block]
        switch variant {
        case .invitation(let invitation):
            template.firstPageMarks = LetterLayout.foldMarks
            template.markColor = style.quiet
            blocks = letterBlocks(invitation, style: style, width: template.measure)
        case .publicNotice(let notice):
            blocks = noticeBlocks(notice, style: style, width: template.measure)
        case .agenda(let isPublic):
            blocks =
                style.documentHead(letterhead, kind: "Tagesordnung", title: meetingName, width: template.measure)
                + [style.factsBox(facts)] + AgendaParts(items, isNotice: isPublic).blocks(under: "", style: style)
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
        case .invitation: MeetingTitle.declined("Einladung zur \(meetingName)")
        case .publicNotice: "Öffentliche Bekanntmachung: \(meetingName)"
        case .agenda: "Tagesordnung: \(meetingName)"
        }
    }

    private func letterBlocks(_ invitation: Invitation, style: HouseStyle, width: Double) -> [Block] {
        let letter = LetterLayout(invitation, letterhead: letterhead, style: style)
        return letter.head(width: width) + [style.titleBlock(documentTitle), style.factsBox(facts)]
            + letter.opening() + agendaBlocks(style, isNotice: false) + letter.closing()
    }

    private func noticeBlocks(_ notice: PublicNotice, style: HouseStyle, width: Double) -> [Block] {
        style.documentHead(letterhead, kind: "Öffentliche Bekanntmachung", title: meetingName, width: width)
            + [style.factsBox(facts)] + notice.text.map { style.textBlock($0) } + agendaBlocks(style, isNotice: true)
            + style.closing(place: notice.place, date: notice.date, signatures: [notice.signature])
    }

    private var facts: [(Fact, isStrong: Bool)] {
        var facts = [
            (Fact("Sitzungstag", date.longFormWithWeekday), isStrong: true),
            (Fact("Beginn", start.longForm), isStrong: true),
            (Fact("Ort", location), isStrong: false),
        ]
        if !chair.isEmpty { facts.append((Fact("Vorsitz", chair), isStrong: false)) }
        return facts
    }

    private func agendaBlocks(_ style: HouseStyle, isNotice: Bool) -> [Block] {
        AgendaParts(items, isNotice: isNotice).blocks(under: "Tagesordnung", style: style)
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

    var replacingCommas: String {
        split(separator: ",").map { $0.drop { $0 == " " } }.joined(separator: " · ")
    }
}
