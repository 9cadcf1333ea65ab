internal import CouncilModel
internal import Foundation
internal import Store

/// A paper with one step.
struct SeedLoadPaper: Sendable {
    let paper: Paper
    /// The item that deals with it.
    var item: AgendaItemID?
    private let stepID: ConsultationID
    private let course: SignOffCourseID
    private let signOff: SignOffStepID
    private let isReleased: Bool
    private let choice: Int

    init(number: Int, town: SeedLoadTown, created: Date, isReleased: Bool, from source: inout SeedLoadSource) {
        let date = CivilDate(created, in: .councilDefault)
        var paper = Paper(
            id: source.id(at: created),
            body: town.body,
            name: SeedLoadWords.title(from: &source),
            paperType: source.pick(["Beschlussvorlage", "Mitteilungsvorlage", "Antrag", "Anfrage"]),
            created: created
        )
        paper.reference = "\(date.year)/L\(number + 1)"
        paper.date = date
        paper.publicity = number.isMultiple(of: 7) ? .nonPublic : .public
        paper.underDirectionOf = source.pick(town.offices)
        paper.resolutionText = SeedLoadWords.sentence(from: &source)
        paper.reasons = (0..<12).map { _ in SeedLoadWords.sentence(from: &source) }.joined(separator: " ")
        self.paper = paper
        self.isReleased = isReleased
        stepID = source.id(at: created)
        course = source.id(at: created)
        signOff = source.id(at: created)
        choice = number
    }

    /// The step in the meeting that has the paper on its agenda.
    func step(in meeting: Meeting) -> Consultation {
        var step = step
        step.organizations = meeting.organizations
        step.meeting = meeting.id
        step.agendaItem = item
        return step
    }

    private var step: Consultation {
        var step = Consultation(id: stepID, paper: paper.id, position: 0, created: paper.created)
        step.role = "Entscheidung"
        step.authoritative = true
        return step
    }

    /// Asks an office for its signature.
    func askForSignature(of office: OrganizationID, in transaction: Transaction) throws -> SignOffStepID {
        try transaction.signOffs.insert(course, of: paper.id)
        try transaction.signOffs.insert(SignOffStep(id: signOff, stage: 0, plannedOffice: office), into: course)
        try transaction.signOffs.add(.asked, to: signOff, version: 1)
        return signOff
    }

    /// Writes a paper that no meeting has yet: it waits for a committee, or for signatures when it is a draft.
    func writeWaiting(in transaction: Transaction, town: SeedLoadTown) throws {
        try transaction.papers.insert(paper)
        var step = step
        step.organizations = [town.committees[choice % town.committees.count]]
        try transaction.consultations.save(step)
        if isReleased {
            try transaction.papers.release(paper.id)
        } else {
            let office = town.signer?.office ?? town.offices[choice % town.offices.count]
            _ = try askForSignature(of: office, in: transaction)
        }
    }
}
