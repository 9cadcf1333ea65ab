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

    /// Identities of everything that was taken, of whatever kind.
    private var taken: Set<String> = []
    private var locations: Set<String> = []
    /// Identities by list, known before the first object that refers to them is taken.
    private var listed: [OParlLists.Name: Set<String>] = [:]
    /// Lists of which not everything could be read.
    var incomplete: Set<OParlLists.Name> = []
    /// Whether the object being taken refers to something that may stand in a part that could not be read.
    private var isTentative = false
    /// Meeting and publicity of each agenda item.
    var items: [String: (meeting: String, publicity: Publicity)] = [:]
    /// The agenda item that names a consultation.
    var itemOfConsultation: [String: String] = [:]

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
        harvest.body.value.location = location(body.object("location"), of: source)
    }

    mutating func take(_ lists: OParlLists) {
        incomplete = lists.incomplete
        harvest.incompleteKinds = Self.kinds(of: lists)
        take(terms: lists.terms)
        take(organizations: lists.organizations)
        take(persons: lists.persons)
        take(meetings: lists.meetings)
        take(papers: lists.papers)
    }

    /// What may be at the source although it was not read.
    private static func kinds(of lists: OParlLists) -> Set<String> {
        let contents: [OParlLists.Name: Set<String>] = [
            .terms: ["legislativeTerm"], .organizations: ["organization", "membership"],
            .persons: ["person", "membership", "location", "paperRelations"],
            .meetings: ["meeting", "agendaItem", "location", "file"],
            .papers: ["paper", "consultation", "paperRelations", "file"],
        ]
        let kinds = lists.incomplete.reduce(into: Set<String>()) { $0.formUnion(contents[$1] ?? []) }
        let hasUnreadParts =
            lists.persons.contains { $0.hasUnread(SourceParts.person) }
            || lists.papers.contains { $0.hasUnread(SourceParts.paper + ["consultation"]) }
            || lists.meetings.contains { meeting in
                meeting.hasUnread(SourceParts.meeting + ["agendaItem"])
                    || meeting.objects("agendaItem").contains { $0.hasUnread(SourceParts.agendaItem) }
            }
        let parts: Set<String> = ["membership", "location", "agendaItem", "consultation", "file"]
        return hasUnreadParts ? kinds.union(parts) : kinds
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

    /// The objects that are there; those without an identity of their own and those that the source calls deleted are
    /// findings. A page that was read twice is none.
    mutating func present(
        _ objects: [SourceObject],
        of list: OParlLists.Name? = nil
    ) -> [(id: String, object: SourceObject)] {
        var seen: Set<String> = []
        let present = objects.compactMap { object -> (id: String, object: SourceObject)? in
            guard let id = object.id else {
                findings.add(.withoutIdentity, nil)
                return nil
            }
            guard !object.isDeleted else {
                findings.add(.deletedAtSource, id)
                return nil
            }
            guard seen.insert(id).inserted else { return nil }
            guard take(id) else {
                findings.add(.repeatedIdentity, id)
                return nil
            }
            return (id, object)
        }
        if let list { listed[list] = Set(present.map(\.id)) }
        return present
    }

    /// Whether nothing else has this identity.
    mutating func take(_ id: String) -> Bool { taken.insert(id).inserted }

    /// Whether a list has an object. Without it the object that refers to it is tentative when the list could not be read to
    /// its end, and has a dangling reference otherwise.
    mutating func has(_ reference: String, in list: OParlLists.Name, of owner: String) -> Bool {
        if listed[list]?.contains(reference) == true { return true }
        if incomplete.contains(list) {
            findings.add(.dependsOnUnread, owner)
            isTentative = true
        } else {
            findings.add(.danglingReference, owner)
        }
        return false
    }

    /// Whether the source lists a paper.
    func isListed(_ paper: String) -> Bool { listed[.papers]?.contains(paper) == true }

    /// Whether the object taken last refers to something that could not be read, or has parts that could not.
    mutating func takeTentative(_ object: SourceObject? = nil, parts: [String] = []) -> Bool {
        defer { isTentative = false }
        return isTentative || object?.hasUnread(parts) == true
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

    /// The identities of those that the source lists.
    mutating func known<Noun>(
        _ references: [String],
        in list: OParlLists.Name,
        of owner: String
    ) -> [Identifier<Noun>] {
        references.compactMap { has($0, in: list, of: owner) ? identity.id($0) : nil }
    }

    /// The first of those that the source lists.
    mutating func first<Noun>(
        _ references: [String],
        in list: OParlLists.Name,
        of owner: String
    ) -> Identifier<Noun>? {
        let known: [Identifier<Noun>] = known(references, in: list, of: owner)
        return known.first
    }

    private mutating func take(terms: [SourceObject]) {
        var spans: [(id: String, object: SourceObject, start: CivilDate, end: CivilDate?)] = []
        for (id, object) in present(terms) {
            let span = span(of: object)
            guard let start = span.start else {
                findings.add(.unreadableDate, id)
                continue
            }
            spans.append((id, object, start, span.end))
        }
        spans.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        for (place, term) in spans.enumerated() {
            if let last = harvest.legislativeTerms.last, last.value.endDate.map({ $0 >= term.start }) ?? true {
                findings.add(.overlappingTerm, term.id)
                continue
            }
            // Many sources give no ends; a term without one lasts until the next one begins.
            let next = spans[(place + 1)...].first { $0.start > term.start }
            let end = term.end ?? next?.start.adding(days: -1)
            let name = name(of: term.object, else: "Wahlperiode ab \(term.start.year)")
            let value = LegislativeTerm(
                id: identity.id(term.id),
                body: body,
                name: name,
                startDate: term.start,
                endDate: end
            )
            harvest.legislativeTerms.append(
                Imported(
                    externalID: term.id,
                    digest: ImportIdentity.digest(term.object, end),
                    value: value,
                    isTentative: incomplete.contains(.terms)
                )
            )
        }
    }

    private mutating func take(persons objects: [SourceObject]) {
        for (id, object) in present(objects, of: .persons) {
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
            let digest = ImportIdentity.digest(object, person.location)
            let isTentative = takeTentative(object, parts: SourceParts.person)
            harvest.persons.append(
                Imported(externalID: id, digest: digest, value: person, isTentative: isTentative)
            )
            take(memberships: object.objects("membership"), of: id)
        }
    }

    private static func fullName(_ person: SourceObject) -> String? {
        let parts = [person.line("givenName"), person.line("familyName")].compactMap(\.self)
        return person.line("name") ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
    }

    private mutating func take(memberships objects: [SourceObject], of person: String) {
        for (id, object) in present(objects) {
            guard let organization = object.reference("organization") else {
                findings.add(.danglingReference, id)
                continue
            }
            guard has(organization, in: .organizations, of: id) else {
                _ = takeTentative()
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
            membership.onBehalfOf = first(object.references("onBehalfOf"), in: .organizations, of: id)
            membership.position = object.position
            (membership.startDate, membership.endDate) = span(of: object)
            let digest = ImportIdentity.digest(object, person, membership.onBehalfOf)
            harvest.memberships.append(
                Imported(externalID: id, digest: digest, value: membership, isTentative: takeTentative())
            )
        }
    }

    /// A place; the same place stands in many meetings and is taken once.
    mutating func location(_ object: SourceObject?, of owner: String) -> LocationID? {
        guard let object, !object.isDeleted else { return nil }
        var id = object.id ?? "\(owner)#location"
        if locations.contains(id) { return identity.id(id) }
        if !take(id) {
            id += "#location"
            guard take(id) else { return identity.id(id) }
        }
        locations.insert(id)
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
}
