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
    /// Whether places that a template left open may stay as they are.
    public let acceptsOpenPlaces: Bool
    private var filing: PaperFiling?

    /// Releases a paper; the parameters are the properties.
    public init(paper: PaperID, despiteOpenSignOff: String = "", acceptsOpenPlaces: Bool = false) {
        self.paper = paper
        self.acceptsOpenPlaces = acceptsOpenPlaces
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
        guard let wanted = try transaction.papers.find(paper) else { throw StoreError.notFound }
        try wanted.keepAmendedPaperClosed(in: transaction)
        let open = wanted.openPlaces
        if !open.isEmpty, !acceptsOpenPlaces { throw RuleViolation.openPlaces(open) }
        let waived = try passSignOff(in: transaction)
        try filing?.file(paper, in: transaction)
        try transaction.papers.release(paper)
        return Performed(
            paper,
            event: .init(
                kind: "paperReleased",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: detail(waived, open.count)
            )
        )
    }

    private func detail(_ waived: SignOffCourseID?, _ openPlaces: Int) -> [String: String] {
        var detail: [String: String] = [:]
        if let waived { detail["waivedSignOff"] = waived.description }
        if openPlaces > 0 { detail["acceptedOpenPlaces"] = "\(openPlaces)" }
        return detail
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
