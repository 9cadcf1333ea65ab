internal import CouncilModel
internal import Typesetting

/// The items in the order of business, cut where the public is sent out or let in again.
struct AgendaParts {
    /// Items that only say that a part begins are left out; the parts have headings.
    private let parts: [(publicity: Publicity, lines: [AgendaLine])]

    /// - Parameters:
    ///   - items: The items.
    ///   - isNotice: Whether the public reads them; see ``AgendaLine``.
    init(_ items: [AgendaDocument.Item], isNotice: Bool) {
        var parts: [(publicity: Publicity, lines: [AgendaLine])] = []
        for item in items where !item.isHeading {
            guard let line = AgendaLine(item, isNotice: isNotice) else { continue }
            if parts.last?.publicity == item.publicity {
                parts[parts.count - 1].lines.append(line)
            } else {
                parts.append((item.publicity, [line]))
            }
        }
        self.parts = parts
    }

    /// A heading with a table for each part.
    ///
    /// - Parameters:
    ///   - heading: The heading above all parts; empty where the document's title says it.
    ///   - style: The look.
    /// - Returns: The blocks; none without items.
    func blocks(under heading: String, style: HouseStyle) -> [Block] {
        guard !parts.isEmpty else { return [] }
        let level = heading.isEmpty ? 2 : 3
        var blocks = heading.isEmpty ? [] : [style.headingBlock(heading, level: 2)]
        let all = parts.flatMap(\.lines)
        var begun: Set<Publicity> = []
        for part in parts {
            let heading = part.publicity == .public ? "Öffentlicher Teil" : "Nichtöffentlicher Teil"
            let isFirst = begun.insert(part.publicity).inserted
            blocks.append(
                .group(
                    GroupBlock(
                        [
                            style.headingBlock(isFirst ? heading : heading + " (Fortsetzung)", level: level),
                            AgendaLine.table(part.lines, of: all, style: style),
                        ],
                        isSection: true
                    )
                )
            )
        }
        return blocks
    }
}

extension AgendaDocument.Item {
    /// Whether the item only opens a part of the agenda.
    fileprivate var isHeading: Bool {
        AgendaHeading(title)?.isPlain == true
            && [paperReference, paperType, reporter, remark].allSatisfy(\.isEmpty)
    }
}
