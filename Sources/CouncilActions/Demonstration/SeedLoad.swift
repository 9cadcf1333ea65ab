internal import CouncilModel
public import Foundation
public import Store

/// Bulk records for measurements: ten years of meetings up to eight weeks from now, their papers, summonses and sign-offs.
///
/// They are written straight into the store and join the town that is there; without one, a town of their own is made. No
/// document is set. On one day equal numbers make equal records, identities and texts included.
public struct SeedLoad: Sendable {
    private let papers: Int
    private let meetings: Int

    /// Papers per transaction that belong to no meeting.
    private static let batch = 250
    /// How far back the meetings go.
    private static let pastDays = 3650
    /// How far ahead they go.
    private static let futureDays = 56
    /// Meetings younger than that have a ledger of receipts and signed papers.
    private static let detailedDays = 400

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
    ///   - now: The present moment; all dates count from its day.
    ///   - database: The database as if it were that moment.
    ///   - progress: Called with how many records of how many are done.
    /// - Throws: An error of the database; ``RuleViolation`` when bulk records are there already.
    public func write(
        now: Date,
        to database: @Sendable (Date) -> CouncilDatabase,
        progress: @Sendable (Int, Int) -> Void
    ) async throws {
        let today = CivilDate(now, in: .councilDefault)
        let start = Self.moment(of: today, daysAhead: -Self.pastDays)
        let town = try await database(start).write(as: .system) { try SeedLoadTown.write(in: $0, epoch: start) }
        var source = SeedLoadSource(seed: 1)
        let drafts = papers / 200
        let waiting = meetings == 0 ? papers - drafts : papers / 100
        let placed = papers - drafts - waiting
        for number in 0..<meetings {
            let days = daysAhead(ofMeeting: number)
            let moment = Self.moment(of: today, daysAhead: days)
            let span = (placed * number / meetings)..<(placed * (number + 1) / meetings)
            let seed = SeedLoadMeeting(
                number: number,
                papers: span,
                isFull: (0..<Self.futureDays / 4).contains(days) || number.isMultiple(of: 10),
                town: town,
                start: moment,
                from: &source
            )
            let isDetailed = days > -Self.detailedDays
            // The summons goes out twelve days before.
            let invited = min(moment.addingTimeInterval(-12 * 86_400), now)
            let author = isDetailed ? town.signer : nil
            try await seed.writePapers(in: database(seed.meeting.created), town: town, signedBy: author)
            let isInvited = moment.addingTimeInterval(-12 * 86_400) <= now
            try await database(invited).write(as: .system) { transaction in
                try seed.write(in: transaction, town: town, isInvited: isInvited, hasLedger: isDetailed)
                guard days < 0 else { return }
                try transaction.meetings.conclude(seed.meeting.id, at: moment.addingTimeInterval(86_400))
            }
            progress(number + 1 + span.upperBound, papers + meetings)
        }
        for start in stride(from: placed, to: papers, by: Self.batch) {
            let seeds = (start..<min(start + Self.batch, papers)).map { number in
                SeedLoadPaper(
                    number: number,
                    town: town,
                    created: now.addingTimeInterval(Double(placed - number) * 3600),
                    isReleased: number < placed + waiting,
                    from: &source
                )
            }
            try await database(now).write(as: .system) { transaction in
                for seed in seeds { try seed.writeWaiting(in: transaction, town: town) }
            }
            progress(meetings + start + seeds.count, papers + meetings)
        }
        let counts = ["papers": "\(papers)", "meetings": "\(meetings)"]
        _ = try await database(now).write(as: .system) { transaction in
            try transaction.events.append(
                .init(kind: "loadSeeded", subjectKind: "body", subject: town.body.uuid, detail: counts)
            )
        }
    }

    /// One meeting in twenty-five lies ahead, at least one.
    private func daysAhead(ofMeeting number: Int) -> Int {
        let ahead = max(1, meetings / 25)
        let past = meetings - ahead
        return number < past
            ? -Self.pastDays + (Self.pastDays - 1) * number / past
            : 1 + (Self.futureDays - 1) * (number - past) / ahead
    }

    private static func moment(of today: CivilDate, daysAhead: Int) -> Date {
        let day = today.adding(days: daysAhead)
        return CivilDateTime(date: day, hour: 18, minute: 0)?.moment(in: .councilDefault) ?? .distantPast
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
