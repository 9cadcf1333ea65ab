/// How it stands with one side of a meeting: a state, a word, and a sentence that explains both.
public struct Lamp: Hashable, Sendable {
    /// Which side.
    public enum Kind: String, CaseIterable, Sendable {
        /// The agenda and its papers.
        case papers
        /// The notice period of the summons.
        case summons
        /// The public notice.
        case publicNotice
        /// Whether the summons reached everybody.
        case receipts
        /// The packet of the meeting.
        case packet
    }

    /// How it stands.
    public enum State: String, CaseIterable, Sendable {
        /// Nothing is to be done now.
        case good
        /// Something is to be done within a week.
        case soon
        /// Something should have been done, or nearly so.
        case late
        /// It does not matter yet, or nobody can say.
        case notApplicable
    }

    /// Which side.
    public let kind: Kind
    /// How it stands.
    public let state: State
    /// The state in a word or two, German: "gewahrt", "bis Fr., 6. Juni".
    public let word: String
    /// A whole German sentence that explains it.
    public let sentence: String
    /// The paragraph behind it, "§ 58 Abs. 1 Satz 2 HGO"; nil where no law asks for it.
    public let paragraph: String?
    /// Whether somebody compared the paragraph with the law: "geprüft am 27.11.2026", "ungeprüft".
    public let checkMark: String?

    /// - Parameters:
    ///   - kind: Which side.
    ///   - state: How it stands.
    ///   - word: The state in a word or two.
    ///   - sentence: A whole sentence that explains it.
    ///   - origin: The rule's origin; nil where no law asks for it.
    public init(_ kind: Kind, _ state: State, _ word: String, _ sentence: String, _ origin: RuleOrigin? = nil) {
        self.kind = kind
        self.state = state
        self.word = word
        self.sentence = sentence
        paragraph = origin?.paragraph
        checkMark = origin?.checkMark
    }
}
