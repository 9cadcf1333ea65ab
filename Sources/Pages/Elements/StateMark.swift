/// Where a meeting or a paper stands, by word, shape and colour.
public struct StateMark: HTMLElement, Equatable {
    /// The shape and colour of a state.
    public enum Kind: String, Sendable {
        /// Not begun or a draft: an open dot.
        case open
        /// Under way: a half-filled dot.
        case active
        /// Done: a filled dot.
        case done
        /// Called off or withdrawn: a struck dot.
        case stopped
    }

    /// What is read, such as `eingeladen`.
    public var label: String
    /// The shape.
    public var kind: Kind

    /// A state with its German word.
    public init(label: String, kind: Kind) {
        self.label = label
        self.kind = kind
    }

    /// A meeting with a date: `geplant`.
    public static let scheduled = StateMark(label: "geplant", kind: .open)
    /// The invitation is out: `eingeladen`.
    public static let invited = StateMark(label: "eingeladen", kind: .active)
    /// The meeting took place: `durchgeführt`.
    public static let held = StateMark(label: "durchgeführt", kind: .done)
    /// The meeting was called off: `abgesagt`.
    public static let cancelled = StateMark(label: "abgesagt", kind: .stopped)
    /// Only the office sees it: `Entwurf`.
    public static let draft = StateMark(label: "Entwurf", kind: .open)
    /// Waiting for the second person: `wartet auf Freigabe`.
    public static let awaitingRelease = StateMark(label: "wartet auf Freigabe", kind: .active)
    /// On the portal: `veröffentlicht`.
    public static let published = StateMark(label: "veröffentlicht", kind: .done)
    /// Taken off the portal: `zurückgezogen`.
    public static let withdrawn = StateMark(label: "zurückgezogen", kind: .stopped)

    /// A label with a dot.
    public var html: HTML {
        "<span class=\"state state-\(kind.rawValue)\"><span class=\"dot\" aria-hidden=\"true\"></span>\(label)</span>"
    }
}
