public import CouncilModel
public import Store

/// The persons of the town.
public struct ListPersons: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn
    /// The town.
    public let body: BodyID

    /// Lists persons.
    public init(body: BodyID) {
        self.body = body
    }

    /// All persons by family name, with the organizations that they belong to today.
    public func read(in transaction: Transaction) throws -> [(person: Person, organizations: [Organization])] {
        let organizations = Dictionary(
            uniqueKeysWithValues: try transaction.organizations.all(of: body).map { ($0.id, $0) }
        )
        let today = transaction.today
        let present = try transaction.persons.allMemberships(of: body).filter { $0.holds(on: today) }
        let byPerson = Dictionary(grouping: present, by: \.person)
        return try transaction.persons.all(of: body).map { person in
            (person, (byPerson[person.id] ?? []).compactMap { organizations[$0.organization] })
        }
    }
}
