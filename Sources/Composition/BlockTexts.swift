internal import Typesetting

/// The texts of blocks in reading order, one for each paragraph.
enum BlockTexts {
    static func texts(of blocks: [Block]) -> [String] {
        blocks.flatMap { texts(of: $0) }
    }

    private static func texts(of block: Block) -> [String] {
        switch block {
        case .paragraph(let paragraph): [paragraph.text]
        case .list(let list): list.items.flatMap { [$0.label] + texts(of: $0.blocks) }
        case .table(let table): (table.head + table.rows).flatMap { row in row.cells.flatMap { texts(of: $0.blocks) } }
        case .contents(let contents): contents.entries.map(\.title)
        case .facts(let facts):
            facts.facts.map { fact in ([fact.label] + fact.value).map(\.text).joined(separator: " ") }
        case .columns(let columns): columns.columns.flatMap { texts(of: $0.blocks) }
        case .box(let box): texts(of: box.blocks)
        case .group(let group): texts(of: group.blocks)
        case .figure(let figure): figure.caption.map { [$0.text] } ?? []
        case .chart(let chart): [chart.title] + chart.categories + chart.series.map(\.name) + [chart.source]
        case .rule, .space, .pageBreak: []
        }
    }
}
