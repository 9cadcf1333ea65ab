internal import CouncilActions
public import CouncilModel
internal import Foundation
internal import Postgres
internal import Store
internal import WebService

/// A small town in which every secret text is marked by a token of its own, in every state that a thing can be in.
public struct GuardedTown: Sendable {
    /// Those who look.
    public enum Viewer: String, CaseIterable, Sendable {
        /// Nobody is logged in.
        case anonymous
        /// Sitzungsdienst.
        case clerk
        /// Releases publications.
        case releaser
        /// Chairs committee A.
        case chair
        /// Member of committee A.
        case councillor
        /// Member of committee B only.
        case outsider
        /// Was a member of committee A until last year.
        case formerMember
        /// Wrote the draft and the papers.
        case author
        /// Writes papers too, but not these.
        case otherAuthor
        /// Manages accounts.
        case administrator
        /// Works in an office that is asked to sign a draft.
        case signer
        /// Works in an office that signs after it, whose turn has not come.
        case nextSigner
        /// Works in an office that is not asked.
        case otherOffice
        /// Works in that office too, and stands in for the signer.
        case signersDeputy
    }

    /// A text that only some may read.
    public struct Secret: Sendable {
        /// What it is.
        public let name: String
        /// The token that stands in it.
        public let token: String
        /// Who may read it, in the office.
        public let readers: Set<Viewer>
        /// Whether the portal may show it.
        public let isPublic: Bool
    }

    /// All secrets.
    public private(set) var secrets: [Secret] = []
    /// Identities for each kind of place in an address.
    public private(set) var identities: [String: [String]] = [:]
    /// Session cookies of all viewers but the anonymous.
    public private(set) var cookies: [Viewer: String] = [:]
    /// The form token of each session.
    public private(set) var formTokens: [Viewer: String] = [:]
    /// Passwords, which no log may hold.
    public let password = "kanarie-kennwort-4711"

    let council: TestCouncil
    private static let original = GuardedTownOriginal()
    private var accounts: [Viewer: AccountID] = [:]
    private var persons: [Viewer: PersonID] = [:]
    var body = BodyID(UUID())
    var committeeA = OrganizationID(UUID())
    var committeeB = OrganizationID(UUID())
    var signOffOffices: [OrganizationID] = []
    let office: Set<Viewer> = [.clerk, .releaser]
    var everybody: Set<Viewer> { Set(Viewer.allCases).subtracting([.anonymous]) }

    /// Builds the town.
    init(in council: TestCouncil) async throws {
        self.council = council
        try await makePeople()
        try await makeContent()
        try await logIn()
    }

    /// The town in a council of its own. It is built once for all tests and copied.
    ///
    /// - Returns: The council, to be closed afterwards, and the town in it.
    /// - Throws: What building it throws, or an error of the database.
    public static func copy() async throws -> (council: TestCouncil, town: GuardedTown) {
        let built = try await original.town()
        let council = try TestCouncil(copyOf: built.council)
        return (council, GuardedTown(built, in: council))
    }

    private init(_ other: GuardedTown, in council: TestCouncil) {
        self.council = council
        (secrets, identities, cookies, formTokens) = (
            other.secrets, other.identities, other.cookies, other.formTokens
        )
        (accounts, persons) = (other.accounts, other.persons)
        (body, committeeA, committeeB) = (other.body, other.committeeA, other.committeeB)
    }

    /// The identities of one kind of place that a viewer may know to exist, asked past all pages.
    public func known(_ noun: String, to viewer: Viewer) async throws -> Set<String> {
        guard let ids = identities[noun], viewer != .anonymous else { return [] }
        if noun == "accounts" { return viewer == .administrator ? Set(ids) : [] }
        let open = [
            "organizations", "persons", "memberships", "terms", "locations", "vacations", "paper-kinds",
            "numbering-schemes",
        ]
        if open.contains(noun) { return Set(ids) }
        return try await council.database.read(as: actor(viewer)) { transaction in
            Set(
                try ids.filter { id in
                    guard let uuid = UUID(uuidString: id) else { return false }
                    switch noun {
                    case "meetings": return try transaction.meetings.find(MeetingID(uuid)) != nil
                    case "meeting-series": return try transaction.meetingSeries.find(.init(uuid)) != nil
                    case "papers": return try transaction.papers.find(PaperID(uuid)) != nil
                    case "agenda-items": return try transaction.agendaItems.find(AgendaItemID(uuid)) != nil
                    case "consultations": return try transaction.consultations.find(ConsultationID(uuid)) != nil
                    case "packets": return try transaction.packets.find(PacketID(uuid)) != nil
                    case "notices": return try transaction.meetingNotices.find(MeetingNoticeID(uuid)) != nil
                    case "ledger": return try transaction.receipts.find(ReceiptID(uuid)) != nil
                    case "feeds": return try transaction.calendarFeeds.own().contains { $0.id.uuid == uuid }
                    case "sign-off-steps":
                        return try transaction.signOffs.course(with: SignOffStepID(uuid)) != nil
                    case "sign-off-templates":
                        return try transaction.signOffTemplates.find(SignOffTemplateID(uuid)) != nil
                    case "deputies": return try transaction.accountDeputies.own().contains { $0.id.uuid == uuid }
                    case "files": return try transaction.files.find(FileID(uuid)) != nil
                    default: return false
                    }
                }
            )
        }
    }

    /// The actor behind a viewer.
    public func actor(_ viewer: Viewer) -> Actor {
        guard let account = accounts[viewer] else { return .nobody }
        return Actor(identity: .account(account, person: persons[viewer]), roles: Self.roles[viewer] ?? [])
    }

    private static let roles: [Viewer: Set<Role>] = [
        .clerk: [.clerk], .releaser: [.releaser], .chair: [.chair], .author: [.staffAuthor],
        .otherAuthor: [.staffAuthor], .administrator: [.administrator],
    ]

    private mutating func makePeople() async throws {
        let hash = try await council.office.passwords.hash(password)
        let viewers = Viewer.allCases.filter { $0 != .anonymous }
        let made = try await council.database.write(as: .system) { transaction in
            let body = Body(id: transaction.newID(), name: "Stadt Prüfhausen", created: transaction.now)
            try transaction.bodies.save(body)
            let a = Organization(
                id: transaction.newID(),
                body: body.id,
                name: "Ausschuss A",
                kind: .committee,
                created: transaction.now
            )
            let b = Organization(
                id: transaction.newID(),
                body: body.id,
                name: "Ausschuss B",
                kind: .committee,
                created: transaction.now
            )
            try transaction.organizations.save(a)
            try transaction.organizations.save(b)
            var accounts: [Viewer: AccountID] = [:]
            var persons: [Viewer: PersonID] = [:]
            var seats: [MembershipID] = []
            for viewer in viewers {
                let person = Person(
                    id: transaction.newID(),
                    body: body.id,
                    name: "Person \(viewer.rawValue)",
                    created: transaction.now
                )
                try transaction.persons.save(person)
                persons[viewer] = person.id
                var seat = Membership(
                    id: transaction.newID(),
                    person: person.id,
                    organization: a.id,
                    created: transaction.now
                )
                switch viewer {
                case .chair: seat.role = "Vorsitz"
                case .councillor: seat.role = "Mitglied"
                case .outsider: seat.organization = b.id
                case .formerMember: seat.endDate = transaction.today.adding(days: -30)
                default: seat.organization = b.id
                }
                let hasSeat = [.chair, .councillor, .outsider, .formerMember].contains(viewer)
                if hasSeat {
                    try transaction.persons.save(seat)
                    seats.append(seat.id)
                }
                let account = Account(
                    id: transaction.newID(),
                    login: viewer.rawValue.lowercased(),
                    person: person.id,
                    displayName: person.name,
                    roles: Self.roles[viewer] ?? [],
                    isLocked: false,
                    created: transaction.now
                )
                try transaction.accounts.insert(account, passwordHash: hash)
                accounts[viewer] = account.id
            }
            let term = LegislativeTerm(
                id: transaction.newID(),
                body: body.id,
                name: "1. Wahlperiode",
                startDate: transaction.today.adding(days: -400),
                endDate: nil
            )
            try transaction.bodies.save(term)
            return (body.id, a.id, b.id, accounts, persons, seats, term.id)
        }
        let (seats, term) = (made.5, made.6)
        (body, committeeA, committeeB, accounts, persons) = (made.0, made.1, made.2, made.3, made.4)
        identities["memberships"] = seats.map(\.description)
        identities["terms"] = [term.description]
        identities["organizations"] = [committeeA.description, committeeB.description]
        identities["persons"] = persons.values.map(\.description)
        identities["accounts"] = accounts.values.map(\.description)
    }

    /// What every token begins with.
    private static let mark = "KANARIE"

    /// The secrets whose tokens stand in any of the texts.
    public func secrets(in texts: [String]) -> [Secret] {
        // One pass for the mark that all share, instead of one for each token.
        let mark = Data(Self.mark.utf8)
        var found: Set<String> = []
        for text in texts {
            let bytes = Data(text.utf8)
            var rest = bytes.startIndex..<bytes.endIndex
            while let place = bytes.range(of: mark, in: rest) {
                let run = bytes[place.upperBound...].prefix { (0x30...0x39).contains($0) || (0x41...0x5a).contains($0) }
                found.insert(Self.mark + String(decoding: run, as: UTF8.self))
                rest = place.upperBound..<bytes.endIndex
            }
        }
        return secrets.filter { secret in found.contains { $0.hasPrefix(secret.token) } }
    }

    mutating func secret(_ name: String, readers: Set<Viewer>, isPublic: Bool = false) -> String {
        let token = Self.mark + String(UInt64.random(in: .min ... .max), radix: 36).uppercased()
        secrets.append(Secret(name: name, token: token, readers: readers, isPublic: isPublic))
        return token
    }

    func paper(_ token: String, _ publicity: Publicity, as author: Actor) async throws -> PaperID {
        try await council.office.perform(
            CreatePaper(body: body, draft: paperDraft(token, publicity)),
            as: author
        )
    }

    func paperDraft(_ token: String, _ publicity: Publicity) -> PaperDraft {
        PaperDraft(
            name: "Vorlage \(token)",
            paperType: "Beschlussvorlage",
            date: "",
            publicity: publicity,
            resolutionText: "Beschluss \(token)",
            reasons: "Grund \(token)",
            financialEffects: "Kosten \(token)",
            underDirectionOf: nil
        )
    }

    func attach(
        _ token: String,
        to paper: PaperID,
        _ publicity: Publicity,
        as author: Actor,
        comment: String? = nil
    ) async throws {
        _ = try await council.office.perform(
            AttachFile(
                paper: paper,
                name: "Anlage \(token)",
                fileName: "\(token).pdf",
                publicity: publicity,
                bytes: PlainPDF.bytes(showing: token, comment: comment)
            ),
            as: author
        )
    }

    func meeting(_ token: String, _ organization: OrganizationID) async throws -> MeetingID {
        let day = CivilDate(Date(), in: .councilDefault).adding(days: 20)
        let draft = MeetingDraft(
            name: "Sitzung \(token)",
            date: day.description,
            startTime: "18:00",
            endTime: "",
            organization: organization,
            location: "Rathaus"
        )
        return try await council.office.perform(CreateMeeting(body: body, draft: draft), as: actor(.clerk))
    }

    @discardableResult
    func item(_ token: String, _ meeting: MeetingID, _ publicity: Publicity) async throws -> AgendaItemID {
        try await council.office.perform(
            AddAgendaItem(meeting: meeting, draft: AgendaDraft(name: "Punkt \(token)", publicity: publicity)),
            as: actor(.clerk)
        )
    }

    /// Changes an item as the form does: with the paper that it names.
    func change(_ item: AgendaItemID, _ draft: AgendaDraft) async throws {
        let clerk = actor(.clerk)
        let version = try await council.office.perform(ShowAgendaItem(item: item), as: clerk).item.version
        _ = try await council.office.perform(ChangeAgendaItem(item: item, version: version, draft: draft), as: clerk)
    }

    func reference(_ paper: PaperID) async throws -> String {
        try await council.office.perform(ShowPaper(paper: paper), as: actor(.clerk)).paper.reference ?? ""
    }

    func publish(_ subject: Publications.Subject, isPrepared: Bool = false) async throws {
        if !isPrepared {
            try await council.office.perform(RequestPublication(subject: subject), as: actor(.clerk))
        }
        try await council.office.perform(ReleasePublication(subject: subject), as: actor(.releaser))
    }

    func withdraw(_ subject: Publications.Subject, because reason: String) async throws {
        try await council.office.perform(WithdrawPublication(subject: subject, reason: reason), as: actor(.clerk))
    }

    func invite(_ meeting: MeetingID) async throws {
        _ = try await council.office.perform(CreateInvitation(meeting: meeting), as: actor(.clerk))
    }

    func place(
        _ paper: PaperID,
        on meeting: MeetingID,
        _ publicity: Publicity,
        name: String = "",
        role: String = "",
        invite: Bool
    ) async throws {
        let clerk = actor(.clerk)
        let reference = try await reference(paper)
        _ = try await council.office.perform(ReleasePaper(paper: paper), as: clerk)
        _ = try await council.office.perform(
            AddAgendaItem(
                meeting: meeting,
                draft: AgendaDraft(name: name, publicity: publicity, paper: reference, role: role)
            ),
            as: clerk
        )
        if invite { try await self.invite(meeting) }
    }

    mutating func addIdentities(_ organizations: [OrganizationID]) {
        identities["organizations", default: []] += organizations.map(\.description)
    }

    mutating func collectIdentities() async throws {
        let owner = try council.owner()
        for (place, table) in [
            ("meetings", "meeting"), ("papers", "paper"), ("agenda-items", "agenda_item"), ("files", "file"),
            ("consultations", "consultation"), ("packets", "packet"), ("drafts", "paper_draft"),
            ("notices", "meeting_notice"), ("locations", "location"), ("ledger", "receipt"),
            ("meeting-series", "meeting_series"), ("vacations", "vacation"),
            ("feeds", "calendar_feed"), ("sign-off-steps", "sign_off_step"), ("deputies", "account_deputy"),
            ("sign-off-templates", "sign_off_template"),
            ("paper-kinds", "paper_kind"), ("numbering-schemes", "numbering_scheme"),
        ] {
            identities[place] = try owner.query("SELECT id FROM council.\(unsafeRaw: table)").map {
                (try $0["id"] as UUID).uuidString.lowercased()
            }
        }
    }

    private mutating func logIn() async throws {
        let desk = LoginDesk(office: council.office)
        for viewer in Viewer.allCases where viewer != .anonymous {
            let ticket = try await desk.login(
                viewer.rawValue,
                password: password,
                address: "127.0.0.1",
                device: "Prüfung"
            )
            cookies[viewer] = ticket.cookie
            formTokens[viewer] = try await desk.presence(cookie: ticket.cookie).map(FormTokens.issued)
        }
    }
}
