/// Words that lie in a PDF although its pages do not show them: under a black bar, in the colour of the paper, beyond the
/// edge. Whoever copies or searches the file reads them.
public struct HiddenWords: Sendable, Hashable, Codable {
    /// Why nobody sees the words.
    public enum Cover: String, Sendable, Hashable, Codable {
        /// They lie under a dark area: a redaction that was only drawn.
        case dark
        /// They are as bright as what they stand on, or were never to be painted.
        case bright
        /// They lie beyond the edge of what readers show.
        case edge

        /// German, behind the words: "unter einer dunklen Fläche".
        public var place: String {
            switch self {
            case .dark: "unter einer dunklen Fläche"
            case .bright: "unsichtbar auf der Seite"
            case .edge: "außerhalb des Seitenrands"
            }
        }
    }

    /// Words that follow each other.
    public struct Passage: Sendable, Hashable, Codable {
        /// The page, from 1.
        public var page: Int
        /// Why nobody sees them.
        public var cover: Cover
        /// The words.
        public var words: String

        /// A passage; the parameters are the properties.
        public init(page: Int, cover: Cover, words: String) {
            self.page = page
            self.cover = cover
            self.words = words
        }
    }

    /// The passages in the order of the pages; never more than ``mostPassages``.
    public var passages: [Passage]
    /// Passages that were found but are not listed.
    public var moreCount: Int
    /// Pages with words that could not be looked at, because drawing them takes too long.
    public var uncheckedPages: Int

    /// So many passages are kept; whoever sees a dozen knows enough.
    public static let mostPassages = 40

    /// What was found; the parameters are the properties.
    public init(passages: [Passage] = [], moreCount: Int = 0, uncheckedPages: Int = 0) {
        self.passages = passages
        self.moreCount = moreCount
        self.uncheckedPages = uncheckedPages
    }

    /// How many passages were found.
    public var count: Int { passages.count + moreCount }
}
