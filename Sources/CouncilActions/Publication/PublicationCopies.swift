internal import CouncilModel
internal import Foundation
internal import OParl
internal import Store

/// Makes the copies that the public may see. Whatever is not named here stays inside.
struct PublicationCopies {
    let transaction: Transaction
    /// Whether bytes are copied too; a preview only names the files, with the digests of what was uploaded.
    let hasBytes: Bool

    typealias Copy = PortalCopies.Copy

    /// The body with its terms, organizations, persons (names and offices, no contact data) and memberships; not the staff
    /// of its administration.
    func masterData(of body: Body) throws -> [Copy] {
        var copies = [
            Copy(
                id: body.id.uuid,
                body: body.id.uuid,
                document: .body(
                    OParlBody(
                        name: body.name,
                        shortName: body.shortName,
                        website: body.website,
                        ags: body.ags,
                        rgs: body.rgs,
                        contactEmail: body.contactEmail,
                        contactName: body.contactName,
                        classification: body.classification,
                        location: body.location?.uuid,
                        license: body.license
                    )
                )
            )
        ]
        if let id = body.location, let location = try transaction.bodies.location(id) {
            copies.append(try copy(of: location))
        }
        for (position, term) in try transaction.bodies.legislativeTerms(of: body.id).enumerated() {
            copies.append(
                Copy(
                    id: term.id.uuid,
                    body: body.id.uuid,
                    parent: body.id.uuid,
                    position: position,
                    document: .legislativeTerm(
                        OParlLegislativeTerm(
                            name: term.name,
                            startDate: OParlDay(term.startDate),
                            endDate: term.endDate.map { OParlDay($0) }
                        )
                    )
                )
            )
        }
        for organization in try transaction.organizations.all(of: body.id) {
            copies.append(copy(of: organization))
        }
        let staff = try transaction.persons.staff(of: body.id)
        for person in try transaction.persons.all(of: body.id) where !staff.contains(person.id.uuid) {
            copies.append(copy(of: person))
        }
        for (position, membership) in try transaction.persons.allMemberships(of: body.id).enumerated()
        where !staff.contains(membership.id.uuid) {
            copies.append(copy(of: membership, body: body.id, position: position))
        }
        return copies
    }

    private func copy(of organization: Organization) -> Copy {
        Copy(
            id: organization.id.uuid,
            body: organization.body.uuid,
            position: organization.position,
            document: .organization(
                OParlOrganization(
                    name: organization.name,
                    shortName: organization.shortName,
                    subOrganizationOf: organization.parent?.uuid,
                    organizationType: organization.kind.rawValue,
                    classification: organization.classification,
                    startDate: organization.startDate.map { OParlDay($0) },
                    endDate: organization.endDate.map { OParlDay($0) }
                )
            )
        )
    }

    private func copy(of person: Person) -> Copy {
        Copy(
            id: person.id.uuid,
            body: person.body.uuid,
            document: .person(
                OParlPerson(
                    name: person.name,
                    familyName: person.familyName,
                    givenName: person.givenName,
                    formOfAddress: person.formOfAddress,
                    affix: person.affix,
                    title: person.title.isEmpty ? nil : person.title,
                    gender: person.gender,
                    status: person.status.isEmpty ? nil : person.status
                )
            )
        )
    }

    private func copy(of membership: Membership, body: BodyID, position: Int) -> Copy {
        Copy(
            id: membership.id.uuid,
            body: body.uuid,
            parent: membership.person.uuid,
            position: position,
            document: .membership(
                OParlMembership(
                    organization: membership.organization.uuid,
                    role: membership.role,
                    votingRight: membership.votingRight,
                    startDate: membership.startDate.map { OParlDay($0) },
                    endDate: membership.endDate.map { OParlDay($0) },
                    onBehalfOf: membership.onBehalfOf?.uuid
                )
            )
        )
    }

    /// A meeting, the public part of its agenda (non-public items by neutral title only), its public notice and its
    /// public papers.
    func meeting(_ meeting: Meeting) throws -> [Copy] {
        var copies: [Copy] = []
        if let id = meeting.location, let location = try transaction.bodies.location(id) {
            copies.append(try copy(of: location))
        }
        copies.append(
            Copy(
                id: meeting.id.uuid,
                body: meeting.body.uuid,
                sortTime: meeting.start,
                document: .meeting(
                    OParlMeeting(
                        name: meeting.name,
                        meetingState: state(meeting).rawValue,
                        cancelled: meeting.state == .cancelled ? true : nil,
                        start: meeting.start,
                        end: meeting.end,
                        location: meeting.location?.uuid,
                        organization: meeting.organizations.map(\.uuid)
                    )
                )
            )
        )
        let steps = try transaction.consultations.list(in: meeting.id)
        let papers = try publicPapers(of: steps)
        for item in try transaction.agendaItems.list(of: meeting.id) {
            copies.append(copy(of: item, body: meeting.body, steps: steps, papers: papers))
            if item.publicity == .public { copies += try files(of: .agendaItem(item.id), parent: item.id.uuid) }
        }
        // Of what was set here only the newest notice goes out, and only while it shows this agenda.
        let inside = try transaction.meetings.invitations(of: meeting.id)
            .flatMap { [$0.invitationFile?.uuid, $0.isOutdated ? $0.noticeFile?.uuid : nil] }
        copies += try files(of: .meeting(meeting.id), parent: meeting.id.uuid).filter { !inside.contains($0.id) }
        for paper in papers.values.sorted(by: { $0.id.description < $1.id.description }) {
            copies += try self.paper(paper)
        }
        return copies
    }

    private func state(_ meeting: Meeting) -> OParlMeetingState {
        switch meeting.state {
        case .held: .held
        case .invited: .invited
        case .scheduled, .cancelled: .scheduled
        }
    }

    /// The papers that are dealt with publicly: released, public themselves, on a public item, and not withdrawn.
    private func publicPapers(of steps: [Consultation]) throws -> [PaperID: Paper] {
        var papers: [PaperID: Paper] = [:]
        for step in steps {
            guard let item = try step.agendaItem.flatMap({ try transaction.agendaItems.find($0) }),
                item.publicity == .public, let paper = try transaction.papers.find(step.paper),
                paper.publicity == .public, paper.isReleased,
                try !transaction.paperRelations.amendsNonPublic(paper.id),
                try transaction.publications.withdrawal(of: .paper(paper.id)) == nil
            else { continue }
            papers[paper.id] = paper
        }
        return papers
    }

    private func copy(
        of item: AgendaItem,
        body: BodyID,
        steps: [Consultation],
        papers: [PaperID: Paper]
    ) -> Copy {
        let isPublic = item.publicity == .public
        let step = steps.first { $0.agendaItem == item.id && papers[$0.paper] != nil }
        return Copy(
            id: item.id.uuid,
            body: body.uuid,
            parent: item.meeting.uuid,
            position: item.position,
            document: .agendaItem(
                OParlAgendaItem(
                    number: item.number,
                    name: item.publicName,
                    isPublic: isPublic,
                    consultation: isPublic ? step?.id.uuid : nil,
                    result: isPublic ? item.result : nil,
                    resolutionText: isPublic ? item.resolutionText : nil
                )
            )
        )
    }

    /// A public, released paper with the public steps of its sequence and its public files.
    func paper(_ paper: Paper) throws -> [Copy] {
        guard paper.publicity == .public, paper.isReleased,
            try !transaction.paperRelations.amendsNonPublic(paper.id)
        else { return [] }
        let day = paper.date.flatMap { CivilDateTime(date: $0, hour: 0, minute: 0) }
        let relations = try publicRelations(of: paper)
        var copies = [
            Copy(
                id: paper.id.uuid,
                body: paper.body.uuid,
                sortTime: day?.moment(in: transaction.timeZone),
                document: .paper(
                    OParlPaper(
                        name: paper.name,
                        reference: paper.reference,
                        date: paper.date.map { OParlDay($0) },
                        paperType: paper.paperType,
                        relatedPaper: relations.filter { !$0.role.isSubordinate }.map { $0.opposite(of: paper.id) },
                        superordinatedPaper: relations.filter { $0.role.isSubordinate && $0.paper == paper.id }
                            .map(\.other.uuid),
                        subordinatedPaper: relations.filter { $0.role.isSubordinate && $0.other == paper.id }
                            .map(\.paper.uuid),
                        underDirectionOf: paper.underDirectionOf.map { [$0.uuid] },
                        originatorOrganization: paper.originator.map { [$0.uuid] }
                    )
                ),
                relations: relations
            )
        ]
        let known = try transaction.consultations.publicSteps(of: paper.id)
        for step in try transaction.consultations.list(of: paper.id) where known.contains(step.id) {
            copies.append(copy(of: step, paper: paper))
        }
        return copies + (try files(of: .paper(paper.id), parent: paper.id.uuid))
    }

    /// Relations to papers that are public themselves; which of them the public can see now, the portal knows.
    private func publicRelations(of paper: Paper) throws -> [PaperRelation] {
        try PaperRelationLine.list(of: paper.id, in: transaction)
            .filter { $0.other.publicity == .public && $0.other.isReleased }
            .map { line in
                line.isOwn
                    ? PaperRelation(paper: paper.id, other: line.other.id, role: line.role)
                    : PaperRelation(paper: line.other.id, other: paper.id, role: line.role)
            }
    }

    private func copy(of step: Consultation, paper: Paper) -> Copy {
        Copy(
            id: step.id.uuid,
            body: paper.body.uuid,
            parent: paper.id.uuid,
            position: step.position,
            document: .consultation(
                OParlConsultation(
                    agendaItem: step.agendaItem?.uuid,
                    meeting: step.meeting?.uuid,
                    organization: step.organizations.map(\.uuid),
                    authoritative: step.authoritative,
                    role: step.role
                )
            )
        )
    }

    /// The public files of an owner whose cleaned bytes are there; copies the bytes too.
    private func files(of owner: File.Owner, parent: UUID) throws -> [Copy] {
        var copies: [Copy] = []
        for file in try transaction.files.list(of: owner) where file.publicity == .public {
            guard let version = file.newest else { continue }
            let cleaned = hasBytes ? try transaction.portal.cleaned(version.sha256) : (version.sha256, nil)
            guard let (sha256, text) = cleaned, let size = try transaction.vault.size(sha256) else { continue }
            if hasBytes { try transaction.portal.putBytes(sha256, mediaType: version.mediaType) }
            copies.append(
                Copy(
                    id: file.id.uuid,
                    body: file.body.uuid,
                    parent: parent,
                    parentRole: portalRole(of: file.role),
                    position: file.position,
                    document: .file(
                        OParlFile(
                            name: file.name,
                            fileName: version.fileName,
                            mimeType: version.mediaType,
                            date: file.date.map { OParlDay($0) },
                            size: size,
                            sha256Checksum: sha256.hexadecimal,
                            text: text
                        )
                    ),
                    article: version.hasArticle ? try transaction.files.article(of: file.id) : nil
                )
            )
        }
        return copies
    }

    private func portalRole(of role: File.Role) -> String {
        switch role {
        // The public's invitation is the notice; the members' invitation never gets here.
        case .publicNotice: OParlFileRole.invitation.rawValue
        case .invitation: OParlFileRole.auxiliaryFile.rawValue
        case .resultsProtocol: OParlFileRole.resultsProtocol.rawValue
        case .verbatimProtocol: OParlFileRole.verbatimProtocol.rawValue
        case .mainFile: OParlFileRole.mainFile.rawValue
        case .auxiliaryFile: OParlFileRole.auxiliaryFile.rawValue
        case .resolutionFile: OParlFileRole.resolutionFile.rawValue
        }
    }

    private func copy(of location: Location) throws -> Copy {
        let geojson = try location.geojson.map { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
        return Copy(
            id: location.id.uuid,
            body: location.body.uuid,
            document: .location(
                OParlLocation(
                    description: location.description,
                    geojson: geojson,
                    streetAddress: location.streetAddress,
                    room: location.room,
                    postalCode: location.postalCode,
                    subLocality: location.subLocality,
                    locality: location.locality
                )
            )
        )
    }
}

extension PaperRelation {
    fileprivate func opposite(of paper: PaperID) -> UUID { self.paper == paper ? other.uuid : self.paper.uuid }
}
