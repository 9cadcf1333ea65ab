internal import CouncilModel
internal import Typesetting

/// Sets structured text in the house style.
struct StructuredTextLayout {
    let style: HouseStyle

    /// - Parameters:
    ///   - text: What is said.
    ///   - level: Level of the document's headings at which the text's highest headings stand.
    /// - Returns: One block for each block of the text.
    func blocks(_ text: StructuredText, startingAt level: Int) -> [Block] {
        var offsets: [Int] = []
        for case .heading(let depth, _) in text.blocks.flatMap(\.opened) where !offsets.contains(depth) {
            offsets.append(depth)
        }
        let depths = offsets.sorted()
        return text.blocks.map { self.block($0, level: level, depths: depths) }
    }

    private func block(_ block: StructuredText.Block, level: Int, depths: [Int]) -> Block {
        switch block {
        case .heading(let depth, let runs): heading(runs, level: level + (depths.firstIndex(of: depth) ?? 0))
        case .paragraph(let runs): paragraph(runs)
        case .bulletList(let items): list(items.map { ("•", $0) }, isNumbered: false)
        case .numberedList(let start, let items):
            list(items.enumerated().map { ("\(start + $0.offset).", $0.element) }, isNumbered: true)
        case .table(let content): table(content)
        case .figure(let content): figure(content)
        case .chart(let content): chart(content)
        case .box(let inner):
            style.box(
                inner.map { self.block($0, level: level, depths: depths) },
                spacing: HouseStyle.unit * 1.5
            )
        }
    }

    private func heading(_ runs: [StructuredText.Run], level: Int) -> Block {
        let words = style.headingBlock(runs.reduce(into: "") { $0 += $1.text }, level: level)
        guard case .paragraph(var paragraph) = words else { return words }
        paragraph.runs += runs.compactMap { $0.note.map { mark($0, style: style.heading(level)) } }
        return .paragraph(paragraph)
    }

    private func paragraph(_ runs: [StructuredText.Run]) -> Block {
        .paragraph(Paragraph(self.runs(runs, style: style.body), alignment: .justified, spaceAfter: HouseStyle.unit))
    }

    private func list(_ items: [(label: String, runs: [StructuredText.Run])], isNumbered: Bool) -> Block {
        var label = style.body
        if isNumbered { label.font.hasTabularFigures = true }
        return .list(
            ListBlock(
                items: items.map { item in
                    ListBlock.Item(
                        label: item.label,
                        blocks: [
                            .paragraph(
                                Paragraph(runs(item.runs, style: style.body), alignment: .justified, role: .plain)
                            )
                        ]
                    )
                },
                isNumbered: isNumbered,
                labelStyle: label,
                indent: isNumbered ? 21 : 15,
                itemSpacing: HouseStyle.unit / 2,
                spacing: HouseStyle.unit
            )
        )
    }

    func runs(_ runs: [StructuredText.Run], style: TextStyle) -> [TextRun] {
        runs.map { run in
            if let note = run.note { return mark(note, style: style) }
            var look = style
            if run.isBold { look = look.strong }
            if run.isItalic { look = look.emphasized }
            return TextRun(GermanSpacing.binding(run.text), style: look)
        }
    }

    /// Its number is given by ``NoteOrder``.
    private func mark(_ note: StructuredText.Note, style: TextStyle) -> TextRun {
        TextRun(note: Footnote(number: 1, runs(note.runs, style: self.style.note)), style: style)
    }
}

extension StructuredText.Block {
    /// The block, or what a box holds.
    fileprivate var opened: [StructuredText.Block] {
        if case .box(let inner) = self { inner } else { [self] }
    }
}
