internal import Foundation

#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

/// An interface on the web. Servers of councils are slow and fail at random: each address is tried several times. Nothing is
/// fetched from another server, also not where the source redirects to.
final class WebSource: OParlSource {
    let start: String
    private let origin: WebOrigin
    private let session: URLSession
    private let downloads: WebDownloads
    private let patience: Duration

    /// - Parameters:
    ///   - address: The address of a System or a Body.
    ///   - mediaType: What the server is asked for.
    ///   - patience: How long to wait after a first failure; doubled after each further one.
    ///   - longest: Seconds that one document may take.
    ///   - largest: Bytes that one document may have.
    /// - Throws: ``OParlSourceError/address``.
    init(
        address: String,
        accepting mediaType: String = "application/json",
        patience: Duration = .seconds(1),
        longest: TimeInterval = 600,
        largest: Int = 128 << 20
    ) throws(OParlSourceError) {
        guard let url = URL(string: address), let origin = WebOrigin(url) else { throw .address }
        start = address
        self.origin = origin
        self.patience = patience
        downloads = WebDownloads(of: origin, atMost: largest)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 60
        configuration.timeoutIntervalForResource = longest
        configuration.httpMaximumConnectionsPerHost = 2
        configuration.httpShouldSetCookies = false
        configuration.httpAdditionalHeaders = ["Accept": mediaType, "User-Agent": "Ratswerk"]
        session = URLSession(configuration: configuration, delegate: downloads, delegateQueue: nil)
    }

    deinit { session.invalidateAndCancel() }

    func owns(_ address: String) async -> Bool {
        URL(string: address).flatMap { WebOrigin($0) } == origin
    }

    func document(at address: String) async throws(OParlSourceError) -> [UInt8]? {
        guard let url = URL(string: address), WebOrigin(url) == origin else { throw .address }
        var wait = patience
        var failure = OParlSourceError.unreachable
        for attempt in 0..<4 {
            if attempt > 0 {
                try? await Task.sleep(for: wait)
                wait *= 2
            }
            do throws(OParlSourceError) {
                return try await downloads.bytes(at: url, by: session)
            } catch .status(let status) where status < 500 && status != 429 {
                throw .status(status)
            } catch .tooLarge {
                throw .tooLarge
            } catch .foreignServer {
                throw .foreignServer
            } catch {
                failure = error
            }
        }
        throw failure
    }
}

/// A server: scheme, host and port. Source: RFC 6454.
struct WebOrigin: Equatable, Sendable {
    private let scheme: String
    private let host: String
    private let port: Int

    /// - Returns: `nil` for what is not of the web.
    init?(_ url: URL) {
        guard let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme), let host = url.host(),
            !host.isEmpty
        else { return nil }
        self.scheme = scheme
        self.host = host.lowercased()
        port = url.port ?? (scheme == "https" ? 443 : 80)
    }

    /// Whether a redirection stays at this server. Its own step from `http` to `https` does.
    func allows(_ other: WebOrigin) -> Bool {
        self == other || host == other.host && (scheme, port, other.scheme, other.port) == ("http", 80, "https", 443)
    }
}
