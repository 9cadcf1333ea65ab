import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `The login desk` {
    private func login(
        _ name: String,
        _ password: String = PlainTown.password,
        _ run: ActionRun
    ) async throws -> LoginDesk.Ticket {
        try await LoginDesk(office: run.office).login(name, password: password, address: "192.0.2.1", device: "Prüfung")
    }

    private func said(
        _ name: String,
        _ password: String = PlainTown.password,
        _ run: ActionRun
    ) async throws
        -> LoginDesk.Refusal?
    {
        do {
            _ = try await login(name, password, run)
            return nil
        } catch let refusal as LoginDesk.Refusal {
            return refusal
        }
    }

    @Test func `lets somebody in, in any spelling of the name, and knows them by the cookie`() async throws {
        try await ActionRun.inTown { run in
            let ticket = try await login("  CLERK ", PlainTown.password, run)
            let desk = LoginDesk(office: run.office)
            let presence = try #require(try await desk.presence(cookie: ticket.cookie))
            #expect(presence.actor.account == run.town.actor(.clerk).account)
            #expect(presence.actor.roles == [.clerk])
            #expect(try run.events() == ["loggedIn"])
            var other = Array(ticket.cookie)
            other[0] = other[0] == "0" ? "1" : "0"
            #expect(try await desk.presence(cookie: String(other)) == nil)
            #expect(try await desk.presence(cookie: "") == nil)
            #expect(try await desk.presence(cookie: ticket.cookie + "0") == nil)
        }
    }

    @Test func `stores neither cookie nor password`() async throws {
        try await ActionRun.inTown { run in
            let ticket = try await login("clerk", PlainTown.password, run)
            let stored = try run.text(
                """
                SELECT (SELECT string_agg(s::text, ' ') FROM council.login_session s)
                    || (SELECT string_agg(a::text, ' ') FROM council.account a)
                """
            )
            #expect(stored.contains("scrypt"))
            #expect(!stored.contains(ticket.cookie))
            #expect(!stored.contains(PlainTown.password))
            #expect(!run.council.log.text.contains(PlainTown.password))
        }
    }

    @Test func `says the same to a wrong password, an unknown name and a locked account`() async throws {
        try await ActionRun.inTown { run in
            let locked = try #require(run.town.actor(.author).account)
            try await run.office.perform(
                LockAccount(account: locked, isLocked: true),
                as: run.town.actor(.administrator)
            )
            #expect(try await said("clerk", "falsch", run) == .wrong)
            #expect(try await said("niemand", PlainTown.password, run) == .wrong)
            #expect(try await said("author", PlainTown.password, run) == .wrong)
            #expect(try await said("", "", run) == .wrong)
            #expect(try run.count("SELECT FROM council.login_session") == 0)
        }
    }

    @Test(arguments: ["clerk", "niemand"])
    func `makes a name wait after more than five failures, whether it exists or not, and no other`(
        name: String
    ) async throws {
        try await ActionRun.inTown { run in
            for _ in 0..<5 { #expect(try await said(name, "falsch", run) == .wrong) }
            #expect(try await said(name, "falsch", run) == .wrong)
            try run.council.owner().execute(
                "UPDATE council.login_throttle SET blocked_until = now() + interval '10 minutes' WHERE blocked_until IS NOT NULL"
            )
            guard case .throttled(let until)? = try await said(name, PlainTown.password, run) else {
                Issue.record("not throttled")
                return
            }
            #expect(until > Date())
            #expect(try await said("deputy", PlainTown.password, run) == nil)
        }
    }

    @Test func `forgets the failures of a name that gets in`() async throws {
        try await ActionRun.inTown { run in
            for _ in 0..<5 { _ = try await said("clerk", "falsch", run) }
            #expect(try await said("clerk", PlainTown.password, run) == nil)
            for _ in 0..<5 { #expect(try await said("clerk", "falsch", run) == .wrong) }
            #expect(try await said("clerk", PlainTown.password, run) == nil)
        }
    }

    @Test func `shows those out whose account is locked or who log out`() async throws {
        try await ActionRun.inTown { run in
            let desk = LoginDesk(office: run.office)
            let (one, two) = (
                try await login("clerk", PlainTown.password, run), try await login("deputy", PlainTown.password, run)
            )
            let clerk = try #require(run.town.actor(.clerk).account)
            try await run.office.perform(
                LockAccount(account: clerk, isLocked: true),
                as: run.town.actor(.administrator)
            )
            #expect(try await desk.presence(cookie: one.cookie) == nil)
            try await desk.logout(try #require(try await desk.presence(cookie: two.cookie)))
            #expect(try await desk.presence(cookie: two.cookie) == nil)
            #expect(try run.events().suffix(2) == ["accountLocked", "loggedOut"])
        }
    }

    @Test func `ends all other sessions when the password changes, and takes only the new one`() async throws {
        try await ActionRun.inTown { run in
            let desk = LoginDesk(office: run.office)
            let (here, elsewhere) = (
                try await login("clerk", PlainTown.password, run), try await login("clerk", PlainTown.password, run)
            )
            let session = try #require(try await desk.presence(cookie: here.cookie)).session.id
            let clerk = run.town.actor(.clerk)
            let replacement = "noch ein langes kennwort"
            let wrong = await refusal {
                try await run.office.perform(
                    ChangeOwnPassword(current: "falsch", replacement: replacement, session: session),
                    as: clerk
                )
            }
            #expect(wrong != nil)
            #expect(try await desk.presence(cookie: elsewhere.cookie) != nil)
            try await run.office.perform(
                ChangeOwnPassword(current: PlainTown.password, replacement: replacement, session: session),
                as: clerk
            )
            #expect(try await desk.presence(cookie: here.cookie) != nil)
            #expect(try await desk.presence(cookie: elsewhere.cookie) == nil)
            #expect(try await said("clerk", PlainTown.password, run) == .wrong)
            #expect(try await said("clerk", replacement, run) == nil)
        }
    }

    @Test func `forgets a session whose time is over`() async throws {
        try await ActionRun.inTown { run in
            let ticket = try await login("clerk", PlainTown.password, run)
            try run.council.owner().execute(
                "UPDATE council.login_session SET started_at = now() - interval '2 days', expires_at = now()"
            )
            #expect(try await LoginDesk(office: run.office).presence(cookie: ticket.cookie) == nil)
        }
    }

    @Test func `takes new rights into account at once`() async throws {
        try await ActionRun.inTown { run in
            let ticket = try await login("clerk", PlainTown.password, run)
            let clerk = try #require(run.town.actor(.clerk).account)
            try await run.office.perform(
                ChangeAccountRoles(account: clerk, roles: [.chair]),
                as: run.town.actor(.administrator)
            )
            #expect(try await LoginDesk(office: run.office).presence(cookie: ticket.cookie)?.actor.roles == [.chair])
        }
    }

    @Test(arguments: [
        ("zu kurz", PasswordKeeper.Refusal.tooShort), (String(repeating: "ab1 ", count: 60), .tooLong),
        ("aaaaaaaaaaaaaaaaaaaa", .common), ("Passwort1234567890", .common),
    ])
    func `refuses passwords that are easy to guess`(password: String, refusal: PasswordKeeper.Refusal) {
        #expect(throws: refusal) { try PasswordKeeper.check(password) }
    }
}
