internal import Typesetting

/// Gives headings levels that begin with 1 and leave none out on the way down (ISO 14289-1, 7.4.2), whatever was typed:
/// one below "###" that has no "##" above it moves up, and one without words is none.
struct HeadingOrder {
    private var level = 0

    /// - Parameter blocks: What follows in reading order on the blocks given before.
    /// - Returns: The same content; only levels of headings differ.
    mutating func ordered(_ blocks: [Block]) -> [Block] {
        blocks.map { ordered($0) }
    }

    private mutating func ordered(_ block: Block) -> Block {
        switch block {
        case .paragraph(let paragraph): return .paragraph(ordered(paragraph))
        case .group(var group):
            group.blocks = ordered(group.blocks)
            return .group(group)
        case .box(var box):
            box.blocks = ordered(box.blocks)
            return .box(box)
        case .columns(var columns):
            for index in columns.columns.indices {
                columns.columns[index].blocks = ordered(columns.columns[index].blocks)
            }
            return .columns(columns)
        default: return block
        }
    }

    private mutating func ordered(_ paragraph: Paragraph) -> Paragraph {
        guard case .heading(let wanted) = paragraph.role else { return paragraph }
        var paragraph = paragraph
        if paragraph.runs.allSatisfy({ $0.text.unicodeScalars.allSatisfy(Self.isBlank) }) {
            paragraph.role = .plain
        } else {
            level = max(1, min(wanted, level + 1))
            paragraph.role = .heading(level: level)
        }
        return paragraph
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
