/// The order and depth of an agenda's lines, kept legal: the public part comes first, a sub-item stands below an item of the
/// same part, a heading stands below nothing.
public struct AgendaArrangement: Sendable, Equatable {
    /// One line.
    public struct Line: Sendable, Equatable {
        /// The item.
        public let item: AgendaItemID
        /// What it is.
        public let kind: AgendaItem.Kind
        /// Its part.
        public let publicity: Publicity
        /// Where it stands in its part.
        public let place: AgendaItem.Place
        /// 0 for main items.
        public fileprivate(set) var level: Int
    }

    /// A place and depth that somebody wants for an item.
    public struct Wish: Sendable, Equatable {
        /// The item.
        public let item: AgendaItemID
        /// 0 for main items; `nil` to keep its depth.
        public let level: Int?

        /// A wish.
        public init(_ item: AgendaItemID, level: Int? = nil) {
            self.item = item
            self.level = level
        }
    }

    /// One step of an item together with the items below it.
    public enum Step: String, Sendable, CaseIterable {
        /// Before the item before it.
        case up
        /// Behind the item behind it.
        case down
        /// Below the item before it.
        case indent
        /// Beside the item above it.
        case outdent
    }

    /// The lines in order.
    public private(set) var lines: [Line]

    /// The lines of an agenda, made legal.
    ///
    /// - Parameter items: The items in the wanted order.
    public init(_ items: [AgendaItem]) {
        lines = items.map(Self.line)
        settle()
    }

    /// The order and depths as wishes: what brings this arrangement back.
    public var wishes: [Wish] { lines.map { Wish($0.item, level: $0.level) } }

    /// Moves an item and all below it by one step.
    ///
    /// - Returns: Whether something changed; an item does not leave its part.
    @discardableResult
    public mutating func move(_ item: AgendaItemID, _ step: Step) -> Bool {
        guard let start = lines.firstIndex(where: { $0.item == item }) else { return false }
        let before = lines
        switch step {
        case .up: moveUp(from: start)
        case .down: moveDown(from: start)
        case .indent: shift(from: start, by: 1)
        case .outdent: shift(from: start, by: -1)
        }
        settle()
        return lines != before
    }

    /// Takes over an order; lines that it does not name follow in their present order.
    public mutating func arrange(_ wishes: [Wish]) {
        var known = Dictionary(lines.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        var ordered: [Line] = []
        for wish in wishes {
            guard var line = known.removeValue(forKey: wish.item) else { continue }
            line.level = wish.level ?? line.level
            ordered.append(line)
        }
        lines = ordered + lines.filter { known[$0.item] != nil }
        settle()
    }

    /// Puts lines where they belong in their parts: opening ones behind the other opening ones, closing ones at the end, others
    /// before the closing ones.
    ///
    /// - Parameters:
    ///   - items: The new items in order.
    ///   - target: The item of the same part that they are wanted before, if any.
    public mutating func insert(_ items: [AgendaItem], before target: AgendaItemID? = nil) {
        for line in items.map(Self.line) {
            let wanted = lines.firstIndex { $0.item == target && $0.publicity == line.publicity }
            lines.insert(line, at: wanted ?? end(of: line))
        }
        settle()
    }

    private static func line(_ item: AgendaItem) -> Line {
        Line(item: item.id, kind: item.kind, publicity: item.publicity, place: item.place, level: item.level)
    }

    private func end(of line: Line) -> Int {
        let part = lines.indices.filter { lines[$0].publicity == line.publicity }
        let before =
            switch line.place {
            case .opening: part.last { lines[$0].place == .opening }
            // Closing ones that somebody moved up stay where they are.
            case .middle: part.last { lines[$0].place != .closing }
            case .closing: part.last
            }
        return before.map { $0 + 1 } ?? part.first ?? (line.publicity == .public ? 0 : lines.count)
    }

    /// The line and those below it.
    private func block(from start: Int) -> Range<Int> {
        guard lines[start].kind == .item else { return start..<start + 1 }
        let end = lines[(start + 1)...].firstIndex {
            $0.level <= lines[start].level || $0.kind == .heading || $0.publicity != lines[start].publicity
        }
        return start..<(end ?? lines.count)
    }

    private mutating func moveUp(from start: Int) {
        let line = lines[start]
        let above = lines[..<start].lastIndex { $0.level <= line.level && $0.publicity == line.publicity }
        guard let above else { return }
        let range = block(from: start)
        let moved = Array(lines[range])
        lines.removeSubrange(range)
        lines.insert(contentsOf: moved, at: above)
    }

    private mutating func moveDown(from start: Int) {
        let range = block(from: start)
        guard range.upperBound < lines.count, lines[range.upperBound].publicity == lines[start].publicity
        else { return }
        let next = range.upperBound
        // The last one below an item goes on as the first one below the next.
        let end = lines[next].level < lines[start].level ? next + 1 : block(from: next).upperBound
        let moved = Array(lines[range])
        lines.insert(contentsOf: moved, at: end)
        lines.removeSubrange(range)
    }

    private mutating func shift(from start: Int, by depth: Int) {
        let range = block(from: start)
        let deepest = lines[range].map(\.level).max() ?? 0
        guard lines[start].kind == .item, lines[start].level + depth >= 0, deepest + depth <= AgendaItem.deepestLevel
        else { return }
        for index in range { lines[index].level += depth }
    }

    private mutating func settle() {
        lines = lines.filter { $0.publicity == .public } + lines.filter { $0.publicity == .nonPublic }
        var above: Line?
        for index in lines.indices {
            let isBelow = above.map { $0.kind == .item && $0.publicity == lines[index].publicity } ?? false
            let deepest = lines[index].kind == .item && isBelow ? (above?.level ?? -1) + 1 : 0
            lines[index].level = max(0, min(lines[index].level, deepest, AgendaItem.deepestLevel))
            above = lines[index]
        }
    }
}
