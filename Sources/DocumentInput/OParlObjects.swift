internal import Composition
internal import CouncilModel
internal import OParl

/// Builds objects of OParl 1.1 without addresses.
enum OParlObjects {
    static func object(_ kind: OParlKind) -> JSONObject {
        var object = JSONObject()
        object["type"] = .string(kind.typeURL)
        return object
    }

    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - state: One of OParl's words.
    ///   - items: The items, with what was resolved.
    ///   - isPublic: Whether the public reads it; a non-public item shows its neutral title at most.
    /// - Returns: The file.
    static func meeting(
        _ meeting: MeetingFacts,
        state: String,
        items: [(agenda: AgendaDocument.Item, minutes: MinutesDocument.Item?)],
        forPublic isPublic: Bool
    ) -> DocumentData {
        meetingData(meetingObject(meeting, state: state, items: items, forPublic: isPublic))
    }

    static func meetingData(_ object: JSONObject) -> DocumentData {
        data(object, name: "meeting.json", description: "Die Sitzung als Meeting nach OParl 1.1")
    }

    /// The object of ``meeting(_:state:items:forPublic:)``.
    static func meetingObject(
        _ meeting: MeetingFacts,
        state: String,
        items: [(agenda: AgendaDocument.Item, minutes: MinutesDocument.Item?)],
        forPublic isPublic: Bool
    ) -> JSONObject {
        var object = object(.meeting)
        object["name"] = .string(meeting.name)
        if !meeting.organization.isEmpty { object["ratswerk:organization"] = .string(meeting.organization) }
        object["meetingState"] = .string(state)
        object["start"] = .string(GermanTime.instant(meeting.date, meeting.start))
        if let end = meeting.end { object["end"] = .string(GermanTime.instant(meeting.date, end)) }
        var location = self.object(.location)
        location["description"] = .string(meeting.location)
        object["location"] = .object(location)
        let agenda = items.compactMap { item($0.agenda, $0.minutes, forPublic: isPublic) }
        if !agenda.isEmpty {
            object["agendaItem"] = .array(
                agenda.enumerated().map { order, item in
                    var item = item
                    item["order"] = .integer(order)
                    return .object(item)
                }
            )
        }
        return object
    }

    static func votes(_ votes: VoteCount) -> JSONValue {
        var object = JSONObject()
        object["yes"] = .integer(votes.yes)
        object["no"] = .integer(votes.no)
        object["abstentions"] = .integer(votes.abstentions)
        return .object(object)
    }

    static func data(_ object: JSONObject, name: String, description: String) -> DocumentData {
        DocumentData(
            name: name,
            mediaType: "application/json",
            description: description,
            bytes: JSONValue.object(object).bytes
        )
    }

    private static func item(
        _ agenda: AgendaDocument.Item,
        _ minutes: MinutesDocument.Item?,
        forPublic isPublic: Bool
    ) -> JSONObject? {
        var object = object(.agendaItem)
        object["number"] = .string(agenda.number)
        object["public"] = .bool(agenda.publicity == .public)
        if isPublic, agenda.publicity == .nonPublic {
            guard let neutral = agenda.neutralTitle, !neutral.isEmpty else { return nil }
            object["name"] = .string(neutral)
            return object
        }
        object["name"] = .string(agenda.title)
        if !agenda.paperReference.isEmpty { object["ratswerk:paper"] = .string(agenda.paperReference) }
        if let minutes {
            if !minutes.result.isEmpty { object["result"] = .string(minutes.result) }
            if let votes = minutes.votes { object["ratswerk:votes"] = Self.votes(votes) }
            if !minutes.resolution.isEmpty { object["resolutionText"] = .string(minutes.resolution.notation) }
        }
        return object
    }
}
