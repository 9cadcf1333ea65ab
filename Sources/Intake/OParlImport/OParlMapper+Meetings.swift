internal import CouncilModel
internal import Foundation

extension OParlMapper {
    mutating func take(meetings objects: [SourceObject]) {
        for (id, object) in present(objects) {
            meetings.insert(id)
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
            meeting.organizations = known(object.references("organization"), in: organizations, of: id)
            meeting.state = state(of: object, meeting)
            let digest = ImportIdentity.digest(
                object.without("agendaItem"),
                meeting.state,
                meeting.organizations,
                meeting.location
            )
            append(Imported(externalID: id, digest: digest, value: meeting))
            take(agenda: object.objects("agendaItem"), of: id)
            let roles: [(String, File.Role)] = [
                ("invitation", .invitation), ("resultsProtocol", .resultsProtocol),
                ("verbatimProtocol", .verbatimProtocol), ("auxiliaryFile", .auxiliaryFile),
            ]
            for (name, role) in roles {
                take(files: object.objects(name), owner: .meeting(meeting.id), of: id, role: role, publicity: .public)
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

    private mutating func take(agenda objects: [SourceObject], of meeting: String) {
        var section = AgendaSection()
        var items = present(objects)
        // OParl 1.1 numbers the items from 0; 1.0 gives them in order.
        if items.allSatisfy({ $0.object.integer("order") != nil }) {
            items.sort { ($0.object.integer("order") ?? 0) < ($1.object.integer("order") ?? 0) }
        }
        for (position, (id, object)) in items.enumerated() where meetingOfItem[id] == nil {
            let stamps = stamps(of: object)
            var item = AgendaItem(
                id: identity.id(id),
                meeting: identity.id(meeting),
                position: position,
                name: name(of: object, else: "(ohne Titel)"),
                created: stamps.created
            )
            let judgement = section.judge(name: item.name, flag: object.flag("public"))
            item.modified = stamps.modified
            item.number = object.line("number")
            item.publicity = judgement.publicity
            if judgement.isHeading { item.neutralName = item.name }
            item.result = object.line("result")
            item.resolutionText = object.text("resolutionText")
            meetingOfItem[id] = meeting
            if let consultation = object.reference("consultation") { itemOfConsultation[consultation] = id }
            let digest = ImportIdentity.digest(object, meeting, position, item.publicity, item.neutralName)
            append(Imported(externalID: id, digest: digest, value: item))
            take(
                files: object.objects("resolutionFile"),
                owner: .agendaItem(item.id),
                of: id,
                role: .resolutionFile,
                publicity: item.publicity
            )
            take(
                files: object.objects("auxiliaryFile"),
                owner: .agendaItem(item.id),
                of: id,
                role: .auxiliaryFile,
                publicity: item.publicity
            )
        }
    }

    mutating func take(
        files objects: [SourceObject],
        owner: File.Owner,
        of ownerID: String,
        role: File.Role,
        publicity: Publicity
    ) {
        for (position, object) in objects.enumerated() where !object.isDeleted {
            let name = object.line("name") ?? object.line("fileName") ?? "Datei"
            var id = object.id ?? "\(ownerID)#\(role.rawValue)/\(position)"
            if object.id == nil { findings.add(.withoutIdentity, ownerID) }
            // A file here has one owner; one that belongs to several at the source is several here.
            if !files.insert(id).inserted {
                id += "#\(ownerID)"
                guard files.insert(id).inserted else { continue }
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
            append(Imported(externalID: id, digest: digest, value: file))
        }
    }
}
