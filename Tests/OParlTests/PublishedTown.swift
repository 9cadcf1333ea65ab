import CouncilModel
import Foundation
import OParl
import Testing

/// A small published town: one object of each kind, with everything set that the specification knows.
struct PublishedTown {
    static let address = OParlAddress(base: "https://rat.example.de/")
    static let berlin = known(TimeZone(identifier: "Europe/Berlin"))
    static let renderer = OParlRenderer(address: address, timeZone: berlin)
    static let created = known(OParlInstant.moment("2025-01-10T08:00:00+01:00"))
    static let modified = known(OParlInstant.moment("2025-07-01T12:30:59+02:00"))

    /// A constant of this file that is well-formed by its writing.
    static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("a constant of the test is malformed") }
        return value
    }

    static func id(_ number: Int) -> UUID {
        let digits = String(number, radix: 16)
        return known(
            UUID(uuidString: "01890000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)
        )
    }

    static let bodyID = id(1)
    static let organizationID = id(2)
    static let personID = id(3)
    static let meetingID = id(4)
    static let paperID = id(5)
    static let locationID = id(6)

    static func object(
        _ number: Int,
        _ document: OParlDocument,
        parent: OParlObject.Parent? = nil,
        role: OParlFileRole? = nil,
        order: Int = 0,
        children: [OParlObject] = [],
        locations: [OParlObject] = [],
        backReferences: [OParlObject.BackReference] = []
    ) -> OParlObject {
        OParlObject(
            id: id(number),
            kind: document.kind,
            bodyID: bodyID,
            created: created,
            modified: modified,
            document: document,
            parent: parent,
            role: role,
            order: order,
            children: children,
            locations: locations,
            backReferences: backReferences
        )
    }

    static func withdrawn(_ number: Int, _ kind: OParlKind, parent: OParlObject.Parent? = nil) -> OParlObject {
        OParlObject(
            id: id(number),
            kind: kind,
            bodyID: bodyID,
            created: created,
            modified: modified,
            document: nil,
            parent: parent
        )
    }

    static let location = object(
        6,
        .location(
            OParlLocation(
                description: "Rathaus",
                geojson: feature,
                streetAddress: "Marktplatz 1",
                room: "Ratssaal",
                postalCode: "12345",
                subLocality: "Mitte",
                locality: "Musterstadt"
            )
        ),
        backReferences: [
            OParlObject.BackReference(kind: .meeting, id: meetingID),
            OParlObject.BackReference(kind: .body, id: bodyID),
        ]
    )

    static var feature: JSONValue {
        var geometry = JSONObject()
        geometry["coordinates"] = .array([.number(9.5), .integer(51)])
        geometry["type"] = .string("Point")
        var feature = JSONObject()
        feature["geometry"] = .object(geometry)
        feature["properties"] = .object(JSONObject())
        feature["type"] = .string("Feature")
        return .object(feature)
    }

    static let body = object(
        1,
        .body(
            OParlBody(
                name: "Stadt Musterstadt",
                ags: "05370016",
                location: locationID,
                license: "https://example.de/licence"
            )
        ),
        children: [object(7, .legislativeTerm(OParlLegislativeTerm(name: "2025–2030", startDate: day("2025-11-01"))))],
        locations: [location]
    )

    static let organization = object(
        2,
        .organization(OParlOrganization(name: "Rat", organizationType: "Gremium", classification: "Parlament")),
        backReferences: [OParlObject.BackReference(kind: .membership, id: id(8))]
    )

    static let membership = object(
        8,
        .membership(OParlMembership(organization: organizationID, role: "Vorsitz", votingRight: true)),
        parent: OParlObject.Parent(id: personID, kind: .person)
    )

    static let person = object(
        3,
        .person(OParlPerson(name: "Erika Muster", title: ["Dr."], location: locationID)),
        children: [membership],
        locations: [location]
    )

    static func file(
        _ number: Int,
        _ role: OParlFileRole,
        of owner: UUID,
        _ kind: OParlKind,
        name: String = "Datei"
    ) -> OParlObject {
        object(
            number,
            .file(
                OParlFile(
                    name: name,
                    fileName: "datei.pdf",
                    mimeType: "application/pdf",
                    size: 12,
                    sha256Checksum: String(repeating: "ab", count: 32),
                    text: "Volltext"
                )
            ),
            parent: OParlObject.Parent(id: owner, kind: kind),
            role: role
        )
    }

    static func item(_ number: Int, order: Int, name: String, children: [OParlObject] = []) -> OParlObject {
        object(
            number,
            .agendaItem(OParlAgendaItem(number: "\(order)", name: name, isPublic: true)),
            parent: OParlObject.Parent(id: meetingID, kind: .meeting),
            order: order,
            children: children
        )
    }

    static let meeting = object(
        4,
        .meeting(
            OParlMeeting(
                name: "1. Sitzung",
                meetingState: OParlMeetingState.invited.rawValue,
                start: modified,
                location: locationID,
                organization: [organizationID]
            )
        ),
        children: [
            file(10, .invitation, of: meetingID, .meeting), file(11, .auxiliaryFile, of: meetingID, .meeting),
            item(12, order: 3, name: "Eröffnung"), withdrawn(13, .agendaItem),
            item(14, order: 9, name: "Haushalt", children: [file(15, .auxiliaryFile, of: id(14), .agendaItem)]),
        ],
        locations: [location]
    )

    static let consultation = object(
        16,
        .consultation(
            OParlConsultation(
                agendaItem: id(14),
                meeting: meetingID,
                organization: [organizationID],
                authoritative: true
            )
        ),
        parent: OParlObject.Parent(id: paperID, kind: .paper)
    )

    static let paper = object(
        5,
        .paper(
            OParlPaper(name: "Haushalt 2026", reference: "2025/17", date: day("2025-06-30"), location: [locationID])
        ),
        children: [
            file(17, .mainFile, of: paperID, .paper), file(18, .auxiliaryFile, of: paperID, .paper), consultation,
        ],
        locations: [location]
    )

    static func day(_ text: String) -> OParlDay { known(OParlDay(text)) }
}

extension JSONValue {
    subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    subscript(index: Int) -> JSONValue? {
        if case .array(let values) = self, values.indices.contains(index) { values[index] } else { nil }
    }

    var names: [String] {
        if case .object(let object) = self { object.members.map(\.name) } else { [] }
    }

    var count: Int? {
        if case .array(let values) = self { values.count } else { nil }
    }

    /// The value and everything inside it.
    var everything: [JSONValue] {
        switch self {
        case .array(let values): [self] + values.flatMap(\.everything)
        case .object(let object): [self] + object.members.flatMap(\.value.everything)
        default: [self]
        }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}
