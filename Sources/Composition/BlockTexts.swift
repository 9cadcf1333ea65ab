internal import Typesetting

/// The texts of blocks in reading order, one for each paragraph.
enum BlockTexts {
    static func texts(of sections: [DocumentLayout.Section]) -> [String] {
        runs(of: sections).flatMap { runs in
            [runs.map(\.text).joined()] + runs.compactMap { $0.note?.runs.map(\.text).joined() }
        }
    }

    static func runs(of sections: [DocumentLayout.Section]) -> [[TextRun]] {
        sections.flatMap { section in
            switch section {
            case .blocks(let blocks): runs(of: blocks())
            case .contents(let contents, let around): runs(of: around(contents))
            }
        }
    }

    private static func runs(of blocks: [Block]) -> [[TextRun]] {
        blocks.flatMap { runs(of: $0) }
    }

    private static func runs(of block: Block) -> [[TextRun]] {
        switch block {
        case .paragraph(let paragraph): [paragraph.runs]
        case .list(let list): list.items.flatMap { [[TextRun($0.label, style: list.labelStyle)]] + runs(of: $0.blocks) }
        case .table(let table): (table.head + table.rows).flatMap { row in row.cells.flatMap { runs(of: $0.blocks) } }
        case .contents(let contents):
            contents.entries.map { [TextRun($0.title, style: contents.levels[0].style)] }
        case .facts(let facts): facts.facts.flatMap { fact in [[fact.label], fact.value] }
        case .columns(let columns): columns.columns.flatMap { runs(of: $0.blocks) }
        case .box(let box): runs(of: box.blocks)
        case .group(let group): runs(of: group.blocks)
        case .figure(let figure): figure.caption.map { [$0.runs] } ?? []
        case .chart(let chart):
            ([chart.title] + chart.categories + chart.series.map(\.name) + [chart.source])
                .map { [TextRun($0, style: chart.look.label)] }
        case .rule, .space, .pageBreak: []
        }
    }
}
