import Foundation
import HTTPTypes
import OParl
import Postgres
import PublicRecord
import PublicWeb
import TestPortal
import Testing
import WebService

@Suite struct `Every route of the portal` {
    static let objectOfKind: [String: Int] = [
        "body": 1, "legislativeTerm": 7, "organization": 2, "person": 3, "membership": 8, "meeting": 4,
        "agendaItem": 9, "paper": 5, "consultation": 10, "file": 11, "location": 6,
        "meetings": 4, "papers": 5, "organizations": 2, "persons": 3, "files": 11,
    ]

    /// A path of the route that leads to something published.
    static func path(_ template: String, _ path: ((String) -> String) -> String) -> String {
        let segments = template.split(separator: "/")
        let place = segments.firstIndex(of: "{id}").map { segments[$0 - 1] }
        return path { name in
            if name == "id" { return SampleTown.text(objectOfKind[String(place ?? "")] ?? 0) }
            return name == "rest" ? "nichts" : "unbekannt"
        }
    }

    @Test func `is public, answers HEAD as GET, sets no cookie and takes no changes`() async throws {
        try await RunningPortal.with { portal in
            #expect(portal.routes.entries.count > 40)
            for entry in portal.routes.entries where entry.template != "/metrics" {
                #expect(entry.policy == .public && entry.method == .get)
                let path = Self.path(entry.template, entry.path)
                let got = try await portal.get(path)
                let head = try await portal.client.head(path)
                let leadsNowhere = entry.template.contains(/{name}|{picture}|{rest|v1\.1$/)
                let expected = leadsNowhere ? 404 : 200

                #expect(got.status == expected, "\(path)")
                #expect(head.status == got.status, "\(path)")
                #expect(head.body.isEmpty, "\(path)")
                #expect(head.comparableHeaders == got.comparableHeaders, "\(path)")
                #expect(got["set-cookie"] == nil && head["set-cookie"] == nil)
                #expect(got["content-length"] == String(got.body.count), "\(path)")
                #expect(try await portal.client.send("POST", path, ["Content-Length": "0"]).status == 405)
            }
        }
    }

    @Test func `answers a hidden, a random and a malformed identifier with the same bytes`() async throws {
        try await RunningPortal.with { portal in
            // In the council's records, not in the portal; made up; not even an identifier.
            let hidden = UUID()
            try portal.data.owner { connection in
                try connection.execute(
                    """
                    INSERT INTO council.paper (id, body_id, name, paper_type, created_at, modified_at)
                    VALUES (\(hidden), \(TestPortal.bodyID), 'GEHEIM', 'Beschlussvorlage', now(), now())
                    """
                )
            }
            let candidates = [OParlAddress.text(hidden), OParlAddress.text(UUID()), "42", "..%00", "x'OR'1'='1"]
            for entry in portal.routes.entries where entry.template.contains("{id}") {
                for accept in ["text/html", "application/json"] {
                    var answers: [PortalAnswer] = []
                    for candidate in candidates where !candidate.contains("%00") {
                        answers.append(try await portal.get(entry.path { _ in candidate }, ["Accept": accept]))
                    }
                    #expect(answers.allSatisfy { $0.status == 404 }, "\(entry.template)")
                    #expect(answers.allSatisfy { $0 == answers[0] }, "\(entry.template)")
                    #expect(!answers[0].text.contains("GEHEIM"))
                    #expect(!answers[0].text.contains(answers[0]["x-request-id"] ?? "-"))
                }
            }
        }
    }

    @Test func `has one address: capitals and a slash at the end lead there for good`() async throws {
        try await RunningPortal.with { portal in
            for entry in portal.routes.entries where entry.template.contains("{id}") {
                let path = Self.path(entry.template, entry.path)
                let capitals = entry.path { $0 == "id" ? SampleTown.id(0xabc).uuidString : "A1b" }
                let redirect = try await portal.get(capitals + "?limit=3")

                #expect(redirect.status == 301, "\(capitals)")
                let small = entry.path { $0 == "id" ? SampleTown.text(0xabc) : "A1b" }
                #expect(redirect["location"] == small + "?limit=3")
                let slash = try await portal.get(path + "/")
                #expect(slash.status == 301 && slash["location"] == path)
            }
        }
    }

    @Test func `is open to scripts of other sites where it serves data, and only there`() async throws {
        try await RunningPortal.with { portal in
            for entry in portal.routes.entries where entry.template != "/metrics" && entry.template != "/healthz" {
                let answer = try await portal.get(
                    Self.path(entry.template, entry.path),
                    ["Origin": "https://example.org"]
                )
                let isPage = entry.template.contains(/\/text$|\/pictures\//)
                let isData = entry.template.hasPrefix("/oparl") || entry.template.hasPrefix("/files") && !isPage
                #expect(answer["access-control-allow-origin"] == (isData ? "*" : nil), "\(entry.template)")
                if entry.template.hasPrefix("/oparl") { #expect(answer["content-type"] == "application/json") }
            }
        }
    }

    @Test func `shows nothing when its role could read more than the portal's`() async throws {
        try await RunningPortal.with(role: .office) { portal in
            for path in ["/", "/papers", "/oparl/v1.1/body", "/files/\(SampleTown.text(11))"] {
                let answer = try await portal.get(path)
                #expect(answer.status == 500)
                #expect(!answer.text.contains("Musterstadt") && !answer.text.contains("council"))
            }
        }
    }

    @Test func `says that it is away while the database is, and comes back by itself`() async throws {
        try await RunningPortal.with { portal in
            #expect(try await portal.get("/").status == 200)

            try portal.data.refuseConnections(true)
            for path in ["/", "/oparl/v1.1/system", "/files/\(SampleTown.text(11))"] {
                let answer = try await portal.get(path)
                #expect(answer.status == 503 && answer["retry-after"] != nil, "\(path)")
                #expect(answer["cache-control"] == "no-store")
            }
            #expect(try await portal.get("/oparl/v1.1/body").text.contains("https://schema.oparl.org/1.1/Error"))
            #expect(try await portal.get("/healthz").status == 503)

            try portal.data.refuseConnections(false)
            #expect(try await portal.get("/").status == 200)
        }
    }
}
