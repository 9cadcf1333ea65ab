extension AgendaDocument {
    /// Adds a paragraph to the letter, before the agenda; a document that is no letter stays as it is.
    ///
    /// - Parameter paragraph: The text.
    public mutating func appendToLetter(_ paragraph: String) {
        guard case .invitation(var letter) = variant else { return }
        letter.text.append(paragraph)
        variant = .invitation(letter)
    }
}
