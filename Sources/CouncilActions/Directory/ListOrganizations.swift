public import CouncilModel
public import Store

/// The organizations of the town with the number of their present members.
public struct ListOrganizations: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn
    /// The town.
    public let body: BodyID

    /// Lists organizations.
    public init(body: BodyID) {
        self.body = body
    }

    /// Those that exist today: committees first, then parliamentary groups, then offices.
    public func read(in transaction: Transaction) throws -> [(organization: Organization, memberCount: Int)] {
        let today = transaction.today
        let present = try transaction.persons.allMemberships(of: body).filter { $0.holds(on: today) }
        let counts = Dictionary(grouping: present, by: \.organization).mapValues { Set($0.map(\.person)).count }
        let order = Organization.Kind.allCases
        return try transaction.organizations.all(of: body)
            .filter { $0.endDate.map { $0 >= today } ?? true }
            .sorted {
                (order.firstIndex(of: $0.kind) ?? 0, $0.position, $0.name) < (
                    order.firstIndex(of: $1.kind) ?? 0, $1.position, $1.name
                )
            }
            .map { ($0, counts[$0.id] ?? 0) }
    }
}
