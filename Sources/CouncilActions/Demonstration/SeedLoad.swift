internal import CouncilModel
internal import Foundation
public import Store

/// Bulk records for measurements: equal numbers make equal records, identities and texts included.
///
/// They are written straight into the store, in batches, as a town of their own; no document is set.
public struct SeedLoad: Sendable {
    private let papers: Int
    private let meetings: Int

    /// Records per transaction.
    private static let batch = 250
    /// 2026-01-01T00:00:00Z; all dates count from here, so that the day of the run does not matter.
    private static let epoch = Date(timeIntervalSince1970: 1_767_225_600)

    /// So many records.
    ///
    /// - Parameters:
    ///   - papers: Number of papers.
    ///   - meetings: Number of meetings.
    public init(papers: Int, meetings: Int) {
        self.papers = papers
        self.meetings = meetings
    }

    /// Writes them.
    ///
    /// - Parameters:
    ///   - database: Where to.
    ///   - progress: Called with how many records of how many are done.
    /// - Throws: An error of the database; also when the same records are there already.
    public func write(to database: CouncilDatabase, progress: @Sendable (Int, Int) -> Void) async throws {
        let town = try await database.write(as: .system) { try SeedLoadTown.write(in: $0, epoch: Self.epoch) }
        let total = papers + meetings
        var source = SeedLoadSource(seed: 1)
        var meetingIDs: [MeetingID] = []
        for start in stride(from: 0, to: meetings, by: Self.batch) {
            let range = start..<min(start + Self.batch, meetings)
            let seeds = range.map { SeedLoadMeeting(number: $0, town: town, epoch: Self.epoch, from: &source) }
            try await database.write(as: .system) { transaction in
                for seed in seeds { try seed.write(in: transaction) }
                try Self.appendEvent(seeds.count, "meetings", town.body, in: transaction)
            }
            meetingIDs += seeds.map(\.meeting.id)
            progress(range.upperBound, total)
        }
        for start in stride(from: 0, to: papers, by: Self.batch) {
            let range = start..<min(start + Self.batch, papers)
            let ids = meetingIDs
            let seeds = range.map {
                SeedLoadPaper(number: $0, town: town, meetings: ids, epoch: Self.epoch, from: &source)
            }
            try await database.write(as: .system) { transaction in
                for seed in seeds { try seed.write(in: transaction) }
                try Self.appendEvent(seeds.count, "papers", town.body, in: transaction)
            }
            progress(meetings + range.upperBound, total)
        }
    }

    private static func appendEvent(
        _ count: Int,
        _ noun: String,
        _ body: BodyID,
        in transaction: Transaction
    ) throws {
        try transaction.events.append(
            .init(kind: "loadSeeded", subjectKind: "body", subject: body.uuid, detail: [noun: "\(count)"])
        )
    }
}

/// Numbers that look random and are the same in every run (SplitMix64, Steele et al. 2014).
struct SeedLoadSource: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func id<Noun>(_ noun: Noun.Type = Noun.self, at moment: Date) -> Identifier<Noun> {
        Identifier(UUID.version7(time: moment, random: next()))
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int(next() % UInt64(choices.count))] }
}
