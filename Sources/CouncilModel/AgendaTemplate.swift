/// What every agenda of an organization begins and ends with.
public struct AgendaTemplate: Sendable, Equatable {
    /// One line of it.
    public struct Line: Sendable, Equatable {
        /// Title.
        public let name: String
        /// Opening or closing.
        public let place: AgendaItem.Place
        /// Part of the meeting.
        public let publicity: Publicity
        /// 0 for main items.
        public let level: Int

        /// A line.
        public init(name: String, place: AgendaItem.Place, publicity: Publicity, level: Int = 0) {
            self.name = name
            self.place = place
            self.publicity = publicity
            self.level = level
        }
    }

    /// The lines in order.
    public var lines: [Line]
    /// The number of members that the law prescribes; `nil` while nobody entered it.
    public var statutoryNumber: Int?

    /// A template.
    public init(lines: [Line] = [], statutoryNumber: Int? = nil) {
        self.lines = lines
        self.statutoryNumber = statutoryNumber
    }

    /// The lines of one place and part, as text: one line each, a hyphen before a sub-item.
    public func text(_ place: AgendaItem.Place, _ publicity: Publicity) -> String {
        lines.filter { $0.place == place && $0.publicity == publicity }
            .map { String(repeating: "- ", count: $0.level) + $0.name }.joined(separator: "\n")
    }

    /// Reads lines as ``text(_:_:)`` writes them; empty ones are left out.
    public static func lines(
        _ text: String,
        _ place: AgendaItem.Place,
        _ publicity: Publicity
    ) -> [Line] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            var rest = line.drop(while: \.isWhitespace)
            var level = 0
            while rest.first == "-" || rest.first == "–" {
                rest = rest.dropFirst().drop(while: \.isWhitespace)
                level += 1
            }
            let name = rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if name.isEmpty { return nil }
            return Line(name: name, place: place, publicity: publicity, level: min(level, AgendaItem.deepestLevel))
        }
    }

    /// What most bodies in Hessen use; offered where an organization has none yet.
    public static let usual = AgendaTemplate(
        lines: lines(
            """
            Eröffnung und Begrüßung
            Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit
            Feststellung der Tagesordnung
            Genehmigung der Niederschrift der letzten Sitzung
            Einwohnerfragestunde
            Bericht der Verwaltung
            """,
            .opening,
            .public
        ) + lines("Anfragen\nVerschiedenes", .closing, .public)
    )
}
