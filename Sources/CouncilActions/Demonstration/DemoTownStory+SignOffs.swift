internal import CouncilModel
internal import Foundation
internal import Store

extension DemoTownStory {
    /// A draft on its way through the offices: given back once, and asked for again.
    ///
    /// - Parameter papers: Numbers of the papers by their keys.
    /// - Throws: ``ActionError``, or an error of the database.
    func signOff(papers: [String: String]) async throws {
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
}
