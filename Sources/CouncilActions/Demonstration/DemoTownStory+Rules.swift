internal import CouncilModel

extension DemoTownStory {
    /// Motions and questions of the groups have a count of their own, laid down before the first paper.
    func number() async throws {
        let office = office(moment(daysAgo: 99))
        let scheme = SaveNumberingScheme.Draft(
            name: "Anträge und Anfragen",
            pattern: "A-{Nr}/{JJ}",
            width: "2",
            restart: NumberingScheme.Restart.yearly.rawValue,
            isUsual: false
        )
        let id = try await office.perform(SaveNumberingScheme(body: directory.body, draft: scheme), as: clerk)
        for var kind in try await office.perform(ListPaperKinds(body: directory.body), as: clerk)
        where ["Antrag", "Anfrage", "Dringlichkeitsantrag"].contains(kind.name) {
            kind.numbering = id
            _ = try await office.perform(SavePaperKind(kind: kind), as: clerk)
        }
    }

    /// What the clerk laid down: how agendas begin and end, and who deals with what.
    ///
    /// Told last: the meetings so far came with agendas of their own.
    func layDown() async throws {
        let members: [DemoTownOrganization: String] = [.council: "37", .finance: "9", .building: "9", .social: "9"]
        for (organization, number) in members.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let id = directory.organizations[organization] else { continue }
            let template = AgendaTemplate.usual
            let draft = ChangeAgendaTemplate.Draft(
                publicOpening: template.text(.opening, .public),
                publicClosing: template.text(.closing, .public),
                nonPublicClosing: "Mitteilungen und Anfragen",
                statutoryNumber: number
            )
            _ = try await office(now).perform(ChangeAgendaTemplate(organization: id, draft: draft), as: clerk)
        }
        let competences: [(DemoTownOrganization, String, DemoTownOrganization?, ConsultationRole)] = [
            (.building, "Beschlussvorlage", .buildingOffice, .preliminary),
            (.social, "Beschlussvorlage", .socialOffice, .preliminary),
            (.finance, "Beschlussvorlage", nil, .recommendation), (.council, "Beschlussvorlage", nil, .decision),
            (.finance, "Mitteilungsvorlage", nil, .information), (.council, "Antrag", nil, .decision),
        ]
        for (organization, kind, source, role) in competences {
            guard let id = directory.organizations[organization] else { continue }
            let action = SaveCompetence(
                organization: id,
                paperType: kind,
                office: source.flatMap { directory.organizations[$0] },
                role: role.rawValue
            )
            _ = try await office(now).perform(action, as: clerk)
        }
    }
}
