internal import CouncilModel

extension OParlMapper {
    mutating func take(papers objects: [SourceObject]) {
        let all = present(objects, of: .papers)
        let references = references(of: all)
        var relations: [String: PaperRelations] = [:]
        for (id, object) in all {
            let stamps = stamps(of: object)
            let treatment = treatment(of: object)
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
            // What a public interface lists is public, and seen by members; but not what it deals with behind closed doors.
            paper.publicity = treatment == .nonPublic ? .nonPublic : .public
            paper.isReleased = treatment != .unread
            if treatment == .nonPublic { findings.add(.nonPublicPaper, id) }
            if treatment == .unread { findings.add(.dependsOnUnread, id) }
            let inCharge: [OrganizationID] = known(object.references("underDirectionOf"), in: .organizations, of: id)
            if inCharge.count > 1 { findings.add(.severalInCharge, id) }
            paper.underDirectionOf = inCharge.first
            paper.originator = first(object.references("originatorOrganization"), in: .organizations, of: id)
            let digest = ImportIdentity.digest(
                object.without("consultation"),
                paper.reference,
                paper.publicity,
                paper.isReleased,
                paper.underDirectionOf,
                paper.originator
            )
            // Which paper bears a number that two of them have is known only when all are.
            let isTentative =
                takeTentative(object, parts: SourceParts.paper) || treatment == .unread || incomplete.contains(.papers)
            append(Imported(externalID: id, digest: digest, value: paper, isTentative: isTentative))
            take(consultationsOf: object, id)
            for (name, role) in [("mainFile", File.Role.mainFile), ("auxiliaryFile", .auxiliaryFile)] {
                take(filesOf: object, name, owner: .paper(paper.id), id, role: role, publicity: paper.publicity)
            }
            relate(id, object, &relations)
        }
        for (id, _) in all {
            guard let relation = relations[id], !relation.isEmpty else { continue }
            let digest = ImportIdentity.digest(
                SourceObject(),
                relation.related,
                relation.superordinated,
                relation.originators
            )
            append(
                Imported(
                    externalID: "\(id)#relations",
                    digest: digest,
                    value: relation,
                    isTentative: !incomplete.isDisjoint(with: [.papers, .persons])
                )
            )
        }
    }

    /// The numbers of papers, each once: of several papers with the same number, the oldest keeps it.
    private mutating func references(of papers: [(id: String, object: SourceObject)]) -> [String: String] {
        var references: [String: String] = [:]
        var used: Set<String> = []
        // Unreadable dates are found elsewhere; papers without one count as the newest.
        var ignored = ImportFindings()
        let numbered = papers.compactMap { paper in
            paper.object.line("reference").map { reference in
                (reference: reference, date: paper.object.day("date", &ignored)?.description ?? "~", id: paper.id)
            }
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

    /// Where a paper was dealt with.
    private enum Treatment {
        /// In public, or nowhere yet.
        case `public`
        /// In non-public parts of meetings only.
        case nonPublic
        /// In non-public parts or in meetings that could not be read.
        case unread
    }

    private func treatment(of paper: SourceObject) -> Treatment {
        let consultations = paper.objects("consultation").filter { !$0.isDeleted }
        let places = consultations.map { item(of: $0).flatMap { items[$0]?.publicity } }
        if places.contains(.public) { return .public }
        let isUnread = paper.hasUnread(["consultation"]) || incomplete.contains(.meetings) && places.contains(nil)
        if isUnread { return .unread }
        return places.isEmpty || places.contains(nil) ? .public : .nonPublic
    }

    /// The agenda item of a consultation, by its identity at the source.
    private func item(of consultation: SourceObject) -> String? {
        consultation.reference("agendaItem") ?? consultation.id.flatMap { itemOfConsultation[$0] }
    }

    private mutating func take(consultationsOf paper: SourceObject, _ paperID: String) {
        let isUnread = paper.hasUnread(["consultation"])
        for (position, (id, object)) in present(paper.objects("consultation")).enumerated() {
            let stamps = stamps(of: object)
            var consultation = Consultation(
                id: identity.id(id),
                paper: identity.id(paperID),
                position: position,
                created: stamps.created
            )
            consultation.modified = stamps.modified
            consultation.role = object.line("role")
            consultation.authoritative = object.flag("authoritative")
            consultation.organizations = known(object.references("organization"), in: .organizations, of: id)
            (consultation.meeting, consultation.agendaItem) = place(of: object, id)
            let digest = ImportIdentity.digest(
                object,
                paperID,
                position,
                consultation.meeting,
                consultation.agendaItem,
                consultation.organizations
            )
            let mayHaveItem = consultation.agendaItem == nil && incomplete.contains(.meetings)
            let isTentative = takeTentative() || isUnread || mayHaveItem
            append(Imported(externalID: id, digest: digest, value: consultation, isTentative: isTentative))
        }
    }

    /// Meeting and agenda item of a consultation, which belong together.
    private mutating func place(of object: SourceObject, _ id: String) -> (MeetingID?, AgendaItemID?) {
        var meeting = object.reference("meeting")
        if let known = meeting, !has(known, in: .meetings, of: id) { meeting = nil }
        guard let item = item(of: object) else { return (meeting.map { identity.id($0) }, nil) }
        guard let place = items[item], meeting == nil || meeting == place.meeting else {
            findings.add(.danglingReference, id)
            return (meeting.map { identity.id($0) }, nil)
        }
        return (identity.id(place.meeting), identity.id(item))
    }

    private mutating func relate(_ id: String, _ object: SourceObject, _ all: inout [String: PaperRelations]) {
        func own(_ references: [String]) -> [String] { references.filter { $0 != id } }
        var relation = all[id] ?? PaperRelations(paper: identity.id(id))
        relation.related += known(own(object.references("relatedPaper")), in: .papers, of: id)
        relation.superordinated += known(own(object.references("superordinatedPaper")), in: .papers, of: id)
        for person in object.references("originatorPerson") where has(person, in: .persons, of: id) {
            relation.originators.append(identity.id(person))
        }
        _ = takeTentative()
        all[id] = relation
        for lower in own(object.references("subordinatedPaper")) where isListed(lower) {
            var below = all[lower] ?? PaperRelations(paper: identity.id(lower))
            below.superordinated.append(identity.id(id))
            all[lower] = below
        }
    }
}
