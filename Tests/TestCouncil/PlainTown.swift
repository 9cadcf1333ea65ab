public import CouncilActions
public import CouncilModel
internal import Foundation
internal import Store
internal import WebService

/// A town with one committee and one person for each duty, and short ways to what tests need there.
public struct PlainTown: Sendable {
    /// Who works there.
    public enum Staff: String, CaseIterable, Sendable {
        /// Sitzungsdienst.
        case clerk
        /// Sitzungsdienst, the second person.
        case deputy
        /// Releases publications.
        case releaser
        /// Prepares and releases.
        case allrounder
        /// Chairs the committee.
        case chair
        /// Writes papers.
        case author
        /// Writes other papers.
        case otherAuthor
        /// Manages accounts.
        case administrator
        /// Member of the committee without an office.
        case member

        var roles: Set<Role> {
            switch self {
            case .clerk, .deputy: [.clerk]
            case .releaser: [.releaser]
            case .allrounder: [.clerk, .releaser]
            case .chair: [.chair]
            case .author, .otherAuthor: [.staffAuthor]
            case .administrator: [.administrator]
            case .member: []
            }
        }
    }

    /// The password of everybody.
    public static let password = "ein-langes-kennwort-4711"
    /// The town.
    public let body: BodyID
    /// Its committee.
    public let committee: OrganizationID
    /// The office that everything is done in.
    public let office: CouncilOffice
    private let actors: [Staff: Actor]

    /// Builds the town.
    public init(in council: TestCouncil) async throws {
        let hash = try await council.office.passwords.hash(Self.password)
        office = council.office
        (body, committee, actors) = try await council.database.write(as: .system) { transaction in
            let body = Body(id: transaction.newID(), name: "Stadt Prüfhausen", created: transaction.now)
            try transaction.bodies.save(body)
            let committee = Organization(
                id: transaction.newID(),
                body: body.id,
                name: "Bauausschuss",
                kind: .committee,
                created: transaction.now
            )
            try transaction.organizations.save(committee)
            var actors: [Staff: Actor] = [:]
            for staff in Staff.allCases {
                let person = Person(
                    id: transaction.newID(),
                    body: body.id,
                    name: "Person \(staff.rawValue)",
                    created: transaction.now
                )
                try transaction.persons.save(person)
                if [.chair, .member].contains(staff) {
                    var seat = Membership(
                        id: transaction.newID(),
                        person: person.id,
                        organization: committee.id,
                        created: transaction.now
                    )
                    seat.role = staff == .chair ? "Vorsitz" : "Mitglied"
                    try transaction.persons.save(seat)
                }
                let account = Account(
                    id: transaction.newID(),
                    login: staff.rawValue.lowercased(),
                    person: person.id,
                    displayName: person.name,
                    roles: staff.roles,
                    isLocked: false,
                    created: transaction.now
                )
                try transaction.accounts.insert(account, passwordHash: hash)
                actors[staff] = Actor(identity: .account(account.id, person: person.id), roles: staff.roles)
            }
            return (body.id, committee.id, actors)
        }
    }

    /// Somebody of the staff.
    public func actor(_ staff: Staff) -> Actor { actors[staff] ?? .nobody }

    /// A meeting of the committee in three weeks, not yet invited.
    public func meeting(_ name: String = "Sitzung") async throws -> MeetingID {
        try await office.perform(CreateMeeting(body: body, draft: meetingDraft(name)), as: actor(.clerk))
    }

    /// What a clerk would type for a meeting.
    public func meetingDraft(_ name: String) -> MeetingDraft {
        let day = CivilDate(Date(), in: .councilDefault).adding(days: 21)
        return MeetingDraft(
            name: name,
            date: day.description,
            startTime: "18:00",
            endTime: "",
            organization: committee,
            location: "Rathaus"
        )
    }

    /// An item of an agenda.
    @discardableResult
    public func item(
        _ name: String,
        on meeting: MeetingID,
        _ publicity: Publicity = .public,
        paper: PaperID? = nil
    ) async throws -> AgendaItemID {
        var draft = AgendaDraft(name: name, publicity: publicity)
        if let paper { draft.paper = try await self.paper(paper).reference ?? "" }
        return try await office.perform(AddAgendaItem(meeting: meeting, draft: draft), as: actor(.clerk))
    }

    /// A paper that the author wrote.
    public func newPaper(_ name: String, _ publicity: Publicity = .public) async throws -> PaperID {
        try await office.perform(CreatePaper(body: body, draft: paperDraft(name, publicity)), as: actor(.author))
    }

    /// What an author would type for a paper.
    public func paperDraft(_ name: String, _ publicity: Publicity = .public, text: String = "Beschluss") -> PaperDraft {
        PaperDraft(
            name: name,
            paperType: "Beschlussvorlage",
            date: "",
            publicity: publicity,
            resolutionText: text,
            reasons: "",
            financialEffects: "",
            underDirectionOf: nil
        )
    }

    /// A paper as it is now.
    public func paper(_ id: PaperID) async throws -> Paper {
        try await office.perform(ShowPaper(paper: id), as: .system).paper
    }

    /// Attaches a readable PDF.
    @discardableResult
    public func attach(_ text: String, to paper: PaperID, _ publicity: Publicity = .public) async throws -> FileID {
        try await office.perform(
            AttachFile(
                paper: paper,
                name: text,
                fileName: "\(text).pdf",
                publicity: publicity,
                bytes: PlainPDF.bytes(showing: text)
            ),
            as: actor(.author)
        )
    }

    /// Logs somebody in.
    ///
    /// - Returns: The cookie's value and the token that forms carry.
    public func logIn(_ staff: Staff) async throws -> (cookie: String, token: String) {
        let desk = LoginDesk(office: office)
        let ticket = try await desk.login(
            staff.rawValue,
            password: Self.password,
            address: "127.0.0.1",
            device: "Prüfung"
        )
        let presence = try await desk.presence(cookie: ticket.cookie)
        return (ticket.cookie, presence.map(FormTokens.issued) ?? "")
    }
}

extension FormTokens {
    /// A token as the forms of a session carry it.
    static func issued(for presence: LoginDesk.Presence) -> String {
        FormTokens(key: Array(presence.session.formToken.utf8)).issue(for: presence.session.id.uuidString)
    }
}
