/// Lets marks and notes find each other, wherever a note was written.
struct NotationText {
    private var problems: [NotationProblem]
    private var notes: [String: [StructuredText.Run]] = [:]
    private var marked: Set<String> = []
    private let pieces: [NotationReader.Piece]

    init(_ reader: NotationReader) {
        pieces = reader.pieces
        problems = reader.problems
        marked = Set(reader.marks.map(\.label))
        collect(pieces)
        for mark in reader.marks where notes[mark.label] == nil {
            problems.append(NotationProblem(line: mark.line, reason: .missingNote(label: mark.label)))
        }
    }

    /// The blocks, and what is wrong with them in the order of lines.
    var result: (blocks: [StructuredText.Block], problems: [NotationProblem]) {
        var seen: Set<String> = []
        let blocks = blocks(of: pieces, &seen)
        let sorted = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
        return (blocks, sorted.map(\.element))
    }

    private mutating func collect(_ pieces: [NotationReader.Piece]) {
        for piece in pieces {
            switch piece {
            case .block: continue
            case .box(let inner): collect(inner)
            case .note(let label, let text, let line):
                if notes[label] != nil {
                    problems.append(NotationProblem(line: line, reason: .repeatedNote(label: label)))
                } else if !marked.contains(label) {
                    problems.append(NotationProblem(line: line, reason: .unusedNote(label: label)))
                }
                for inner in InlineNotation.marks(in: text) {
                    problems.append(NotationProblem(line: line, reason: .markInNote(label: inner)))
                }
                if notes[label] == nil { notes[label] = InlineNotation.withoutMarks(InlineNotation.read(text)) }
            }
        }
    }

    private func blocks(of pieces: [NotationReader.Piece], _ seen: inout Set<String>) -> [StructuredText.Block] {
        pieces.compactMap { piece in
            switch piece {
            case .block(let block): return settled(block)
            case .box(let inner):
                let blocks = blocks(of: inner, &seen)
                return blocks.isEmpty ? nil : .box(blocks)
            case .note(let label, let text, _):
                guard !seen.insert(label).inserted || !marked.contains(label) else { return nil }
                // What no mark leads to is kept as text, so that nothing typed is lost.
                let runs = InlineNotation.withoutMarks(InlineNotation.read(text))
                return .paragraph(InlineNotation.merged([.init("[^\(label)]:" + (runs.isEmpty ? "" : " "))] + runs))
            }
        }
    }

    private func settled(_ block: StructuredText.Block) -> StructuredText.Block {
        switch block {
        case .heading(let level, let runs): .heading(level: level, settled(runs))
        case .paragraph(let runs): .paragraph(settled(runs))
        case .bulletList(let items): .bulletList(items.map(settled))
        case .numberedList(let start, let items): .numberedList(start: start, items.map(settled))
        case .table(let table): .table(.init(head: table.head.map(settled), rows: table.rows.map(settled)))
        case .figure(var figure):
            .figure(
                {
                    figure.caption = settled(figure.caption)
                    return figure
                }()
            )
        case .chart(let chart): .chart(chart)
        case .box(let blocks): .box(blocks.map(settled))
        }
    }

    private func settled(_ row: [StructuredText.Table.Cell]) -> [StructuredText.Table.Cell] {
        row.map { cell in
            guard case .content(let runs) = cell else { return cell }
            return .content(settled(runs))
        }
    }

    /// Gives marks their notes; a mark without one is text.
    private func settled(_ runs: [StructuredText.Run]) -> [StructuredText.Run] {
        guard runs.contains(where: { $0.note != nil }) else { return runs }
        // Marks have no emphasis, so blanks beside them have none either.
        return InlineNotation.normalized(
            runs.map { run in
                guard let label = run.note?.label else { return run }
                return notes[label].map { .init(note: .init(label: label, $0)) } ?? InlineNotation.asTyped(run)
            }
        )
    }
}
