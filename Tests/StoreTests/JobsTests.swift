import CouncilModel
import Foundation
import Postgres
import Store
import Testing

@Suite struct `The queue of jobs` {
    private func enqueue(
        _ key: String,
        kind: String = "read",
        delay: TimeInterval = 0,
        in book: RecordBook
    ) async throws {
        try await book.database.write(as: .system) {
            try $0.jobs.enqueue(kind: kind, key: key, payload: "{\"key\":\"\(key)\"}", delay: delay)
        }
    }

    private func claim(
        _ worker: UUID,
        kinds: [String] = ["read"],
        lease: TimeInterval = 60,
        in book: RecordBook
    ) async throws -> Jobs.Lease? {
        try await book.database.write(as: .system) { try $0.jobs.claim(worker: worker, kinds: kinds, lease: lease) }
    }

    private func counts(_ book: RecordBook) async throws -> [Int] {
        let counts = try await book.database.read(as: .system) { try $0.jobs.counts() }
        return [counts.waiting, counts.running, counts.failed]
    }

    @Test func `never gives one job to two workers`() async throws {
        try await RecordBook.opened(connections: 6) { book in
            for number in 0..<40 { try await enqueue("job \(number)", in: book) }
            let database = book.database
            let taken = try await withThrowingTaskGroup(of: [UUID].self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        let worker = UUID()
                        var mine: [UUID] = []
                        while let lease = try await database.write(
                            as: .system,
                            { try $0.jobs.claim(worker: worker, kinds: ["read"], lease: 60) }
                        ) {
                            mine.append(lease.id)
                        }
                        return mine
                    }
                }
                return try await group.reduce(into: [UUID]()) { $0 += $1 }
            }
            #expect(taken.count == 40)
            #expect(Set(taken).count == 40)
            #expect(try await counts(book) == [0, 40, 0])
        }
    }

    @Test func `hands a job over when its lease has run out, and tells the first worker`() async throws {
        try await RecordBook.opened { book in
            try await enqueue("one", in: book)
            let first = try #require(try await claim(UUID(), in: book))
            #expect(first.attempt == 1)
            #expect(first.payload.contains("one"))
            book.wait(59)
            #expect(try await claim(UUID(), in: book) == nil)
            book.wait(1)
            let second = try #require(try await claim(UUID(), in: book))
            #expect(second.id == first.id && second.attempt == 2)

            let late = try await book.database.write(as: .system) { transaction in
                try transaction.jobs.fail(first, errorKind: "Late")
                return (
                    try transaction.jobs.heartbeat(first, extend: 60), try transaction.jobs.finish(first),
                    try transaction.jobs.heartbeat(second, extend: 60)
                )
            }
            #expect(late == (false, false, true))
            #expect(try await counts(book) == [0, 1, 0])
            let finished = try await book.database.write(as: .system) { transaction in
                (try transaction.jobs.finish(second), try transaction.jobs.finish(second))
            }
            #expect(finished == (true, false))
            #expect(try await counts(book) == [0, 0, 0])
            book.wait(100_000)
            #expect(try await claim(UUID(), in: book) == nil)
        }
    }

    @Test func `leaves a job with the worker whose heart beats`() async throws {
        try await RecordBook.opened { book in
            try await enqueue("one", in: book)
            let lease = try #require(try await claim(UUID(), in: book))
            for _ in 0..<4 {
                book.wait(50)
                #expect(try await book.database.write(as: .system) { try $0.jobs.heartbeat(lease, extend: 60) })
                #expect(try await claim(UUID(), in: book) == nil)
            }
        }
    }

    @Test func `waits longer after each failure and gives up in the end`() async throws {
        try await RecordBook.opened { book in
            try await enqueue("one", in: book)
            var pauses: [Double] = []
            for attempt in 1...8 {
                let lease = try #require(try await claim(UUID(), in: book), "attempt \(attempt)")
                #expect(lease.attempt == attempt)
                _ = try await book.database.write(as: .system) { try $0.jobs.fail(lease, errorKind: "Broken") }
                #expect(try await claim(UUID(), in: book) == nil, "tried again without a pause")
                let due: Date = try book.owner().one("SELECT run_after FROM council.job")["run_after"]
                pauses.append(due.timeIntervalSince(book.now))
                book.wait(due.timeIntervalSince(book.now))
            }
            #expect(zip(pauses, pauses.dropFirst()).allSatisfy { $0 < $1 }, "\(pauses)")
            #expect(try await counts(book) == [0, 0, 1])
            book.wait(100_000)
            #expect(try await claim(UUID(), in: book) == nil)
        }
    }

    @Test func `gives up a job that takes its worker down each time`() async throws {
        try await RecordBook.opened { book in
            try await enqueue("poison", in: book)
            var attempts = 0
            while attempts < 20, try await claim(UUID(), lease: 60, in: book) != nil {
                attempts += 1
                book.wait(61)
            }
            #expect(attempts == 8)
            #expect(try await counts(book) == [0, 0, 1])
        }
    }

    @Test func `holds the same work once while it is open`() async throws {
        try await RecordBook.opened { book in
            for _ in 0..<3 { try await enqueue("one", in: book) }
            try await enqueue("one", kind: "other", in: book)
            #expect(try await counts(book) == [2, 0, 0])
            let lease = try #require(try await claim(UUID(), in: book))
            try await enqueue("one", in: book)
            #expect(try await counts(book) == [1, 1, 0])
            #expect(try await book.database.write(as: .system) { try $0.jobs.finish(lease) })
            try await enqueue("one", in: book)
            #expect(try await claim(UUID(), in: book)?.attempt == 1)
        }
    }

    @Test func `gives a worker only what it can do, and nothing before its time`() async throws {
        try await RecordBook.opened { book in
            try await enqueue("a", kind: "other", in: book)
            try await enqueue("b", delay: 30, in: book)
            #expect(try await claim(UUID(), in: book) == nil)
            book.wait(30)
            #expect(try await claim(UUID(), in: book)?.kind == "read")
            #expect(try await claim(UUID(), in: book) == nil)
            #expect(try await claim(UUID(), kinds: ["other"], in: book)?.kind == "other")
        }
    }
}
