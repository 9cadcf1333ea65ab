import CouncilModel
import Foundation
import Testing

@Suite struct `An identifier` {
    @Test func `is read from its one form and written in it`() throws {
        let text = "0192f0c1-7a2b-7c3d-8e4f-0123456789ab"
        let id = try #require(PaperID(text))
        #expect(id.description == text)
        #expect(id.uuid == UUID(uuidString: text))
    }

    @Test(arguments: [
        "0192F0C1-7A2B-7C3D-8E4F-0123456789AB", "0192f0c1-7a2b-7c3d-8e4f-0123456789aB",
        "0192f0c17a2b7c3d8e4f0123456789ab",
        "{0192f0c1-7a2b-7c3d-8e4f-0123456789ab}", "0192f0c1-7a2b-7c3d-8e4f-0123456789a", "",
        "0192f0c1-7a2b-7c3d-8e4f-0123456789ag",
        " 192f0c1-7a2b-7c3d-8e4f-0123456789ab",
    ])
    func `is not read from any other form, so that each object has one address`(text: String) {
        #expect(PaperID(text) == nil)
    }

    @Test func `travels through JSON as the bare UUID`() throws {
        let id = MeetingID(UUID())
        let json = try JSONEncoder().encode([id])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(id.uuid.uuidString)\"]")
        #expect(try JSONDecoder().decode([MeetingID].self, from: json) == [id])
    }

    @Test(arguments: [0.002, 0.000_002])
    func `of a later moment sorts after the earlier ones, whatever the random bits`(distance: TimeInterval) {
        let start = Date(timeIntervalSince1970: 1_800_000_000)
        let texts = (0..<2000).map { step in
            let random: UInt64 = step.isMultiple(of: 2) ? .max : 0
            return UUID.version7(time: start.addingTimeInterval(Double(step) * distance), random: random).uuidString
        }
        #expect(texts == texts.sorted())
        #expect(Set(texts).count == texts.count)
    }

    @Test(arguments: [0, UInt64.max])
    func `carries the version, the variant and the time of RFC 9562`(random: UInt64) {
        let bytes = UUID.version7(time: Date(timeIntervalSince1970: 1_800_000_000.125), random: random).uuid
        let time = [bytes.0, bytes.1, bytes.2, bytes.3, bytes.4, bytes.5].reduce(0) { $0 << 8 | UInt64($1) }
        #expect(time == 1_800_000_000_125)
        #expect(bytes.6 >> 4 == 7)
        #expect(bytes.8 >> 6 == 2)
    }

    @Test func `from before 1970 counts as of 1970`() {
        let bytes = UUID.version7(time: Date(timeIntervalSince1970: -5), random: 0).uuid
        #expect([bytes.0, bytes.1, bytes.2, bytes.3, bytes.4, bytes.5] == [0, 0, 0, 0, 0, 0])
    }
}
