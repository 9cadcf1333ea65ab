public import Foundation

/// How the office is served.
public struct OfficeConfiguration: Sendable {
    /// The address to listen at.
    public var address: String
    /// The port; 0 for any free one.
    public var port: Int
    /// The checkout or installation folder that holds `templates/` and `public-portal/`.
    public var assetsDirectory: URL
    /// Where the package libjs-pdf lies.
    public var pdfjsDirectory: URL
    /// Host names that requests may name; `nil` for any.
    public var allowedHosts: Set<String>?
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    public var trustedProxies: Set<String>
    /// The greatest number of connections at once from one address; `nil`: the server's default.
    public var connectionsPerAddress: Int?

    /// A configuration for one machine.
    ///
    /// - Parameters:
    ///   - address: The address to listen at.
    ///   - port: The port; 0 for any free one.
    ///   - assetsDirectory: The folder that holds `templates/` and `public-portal/`.
    ///   - pdfjsDirectory: Where the package libjs-pdf lies.
    public init(
        address: String = "127.0.0.1",
        port: Int,
        assetsDirectory: URL,
        pdfjsDirectory: URL = URL(filePath: "/usr/share/javascript/pdf")
    ) {
        self.address = address
        self.port = port
        self.assetsDirectory = assetsDirectory
        self.pdfjsDirectory = pdfjsDirectory
        trustedProxies = []
    }
}
