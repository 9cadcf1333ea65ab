internal import CouncilModel

extension OParlMapper {
    mutating func take(papers objects: [SourceObject]) {
        let all = present(objects)
        papers = Set(all.map(\.id))
        let references = references(of: all)
        var relations: [String: PaperRelations] = [:]
        for (id, object) in all {
            let stamps = stamps(of: object)
            var paper = Paper(
                id: identity.id(id),
                body: body,
                name: name(of: object, else: "(ohne Titel)"),
                paperType: object.line("paperType") ?? "Drucksache",
                created: stamps.created
            )
            paper.modified = stamps.modified
            paper.reference = references[id]
            paper.date = object.day("date", &findings)
            // What a public interface lists is public, and seen by members.
            paper.publicity = .public
            paper.isReleased = true
            let inCharge: [OrganizationID] = known(object.references("underDirectionOf"), in: organizations, of: id)
            if inCharge.count > 1 { findings.add(.severalInCharge, id) }
            paper.underDirectionOf = inCharge.first
            paper.originator = first(object.references("originatorOrganization"), in: organizations, of: id)
            let digest = ImportIdentity.digest(
                object.without("consultation"),
                paper.reference,
                paper.underDirectionOf,
                paper.originator
            )
            append(Imported(externalID: id, digest: digest, value: paper))
            take(consultations: object.objects("consultation"), of: id)
            take(
                files: object.objects("mainFile"),
                owner: .paper(paper.id),
                of: id,
                role: .mainFile,
                publicity: .public
            )
            take(
                files: object.objects("auxiliaryFile"),
                owner: .paper(paper.id),
                of: id,
                role: .auxiliaryFile,
                publicity: .public
            )
            relate(id, object, &relations)
        }
        for (id, object) in all {
            guard let relation = relations[id], !relation.isEmpty else { continue }
            let digest = ImportIdentity.digest(
                SourceObject(),
                relation.related,
                relation.superordinated,
                relation.originators
            )
            append(Imported(externalID: "\(object.id ?? id)#relations", digest: digest, value: relation))
        }
    }

    /// The numbers of papers, each once: of several papers with the same number, the oldest keeps it.
    private mutating func references(of papers: [(id: String, object: SourceObject)]) -> [String: String] {
        var references: [String: String] = [:]
        var used: Set<String> = []
        let numbered = papers.compactMap { paper in
            paper.object.line("reference").map { (reference: $0, date: paper.object.line("date") ?? "", id: paper.id) }
        }
        for paper in numbered.sorted(by: { ($0.reference, $0.date, $0.id) < ($1.reference, $1.date, $1.id) }) {
            var reference = paper.reference
            var count = 1
            while !used.insert(reference).inserted {
                count += 1
                reference = "\(paper.reference) (\(count))"
            }
            if count > 1 { findings.add(.repeatedReference, paper.id) }
            references[paper.id] = reference
        }
        return references
    }

    private mutating func take(consultations objects: [SourceObject], of paper: String) {
        for (position, (id, object)) in present(objects).enumerated() {
            let stamps = stamps(of: object)
            var consultation = Consultation(
                id: identity.id(id),
                paper: identity.id(paper),
                position: position,
                created: stamps.created
            )
            consultation.modified = stamps.modified
            consultation.role = object.line("role")
            consultation.authoritative = object.flag("authoritative")
            consultation.organizations = known(object.references("organization"), in: organizations, of: id)
            (consultation.meeting, consultation.agendaItem) = place(of: object, id)
            let digest = ImportIdentity.digest(
                object,
                paper,
                position,
                consultation.meeting,
                consultation.agendaItem,
                consultation.organizations
            )
            append(Imported(externalID: id, digest: digest, value: consultation))
        }
    }

    /// Meeting and agenda item of a consultation, which belong together.
    private mutating func place(of object: SourceObject, _ id: String) -> (MeetingID?, AgendaItemID?) {
        var meeting = object.reference("meeting")
        if let known = meeting, !meetings.contains(known) {
            findings.add(.danglingReference, id)
            meeting = nil
        }
        guard let item = object.reference("agendaItem") ?? itemOfConsultation[id] else {
            return (meeting.map { identity.id($0) }, nil)
        }
        guard let meetingOfItem = meetingOfItem[item], meeting == nil || meeting == meetingOfItem else {
            findings.add(.danglingReference, id)
            return (meeting.map { identity.id($0) }, nil)
        }
        return (identity.id(meetingOfItem), identity.id(item))
    }

    private mutating func relate(_ id: String, _ object: SourceObject, _ all: inout [String: PaperRelations]) {
        func own(_ references: [String]) -> [String] { references.filter { $0 != id } }
        var relation = all[id] ?? PaperRelations(paper: identity.id(id))
        relation.related += known(own(object.references("relatedPaper")), in: papers, of: id)
        relation.superordinated += known(own(object.references("superordinatedPaper")), in: papers, of: id)
        for person in object.references("originatorPerson") {
            if hasPerson(person) {
                relation.originators.append(identity.id(person))
            } else {
                findings.add(.danglingReference, id)
            }
        }
        all[id] = relation
        for lower in own(object.references("subordinatedPaper")) where papers.contains(lower) {
            var below = all[lower] ?? PaperRelations(paper: identity.id(lower))
            below.superordinated.append(identity.id(id))
            all[lower] = below
        }
    }
}
