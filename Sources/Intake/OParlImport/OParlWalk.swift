internal import OParl

/// The lists of one body, every object with its parts embedded.
struct OParlLists {
    /// A list of a body.
    enum Name: String {
        case terms = "legislativeTermList"
        case organizations = "organization"
        case persons = "person"
        case meetings = "meeting"
        case papers = "paper"
    }

    var terms: [SourceObject] = []
    var organizations: [SourceObject] = []
    var persons: [SourceObject] = []
    var meetings: [SourceObject] = []
    var papers: [SourceObject] = []
    /// Lists of which not everything could be read.
    var incomplete: Set<Name> = []
}

/// Follows the lists of an interface.
struct OParlWalk {
    let source: any OParlSource
    let progress: @Sendable (OParlReader.Progress) -> Void
    private var findings = ImportFindings()
    private var objects = 0
    private var documents = 0
    /// Parts that were fetched on their own because only their URL stood where they belong.
    private var parts: [String: JSONValue] = [:]

    private static let mostPages = 20_000

    init(source: any OParlSource, progress: @escaping @Sendable (OParlReader.Progress) -> Void) {
        self.source = source
        self.progress = progress
    }

    mutating func takeFindings() -> ImportFindings {
        defer { findings = ImportFindings() }
        return findings
    }

    mutating func lists(of body: SourceObject) async -> OParlLists {
        var lists = OParlLists()
        lists.terms = body.objects("legislativeTerm")
        if lists.terms.isEmpty { lists.terms = await list(.terms, of: body, &lists.incomplete) }
        lists.organizations = await list(.organizations, of: body, &lists.incomplete)
        for person in await list(.persons, of: body, &lists.incomplete) {
            lists.persons.append(await whole(person, parts: SourceParts.person))
        }
        for meeting in await list(.meetings, of: body, &lists.incomplete) {
            let meeting = await whole(meeting, parts: SourceParts.meeting + ["agendaItem"])
            var items: [JSONValue] = []
            for value in meeting.values("agendaItem") {
                if let item = SourceObject(value) {
                    items.append(.object(await whole(item, parts: SourceParts.agendaItem).json))
                } else {
                    items.append(value)
                }
            }
            lists.meetings.append(items.isEmpty ? meeting : meeting.with("agendaItem", .array(items)))
        }
        for paper in await list(.papers, of: body, &lists.incomplete) {
            lists.papers.append(await whole(paper, parts: SourceParts.paper + ["consultation"]))
        }
        return lists
    }

    private mutating func list(
        _ name: OParlLists.Name,
        of body: SourceObject,
        _ incomplete: inout Set<OParlLists.Name>
    ) async -> [SourceObject] {
        guard let address = body.reference(name.rawValue) else { return [] }
        let (objects, isComplete) = await list(at: address)
        if !isComplete { incomplete.insert(name) }
        return objects
    }

    /// All objects of a list, page after page, and whether every page could be read.
    mutating func list(at address: String) async -> (objects: [SourceObject], isComplete: Bool) {
        var all: [SourceObject] = []
        var seen: Set<String> = []
        var next: String? = address
        while let page = next {
            guard await source.owns(page) else {
                findings.add(.foreignServer, page)
                break
            }
            guard seen.insert(page).inserted, seen.count <= Self.mostPages else {
                findings.add(.endlessList, page)
                return (all, seen.count <= Self.mostPages)
            }
            guard case .found(let value) = await document(at: page, isExpected: true) else { return (all, false) }
            let objects = Self.objects(of: value)
            all += objects
            self.objects += objects.count
            report()
            next = objects.isEmpty ? nil : SourceObject(value)?.object("links")?.line("next")
        }
        return (all, true)
    }

    /// The objects of a page: `data`, or the bare array, or the one object that some servers send instead.
    static func objects(of value: JSONValue) -> [SourceObject] {
        if case .array(let values) = value { return values.compactMap { SourceObject($0) } }
        guard let page = SourceObject(value) else { return [] }
        if page.json["data"] != nil { return page.objects("data") }
        return page.id == nil ? [] : [page]
    }

    /// An object with parts where only their URLs stand. A URL stays where its part could not be fetched; `null` stands
    /// where the source has nothing.
    private mutating func whole(_ object: SourceObject, parts names: [String]) async -> SourceObject {
        var object = object
        for name in names {
            switch object.json[name] {
            case .string(let address)?: object = object.with(name, await part(at: address))
            case .array(let values)? where object.hasUnread([name]):
                var parts: [JSONValue] = []
                for value in values {
                    if case .string(let address) = value {
                        parts.append(await part(at: address))
                    } else {
                        parts.append(value)
                    }
                }
                object = object.with(name, .array(parts))
            default: break
            }
        }
        return object
    }

    private mutating func part(at address: String) async -> JSONValue {
        if let known = parts[address] { return known }
        var part = JSONValue.null
        switch await source.owns(address) ? await document(at: address, isExpected: false) : .absent {
        case .found(let value):
            // Redirected or sloppy servers answer with another `id`; what refers to the object uses this one.
            let object = SourceObject(value)
            part =
                (object?.id == address ? object : object?.with("id", .string(address))).map { .object($0.json) }
                ?? .null
        case .absent: break
        case .unread: part = .string(address)
        }
        if part == .null { findings.add(.danglingReference, address) }
        parts[address] = part
        return part
    }

    private enum Answer {
        case found(JSONValue)
        /// The source says that there is nothing.
        case absent
        /// Nobody knows what is there.
        case unread
    }

    private mutating func document(at address: String, isExpected: Bool) async -> Answer {
        documents += 1
        report()
        let bytes: [UInt8]?
        do throws(OParlSourceError) {
            bytes = try await source.document(at: address)
        } catch {
            findings.add(.unreachable, address)
            return .unread
        }
        guard let bytes else {
            if isExpected { findings.add(.unreachable, address) }
            return .absent
        }
        guard let value = try? TolerantJSON.value(of: bytes) else {
            findings.add(.unreadable, address)
            return .unread
        }
        return .found(value)
    }

    private func report() {
        progress(.init(objects: objects, documents: documents))
    }
}
