import CouncilModel
import Foundation
import Testing

@Suite struct `The display of a public notice` {
    private func day(_ number: Int) -> Date { Date(timeIntervalSince1970: Double(number) * 86_400) }

    @Test func `goes on when a release replaces another, and ends with a withdrawal`() {
        let display = NoticeDisplay([
            .init(at: day(1), withdrawn: day(4), fingerprint: 1),
            .init(at: day(2), withdrawn: day(4), fingerprint: 2),
            .init(at: day(5), withdrawn: nil, fingerprint: 3),
            .init(at: day(6), withdrawn: nil, fingerprint: 4),
        ])
        #expect(display.spans.map(\.start) == [day(1), day(5)])
        #expect(display.spans.map(\.end) == [day(4), nil])
        #expect(display.spans.map(\.fingerprints) == [[1, 2], [3, 4]])
        #expect(display.covers(from: day(1), to: day(4)) && !display.covers(from: day(1), to: day(6)))
        #expect(display.covers(from: day(5), to: day(90)))
    }

    @Test func `is empty before the first release`() {
        #expect(NoticeDisplay([]).spans.isEmpty && !NoticeDisplay([]).covers(from: day(1), to: day(2)))
    }
}
