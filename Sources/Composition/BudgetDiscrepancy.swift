/// A sum in a budget that its lines do not add up to. The document prints what was stated and says so below the table.
public struct BudgetDiscrepancy: Hashable, Sendable, CustomStringConvertible {
    /// "Produkt 01.1.01", or empty.
    public let product: String
    /// "Teilergebnisplan".
    public let plan: String
    /// "Zeile 9 (= Ordentliche Erträge)".
    public let line: String
    /// "Ansatz 2027".
    public let column: String
    /// What the input says, in whole euros.
    public let stated: Int
    /// What the lines add up to, in whole euros.
    public let computed: Int

    /// German, on one line: place, stated and computed figure.
    public var description: String {
        let place = [product, plan, line, column].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(place): angegeben sind \(GermanFigure.text(stated)) Euro, "
            + "die Zeilen ergeben \(GermanFigure.text(computed)) Euro"
    }
}

extension BudgetDocument {
    /// All sums that do not add up, in the order of the document.
    ///
    /// - Returns: Empty when all is well; a sum of which a line is empty counts the line as zero.
    public func discrepancies() -> [BudgetDiscrepancy] {
        var found: [BudgetDiscrepancy] = []
        for area in areas {
            for group in area.groups {
                for product in group.products {
                    for figures in product.figures {
                        found += discrepancies(in: figures, product: "Produkt \(product.number)").map(\.discrepancy)
                    }
                }
            }
        }
        return found
    }

    /// The sums of one plan that do not add up, with the indices of their amounts.
    func discrepancies(
        in figures: Figures,
        product: String
    ) -> [(index: Int, discrepancy: BudgetDiscrepancy)] {
        let plan = plans[figures.plan]
        var found: [(index: Int, discrepancy: BudgetDiscrepancy)] = []
        for (row, line) in plan.lines.enumerated() where !line.terms.isEmpty {
            for column in columns.indices {
                let index = row * columns.count + column
                guard let stated = figures.amounts[index] else { continue }
                var sum = 0
                for term in line.terms {
                    for addend in term.lines {
                        let amount = figures.amounts[addend * columns.count + column] ?? 0
                        sum = term.isNegative ? sum &- amount : sum &+ amount
                    }
                }
                guard sum != stated else { continue }
                found.append(
                    (
                        index,
                        BudgetDiscrepancy(
                            product: product,
                            plan: plan.title,
                            line: line.number.isEmpty ? line.label : "Zeile \(line.number) (\(line.label))",
                            column: columns[column].label,
                            stated: stated,
                            computed: sum
                        )
                    )
                )
            }
        }
        return found
    }
}
