/// Says by word, shape and colour whether something is public.
///
/// There is no default: whoever shows a thing must know its publicity.
public struct PublicityMark: HTMLElement {
    let isPublic: Bool
    /// Stands in place of the usual word, such as `Nichtöffentlicher Teil`.
    var words: String?

    /// The mark for a public or a non-public thing.
    public init(isPublic: Bool) {
        self.isPublic = isPublic
    }

    /// The heading of a part of an agenda.
    static func part(isPublic: Bool) -> PublicityMark {
        var mark = PublicityMark(isPublic: isPublic)
        mark.words = isPublic ? "Öffentlicher Teil" : "Nichtöffentlicher Teil"
        return mark
    }

    /// A small label with ring or lock.
    public var html: HTML {
        isPublic
            ? "<span class=\"publicity public\">\(Icon.ring)\(words ?? "öffentlich")</span>"
            : "<span class=\"publicity non-public\">\(Icon.lock)\(words ?? "nichtöffentlich")</span>"
    }
}
