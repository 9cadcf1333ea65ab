import CouncilModel
import Foundation
import Store
import Testing

@Suite struct `The throttle of logins` {
    private static let key = [UInt8](repeating: 1, count: 32)

    private func fail(_ times: Int, key: [UInt8] = key, in book: RecordBook) async throws {
        for _ in 0..<times {
            try await book.database.write(as: .nobody) { try $0.loginThrottle.recordFailure(key, free: 5) }
        }
    }

    private func pause(_ book: RecordBook, key: [UInt8] = key) async throws -> TimeInterval? {
        try await book.database.read(as: .nobody) { try $0.loginThrottle.blockedUntil(key) }
            .map { $0.timeIntervalSince(book.now) }
    }

    @Test func `lets five failures pass and makes each further one wait longer, but never above a quarter of an hour`()
        async throws
    {
        try await RecordBook.opened { book in
            try await fail(5, in: book)
            #expect(try await pause(book) == nil)
            var pauses: [TimeInterval] = []
            for _ in 0..<14 {
                try await fail(1, in: book)
                pauses.append(try #require(try await pause(book)))
            }
            #expect(pauses.first == 1)
            #expect(pauses == pauses.sorted())
            #expect(pauses.last == 900)
            #expect(Set(pauses).count > 8)
        }
    }

    @Test func `ends by itself, is forgotten on success, and is nobody else's`() async throws {
        try await RecordBook.opened { book in
            let other = [UInt8](repeating: 2, count: 32)
            try await fail(8, in: book)
            #expect(try await pause(book) == 4)
            #expect(try await pause(book, key: other) == nil)
            book.wait(4)
            #expect(try await pause(book) == nil)
            try await fail(1, in: book)
            #expect(try await pause(book) == 8)
            try await book.database.write(as: .nobody) { try $0.loginThrottle.clear(Self.key) }
            #expect(try await pause(book) == nil)
            try await fail(5, in: book)
            #expect(try await pause(book) == nil)
        }
    }

    @Test func `starts anew after a quiet quarter of an hour`() async throws {
        try await RecordBook.opened { book in
            try await fail(9, in: book)
            book.wait(901)
            try await fail(1, in: book)
            #expect(try await pause(book) == nil)
            try await fail(4, in: book)
            #expect(try await pause(book) == nil)
            try await fail(1, in: book)
            #expect(try await pause(book) == 1)
        }
    }

    @Test func `has one secret per installation`() async throws {
        try await RecordBook.opened { book in
            let (one, two) = ([UInt8](repeating: 3, count: 32), [UInt8](repeating: 4, count: 32))
            let first = try await book.database.write(as: .nobody) {
                try $0.loginThrottle.installationSecret("throttle", fresh: one)
            }
            let second = try await book.database.write(as: .nobody) {
                try $0.loginThrottle.installationSecret("throttle", fresh: two)
            }
            #expect(first == one)
            #expect(second == one)
        }
    }
}

@Suite struct `A login session` {
    private static let token = [UInt8](repeating: 9, count: 32)
    private static let idle: TimeInterval = 3600

    private func start(
        _ actor: Actor,
        token: [UInt8] = token,
        lifetime: TimeInterval = 10_000,
        in book: RecordBook
    ) async throws {
        let account = try #require(actor.account)
        try await book.database.write(as: actor) {
            try $0.loginSessions.start(
                for: account,
                tokenHash: token,
                formToken: String(repeating: "f", count: 32),
                device: "Firefox",
                lifetime: lifetime
            )
        }
    }

    private func find(_ book: RecordBook, token: [UInt8] = token) async throws -> LoginSessions.Session? {
        try await book.database.read(as: .nobody) { try $0.loginSessions.find(tokenHash: token, idle: Self.idle) }
    }

    private func touch(_ book: RecordBook) async throws {
        try await book.database.write(as: .nobody) { try $0.loginSessions.touch(tokenHash: Self.token) }
    }

    @Test func `ends when nobody used it for the idle time`() async throws {
        try await RecordBook.opened { book in
            let actor = try await book.account("anna")
            try await start(actor, in: book)
            #expect(try await find(book)?.account == actor.account)
            book.wait(Self.idle - 1)
            #expect(try await find(book) != nil)
            book.wait(1)
            #expect(try await find(book) == nil)
        }
    }

    @Test func `lives on while it is used, but not beyond its life`() async throws {
        try await RecordBook.opened { book in
            try await start(try await book.account("anna"), in: book)
            for _ in 0..<3 {
                book.wait(3000)
                #expect(try await find(book) != nil)
                try await touch(book)
            }
            book.wait(999)
            #expect(try await find(book) != nil)
            try await touch(book)
            book.wait(1)
            #expect(try await find(book) == nil)
        }
    }

    @Test func `is found by its token only`() async throws {
        try await RecordBook.opened { book in
            try await start(try await book.account("anna"), in: book)
            #expect(try await find(book, token: [UInt8](repeating: 8, count: 32)) == nil)
        }
    }

    @Test func `dies with the lock of the account and does not come back`() async throws {
        try await RecordBook.opened { book in
            let actor = try await book.account("anna")
            let account = try #require(actor.account)
            let administrator = try #require(try await book.account("root", roles: [.administrator]).account)
            try await start(actor, in: book)
            try await book.database.write(as: .system) { try $0.accounts.lock(account, by: administrator) }
            #expect(try await find(book) == nil)
            let isLocked = try await book.database.read(as: .system) { try $0.accounts.find(account)?.isLocked }
            #expect(isLocked == true)
            try await book.database.write(as: .system) { try $0.accounts.unlock(account) }
            #expect(try await find(book) == nil)
        }
    }

    @Test func `that began in spite of a lock is not found`() async throws {
        try await RecordBook.opened { book in
            let actor = try await book.account("anna")
            let account = try #require(actor.account)
            let administrator = try #require(try await book.account("root").account)
            try await book.database.write(as: .system) { try $0.accounts.lock(account, by: administrator) }
            try await start(actor, in: book)
            #expect(try await find(book) == nil)
        }
    }

    @Test func `is ended by its owner only, alone or with all others but one`() async throws {
        try await RecordBook.opened { book in
            let (anna, ben) = (try await book.account("anna"), try await book.account("ben"))
            let (annaID, benID) = (try #require(anna.account), try #require(ben.account))
            let tokens = (1...3).map { [UInt8](repeating: UInt8($0), count: 32) }
            for token in tokens { try await start(anna, token: token, in: book) }
            let sessions = try await book.database.read(as: anna) { try $0.loginSessions.list(of: annaID) }
            #expect(sessions.count == 3)

            let first = try #require(try await find(book, token: tokens[0]))
            try await book.database.write(as: ben) { try $0.loginSessions.end(first.id, of: benID) }
            #expect(try await find(book, token: tokens[0]) != nil)
            try await book.database.write(as: anna) { try $0.loginSessions.end(first.id, of: annaID) }
            #expect(try await find(book, token: tokens[0]) == nil)

            let kept = try #require(try await find(book, token: tokens[1]))
            try await book.database.write(as: anna) { try $0.loginSessions.endAll(of: annaID, except: kept.id) }
            #expect(try await find(book, token: tokens[1]) != nil)
            #expect(try await find(book, token: tokens[2]) == nil)
            let left = try await book.database.read(as: anna) { try $0.loginSessions.list(of: annaID).map(\.id) }
            #expect(left == [kept.id])
        }
    }
}
