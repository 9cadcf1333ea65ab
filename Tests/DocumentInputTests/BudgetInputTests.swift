import Composition
import DocumentInput
import Foundation
import JSONReading
import Testing

@Suite struct `The file of a budget` {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../docs/examples").standardized

    private static func example(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    private func places(_ text: String, isTable: Bool = false) -> [String] {
        do throws(InputRefusal) {
            let bytes = Array(text.utf8)
            _ = isTable ? try BudgetTable.read(bytes) : try JSONInput.read(bytes) { BudgetDocument(budget: $0) }
            return []
        } catch {
            return error.problems.map(\.place)
        }
    }

    @Test func `is the same as JSON and as a table`() throws {
        let object = try JSONInput.read(try Self.example("budget-musterbach.json")) { BudgetDocument(budget: $0) }
        let table = try BudgetTable.read(try Self.example("budget-musterbach.csv"))
        #expect(table.title == object.title && table.columns == object.columns)
        #expect(table.plans.count == 1 && table.plans[0].lines == object.plans[0].lines)
        #expect(table.areas.map(\.title) == object.areas.map(\.title))
        let figures = [object, table].map { budget in
            budget.areas.flatMap(\.groups).flatMap(\.products).map { $0.figures.first { $0.plan == 0 } }
        }
        #expect(figures[0] == figures[1] && figures[0].count == 6)
        #expect(object.discrepancies().isEmpty && table.discrepancies().isEmpty)
    }

    @Test func `tells the place of a wrong amount, a wrong sum and a missing row`() throws {
        let text = String(decoding: try Self.example("budget-musterbach.json"), as: UTF8.self)
        #expect(places(text).isEmpty)
        let sum = text.replacing("\"sumOf\": [\"1..8\"]", with: "\"sumOf\": [\"1..88\"]")
        #expect(places(sum) == ["$.plans[0].lines[8].sumOf"])
        let itself = text.replacing("\"sumOf\": [\"1..8\"]", with: "\"sumOf\": [\"1..9\"]")
        #expect(places(itself) == ["$.plans[0].lines[8].sumOf"])
        let row = try #require(text.firstRange(of: "\"amounts\": [\n"))
        let first = try #require(text[row.upperBound...].firstRange(of: "],"))
        var fraction = text
        fraction.replaceSubrange(row.upperBound..<first.upperBound, with: "[0, 0, 0.5, \"1\", 0, 0],")
        #expect(
            places(fraction) == [
                "$.areas[0].groups[0].products[0].figures[0].amounts[0][2]",
                "$.areas[0].groups[0].products[0].figures[0].amounts[0][3]",
            ]
        )
        var missing = text
        missing.removeSubrange(row.upperBound..<first.upperBound)
        #expect(places(missing) == ["$.areas[0].groups[0].products[0].figures[0].amounts"])
    }

    @Test func `as a table may be of Windows, with quotation marks and German numbers`() throws {
        let text = """
            "Körperschaft";"Stadt ""Groß""bach; Ems"
            Titel;Haushalt 2027
            Datum;2026-11-26

            Produktbereich;Bereichsname;Produktgruppe;Gruppenname;Produkt;Produktname;Zeile;Bezeichnung;Ansatz 2027
            01;Verwaltung;01.1;Rat;01.1.01;Sitzungen;1;Erträge;1.234,00 €
            01;Verwaltung;01.1;Rat;01.1.01;Sitzungen;2;= Summe;−12
            01;Verwaltung;01.1;Rat;01.1.01;Sitzungen;3;– Löhne;
            """
        let bytes = text.replacing("−", with: "-").unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "€": 0x80
            case "–": 0x96
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        for file in [bytes, Array("\u{FEFF}\(text)".utf8)] {
            let budget = try BudgetTable.read(file)
            #expect(budget.letterhead.bodyName == "Stadt \"Groß\"bach; Ems")
            #expect(budget.areas[0].groups[0].products[0].figures[0].amounts == [1234, -12, nil])
            #expect(budget.plans[0].lines.map(\.isSum) == [false, true, false])
            #expect(budget.plans[0].lines[2].label == "– Löhne")
        }
    }

    @Test func `as a table names the line of what is wrong`() {
        let text = """
            Korperschaft;Stadt
            Titel;Haushalt
            Datum;2026-11-26
            Produktbereich;Produktgruppe;Produkt;Produktname;Zeile;Bezeichnung;Summe aus;Ansatz 2027
            01;01.1;01.1.01;Sitzungen;1;Erträge;;12.34
            01;01.1;01.1.01;Sitzungen;2;= Summe;1..7;1,50
            """
        #expect(
            places(text, isTable: true) == [
                "Zeile 1", "Zeile 4", "Zeile 4", "Zeile 5", "Zeile 6", "Zeile 6", "Zeile 1",
            ]
        )
        #expect(places("a;b", isTable: true) == ["Zeile 1"])
        #expect(places("", isTable: true) == ["Zeile 1"])
    }
}
