extension AgendaItem {
    /// What a line of an agenda is.
    public enum Kind: String, Sendable, CaseIterable {
        /// Something that is dealt with; it has a number.
        case item
        /// A Zwischenüberschrift above the items that follow; it has no number and is never dealt with.
        case heading
    }

    /// Where a line stands in its part of the meeting.
    public enum Place: String, Sendable, CaseIterable {
        /// Before everything that was brought in, like the quorum.
        case opening
        /// What was brought in.
        case middle
        /// After everything that was brought in, like inquiries.
        case closing
    }

    /// What kind of matter it is, as far as the rules about late items tell matters apart.
    public enum Matter: String, Sendable, CaseIterable {
        /// Something that is dealt with and resolved.
        case ordinary
        /// Heard, not resolved.
        case report
        /// An election.
        case election
        /// The Hauptsatzung or a change of it.
        case mainStatute
    }

    /// How deep sub-items go: 10, 10.1, 10.1.1.
    public static let deepestLevel = 2
}
