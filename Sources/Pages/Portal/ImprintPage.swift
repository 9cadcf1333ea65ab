/// Who is responsible for the site.
public struct ImprintPage: Sendable {
    /// The text, such as address, representative, supervision and data protection.
    public var blocks: [TextBlock]
    /// The licence of the data with its address; empty when none is stated.
    public var licenseAddress: String

    /// An imprint.
    public init(blocks: [TextBlock], licenseAddress: String) {
        self.blocks = blocks
        self.licenseAddress = licenseAddress
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "Impressum",
            path: .imprint,
            description: "Impressum: \(frame.townName).",
            """
            <h1>Impressum</h1>
            \(StructuredText(blocks: blocks, headingLevel: 2))
            \(given: licenseAddress, { address in
                "<p>Lizenz der offenen Daten: <a href=\"\(webAddress: address)\">\(address)</a></p>"
            })
            """
        )
    }
}
