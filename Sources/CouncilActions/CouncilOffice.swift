public import Composition
public import CouncilModel
public import CouncilRules
public import DocumentInput
public import Intake
internal import Logging
public import Store

/// Where all actions are performed: it checks the permission, opens the transaction and appends the event.
public final class CouncilOffice: Sendable {
    /// The council's records.
    public let database: CouncilDatabase
    /// Checks and cleans the files of others.
    public let inspector: FileInspector
    /// The keeper of passwords.
    public let passwords: PasswordKeeper
    /// Sets documents.
    public let composer: Composer
    /// The letterhead and the phrases of the documents.
    public let template: OfficeTemplate
    /// The rules of deadlines; nil: none are counted.
    public let rules: RuleBook?
    /// How it writes to people.
    public let correspondence: Correspondence

    /// An office on a database.
    ///
    /// - Parameters:
    ///   - database: The council's records.
    ///   - inspector: Checks and cleans the files of others.
    ///   - passwords: Hashes and checks passwords.
    ///   - composer: Sets documents.
    ///   - template: The letterhead and the phrases of the documents.
    ///   - rules: The rules of deadlines; nil: none are counted.
    ///   - correspondence: How it writes to people.
    public init(
        database: CouncilDatabase,
        inspector: FileInspector,
        passwords: PasswordKeeper,
        composer: Composer,
        template: OfficeTemplate,
        rules: RuleBook? = nil,
        correspondence: Correspondence = Correspondence()
    ) {
        self.database = database
        self.inspector = inspector
        self.passwords = passwords
        self.composer = composer
        self.template = template
        self.rules = rules
        self.correspondence = correspondence
    }

    /// Performs a reading action.
    ///
    /// - Parameters:
    ///   - action: What to look at.
    ///   - actor: Who looks.
    /// - Returns: What the actor may see of it.
    /// - Throws: ``ActionError``, or an error of the database.
    public func perform<A: ReadingAction>(_ action: A, as actor: Actor) async throws -> A.Outcome {
        guard A.permission.allows(actor) else { throw ActionError.notPermitted }
        return try await translatingErrors {
            let prepared = try await action.prepared(by: self, as: actor)
            return try await database.read(as: actor) { try prepared.read(in: $0) }
        }
    }

    /// Performs a writing action.
    ///
    /// - Parameters:
    ///   - action: What to do.
    ///   - actor: Who does it.
    /// - Returns: What came out; committed.
    /// - Throws: ``ActionError``, or an error of the database; then nothing changed.
    public func perform<A: WritingAction>(_ action: A, as actor: Actor) async throws -> A.Outcome {
        guard A.permission.allows(actor) else { throw ActionError.notPermitted }
        return try await translatingErrors {
            let prepared = try await action.prepared(by: self, as: actor)
            return try await database.write(as: actor) { transaction in
                let performed = try prepared.write(in: transaction)
                try transaction.events.append(performed.event)
                return performed.outcome
            }
        }
    }

    /// Performs an action on what belongs to the actor alone.
    ///
    /// - Parameters:
    ///   - action: What to keep or to forget.
    ///   - actor: Whose it is.
    /// - Returns: What came out; committed.
    /// - Throws: ``ActionError``, or an error of the database; then nothing changed.
    public func perform<A: KeepingAction>(_ action: A, as actor: Actor) async throws -> A.Outcome {
        guard A.permission.allows(actor) else { throw ActionError.notPermitted }
        return try await translatingErrors {
            try await database.write(as: actor) { try action.keep(in: $0) }
        }
    }

    /// Performs a writing action for a form; a form that arrives twice is carried out once.
    ///
    /// - Parameters:
    ///   - action: What to do.
    ///   - actor: Who does it.
    ///   - submission: The form.
    ///   - answer: The path that the outcome is answered with; kept in the same transaction.
    /// - Returns: What came out, committed; or the answer of the first time.
    /// - Throws: ``ActionError``, or an error of the database; then nothing changed.
    public func perform<A: WritingAction>(
        _ action: A,
        as actor: Actor,
        once submission: FormSubmission,
        answer: @escaping @Sendable (A.Outcome) -> String
    ) async throws -> FormOutcome<A.Outcome> {
        guard A.permission.allows(actor) else { throw ActionError.notPermitted }
        let key = submission.key
        return try await translatingErrors {
            if let known = try await database.read(as: actor, { try $0.formSubmissions.answer(to: key) }) {
                return .repeated(answer: known)
            }
            let prepared = try await action.prepared(by: self, as: actor)
            return try await database.write(as: actor) { transaction in
                guard try transaction.formSubmissions.begin(key, of: submission.account) else {
                    return .repeated(answer: try transaction.formSubmissions.answer(to: key) ?? "/")
                }
                let performed = try prepared.write(in: transaction)
                try transaction.events.append(performed.event)
                try transaction.formSubmissions.finish(key, with: answer(performed.outcome))
                return .done(performed.outcome)
            }
        }
    }

    private func translatingErrors<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let violation as RuleViolation {
            throw ActionError.violates([violation])
        } catch StoreError.notFound {
            throw ActionError.notFound
        } catch StoreError.overlaps(let overlap) {
            throw ActionError.violates([overlap.violation])
        } catch StoreError.stale(let version) {
            throw ActionError.conflict(currentVersion: version)
        } catch StoreError.erasedBytes {
            throw ActionError.fileRefused(
                """
                Genau diese Datei wurde früher endgültig gelöscht und wird nicht wieder angenommen. Bitte entfernen Sie \
                aus ihr, was nicht bleiben darf, und laden Sie die geänderte Fassung hoch.
                """
            )
        } catch let refusal as FileRefusal {
            throw ActionError.fileRefused(refusal.message)
        }
    }
}

extension Overlap {
    /// Why the rules refuse it.
    fileprivate var violation: RuleViolation {
        switch self {
        case .membership: .membershipOverlaps
        case .deputy: .deputyOverlaps
        case .room: .roomJustTaken
        case .legislativeTerm: .termOverlaps
        }
    }
}
