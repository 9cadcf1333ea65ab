/// A path template such as `/meetings/{id}/edit`, split into its segments.
///
/// A segment is a literal, `{name}` (exactly one non-empty segment) or, only as the last one, `{name...}` (the rest of
/// the path, one segment or more).
struct RoutePattern: Sendable, Hashable {
    enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
        case rest(String)
    }

    let template: String
    let segments: [Segment]

    init(_ template: String) {
        precondition(template.hasPrefix("/"), "a route template begins with a slash")
        precondition(template == "/" || !template.hasSuffix("/"), "a route template has no slash at its end")
        self.template = template
        let parts = template == "/" ? [] : template.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        self.segments = parts.enumerated().map { position, part in
            precondition(!part.isEmpty, "a route template has no empty segment")
            guard part.hasPrefix("{"), part.hasSuffix("}") else { return .literal(String(part)) }
            let name = part.dropFirst().dropLast()
            guard name.hasSuffix("...") else { return .parameter(String(name)) }
            precondition(position == parts.count - 1, "the rest of a path can only stand last in a route template")
            return .rest(String(name.dropLast(3)))
        }
    }
}
