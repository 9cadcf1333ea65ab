/// The properties of the interface itself; there is no row for it, it comes from `portal.site`.
///
/// Source: OParl 1.1, 3.3.
public struct OParlSystem: Codable, Equatable, Sendable {
    /// The name of the system.
    public var name: String?
    /// The address for questions about the interface.
    public var contactEmail: String?
    /// Who answers there.
    public var contactName: String?
    /// The address of the licence of all data.
    public var license: String?
    /// The address of the portal.
    public var website: String?
    /// The address of the vendor.
    public var vendor: String?
    /// The address of the product.
    public var product: String?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String? = nil,
        contactEmail: String? = nil,
        contactName: String? = nil,
        license: String? = nil,
        website: String? = nil,
        vendor: String? = nil,
        product: String? = nil
    ) {
        self.name = name
        self.contactEmail = contactEmail
        self.contactName = contactName
        self.license = license
        self.website = website
        self.vendor = vendor
        self.product = product
    }
}
