import CouncilModel
import Foundation
import OParl
import Pages
import PublicRecord
import Synchronization
public import WebService

extension PublicPortal {
    /// The day on which the pages were last checked by hand and by axe: 21 November 2026.
    private static let accessibilityChecked = CivilDate(daysSince1970: 20_778)

    /// What every page shows of the town; asked anew after each publication.
    func frame() async throws -> PortalFrame {
        let cursor = try await revision.cursor()
        if let known = knownFrame.withLock({ $0 }), known.cursor == cursor { return known.frame }
        let site = try await ask { try await $0.site() }
        let frame = PortalFrame(
            townName: site?.name ?? Self.namelessTown,
            baseAddress: settings.address.base,
            assetVersion: assets.version
        )
        knownFrame.withLock { $0 = KnownFrame(cursor: cursor, frame: frame) }
        return frame
    }

    /// The page that goes with a refusal or a failure; the number of the request is shown from status 500 on.
    func errorPage(status: Int, requestID: String) -> [UInt8] {
        let frame =
            knownFrame.withLock { $0?.frame }
            ?? PortalFrame(
                townName: Self.namelessTown,
                baseAddress: settings.address.base,
                assetVersion: assets.version
            )
        return PortalErrorPage(status: status, requestID: requestID).render(in: frame).bytes
    }

    /// The error page for the web server's configuration.
    @Sendable
    public func errorPage(_ content: ErrorPageContent) -> [UInt8] {
        errorPage(status: content.statusCode, requestID: content.requestID)
    }

    private static let namelessTown = "Ratsinformation"

    func accessibility(_ request: WebRequest) async throws -> WebResponse {
        try await html(request, key: "accessibility") { [self] frame, _ in
            let site = try await ask { try await $0.site() }
            let land = try await body().flatMap { $0.ags }.flatMap(Self.land)
            return AccessibilityPage(
                limitations: [
                    "Anlagen, die der Verwaltung von anderen zugegangen sind, etwa Gutachten, Pläne und eingescannte "
                        + "Schreiben: Sie liegen nicht in barrierefreier Form vor."
                ],
                checked: Self.accessibilityChecked,
                method: "Selbstbewertung",
                contactEmail: site?.contactEmail ?? "",
                contactName: site?.contactName ?? frame.townName,
                enforcementBody: [
                    "Durchsetzungsstelle für digitale Barrierefreiheit"
                        + (land.map { " im Land \($0)" } ?? " des Landes")
                ]
            ).render(in: frame)
        }
    }

    func imprint(_ request: WebRequest) async throws -> WebResponse {
        try await html(request, key: "imprint") { [self] frame, _ in
            let site = try await ask { try await $0.site() }
            let contact = [site?.contactName, site?.contactEmail].compactMap { $0 }
            var blocks: [TextBlock] = [
                .heading("Verantwortlich"), .paragraph(try await body()?.name ?? frame.townName),
            ]
            if !contact.isEmpty {
                blocks += [.heading("Ansprechstelle"), .paragraph(contact.joined(separator: ", "))]
            }
            blocks += [
                .heading("Datenschutz"),
                .paragraph(
                    "Diese Seiten setzen keine Cookies und laden nichts von anderen Anbietern. Die Adressen derer, "
                        + "die sie lesen, werden nicht aufgezeichnet."
                ),
            ]
            return ImprintPage(blocks: blocks, licenseAddress: site?.license ?? "").render(in: frame)
        }
    }

    /// The body the portal speaks for: the first that was published.
    private func body() async throws -> OParlBody? {
        let page = try await ask { try await $0.list(.bodies, filter: OParlFilter()) }
        guard case .body(let body) = page?.objects.first?.document else { return nil }
        return body
    }

    /// The Land of a municipality: the first two digits of its key (Statistisches Bundesamt, Gemeindeverzeichnis).
    private static func land(ofMunicipality key: String) -> String? {
        let lands = [
            "01": "Schleswig-Holstein", "02": "Hamburg", "03": "Niedersachsen", "04": "Bremen",
            "05": "Nordrhein-Westfalen", "06": "Hessen", "07": "Rheinland-Pfalz", "08": "Baden-Württemberg",
            "09": "Bayern", "10": "Saarland", "11": "Berlin", "12": "Brandenburg", "13": "Mecklenburg-Vorpommern",
            "14": "Sachsen", "15": "Sachsen-Anhalt", "16": "Thüringen",
        ]
        return lands[String(key.prefix(2))]
    }
}

/// The frame of the pages with the state of the data it was made from.
struct KnownFrame: Sendable {
    let cursor: PublicationCursor
    let frame: PortalFrame
}
