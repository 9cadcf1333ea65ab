internal import CouncilModel
internal import Foundation
internal import Store

/// The town that bulk records belong to: the one that is there, or one of their own.
struct SeedLoadTown: Sendable {
    let body: BodyID
    /// The council first, then its committees.
    let committees: [OrganizationID]
    let offices: [OrganizationID]
    /// Some place to meet; a town may have none.
    let place: LocationID?
    /// Somebody who signs papers for an office.
    let signer: (actor: Actor, office: OrganizationID)?

    /// Members of each committee; all of them sit in the council.
    private static let seats = 9
    /// The first name says that the records are there.
    private static let mark = "Ratsmitglied Lastprobe"

    static func write(in transaction: Transaction, epoch: Date) throws -> SeedLoadTown {
        var source = SeedLoadSource(seed: 0)
        let body = try transaction.bodies.all().first ?? newBody(in: transaction, epoch, from: &source)
        if try transaction.persons.all(of: body.id).contains(where: { $0.name.hasPrefix(mark) }) {
            throw RuleViolation.unreadable(field: "Datenbank", expected: "eine ohne diese Lastdaten")
        }
        try addMissing(to: body, in: transaction, epoch, from: &source)
        let found = try transaction.organizations.all(of: body.id)
        let town = SeedLoadTown(
            body: body.id,
            committees: found.filter { $0.kind == .committee }.map(\.id),
            offices: found.filter { $0.kind == .department }.map(\.id),
            place: try transaction.bodies.locations(of: body.id).first?.id,
            signer: try signer(among: found, in: transaction)
        )
        try town.writeMembers(in: transaction, epoch, from: &source)
        return town
    }

    private static func newBody(
        in transaction: Transaction,
        _ epoch: Date,
        from source: inout SeedLoadSource
    ) throws -> Body {
        let body = Body(id: source.id(at: epoch), name: "Stadt Lastprobe", created: epoch)
        try transaction.bodies.save(body)
        return body
    }

    /// A town without committees or without offices gets some.
    private static func addMissing(
        to body: Body,
        in transaction: Transaction,
        _ epoch: Date,
        from source: inout SeedLoadSource
    ) throws {
        let known = Set(try transaction.organizations.all(of: body.id).map(\.kind))
        let wanted: [(kind: Organization.Kind, names: [String])] = [
            (
                .committee,
                [
                    "Gemeindevertretung", "Finanzausschuss", "Planungsausschuss", "Umweltausschuss", "Sozialausschuss",
                    "Kulturausschuss", "Schulausschuss", "Betriebskommission",
                ]
            ),
            (.department, ["Hauptamt", "Kämmerei", "Bauamt", "Ordnungsamt", "Sozialamt"]),
        ]
        for (kind, names) in wanted where !known.contains(kind) {
            for (position, name) in names.enumerated() {
                var organization = Organization(
                    id: source.id(at: epoch),
                    body: body.id,
                    name: name,
                    kind: kind,
                    created: epoch
                )
                organization.position = position
                try transaction.organizations.save(organization)
            }
        }
    }

    private static func signer(
        among organizations: [Organization],
        in transaction: Transaction
    ) throws -> (actor: Actor, office: OrganizationID)? {
        let offices = Set(organizations.filter { $0.kind == .department }.map(\.id))
        for account in try transaction.accounts.all() {
            guard let person = account.person else { continue }
            let seats = try transaction.persons.memberships(of: person)
            if let office = seats.first(where: { offices.contains($0.organization) })?.organization {
                let actor = Actor(identity: .account(account.id, person: person), roles: account.roles)
                return (actor, office)
            }
        }
        return nil
    }

    private func writeMembers(in transaction: Transaction, _ epoch: Date, from source: inout SeedLoadSource) throws {
        for number in 0..<(committees.count * Self.seats) {
            var person = Person(
                id: source.id(at: epoch),
                body: body,
                name: "\(Self.mark) \(number + 1)",
                created: epoch
            )
            person.familyName = "Lastprobe \(number + 1)"
            try transaction.persons.save(person)
            let mail = "mitglied\(number + 1)@lastprobe.example"
            if !number.isMultiple(of: 6) { try transaction.meetingNotices.setMailAddress(mail, of: person.id) }
            for organization in Set([committees[0], committees[number % committees.count]]) {
                var seat = Membership(
                    id: source.id(at: epoch),
                    person: person.id,
                    organization: organization,
                    created: epoch
                )
                seat.role = "Mitglied"
                seat.votingRight = true
                seat.position = 100 + number
                seat.startDate = CivilDate(epoch, in: .councilDefault).adding(days: -30)
                try transaction.persons.save(seat)
            }
        }
    }
}

/// German words that bulk texts are put together from.
enum SeedLoadWords {
    private static let things = [
        "Sporthalle", "Friedhofssatzung", "Radweg", "Kindertagesstätte", "Gewerbegebiet", "Kanalnetz", "Stadtpark",
        "Feuerwehrhaus", "Bebauungsplan", "Straßenbeleuchtung", "Spielplatz", "Bürgerhaus", "Wasserleitung", "Brücke",
    ]
    private static let deeds = [
        "Sanierung", "Neubau", "Änderung", "Vergabe", "Planung", "Unterhaltung", "Finanzierung", "Bericht",
        "Erweiterung",
    ]
    private static let places = [
        "Nordstadt", "Kernstadt", "Lindenhof", "Mühltal", "Oberdorf", "Bahnhof", "Südring", "Altstadt", "Talstraße",
    ]
    private static let verbs = ["prüft", "beschließt", "empfiehlt", "berät", "ändert", "begrüßt", "vertagt"]

    static func title(from source: inout SeedLoadSource) -> String {
        "\(source.pick(things)) \(source.pick(places)): \(source.pick(deeds))"
    }

    static func sentence(from source: inout SeedLoadSource) -> String {
        "Die Gemeinde \(source.pick(verbs)) die \(source.pick(deeds)) im Bereich \(source.pick(places)) "
            + "und verbindet sie mit dem Vorhaben \(source.pick(things)) \(Int(source.next() % 90) + 10)."
    }
}
