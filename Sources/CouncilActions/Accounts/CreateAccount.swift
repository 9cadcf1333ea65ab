public import CouncilModel
public import Store

/// Makes an account with a first password that is shown once.
public struct CreateAccount: WritingAction {
    /// The administrator.
    public static let permission = Permission.roles([.administrator])

    /// What the administrator hands over.
    public struct Outcome: Sendable {
        /// The account.
        public let id: AccountID
        /// Its login name.
        public let login: String
        /// Its first password; kept nowhere.
        public let password: String
    }

    /// Login name.
    public let login: String
    /// Who it is for.
    public let person: PersonID?
    /// Name for people, when it is for no person of the council's life.
    public let displayName: String
    /// Roles.
    public let roles: Set<Role>
    private let password: String
    private var passwordHash = ""

    /// Makes an account.
    ///
    /// - Parameters:
    ///   - login: Login name.
    ///   - person: Who it is for.
    ///   - displayName: Name for people, when it is for no person of the council's life.
    ///   - roles: Roles.
    ///   - password: First password; a random one unless given.
    public init(login: String, person: PersonID?, displayName: String = "", roles: Set<Role>, password: String? = nil) {
        self.login = login
        self.person = person
        self.displayName = displayName
        self.roles = roles
        self.password = password ?? Self.randomPassword()
    }

    /// Checks and hashes the password.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> CreateAccount {
        try PasswordKeeper.check(password)
        var ready = self
        ready.passwordHash = try await office.passwords.hash(password)
        return ready
    }

    /// Makes the account.
    public func write(in transaction: Transaction) throws -> Performed<Outcome> {
        let login = try TextField(label: "Benutzername", text: login).required(limit: 100).lowercased()
        guard login.wholeMatch(of: /[a-z0-9][a-z0-9._@+\-]+/) != nil else {
            throw RuleViolation.unreadable(
                field: "Benutzername",
                expected: "ein Name aus Buchstaben, Ziffern, Punkt oder @"
            )
        }
        guard try transaction.accounts.find(login: login) == nil else {
            throw RuleViolation.unreadable(field: "Benutzername", expected: "ein Name, der noch nicht vergeben ist")
        }
        let account = Account(
            id: transaction.newID(),
            login: login,
            person: person,
            displayName: try name(in: transaction),
            roles: roles,
            isLocked: false,
            created: transaction.now
        )
        try transaction.accounts.insert(account, passwordHash: passwordHash)
        return Performed(
            Outcome(id: account.id, login: login, password: password),
            event: .init(kind: "accountCreated", subjectKind: "account", subject: account.id.uuid)
        )
    }

    private func name(in transaction: Transaction) throws -> String {
        guard let person else { return try TextField(label: "Person", text: displayName).required(limit: 200) }
        guard let known = try transaction.persons.find(person) else { throw StoreError.notFound }
        if try transaction.accounts.all().contains(where: { $0.person == person }) {
            throw RuleViolation.unreadable(field: "Person", expected: "eine Person, die noch kein Konto hat")
        }
        return known.name
    }

    /// Twenty characters that are not mistaken for each other, in groups: about 98 bits.
    private static func randomPassword() -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        let characters = (0..<20).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
        return stride(from: 0, to: 20, by: 5).map { String(characters[$0..<($0 + 5)]) }.joined(separator: "-")
    }
}
