internal import Foundation

#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

/// An interface on the web. Servers of councils are slow and fail at random: each address is tried several times.
struct WebSource: OParlSource {
    let start: String
    private let host: String
    private let session: URLSession
    private let patience: Duration

    /// Largest document, in bytes.
    private static let largest = 128 << 20

    /// - Parameters:
    ///   - address: The address of a System or a Body.
    ///   - mediaType: What the server is asked for.
    ///   - patience: How long to wait after a first failure; doubled after each further one.
    /// - Throws: ``OParlSourceError/address``.
    init(
        address: String,
        accepting mediaType: String = "application/json",
        patience: Duration = .seconds(1)
    ) throws(OParlSourceError) {
        guard let url = URL(string: address), let scheme = url.scheme, ["http", "https"].contains(scheme),
            let host = url.host(), !host.isEmpty
        else { throw .address }
        start = address
        self.host = host
        self.patience = patience
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = 60
        configuration.httpMaximumConnectionsPerHost = 2
        configuration.httpShouldSetCookies = false
        configuration.httpAdditionalHeaders = ["Accept": mediaType, "User-Agent": "Ratswerk"]
        session = URLSession(configuration: configuration)
    }

    func owns(_ address: String) async -> Bool {
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme ?? "") else { return false }
        return url.host() == host
    }

    func document(at address: String) async throws(OParlSourceError) -> [UInt8]? {
        guard let url = URL(string: address) else { throw .address }
        var wait = patience
        var failure = OParlSourceError.unreachable
        for attempt in 0..<4 {
            if attempt > 0 {
                try? await Task.sleep(for: wait)
                wait *= 2
            }
            do throws(OParlSourceError) {
                return try await fetch(url)
            } catch .status(let status) where status < 500 && status != 429 {
                throw .status(status)
            } catch .tooLarge {
                throw .tooLarge
            } catch {
                failure = error
            }
        }
        throw failure
    }

    /// - Returns: `nil` for 404 and 410: Sternberg answers an empty list so.
    private func fetch(_ url: URL) async throws(OParlSourceError) -> [UInt8]? {
        let data: Data
        let response: URLResponse
        do {
            (data, response) = try await session.data(from: url)
        } catch {
            throw .unreachable
        }
        guard let status = (response as? HTTPURLResponse)?.statusCode else { throw .unreachable }
        guard data.count <= Self.largest else { throw .tooLarge }
        switch status {
        case 200..<300: return Array(data)
        case 404, 410: return nil
        default: throw .status(status)
        }
    }
}
