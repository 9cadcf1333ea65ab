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

    /// Every GET route of the office, with HEAD and a range beside it; only until the first finding where that is enough.
    func officeFindings(isComplete: Bool = true) async throws -> [Finding] {
        let addresses = servers.officeRoutes.filter { $0.method == "GET" }.flatMap { route in
            paths(of: route).map { (path: $0, isFile: route.template == "/files/{id}") }
        }
        return try await findings(in: addresses, isComplete: isComplete) { address in
            var findings: [Finding] = []
            for viewer in GuardedTown.Viewer.allCases {
                let cookie = town.cookies[viewer]
                let path = address.path
                let answer = try await servers.office.get(path, cookie: cookie)
                findings += try await search(answer, as: viewer, at: "\(viewer) GET \(path)")
                let head = try await servers.office.send("HEAD", path, cookie: cookie)
                findings += try await search(head, as: viewer, at: "\(viewer) HEAD \(path)")
                if address.isFile {
                    let part = try await servers.office.get(path, cookie: cookie, headers: ["Range": "bytes=100-"])
                    findings += try await search(part, as: viewer, at: "\(viewer) range of \(path)")
                }
            }
            return findings
        }
    }

    /// Every POST route, sent by those who do not see everything anyway, with a valid form token.
    func postFindings() async throws -> [Finding] {
        var findings: [Finding] = []
        let limited = GuardedTown.Viewer.allCases.filter { ![.clerk, .releaser].contains($0) }
        for route in servers.officeRoutes where route.method == "POST" && !Self.endsSessions.contains(route.template) {
            for path in paths(of: route) {
                for viewer in limited {
                    let answer = try await post(route, path, as: viewer)
                    findings += try await search(answer, as: viewer, at: "\(viewer) POST \(path)")
                }
            }
        }
        return findings
    }

    /// What is found in places that do not change each other, a few at a time.
    private func findings<Place: Sendable>(
        in places: [Place],
        isComplete: Bool,
        _ look: @escaping @Sendable (Place) async throws -> [Finding]
    ) async throws -> [Finding] {
        try await withThrowingTaskGroup(of: [Finding].self) { group in
            var findings: [Finding] = []
            for (number, place) in places.enumerated() {
                if number >= 4 { findings += try await group.next() ?? [] }
                if !isComplete, !findings.isEmpty { break }
                group.addTask { try await look(place) }
            }
            for try await more in group { findings += more }
            return findings.sorted { ($0.place, $0.secret) < ($1.place, $1.secret) }
        }
    }

    /// Sends what the form of a route sends, a file where it has one, with a valid form token.
    private func post(_ route: ServedRoute, _ path: String, as viewer: GuardedTown.Viewer) async throws -> PlainAnswer {
        // What is sent comes back in a form that is kept; where the path names an organization, the form does not.
        let organization =
            route.template.hasPrefix("/organizations/") ? "" : town.identities["organizations"]?.first ?? ""
        let fields = [
            ("csrf", town.formTokens[viewer] ?? ""), ("version", "1"), ("public", "true"), ("title", "x"),
            ("kind", "Antrag"), ("reason", "x"), ("role", "Entscheidung"), ("order", ""),
            ("organization", organization), ("current_password", "x"),
            ("fact", "noted"), ("words", "x"), ("new_password", "y"), ("repeated_password", "z"),
        ]
        guard route.template.hasSuffix("/files") else {
            return try await servers.office.post(path, fields, cookie: town.cookies[viewer])
        }
        return try await servers.office.upload(
            path,
            fields,
            file: (field: "file", name: "x.pdf", bytes: PlainPDF.bytes(showing: "x")),
            cookie: town.cookies[viewer] ?? ""
        )
    }

    /// Routes that would end the sessions that the rest of the run needs.
    private static let endsSessions: Set = ["/logout", "/login", "/administration/accounts/{id}/lock"]

    /// Every route of the portal; only until the first finding where that is enough.
    func portalFindings(isComplete: Bool = true) async throws -> [Finding] {
        let addresses = servers.portalRoutes.filter { $0.method == "GET" }.flatMap(portalPaths)
        return try await findings(in: addresses, isComplete: isComplete) { path in
            var findings: [Finding] = []
            for method in ["GET", "HEAD"] {
                let answer = try await servers.portal.send(method, path)
                findings += try await search(answer, as: nil, at: "portal \(method) \(path)")
            }
            return findings
        }
    }

    /// Hidden and random identities, as each viewer, asked for and written to: all that an onlooker could compare.
    ///
    /// - Returns: What differs, and how many hidden identities were compared.
    func tellingDifferences() async throws -> (differences: [String], compared: Int) {
        var differences: [String] = []
        var compared = 0
        for route in servers.officeRoutes where route.template.contains("{id}") {
            for viewer in GuardedTown.Viewer.allCases {
                let known = try await town.known(noun(of: route.template) ?? "meetings", to: viewer)
                let hidden = candidates(route.template).filter { !known.contains($0) }
                let random = UUID().uuidString.lowercased()
                let unknown = try await answer(route, random, as: viewer).fingerprint(without: random)
                for id in hidden {
                    compared += 1
                    let answer = try await answer(route, id, as: viewer)
                    if answer.fingerprint(without: id) != unknown {
                        differences.append("\(viewer) \(route) \(id) \(answer.status)")
                    }
                }
            }
        }
        return (differences, compared)
    }

    private func answer(
        _ route: ServedRoute,
        _ id: String,
        as viewer: GuardedTown.Viewer
    ) async throws -> PlainAnswer {
        let path = route.template.replacing("{id}", with: id)
        return route.method == "POST"
            ? try await post(route, path, as: viewer) : try await servers.office.get(path, cookie: town.cookies[viewer])
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

    /// The files of all tables and indexes of the portal's schema after VACUUM FULL, and the same rows as text, because a
    /// compressed value hides its text in the file. Without it withdrawn bytes lie in free space for a while: that is
    /// the limit which `docs/threat-model.md` names.
    private func portalFiles() throws -> [(name: String, data: Data)] {
        let owner = try council.owner()
        for table in ["object", "reference", "blob", "blob_chunk", "site", "revision"] {
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
        var texts = [answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n"), answer.text]
        if answer.status == 200, answer["content-type"] == "application/pdf", !answer.body.isEmpty {
            texts.append(try await council.text(ofPDF: answer.body))
        }
        return town.secrets(in: texts).filter { secret in
            !(viewer.map { secret.readers.contains($0) } ?? secret.isPublic)
        }.map { Finding(place: place, secret: $0.name) }
    }

    /// The addresses of a route: with every identity of the noun that it names, and with those of the others.
    private func paths(of route: ServedRoute) -> [String] {
        if route.template.contains("{id}") {
            let names = route.template.contains("{picture}") ? ["offen.svg", "zu.svg"] : [""]
            return candidates(route.template).flatMap { id in
                names.map { route.template.replacing("{id}", with: id).replacing("{picture}", with: $0) }
            }
        }
        if route.template.contains("{name}") { return [route.template.replacing("{name}", with: "office.css")] }
        let queries = ["", "?q=KANARIE", "?q=Vorlage&page=1", "?period=past", "?page=2"]
        return ["/papers", "/papers/suggestions", "/meetings", "/search", "/persons"].contains(route.template)
            ? queries.map { route.template + $0 } : [route.template]
    }

    private func candidates(_ template: String) -> [String] {
        town.identities[noun(of: template) ?? "meetings"] ?? []
    }

    private func noun(of template: String) -> String? {
        template.split(separator: "/").map(String.init).first { town.identities[$0] != nil }
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
        templates = templates.map {
            $0.replacing("{picture}", with: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        }
        return templates.flatMap { template -> [String] in
            if template.contains("{id}") { return all.map { template.replacing("{id}", with: $0) } }
            if template.contains("{") { return [template.replacing("{name}", with: "portal.css")] }
            return [template, template + "?q=KANARIE", template + "?modified_since=2000-01-01T00:00:00%2B00:00"]
        }
    }
}
