internal import OParl

/// The lists of one body, every object with its parts embedded.
struct OParlLists {
    var terms: [SourceObject] = []
    var organizations: [SourceObject] = []
    var persons: [SourceObject] = []
    var meetings: [SourceObject] = []
    var papers: [SourceObject] = []
}

/// Follows the lists of an interface.
struct OParlWalk {
    let source: any OParlSource
    let progress: @Sendable (OParlReader.Progress) -> Void
    private var findings = ImportFindings()
    private var objects = 0
    private var documents = 0
    /// Parts that were fetched on their own because only their URL stood where they belong.
    private var parts: [String: SourceObject?] = [:]

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
        if lists.terms.isEmpty { lists.terms = await list(named: "legislativeTermList", of: body) }
        lists.organizations = await list(named: "organization", of: body)
        for person in await list(named: "person", of: body) {
            lists.persons.append(await whole(person, parts: ["membership", "location"]))
        }
        for meeting in await list(named: "meeting", of: body) {
            var meeting = await whole(
                meeting,
                parts: ["location", "invitation", "resultsProtocol", "verbatimProtocol", "auxiliaryFile", "agendaItem"]
            )
            var items: [JSONValue] = []
            for item in meeting.objects("agendaItem") {
                items.append(.object(await whole(item, parts: ["resolutionFile", "auxiliaryFile"]).json))
            }
            if !items.isEmpty { meeting = meeting.with("agendaItem", .array(items)) }
            lists.meetings.append(meeting)
        }
        for paper in await list(named: "paper", of: body) {
            lists.papers.append(await whole(paper, parts: ["mainFile", "auxiliaryFile", "consultation"]))
        }
        return lists
    }

    private mutating func list(named name: String, of body: SourceObject) async -> [SourceObject] {
        guard let address = body.reference(name) else { return [] }
        return await list(at: address)
    }

    /// All objects of a list, page after page.
    mutating func list(at address: String) async -> [SourceObject] {
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
                break
            }
            guard let value = await document(at: page) else { break }
            let objects = Self.objects(of: value)
            all += objects
            self.objects += objects.count
            progress(.init(objects: self.objects, documents: documents))
            next = objects.isEmpty ? nil : SourceObject(value)?.object("links")?.line("next")
        }
        return all
    }

    /// The objects of a page: `data`, or the bare array, or the one object that some servers send instead.
    static func objects(of value: JSONValue) -> [SourceObject] {
        if case .array(let values) = value { return values.compactMap { SourceObject($0) } }
        guard let page = SourceObject(value) else { return [] }
        if page.json["data"] != nil { return page.objects("data") }
        return page.id == nil ? [] : [page]
    }

    /// An object with parts where only their URLs stand.
    private mutating func whole(_ object: SourceObject, parts names: [String]) async -> SourceObject {
        var object = object
        for name in names {
            switch object.json[name] {
            case .string(let address)?:
                if let part = await part(at: address) { object = object.with(name, .object(part.json)) }
            case .array(let values)? where values.contains(where: { if case .string = $0 { true } else { false } }):
                var parts: [JSONValue] = []
                for value in values {
                    guard case .string(let address) = value else {
                        parts.append(value)
                        continue
                    }
                    if let part = await part(at: address) { parts.append(.object(part.json)) }
                }
                object = object.with(name, .array(parts))
            default: break
            }
        }
        return object
    }

    private mutating func part(at address: String) async -> SourceObject? {
        if let known = parts[address] { return known }
        var part: SourceObject?
        if await source.owns(address) {
            part = await document(at: address, isExpected: false).flatMap { SourceObject($0) }
            // Redirected or sloppy servers answer with another `id`; what refers to the object uses this one.
            if part?.id != address { part = part?.with("id", .string(address)) }
        }
        if part == nil { findings.add(.danglingReference, address) }
        parts[address] = .some(part)
        return part
    }

    private mutating func document(at address: String, isExpected: Bool = true) async -> JSONValue? {
        documents += 1
        let bytes: [UInt8]?
        do throws(OParlSourceError) {
            bytes = try await source.document(at: address)
        } catch {
            findings.add(.unreachable, address)
            return nil
        }
        guard let bytes else {
            if isExpected { findings.add(.unreachable, address) }
            return nil
        }
        guard let value = try? TolerantJSON.value(of: bytes) else {
            findings.add(.unreadable, address)
            return nil
        }
        return value
    }
}
