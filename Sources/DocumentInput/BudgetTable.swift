public import Composition
internal import CouncilModel
public import JSONReading

/// Reads a budget from a table as spreadsheets write it: fields between semicolons, German numbers.
///
/// The file starts with lines of a name and a value (`Körperschaft;Stadt Musterbach`), then comes a line with the names of the
/// columns, then a line for each line of each product's plan. Source: docs/compose.md.
public enum BudgetTable {
    /// The columns that name the line, in any order.
    private static let wanted = [
        "Produktbereich", "Bereichsname", "Produktgruppe", "Gruppenname", "Produkt", "Produktname", "Zeile",
        "Bezeichnung",
    ]

    /// Reads a file.
    ///
    /// - Parameter bytes: UTF-8, with or without byte order mark, or Windows-1252.
    /// - Returns: The budget.
    /// - Throws: ``InputRefusal`` with all problems; places are lines of the file.
    public static func read(_ bytes: [UInt8]) throws(InputRefusal) -> BudgetDocument {
        var reading = BudgetTableReading()
        let records = SeparatedValues.records(of: bytes)
        var rest = records[...]
        while let record = rest.first, !record.fields.contains("Produkt") {
            reading.addHead(record)
            rest = rest.dropFirst()
        }
        guard let names = rest.first else {
            throw InputRefusal(
                InputProblem(
                    place: "Zeile 1",
                    message: "es fehlt die Zeile mit den Namen der Spalten, darunter „Produkt“"
                )
            )
        }
        reading.setColumns(names, wanted: wanted)
        for record in rest.dropFirst() { reading.addLine(record) }
        return try reading.document()
    }
}
