/// Which font files the documents are set in, and where they are looked for.
///
/// The files come from the operating system's packages; `fonts/README.md` names packages and licences.
public struct FontCatalog: Hashable, Sendable {
    /// The four or five faces of one family, as file names.
    public struct Family: Hashable, Sendable {
        /// Regular weight.
        public var regular: String
        /// Slanted regular weight.
        public var italic: String
        /// Between regular and bold.
        public var semibold: String
        /// Bold.
        public var bold: String
        /// Slanted bold.
        public var boldItalic: String

        /// A family; file names without directory.
        public init(regular: String, italic: String, semibold: String, bold: String, boldItalic: String) {
            self.regular = regular
            self.italic = italic
            self.semibold = semibold
            self.bold = bold
            self.boldItalic = boldItalic
        }
    }

    /// Directories, searched in order.
    public var searchDirectories: [String]
    /// The family of running text.
    public var text: Family
    /// The family of headings, labels and tables.
    public var label: Family
    /// Files which lend glyphs the families lack, in order.
    public var fallbacks: [String]
    /// The pattern file for German hyphenation.
    public var hyphenationPatterns: String

    /// A catalogue; file names without directory.
    public init(
        searchDirectories: [String],
        text: Family,
        label: Family,
        fallbacks: [String],
        hyphenationPatterns: String
    ) {
        self.searchDirectories = searchDirectories
        self.text = text
        self.label = label
        self.fallbacks = fallbacks
        self.hyphenationPatterns = hyphenationPatterns
    }

    /// The fonts of Debian 12's packages fonts-noto-core, fonts-open-sans and fonts-dejavu-core, the patterns of
    /// hyphen-de.
    public static let debian = FontCatalog(
        searchDirectories: [
            "/usr/share/fonts/truetype/noto",
            "/usr/share/fonts/truetype/open-sans",
            "/usr/share/fonts/truetype/dejavu",
        ],
        text: Family(
            regular: "NotoSerif-Regular.ttf",
            italic: "NotoSerif-Italic.ttf",
            semibold: "NotoSerif-Bold.ttf",
            bold: "NotoSerif-Bold.ttf",
            boldItalic: "NotoSerif-BoldItalic.ttf"
        ),
        label: Family(
            regular: "OpenSans-Regular.ttf",
            italic: "OpenSans-Italic.ttf",
            semibold: "OpenSans-Semibold.ttf",
            bold: "OpenSans-Bold.ttf",
            boldItalic: "OpenSans-BoldItalic.ttf"
        ),
        fallbacks: [
            "NotoSans-Regular.ttf", "NotoSansSymbols2-Regular.ttf", "NotoSansMath-Regular.ttf", "DejaVuSans.ttf",
        ],
        hyphenationPatterns: "/usr/share/hyphen/hyph_de_DE.dic"
    )
}
