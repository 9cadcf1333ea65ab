import Foundation
import OParl
import TestPortal
import Testing

@Suite struct `Files of the portal` {
    static let path = "/files/\(SampleTown.text(11))"

    @Test func `are shown under one address and saved under the other`() async throws {
        try await RunningPortal.with { portal in
            let shown = try await portal.get(Self.path)
            let saved = try await portal.get(Self.path + "/download")

            #expect(shown.body == SampleTown.content && saved.body == SampleTown.content)
            #expect(shown["content-type"] == "application/pdf")
            #expect(shown["content-disposition"]?.hasPrefix("inline") == true)
            #expect(saved["content-disposition"]?.hasPrefix("attachment; filename=") == true)
            #expect(saved["content-disposition"]?.contains("V%C3%B6rlage.pdf") == true)
            #expect(shown["last-modified"] != nil && shown["etag"] != nil && shown["accept-ranges"] == "bytes")
        }
    }

    @Test func `come in parts across the stored pieces`() async throws {
        try await RunningPortal.with { portal in
            let total = SampleTown.content.count
            for range in [0..<1, 262_140..<262_150, (total - 7)..<total] {
                let part = try await portal.get(
                    Self.path,
                    ["Range": "bytes=\(range.lowerBound)-\(range.upperBound - 1)"]
                )
                #expect(part.status == 206)
                #expect(part.body == Array(SampleTown.content[range]))
                #expect(part["content-range"] == "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(total)")
            }
            #expect(try await portal.get(Self.path, ["Range": "bytes=\(total)-"]).status == 416)
        }
    }

    @Test func `are not sent again to those who have them`() async throws {
        try await RunningPortal.with { portal in
            let first = try await portal.get(Self.path)

            #expect(try await portal.get(Self.path, ["If-None-Match": first["etag"] ?? ""]).status == 304)
            #expect(try await portal.get(Self.path, ["If-Modified-Since": first["last-modified"] ?? ""]).status == 304)
        }
    }

    @Test func `are gone with the next request after a withdrawal, also for those who know the tag`() async throws {
        try await RunningPortal.with { portal in
            let first = try await portal.get(Self.path)
            try portal.data.withdraw(SampleTown.id(11), at: TestPortal.published + 1)

            for headers in [[:], ["If-None-Match": first["etag"] ?? ""], ["Range": "bytes=0-9"]] {
                #expect(try await portal.get(Self.path, headers).status == 410)
                #expect(try await portal.get(Self.path + "/download", headers).status == 410)
            }
            let tombstone = try await portal.get("/oparl/v1.1/file/\(SampleTown.text(11))")
            #expect(tombstone.status == 200 && tombstone.text.contains(#""deleted":true"#))
        }
    }
}
