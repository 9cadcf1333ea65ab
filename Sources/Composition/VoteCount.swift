/// How a body voted.
public struct VoteCount: Hashable, Sendable {
    /// Votes for it.
    public var yes: Int
    /// Votes against it.
    public var no: Int
    /// Members who abstained.
    public var abstentions: Int

    /// - Parameters:
    ///   - yes: Votes for it.
    ///   - no: Votes against it.
    ///   - abstentions: Members who abstained.
    public init(yes: Int, no: Int, abstentions: Int) {
        self.yes = yes
        self.no = no
        self.abstentions = abstentions
    }

    /// "Ja: 19, Nein: 0, Enthaltungen: 1".
    public var line: String {
        "Ja:\u{A0}\(yes), Nein:\u{A0}\(no), Enthaltungen:\u{A0}\(abstentions)"
    }
}
