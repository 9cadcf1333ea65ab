public import Composition
internal import CouncilModel
public import JSONReading
internal import OParl

extension BudgetDocument {
    /// Reads the file of a budget; its shape stands in `docs/schema/budget.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(budget input: InputObject) {
        let columns = input.objects("columns", isRequired: true) {
            Column($0.text("label"), isCurrent: $0.flag("current", default: false))
        }
        let kinds = input.objects("plans", isRequired: true) { PlanInput(input: $0) }
        let reader = BudgetReader(plans: kinds, columnCount: columns.count)
        let title = input.text("title")
        self.init(
            letterhead: input.letterhead(),
            title: title,
            shortTitle: input.text("shortTitle", default: title),
            status: input.text("status", default: ""),
            columns: columns,
            plans: kinds.map(\.plan),
            introduction: input.structuredText("introduction"),
            charts: input.objects("charts") { BudgetChart(input: $0) },
            showsTotals: input.flag("showsTotals", default: true),
            areas: input.objects("areas", isRequired: true) { reader.area($0) },
            stamp: input.stamp(day: input.date("date"))
        )
    }
}

/// A kind of plan with the name by which products call it.
private struct PlanInput {
    let name: String
    let plan: BudgetDocument.Plan

    init(input: InputObject) {
        name = input.text("name")
        var numbers: [String: Int] = [:]
        var written: [(line: InputObject, terms: [String])] = []
        var lines = input.objects("lines", isRequired: true) { line -> BudgetDocument.Line in
            let number = line.text("number")
            if !number.isEmpty, numbers.updateValue(written.count, forKey: number) != nil {
                line.report("die Nummer „\(number)“ hat schon eine andere Zeile", at: "number")
            }
            let terms = line.texts("sumOf")
            written.append((line, terms))
            return BudgetDocument.Line(
                number: number,
                label: line.text("label"),
                isSum: line.flag("isSum", default: !terms.isEmpty)
            )
        }
        for (index, entry) in written.enumerated() where index < lines.count {
            for text in entry.terms {
                if let term = BudgetDocument.Line.Term(text, numbers: numbers), !term.lines.contains(index) {
                    lines[index].terms.append(term)
                } else {
                    let expected = "erwartet sind Nummern anderer Zeilen wie \"9\", \"1..8\" oder \"-16\""
                    entry.line.report("\(expected), gefunden wurde \"\(text.prefix(40))\"", at: "sumOf")
                }
            }
        }
        plan = BudgetDocument.Plan(
            title: input.text("title"),
            heading: input.text("heading", default: "Bezeichnung"),
            lines: lines
        )
    }
}

extension BudgetDocument.Line.Term {
    /// Reads "9", "1..8" or "-16".
    ///
    /// - Parameters:
    ///   - text: What is written.
    ///   - numbers: The indices of all lines by their numbers.
    init?(_ text: String, numbers: [String: Int]) {
        let isNegative = text.hasPrefix("-")
        let rest = isNegative ? text.dropFirst() : text[...]
        let ends = rest.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        guard let first = ends.first.flatMap({ numbers[$0] }), let last = ends.last.flatMap({ numbers[$0] }),
            ends.count <= 2, first <= last
        else { return nil }
        self.init(first...last, isNegative: isNegative)
    }
}

/// Reads the parts of a budget below the plans.
private struct BudgetReader {
    let plans: [PlanInput]
    let columnCount: Int

    func area(_ input: InputObject) -> BudgetDocument.Area {
        BudgetDocument.Area(
            number: input.text("number"),
            title: input.text("title"),
            description: input.structuredText("description"),
            groups: input.objects("groups", isRequired: true) { group in
                BudgetDocument.Group(
                    number: group.text("number"),
                    title: group.text("title"),
                    products: group.objects("products", isRequired: true) { product($0) }
                )
            }
        )
    }

    private func product(_ input: InputObject) -> BudgetDocument.Product {
        BudgetDocument.Product(
            number: input.text("number"),
            title: input.text("title"),
            facts: input.facts("facts"),
            description: input.structuredText("description"),
            figures: input.objects("figures") { figures($0) }.compactMap(\.self),
            explanations: input.structuredText("explanations")
        )
    }

    private func figures(_ input: InputObject) -> BudgetDocument.Figures? {
        let name = input.text("plan")
        guard let plan = plans.firstIndex(where: { $0.name == name }) else {
            if input.has("amounts"), input.has("plan") {
                let known = plans.map { "\"\($0.name)\"" }.joined(separator: ", ")
                input.report("erwartet ist eines von \(known), gefunden wurde \"\(name.prefix(40))\"", at: "plan")
            }
            return nil
        }
        return input.amounts("amounts", rows: plans[plan].plan.lines.count, columns: columnCount)
            .map { BudgetDocument.Figures(plan: plan, amounts: $0) }
    }
}

extension BudgetChart {
    init(input: InputObject) {
        self.init(
            title: input.text("title"),
            unit: input.text("unit", default: ""),
            kind: input.choice("kind", among: ["bars": .bars, "stackedBars": .stackedBars, "lines": .lines]) ?? .bars,
            categories: input.texts("categories"),
            series: input.objects("series", isRequired: true) { series in
                Series(series.text("name"), values: series.optionalNumbers("values"))
            }
        )
    }
}

extension InputObject {
    /// A list with a list of whole numbers, or null, for each row.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - rows: How many rows there must be.
    ///   - columns: How many numbers each row must have.
    /// - Returns: All numbers, row by row; nil when they are not as they should be.
    func amounts(_ name: String, rows: Int, columns: Int) -> [Int?]? {
        let found = value(name)
        let expected = "\(rows) Listen mit je \(columns) ganzen Zahlen"
        guard case .array(let lines)? = found else {
            mismatch(name, expected: expected, found: found)
            return nil
        }
        guard lines.count == rows else {
            report("erwartet sind \(expected), gefunden wurden \(lines.count) Listen", at: name)
            return nil
        }
        var amounts: [Int?] = []
        amounts.reserveCapacity(rows * columns)
        for (row, line) in lines.enumerated() {
            guard case .array(let values) = line, values.count == columns else {
                source.report("erwartet ist eine Liste mit \(columns) Zahlen", at: place.member(name).element(row))
                return nil
            }
            for (column, value) in values.enumerated() {
                switch value {
                case .integer(let number): amounts.append(number)
                case .null: amounts.append(nil)
                default:
                    let spot = place.member(name).element(row).element(column)
                    source.report("erwartet ist eine ganze Zahl, gefunden wurde \(value.kindName)", at: spot)
                    amounts.append(nil)
                }
            }
        }
        return amounts
    }

    /// A list of numbers, or null.
    func optionalNumbers(_ name: String) -> [Double?] {
        guard let found = value(name) else { return [] }
        guard case .array(let values) = found else {
            mismatch(name, expected: "eine Liste von Zahlen", found: found)
            return []
        }
        return values.enumerated().map { index, value -> Double? in
            switch value {
            case .integer(let number): return Double(number)
            case .number(let number): return number
            case .null: return nil
            default:
                let spot = place.member(name).element(index)
                source.report("erwartet ist eine Zahl, gefunden wurde \(value.kindName)", at: spot)
                return nil
            }
        }
    }
}
