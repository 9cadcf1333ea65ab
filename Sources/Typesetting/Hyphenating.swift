/// Knows where words of a language may be divided.
public protocol Hyphenating {
    /// Where a word may be divided.
    ///
    /// - Parameter word: Letters only.
    /// - Returns: The possible divisions, ascending.
    func divisions(of word: String) -> [Division]
}
