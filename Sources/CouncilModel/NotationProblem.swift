/// Something typed that cannot have been meant so; it is kept as text.
public struct NotationProblem: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        /// A mark leads to a note that is not there.
        case missingNote(label: String)
        /// No mark leads to the note.
        case unusedNote(label: String)
        /// There is another note of the same name before.
        case repeatedNote(label: String)
        /// A note has a mark in it.
        case markInNote(label: String)
        /// A picture without words for whoever does not see it.
        case figureWithoutAlternative(name: String)
        /// No table follows on a chart.
        case chartWithoutTable(kind: StructuredText.Chart.Kind)
        /// The table below a chart has a cell that is no figure.
        case chartWithoutFigure(kind: StructuredText.Chart.Kind, cell: String)
    }

    /// The line, counted from 1.
    public let line: Int
    /// What is wrong.
    public let reason: Reason

    /// - Parameters:
    ///   - line: The line, counted from 1.
    ///   - reason: What is wrong.
    public init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }

    /// What is wrong and what helps, German, without a full stop.
    public var message: String {
        switch reason {
        case .missingNote(let label):
            "zur Fußnote „[^\(label)]“ fehlt der Text; schreiben Sie ihn in eine eigene Zeile: „[^\(label)]: …“"
        case .unusedNote(let label):
            "auf die Fußnote „[^\(label)]“ verweist nichts; schreiben Sie „[^\(label)]“ an die Stelle im Text"
        case .repeatedNote(let label):
            "die Fußnote „[^\(label)]“ gibt es schon; wählen Sie einen anderen Namen"
        case .markInNote(let label):
            "in einer Fußnote kann keine andere stehen, hier „[^\(label)]“"
        case .figureWithoutAlternative(let name):
            "die Abbildung „\(name.prefix(60))“ braucht eine Beschreibung für alle, die sie nicht sehen: "
                + "„![Was zu sehen ist](\(name.prefix(60)))“"
        case .chartWithoutTable(let kind):
            "unter „\(kind.rawValue)“ fehlt die Tabelle mit den Zahlen: eine Kopfzeile, die erste Spalte für die Achse"
        case .chartWithoutFigure(let kind, let cell):
            "für „\(kind.rawValue)“ muss hier eine Zahl wie „1.234,5“ oder ein Strich stehen, gefunden wurde "
                + "„\(cell.prefix(40))“"
        }
    }
}
