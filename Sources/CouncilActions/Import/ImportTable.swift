internal import Intake

/// What an import did, as a table for a terminal.
public struct ImportTable {
    private let title: String
    private let report: ImportReport

    /// A table.
    ///
    /// - Parameters:
    ///   - title: Its heading, the name of the body.
    ///   - report: What the import did.
    public init(title: String, report: ImportReport) {
        self.title = title
        self.report = report
    }

    private static let nouns: [(key: String, name: String)] = [
        ("body", "Körperschaft"), ("legislativeTerm", "Wahlperioden"), ("location", "Orte"),
        ("organization", "Gremien und Stellen"), ("person", "Personen"), ("membership", "Mitgliedschaften"),
        ("meeting", "Sitzungen"), ("agendaItem", "Tagesordnungspunkte"), ("paper", "Vorlagen"),
        ("paperRelations", "Bezüge von Vorlagen"), ("consultation", "Beratungen"), ("file", "Dateien (Angaben)"),
    ]

    /// Lines without a line break at the end.
    public var text: String {
        var lines = [title, "", Self.row("", ["neu", "geändert", "unverändert"])]
        for noun in Self.nouns {
            guard let count = report.counts[noun.key] else { continue }
            lines.append(Self.row(noun.name, [count.taken, count.changed, count.unchanged].map(String.init)))
        }
        let total = report.total
        lines.append(Self.row("Zusammen", [total.taken, total.changed, total.unchanged].map(String.init)))
        if let fetched = report.fetchedFiles { lines.append(Self.row("Dateien (Inhalt)", ["\(fetched)", "", ""])) }
        let findings = ImportFinding.allCases.compactMap { finding in
            report.findings.counts[finding].map { (finding, $0) }
        }
        guard !findings.isEmpty else { return lines.joined(separator: "\n") }
        lines += ["", "Nicht so übernommen, wie es in der Quelle steht:"]
        for (finding, count) in findings {
            lines.append("  \(Self.padded("\(count.count)", 7))  \(finding.title)")
            lines += count.examples.prefix(3).map { "             \($0)" }
        }
        if !report.fileReasons.isEmpty { lines += ["", "Dateien, deren Inhalt fehlt, nach dem Grund:"] }
        for (reason, addresses) in report.fileReasons.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(Self.padded("\(addresses.count)", 7))  \(reason)")
            lines += addresses.prefix(20).map { "             \($0)" }
            if addresses.count > 20 { lines.append("             und \(addresses.count - 20) weitere") }
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        name + String(repeating: " ", count: max(0, 24 - name.count)) + cells.map { padded($0, 12) }.joined()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
