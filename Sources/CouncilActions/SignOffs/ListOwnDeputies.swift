public import CouncilModel
public import Store

/// Who stands in for the actor, for whom the actor stands in, and who could.
public struct ListOwnDeputies: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn

    /// What comes out.
    public struct Outcome: Sendable {
        /// Those who stand in for the actor.
        public let appointed: [AccountDeputy]
        /// Those whom the actor stands in for.
        public let standingIn: [AccountDeputy]
        /// Who could be named; empty for whoever belongs to no office.
        public let candidates: [(id: AccountID, name: String)]
        /// Whether the actor signs for an office, as a member or as a deputy.
        public let signs: Bool
        /// What the actor chose about hints by mail; `nil` for nothing yet.
        public let mail: SignOffMails.Choice?
        /// The address of the directory, that hints go to when no other was chosen.
        public let directoryAddress: String?
        /// Names of the accounts that occur.
        public let names: [AccountID: String]
    }

    /// Lists deputies.
    public init() {}

    /// Those that are not over.
    public func read(in transaction: Transaction) throws -> Outcome {
        let all = try transaction.accountDeputies.own()
        let mandate = try transaction.signOffs.mandate()
        let belongs = !mandate.own.isEmpty
        return Outcome(
            appointed: all.filter { $0.account == transaction.actor.account },
            standingIn: all.filter { $0.deputy == transaction.actor.account },
            candidates: belongs ? try transaction.accountDeputies.candidates() : [],
            signs: !mandate.all.isEmpty,
            mail: try transaction.signOffMails.ownChoice(),
            directoryAddress: try transaction.actor.person.flatMap { try transaction.persons.find($0)?.email.first },
            names: try transaction.accounts.names(all.flatMap { [$0.account, $0.deputy] })
        )
    }
}
