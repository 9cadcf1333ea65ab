public import CouncilModel
public import CouncilRules
public import Store

/// The sign-off of a paper as its page shows it.
public struct ShowSignOff: ReadingAction {
    /// Whoever is logged in; the database shows it to the author, the clerk and the offices that are asked.
    public static let permission = Permission.signedIn
    /// The paper.
    public let paper: PaperID
    private var rules: RuleBook?

    /// What comes out.
    public struct Outcome: Sendable {
        /// The course; `nil` when there is none, or not for the actor.
        public let course: SignOffCourse?
        /// The version of the paper.
        public let version: Int
        /// The steps that the actor can act on, with the account whom the actor would stand in for.
        public let mine: [SignOffStepID: AccountID?]
        /// The offices that the actor belongs to.
        public let ownOffices: Set<OrganizationID>
        /// Whether the actor arranges the course.
        public let mayArrange: Bool
        /// Whether the paper is released.
        public let isReleased: Bool
        /// When the turn of each open step came or is expected.
        public let schedule: SignOffSchedule?
        /// The mails that told of it.
        public let mails: [SignOffMails.Delivery]
        /// The courses that are laid down for such a paper, while none is planned and the actor arranges it.
        public let offers: [SignOffTemplate]
        /// The way to the next meeting; `nil` when none is known or nobody counts.
        public let forecast: SignOffForecast?
        /// Names of the accounts that occur.
        public let names: [AccountID: String]
        /// The day.
        public let today: CivilDate
    }

    /// Shows a sign-off.
    public init(paper: PaperID) {
        self.paper = paper
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ShowSignOff {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// The course as far as the actor may see it.
    ///
    /// - Throws: ``StoreError/notFound`` for a paper that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let record = try transaction.papers.find(paper) else { throw StoreError.notFound }
        return try Self.outcome(
            of: record,
            course: try transaction.signOffs.course(of: paper),
            rules: rules,
            in: transaction
        )
    }

    static func outcome(
        of record: Paper,
        course: SignOffCourse?,
        rules: RuleBook?,
        in transaction: Transaction
    ) throws -> Outcome {
        let mandate = try transaction.signOffs.mandate()
        var mine: [SignOffStepID: AccountID?] = [:]
        for step in course?.steps ?? [] {
            if let deputyFor = mandate.standsInFor(step.office) { mine[step.id] = deputyFor }
        }
        let mails = try course.map { try transaction.signOffMails.deliveries(of: $0.id) } ?? []
        let accounts =
            (course?.steps ?? []).flatMap(\.acts).flatMap { [$0.account, $0.deputyFor] }
            + mine.values + [course?.withdrawal?.account, record.author] + mails.map(\.account)
        let mayArrange =
            try AddSignOffStep.permission.allows(transaction.actor)
            && transaction.papers.mayChange(record.id) && !record.isReleased
        let isUnplanned = course?.withdrawal != nil || course?.steps.isEmpty != false
        return Outcome(
            course: course,
            version: record.version,
            mine: mine,
            ownOffices: mandate.own,
            mayArrange: mayArrange,
            isReleased: record.isReleased,
            schedule: try course.map { try schedule(of: $0, paper: record, rules: rules, in: transaction) },
            mails: mails,
            offers: mayArrange && isUnplanned
                ? try transaction.signOffTemplates.list(of: record.body, forKindNamed: record.paperType) : [],
            forecast: try course.flatMap { try forecast(for: record, $0, rules: rules, in: transaction) },
            names: try transaction.accounts.names(accounts.compactMap(\.self)),
            today: transaction.today
        )
    }

    /// The working days of the paper's town; weekends alone where nobody knows the holidays.
    static func calendar(of paper: Paper, rules: RuleBook?, in transaction: Transaction) throws -> WorkCalendar {
        let body = try transaction.bodies.find(paper.body)
        return body.flatMap { rules?.jurisdiction(of: $0)?.calendar } ?? .weekends
    }

    static func schedule(
        of course: SignOffCourse,
        paper: Paper,
        rules: RuleBook?,
        in transaction: Transaction
    ) throws -> SignOffSchedule {
        SignOffSchedule(
            of: course,
            in: try calendar(of: paper, rules: rules, in: transaction),
            today: transaction.today
        ) { CivilDate($0.at, in: transaction.timeZone) }
    }

    private static func forecast(
        for paper: Paper,
        _ course: SignOffCourse,
        rules: RuleBook?,
        in transaction: Transaction
    ) throws -> SignOffForecast? {
        guard course.withdrawal == nil, !course.steps.isEmpty, !paper.isReleased,
            let body = try transaction.bodies.find(paper.body),
            let target = try transaction.signOffs.targets(of: paper.id),
            let organization = try transaction.organizations.find(target.organization),
            let place = rules?.jurisdiction(of: body, for: Assembly(meetingOf: [organization]))
        else { return nil }
        let remaining = course.remaining
        let holder: SignOffForecast.Holder
        if case .running = course.state, let current = remaining.first {
            let offices = try transaction.organizations.find(Set(current.offices))
            holder = .offices(current.offices.compactMap { offices[$0] }.map { $0.shortName ?? $0.name })
        } else {
            holder = course.state == .complete ? .offices([]) : .author
        }
        return SignOffForecast(
            meetings: target.days,
            body: organization.name,
            lead: try transaction.paperLeads.workingDays(of: organization.id),
            holder: holder,
            stages: remaining.map(\.workingDays),
            in: place,
            today: transaction.today
        )
    }
}
