internal import CouncilModel
internal import Foundation
internal import OParl

/// Turns objects of an interface into things of the council's records.
struct OParlMapper {
    private(set) var harvest: OParlHarvest
    let identity: ImportIdentity
    let now: Date
    var findings: ImportFindings {
        get { harvest.findings }
        set { harvest.findings = newValue }
    }

    private var locations: Set<String> = []
    var files: Set<String> = []
    var organizations: Set<String> = []
    private var persons: Set<String> = []
    var meetings: Set<String> = []
    /// The meeting of each agenda item.
    var meetingOfItem: [String: String] = [:]
    /// The agenda item that names a consultation.
    var itemOfConsultation: [String: String] = [:]
    var papers: Set<String> = []

    var body: BodyID { harvest.body.value.id }

    init(source: String, body: SourceObject, license: String?, now: Date, findings: ImportFindings) {
        identity = ImportIdentity(source: source)
        self.now = now
        var findings = findings
        var value = Body(id: identity.id(source), name: body.line("name") ?? "Körperschaft", created: now)
        if body.line("name") == nil { findings.add(.withoutName, source) }
        value.shortName = body.line("shortName")
        value.classification = body.line("classification")
        value.ags = Self.key(body.line("ags"), digits: 8, source, &findings)
        value.rgs = Self.key(body.line("rgs"), digits: 12, source, &findings)
        value.website = body.line("website")
        value.contactName = body.line("contactName")
        value.contactEmail = body.line("contactEmail")
        value.license = license
        value.created = min(body.moment("created", &findings) ?? now, now)
        value.modified = value.created
        harvest = OParlHarvest(
            source: source,
            body: Imported(externalID: source, digest: ImportIdentity.digest(body, license), value: value)
        )
        harvest.findings = findings
        _ = location(body.object("location"), of: source)
    }

    mutating func take(_ lists: OParlLists) {
        take(terms: lists.terms)
        take(organizations: lists.organizations)
        take(persons: lists.persons)
        take(meetings: lists.meetings)
        take(papers: lists.papers)
    }

    /// An official key with its leading zero, which some servers lose.
    private static func key(
        _ text: String?,
        digits: Int,
        _ externalID: String,
        _ findings: inout ImportFindings
    ) -> String? {
        guard let text else { return nil }
        let padded = text.count == digits - 1 ? "0" + text : text
        guard padded.count == digits, padded.utf8.allSatisfy({ (48...57).contains($0) }) else {
            findings.add(.invalidKey, externalID)
            return nil
        }
        return padded
    }

    /// The objects that are there; those without an identity and those that the source calls deleted are findings.
    mutating func present(_ objects: [SourceObject]) -> [(id: String, object: SourceObject)] {
        var seen: Set<String> = []
        return objects.compactMap { object in
            guard let id = object.id else {
                findings.add(.withoutIdentity, nil)
                return nil
            }
            guard !object.isDeleted else {
                findings.add(.deletedAtSource, id)
                return nil
            }
            return seen.insert(id).inserted ? (id, object) : nil
        }
    }

    mutating func name(of object: SourceObject, else neutral: String) -> String {
        if let name = object.line("name") { return name }
        findings.add(.withoutName, object.id)
        return neutral
    }

    mutating func stamps(of object: SourceObject) -> (created: Date, modified: Date) {
        let created = min(object.moment("created", &findings) ?? now, now)
        let modified = min(object.moment("modified", &findings) ?? created, now)
        return (created, max(created, modified))
    }

    /// First and last day; a last day before the first one is left out.
    mutating func span(of object: SourceObject) -> (start: CivilDate?, end: CivilDate?) {
        let start = object.day("startDate", &findings)
        guard let end = object.day("endDate", &findings) else { return (start, nil) }
        if let start, end < start {
            findings.add(.endBeforeStart, object.id)
            return (start, nil)
        }
        return (start, end)
    }

    /// The identities of those that the source lists; the others are findings.
    mutating func known<Noun>(_ references: [String], in all: Set<String>, of owner: String) -> [Identifier<Noun>] {
        references.compactMap { reference in
            guard all.contains(reference) else {
                findings.add(.danglingReference, owner)
                return nil
            }
            return identity.id(reference)
        }
    }

    /// The first of those that the source lists.
    mutating func first<Noun>(_ references: [String], in all: Set<String>, of owner: String) -> Identifier<Noun>? {
        let listed: [Identifier<Noun>] = known(references, in: all, of: owner)
        return listed.first
    }

    private mutating func take(terms: [SourceObject]) {
        var taken: [Imported<LegislativeTerm>] = []
        for (id, object) in present(terms) {
            let span = span(of: object)
            guard let start = span.start else {
                findings.add(.unreadableDate, id)
                continue
            }
            let name = name(of: object, else: "Wahlperiode ab \(start.year)")
            let value = LegislativeTerm(
                id: identity.id(id),
                body: body,
                name: name,
                startDate: start,
                endDate: span.end
            )
            taken.append(Imported(externalID: id, digest: ImportIdentity.digest(object), value: value))
        }
        for term in taken.sorted(by: { $0.value.startDate < $1.value.startDate }) {
            // An open end lasts until the next term begins at the latest.
            if let last = harvest.legislativeTerms.last, last.value.endDate.map({ $0 >= term.value.startDate }) ?? true
            {
                findings.add(.overlappingTerm, term.externalID)
                continue
            }
            harvest.legislativeTerms.append(term)
        }
    }

    private mutating func take(persons objects: [SourceObject]) {
        for (id, object) in present(objects) {
            let stamps = stamps(of: object)
            var person = Person(
                id: identity.id(id),
                body: body,
                name: Self.fullName(object) ?? name(of: object, else: "Unbekannt"),
                created: stamps.created
            )
            person.modified = stamps.modified
            person.familyName = object.line("familyName")
            person.givenName = object.line("givenName")
            person.formOfAddress = object.line("formOfAddress")
            person.affix = object.line("affix")
            person.title = object.lines("title")
            person.gender = object.line("gender")?.lowercased()
            person.phone = object.lines("phone")
            person.email = object.lines("email")
            person.status = object.lines("status")
            person.location = location(object.object("locationObject") ?? object.object("location"), of: id)
            persons.insert(id)
            let digest = ImportIdentity.digest(object, person.location)
            harvest.persons.append(Imported(externalID: id, digest: digest, value: person))
            take(memberships: object.objects("membership"), of: id)
        }
    }

    private static func fullName(_ person: SourceObject) -> String? {
        let parts = [person.line("givenName"), person.line("familyName")].compactMap(\.self)
        return person.line("name") ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
    }

    private mutating func take(memberships objects: [SourceObject], of person: String) {
        for (id, object) in present(objects) {
            guard let organization = object.reference("organization"), organizations.contains(organization) else {
                findings.add(.danglingReference, id)
                continue
            }
            let stamps = stamps(of: object)
            var membership = Membership(
                id: identity.id(id),
                person: identity.id(person),
                organization: identity.id(organization),
                created: stamps.created
            )
            membership.modified = stamps.modified
            membership.role = object.line("role")
            membership.votingRight = object.flag("votingRight")
            membership.onBehalfOf = first(object.references("onBehalfOf"), in: organizations, of: id)
            membership.position = object.integer("STERNBERG:sortierung") ?? 0
            (membership.startDate, membership.endDate) = span(of: object)
            let digest = ImportIdentity.digest(object, person, membership.onBehalfOf)
            harvest.memberships.append(Imported(externalID: id, digest: digest, value: membership))
        }
    }

    /// A place; the same place stands in many meetings and is taken once.
    mutating func location(_ object: SourceObject?, of owner: String) -> LocationID? {
        guard let object, !object.isDeleted else { return nil }
        let id = object.id ?? "\(owner)#location"
        guard locations.insert(id).inserted else { return identity.id(id) }
        var location = Location(id: identity.id(id), body: body)
        location.description = object.text("description")
        location.streetAddress = object.line("streetAddress")
        location.room = object.line("room")
        location.postalCode = object.line("postalCode")
        location.subLocality = object.line("subLocality")
        location.locality = object.line("locality")
        location.geojson = SourceGeometry.feature(object.json["geojson"], of: id, &findings)
        harvest.locations.append(Imported(externalID: id, digest: ImportIdentity.digest(object), value: location))
        return location.id
    }

    mutating func append(_ organization: Imported<Organization>) { harvest.organizations.append(organization) }
    mutating func append(_ meeting: Imported<Meeting>) { harvest.meetings.append(meeting) }
    mutating func append(_ item: Imported<AgendaItem>) { harvest.agendaItems.append(item) }
    mutating func append(_ paper: Imported<Paper>) { harvest.papers.append(paper) }
    mutating func append(_ consultation: Imported<Consultation>) { harvest.consultations.append(consultation) }
    mutating func append(_ relations: Imported<PaperRelations>) { harvest.relations.append(relations) }
    mutating func append(_ file: Imported<File>) { harvest.files.append(file) }
    func hasPerson(_ id: String) -> Bool { persons.contains(id) }
}
