extension String {
    /// The text as a sentence: with a full stop, unless it ends like one already.
    ///
    /// An abbreviation's full stop closes the sentence, too: "wegen der Frist usw.", "mit Anna Weiß jun.".
    public var closedAsSentence: String {
        let text = self[...].reversed().drop { $0.isWhitespace }
        guard let last = text.first(where: { !"“”\"»)".contains($0) }) else { return self }
        let trimmed = String(text.reversed())
        return ".!?…:".contains(last) && text.first != ")" ? trimmed : trimmed + "."
    }
}
