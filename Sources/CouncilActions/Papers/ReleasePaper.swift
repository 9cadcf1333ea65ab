public import CouncilModel
public import Store

/// Sets a paper as PDF and lets members see it.
public struct ReleasePaper: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The paper.
    public let paper: PaperID
    /// Why it is released although offices have not signed; empty: it is not.
    public let despiteOpenSignOff: String
    private var filing: PaperFiling?

    /// Releases a paper; the parameters are the properties.
    public init(paper: PaperID, despiteOpenSignOff: String = "") {
        self.paper = paper
        self.despiteOpenSignOff = despiteOpenSignOff
    }

    /// Takes the composer along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ReleasePaper {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Files the document as the newest version of the paper's main file, and lets members see the paper.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        try transaction.papers.find(paper)?.keepAmendedPaperClosed(in: transaction)
        let waived = try passSignOff(in: transaction)
        try filing?.file(paper, in: transaction)
        try transaction.papers.release(paper)
        return Performed(
            paper,
            event: .init(
                kind: "paperReleased",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: waived.map { ["waivedSignOff": $0.description] } ?? [:]
            )
        )
    }

    /// - Returns: The course that is passed by.
    /// - Throws: ``RuleViolation`` when offices have not signed and nobody says why that may be.
    private func passSignOff(in transaction: Transaction) throws -> SignOffCourseID? {
        guard let course = try transaction.signOffs.course(of: paper), course.isOpen else { return nil }
        let reason = try TextField(label: "Grund", text: despiteOpenSignOff).optional(limit: 1000)
        guard let reason else {
            let missing = course.remaining.flatMap(\.offices)
            let offices = try transaction.organizations.find(Set(missing))
            throw RuleViolation.signOff(.open(offices: missing.compactMap { offices[$0]?.name }))
        }
        try transaction.signOffs.waive(course.id, because: reason)
        return course.id
    }
}
