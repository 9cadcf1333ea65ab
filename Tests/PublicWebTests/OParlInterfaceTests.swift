import Foundation
import OParl
import TestPortal
import Testing

@Suite struct `The OParl interface` {
    static let root = "/oparl/v1.1"

    static func json(_ portal: RunningPortal, _ path: String) async throws -> [String: Any] {
        let answer = try await portal.get(path)
        #expect(answer.status == 200, "\(path)")
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    }

    /// All objects inside a value, embedded ones too.
    static func objects(_ value: Any) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap(objects) }
        guard let object = value as? [String: Any] else { return [] }
        let own = (object["type"] as? String)?.hasPrefix("https://schema.oparl.org/1.1/") == true ? [object] : []
        return own + object.values.flatMap(objects)
    }

    static func strings(_ value: Any) -> [String] {
        if let text = value as? String { return [text] }
        if let list = value as? [Any] { return list.flatMap(strings) }
        return (value as? [String: Any])?.values.flatMap(strings) ?? []
    }

    static func walk(_ portal: RunningPortal, list: String) async throws -> [[String: Any]] {
        var found: [[String: Any]] = []
        var next: String? = list
        while let path = next {
            let page = try await json(portal, path)
            found += page["data"] as? [[String: Any]] ?? []
            let links = try #require(page["links"] as? [String: Any])
            #expect(page["pagination"] is [String: Any] && links["self"] as? String == RunningPortal.base + path)
            next = (links["next"] as? String).map(RunningPortal.path)
        }
        return found
    }

    @Test func `is complete: every address leads to what it names, and every object is in a list`() async throws {
        try await RunningPortal.with { portal in
            let system = try await Self.json(portal, Self.root + "/system")
            var listed: [String: [String: Any]] = [:]
            let bodies = try await Self.walk(portal, list: RunningPortal.path(system["body"] as? String ?? ""))
            #expect(bodies.count == 1)
            for body in bodies {
                listed[body["id"] as? String ?? ""] = body
                for kind in OParlKind.listed {
                    let list = try #require(body[kind.listSegment ?? ""] as? String)
                    for object in try await Self.walk(portal, list: RunningPortal.path(list)) {
                        #expect(object["type"] as? String == kind.typeURL)
                        listed[object["id"] as? String ?? ""] = object
                    }
                }
            }
            #expect(listed.count == 12)

            let embedded = listed.values.flatMap { Self.objects($0) }.compactMap { $0["id"] as? String }
            let linked = listed.values.flatMap { Self.strings($0) }.filter {
                $0.hasPrefix(RunningPortal.base + Self.root) && $0.split(separator: "/").count == 6
            }
            for address in Set(embedded + linked) {
                let object = try await Self.json(portal, RunningPortal.path(address))
                #expect(object["id"] as? String == address)
                #expect(listed[address] != nil, "\(address) is in no list")
                #expect(try await portal.client.head(RunningPortal.path(address)).status == 200)
            }
            for address in listed.values.flatMap({ Self.strings($0) }) where address.hasPrefix(RunningPortal.base) {
                #expect(try await portal.get(RunningPortal.path(address)).status == 200, "\(address)")
            }
            for object in listed.values.flatMap({ Self.objects($0) }) {
                for name in ["id", "type", "created", "modified"] { #expect(object[name] is String, "\(name)") }
                for name in ["created", "modified"] {
                    let text = object[name] as? String ?? ""
                    #expect(text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/) != nil, "\(text)")
                }
            }
        }
    }

    @Test func `pages by links that keep the filters, without gap while objects are added`() async throws {
        try await RunningPortal.with { portal in
            for number in 100..<125 {
                try portal.data.publish(SampleTown.id(number), .paper(OParlPaper(name: "\(number)")))
            }
            let list = "\(Self.root)/body/\(SampleTown.text(1))/paper"
            var path: String? = list + "?created_since=2000-01-01T00:00:00%2B01:00&limit=10&omit_internal=true"
            var seen: [String] = []

            while let current = path {
                let page = try await Self.json(portal, current)
                seen += (page["data"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
                path = ((page["links"] as? [String: Any])?["next"] as? String).map(RunningPortal.path)
                if let path {
                    #expect(path.contains("created_since=2000-01-01T00%3A00%3A00%2B01%3A00"))
                    #expect(path.contains("limit=10") && path.contains("omit_internal=true"))
                }
                try portal.data.publish(
                    SampleTown.id(20 + seen.count),
                    .paper(OParlPaper()),
                    modified: TestPortal.published + 1
                )
            }

            #expect(seen.count == 26 + 1 || seen.count == 26)
            #expect(Set(seen).count == seen.count && seen == seen.sorted())
        }
    }

    @Test func `gives stubs to those who ask since when, and forgets the rest of the object`() async throws {
        try await RunningPortal.with { portal in
            try portal.data.withdraw(SampleTown.id(5), at: TestPortal.published + 1)
            let list = "\(Self.root)/body/\(SampleTown.text(1))/paper"

            let plain = try await Self.json(portal, list)["data"] as? [[String: Any]]
            let since =
                try await Self.json(portal, list + "?modified_since=2000-01-01T00:00:00Z")["data"] as? [[String: Any]]
            let object = try await Self.json(portal, "\(Self.root)/paper/\(SampleTown.text(5))")

            #expect(plain?.isEmpty == true)
            #expect(since?.first?.keys.sorted() == ["created", "deleted", "id", "modified", "type"])
            #expect(object.keys.sorted() == ["created", "deleted", "id", "modified", "type"])
        }
    }

    @Test func `is asked again each time, so that no cache on the way hides a change`() async throws {
        try await RunningPortal.with { portal in
            let list = "\(Self.root)/body/\(SampleTown.text(1))/paper"
            for path in [
                list, list + "?modified_since=2000-01-01T00:00:00Z", "\(Self.root)/paper/\(SampleTown.text(5))",
            ] {
                let answer = try await portal.get(path)
                #expect(answer["cache-control"] == "no-cache", "\(path)")
                let tag = try #require(answer["etag"])
                #expect(try await portal.get(path, ["If-None-Match": tag]).status == 304)
            }
        }
    }

    @Test func `refuses in its own words what it cannot understand`() async throws {
        try await RunningPortal.with { portal in
            let list = "\(Self.root)/body/\(SampleTown.text(1))/paper"
            let cases = [
                (list + "?modified_since=gestern", 400), (list + "?after=3", 400),
                ("\(Self.root)/paper/\(SampleTown.text(4))", 404), ("\(Self.root)/unfug/3/4", 404),
                ("\(Self.root)/body/\(SampleTown.text(4))/paper", 404), (list + "?modified_since=%zz", 400),
                (Self.root, 404), ("POST " + list, 405),
            ]
            for (line, status) in cases {
                let words = line.split(separator: " ")
                let path = String(words[words.count - 1])
                let answer = try await portal.send(words.count > 1 ? String(words[0]) : "GET", path)
                let error = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: String]
                #expect(answer.status == status, "\(path)")
                #expect(error?["type"] == "https://schema.oparl.org/1.1/Error")
                #expect(error?["message"]?.isEmpty == false && error?["debug"]?.isEmpty == false)
                #expect(answer["access-control-allow-origin"] == "*" && answer["cache-control"] == "no-store")
            }
        }
    }
}
