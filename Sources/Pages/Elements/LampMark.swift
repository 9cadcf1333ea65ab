/// How something stands, by shape, word and colour.
public struct LampMark: HTMLElement, Equatable {
    /// The shape and colour of a state.
    public enum State: String, Sendable, CaseIterable {
        /// A filled disc.
        case good
        /// A triangle.
        case soon
        /// A square.
        case late
        /// An open ring.
        case notApplicable = "na"

        /// What a screen reader says before the word.
        var spoken: String {
            switch self {
            case .good: "in Ordnung"
            case .soon: "bald fällig"
            case .late: "dringend"
            case .notApplicable: "offen"
            }
        }
    }

    /// The state.
    public var state: State
    /// The word that stands beside it, "gewahrt".
    public var word: String

    /// A lamp with its word.
    public init(state: State, word: String) {
        self.state = state
        self.word = word
    }

    /// The drawing, the state for ears, and the word.
    public var html: HTML {
        """
        <span class="lamp lamp-\(state.rawValue)"><span class="lamp-shape" aria-hidden="true"></span>\
        <span><span class="visually-hidden">\(state.spoken): </span>\(word)</span></span>
        """
    }
}
