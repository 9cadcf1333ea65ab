internal import CouncilModel
internal import Foundation
internal import Store

/// Town, terms, places, organizations and persons of the fictional town, once they are written.
struct DemoTownDirectory: Sendable {
    let body: BodyID
    let organizations: [DemoTownOrganization: OrganizationID]
    let persons: [String: PersonID]
    /// As the form of a meeting names them.
    let rooms: [DemoTownRoom: String]

    /// Key of the person who signs for the treasury.
    static let treasurer = "falkenhain"

    /// Writes them in one transaction.
    static func write(in transaction: Transaction) throws -> DemoTownDirectory {
        let terms = DemoTownTerms(today: transaction.today)
        let body = try writeBody(terms, in: transaction)
        let rooms = try writeRooms(of: body, in: transaction)
        let organizations = try writeOrganizations(of: body, terms, in: transaction)
        var persons: [String: PersonID] = [:]
        for (position, seed) in DemoTownPerson.all.enumerated() {
            persons[seed.key] = try write(
                seed,
                position: position,
                body: body,
                organizations: organizations,
                terms: terms,
                in: transaction
            )
        }
        persons[treasurer] = try writeTreasurer(of: body, organizations, in: transaction)
        return DemoTownDirectory(body: body, organizations: organizations, persons: persons, rooms: rooms)
    }

    private static func writeTreasurer(
        of body: BodyID,
        _ organizations: [DemoTownOrganization: OrganizationID],
        in transaction: Transaction
    ) throws -> PersonID {
        var person = Person(id: transaction.newID(), body: body, name: "Jutta Falkenhain", created: transaction.now)
        person.givenName = "Jutta"
        person.familyName = "Falkenhain"
        person.formOfAddress = "Frau"
        try transaction.persons.save(person)
        if let treasury = organizations[.treasury] {
            var seat = Membership(
                id: transaction.newID(),
                person: person.id,
                organization: treasury,
                created: transaction.now
            )
            seat.role = "Leitung"
            try transaction.persons.save(seat)
        }
        return person.id
    }

    private static func writeBody(_ terms: DemoTownTerms, in transaction: Transaction) throws -> BodyID {
        var body = Body(id: transaction.newID(), name: "Stadt Musterbach", created: transaction.now)
        body.shortName = "Musterbach"
        body.classification = "Stadt"
        body.ags = "06999042"
        body.rgs = "069990042042"
        body.website = "https://www.musterbach.example"
        body.contactName = "Sitzungsdienst"
        body.contactEmail = "sitzungsdienst@musterbach.example"
        body.license = "https://www.govdata.de/dl-de/by-2-0"
        body.land = "hessen"
        body.townRules = "musterbach"
        var seat = Location(id: transaction.newID(), body: body.id)
        seat.streetAddress = "Rathausplatz 1"
        seat.postalCode = "39999"
        seat.locality = "Musterbach"
        body.location = seat.id
        try transaction.bodies.save(body)
        try transaction.bodies.save(seat)
        for (number, start) in [(18, terms.lastStart), (19, terms.start)] {
            try transaction.bodies.save(
                LegislativeTerm(
                    id: transaction.newID(),
                    body: body.id,
                    name: "\(number). Wahlperiode \(start.year)–\(start.year + 5)",
                    startDate: start,
                    endDate: terms.end(of: start)
                )
            )
        }
        return body.id
    }

    private static func writeRooms(of body: BodyID, in transaction: Transaction) throws -> [DemoTownRoom: String] {
        var rooms: [DemoTownRoom: String] = [:]
        for room in DemoTownRoom.allCases {
            var location = Location(id: transaction.newID(), body: body)
            location.room = room.rawValue
            location.streetAddress = room.street
            location.postalCode = "39999"
            location.locality = "Musterbach"
            try transaction.bodies.save(location)
            rooms[room] = location.line
        }
        return rooms
    }

    private static func writeOrganizations(
        of body: BodyID,
        _ terms: DemoTownTerms,
        in transaction: Transaction
    ) throws -> [DemoTownOrganization: OrganizationID] {
        var ids: [DemoTownOrganization: OrganizationID] = [:]
        for (position, seed) in DemoTownOrganization.allCases.enumerated() {
            var organization = Organization(
                id: transaction.newID(),
                body: body,
                name: seed.name,
                kind: seed.kind,
                created: transaction.now
            )
            organization.shortName = seed.shortName
            organization.classification = seed.classification
            organization.position = position
            organization.startDate = seed.kind == .department ? nil : terms.lastStart
            if seed.classification == "Ausschuss" { organization.parent = ids[.council] }
            try transaction.organizations.save(organization)
            ids[seed] = organization.id
        }
        return ids
    }

    private static func write(
        _ seed: DemoTownPerson,
        position: Int,
        body: BodyID,
        organizations: [DemoTownOrganization: OrganizationID],
        terms: DemoTownTerms,
        in transaction: Transaction
    ) throws -> PersonID {
        var person = Person(id: transaction.newID(), body: body, name: seed.name, created: transaction.now)
        person.givenName = seed.givenName
        person.familyName = seed.familyName
        person.title = seed.title
        person.formOfAddress = seed.isWoman ? "Frau" : "Herr"
        person.gender = seed.isWoman ? "female" : "male"
        person.status = seed.status
        person.email = ["\(seed.key)@rat.musterbach.example"]
        try transaction.persons.save(person)
        // Every seventh has not consented and gets letters.
        if !position.isMultiple(of: 7) {
            try transaction.meetingNotices.setMailAddress("\(seed.key)@rat.musterbach.example", of: person.id)
        }
        for place in seed.places {
            guard let organization = organizations[place.organization] else { continue }
            let isGroup = place.organization.kind == .parliamentaryGroup
            let onBehalfOf = isGroup ? nil : seed.group.flatMap { organizations[$0] }
            var spans = [(start: terms.start, end: place.endedDaysAgo.map { transaction.today.adding(days: -$0) })]
            if place.sinceLastTerm { spans.insert((terms.lastStart, terms.end(of: terms.lastStart)), at: 0) }
            for span in spans where span.end.map({ $0 >= span.start }) ?? true {
                var membership = Membership(
                    id: transaction.newID(),
                    person: person.id,
                    organization: organization,
                    created: transaction.now
                )
                membership.role = span.start == terms.start ? place.role : "Mitglied"
                membership.votingRight = true
                membership.onBehalfOf = onBehalfOf
                membership.position = place.role == "Mitglied" ? 10 + position : place.role.hasPrefix("Stell") ? 1 : 0
                membership.startDate = span.start
                membership.endDate = span.end
                try transaction.persons.save(membership)
            }
        }
        return person.id
    }
}

/// Hessian councils are elected for five years; a term begins on 1 April. Source: § 36 HGO.
struct DemoTownTerms: Sendable {
    /// First day of the term that runs.
    let start: CivilDate
    /// First day of the one before.
    let lastStart: CivilDate

    init(today: CivilDate) {
        let reached = (today.month, today.day) >= (4, 1) ? today.year : today.year - 1
        let year = reached - (reached - 2026 + 500) % 5
        start = CivilDate(daysSince1970: Self.day(year))
        lastStart = CivilDate(daysSince1970: Self.day(year - 5))
    }

    /// Last day of the term that begins on a day.
    func end(of start: CivilDate) -> CivilDate {
        CivilDate(daysSince1970: Self.day(start.year + 5) - 1)
    }

    private static func day(_ year: Int) -> Int {
        CivilDate(year: year, month: 4, day: 1)?.daysSince1970 ?? 0
    }
}

extension DemoTownOrganization {
    var name: String {
        switch self {
        case .council: "Stadtverordnetenversammlung"
        case .magistrate: "Magistrat"
        case .finance: "Haupt- und Finanzausschuss"
        case .building: "Bau- und Umweltausschuss"
        case .social: "Ausschuss für Soziales, Jugend, Kultur und Sport"
        case .citizens: "Bürgerliste Musterbach"
        case .alliance: "Soziales Bündnis Musterbach"
        case .green: "Grüne Mitte Musterbach"
        case .active: "Aktive Stadt"
        case .mainOffice: "Hauptamt"
        case .treasury: "Kämmerei"
        case .buildingOffice: "Bauamt"
        case .publicOrder: "Ordnungsamt"
        case .socialOffice: "Amt für Soziales und Jugend"
        }
    }

    var shortName: String? {
        switch self {
        case .council: "StVV"
        case .finance: "HFA"
        case .building: "BUA"
        case .social: "SJKS"
        case .citizens: "BLM"
        case .alliance: "SBM"
        case .green: "GMM"
        case .active: "AS"
        default: nil
        }
    }

    var kind: Organization.Kind {
        switch self {
        case .council, .magistrate, .finance, .building, .social: .committee
        case .citizens, .alliance, .green, .active: .parliamentaryGroup
        case .mainOffice, .treasury, .buildingOffice, .publicOrder, .socialOffice: .department
        }
    }

    var classification: String {
        switch self {
        case .council: "Parlament"
        case .magistrate: "Verwaltungsorgan"
        case .finance, .building, .social: "Ausschuss"
        case .citizens, .alliance, .green, .active: "Fraktion"
        default: "Amt"
        }
    }
}
