public import Composition
internal import CouncilModel
public import JSONReading

extension MeetingPacket {
    /// Reads the manifest of a packet; its shape stands in `docs/schema/packet.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The file's object.
    ///   - folder: The folder of the manifest, to which paths are relative; empty for the current one.
    ///   - isPublic: Whether the packet is for the public.
    public init(packet input: InputObject, in folder: String, isPublic: Bool) {
        let letterhead = input.letterhead()
        self = input.object("meeting") { meeting in
            let date = meeting.date("date")
            return MeetingPacket(
                letterhead: letterhead,
                organization: meeting.text("organization", default: ""),
                meetingName: meeting.text("name"),
                date: date,
                start: meeting.has("start") ? meeting.time("start") : nil,
                location: meeting.text("location", default: ""),
                items: input.objects("items", isRequired: true) { Item(input: $0, in: folder) },
                isPublic: isPublic,
                stamp: input.stamp(day: date)
            )
        }
    }
}

extension MeetingPacket.Item {
    init(input: InputObject, in folder: String) {
        let publicity = input.publicity()
        self.init(
            number: input.text("number", default: ""),
            title: input.text("title"),
            publicity: publicity,
            neutralTitle: input.optionalText("neutralTitle"),
            files: input.objects("files") { MeetingPacket.File(input: $0, in: folder) }
        )
    }
}

extension MeetingPacket.File {
    init(input: InputObject, in folder: String) {
        let name = input.text("file")
        self.init(
            path: name.hasPrefix("/") || folder.isEmpty ? name : folder + "/" + name,
            name: name,
            title: input.text("title"),
            kind: input.text("kind", default: ""),
            publicity: input.publicity()
        )
    }
}
