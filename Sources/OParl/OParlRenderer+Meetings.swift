extension OParlRenderer {
    func write(_ meeting: OParlMeeting, _ embedding: Embedding, to writer: inout PropertyWriter) {
        writer.text("name", meeting.name)
        writer.text("meetingState", meeting.meetingState)
        writer.bool("cancelled", meeting.cancelled)
        writer.instant("start", meeting.start)
        writer.instant("end", meeting.end)
        writer.value("location", embeddedLocation(meeting.location, embedding))
        writer.references("organization", .organization, meeting.organization)
        writer.references("participant", .person, meeting.participant)
        for role in [OParlFileRole.invitation, .resultsProtocol, .verbatimProtocol] {
            writer.value(role.rawValue, embedded(embedding.files(role), in: embedding).first)
        }
        if !embedding.omitsInternal {
            writer.array("auxiliaryFile", embedded(embedding.files(.auxiliaryFile), in: embedding))
            writer.array("agendaItem", agenda(embedding))
        }
        writer.text("license", meeting.license)
        writer.texts("keyword", meeting.keyword)
    }

    /// The position in the array is the item's `order`: gapless from 0.
    private func agenda(_ embedding: Embedding) -> [JSONValue] {
        embedding.children(.agendaItem).enumerated().map { index, item in
            var item = item
            item.order = index
            return render(item, placement: embedding.placement.inside)
        }
    }

    func write(_ item: OParlAgendaItem, _ embedding: Embedding, to writer: inout PropertyWriter) {
        if embedding.writesBackReferences {
            writer.reference("meeting", .meeting, embedding.parent(.meeting))
        }
        writer.text("number", item.number)
        writer.integer("order", embedding.object.order)
        writer.text("name", item.name)
        writer.bool("public", item.isPublic)
        writer.reference("consultation", .consultation, item.consultation)
        writer.text("result", item.result)
        writer.text("resolutionText", item.resolutionText)
        writer.value("resolutionFile", embedded(embedding.files(.resolutionFile), in: embedding).first)
        if !embedding.omitsInternal {
            writer.array("auxiliaryFile", embedded(embedding.files(.auxiliaryFile), in: embedding))
        }
        writer.instant("start", item.start)
        writer.instant("end", item.end)
        writer.text("license", item.license)
        writer.texts("keyword", item.keyword)
    }
}
