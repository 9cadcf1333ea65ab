internal import CouncilModel
internal import Typesetting

/// A letter by DIN 5008, form B: what stands above and below its matter.
struct LetterLayout {
    private let letter: AgendaDocument.Invitation
    private let letterhead: Letterhead
    private let style: HouseStyle

    init(_ letter: AgendaDocument.Invitation, letterhead: Letterhead, style: HouseStyle) {
        self.letter = letter
        self.letterhead = letterhead
        self.style = style
    }

    /// Fold marks at 105 and 210 mm and the punch mark at 148.5 mm (DIN 5008, form B).
    static let foldMarks = [(105.0, 4.0), (148.5, 6.0), (210.0, 4.0)].map { y, length in
        Rectangle(
            x: Length.millimetres(4),
            y: Length.millimetres(y),
            width: Length.millimetres(length),
            height: 0.35
        )
    }

    /// Lines of the address zone, 27.3 mm high.
    private static let addressLines = 5

    /// How far the return address stands below the letterhead, in points: above the address zone, which begins 62.7 mm
    /// below the edge of the sheet (DIN 5008, form B). An address of more lines begins in the zone for remarks above it.
    private var returnAddressTop: Double {
        let further = max(letter.recipients.count - Self.addressLines, 0)
        let zone = Length.millimetres(62.7 - 26.4) - style.smallLabel.leading - HouseStyle.unit
        return max(zone - Double(further) * style.body.leading, Length.millimetres(19.6))
    }

    /// Letterhead, return address and address in the window from 45 to 90 mm, information block beside it from 50 mm.
    ///
    /// - Parameter width: Width between the margins in points.
    /// - Returns: The blocks above the subject.
    func head(width: Double) -> [Block] {
        var returnAddress = style.smallLabel
        returnAddress.size = 7
        let sender = [letterhead.bodyName, letterhead.addressAlone.replacingCommas].filter { !$0.isEmpty }
        let address = Paragraph(
            [TextRun(letter.recipients.joined(separator: "\n"), style: style.body)],
            hyphenates: false,
            spaceBefore: HouseStyle.unit
        )
        let facts = letter.contact + [Fact("Datum", letter.date.longForm)]
        let left = Length.millimetres(92)
        let zone = ColumnsBlock(
            columns: [
                .init(
                    x: 0,
                    width: Length.millimetres(85),
                    top: returnAddressTop,
                    blocks: [
                        style.plainBody(sender.joined(separator: " · "), style: returnAddress), .paragraph(address),
                    ]
                ),
                .init(
                    x: left,
                    width: width - left,
                    top: Length.millimetres(23.6),
                    blocks: [
                        .facts(
                            FactsBlock(
                                facts: facts.map { style.smallFact($0) },
                                placement: .beside(width: Length.millimetres(23)),
                                rowSpacing: 2.25
                            )
                        )
                    ]
                ),
            ],
            height: Length.millimetres(68)
        )
        return style.letterheadBlocks(letterhead, width: width, height: Length.millimetres(11)) + [.columns(zone)]
    }

    /// Salutation and text.
    func opening() -> [Block] {
        [style.textBlock(letter.salutation, alignment: .leading)] + letter.text.map { style.textBlock($0) }
    }

    /// Closing and signature, on the page on which the matter ends.
    func closing() -> [Block] {
        let unit = HouseStyle.unit
        let blocks =
            [Block.space(unit * 2), style.textBlock(letter.closing, alignment: .leading, spaceAfter: 0)]
            + style.signatureBlocks(letter.signature, room: unit * 4)
        return [.group(GroupBlock(blocks, staysTogether: true, staysWithPrevious: true))]
    }
}
