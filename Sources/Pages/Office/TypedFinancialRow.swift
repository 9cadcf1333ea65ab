public import CouncilModel

/// A row of the financial block as it is typed.
public struct TypedFinancialRow: Sendable, Equatable {
    /// What each field holds; missing ones are empty.
    public var values: [FinancialRowField: String]

    /// A row.
    public init(_ values: [FinancialRowField: String]) {
        // Tabs and line ends part rows and fields where all rows are one value.
        self.values = values.mapValues { text in
            String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        }
    }

    /// A row as the records hold it.
    public init(_ row: FinancialEffect) {
        self.init([
            .kind: row.kind.rawValue, .amount: FinancialEffect.amount(row.cents), .year: "\(row.year)",
            .rhythm: row.isYearly ? Self.yearly : Self.once, .account: row.account, .cover: row.cover,
        ])
    }

    /// The word for what comes once.
    public static let once = "once"
    /// The word for what comes back each year.
    public static let yearly = "yearly"

    /// What a field holds.
    public subscript(field: FinancialRowField) -> String { values[field] ?? "" }

    /// Whether nothing is typed; the rhythm always holds something.
    public var isEmpty: Bool {
        FinancialRowField.allCases.allSatisfy { $0 == .rhythm || self[$0].allSatisfy(\.isWhitespace) }
    }

    /// What the records will hold; nil while something is missing or cannot be read, see ``findings``.
    public var effect: FinancialEffect? {
        guard let kind = FinancialEffect.Kind(rawValue: self[.kind]), let cents = FinancialEffect.cents(self[.amount]),
            let year = typedYear
        else { return nil }
        return FinancialEffect(
            kind: kind,
            cents: cents,
            year: year,
            account: self[.account],
            cover: self[.cover],
            isYearly: self[.rhythm] == Self.yearly
        )
    }

    /// The fields that cannot be read, and what they should hold.
    public var findings: [(field: FinancialRowField, expected: String)] {
        var findings: [(field: FinancialRowField, expected: String)] = []
        if FinancialEffect.Kind(rawValue: self[.kind]) == nil { findings.append((.kind, "eine Auswahl")) }
        if FinancialEffect.cents(self[.amount]) == nil { findings.append((.amount, "ein Betrag wie 12.400,00")) }
        if typedYear == nil { findings.append((.year, "ein Jahr wie 2026")) }
        return findings
    }

    private var typedYear: Int? {
        Int(self[.year].filter { !$0.isWhitespace }).flatMap { (1990...2199).contains($0) ? $0 : nil }
    }

    /// As people read it; what cannot be read stands as it was typed.
    public var words: String {
        effect?.words ?? FinancialRowField.allCases.map { self[$0] }.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The name of a field of a row.
    public static func name(of field: FinancialRowField, row: Int) -> String {
        "\(PaperFormPage.Field.financeRows.rawValue)-\(row)-\(field.rawValue)"
    }

    /// All rows as one value: a line for each.
    static func text(of rows: [TypedFinancialRow]) -> String {
        rows.map { row in FinancialRowField.allCases.map { row[$0] }.joined(separator: "\t") }.joined(separator: "\n")
    }

    /// Rows from one value.
    public static func rows(in text: String) -> [TypedFinancialRow] {
        text.split(whereSeparator: \.isNewline).map { line in
            let texts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return TypedFinancialRow(Dictionary(uniqueKeysWithValues: zip(FinancialRowField.allCases, texts)))
        }
    }
}

/// The rows of the financial block with empty ones below, as fields of the form.
struct FinancialRowsField: HTMLElement {
    /// How many empty rows stand below.
    static let spare = 2
    let rows: [TypedFinancialRow]
    let errors: [FieldError]
    /// Where the form goes for more rows.
    let address: OfficePath

    var html: HTML {
        let shown = rows + Array(repeating: TypedFinancialRow([:]), count: Self.spare)
        return """
            <fieldset class="field" id="field-\(PaperFormPage.Field.financeRows.rawValue)" data-finance-rows>\
            <legend>\(PaperFormPage.Field.financeRows.label)</legend>
            <p class="hint">Beträge wie 12.400,00; was die Stadt einnimmt, wird abgezogen. Leere Zeilen zählen nicht.</p>
            \(each: shown.enumerated(), row)
            <p><button type="submit" formaction="\(address)#field-\(PaperFormPage.Field.financeRows.rawValue)" \
            formnovalidate name="view" value="rows" data-finance-more>\(Icon.plus)Weitere Zeilen</button></p>
            </fieldset>
            """
    }

    private func row(_ index: Int, _ row: TypedFinancialRow) -> HTML {
        func line(_ field: FinancialRowField, _ width: FieldWidth) -> TextField {
            let name = TypedFinancialRow.name(of: field, row: index)
            return TextField(
                name: name,
                label: field.label,
                value: row[field],
                error: errors.message(for: name),
                isOptional: true,
                saysOptional: false,
                autocomplete: "off",
                width: width
            )
        }
        func choice(_ field: FinancialRowField, _ choices: [Choice], placeholder: String?) -> SelectField {
            let name = TypedFinancialRow.name(of: field, row: index)
            return SelectField(
                name: name,
                label: field.label,
                choices: choices,
                selected: row[field],
                placeholder: placeholder,
                error: errors.message(for: name),
                isRequired: false,
                width: .medium
            )
        }
        let kinds = FinancialEffect.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.words) }
        let rhythms = [
            Choice(value: TypedFinancialRow.once, label: "einmalig"),
            Choice(value: TypedFinancialRow.yearly, label: "jährlich"),
        ]
        return """
            <fieldset class="finance-row" data-finance-row><legend>Zeile <span>\(index + 1)</span></legend>
            <div class="field-row">
            \(choice(.kind, kinds, placeholder: "Bitte wählen"))
            \(line(.amount, .short))
            \(line(.year, .short))
            \(choice(.rhythm, rhythms, placeholder: nil))
            \(line(.account, .medium))
            \(line(.cover, .medium))
            </div></fieldset>
            """
    }
}
