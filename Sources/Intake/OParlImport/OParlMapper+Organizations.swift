internal import CouncilModel

extension OParlMapper {
    /// Takes organizations so that each one stands behind the one above it.
    mutating func take(organizations objects: [SourceObject]) {
        let all = present(objects, of: .organizations)
        var tentative: Set<String> = []
        var parents: [String: String] = [:]
        for (id, object) in all {
            guard let parent = object.reference("subOrganizationOf") else { continue }
            if parent == id {
                findings.add(.danglingReference, id)
            } else if has(parent, in: .organizations, of: id) {
                parents[id] = parent
            }
            if takeTentative() { tentative.insert(id) }
        }
        let depths = all.map { depth(of: $0.id, parents: &parents) }
        for ((id, object), _) in zip(all, depths).sorted(by: { $0.1 < $1.1 }) {
            take(organization: object, id: id, parent: parents[id], isTentative: tentative.contains(id))
        }
    }

    /// How many organizations lie above; a circle is cut where it is noticed.
    private mutating func depth(of id: String, parents: inout [String: String]) -> Int {
        var seen: Set<String> = [id]
        var depth = 0
        var current = id
        while let parent = parents[current] {
            guard seen.insert(parent).inserted else {
                findings.add(.danglingReference, current)
                parents[current] = nil
                break
            }
            depth += 1
            current = parent
        }
        return depth
    }

    private mutating func take(organization object: SourceObject, id: String, parent: String?, isTentative: Bool) {
        let stamps = stamps(of: object)
        let name = name(of: object, else: "Gremium ohne Namen")
        var organization = Organization(
            id: identity.id(id),
            body: body,
            name: name,
            kind: kind(of: object, name: name),
            created: stamps.created
        )
        organization.modified = stamps.modified
        organization.shortName = object.line("shortName")
        organization.classification = object.line("classification") ?? unknownType(of: object)
        organization.parent = parent.map { identity.id($0) }
        organization.position = object.position
        (organization.startDate, organization.endDate) = span(of: object)
        let digest = ImportIdentity.digest(object, parent)
        append(Imported(externalID: id, digest: digest, value: organization, isTentative: isTentative))
    }

    private func unknownType(of object: SourceObject) -> String? {
        object.line("organizationType").flatMap { Organization.Kind(rawValue: $0) == nil ? $0 : nil }
    }

    private mutating func kind(of object: SourceObject, name: String) -> Organization.Kind {
        let type = object.line("organizationType")
        if let kind = type.flatMap({ Organization.Kind(rawValue: $0) }) { return kind }
        findings.add(.unknownOrganizationType, object.id)
        let words = [type, object.line("classification"), name].compactMap(\.self).joined(separator: " ").lowercased()
        let guesses: [(Organization.Kind, [String])] = [
            (.department, ["dienststelle", "verwaltung", "fachbereich", "amt für", "dezernat", "stabsstelle"]),
            (.parliamentaryGroup, ["fraktion"]), (.party, ["partei"]),
            (
                .committee,
                ["ausschuss", "gremium", "gremien", "beirat", "rat", "vertretung", "versammlung", "kommission"]
            ),
        ]
        return guesses.first { guess in guess.1.contains { words.contains($0) } }?.0 ?? .other
    }
}
