import CouncilModel
import Foundation
import Postgres
import TestCouncil

/// Runs every live route of both servers as every viewer against every object, and reads every byte that comes back.
struct LeakHarness {
    let council: TestCouncil
    let town: GuardedTown
    let servers: RunningServers

    struct Finding: CustomStringConvertible {
        let place: String
        let secret: String

        var description: String { "\(secret) at \(place)" }
    }

    /// Every GET route of the office, with HEAD and a range beside it.
    func officeFindings() async throws -> [Finding] {
        var findings: [Finding] = []
        for route in servers.officeRoutes where route.method == "GET" {
            for path in paths(of: route) {
                for viewer in GuardedTown.Viewer.allCases {
                    let cookie = town.cookies[viewer]
                    let answer = try await servers.office.get(path, cookie: cookie)
                    findings += try await search(answer, as: viewer, at: "\(viewer) GET \(path)")
                    let head = try await servers.office.send("HEAD", path, cookie: cookie)
                    findings += try await search(head, as: viewer, at: "\(viewer) HEAD \(path)")
                    if route.template == "/files/{id}" {
                        let part = try await servers.office.get(path, cookie: cookie, headers: ["Range": "bytes=100-"])
                        findings += try await search(part, as: viewer, at: "\(viewer) range of \(path)")
                    }
                }
            }
        }
        return findings
    }

    /// Every POST route, sent by those who do not see everything anyway, with a valid form token.
    func postFindings() async throws -> [Finding] {
        var findings: [Finding] = []
        let limited = GuardedTown.Viewer.allCases.filter { ![.clerk, .releaser].contains($0) }
        for route in servers.officeRoutes where route.method == "POST" && !Self.endsSessions.contains(route.template) {
            for path in paths(of: route) {
                for viewer in limited {
                    let fields = [
                        ("csrf", town.formTokens[viewer] ?? ""), ("version", "1"), ("public", "true"), ("title", "x"),
                        ("kind", "Antrag"), ("reason", "x"), ("role", "Entscheidung"), ("order", ""),
                        ("organization", town.identities["organizations"]?.first ?? ""), ("current_password", "x"),
                        ("new_password", "y"), ("repeated_password", "z"),
                    ]
                    let answer = try await servers.office.post(path, fields, cookie: town.cookies[viewer])
                    findings += try await search(answer, as: viewer, at: "\(viewer) POST \(path)")
                }
            }
        }
        return findings
    }

    /// Routes that would end the sessions that the rest of the run needs.
    private static let endsSessions: Set = ["/logout", "/login", "/administration/accounts/{id}/lock"]

    /// Every route of the portal.
    func portalFindings() async throws -> [Finding] {
        var findings: [Finding] = []
        for route in servers.portalRoutes where route.method == "GET" {
            for path in portalPaths(of: route) {
                for method in ["GET", "HEAD"] {
                    let answer = try await servers.portal.send(method, path)
                    findings += try await search(answer, as: nil, at: "portal \(method) \(path)")
                }
            }
        }
        return findings
    }

    /// Hidden and random identities, as each viewer: all that an onlooker could compare.
    func tellingDifferences() async throws -> [String] {
        var differences: [String] = []
        for route in servers.officeRoutes where route.method == "GET" && route.template.contains("{id}") {
            for viewer in GuardedTown.Viewer.allCases {
                let random = UUID().uuidString.lowercased()
                let unknown = try await servers.office.get(
                    route.template.replacing("{id}", with: random),
                    cookie: town.cookies[viewer]
                )
                for id in candidates(route.template) {
                    let answer = try await servers.office.get(
                        route.template.replacing("{id}", with: id),
                        cookie: town.cookies[viewer]
                    )
                    guard answer.status == 404 || answer.status == unknown.status else { continue }
                    if answer.fingerprint(without: id) != unknown.fingerprint(without: random) {
                        differences.append("\(viewer) \(route) \(id)")
                    }
                }
            }
        }
        return differences
    }

    /// The log, and the database files of the portal.
    func storedFindings() throws -> [Finding] {
        let secretsOfLogs =
            town.secrets.map { ($0.name, $0.token) } + [("password", town.password)]
            + town.cookies.values.map { ("session cookie", $0) }
        let log = council.log.text
        var findings = secretsOfLogs.filter { log.contains($0.1) }.map { Finding(place: "log", secret: $0.0) }
        let files = try portalFiles()
        for secret in town.secrets where !secret.isPublic {
            let token = Data(secret.token.utf8)
            for (name, data) in files where data.range(of: token) != nil {
                findings.append(Finding(place: "portal file \(name)", secret: secret.name))
            }
        }
        return findings
    }

    /// The files of all tables and indexes of the portal's schema after VACUUM FULL, which leaves no old row behind, and
    /// the same rows as text, because a compressed value hides its text in the file.
    private func portalFiles() throws -> [(name: String, data: Data)] {
        let owner = try council.owner()
        for table in ["object", "reference", "blob", "blob_chunk", "site"] {
            try owner.script("VACUUM FULL portal.\(table)")
        }
        try owner.script("CHECKPOINT")
        var files: [(name: String, data: Data)] = []
        for row in try owner.query(
            """
            SELECT c.relname::text AS name, pg_relation_filepath(c.oid) AS path FROM pg_class c
            WHERE (c.relnamespace = 'portal'::regnamespace
                OR c.oid IN (SELECT reltoastrelid FROM pg_class WHERE relnamespace = 'portal'::regnamespace))
                AND pg_relation_filepath(c.oid) IS NOT NULL
            """
        ) {
            let path: String = try row["path"]
            let data = try Data(contentsOf: URL(filePath: council.dataDirectory()).appending(path: path))
            files.append((name: try row["name"], data: data))
        }
        let text: String = try owner.one(
            """
            SELECT coalesce(string_agg(row_text, ' '), '') AS text FROM (
                SELECT o::text AS row_text FROM portal.object o
                UNION ALL SELECT r::text FROM portal.reference r UNION ALL SELECT s::text FROM portal.site s
                UNION ALL SELECT convert_from(c.bytes, 'LATIN1') FROM portal.blob_chunk c WHERE position('\\000'::bytea in c.bytes) = 0
            ) all_rows
            """
        )["text"]
        files.append((name: "rows as text", data: Data(text.utf8)))
        return files
    }

    private func search(
        _ answer: PlainAnswer,
        as viewer: GuardedTown.Viewer?,
        at place: String
    ) async throws -> [Finding] {
        var text = answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n") + "\n" + answer.text
        if answer.status == 200, answer["content-type"] == "application/pdf", !answer.body.isEmpty {
            text += try await council.text(ofPDF: answer.body)
        }
        return town.secrets.filter { secret in
            let isAllowed = viewer.map { secret.readers.contains($0) } ?? secret.isPublic
            return !isAllowed && text.contains(secret.token)
        }.map { Finding(place: place, secret: $0.name) }
    }

    /// The addresses of a route: with every identity of the noun that it names, and with those of the others.
    private func paths(of route: ServedRoute) -> [String] {
        if route.template.contains("{id}") {
            return candidates(route.template).map { route.template.replacing("{id}", with: $0) }
        }
        if route.template.contains("{name}") { return [route.template.replacing("{name}", with: "office.css")] }
        let queries = ["", "?q=KANARIE", "?q=Vorlage&page=1", "?period=past", "?page=2"]
        return ["/papers", "/meetings", "/search", "/persons"].contains(route.template)
            ? queries.map { route.template + $0 } : [route.template]
    }

    private func candidates(_ template: String) -> [String] {
        let noun = template.split(separator: "/").first { town.identities[String($0)] != nil }.map(String.init)
        return noun.flatMap { town.identities[$0] } ?? town.identities["meetings"] ?? []
    }

    private func portalPaths(of route: ServedRoute) -> [String] {
        let all = town.identities.values.flatMap(\.self)
        let kinds = [
            "body", "meeting", "paper", "organization", "person", "agendaItem", "consultation", "file", "location",
            "legislativeTerm", "membership",
        ]
        var templates = [route.template]
        for name in ["{type}", "{kind}"] where route.template.contains(name) {
            templates = kinds.map { route.template.replacing(name, with: $0) }
        }
        if route.template.contains("{list}") {
            templates = ["meeting", "paper", "consultation", "file", "agendaItem"].map {
                route.template.replacing("{list}", with: $0)
            }
        }
        return templates.flatMap { template -> [String] in
            if template.contains("{id}") { return all.map { template.replacing("{id}", with: $0) } }
            if template.contains("{") { return [template.replacing("{name}", with: "portal.css")] }
            return [template, template + "?q=KANARIE", template + "?modified_since=2000-01-01T00:00:00%2B00:00"]
        }
    }
}
