internal import Composition
internal import CouncilModel
public import Foundation
internal import Store

/// The fictional Hessian town Musterbach: everything somebody needs to try Ratswerk.
///
/// It is written by the same actions that people perform, as the accounts that would perform them, so that writing it
/// also proves them. Only the dates depend on the day.
public struct DemoTown: Sendable {
    /// Who may log in.
    public struct Login: Sendable {
        /// Login name.
        public let name: String
        /// Password; printed, because the data is invented.
        public let password: String
        /// What the person does, German.
        public let duty: String

        let displayName: String
        let roles: Set<Role>
        /// Key of the person behind it.
        var person: String?
    }

    /// All logins of the town.
    public static let logins: [Login] = [
        Login(
            name: "sitzungsdienst",
            password: password,
            duty: "Sitzungsdienst: plant Sitzungen, bereitet Veröffentlichungen vor",
            displayName: "Petra Sommerfeldt",
            roles: [.clerk]
        ),
        Login(
            name: "freigabe",
            password: password,
            duty: "Gibt frei, was der Sitzungsdienst vorbereitet hat",
            displayName: "Martin Quandel",
            roles: [.releaser]
        ),
        Login(
            name: "vorsitz",
            password: password,
            duty: "Stadtverordnetenvorsteherin: sieht Entwürfe ihrer Gremien",
            displayName: "Dr. Annegret Wiesenthal",
            roles: [.chair],
            person: "wiesenthal"
        ),
        Login(
            name: "mitglied",
            password: password,
            duty: "Stadtverordnete: liest Sitzungen und Vorlagen ihrer Gremien",
            displayName: "Ulrike Strobach",
            roles: [],
            person: "strobach"
        ),
        Login(
            name: "bauamt",
            password: password,
            duty: "Verfasst Vorlagen im Bauamt",
            displayName: "Ingo Rauschenberg",
            roles: [.staffAuthor]
        ),
        Login(
            name: "kaemmerei",
            password: password,
            duty: "Zeichnet in der Kämmerei mit",
            displayName: "Jutta Falkenhain",
            roles: [],
            person: DemoTownDirectory.treasurer
        ),
        Login(
            name: "verwaltung",
            password: password,
            duty: "Verwaltet Konten; sieht dadurch keine Inhalte",
            displayName: "Katja Lindhorst",
            roles: [.administrator]
        ),
    ]

    private static let password = "rathaus-musterbach-2026"

    private let office: @Sendable (Date) -> CouncilOffice

    /// A town that is not written yet.
    ///
    /// - Parameter office: The office as if it were that moment, so that past meetings have a past.
    public init(office: @escaping @Sendable (Date) -> CouncilOffice) {
        self.office = office
    }

    /// Writes the town into an empty database.
    ///
    /// - Parameters:
    ///   - now: The present moment.
    ///   - progress: Called with how many steps of how many are done.
    /// - Throws: ``ActionError``, or an error of the database.
    public func write(now: Date, progress: @Sendable (Int, Int) -> Void) async throws {
        let begin = now.addingTimeInterval(-100 * 86_400)
        let past = office(begin)
        let directory = try await past.database.write(as: .system) { try DemoTownDirectory.write(in: $0) }
        var accounts: [String: Actor] = [:]
        for login in Self.logins {
            accounts[login.name] = try await create(login, directory: directory, in: past)
        }
        let story = DemoTownStory(office: office, directory: directory, accounts: accounts, now: now)
        try await story.tell(progress: progress)
    }

    private func create(_ login: Login, directory: DemoTownDirectory, in office: CouncilOffice) async throws -> Actor {
        let person = login.person.flatMap { directory.persons[$0] }
        let account = try await office.perform(
            CreateAccount(
                login: login.name,
                person: person,
                displayName: person == nil ? login.displayName : "",
                roles: login.roles,
                password: login.password
            ),
            as: .system
        )
        return Actor(identity: .account(account.id, person: person), roles: login.roles)
    }
}
