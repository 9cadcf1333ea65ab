internal import Composition
internal import CouncilModel
internal import JSONReading

/// A budget on its way from the lines of a table.
struct BudgetTableReading {
    private struct Product {
        var area: String
        var group: String
        var document: BudgetDocument.Product
        var lines: [BudgetDocument.Line] = []
        var terms: [String] = []
        var amounts: [Int?] = []
        var line: Int
    }

    private var head: [String: String] = [:]
    private var places: [String: Int] = [:]
    private var columns: [(place: Int, column: BudgetDocument.Column)] = []
    private var areaNames: [(number: String, name: String)] = []
    private var groupNames: [(area: String, number: String, name: String)] = []
    private var products: [Product] = []
    private var problems: [InputProblem] = []

    private static let headNames = [
        "Körperschaft", "Titel", "Kurztitel", "Stand", "Datum", "Planart", "Spalte des Haushaltsjahres",
    ]

    /// A line above the columns: a name and its value.
    mutating func addHead(_ record: SeparatedValues.Record) {
        let name = record.fields[0]
        guard Self.headNames.contains(name) else {
            let nearest = NearestName.suggestion(for: name, among: Self.headNames)
            let end = nearest.map { "; gemeint ist vielleicht „\($0)“" } ?? ""
            report("der Name „\(name.prefix(40))“ ist unbekannt" + end, in: record.line)
            return
        }
        head[name] = record.fields.count > 1 ? record.fields[1] : ""
    }

    mutating func setColumns(_ record: SeparatedValues.Record, wanted: [String]) {
        let current = head["Spalte des Haushaltsjahres"] ?? ""
        for (index, name) in record.fields.enumerated() where !name.isEmpty {
            if wanted.contains(name) || name == "Summe aus" {
                places[name] = index
            } else {
                columns.append((index, BudgetDocument.Column(name, isCurrent: name == current)))
            }
        }
        for name in wanted where places[name] == nil { report("die Spalte „\(name)“ fehlt", in: record.line) }
        if columns.isEmpty { report("es fehlen Spalten mit Beträgen", in: record.line) }
        if !current.isEmpty, !columns.contains(where: { $0.column.isCurrent }) {
            report("es gibt keine Spalte „\(current.prefix(40))“", in: record.line)
        }
    }

    mutating func addLine(_ record: SeparatedValues.Record) {
        func field(_ name: String) -> String {
            guard let place = places[name], place < record.fields.count else { return "" }
            return record.fields[place]
        }
        let (area, group, number) = (field("Produktbereich"), field("Produktgruppe"), field("Produkt"))
        for name in ["Produktbereich", "Produktgruppe", "Produkt", "Bezeichnung"] where field(name).isEmpty {
            if places[name] != nil { report("in der Spalte „\(name)“ steht nichts", in: record.line) }
        }
        if !areaNames.contains(where: { $0.number == area }) { areaNames.append((area, field("Bereichsname"))) }
        if !groupNames.contains(where: { $0.area == area && $0.number == group }) {
            groupNames.append((area, group, field("Gruppenname")))
        }
        if products.last.map({ $0.document.number != number || $0.group != group || $0.area != area }) ?? true {
            let product = BudgetDocument.Product(number: number, title: field("Produktname"), figures: [])
            products.append(Product(area: area, group: group, document: product, line: record.line))
        }
        let last = products.count - 1
        let label = field("Bezeichnung")
        let terms = field("Summe aus")
        let isSum = label.hasPrefix("=") || !terms.isEmpty
        products[last].lines.append(BudgetDocument.Line(number: field("Zeile"), label: label, isSum: isSum))
        products[last].terms.append(terms)
        for (place, column) in columns {
            let text = place < record.fields.count ? record.fields[place] : ""
            if let amount = Self.amount(text) {
                products[last].amounts.append(amount)
            } else {
                if !text.isEmpty {
                    report(
                        "in der Spalte „\(column.label)“ ist ein Betrag in ganzen Euro wie „1.234.567“ erwartet, "
                            + "gefunden wurde „\(text.prefix(40))“",
                        in: record.line
                    )
                }
                products[last].amounts.append(nil)
            }
        }
    }

    /// "1.234.567", "-12", "−12", "1.234,00 €".
    private static func amount(_ text: String) -> Int? {
        var rest = text[...]
        if rest.hasSuffix("€") { rest = rest.dropLast() }
        while rest.last == " " || rest.last == "\u{A0}" { rest = rest.dropLast() }
        let isNegative = rest.hasPrefix("-") || rest.hasPrefix("\u{2212}") || rest.hasPrefix("\u{2013}")
        if isNegative { rest = rest.dropFirst().drop { $0 == " " } }
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }), let whole = parts.first else {
            return nil
        }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || (1...3).contains(groups[0].count),
            let number = Int(groups.joined())
        else { return nil }
        return isNegative ? -number : number
    }

    /// The budget, if nothing is wrong. Products with the same lines share a kind of plan.
    consuming func document() throws(InputRefusal) -> BudgetDocument {
        var plans: [BudgetDocument.Plan] = []
        var areas: [BudgetDocument.Area] = areaNames.map { .init(number: $0.number, title: $0.name, groups: []) }
        for name in groupNames {
            guard let area = areaNames.firstIndex(where: { $0.number == name.area }) else { continue }
            areas[area].groups.append(.init(number: name.number, title: name.name, products: []))
        }
        for index in products.indices {
            let plan = self.plan(of: index)
            let place = plans.firstIndex(of: plan) ?? plans.count
            if place == plans.count { plans.append(plan) }
            var product = products[index].document
            product.figures = [BudgetDocument.Figures(plan: place, amounts: products[index].amounts)]
            guard let area = areaNames.firstIndex(where: { $0.number == products[index].area }),
                let group = areas[area].groups.firstIndex(where: { $0.number == products[index].group })
            else { continue }
            areas[area].groups[group].products.append(product)
        }
        if products.isEmpty { report("unter den Namen der Spalten steht nichts", in: 1) }
        let date = CivilDate(head["Datum"] ?? "")
        if date == nil { report("es fehlt „Datum“ mit einem Tag wie „2026-11-26“", in: 1) }
        for name in ["Körperschaft", "Titel"] where (head[name] ?? "").isEmpty { report("es fehlt „\(name)“", in: 1) }
        guard problems.isEmpty, let date else {
            throw InputRefusal(problems: Array(problems.prefix(InputRefusal.limit)), count: problems.count)
        }
        let title = head["Titel"] ?? ""
        return BudgetDocument(
            letterhead: Letterhead(bodyName: head["Körperschaft"] ?? ""),
            title: title,
            shortTitle: head["Kurztitel"] ?? title,
            status: head["Stand"] ?? "",
            columns: columns.map(\.column),
            plans: plans,
            areas: areas,
            stamp: DocumentStamp(date: date, time: CivilTime(hour: 12, minute: 0), minutesFromUTC: 60)
        )
    }

    private mutating func plan(of index: Int) -> BudgetDocument.Plan {
        var lines = products[index].lines
        var numbers: [String: Int] = [:]
        for (place, line) in lines.enumerated() where !line.number.isEmpty { numbers[line.number] = place }
        for place in lines.indices {
            for text in products[index].terms[place].split(separator: ",") {
                if let term = BudgetDocument.Line.Term(String(text).trimmed, numbers: numbers),
                    !term.lines.contains(place)
                {
                    lines[place].terms.append(term)
                } else {
                    report(
                        "in der Spalte „Summe aus“ sind Nummern anderer Zeilen wie „1..8,-16“ erwartet, "
                            + "gefunden wurde „\(text.prefix(40))“",
                        in: products[index].line + place
                    )
                }
            }
        }
        return BudgetDocument.Plan(
            title: head["Planart"] ?? "Teilergebnisplan",
            heading: "Ertrags- und Aufwandsarten (Euro)",
            lines: lines
        )
    }

    private mutating func report(_ message: String, in line: Int) {
        problems.append(InputProblem(place: "Zeile \(line)", message: message))
    }
}
