public import Composition
internal import CouncilModel
public import JSONReading

extension MinutesDocument {
    /// Reads the file of minutes; its shape stands in `docs/schema/minutes.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The file's object.
    ///   - readers: Who reads them.
    public init(minutes input: InputObject, readers: Readers) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        let values = Phrase.Values(meeting: meeting, body: letterhead.bodyName)
        let template = input.source.template
        let date = input.optionalDate("date")
        self.init(
            letterhead: letterhead,
            detail: input.choice("detail", among: ["results": .results, "course": .course]) ?? .results,
            readers: readers,
            meeting: meeting,
            interruptions: input.text("interruptions", default: ""),
            present: input.objects("present", isRequired: true) { AttendanceGroup(input: $0) },
            absent: input.objects("absent") { AttendanceGroup(input: $0) },
            quorum: input.optionalObject("quorum") { quorum in
                Quorum(
                    members: quorum.integer("members", in: 1...10_000),
                    present: quorum.integer("present", in: 0...10_000),
                    isReached: quorum.flag("isReached", default: true)
                )
            },
            opening: input.structuredText("opening", default: template?.minutesOpening, values),
            items: input.objects("items", isRequired: true) { Item(minutes: $0) },
            closing: input.structuredText("closing", default: template?.minutesClosing, values),
            place: input.text("place", default: ""),
            date: date,
            signatures: input.signatures(),
            stamp: input.stamp(day: date ?? meeting.date)
        )
    }
}

extension MinutesDocument.Item {
    init(minutes input: InputObject) {
        self.init(
            AgendaDocument.Item(input: input),
            course: input.structuredText("course"),
            resolution: input.structuredText("resolution"),
            result: input.text("result", default: ""),
            votes: input.optionalVotes(),
            conflicts: input.objects("conflicts") { conflict in
                MinutesDocument.Conflict(
                    name: conflict.text("name"),
                    rule: conflict.text("rule", default: ""),
                    left: conflict.optionalTime("left"),
                    returned: conflict.optionalTime("returned")
                )
            }
        )
    }
}

extension ExtractDocument {
    /// Reads the file of an extract; its shape stands in `docs/schema/extract.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The file's object.
    ///   - readers: Who reads it.
    public init(extract input: InputObject, readers: MinutesDocument.Readers) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        let values = Phrase.Values(meeting: meeting, body: letterhead.bodyName)
        let phrase = input.source.template?.certification?.text(values)
        let certification = input.object("certification") { certification in
            Certification(
                text: certification.text(
                    "text",
                    default: phrase ?? "Die Übereinstimmung dieses Auszuges mit der Niederschrift wird beglaubigt."
                ),
                place: certification.text("place"),
                date: certification.date("date"),
                signature: certification.signature()
            )
        }
        self.init(
            letterhead: letterhead,
            readers: readers,
            meeting: meeting,
            item: input.object("item") { MinutesDocument.Item(minutes: $0) },
            showsCourse: input.flag("showsCourse", default: false),
            recipient: input.text("recipient", default: ""),
            certification: certification,
            stamp: input.stamp(day: certification.date)
        )
    }
}
