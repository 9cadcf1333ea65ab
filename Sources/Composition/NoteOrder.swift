internal import Typesetting

/// Numbers the footnotes of a document from 1 in reading order, whichever of its texts they come from.
struct NoteOrder {
    private(set) var notes: [Footnote] = []

    /// - Parameter blocks: What follows in reading order on the blocks given before.
    /// - Returns: The same content; only numbers of notes differ.
    mutating func numbered(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(where: Self.hasNotes) else { return blocks }
        return blocks.map { Self.hasNotes($0) ? numbered($0) : $0 }
    }

    private static func hasNotes(_ block: Block) -> Bool {
        switch block {
        case .paragraph(let paragraph): hasNotes(paragraph.runs)
        case .list(let list): list.items.contains { $0.blocks.contains(where: hasNotes) }
        case .table(let table): table.head.contains(where: hasNotes) || table.rows.contains(where: hasNotes)
        case .facts(let facts): facts.facts.contains { hasNotes($0.value) }
        case .columns(let columns): columns.columns.contains { $0.blocks.contains(where: hasNotes) }
        case .box(let box): box.blocks.contains(where: hasNotes)
        case .group(let group): group.blocks.contains(where: hasNotes)
        case .figure(let figure): figure.caption.map { hasNotes($0.runs) } ?? false
        case .contents, .chart, .rule, .space, .pageBreak: false
        }
    }

    private static func hasNotes(_ row: TableBlock.Row) -> Bool {
        row.cells.contains { cell in
            switch cell.content {
            case .blocks(let blocks): blocks.contains(where: hasNotes)
            case .text(let run, _), .numbered(_, _, let run): run.note != nil
            }
        }
    }

    private static func hasNotes(_ runs: [TextRun]) -> Bool {
        runs.contains { $0.note != nil }
    }

    private mutating func numbered(_ block: Block) -> Block {
        switch block {
        case .paragraph(var paragraph):
            paragraph.runs = numbered(paragraph.runs)
            return .paragraph(paragraph)
        case .list(var list):
            for index in list.items.indices { list.items[index].blocks = numbered(list.items[index].blocks) }
            return .list(list)
        case .table(var table):
            for index in table.head.indices { number(&table.head[index]) }
            for index in table.rows.indices { number(&table.rows[index]) }
            return .table(table)
        case .facts(var facts):
            for index in facts.facts.indices { facts.facts[index].value = numbered(facts.facts[index].value) }
            return .facts(facts)
        case .columns(var columns):
            for index in columns.columns.indices {
                columns.columns[index].blocks = numbered(columns.columns[index].blocks)
            }
            return .columns(columns)
        case .box(var box):
            box.blocks = numbered(box.blocks)
            return .box(box)
        case .group(var group):
            group.blocks = numbered(group.blocks)
            return .group(group)
        case .figure(var figure):
            if let caption = figure.caption { figure.caption?.runs = numbered(caption.runs) }
            return .figure(figure)
        case .contents, .chart, .rule, .space, .pageBreak: return block
        }
    }

    private mutating func number(_ row: inout TableBlock.Row) {
        guard Self.hasNotes(row) else { return }
        for index in row.cells.indices {
            switch row.cells[index].content {
            case .blocks(let blocks): row.cells[index].content = .blocks(numbered(blocks))
            case .text(let run, let alignment):
                if let run = numbered([run]).first { row.cells[index].content = .text(run, alignment) }
            case .numbered: continue
            }
        }
    }

    private mutating func numbered(_ runs: [TextRun]) -> [TextRun] {
        runs.map { run in
            guard var note = run.note else { return run }
            note.number = notes.count + 1
            notes.append(note)
            return run.renumbered(note)
        }
    }
}
