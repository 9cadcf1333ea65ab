import Foundation
import OParl
import Testing

@Suite struct `Moments of the interface` {
    @Test(arguments: [
        ("2025-01-15T12:00:00Z", "2025-01-15T13:00:00+01:00"),
        ("2025-07-15T12:00:00Z", "2025-07-15T14:00:00+02:00"),
        ("2025-03-30T00:59:59Z", "2025-03-30T01:59:59+01:00"),
        ("2025-03-30T01:00:00Z", "2025-03-30T03:00:00+02:00"),
        ("2025-10-26T00:59:59Z", "2025-10-26T02:59:59+02:00"),
        ("2025-10-26T01:00:00Z", "2025-10-26T02:00:00+01:00"),
        ("2024-12-31T23:30:00.999Z", "2025-01-01T00:30:00+01:00"),
        ("1969-12-31T23:00:00Z", "1970-01-01T00:00:00+01:00"),
    ])
    func `carry the numeric offset of the town and no fraction`(_ given: String, _ written: String) throws {
        let moment = try #require(OParlInstant.moment(given))
        #expect(OParlInstant.text(moment, in: PublishedTown.berlin) == written)
    }

    @Test func `west of Greenwich have a negative offset`() throws {
        let zone = try #require(TimeZone(secondsFromGMT: -(3 * 3600 + 1800)))
        #expect(OParlInstant.text(Date(timeIntervalSince1970: 0), in: zone) == "1969-12-31T20:30:00-03:30")
    }

    @Test func `are read back to the second`() {
        #expect(OParlInstant.moment("2025-07-01T12:30:59+02:00")?.timeIntervalSince1970 == 1_751_365_859)
        #expect(OParlInstant.moment("2025-07-01T10:30:59-00:00")?.timeIntervalSince1970 == 1_751_365_859)
    }

    @Test func `are understood when a query turned their plus sign into a blank`() {
        #expect(OParlInstant.moment("2025-07-01T12:30:59 02:00") == OParlInstant.moment("2025-07-01T12:30:59+02:00"))
    }

    @Test(arguments: [
        "2025-07-01", "2025-07-01T12:30", "2025-07-01T12:30:59", "2025-07-01T12:30:60Z", "2025-07-01T24:00:00Z",
        "2025-02-30T12:00:00Z", "2025-07-01T12:30:59+2:00", "2025-07-01T12:30:59.Z", "2025-07-01 12:30:59Z",
        "1751365859", "", "2025-07-01T12:30:59Zulu", "٢٠٢٥-07-01T12:30:59Z",
    ])
    func `are refused when a part is missing`(_ text: String) {
        #expect(OParlInstant.moment(text) == nil)
    }
}
