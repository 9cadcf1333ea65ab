import CouncilModel
import DocumentInput
import Foundation
import Postgres
import Store
import TestCouncil
import TestTown

/// A plain town with both servers running, while a test runs.
struct OfficeRun: Sendable {
    let council: TestCouncil
    let town: PlainTown
    let servers: RunningServers

    var office: PlainClient { servers.office }

    static func inTown(
        template: OfficeTemplate? = nil,
        _ body: @escaping @Sendable (OfficeRun) async throws -> Void
    ) async throws {
        try await Turnstile.shared.pass {
            let council = try TestCouncil(template: template)
            do {
                let town = try await PlainTown(in: council)
                try await council.serving { servers in
                    try await body(OfficeRun(council: council, town: town, servers: servers))
                }
            } catch {
                await council.database.close()
                throw error
            }
            await council.database.close()
        }
    }

    /// The fields of the paper form.
    func paperForm(title: String, text: String, token: String, version: Int? = nil) -> [(String, String)] {
        var fields = [
            ("csrf", token), ("form_key", "key"), ("title", title), ("kind", "Beschlussvorlage"), ("public", "true"),
            ("organization", ""), ("resolution", text), ("grounds", ""), ("finance", "none"), ("finance_text", ""),
        ]
        if let version { fields.append(("version", String(version))) }
        return fields
    }

    /// Ends all sessions by letting their time run out.
    func expireSessions() throws {
        try council.owner().execute(
            "UPDATE council.login_session SET started_at = now() - interval '2 days', expires_at = now() - interval '1 second'"
        )
    }

    /// The titles of all papers.
    func paperTitles() throws -> [String] {
        try council.owner().query("SELECT name::text AS name FROM council.paper ORDER BY reference").map {
            try $0["name"]
        }
    }
}

/// A form of a page: where it leads and what its hidden fields hold.
struct ShownForm {
    let action: String
    let fields: [(String, String)]

    /// The form of the page that leads to an address; `nil` when there is none.
    init?(to action: String, in page: String) {
        guard
            let form = page.components(separatedBy: "<form").dropFirst()
                .first(where: { $0.prefix { $0 != ">" }.contains("action=\"\(action)\"") }),
            let content = form.components(separatedBy: "</form>").first
        else { return nil }
        self.action = action
        fields = content.components(separatedBy: "<input").dropFirst().compactMap { part in
            let tag = String(part.prefix { $0 != ">" })
            guard tag.contains("type=\"hidden\""), let name = Self.attribute("name", of: tag) else { return nil }
            return (name, Self.attribute("value", of: tag) ?? "")
        }
    }

    /// The value of a hidden field.
    subscript(name: String) -> String? { fields.first { $0.0 == name }?.1 }

    private static func attribute(_ name: String, of tag: String) -> String? {
        guard
            let value = tag.components(separatedBy: " \(name)=\"").dropFirst().first?.components(separatedBy: "\"")
                .first
        else { return nil }
        return value.replacing("&#10;", with: "\n").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#34;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
