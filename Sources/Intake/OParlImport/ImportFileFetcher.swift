/// Fetches the files that an imported council left at its old server.
public struct ImportFileFetcher: Sendable {
    private let source: WebSource

    /// A fetcher.
    ///
    /// - Parameter source: The body's URL; only its server is asked.
    /// - Throws: ``OParlSourceError/address``.
    public init(source: String) throws(OParlSourceError) {
        self.source = try WebSource(address: source, accepting: "*/*", patience: .milliseconds(250))
    }

    /// Whether an address lies on the source's server.
    ///
    /// - Parameter address: A URL.
    /// - Returns: `false` for others; they are never asked.
    public func mayFetch(_ address: String) async -> Bool { await source.owns(address) }

    /// The bytes at an address.
    ///
    /// - Parameter address: A URL of the source's server.
    /// - Returns: `nil` when the server says that there are none.
    /// - Throws: ``OParlSourceError`` when the server does not answer.
    public func bytes(at address: String) async throws(OParlSourceError) -> [UInt8]? {
        guard await source.owns(address) else { throw .address }
        return try await source.document(at: address)
    }
}
