/// The kinds of object that have a row in `portal.object`; the raw value is the column `kind`.
///
/// The twelfth type of OParl, `System`, has no row.
public enum OParlKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// A body.
    case body
    /// A legislative term; its parent is a body.
    case legislativeTerm
    /// An organization.
    case organization
    /// A person.
    case person
    /// A membership; its parent is a person.
    case membership
    /// A meeting.
    case meeting
    /// An agenda item; its parent is a meeting.
    case agendaItem
    /// A paper.
    case paper
    /// A consultation; its parent is a paper.
    case consultation
    /// A file; its parent is a meeting, an agenda item or a paper.
    case file
    /// A location.
    case location

    /// The value of the property `type`, for example `https://schema.oparl.org/1.1/AgendaItem`.
    public var typeURL: String { "https://schema.oparl.org/1.1/" + typeName }

    /// The segment of an object's address: `/oparl/v1.1/<pathSegment>/<id>`.
    public var pathSegment: String { rawValue }

    /// The segment of the list in a body: `/oparl/v1.1/body/<id>/<listSegment>`; nil for bodies themselves.
    public var listSegment: String? {
        switch self {
        case .body: nil
        case .legislativeTerm: "legislativeTermList"
        case .location: "locationList"
        default: rawValue
        }
    }

    /// The kinds that have a list in the body, in the order in which a body names them.
    public static let listed: [OParlKind] = [
        .organization, .person, .meeting, .paper, .agendaItem, .consultation, .file, .location, .legislativeTerm,
        .membership,
    ]

    private var typeName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
