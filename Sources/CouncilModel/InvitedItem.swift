/// A line of an agenda as an invitation showed it.
public struct InvitedItem: Sendable, Equatable {
    /// The item, which may be gone from the agenda since.
    public let item: AgendaItemID
    /// Place from 0.
    public let position: Int
    /// Printed number.
    public let number: String?
    /// What the line was.
    public let kind: AgendaItem.Kind
    /// 0 for main items.
    public let level: Int
    /// Title.
    public let name: String
    /// Part.
    public let publicity: Publicity
    /// The paper's number.
    public let paperReference: String?

    /// A line.
    public init(
        item: AgendaItemID,
        position: Int,
        number: String?,
        kind: AgendaItem.Kind = .item,
        level: Int = 0,
        name: String,
        publicity: Publicity,
        paperReference: String? = nil
    ) {
        self.item = item
        self.position = position
        self.number = number
        self.kind = kind
        self.level = level
        self.name = name
        self.publicity = publicity
        self.paperReference = paperReference
    }
}

/// How an agenda differs from the one that was invited to.
public enum AgendaDifference: Sendable, Equatable {
    /// Stands on the agenda now, did not stand on the invitation.
    case added(AgendaItemID, name: String, number: String?)
    /// Stood on the invitation, is taken off.
    case removed(AgendaItemID, name: String, number: String?)
    /// Is called otherwise.
    case renamed(AgendaItemID, before: String, now: String, number: String?)
    /// Is dealt with in the other part.
    case changedPart(AgendaItemID, name: String, number: String?, now: Publicity)
    /// Is dealt with earlier or later in relation to others.
    case moved(AgendaItemID, name: String, before: String?, now: String?)

    /// The differences in the order of the agenda, what was taken off last.
    ///
    /// Items that only got another number because others came or went did not move: as few as possible of the common ones
    /// count as moved.
    ///
    /// - Parameters:
    ///   - invited: The agenda as invited, in order.
    ///   - held: The agenda now, in order.
    /// - Returns: The differences.
    public static func between(_ invited: [InvitedItem], _ held: [AgendaItem]) -> [AgendaDifference] {
        let before = Dictionary(invited.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
        let now = Set(held.map(\.id))
        let places = Dictionary(invited.enumerated().map { ($1.item, $0) }, uniquingKeysWith: { first, _ in first })
        let common = held.filter { item in before[item.id].map { $0.publicity == item.publicity } ?? false }
        let resting = Set(longestRise(of: common.compactMap { places[$0.id] }))
        var differences: [AgendaDifference] = []
        for item in held {
            guard let was = before[item.id] else {
                differences.append(.added(item.id, name: item.name, number: item.number))
                continue
            }
            if was.name != item.name {
                differences.append(.renamed(item.id, before: was.name, now: item.name, number: item.number))
            }
            if was.publicity != item.publicity {
                differences.append(
                    .changedPart(item.id, name: item.name, number: item.number, now: item.publicity)
                )
            } else if let place = places[item.id], !resting.contains(place) {
                differences.append(.moved(item.id, name: item.name, before: was.number, now: item.number))
            }
        }
        return differences
            + invited.filter { !now.contains($0.item) }.map { .removed($0.item, name: $0.name, number: $0.number) }
    }

    /// The longest part of a row of different numbers that rises; its members in order.
    private static func longestRise(of row: [Int]) -> [Int] {
        var lengths: [Int] = []
        var previous: [Int?] = []
        for (index, value) in row.enumerated() {
            let best = (0..<index).filter { row[$0] < value }.max { lengths[$0] < lengths[$1] }
            lengths.append((best.map { lengths[$0] } ?? 0) + 1)
            previous.append(best)
        }
        var index = lengths.indices.max { lengths[$0] < lengths[$1] }
        var rise: [Int] = []
        while let place = index {
            rise.append(row[place])
            index = previous[place]
        }
        return rise.reversed()
    }
}
