internal import Typesetting

/// The look all documents share: faces, sizes, colours and distances.
///
/// Running text is 10.5 on 14 points, labels and tables are 9.25 on 13. Spaces are shares of half a line.
struct HouseStyle {
    /// Half a line. In points.
    static let unit = 7.0

    /// Colour of rules and of the town's name.
    let accent: Color
    let ink = Color(0x1A1D21)
    /// Contrast to white 6.4 : 1.
    let quiet = Color(0x555C66)
    let hairline = Color(0xC9CED6)
    let tint = Color(0xF2F4F7)

    /// How much larger all letters are than usual.
    let scale: Double

    init(_ letterhead: Letterhead, scale: Double = 1) {
        accent = Color(letterhead.accent)
        self.scale = scale
    }

    var body: TextStyle {
        TextStyle(font: FontStyle(.text), size: 10.5 * scale, leading: 14 * scale, color: ink)
    }

    var label: TextStyle {
        TextStyle(font: FontStyle(.label, hasTabularFigures: true), size: 9.25 * scale, leading: 13 * scale, color: ink)
    }

    var smallLabel: TextStyle {
        TextStyle(
            font: FontStyle(.label, hasTabularFigures: true),
            size: 8 * scale,
            leading: 10.5 * scale,
            color: quiet
        )
    }

    var columnHead: TextStyle {
        TextStyle(font: FontStyle(.label, weight: .semibold), size: 8 * scale, leading: 10.5 * scale, color: quiet)
    }

    var number: TextStyle {
        TextStyle(
            font: FontStyle(.label, weight: .semibold, hasTabularFigures: true),
            size: 9.25 * scale,
            leading: 13 * scale,
            color: ink
        )
    }

    /// Notes at the foot of the page.
    var note: TextStyle {
        TextStyle(font: FontStyle(.text), size: 8.5, leading: 11.25, color: ink)
    }

    var title: TextStyle {
        TextStyle(font: FontStyle(.label, weight: .semibold), size: 15.5 * scale, leading: 20 * scale, color: ink)
    }

    var running: TextStyle {
        TextStyle(font: FontStyle(.label, hasTabularFigures: true), size: 7.75, leading: 11.25, color: quiet)
    }

    func heading(_ level: Int) -> TextStyle {
        let size = level <= 2 ? 11.5 : level == 3 ? 10 : 9.5
        return TextStyle(
            font: FontStyle(.label, weight: .semibold),
            size: size * scale,
            leading: 14 * scale,
            color: level <= 2 ? accent : ink
        )
    }

    /// - Parameters:
    ///   - text: The heading.
    ///   - level: Its level, from 1.
    ///   - isFirst: Whether it begins a page, so that nothing is above it.
    /// - Returns: The heading with the space that belongs to its level.
    func headingBlock(_ text: String, level: Int, isFirst: Bool = false) -> Block {
        let unit = Self.unit
        return .paragraph(
            Paragraph(
                [TextRun(GermanSpacing.phrasing(text), style: heading(level))],
                role: .heading(level: level),
                hyphenates: false,
                spaceBefore: isFirst ? 0 : level <= 2 ? unit * 2.5 : unit * 1.75,
                spaceAfter: level <= 2 ? unit * 0.75 : unit * 0.5
            )
        )
    }

    func textBlock(
        _ text: String,
        style: TextStyle? = nil,
        alignment: Paragraph.Alignment = .justified,
        spaceAfter: Double = HouseStyle.unit
    ) -> Block {
        .paragraph(
            Paragraph(
                [TextRun(GermanSpacing.binding(text), style: style ?? body)],
                alignment: alignment,
                spaceAfter: spaceAfter
            )
        )
    }

    func plain(_ text: String, style: TextStyle, alignment: Paragraph.Alignment = .leading) -> Block {
        .paragraph(
            Paragraph([TextRun(GermanSpacing.binding(text), style: style)], alignment: alignment, role: .plain)
        )
    }

    var tableLook: TableBlock.Look {
        TableBlock.Look(
            gutter: 12,
            padding: 2.75,
            frameColor: ink,
            frameWidth: 0.6,
            separatorColor: hairline,
            separatorWidth: 0.4,
            hasTopRule: false
        )
    }

    /// The head of the first page: name at the left, sender and address at the right, a rule below.
    func letterheadBlocks(_ letterhead: Letterhead, width: Double, height: Double) -> [Block] {
        var name = title
        name.size = 17
        name.leading = 20.25
        name.color = accent
        let split = width * 0.56
        let right = letterhead.senderLines.map { plain($0, style: smallLabel, alignment: .trailing) }
        let arms = letterhead.arms.map { $0.figure(height: height - 3) }
        let armsWidth = arms.map { $0.size(within: split / 2).width + Length.millimetres(3) } ?? 0
        let armsColumn = arms.map { ColumnsBlock.Column(x: 0, width: split / 2, blocks: [.figure($0)]) }
        return [
            .columns(
                ColumnsBlock(
                    columns: (armsColumn.map { [$0] } ?? []) + [
                        .init(
                            x: armsWidth,
                            width: split - armsWidth,
                            top: arms == nil ? 0 : max((height - 3 - name.leading) / 2, 0),
                            blocks: [plainBody(letterhead.bodyName, style: name)]
                        ),
                        .init(x: split, width: width - split, top: 0, blocks: right.map(Self.asBody)),
                    ],
                    height: height
                )
            ),
            .rule(RuleBlock(color: accent, thickness: 1.2, spacing: 0)),
        ]
    }

    /// How diagrams look: the town's colour first, the others apart from it in hue and lightness.
    var chartLook: ChartBlock.Look {
        var heading = number
        heading.leading = 13.5
        var small = smallLabel
        small.leading = 10.5
        var value = small
        value.size = 7.25
        value.color = ink
        return ChartBlock.Look(
            title: heading,
            label: small,
            value: value,
            axis: ink,
            grid: hairline,
            palette: [accent, Color(0xB35C00), Color(0x3B7D4F), Color(0x7A4B94), Color(0x5C6670), Color(0x9C2B2B)]
        )
    }

    /// A signature with room to sign above the name, less where the name says that it was signed.
    func signatureBlocks(_ signature: Signature, room: Double) -> [Block] {
        [
            .space(signature.name.hasPrefix("gez.") ? min(room, Self.unit * 2) : room),
            textBlock(signature.name, alignment: .leading, spaceAfter: 0),
            textBlock(signature.function, style: smallLabel, alignment: .leading),
        ]
    }

    func footer(left: String, template height: Double) -> RunningLine {
        RunningLine(
            left: [.text(left)],
            right: [.text("Seite "), .pageNumber, .text(" von "), .pageCount],
            style: running,
            baseline: height - Length.millimetres(13),
            rule: height - Length.millimetres(17.5),
            ruleColor: hairline
        )
    }

    func plainBody(_ text: String, style: TextStyle) -> Block {
        Self.asBody(plain(text, style: style))
    }

    private static func asBody(_ block: Block) -> Block {
        guard case .paragraph(var paragraph) = block else { return block }
        paragraph.role = .body
        return .paragraph(paragraph)
    }
}
