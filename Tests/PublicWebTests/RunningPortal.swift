import Foundation
import Logging
import OParl
import Postgres
import PublicRecord
import PublicWeb
import TestPortal
import WebService

/// A portal on a free port of the loopback, with a small published town, for the length of one test.
struct RunningPortal: Sendable {
    let data: TestPortal
    let client: PortalClient
    let routes: RouteTable<PortalPolicy>

    /// As whom the portal logs in.
    enum Role {
        case portal
        case office
    }

    static let base = "https://rat.example.de"
    /// Three hours after everything was published.
    static let now = TestPortal.published + 3 * 3600

    static func with(
        role: Role = .portal,
        _ body: @escaping @Sendable (RunningPortal) async throws -> Void
    ) async throws {
        let data = try TestPortal()
        try SampleTown.publish(data)
        guard let berlin = TimeZone(identifier: "Europe/Berlin") else { throw PortalClient.NoAnswer() }
        let reader = PublicReader(
            configuration: role == .portal ? data.portalConfiguration : data.officeConfiguration,
            size: 2,
            logger: TestPortal.silent
        )
        var settings = PortalSettings(address: OParlAddress(base: base), timeZone: berlin) { now }
        settings.freshness = .zero
        let portal = PublicPortal(reader: reader, settings: settings)
        let routes = portal.routes(metrics: ServerMetrics())
        var web = WebConfiguration(port: 0, security: .portal, errorPage: portal.errorPage)
        web.presentation = PublicPortal.presentation
        web.errorDetail = PublicPortal.errorDetail
        let application = WebApplication(routes: routes, configuration: web, logger: TestPortal.silent)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            let port = try await application.listeningPort()
            do {
                try await body(RunningPortal(data: data, client: PortalClient(port: port), routes: routes))
            } catch {
                await application.stop()
                throw error
            }
            await application.stop()
            try await group.waitForAll()
        }
        await reader.close()
    }

    func send(_ method: String, _ target: String) async throws -> PortalAnswer {
        try await client.send(method, target)
    }

    func get(_ target: String, _ headers: [String: String] = [:]) async throws -> PortalAnswer {
        try await client.get(target, headers)
    }

    /// Whether the page at a path contains a text.
    func shows(_ text: String, at path: String) async throws -> Bool {
        try await client.get(path).text.contains(text)
    }

    /// The path of an absolute address of this portal.
    static func path(_ address: String) -> String {
        address.hasPrefix(base) ? String(address.dropFirst(base.count)) : address
    }
}

/// What the tests see published: one object of each kind, linked with each other.
enum SampleTown {
    static func id(_ number: Int) -> UUID { TestPortal.id(number) }
    static func text(_ number: Int) -> String { OParlAddress.text(id(number)) }

    static let content = Array("%PDF-1.7 ".utf8) + (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }

    static func publish(_ data: TestPortal) throws {
        let start = TestPortal.published + 86_400
        try data.publishTown()
        try data.publish(id(7), .legislativeTerm(OParlLegislativeTerm(name: "2025–2030")), parent: TestPortal.bodyID)
        try data.publish(id(6), .location(OParlLocation(room: "Ratssaal", locality: "Musterstadt")))
        try data.publish(
            id(2),
            .organization(OParlOrganization(name: "Rat der Stadt", organizationType: "Gremium", location: id(6)))
        )
        try data.publish(
            id(3),
            .person(OParlPerson(name: "Erika Muster", familyName: "Muster", givenName: "Erika"))
        )
        try data.publish(
            id(8),
            .membership(OParlMembership(organization: id(2), role: "Vorsitz")),
            parent: id(3)
        )
        try data.publish(
            id(4),
            .meeting(
                OParlMeeting(
                    name: "1. Sitzung",
                    meetingState: "eingeladen",
                    start: start,
                    location: id(6),
                    organization: [id(2)]
                )
            ),
            sortTime: start
        )
        try data.publish(
            id(9),
            .agendaItem(OParlAgendaItem(number: "1", name: "Haushalt <2026>", isPublic: true, consultation: id(10))),
            parent: id(4)
        )
        try data.publish(
            id(12),
            .agendaItem(OParlAgendaItem(number: "2", name: "Nichtöffentlich", isPublic: false)),
            parent: id(4),
            position: 1
        )
        try data.publish(
            id(5),
            .paper(
                OParlPaper(
                    name: "Haushalt <2026>",
                    reference: "V/17",
                    date: OParlDay("2025-06-15"),
                    paperType: "Beschlussvorlage",
                    location: [id(6)],
                    underDirectionOf: [id(2)]
                )
            ),
            sortTime: TestPortal.published
        )
        try data.publish(
            id(10),
            .consultation(
                OParlConsultation(agendaItem: id(9), meeting: id(4), organization: [id(2)], authoritative: true)
            ),
            parent: id(5)
        )
        let digest = try data.store(content)
        try data.publish(
            id(11),
            .file(
                OParlFile(
                    name: "Vorlage",
                    fileName: "Vörlage.pdf",
                    mimeType: "application/pdf",
                    size: content.count,
                    sha256Checksum: digest,
                    text: "Volltext"
                )
            ),
            parent: id(5),
            role: .mainFile
        )
    }
}
