internal import CouncilModel
internal import Typesetting

extension MinutesDocument: CouncilDocument {
    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let title = MeetingTitle.declined("Niederschrift über die \(meeting.name)")
        let running = "\(title) am \(meeting.date.longForm)"
        return style.layout(letterhead: letterhead, title: title, running: running, stamp: stamp) { width in
            blocks(style, title: title, width: width)
        }
    }

    private func blocks(_ style: HouseStyle, title: String, width: Double) -> [Block] {
        let text = StructuredTextLayout(style: style)
        var blocks = style.documentHead(letterhead, kind: kind, title: title, width: width)
        blocks.append(style.factsBox(meeting.facts + [(Fact("Unterbrechung", interruptions), isStrong: false)]))
        let attendance = AttendanceTable(of: present + absent, style: style)
        blocks += attendance.blocks(present, under: "Anwesend")
        blocks += attendance.blocks(absent, under: "Abwesend")
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
}

extension MinutesDocument.Quorum {
    /// "Von 37 Mitgliedern sind 31 anwesend; die Beschlussfähigkeit wird festgestellt."
    var sentence: String {
        "Von \(members) Mitgliedern (gesetzliche Zahl) sind \(present) anwesend. "
            + (isReached ? "Die Beschlussfähigkeit wird festgestellt." : "Die Beschlussfähigkeit ist nicht gegeben.")
    }
}
