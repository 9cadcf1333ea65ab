/// What surrounds every page of the public portal; the same for every reader.
public struct PortalFrame: Sendable {
    /// Such as `Stadt Genthin`.
    public var townName: String
    /// The address of the site without a trailing slash, such as `https://rat.example.de`; empty when unknown.
    public var baseAddress: String
    /// Changes with every release, so that browsers fetch new style sheets.
    public var assetVersion: String

    /// The frame of a site.
    public init(
        townName: String,
        baseAddress: String,
        assetVersion: String = ""
    ) {
        self.townName = townName
        self.baseAddress = baseAddress
        self.assetVersion = assetVersion
    }
}

/// The parts of the portal that the menu leads to.
enum PortalSection: CaseIterable {
    case start
    case meetings
    case papers
    case organizations
    case persons

    var label: String {
        switch self {
        case .start: "Start"
        case .meetings: "Sitzungen"
        case .papers: "Vorlagen"
        case .organizations: "Gremien"
        case .persons: "Personen"
        }
    }

    var path: PortalPath {
        switch self {
        case .start: .start
        case .meetings: .meetings
        case .papers: .papers
        case .organizations: .organizations
        case .persons: .persons
        }
    }
}
