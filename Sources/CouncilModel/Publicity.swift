/// Whether the public may ever see a thing.
///
/// Every new thing starts as ``nonPublic``; becoming public is always somebody's act.
public enum Publicity: String, Sendable, Codable, CaseIterable {
    /// May be published.
    case `public`
    /// Stays with those who are entitled to it.
    case nonPublic

    /// The class of a thing that consists of several: one non-public part makes the whole non-public.
    ///
    /// - Returns: ``nonPublic`` for no parts at all.
    public static func strictest(of parts: some Sequence<Publicity>) -> Publicity {
        var seen = false
        for part in parts {
            if part == .nonPublic { return .nonPublic }
            seen = true
        }
        return seen ? .public : .nonPublic
    }
}
