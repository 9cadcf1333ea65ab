/// The printed numbers of an agenda: 1, 2, 2.1 … through the public part and on through the non-public one; headings have
/// none.
public struct AgendaNumbering: Sendable {
    /// A numbered, ordered agenda.
    public struct Entry: Sendable, Equatable {
        /// The item.
        public let item: AgendaItemID
        /// Place from 0.
        public let position: Int
        /// 0 for main items.
        public let level: Int
        /// Printed number; `nil` for a heading.
        public let number: String?
    }

    /// Orders the items (public part first, each part in the given order) and numbers them by their depth.
    public static func renumbered(_ items: [AgendaItem]) -> [Entry] {
        numbered(AgendaArrangement(items))
    }

    /// Numbers an arrangement.
    public static func numbered(_ arrangement: AgendaArrangement) -> [Entry] {
        var counts = Array(repeating: 0, count: AgendaItem.deepestLevel + 1)
        return arrangement.lines.enumerated().map { position, line in
            guard line.kind == .item else {
                return Entry(item: line.item, position: position, level: 0, number: nil)
            }
            counts[line.level] += 1
            for deeper in counts.indices where deeper > line.level { counts[deeper] = 0 }
            let number = counts[...line.level].map(String.init).joined(separator: ".")
            return Entry(item: line.item, position: position, level: line.level, number: number)
        }
    }

    /// The depth that a number of another system tells: 1 for "10.1", also for "10.1."; 0 for one without dots inside.
    public static func level(of number: String?) -> Int {
        let parts = (number ?? "").split(separator: ".").count { $0.contains(where: \.isNumber) }
        return max(0, min(parts - 1, AgendaItem.deepestLevel))
    }
}
