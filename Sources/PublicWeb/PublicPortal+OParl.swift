import Foundation
import HTTPTypes
import Logging
import OParl
import PublicRecord
import WebService

extension PublicPortal {
    private static let root = "/oparl/v1.1"
    private static let options: RouteOptions = {
        var options = RouteOptions(errorFormat: .json, scriptAccess: .anyOrigin)
        options.errorBody = errorBody
        return options
    }()

    /// The interface: the system, the lists of bodies and organizations, and every object under its own address.
    func addOParl(to routes: inout RouteTable<PortalPolicy>) {
        oparl(&routes, "/system") { portal, request in try await portal.system(request) }
        oparl(&routes, "/body") { portal, request in
            try await portal.list(.bodies, at: portal.settings.address.bodies, request)
        }
        for kind in OParlKind.allCases {
            oparl(&routes, "/\(kind.pathSegment)/{id}") { portal, request in
                try await portal.object(kind, request)
            }
        }
        for kind in OParlKind.listed {
            guard let segment = kind.listSegment else { continue }
            oparl(&routes, "/body/{id}/\(segment)") { portal, request in
                let id = try request.canonicalID()
                let address = portal.settings.address.object(.body, id) + "/" + segment
                return try await portal.list(.of(kind, inBody: id), at: address, request)
            }
        }
        for kind in [OParlKind.meeting, .consultation] {
            oparl(&routes, "/organization/{id}/\(kind.pathSegment)") { portal, request in
                let id = try request.canonicalID()
                let address = portal.settings.address.list(of: kind, ofOrganization: id)
                return try await portal.list(.of(kind, ofOrganization: id), at: address, request)
            }
        }
        // The root and addresses below it that do not exist are answered in the interface's own form, too.
        oparl(&routes, "") { _, _ in throw RequestRefusal.notFound }
        oparl(&routes, "/{rest...}") { _, _ in throw RequestRefusal.notFound }
    }

    private func oparl(
        _ routes: inout RouteTable<PortalPolicy>,
        _ path: String,
        handler: @escaping @Sendable (PublicPortal, WebRequest) async throws -> WebResponse
    ) {
        routes.get(Self.root + path, policy: .public, options: Self.options) { [self] request in
            do {
                return try await handler(self, request)
            } catch let error as OParlError {
                throw Self.refusal(error)
            }
        }
    }

    private func system(_ request: WebRequest) async throws -> WebResponse {
        try await json(request, key: "oparl system") { [self] in
            let site = try await ask { try await $0.site() }
            let system = OParlSystem(
                name: site?.name,
                contactEmail: site?.contactEmail,
                contactName: site?.contactName,
                license: site?.license,
                website: settings.address.base + "/"
            )
            let modified = site?.modified ?? Date(timeIntervalSince1970: 0)
            return renderer.render(system, created: site?.created ?? modified, modified: modified)
        }
    }

    private func object(_ kind: OParlKind, _ request: WebRequest) async throws -> WebResponse {
        let id = try request.canonicalID()
        return try await json(request, key: "oparl \(kind.rawValue) \(id)") { [self] in
            guard let object = try await ask({ try await $0.object(id, kind: kind) }) else {
                throw RequestRefusal.notFound
            }
            return renderer.render(object)
        }
    }

    private func list(_ list: PublishedList, at address: String, _ request: WebRequest) async throws -> WebResponse {
        let filter = try OParlFilter(query: request.query.fields.map { ($0.name, $0.value) })
        return try await json(request, key: filter.address(list: address)) { [self] in
            guard let page = try await ask({ try await $0.list(list, filter: filter) }) else {
                throw RequestRefusal.notFound
            }
            return renderer.render(
                OParlListPage(
                    address: address,
                    kind: list.kind,
                    filter: filter,
                    objects: page.objects,
                    elementsPerPage: page.elementsPerPage,
                    next: page.next
                )
            )
        }
    }

    private func json(
        _ request: WebRequest,
        key: String,
        _ value: () async throws -> JSONValue
    ) async throws -> WebResponse {
        // A harvester that asks with modified_since must never be told what a cache on the way remembers.
        try await cached(request, key: key, mediaType: "application/json", cacheControl: "no-cache") {
            try await value().bytes
        }
    }

    /// The `Error` object of OParl; nothing in it depends on the request.
    private static func errorBody(_ content: ErrorPageContent) -> [UInt8] {
        OParlRenderer.error(message: content.message, debug: content.hint ?? content.title).bytes
    }

    /// A parameter that no link of ours carries.
    private static func refusal(_ error: OParlError) -> any Error {
        guard case .invalidParameter(let name) = error else { return error }
        return RequestRefusal(
            status: .badRequest,
            title: "Anfrage nicht lesbar",
            message: error.description,
            hint: "\(name): expected a complete RFC 3339 date-time with offset, or a value of a link of a page"
        )
    }
}
