public import Foundation

/// What happened to a step of a sign-off; the raw value is the database's word.
public enum SignOffDecision: String, Sendable, CaseIterable {
    /// The office was asked to sign, or asked again.
    case asked
    /// The office signed.
    case signed
    /// The office gave the paper back to its author, with a reason.
    case returned
    /// The office took its signature back.
    case takenBack
    /// Another office has the step from here on.
    case takenOver

    /// Whether the office's signature is awaited after it.
    public var isOpen: Bool { self == .asked || self == .takenBack || self == .takenOver }
}

/// One entry of a step's history; entries are only added.
public struct SignOffAct: Sendable, Equatable {
    /// What happened.
    public let decision: SignOffDecision
    /// When.
    public let at: Date
    /// Who; `nil` for the installation itself.
    public let account: AccountID?
    /// The account that ``account`` stood in for.
    public let deputyFor: AccountID?
    /// For ``SignOffDecision/takenOver``: the office that has the step now.
    public let office: OrganizationID?
    /// The version of the paper that it was done upon.
    public let paperVersion: Int
    /// Remark or reason; empty for none.
    public let words: String

    /// An entry; the parameters are the properties.
    public init(
        _ decision: SignOffDecision,
        at: Date,
        account: AccountID?,
        deputyFor: AccountID? = nil,
        office: OrganizationID? = nil,
        paperVersion: Int,
        words: String = ""
    ) {
        self.decision = decision
        self.at = at
        self.account = account
        self.deputyFor = deputyFor
        self.office = office
        self.paperVersion = paperVersion
        self.words = words
    }
}

/// One office's part in the sign-off of a paper.
public struct SignOffStep: Sendable, Equatable, Identifiable {
    /// Identity.
    public let id: SignOffStepID
    /// Its stage, from 0; steps of one stage run side by side.
    public let stage: Int
    /// The office that was planned.
    public let plannedOffice: OrganizationID
    /// The working days that it is given.
    public let workingDays: Int
    /// Until when, that day included; `nil` for no fixed day.
    public let deadline: CivilDate?
    /// What happened, oldest first; empty while nobody was asked.
    public let acts: [SignOffAct]

    /// A step; the parameters are the properties.
    public init(
        id: SignOffStepID,
        stage: Int,
        plannedOffice: OrganizationID,
        workingDays: Int = 2,
        deadline: CivilDate? = nil,
        acts: [SignOffAct] = []
    ) {
        self.id = id
        self.stage = stage
        self.plannedOffice = plannedOffice
        self.workingDays = workingDays
        self.deadline = deadline
        self.acts = acts
    }

    /// What happened last; `nil` while nobody was asked.
    public var decision: SignOffDecision? { acts.last?.decision }
    /// The office that has the step now.
    public var office: OrganizationID { acts.last { $0.office != nil }?.office ?? plannedOffice }
    /// The signature that stands.
    public var signature: SignOffAct? { acts.last.flatMap { $0.decision == .signed ? $0 : nil } }
    /// The return that stands.
    public var rejection: SignOffAct? { acts.last.flatMap { $0.decision == .returned ? $0 : nil } }

    /// Whether the signature is for an older text.
    ///
    /// - Parameter version: The paper's version.
    /// - Returns: `false` also without a signature.
    public func isOutdated(at version: Int) -> Bool { signature.map { $0.paperVersion < version } ?? false }
}
