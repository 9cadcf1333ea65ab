import CouncilModel
import CouncilRules
import TestRules
import Testing

@Suite struct `Forwards and backwards` {
    private static let first = CivilDate(year: 2023, month: 12, day: 1)?.daysSince1970 ?? 0

    private static func places() throws -> [Jurisdiction] {
        let book = try TestRules.book.get()
        let towns = book.towns.compactMap { town -> Jurisdiction? in
            guard case .town(let land, _) = town.scope else { return nil }
            return book.land(named: land).map { book.jurisdiction(land: $0, town: town) }
        }
        return book.laender.map { book.jurisdiction(land: $0) } + towns
    }

    @Test func `agree on every day of five years for every period before a meeting`() throws {
        for place in try Self.places() {
            for id in place.ruleNames {
                for offset in 0..<1827 {
                    let day = CivilDate(daysSince1970: Self.first + offset)
                    guard let period = place.rule(id, on: day)?.period, period.direction == .beforeMeeting else {
                        break
                    }
                    let earliest = period.earliestMeeting(after: day, place.calendar)
                    // The day fits the earliest meeting, and no earlier one.
                    #expect(period.latestEvent(before: earliest, place.calendar) >= day)
                    if earliest > day {
                        #expect(period.latestEvent(before: earliest.adding(days: -1), place.calendar) < day)
                    }
                    let latest = period.latestEvent(before: day, place.calendar)
                    #expect(period.earliestMeeting(after: latest, place.calendar) <= day)
                    #expect(period.earliestMeeting(after: latest.adding(days: 1), place.calendar) > day)
                }
            }
        }
    }

    @Test func `the verdict changes on the days that are named, and only there`() throws {
        let book = try TestRules.book.get()
        let place = book.jurisdiction(land: try #require(book.land(named: "HE")))
        var question = DeadlineQuestion(rule: "ladungsfrist")
        for offset in 0..<800 {
            let meeting = CivilDate(daysSince1970: Self.first + 60 + offset)
            question.meeting = meeting
            for before in 0..<9 {
                let event = meeting.adding(days: -before)
                question.event = event
                let answer = try place.answer(question)
                let free = before - 1
                #expect(answer.verdict == (free >= 3 ? .kept : free >= 0 ? .keptAsShortened : .notKept))
                #expect((answer.sentence != nil) == (answer.verdict == .keptAsShortened))
            }
        }
    }

    @Test func `a later sending is never received earlier, and the last day of sending is the last`() throws {
        for place in try Self.places() {
            for id in place.channelNames {
                var before: CivilDate?
                for offset in 0..<1100 {
                    let day = CivilDate(daysSince1970: Self.first + 400 + offset)
                    let channel = try #require(place.channel(id, on: day))
                    let receipt = channel.receipt(sent: day, at: nil, place.calendar)
                    #expect(receipt >= day)
                    if let before { #expect(receipt >= before) }
                    before = receipt
                    let sending = channel.latestSending(receivedBy: day, place.calendar)
                    #expect(channel.receipt(sent: sending, at: nil, place.calendar) <= day)
                    #expect(channel.receipt(sent: sending.adding(days: 1), at: nil, place.calendar) > day)
                }
            }
        }
    }

    @Test func `a town's period never ends after the Land's`() throws {
        for place in try Self.places() where place.town != nil {
            for offset in 0..<1827 {
                let day = CivilDate(daysSince1970: Self.first + offset)
                for id in place.ruleNames {
                    guard let law = place.land.rules.first(where: { $0.id == id && $0.origin.holds(on: day) }),
                        law.townMay == .stricter, let theirs = law.period, let own = place.rule(id, on: day)?.period,
                        own.direction == .beforeMeeting
                    else { continue }
                    #expect(
                        own.latestEvent(before: day, place.calendar) <= theirs.latestEvent(before: day, place.calendar)
                    )
                }
            }
        }
    }

    @Test func `shares are the smallest numbers that are enough`() {
        for total in 1...200 {
            for (numerator, denominator) in [(1, 2), (2, 3), (1, 4), (1, 3), (1, 5)] {
                for mustExceed in [false, true] {
                    let share = RequiredShare(
                        numerator: numerator,
                        denominator: denominator,
                        mustExceed: mustExceed,
                        base: .statutory
                    )
                    let enough = (0...total + 1).first {
                        mustExceed ? $0 * denominator > total * numerator : $0 * denominator >= total * numerator
                    }
                    #expect(share.required(of: total) == enough)
                }
            }
        }
    }
}
