import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Each action` {
    /// An action, those who may perform it, and a try at it on things that do not exist.
    struct Duty: Sendable, CustomTestStringConvertible {
        let name: String
        let allowed: Set<Role>?
        let attempt: @Sendable (ActionRun, Actor) async throws -> Void

        var testDescription: String { name }

        static func reading<A: ReadingAction>(_ action: A, _ allowed: Set<Role>?) -> Duty {
            Duty(name: "\(A.self)", allowed: allowed) { run, actor in
                _ = try await run.office.perform(action, as: actor)
            }
        }

        static func writing<A: WritingAction>(_ action: A, _ allowed: Set<Role>?) -> Duty {
            Duty(name: "\(A.self)", allowed: allowed) { run, actor in
                _ = try await run.office.perform(action, as: actor)
            }
        }
    }

    private static let meeting = MeetingID(UUID())
    private static let paper = PaperID(UUID())
    private static let account = AccountID(UUID())
    private static let body = BodyID(UUID())
    private static let subject = Publications.Subject.meeting(meeting)
    private static let meetingDraft = MeetingDraft(
        name: "x",
        date: "",
        startTime: "",
        endTime: "",
        organization: nil,
        location: ""
    )
    private static let paperDraft = PaperDraft(
        name: "",
        paperType: "",
        date: "",
        publicity: .nonPublic,
        resolutionText: "",
        reasons: "",
        financialEffects: "",
        underDirectionOf: nil
    )
    private static let agendaDraft = AgendaDraft(name: "x", publicity: .nonPublic)
    private static let writers: Set<Role> = [.clerk, .staffAuthor]

    private static let duties: [Duty] = [
        .writing(CancelPacket(packet: PacketID(UUID())), [.clerk]),
        .writing(OpenPacket(packet: PacketID(UUID())), nil),
        .writing(RequestPacket(meeting: meeting, scope: .public), [.clerk]),
        .writing(AddAgendaItem(meeting: meeting, draft: agendaDraft), [.clerk]),
        .writing(AcceptProposal(paper: paper), writers),
        .writing(
            ChangeAgendaTemplate(
                organization: OrganizationID(UUID()),
                draft: .init(publicOpening: "", publicClosing: "")
            ),
            [.clerk]
        ),
        .writing(ConfirmNeutralTitle(item: AgendaItemID(UUID()), title: "x"), [.clerk]),
        .writing(MoveConsultation(step: ConsultationID(UUID()), isEarlier: true), writers),
        .writing(PlaceWaitingPapers(meeting: meeting, steps: []), [.clerk]),
        .writing(RecordAdmission(item: AgendaItemID(UUID()), yes: 1, statutoryNumber: 1), [.clerk]),
        .writing(RecordResult(item: AgendaItemID(UUID()), version: 1, draft: .init(outcome: .noted)), [.clerk]),
        .writing(RemoveCompetence(competence: CompetenceID(UUID())), [.clerk]),
        .writing(RemoveConsultation(step: ConsultationID(UUID())), writers),
        .writing(
            SaveCompetence(organization: OrganizationID(UUID()), paperType: "x", office: nil, role: "Entscheidung"),
            [.clerk]
        ),
        .writing(UndoAgendaOrder(meeting: meeting, version: 1), [.clerk]),
        .reading(ProposeConsultations(paper: paper), writers),
        .reading(ShowAgendaDesk(meeting: meeting), [.clerk]),
        .reading(ShowLamps(body: body, meetings: []), [.clerk]),
        .reading(ShowAgendaTemplate(organization: OrganizationID(UUID())), [.clerk]),
        .reading(ShowInvitedAgenda(meeting: meeting), nil),
        .reading(ShowResult(item: AgendaItemID(UUID())), [.clerk]),
        .writing(AddConsultation(paper: paper, organization: nil, meeting: nil, role: ""), writers),
        .writing(
            AttachFile(
                paper: paper,
                name: "",
                fileName: "a.pdf",
                publicity: .nonPublic,
                bytes: PlainPDF.bytes(showing: "x")
            ),
            writers
        ),
        .writing(ChangeAccountRoles(account: account, roles: []), [.administrator]),
        .writing(ChangeAgendaItem(item: AgendaItemID(UUID()), version: 1, draft: agendaDraft), [.clerk]),
        .writing(ChangeFile(file: FileID(UUID()), name: "x", publicity: .nonPublic), writers),
        .writing(ChangeMeeting(meeting: meeting, version: 1, draft: meetingDraft), [.clerk]),
        .writing(ChangePaper(paper: paper, version: 1, draft: paperDraft), writers),
        .writing(ConcludeMeeting(meeting: meeting), [.clerk]),
        .writing(CreateAccount(login: "", person: nil, roles: []), [.administrator]),
        .writing(CreateInvitation(meeting: meeting), [.clerk]),
        .writing(CreateMeeting(body: body, draft: meetingDraft), [.clerk]),
        .writing(CreatePaper(body: body, draft: paperDraft), writers),
        .writing(LockAccount(account: account, isLocked: true), [.administrator]),
        .writing(OpenFile(file: FileID(UUID())), nil),
        .writing(OrderAgenda(meeting: meeting, version: 1, order: []), [.clerk]),
        .writing(ReleasePaper(paper: paper), [.clerk]),
        .writing(ReleasePublication(subject: subject), [.releaser]),
        .writing(RemoveAgendaItem(item: AgendaItemID(UUID())), [.clerk]),
        .writing(RemoveFile(file: FileID(UUID())), writers),
        .writing(RequestPublication(subject: subject), [.clerk]),
        .writing(WithdrawPublication(subject: subject, reason: "x"), [.clerk, .releaser]),
        .writing(ChangeOwnPassword(current: "", replacement: "", session: UUID()), nil),
        .writing(EndOwnSession(session: UUID()), nil),
        .reading(ListAccounts(), [.administrator]),
        .reading(PreviewAgenda(meeting: meeting, kind: .invitation), [.clerk]),
        .reading(PreviewPaper(body: body, paper: paper, draft: paperDraft, hasPublicity: false), writers),
        .reading(PreviewPublication(subject: subject), [.clerk, .releaser]),
        .reading(ReadArticle(file: FileID(UUID())), nil),
        .reading(ReadFileBytes(sha256: [], range: 0..<1), nil),
        .reading(ShowAgendaItem(item: AgendaItemID(UUID())), [.clerk]),
        .reading(ShowFile(file: FileID(UUID())), nil),
        .reading(ShowMeeting(meeting: meeting), nil),
        .reading(ShowPacket(packet: PacketID(UUID())), nil),
        .reading(ShowPackets(meeting: meeting), [.clerk]),
        .reading(ShowPaper(paper: paper), nil),
        .reading(ShowTown(), nil),
    ]

    @Test func `is open to its roles and to no other, and leaves no trace when refused`() async throws {
        try await ActionRun.inTown { run in
            let known = try #require(run.town.actor(.member).account)
            for duty in Self.duties {
                for role in Role.allCases {
                    let actor = Actor(identity: .account(known, person: nil), roles: [role])
                    let isAllowed = duty.allowed?.contains(role) ?? true
                    let before = try run.events().count
                    let said = await refusal { try await duty.attempt(run, actor) }
                    #expect(
                        (said != .notPermitted) == isAllowed,
                        "\(duty.name) as \(role): \(String(describing: said))"
                    )
                    if said != nil { #expect(try run.events().count == before, "\(duty.name) as \(role)") }
                }
                let without = Actor(identity: .account(known, person: nil), roles: [])
                let said = await refusal { try await duty.attempt(run, without) }
                #expect((said == .notPermitted) == (duty.allowed != nil), "\(duty.name) without a role")
                let asNobody = await refusal {
                    try await duty.attempt(run, Actor(identity: .nobody, roles: Set(Role.allCases)))
                }
                #expect(asNobody == .notPermitted, "\(duty.name) as nobody")
            }
        }
    }

    @Test func `answers with an error of its own, whatever the identities are`() async throws {
        try await ActionRun.inTown { run in
            let account = try #require(run.town.actor(.member).account)
            let everybody = Actor(identity: .account(account, person: nil), roles: Set(Role.allCases))
            for duty in Self.duties
            where !["ShowTown", "ListAccounts", "ReadFileBytes", "EndOwnSession"].contains(duty.name) {
                let said = await refusal { try await duty.attempt(run, everybody) }
                let isOurs =
                    if case .fileRefused(let text)? = said { !text.hasPrefix("not an ActionError") } else {
                        said != nil
                    }
                #expect(isOurs, "\(duty.name): \(String(describing: said))")
            }
        }
    }
}

@Suite struct `A writing action` {
    @Test func `leaves exactly one event, in the name of its actor`() async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let (office, clerk) = (run.office, town.actor(.clerk))
            var expected: [String] = []
            func performs<A: WritingAction>(
                _ kind: String,
                _ action: A,
                as staff: PlainTown.Staff = .clerk
            ) async throws
                -> A.Outcome
            {
                let outcome = try await office.perform(action, as: town.actor(staff))
                expected.append(kind)
                #expect(try run.events() == expected, "\(A.self)")
                let account: UUID? = try run.council.owner().one(
                    "SELECT account_id FROM council.event ORDER BY seq DESC LIMIT 1"
                )["account_id"]
                #expect(account == town.actor(staff).account?.uuid)
                return outcome
            }
            let draft = town.meetingDraft("Sitzung")
            let meeting = try await performs("meetingCreated", CreateMeeting(body: town.body, draft: draft))
            _ = try await performs("meetingChanged", ChangeMeeting(meeting: meeting, version: 1, draft: draft))
            let paper = try await performs(
                "paperCreated",
                CreatePaper(body: town.body, draft: town.paperDraft("Brücke")),
                as: .author
            )
            _ = try await performs(
                "paperChanged",
                ChangePaper(paper: paper, version: 1, draft: town.paperDraft("Steg")),
                as: .author
            )
            _ = try await performs(
                "paperChangeOvertaken",
                ChangePaper(paper: paper, version: 1, draft: town.paperDraft("Furt")),
                as: .author
            )
            _ = try await performs(
                "consultationAdded",
                AddConsultation(paper: paper, organization: town.committee, meeting: nil, role: "Entscheidung"),
                as: .author
            )
            let file = try await performs(
                "fileAttached",
                AttachFile(
                    paper: paper,
                    name: "",
                    fileName: "a.pdf",
                    publicity: .nonPublic,
                    bytes: PlainPDF.bytes(showing: "a")
                ),
                as: .author
            )
            _ = try await performs("paperReleased", ReleasePaper(paper: paper))
            let item = try await performs(
                "agendaItemAdded",
                AddAgendaItem(meeting: meeting, draft: AgendaDraft(name: "x", publicity: .public))
            )
            let second = try await performs(
                "agendaItemAdded",
                AddAgendaItem(meeting: meeting, draft: AgendaDraft(name: "y", publicity: .public))
            )
            _ = try await performs("agendaOrdered", OrderAgenda(meeting: meeting, version: 2, order: [second, item]))
            _ = try await performs("agendaItemRemoved", RemoveAgendaItem(item: second))
            let version = try await office.perform(ShowAgendaItem(item: item), as: clerk).item.version
            _ = try await performs(
                "agendaItemChanged",
                ChangeAgendaItem(item: item, version: version, draft: AgendaDraft(name: "z", publicity: .public))
            )
            _ = try await performs("invitationCreated", CreateInvitation(meeting: meeting))
            _ = try await performs("publicationRequested", RequestPublication(subject: .meeting(meeting)))
            _ = try await performs("publicationReleased", ReleasePublication(subject: .meeting(meeting)), as: .releaser)
            _ = try await performs(
                "publicationWithdrawn",
                WithdrawPublication(subject: .meeting(meeting), reason: "Irrtum")
            )
            _ = try await performs("meetingConcluded", ConcludeMeeting(meeting: meeting))
            _ = try await performs("nonPublicFileOpened", OpenFile(file: file))
            _ = try await performs("fileChanged", ChangeFile(file: file, name: "b", publicity: .public), as: .author)
            _ = try await performs("fileRemoved", RemoveFile(file: file), as: .author)
            let made = try await performs(
                "accountCreated",
                CreateAccount(login: "neu", person: nil, displayName: "Neu", roles: []),
                as: .administrator
            )
            _ = try await performs(
                "accountRolesChanged",
                ChangeAccountRoles(account: made.id, roles: [.chair]),
                as: .administrator
            )
            _ = try await performs("accountLocked", LockAccount(account: made.id, isLocked: true), as: .administrator)
            _ = try await performs(
                "accountUnlocked",
                LockAccount(account: made.id, isLocked: false),
                as: .administrator
            )
            _ = try await performs(
                "passwordChanged",
                ChangeOwnPassword(current: PlainTown.password, replacement: "ein ganz neues Kennwort", session: UUID()),
                as: .member
            )
            _ = try await performs("sessionEnded", EndOwnSession(session: UUID()), as: .member)
            let whole = try await run.council.database.read(as: .system) { try $0.events.verify() }
            #expect(whole.count == expected.count && whole.firstBroken == nil)
        }
    }
}
