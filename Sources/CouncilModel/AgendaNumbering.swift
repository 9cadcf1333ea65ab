/// The printed numbers of an agenda: 1, 2, 3 … through the public part and on through the non-public one.
public struct AgendaNumbering: Sendable {
    /// A numbered, ordered agenda.
    public struct Entry: Sendable, Equatable {
        /// The item.
        public let item: AgendaItemID
        /// Place from 0.
        public let position: Int
        /// Printed number.
        public let number: String
    }

    /// Orders the items (public part first, each part in the given order) and numbers them.
    ///
    /// Numbers of sub-items, "3.1", are kept as sub-items of the number before: an item whose present number has a
    /// dot stays below the last item without one in the same part.
    public static func renumbered(_ items: [AgendaItem]) -> [Entry] {
        let ordered = items.filter { $0.publicity == .public } + items.filter { $0.publicity == .nonPublic }
        var main = 0
        var sub = 0
        var part: Publicity?
        return ordered.enumerated().map { position, item in
            let isSub = (item.number ?? "").contains { $0 == "." } && main > 0 && part == item.publicity
            if isSub {
                sub += 1
            } else {
                main += 1
                sub = 0
            }
            part = item.publicity
            return Entry(item: item.id, position: position, number: isSub ? "\(main).\(sub)" : "\(main)")
        }
    }
}

/// The numbers of papers: year and a running number of four digits, "2026/0042".
public struct PaperReference: Sendable, Equatable, CustomStringConvertible {
    /// The year the count starts anew in.
    public let year: Int
    /// From 1.
    public let number: Int

    /// A number of a year.
    public init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// "2026/0042".
    public var description: String {
        let digits = String(number)
        return "\(year)/" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
