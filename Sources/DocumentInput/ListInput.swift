public import Composition
internal import CouncilModel
public import JSONReading

extension AttendanceGroup {
    init(input: InputObject) {
        self.init(
            input.text("name"),
            input.objects("attendees") { attendee in
                Attendee(
                    attendee.text("name"),
                    function: attendee.text("function", default: ""),
                    arrived: attendee.optionalTime("arrived"),
                    left: attendee.optionalTime("left"),
                    remark: attendee.text("remark", default: "")
                )
            }
        )
    }
}

extension AttendanceListDocument {
    /// Reads the file of an attendance list; its shape stands in `docs/schema/attendance.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(attendance input: InputObject) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        let values = Phrase.Values(meeting: meeting, body: letterhead.bodyName)
        self.init(
            letterhead: letterhead,
            meeting: meeting,
            groups: input.objects("groups", isRequired: true) { AttendanceGroup(input: $0) },
            note: input.text("note", default: input.source.template?.attendanceNote?.text(values) ?? ""),
            stamp: input.stamp(day: meeting.date)
        )
    }
}

extension VoteListDocument {
    /// Reads the file of a vote by roll call; its shape stands in `docs/schema/vote-list.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(voteList input: InputObject) {
        let meeting = input.meeting()
        self.init(
            letterhead: input.letterhead(),
            meeting: meeting,
            item: input.object("item") { AgendaDocument.Item(input: $0) },
            question: input.structuredText("question"),
            voters: input.objects("voters", isRequired: true) { voter in
                Voter(
                    voter.text("name"),
                    group: voter.text("group", default: ""),
                    vote: voter.choice(
                        "vote",
                        among: ["yes": .yes, "no": .no, "abstention": .abstention, "absent": .absent]
                    )
                )
            },
            result: input.text("result", default: ""),
            signatures: input.signatures(),
            stamp: input.stamp(day: meeting.date)
        )
    }
}
