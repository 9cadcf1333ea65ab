internal import CouncilModel
internal import Typesetting

extension MinutesDocument: CouncilDocument {
    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let title = "Niederschrift über die \(meeting.name)"
        let running = "\(title) am \(meeting.date.longForm)"
        return style.layout(letterhead: letterhead, title: title, running: running, stamp: stamp) { width in
            blocks(style, title: title, width: width)
        }
    }

    private func blocks(_ style: HouseStyle, title: String, width: Double) -> [Block] {
        let text = StructuredTextLayout(style: style)
        var blocks = style.documentHead(letterhead, kind: kind, title: title, width: width)
        blocks.append(style.factsBox(meeting.facts + [(Fact("Unterbrechung", interruptions), isStrong: false)]))
        blocks += attendance(present, under: "Anwesend", style: style)
        blocks += attendance(absent, under: "Abwesend", style: style)
        if quorum != nil || !opening.isEmpty {
            blocks.append(style.headingBlock("Eröffnung", level: 2))
            blocks += text.blocks(opening, startingAt: 3)
            if let quorum { blocks.append(style.textBlock(quorum.sentence)) }
        }
        blocks += AgendaParts(items.map(\.agenda), isNotice: readers == .everyone)
            .blocks(under: "Tagesordnung", style: style)
        blocks += parts(style)
        blocks += text.blocks(closing, startingAt: 3)
        return blocks + style.closing(place: place, date: date, signatures: signatures, room: 36)
    }

    /// Groups of so many persons are not divided between pages.
    private static let shortGroup = 12

    private var kind: String {
        let name = detail == .results ? "Ergebnisprotokoll" : "Verlaufsprotokoll"
        let hasNonPublic = items.contains { $0.agenda.publicity == .nonPublic }
        guard hasNonPublic else { return name }
        return name + (readers == .everyone ? " · öffentlicher Teil" : " · nicht zur Veröffentlichung")
    }

    /// The items that the readers may see: nothing of a non-public item goes beyond this for the public.
    private var shownItems: [Item] {
        readers == .everyone ? items.filter { $0.agenda.publicity == .public } : items
    }

    private func parts(_ style: HouseStyle) -> [Block] {
        let layout = MinutesItemLayout(style: style, showsCourse: detail == .course)
        let hasBoth = Set(shownItems.map(\.agenda.publicity)).count > 1
        var blocks: [Block] = []
        var last: Publicity?
        var begun: Set<Publicity> = []
        for item in shownItems {
            let publicity = item.agenda.publicity
            if publicity != last {
                if last != nil { blocks.append(.pageBreak) }
                let name = publicity == .public ? "Öffentlicher Teil" : "Nichtöffentlicher Teil"
                let heading = begun.insert(publicity).inserted ? name : name + " (Fortsetzung)"
                let shown = hasBoth ? heading : "Beratung und Beschlüsse"
                blocks.append(style.headingBlock(shown, level: 2, isFirst: last != nil))
                last = publicity
            }
            blocks += layout.blocks(item, level: 3)
        }
        return blocks
    }

    private func attendance(_ groups: [AttendanceGroup], under heading: String, style: HouseStyle) -> [Block] {
        let groups = groups.filter { !$0.attendees.isEmpty }
        guard !groups.isEmpty else { return [] }
        let all = groups.flatMap(\.attendees)
        let hasFunctions = all.contains { !$0.function.isEmpty }
        let hasNotes = all.contains { !$0.note.isEmpty }
        let columns: [TableBlock.ColumnWidth] =
            [.share(3)] + (hasFunctions ? [.share(2.4)] : []) + (hasNotes ? [.share(2)] : [])
        var blocks = [style.headingBlock(heading, level: 2)]
        for (index, group) in groups.enumerated() {
            let table = style.table(
                head: [],
                columns: columns,
                rows: group.attendees.map { attendee in
                    [attendee.name] + (hasFunctions ? [attendee.function] : []) + (hasNotes ? [attendee.note] : [])
                },
                padding: 1.5
            )
            let name = style.headingBlock("\(group.name) (\(group.attendees.count))", level: 3)
            let isShort = group.attendees.count <= Self.shortGroup
            let parts: [Block] = index == 0 ? [blocks.removeLast(), name, table] : [name, table]
            blocks.append(.group(GroupBlock(parts, staysTogether: isShort)))
        }
        return blocks
    }
}

extension MinutesDocument.Quorum {
    /// "Von 37 Mitgliedern sind 31 anwesend; die Beschlussfähigkeit wird festgestellt."
    var sentence: String {
        "Von \(members) Mitgliedern (gesetzliche Zahl) sind \(present) anwesend. "
            + (isReached ? "Die Beschlussfähigkeit wird festgestellt." : "Die Beschlussfähigkeit ist nicht gegeben.")
    }
}
