public import Foundation

/// The sign-off of one paper by offices: stages in sequence, the steps of a stage side by side.
///
/// What may happen stands here and, for everybody who writes, in the database's triggers.
public struct SignOffCourse: Sendable, Equatable, Identifiable {
    /// Where a course stands.
    public enum State: Sendable, Equatable {
        /// Nobody was asked yet.
        case planned
        /// The offices of a stage are asked.
        case running(stage: Int)
        /// An office gave the paper back: it is the author's turn.
        case returned(by: [SignOffStepID])
        /// All have signed.
        case complete
        /// The author took it back.
        case withdrawn
    }

    /// Where a returned paper is sent on to.
    public enum Restart: Sendable, Equatable {
        /// To the office that returned it; signatures stand.
        case fromReturner
        /// To all from the first stage on.
        case fromStart
    }

    /// Identity.
    public let id: SignOffCourseID
    /// The paper.
    public let paper: PaperID
    /// When it was planned.
    public let created: Date
    /// Who took it back, and when.
    public let withdrawal: Withdrawal?
    /// The steps, by stage.
    public let steps: [SignOffStep]

    /// That the author took the course back.
    public struct Withdrawal: Sendable, Equatable {
        /// Who.
        public let account: AccountID?
        /// When.
        public let at: Date

        /// A withdrawal.
        public init(account: AccountID?, at: Date) {
            self.account = account
            self.at = at
        }
    }

    /// A course; steps may come in any order.
    public init(
        id: SignOffCourseID,
        paper: PaperID,
        created: Date,
        withdrawal: Withdrawal? = nil,
        steps: [SignOffStep]
    ) {
        self.id = id
        self.paper = paper
        self.created = created
        self.withdrawal = withdrawal
        self.steps = steps.enumerated().sorted { ($0.element.stage, $0.offset) < ($1.element.stage, $1.offset) }
            .map(\.element)
    }

    /// The numbers of its stages, in order.
    public var stages: [Int] { Set(steps.map(\.stage)).sorted() }

    /// Where it stands.
    public var state: State {
        if withdrawal != nil { return .withdrawn }
        if steps.allSatisfy({ $0.acts.isEmpty }) { return .planned }
        let returned = steps.filter { $0.rejection != nil }
        if !returned.isEmpty { return .returned(by: returned.map(\.id)) }
        return steps.first { $0.signature == nil }.map { .running(stage: $0.stage) } ?? .complete
    }

    /// Whether a release of the paper would pass somebody by.
    public var isOpen: Bool {
        switch state {
        case .planned: !steps.isEmpty
        case .running, .returned: true
        case .complete, .withdrawn: false
        }
    }

    /// The steps that somebody can sign or return now.
    public var awaited: [SignOffStep] {
        guard case .running(let stage) = state else { return [] }
        return steps.filter { $0.stage == stage && $0.decision?.isOpen == true }
    }

    /// Whether a step can be signed, returned or taken over now.
    public func canDecide(_ step: SignOffStepID) -> Bool { awaited.contains { $0.id == step } }

    /// The act with which the turn of a step came: it was asked, or the last office before it signed.
    ///
    /// - Parameter id: A step.
    /// - Returns: `nil` while it is not its turn.
    public func turn(of id: SignOffStepID) -> SignOffAct? {
        guard withdrawal == nil, let step = steps.first(where: { $0.id == id }),
            let asked = step.acts.last(where: { $0.decision.isOpen })
        else { return nil }
        let before = steps.filter { $0.stage < step.stage }
        guard before.allSatisfy({ $0.signature != nil }) else { return nil }
        return (before.compactMap(\.signature) + [asked]).max { $0.at < $1.at }
    }

    /// Whether the signature of a step can still be taken back: until an office of a later stage has acted.
    public func canTakeBack(_ id: SignOffStepID) -> Bool {
        guard withdrawal == nil, let step = steps.first(where: { $0.id == id }), step.signature != nil else {
            return false
        }
        return !steps.contains { $0.stage > step.stage && ($0.signature != nil || $0.rejection != nil) }
    }

    /// Whether nobody was asked for a step yet, so that it can be taken out.
    public func canRemove(_ id: SignOffStepID) -> Bool {
        withdrawal == nil && steps.contains { $0.id == id && $0.acts.isEmpty }
    }

    /// The steps whose offices are asked when the course is sent on.
    ///
    /// - Parameter restart: Where a returned paper goes to; a planned course goes to all.
    /// - Returns: The steps; empty when there is nothing to send.
    public func asked(bySending restart: Restart) -> [SignOffStep] {
        switch state {
        case .planned: steps
        case .returned(let returners):
            switch restart {
            case .fromReturner: steps.filter { returners.contains($0.id) || $0.acts.isEmpty }
            case .fromStart: steps.filter { $0.decision?.isOpen != true }
            }
        case .running, .complete, .withdrawn: steps.filter { withdrawal == nil && $0.acts.isEmpty }
        }
    }

    /// The stage of a step that is added: beside the last stage, or after it.
    public func stage(ofNewStepBesideLast: Bool) -> Int {
        guard let last = stages.last else { return 0 }
        return ofNewStepBesideLast ? last : last + 1
    }

    /// The stages that are still to be signed, in order, with the longest time of their open steps in working days.
    public var remaining: [(stage: Int, workingDays: Int, offices: [OrganizationID])] {
        stages.compactMap { stage in
            let open = steps.filter { $0.stage == stage && $0.signature == nil }
            guard let longest = open.map(\.workingDays).max() else { return nil }
            return (stage, longest, open.map(\.office))
        }
    }
}

/// That an account stands in for another on some days.
public struct AccountDeputy: Sendable, Equatable, Identifiable {
    /// Identity.
    public let id: AccountDeputyID
    /// Who is away.
    public let account: AccountID
    /// Who stands in.
    public let deputy: AccountID
    /// First day.
    public let first: CivilDate
    /// Last day.
    public let last: CivilDate

    /// A deputy; the parameters are the properties.
    public init(id: AccountDeputyID, account: AccountID, deputy: AccountID, first: CivilDate, last: CivilDate) {
        self.id = id
        self.account = account
        self.deputy = deputy
        self.first = first
        self.last = last
    }

    /// Whether it holds on a day; both ends count.
    public func holds(on day: CivilDate) -> Bool { first <= day && day <= last }
}

/// How many working days before its summons goes out a body wants its papers (Abgabeschluss).
public struct PaperLead: Sendable, Equatable {
    /// The body.
    public let organization: OrganizationID
    /// Working days; 0: on the day of the summons.
    public let workingDays: Int

    /// A lead.
    public init(organization: OrganizationID, workingDays: Int) {
        self.organization = organization
        self.workingDays = workingDays
    }
}
