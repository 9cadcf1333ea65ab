extension StructuredText {
    /// A picture with what it shows in words.
    public struct Figure: Hashable, Sendable {
        /// The name of the file, "marktplatz.jpg".
        public var name: String
        /// What it shows, for whoever does not see it; not empty.
        public var alternative: String
        /// The words below; empty for none.
        public var caption: [Run]
        /// The file; nil when nobody has it, and a frame with ``alternative`` stands for it.
        public var file: [UInt8]?

        /// A picture; see the properties.
        public init(name: String, alternative: String, caption: [Run] = [], file: [UInt8]? = nil) {
            self.name = name
            self.alternative = alternative
            self.caption = caption
            self.file = file
        }
    }

    /// Figures as columns or lines. The table stays, so that nobody has to read the figures off.
    public struct Chart: Hashable, Sendable {
        /// How figures become areas and lines; the raw value is the word of the notation.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Columns side by side.
            case bars = "Säulendiagramm"
            /// Columns on top of each other.
            case stackedBars = "Stapeldiagramm"
            /// Lines.
            case lines = "Liniendiagramm"
        }

        /// How figures become areas and lines.
        public var kind: Kind
        /// What it shows, for whoever does not see it; empty leaves it to a summary of the figures.
        public var alternative: String
        /// "Entwicklung der Erträge".
        public var title: String
        /// "Mio. Euro"; may be empty.
        public var unit: String
        /// The first row names the series, the first column the places on the axis.
        public let table: Table
        /// Names of the places on the horizontal axis.
        public let categories: [String]
        /// The figures, those of a column each; nil where there is none.
        public let series: [Series]

        /// The figures of one colour.
        public struct Series: Hashable, Sendable {
            /// "Erträge".
            public var name: String
            /// One figure for each category.
            public var values: [Double?]
        }

        /// A chart of the figures of a table.
        ///
        /// - Parameters:
        ///   - kind: How figures become areas and lines.
        ///   - alternative: What it shows.
        ///   - title: The title; "(in Mio. Euro)" at its end is the unit.
        ///   - table: One row of names, then one row for each place on the axis.
        /// - Throws: ``Unfit`` when the table holds anything but figures.
        public init(kind: Kind, alternative: String, title: String, table: Table) throws(Unfit) {
            guard table.head.count == 1, !table.rows.isEmpty, table.columnCount > 1 else {
                throw Unfit(row: nil, cell: "")
            }
            var columns = Array(repeating: [Double?](), count: table.columnCount - 1)
            for (index, row) in table.rows.enumerated() {
                for column in columns.indices {
                    let text = column + 1 < row.count ? row[column + 1].text : ""
                    guard let text, let value = WrittenFigure(text) else { throw Unfit(row: index, cell: text ?? "<") }
                    columns[column].append(value.number)
                }
            }
            guard columns.contains(where: { $0.contains { $0 != nil } }) else { throw Unfit(row: nil, cell: "") }
            self.kind = kind
            self.alternative = alternative
            (self.title, unit) = Self.split(title)
            self.table = table
            categories = table.rows.map { $0.first?.text ?? "" }
            let names = table.head[0]
            series = columns.enumerated().map { column, values in
                Series(name: column + 1 < names.count ? names[column + 1].text ?? "" : "", values: values)
            }
        }

        /// Why a table cannot be a chart.
        public struct Unfit: Error, Hashable, Sendable {
            /// The row with something that is no figure, counted from 0; nil when there are no figures at all.
            public var row: Int?
            /// What stands there.
            public var cell: String
        }

        /// Takes "(in Mio. Euro)" from the end of a title.
        private static func split(_ title: String) -> (title: String, unit: String) {
            guard title.hasSuffix(")"), let open = title.lastIndex(of: "("), title[open...].hasPrefix("(in ") else {
                return (title, "")
            }
            var rest = title[..<open]
            while rest.last?.isWhitespace == true { rest.removeLast() }
            return (String(rest), String(title[open...].dropFirst(4).dropLast()))
        }

        /// The title with its unit as the notation has it.
        public var caption: String {
            unit.isEmpty ? title : title + (title.isEmpty ? "" : " ") + "(in \(unit))"
        }
    }
}

/// A figure as people write it in German.
private struct WrittenFigure {
    /// nil where a dash or nothing stands for "none".
    let number: Double?

    /// Reads "1.234,5", "−12 %", "36 €", "–".
    ///
    /// - Returns: nil when it is something else, such as "1.5", which could mean two things.
    init?(_ text: String) {
        var rest = String(text.filter { !$0.isWhitespace })
        for unit in ["€", "%", "Euro"] where rest.hasSuffix(unit) { rest.removeLast(unit.count) }
        guard !["", "-", "–", "−", "—"].contains(rest) else {
            number = nil
            return
        }
        let isNegative = rest.first.map { "-–−".contains($0) } ?? false
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let halves = rest.split(separator: ",", omittingEmptySubsequences: false)
        let groups = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        func isDigits(_ part: Substring) -> Bool { !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isNumber } }
        guard halves.count <= 2, groups.allSatisfy(isDigits), halves.dropFirst().allSatisfy(isDigits),
            groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }),
            rest.count <= 20, let value = Double(groups.joined() + "." + (halves.count == 2 ? halves[1] : "0"))
        else { return nil }
        number = isNegative ? -value : value
    }
}
