public import Foundation

/// The own properties of one published object: the column `portal.object.document`.
///
/// Where the object stands (body, parent, role, position) and what hangs below it are rows, not properties.
public enum OParlDocument: Equatable, Sendable {
    /// A body.
    case body(OParlBody)
    /// A legislative term.
    case legislativeTerm(OParlLegislativeTerm)
    /// An organization.
    case organization(OParlOrganization)
    /// A person.
    case person(OParlPerson)
    /// A membership.
    case membership(OParlMembership)
    /// A meeting.
    case meeting(OParlMeeting)
    /// An agenda item.
    case agendaItem(OParlAgendaItem)
    /// A paper.
    case paper(OParlPaper)
    /// A consultation.
    case consultation(OParlConsultation)
    /// A file.
    case file(OParlFile)
    /// A location.
    case location(OParlLocation)

    /// The kind of object: the column `kind`.
    public var kind: OParlKind {
        switch self {
        case .body: .body
        case .legislativeTerm: .legislativeTerm
        case .organization: .organization
        case .person: .person
        case .membership: .membership
        case .meeting: .meeting
        case .agendaItem: .agendaItem
        case .paper: .paper
        case .consultation: .consultation
        case .file: .file
        case .location: .location
        }
    }

    /// Reads the JSON of the column `document`.
    ///
    /// - Parameters:
    ///   - kind: The kind of the row.
    ///   - json: The JSON text in UTF-8.
    /// - Throws: ``OParlError/unreadableDocument(_:)`` when the text is not a document of this kind.
    public init(kind: OParlKind, json: Data) throws(OParlError) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            switch kind {
            case .body: self = .body(try decoder.decode(OParlBody.self, from: json))
            case .legislativeTerm: self = .legislativeTerm(try decoder.decode(OParlLegislativeTerm.self, from: json))
            case .organization: self = .organization(try decoder.decode(OParlOrganization.self, from: json))
            case .person: self = .person(try decoder.decode(OParlPerson.self, from: json))
            case .membership: self = .membership(try decoder.decode(OParlMembership.self, from: json))
            case .meeting: self = .meeting(try decoder.decode(OParlMeeting.self, from: json))
            case .agendaItem: self = .agendaItem(try decoder.decode(OParlAgendaItem.self, from: json))
            case .paper: self = .paper(try decoder.decode(OParlPaper.self, from: json))
            case .consultation: self = .consultation(try decoder.decode(OParlConsultation.self, from: json))
            case .file: self = .file(try decoder.decode(OParlFile.self, from: json))
            case .location: self = .location(try decoder.decode(OParlLocation.self, from: json))
            }
        } catch {
            throw .unreadableDocument(kind)
        }
    }

    /// The JSON for the column `document`: names as in OParl, sorted; no nulls; instants in UTC to the second.
    ///
    /// - Throws: ``OParlError/unreadableDocument(_:)`` when a number is not finite.
    public func json() throws(OParlError) -> String {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let data =
                switch self {
                case .body(let value): try encoder.encode(value)
                case .legislativeTerm(let value): try encoder.encode(value)
                case .organization(let value): try encoder.encode(value)
                case .person(let value): try encoder.encode(value)
                case .membership(let value): try encoder.encode(value)
                case .meeting(let value): try encoder.encode(value)
                case .agendaItem(let value): try encoder.encode(value)
                case .paper(let value): try encoder.encode(value)
                case .consultation(let value): try encoder.encode(value)
                case .file(let value): try encoder.encode(value)
                case .location(let value): try encoder.encode(value)
                }
            return String(decoding: data, as: UTF8.self)
        } catch {
            throw .unreadableDocument(kind)
        }
    }
}
