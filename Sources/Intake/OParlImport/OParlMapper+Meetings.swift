internal import CouncilModel
internal import Foundation
internal import OParl

extension OParlMapper {
    mutating func take(meetings objects: [SourceObject]) {
        for (id, object) in present(objects, of: .meetings) {
            let stamps = stamps(of: object)
            var meeting = Meeting(
                id: identity.id(id),
                body: body,
                name: name(of: object, else: "Sitzung"),
                created: stamps.created
            )
            meeting.modified = stamps.modified
            meeting.start = object.moment("start", &findings)
            meeting.end = object.moment("end", &findings)
            if let start = meeting.start, let end = meeting.end, end < start {
                findings.add(.endBeforeStart, id)
                meeting.end = nil
            }
            meeting.location = location(object.object("location"), of: id)
            meeting.organizations = known(object.references("organization"), in: .organizations, of: id)
            meeting.state = state(of: object, meeting)
            let digest = ImportIdentity.digest(
                object.without("agendaItem"),
                meeting.state,
                meeting.organizations,
                meeting.location
            )
            let isTentative = takeTentative(object, parts: SourceParts.meeting)
            append(Imported(externalID: id, digest: digest, value: meeting, isTentative: isTentative))
            take(agendaOf: object, id)
            let roles: [(String, File.Role)] = [
                ("invitation", .invitation), ("resultsProtocol", .resultsProtocol),
                ("verbatimProtocol", .verbatimProtocol), ("auxiliaryFile", .auxiliaryFile),
            ]
            for (name, role) in roles {
                take(filesOf: object, name, owner: .meeting(meeting.id), id, role: role, publicity: .public)
            }
        }
    }

    private func state(of object: SourceObject, _ meeting: Meeting) -> Meeting.State {
        if object.flag("cancelled") == true { return .cancelled }
        let word = object.line("meetingState")?.lowercased()
        if word == "durchgeführt" { return .held }
        if let start = meeting.start, start < now { return .held }
        return word == "eingeladen" || !object.objects("invitation").isEmpty ? .invited : .scheduled
    }

    /// What stands in an agenda: an item, or something that may have been one.
    private enum Entry {
        case item(String, SourceObject)
        case unknown
    }

    private mutating func take(agendaOf meeting: SourceObject, _ meetingID: String) {
        let isTentative = meeting.hasUnread(["agendaItem"])
        // A consultation that no item names may be named by one that is missing.
        if isTentative { incomplete.insert(.meetings) }
        var section = AgendaSection()
        var isDoubtful = false
        var position = 0
        for entry in entries(of: meeting) {
            guard case .item(let id, let object) = entry else {
                section.skipUnknown()
                continue
            }
            let judgement = section.judge(
                name: object.line("name") ?? "",
                number: object.line("number"),
                flag: object.flag("public")
            )
            guard !object.isDeleted, items[id] == nil else { continue }
            guard take(id) else {
                findings.add(.repeatedIdentity, id)
                continue
            }
            if judgement.isDoubtful { isDoubtful = true }
            take(item: object, id, of: meetingID, at: position, judgement, isTentative: isTentative)
            position += 1
        }
        if isDoubtful { findings.add(.doubtfulAgenda, meetingID) }
    }

    /// The agenda in its order. An item that is missing has no place when the others are ordered by their numbers; it counts
    /// as the first then.
    private mutating func entries(of meeting: SourceObject) -> [Entry] {
        var entries: [Entry] = []
        var seen: Set<String> = []
        for value in meeting.values("agendaItem") {
            guard let object = SourceObject(value), let id = object.id else {
                if case .object = value { findings.add(.withoutIdentity, nil) }
                entries.append(.unknown)
                continue
            }
            guard seen.insert(id).inserted else { continue }
            if object.isDeleted { findings.add(.deletedAtSource, id) }
            entries.append(object.isDeleted && object.line("name") == nil ? .unknown : .item(id, object))
        }
        // OParl 1.1 numbers the items from 0; 1.0 gives them in order.
        func order(_ entry: Entry) -> Int? {
            if case .item(_, let object) = entry { object.integer("order") } else { -1 }
        }
        let orders = entries.compactMap(order)
        guard orders.count == entries.count, orders.contains(where: { $0 >= 0 }) else { return entries }
        return zip(orders, entries).enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }

    private mutating func take(
        item object: SourceObject,
        _ id: String,
        of meeting: String,
        at position: Int,
        _ judgement: AgendaSection.Judgement,
        isTentative: Bool
    ) {
        let stamps = stamps(of: object)
        var item = AgendaItem(
            id: identity.id(id),
            meeting: identity.id(meeting),
            position: position,
            name: name(of: object, else: "(ohne Titel)"),
            created: stamps.created
        )
        item.modified = stamps.modified
        item.number = object.line("number")
        item.level = AgendaNumbering.level(of: item.number)
        item.publicity = judgement.publicity
        if judgement.isHeading { item.neutralName = item.name }
        item.result = object.line("result")
        item.resolutionText = object.text("resolutionText")
        items[id] = (meeting, item.publicity)
        if let consultation = object.reference("consultation") { itemOfConsultation[consultation] = id }
        let digest = ImportIdentity.digest(object, meeting, position, item.publicity, item.neutralName)
        append(Imported(externalID: id, digest: digest, value: item, isTentative: isTentative))
        for (name, role) in [("resolutionFile", File.Role.resolutionFile), ("auxiliaryFile", .auxiliaryFile)] {
            take(filesOf: object, name, owner: .agendaItem(item.id), id, role: role, publicity: item.publicity)
        }
    }

    mutating func take(
        filesOf source: SourceObject,
        _ member: String,
        owner: File.Owner,
        _ ownerID: String,
        role: File.Role,
        publicity: Publicity
    ) {
        let isTentative = source.hasUnread([member])
        for (position, object) in source.objects(member).enumerated() where !object.isDeleted {
            let name = object.line("name") ?? object.line("fileName") ?? "Datei"
            var id = object.id ?? "\(ownerID)#\(role.rawValue)/\(position)"
            if object.id == nil { findings.add(.withoutIdentity, ownerID) }
            // A file here has one owner; one that belongs to several at the source is several here.
            if !take(id) {
                id += "#\(ownerID)"
                guard take(id) else { continue }
            }
            let stamps = stamps(of: object)
            var file = File(
                id: identity.id(id),
                body: body,
                name: name,
                owner: owner,
                role: role,
                created: stamps.created
            )
            file.modified = stamps.modified
            file.position = position
            file.date = object.day("date", &findings)
            file.publicity = publicity
            file.externalURL = (object.line("downloadUrl") ?? object.line("accessUrl"))?
                .replacing("files//rim", with: "files/rim")
            let digest = ImportIdentity.digest(object, ownerID, role, position, publicity)
            append(Imported(externalID: id, digest: digest, value: file, isTentative: isTentative))
        }
    }
}
