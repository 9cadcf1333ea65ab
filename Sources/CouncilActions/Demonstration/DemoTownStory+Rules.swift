internal import CouncilModel

extension DemoTownStory {
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
