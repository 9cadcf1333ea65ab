internal import CouncilModel
internal import Foundation
internal import Store

extension DemoTownStory {
    /// A draft on its way through the offices: given back once, and asked for again.
    ///
    /// - Parameter papers: Numbers of the papers by their keys.
    /// - Throws: ``ActionError``, or an error of the database.
    func signOff(papers: [String: String]) async throws {
        try await layDownCourses()
        guard let number = papers["vorplatz"] else { return }
        let sending = office(moment(daysAgo: 2))
        let body = directory.body
        let found = try await sending.database.read(as: .system) { try $0.papers.find(reference: number, of: body) }
        guard let paper = found?.id else { return }
        let author = actor("bauamt")
        for (position, office) in [DemoTownOrganization.treasury, .publicOrder, .mainOffice].enumerated() {
            _ = try await sending.perform(
                AddSignOffStep(
                    paper: paper,
                    office: directory.organizations[office],
                    besideLast: position == 1,
                    workingDays: "2"
                ),
                as: author
            )
        }
        _ = try await sending.perform(SendSignOff(paper: paper), as: author)
        let returning = office(moment(daysAgo: 1))
        let shown = try await returning.perform(ShowSignOff(paper: paper), as: author)
        if let step = shown.course?.steps.first(where: { $0.office == directory.organizations[.treasury] }) {
            _ = try await returning.perform(
                ReturnStep(
                    step: step.id,
                    version: shown.version,
                    reason: "Bitte die Folgekosten der Haltestellen je Jahr beziffern."
                ),
                as: actor("kaemmerei")
            )
        }
        _ = try await office(now).perform(SendSignOff(paper: paper), as: author)
    }

    /// The ways that papers usually take through the offices.
    private func layDownCourses() async throws {
        let laying = office(moment(daysAgo: 30))
        let body = directory.body
        let kinds = try await laying.perform(ListSignOffTemplates(body: body), as: clerk).kinds
        let courses: [(name: String, kind: String?, lines: [(stage: Int, office: DemoTownOrganization)])] = [
            ("Beschlussvorlage mit Kosten", "Beschlussvorlage", [(1, .treasury), (1, .publicOrder), (2, .mainOffice)]),
            ("Kurzer Weg", nil, [(1, .mainOffice)]),
        ]
        for course in courses {
            _ = try await laying.perform(
                SaveSignOffTemplate(
                    body: body,
                    name: course.name,
                    kind: kinds.first { $0.name == course.kind }?.id,
                    lines: course.lines.map { line in
                        .init(office: directory.organizations[line.office], stage: "\(line.stage)", workingDays: "2")
                    }
                ),
                as: clerk
            )
        }
    }
}
