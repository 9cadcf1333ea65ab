import Composition
import CouncilModel

/// Budgets: few products, with plans, sums that may be wrong, amounts that may be missing or enormous, and charts.
extension RandomDocuments {
    static func budget(_ chance: inout SeededChance) -> BudgetDocument {
        let columns = 1 + chance.below(8)
        let plans = 1 + chance.below(2)
        let lines = 1 + chance.below(12)
        return BudgetDocument(
            letterhead: letterhead(&chance),
            title: HostileWords.text(&chance),
            shortTitle: HostileWords.text(&chance, below: 5),
            status: HostileWords.text(&chance, below: 3),
            columns: (0..<columns).map { _ in
                .init(HostileWords.text(&chance, below: 4), isCurrent: chance.once(in: 3))
            },
            plans: (0..<plans).map { _ in plan(&chance, lines: lines) },
            introduction: structured(&chance, blocks: 4),
            charts: chance.some(below: 4, chart),
            showsTotals: chance.once(in: 2),
            areas: chance.some(below: 3) { chance in
                .init(
                    number: HostileWords.word(&chance),
                    title: HostileWords.text(&chance),
                    description: structured(&chance, blocks: 2),
                    groups: chance.some(below: 3) { chance in
                        .init(
                            number: HostileWords.word(&chance),
                            title: HostileWords.text(&chance),
                            products: chance.some(below: 3) {
                                product(&$0, plans: plans, lines: lines, columns: columns)
                            }
                        )
                    }
                )
            },
            stamp: stamp(&chance)
        )
    }

    private static func plan(_ chance: inout SeededChance, lines: Int) -> BudgetDocument.Plan {
        BudgetDocument.Plan(
            title: HostileWords.text(&chance, below: 4),
            heading: HostileWords.text(&chance, below: 4),
            lines: (0..<lines).map { index in
                .init(
                    number: "\(index + 1)",
                    label: HostileWords.text(&chance, below: 9),
                    isSum: chance.once(in: 4),
                    terms: index > 1 && chance.once(in: 4)
                        ? [.init(0...(index - 1), isNegative: chance.once(in: 2))] : []
                )
            }
        )
    }

    private static func product(
        _ chance: inout SeededChance,
        plans: Int,
        lines: Int,
        columns: Int
    ) -> BudgetDocument.Product {
        BudgetDocument.Product(
            number: HostileWords.word(&chance),
            title: HostileWords.text(&chance),
            facts: chance.some(below: 4, fact),
            description: structured(&chance, blocks: 2),
            figures: (0..<plans).map { plan in
                .init(
                    plan: plan,
                    amounts: (0..<lines * columns).map { _ in
                        chance.once(in: 9) ? nil : chance.below(chance.once(in: 20) ? 1 << 52 : 9_999_999) - 4_000_000
                    }
                )
            },
            explanations: structured(&chance, blocks: 2)
        )
    }

    private static func chart(_ chance: inout SeededChance) -> BudgetChart {
        let categories = chance.below(20)
        return BudgetChart(
            title: HostileWords.text(&chance),
            unit: HostileWords.text(&chance, below: 3),
            kind: chance.one(of: BudgetChart.Kind.allCases),
            categories: (0..<categories).map { _ in HostileWords.text(&chance, below: 4) },
            series: chance.some(below: 5) { chance in
                .init(
                    HostileWords.text(&chance, below: 4),
                    values: (0..<categories).map { _ in
                        chance.once(in: 9) ? nil : Double(chance.below(2_000_000) - 400_000) / 100
                    }
                )
            }
        )
    }
}
