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

    private let council: TestCouncil
    private var accounts: [Viewer: AccountID] = [:]
    private var persons: [Viewer: PersonID] = [:]
    private var body = BodyID(UUID())
    private var committeeA = OrganizationID(UUID())
    private var committeeB = OrganizationID(UUID())
    private let office: Set<Viewer> = [.clerk, .releaser]
    private var everybody: Set<Viewer> { Set(Viewer.allCases).subtracting([.anonymous]) }

    /// Builds the town.
    public init(in council: TestCouncil) async throws {
        self.council = council
        try await makePeople()
        try await makeContent()
        try await logIn()
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
                if hasSeat { try transaction.persons.save(seat) }
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
            return (body.id, a.id, b.id, accounts, persons)
        }
        (body, committeeA, committeeB, accounts, persons) = made
        identities["organizations"] = [committeeA.description, committeeB.description]
        identities["persons"] = persons.values.map(\.description)
        identities["accounts"] = accounts.values.map(\.description)
    }

    private mutating func secret(_ name: String, readers: Set<Viewer>, isPublic: Bool = false) -> String {
        let token = "KANARIE" + String(UInt64.random(in: .min ... .max), radix: 36).uppercased()
        secrets.append(Secret(name: name, token: token, readers: readers, isPublic: isPublic))
        return token
    }

    private mutating func makeContent() async throws {
        let author = actor(.author)
        let members = office.union([.chair, .councillor])

        let draft = secret("draft paper", readers: office.union([.author]))
        let draftFile = secret("file of a draft", readers: office.union([.author]))
        let draftPaper = try await paper(draft, .public, as: author)
        try await attach(draftFile, to: draftPaper, .public, as: author)

        let open = secret("public paper", readers: everybody, isPublic: true)
        let openFile = secret("public annex", readers: everybody, isPublic: true)
        let openHidden = secret("non-public annex of a public paper", readers: members.union([.author]))
        let openPaper = try await paper(open, .public, as: author)
        try await attach(openFile, to: openPaper, .public, as: author)
        try await attach(openHidden, to: openPaper, .nonPublic, as: author)

        let closed = secret("non-public paper", readers: members.union([.author]))
        let closedFile = secret("file of a non-public paper", readers: members.union([.author]))
        let closedPaper = try await paper(closed, .nonPublic, as: author)
        try await attach(closedFile, to: closedPaper, .public, as: author)

        let foreign = secret("non-public paper before committee B", readers: office.union([.author, .outsider]))
        let foreignPaper = try await paper(foreign, .nonPublic, as: author)
        try await place(foreignPaper, on: try await meeting("Sitzung B", committeeB), .nonPublic, invite: true)

        let planned = secret("meeting not yet invited", readers: office.union([.chair]))
        let plannedItem = secret("non-public item of a planned meeting", readers: office.union([.chair]))
        let plannedMeeting = try await meeting(planned, committeeA)
        try await item(plannedItem, plannedMeeting, .nonPublic)

        let invited = secret("invited meeting, not published", readers: everybody)
        let invitedItem = secret("non-public item of an invited meeting", readers: members)
        let invitedMeeting = try await meeting(invited, committeeA)
        try await item(invitedItem, invitedMeeting, .nonPublic)
        try await place(closedPaper, on: invitedMeeting, .nonPublic, invite: true)

        let published = secret("published meeting", readers: everybody, isPublic: true)
        let publishedItem = secret("public item", readers: everybody, isPublic: true)
        let hiddenItem = secret("non-public item of a published meeting", readers: members)
        let publishedMeeting = try await meeting(published, committeeA)
        try await item(publishedItem, publishedMeeting, .public)
        try await item(hiddenItem, publishedMeeting, .nonPublic)
        try await place(openPaper, on: publishedMeeting, .public, invite: true)
        try await council.office.perform(ReleasePublication(subject: .meeting(publishedMeeting)), as: actor(.releaser))

        let withdrawn = secret("withdrawn meeting", readers: everybody)
        let withdrawnItem = secret("public item of a withdrawn meeting", readers: everybody)
        let withdrawnMeeting = try await meeting(withdrawn, committeeA)
        try await item(withdrawnItem, withdrawnMeeting, .public)
        _ = try await council.office.perform(CreateInvitation(meeting: withdrawnMeeting), as: actor(.clerk))
        try await council.office.perform(ReleasePublication(subject: .meeting(withdrawnMeeting)), as: actor(.releaser))
        try await council.office.perform(
            WithdrawPublication(subject: .meeting(withdrawnMeeting), reason: "Irrtum"),
            as: actor(.clerk)
        )
        try await collectIdentities()
    }

    private func paper(_ token: String, _ publicity: Publicity, as author: Actor) async throws -> PaperID {
        let draft = PaperDraft(
            name: "Vorlage \(token)",
            paperType: "Beschlussvorlage",
            date: "",
            publicity: publicity,
            resolutionText: "Beschluss \(token)",
            reasons: "Grund \(token)",
            financialEffects: "Kosten \(token)",
            underDirectionOf: nil
        )
        return try await council.office.perform(CreatePaper(body: body, draft: draft), as: author)
    }

    private func attach(_ token: String, to paper: PaperID, _ publicity: Publicity, as author: Actor) async throws {
        _ = try await council.office.perform(
            AttachFile(
                paper: paper,
                name: "Anlage \(token)",
                fileName: "\(token).pdf",
                publicity: publicity,
                bytes: PlainPDF.bytes(showing: token)
            ),
            as: author
        )
    }

    private func meeting(_ token: String, _ organization: OrganizationID) async throws -> MeetingID {
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

    private func item(_ token: String, _ meeting: MeetingID, _ publicity: Publicity) async throws {
        _ = try await council.office.perform(
            AddAgendaItem(meeting: meeting, draft: AgendaDraft(name: "Punkt \(token)", publicity: publicity)),
            as: actor(.clerk)
        )
    }

    private func place(
        _ paper: PaperID,
        on meeting: MeetingID,
        _ publicity: Publicity,
        invite: Bool
    ) async throws {
        let clerk = actor(.clerk)
        let reference = try await council.office.perform(ShowPaper(paper: paper), as: clerk).paper.reference ?? ""
        _ = try await council.office.perform(ReleasePaper(paper: paper), as: clerk)
        _ = try await council.office.perform(
            AddAgendaItem(meeting: meeting, draft: AgendaDraft(name: "", publicity: publicity, paper: reference)),
            as: clerk
        )
        if invite { _ = try await council.office.perform(CreateInvitation(meeting: meeting), as: clerk) }
    }

    private mutating func collectIdentities() async throws {
        let owner = try council.owner()
        for (place, table) in [
            ("meetings", "meeting"), ("papers", "paper"), ("agenda-items", "agenda_item"), ("files", "file"),
            ("consultations", "consultation"),
        ] {
            identities[place] = try owner.query("SELECT id FROM council.\(unsafeRaw: table)").map {
                let id: UUID = try $0["id"]
                return id.uuidString.lowercased()
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

/// The smallest PDF that shows a line, uncompressed, made for tests.
public enum PlainPDF {
    /// A page with one line of text.
    public static func bytes(showing text: String) -> [UInt8] {
        let content = "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var pdf = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(pdf.utf8.count)
            pdf += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = pdf.utf8.count
        pdf += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            pdf += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        pdf += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(pdf.utf8)
    }
}
