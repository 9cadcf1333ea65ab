internal import CouncilModel
internal import Typesetting

/// The parts of a budget as blocks.
struct BudgetSections: Sendable {
    let document: BudgetDocument
    let style: HouseStyle

    private static let overviewsTitle = "Übersichten"
    private static let contentsTitle = "Inhaltsverzeichnis"

    var hasOverviews: Bool {
        !document.introduction.isEmpty || !document.charts.isEmpty || document.showsTotals
    }

    /// The title page: the town with its arms at the head, the title in the upper third, the state of the document below it.
    func title() -> [Block] {
        let unit = HouseStyle.unit
        var town = style.title
        town.size = 17
        town.color = style.accent
        var large = style.title
        large.size = 27
        large.leading = 34
        var status = style.label
        status.size = 12
        status.leading = 16
        status.color = style.quiet
        var blocks: [Block] = [
            titleHead(style.plainBody(document.letterhead.bodyName, style: town), leading: town.leading), .space(unit),
            .rule(RuleBlock(color: style.accent, thickness: 1.2, spacing: 0)), .space(unit * 22),
            .paragraph(
                Paragraph(
                    [TextRun(GermanSpacing.phrasing(document.title), style: large)],
                    hyphenates: false,
                    spaceAfter: unit * 2
                )
            ),
        ]
        if !document.status.isEmpty { blocks.append(style.plainBody(document.status, style: status)) }
        let sender = document.letterhead.senderLines
        if !sender.isEmpty {
            blocks.append(.space(unit * 3))
            blocks += sender.map { style.plainBody($0, style: style.smallLabel) }
        }
        return blocks
    }

    private func titleHead(_ name: Block, leading: Double) -> Block {
        guard let arms = document.letterhead.arms else { return name }
        let height = Length.millimetres(24)
        let figure = arms.figure(height: height)
        let width = figure.size(within: Length.millimetres(50)).width
        return .columns(
            ColumnsBlock(
                columns: [
                    .init(x: 0, width: Length.millimetres(50), blocks: [.figure(figure)]),
                    .init(
                        x: width + Length.millimetres(5),
                        width: Length.millimetres(120),
                        top: (height - leading) / 2,
                        blocks: [name]
                    ),
                ],
                height: height
            )
        )
    }

    // MARK: Contents

    /// The headings of the document, pages not yet known.
    func contents() -> ContentsBlock {
        var entries: [ContentsBlock.Entry] = []
        if hasOverviews {
            entries.append(.init(level: 1, title: Self.overviewsTitle, anchor: Self.overviewsAnchor))
        }
        for (index, area) in document.areas.enumerated() {
            entries.append(.init(level: 1, title: Self.heading(area), anchor: Self.anchor(index)))
            for (place, group) in area.groups.enumerated() {
                entries.append(.init(level: 2, title: Self.heading(group), anchor: Self.anchor(index, place)))
                for (number, product) in group.products.enumerated() {
                    entries.append(
                        .init(level: 3, title: Self.heading(product), anchor: Self.anchor(index, place, number))
                    )
                }
            }
        }
        var first = style.number
        first.leading = 13
        var second = style.label
        second.size = 8.5
        second.leading = 11.5
        var third = style.label
        third.size = 8
        third.leading = 10.75
        third.color = style.ink
        return ContentsBlock(
            entries: entries,
            levels: [
                .init(style: first, indent: 0, spaceBefore: HouseStyle.unit),
                .init(style: second, indent: 12, spaceBefore: 2), .init(style: third, indent: 24),
            ]
        )
    }

    func contentsPage(_ contents: ContentsBlock) -> [Block] {
        [heading(Self.contentsTitle, level: 1, anchor: "inhalt"), .contents(contents)]
    }

    // MARK: Overviews

    func overviews() -> [Block] {
        var blocks = [heading(Self.overviewsTitle, level: 1, anchor: Self.overviewsAnchor)]
        blocks += StructuredTextLayout(style: style).blocks(document.introduction, startingAt: 2)
        blocks += document.charts.map(chart)
        if document.showsTotals {
            for figures in document.totals(of: document.areas) {
                let title = document.plans[figures.plan].title
                let whole = title.hasPrefix("Teil") ? "Gesamt" + title.dropFirst(4) : "Gesamt: " + title
                blocks.append(heading(String(whole), level: 2, anchor: nil))
                blocks += BudgetPlanTable(document: document, style: style)
                    .blocks(figures, product: "", staysTogether: true)
            }
        }
        return blocks
    }

    // MARK: Areas

    func area(_ index: Int) -> [Block] {
        let area = document.areas[index]
        let table = BudgetPlanTable(document: document, style: style)
        let text = StructuredTextLayout(style: style)
        var blocks = [heading(Self.heading(area), level: 1, anchor: Self.anchor(index))]
        blocks += text.blocks(area.description, startingAt: 2)
        if document.showsTotals {
            for figures in document.totals(of: [area]) {
                let title = "\(document.plans[figures.plan].title) des Produktbereichs"
                blocks.append(heading(title, level: 2, anchor: nil))
                blocks += table.blocks(figures, product: "", staysTogether: true)
            }
        }
        for (place, group) in area.groups.enumerated() {
            blocks.append(heading(Self.heading(group), level: 2, anchor: Self.anchor(index, place)))
            for (number, product) in group.products.enumerated() {
                blocks.append(heading(Self.heading(product), level: 3, anchor: Self.anchor(index, place, number)))
                if !product.facts.isEmpty { blocks.append(facts(product.facts)) }
                blocks += text.blocks(product.description, startingAt: 4)
                for figures in product.figures {
                    if product.figures.count > 1 || !product.description.isEmpty {
                        blocks.append(caption(document.plans[figures.plan].title))
                    }
                    blocks += table.blocks(figures, product: "Produkt \(product.number)")
                }
                if !product.explanations.isEmpty { blocks.append(.space(HouseStyle.unit / 2)) }
                blocks += text.blocks(product.explanations, startingAt: 4)
            }
        }
        return blocks
    }

    private func facts(_ facts: [Fact]) -> Block {
        .facts(
            FactsBlock(
                facts: facts.map { fact in
                    FactsBlock.Fact(
                        label: TextRun(fact.label, style: style.smallLabel),
                        value: [TextRun(GermanSpacing.binding(fact.value), style: style.label)]
                    )
                },
                columns: 3,
                placement: .above,
                gutter: 15,
                rowSpacing: HouseStyle.unit / 2,
                spacing: HouseStyle.unit
            )
        )
    }

    /// The title of a plan; no heading of the document, so that contents and outline stay readable.
    private func caption(_ text: String) -> Block {
        .group(
            GroupBlock(
                [
                    .paragraph(
                        Paragraph(
                            [TextRun(text, style: style.heading(4))],
                            role: .heading(level: 4),
                            hyphenates: false,
                            spaceBefore: HouseStyle.unit,
                            spaceAfter: 2
                        )
                    )
                ]
            )
        )
    }

    private func heading(_ text: String, level: Int, anchor: String?) -> Block {
        var look = style.heading(level)
        switch level {
        case 1:
            look.size = 16
            look.leading = 21
        case 2:
            look.size = 11
            look.leading = 14
        default:
            look.size = 8.75
            look.leading = 12
        }
        return .paragraph(
            Paragraph(
                [TextRun(text, style: look)],
                role: .heading(level: level),
                anchor: anchor,
                hyphenates: false,
                spaceBefore: level == 1 ? 0 : level == 2 ? HouseStyle.unit * 2 : HouseStyle.unit * 1.2,
                spaceAfter: level == 1 ? HouseStyle.unit * 1.5 : level == 2 ? 4 : 2
            )
        )
    }

    // MARK: Names

    private static let overviewsAnchor = "uebersichten"

    private static func anchor(_ numbers: Int...) -> String {
        "b" + numbers.map { String($0 + 1) }.joined(separator: "-")
    }

    private static func heading(_ area: BudgetDocument.Area) -> String { "\(area.number)  \(area.title)".singleSpaced }
    private static func heading(_ group: BudgetDocument.Group) -> String { "\(group.number) \(group.title)" }
    private static func heading(_ product: BudgetDocument.Product) -> String {
        "Produkt \(product.number) \(product.title)"
    }
}

extension String {
    /// No two spaces in a row.
    fileprivate var singleSpaced: String { split(separator: " ").joined(separator: " ") }
}

extension BudgetDocument {
    /// The plans of some areas added up, line by line; empty where no product has a figure.
    func totals(of areas: [Area]) -> [Figures] {
        var totals = plans.indices.map { plan in
            Figures(plan: plan, amounts: Array(repeating: nil, count: plans[plan].lines.count * columns.count))
        }
        var isUsed = Array(repeating: false, count: plans.count)
        for product in areas.lazy.flatMap(\.groups).flatMap(\.products) {
            for figures in product.figures {
                isUsed[figures.plan] = true
                for (index, amount) in figures.amounts.enumerated() {
                    guard let amount else { continue }
                    totals[figures.plan].amounts[index] = (totals[figures.plan].amounts[index] ?? 0) &+ amount
                }
            }
        }
        return totals.filter { isUsed[$0.plan] }
    }
}
