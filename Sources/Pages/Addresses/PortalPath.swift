/// Every address of the public portal's pages, the one list that pages and routes share.
///
/// Give `":id"` as identifier to get the route's pattern.
public enum PortalPath: Sendable, Equatable {
    /// Next meetings and newest papers.
    case start
    /// All published meetings.
    case meetings
    /// One meeting.
    case meeting(String)
    /// All published papers.
    case papers
    /// One paper.
    case paper(String)
    /// All organizations.
    case organizations
    /// One organization.
    case organization(String)
    /// All persons.
    case persons
    /// One person.
    case person(String)
    /// The file, shown in the browser.
    case file(String)
    /// The file, as a download.
    case fileDownload(String)
    /// A composed document as text.
    case fileText(String)
    /// A picture of a composed document, by the SHA-256 of its bytes.
    case filePicture(String, name: String)
    /// A static file of the design system.
    case asset(String)
    /// A font file, see ``FontFile``.
    case font(String)
    /// Statement on accessibility.
    case accessibility
    /// Who runs this site.
    case imprint
    /// The OParl entry point.
    case oparlSystem
    /// An OParl object, such as `("meeting", id)`.
    case oparlObject(type: String, id: String)
    /// Liveness.
    case health
    /// Figures for monitoring.
    case metrics

    /// The path, percent-encoded where needed.
    public var text: String {
        switch self {
        case .start: "/"
        case .meetings: "/meetings"
        case .meeting(let id): "/meetings/\(segment(id))"
        case .papers: "/papers"
        case .paper(let id): "/papers/\(segment(id))"
        case .organizations: "/organizations"
        case .organization(let id): "/organizations/\(segment(id))"
        case .persons: "/persons"
        case .person(let id): "/persons/\(segment(id))"
        case .file(let id): "/files/\(segment(id))"
        case .fileDownload(let id): "/files/\(segment(id))/download"
        case .fileText(let id): "/files/\(segment(id))/text"
        case .filePicture(let id, let name): "/files/\(segment(id))/pictures/\(segment(name))"
        case .asset(let name): "/assets/\(segment(name))"
        case .font(let name): "/assets/fonts/\(segment(name))"
        case .accessibility: "/accessibility"
        case .imprint: "/imprint"
        case .oparlSystem: "/oparl/v1.1/system"
        case .oparlObject(let type, let id): "/oparl/v1.1/\(segment(type))/\(segment(id))"
        case .health: "/healthz"
        case .metrics: "/metrics"
        }
    }
}
