import Foundation
import HTTPTypes
import OParl
public import PublicRecord
import Synchronization
public import WebService

/// The public portal: pages, files and the OParl interface of what was published.
///
/// Knows ``PublicReader`` and nothing else of the database, so it cannot show what was not published.
public final class PublicPortal: Sendable {
    let reader: PublicReader
    let settings: PortalSettings
    let renderer: OParlRenderer
    let revision: PublishedRevision
    let cache: PageCache
    let assets: PortalAssets
    let knownFrame = Mutex<KnownFrame?>(nil)
    private let rights = CheckedRights()

    /// A portal.
    ///
    /// - Parameters:
    ///   - reader: Reads what was published.
    ///   - settings: What the portal must know beside the database.
    public init(reader: PublicReader, settings: PortalSettings) {
        self.reader = reader
        self.settings = settings
        renderer = OParlRenderer(address: settings.address, timeZone: settings.timeZone)
        let rights = rights
        revision = PublishedRevision(freshness: settings.freshness, patience: settings.patience) {
            try await rights.check(reader)
            return try await reader.cursor()
        }
        cache = PageCache(limit: settings.cacheLimit)
        assets = PortalAssets(folder: settings.publicFolder)
    }

    /// All routes of the portal.
    ///
    /// - Parameter metrics: The counts of the server, the same object as in its configuration.
    /// - Returns: The table; every route is ``PortalPolicy/public``.
    public func routes(metrics: ServerMetrics) -> RouteTable<PortalPolicy> {
        var routes = RouteTable<PortalPolicy> { _, _ in }
        addPages(to: &routes)
        addOParl(to: &routes)
        addFiles(to: &routes)
        page(&routes, "/assets/{name}") { portal, request in try portal.assets.answer(request) }
        page(&routes, "/assets/fonts/{name}") { portal, request in try portal.assets.font(request) }
        routes.addOperations(policy: .public, metrics: metrics) { [revision] in
            _ = try await revision.cursor()
            return true
        }
        return routes
    }

    /// Turns failures of the database into an answer that asks for patience; other errors stay internal.
    public static func presentation(of error: any Error) -> (any PresentableError)? {
        switch error {
        case is DatabaseSilent: PortalUnavailable()
        case PublicRecordError.unavailable: PortalUnavailable()
        default: nil
        }
    }

    /// Asks the database, but not longer than a visitor would wait.
    func ask<Value: Sendable>(
        _ question: @escaping @Sendable (PublicReader) async throws -> Value
    ) async throws -> Value {
        let reader = reader
        let rights = rights
        return try await within(settings.patience) {
            try await rights.check(reader)
            return try await question(reader)
        }
    }

    /// The answer from the cache, or from a fresh rendering that is kept for the present state of the data.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - key: Names the page; made of what was understood of the request, so that noise in it makes no new entry.
    ///   - mediaType: The media type with its charset.
    ///   - cacheControl: `Cache-Control` of the answer.
    ///   - render: Makes the bytes; what it throws is not kept.
    /// - Returns: 200 or 304.
    /// - Throws: What `render` throws; the error of the database.
    func cached(
        _ request: WebRequest,
        key: String,
        mediaType: String,
        cacheControl: String = PublicPortal.cacheControl,
        render: () async throws -> [UInt8]
    ) async throws -> WebResponse {
        let cursor = try await revision.cursor()
        if let content = cache.content(key, cursor) { return content.answer(to: request) }
        let bytes = try await render()
        let content = PreparedContent(bytes, mediaType: mediaType, cacheControl: cacheControl)
        cache.keep(content, byteCount: bytes.count, for: key, cursor)
        return content.answer(to: request)
    }

    /// A minute is how long a withdrawn page may live on in a cache on the way; after that it is asked for again.
    static let cacheControl = "public, max-age=60"
}

/// 503: the database is away; the portal goes on by itself when it is back.
struct PortalUnavailable: PresentableError {
    let status = HTTPResponse.Status.serviceUnavailable
    let title = "Zurzeit nicht erreichbar"
    let message = "Das Gremienportal kann seine Daten gerade nicht lesen. Es ist nichts verloren gegangen."
    let hint: String? = "Versuchen Sie es in einigen Minuten noch einmal."
    let headers: HTTPFields = [.retryAfter: "30"]
}
