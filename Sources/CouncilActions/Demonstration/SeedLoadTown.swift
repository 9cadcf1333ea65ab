internal import CouncilModel
internal import Foundation
internal import Store

/// The town that bulk records belong to.
struct SeedLoadTown: Sendable {
    let body: BodyID
    let committees: [OrganizationID]
    let offices: [OrganizationID]

    static func write(in transaction: Transaction, epoch: Date) throws -> SeedLoadTown {
        var source = SeedLoadSource(seed: 0)
        let body = Body(id: source.id(at: epoch), name: "Stadt Lastprobe", created: epoch)
        if try transaction.bodies.find(body.id) != nil {
            throw RuleViolation.unreadable(field: "Datenbank", expected: "eine ohne diese Lastdaten")
        }
        try transaction.bodies.save(body)
        func organizations(_ names: [String], _ kind: Organization.Kind) throws -> [OrganizationID] {
            try names.map { name in
                let organization = Organization(
                    id: source.id(at: epoch),
                    body: body.id,
                    name: name,
                    kind: kind,
                    created: epoch
                )
                try transaction.organizations.save(organization)
                return organization.id
            }
        }
        return SeedLoadTown(
            body: body.id,
            committees: try organizations(
                [
                    "Gemeindevertretung", "Finanzausschuss", "Planungsausschuss", "Umweltausschuss", "Sozialausschuss",
                    "Kulturausschuss", "Schulausschuss", "Betriebskommission",
                ],
                .committee
            ),
            offices: try organizations(["Hauptamt", "Kämmerei", "Bauamt", "Ordnungsamt", "Sozialamt"], .department)
        )
    }
}

/// A meeting with its agenda.
struct SeedLoadMeeting: Sendable {
    let meeting: Meeting
    let items: [AgendaItem]

    init(number: Int, town: SeedLoadTown, epoch: Date, from source: inout SeedLoadSource) {
        let start = epoch.addingTimeInterval(Double(number) * 86_400 - 1500 * 86_400 + 18 * 3600)
        let created = start.addingTimeInterval(-30 * 86_400)
        var meeting = Meeting(
            id: source.id(at: created),
            body: town.body,
            name: "\(number + 1). Sitzung",
            created: created
        )
        meeting.start = start
        meeting.end = start.addingTimeInterval(7200)
        meeting.organizations = [source.pick(town.committees)]
        self.meeting = meeting
        items = (0..<12).map { position in
            var item = AgendaItem(
                id: source.id(at: created),
                meeting: meeting.id,
                position: position,
                name: SeedLoadWords.title(from: &source),
                created: created
            )
            item.number = "\(position + 1)"
            item.publicity = position < 10 ? .public : .nonPublic
            return item
        }
    }

    func write(in transaction: Transaction) throws {
        try transaction.meetings.insert(meeting)
        for item in items { try transaction.agendaItems.insert(item) }
        try transaction.meetings.recordInvitation(of: meeting.id, invitation: nil, notice: nil)
    }
}

/// A paper with one step.
struct SeedLoadPaper: Sendable {
    let paper: Paper
    let step: Consultation

    init(
        number: Int,
        town: SeedLoadTown,
        meetings: [MeetingID],
        epoch: Date,
        from source: inout SeedLoadSource
    ) {
        let created = epoch.addingTimeInterval(Double(number) * 3600 - 1500 * 86_400)
        let date = CivilDate(created, in: .gmt)
        var paper = Paper(
            id: source.id(at: created),
            body: town.body,
            name: SeedLoadWords.title(from: &source),
            paperType: source.pick(["Beschlussvorlage", "Mitteilungsvorlage", "Antrag", "Anfrage"]),
            created: created
        )
        paper.reference = "\(date.year)/L\(number + 1)"
        paper.date = date
        paper.publicity = number.isMultiple(of: 7) ? .nonPublic : .public
        paper.underDirectionOf = source.pick(town.offices)
        paper.resolutionText = SeedLoadWords.sentence(from: &source)
        paper.reasons = (0..<12).map { _ in SeedLoadWords.sentence(from: &source) }.joined(separator: " ")
        self.paper = paper
        var step = Consultation(id: source.id(at: created), paper: paper.id, position: 0, created: created)
        step.organizations = [source.pick(town.committees)]
        step.role = "Entscheidung"
        step.authoritative = true
        if !meetings.isEmpty { step.meeting = source.pick(meetings) }
        self.step = step
    }

    func write(in transaction: Transaction) throws {
        try transaction.papers.insert(paper)
        try transaction.papers.release(paper.id)
        try transaction.consultations.save(step)
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
