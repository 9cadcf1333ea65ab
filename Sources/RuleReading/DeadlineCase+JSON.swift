internal import CouncilModel
internal import CouncilRules
public import OParl

extension DeadlineCase {
    /// The answer as an object; its members are explained in `docs/deadlines.md`.
    public var json: JSONObject {
        var object = JSONObject()
        func set(_ name: String, _ text: String?) { object[name] = text.map { .string($0) } }
        func set(_ name: String, _ day: CivilDate?) { object[name] = day.map { .string($0.description) } }
        set("id", id)
        set("land", place.land.id)
        set("town", place.town?.id)
        set("rule", answer.rule.id)
        set("title", answer.rule.title)
        set("verdict", answer.verdict.rawValue)
        object["kept"] = isKept.map { .bool($0) } ?? .null
        set("date", answer.date)
        set("received", answer.event)
        set("earliestMeeting", answer.earliestMeeting)
        set("latestReceived", answer.latestEvent)
        set("earliestMeetingShortened", answer.earliestShortenedMeeting)
        set("latestReceivedShortened", answer.latestShortenedEvent)
        set("latestSending", answer.latestSending)
        set("latestSendingShortened", answer.latestShortenedSending)
        set("sendingCloses", answer.sendingCloses?.shortForm)
        set("lastDay", answer.lastDay)
        object["required"] = answer.required.map { .integer($0) }
        set("sentence", answer.sentence)
        set("paragraph", answer.rule.origin.paragraph)
        set("source", answer.rule.origin.source)
        set("checked", answer.rule.origin.checked?.description ?? "ungeprüft")
        set("summary", answer.summary)
        object["trace"] = .array(
            answer.steps.map { step in
                var line = JSONObject()
                line["date"] = step.date.map { .string($0.description) }
                line["kind"] = .string(step.kind.rawValue)
                line["text"] = .string(step.text)
                return .object(line)
            }
        )
        return object
    }

    /// Whether it is kept: a shortened period only if the summons says that it is one.
    private var isKept: Bool? {
        switch answer.verdict {
        case .kept: true
        case .keptAsShortened: isAnnouncedAsShortened || answer.sentence == nil
        case .notKept: false
        case .open: nil
        }
    }
}
