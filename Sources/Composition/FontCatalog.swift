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

        /// A family without slanted faces, its files named after it as Noto's are.
        static func upright(_ name: String) -> Family {
            Family(
                regular: name + "-Regular.ttf",
                italic: name + "-Regular.ttf",
                semibold: name + "-SemiBold.ttf",
                bold: name + "-Bold.ttf",
                boldItalic: name + "-Bold.ttf"
            )
        }

        /// A family of one face.
        static func single(_ file: String) -> Family {
            Family(regular: file, italic: file, semibold: file, bold: file, boldItalic: file)
        }
    }

    /// Directories, searched in order.
    public var searchDirectories: [String]
    /// The family of running text.
    public var text: Family
    /// The family of headings, labels and tables.
    public var label: Family
    /// Families which lend glyphs that the family of running text lacks, in order, in the weight of the text.
    public var textFallbacks: [Family]
    /// Families which lend glyphs that the family of headings, labels and tables lacks.
    public var labelFallbacks: [Family]
    /// The pattern file for German hyphenation.
    public var hyphenationPatterns: String

    /// A catalogue; file names without directory.
    public init(
        searchDirectories: [String],
        text: Family,
        label: Family,
        textFallbacks: [Family],
        labelFallbacks: [Family],
        hyphenationPatterns: String
    ) {
        self.searchDirectories = searchDirectories
        self.text = text
        self.label = label
        self.textFallbacks = textFallbacks
        self.labelFallbacks = labelFallbacks
        self.hyphenationPatterns = hyphenationPatterns
    }

    /// Families of last resort: many scripts, symbols, mathematics.
    private static let everything = [
        Family(
            regular: "NotoSans-Regular.ttf",
            italic: "NotoSans-Italic.ttf",
            semibold: "NotoSans-SemiBold.ttf",
            bold: "NotoSans-Bold.ttf",
            boldItalic: "NotoSans-BoldItalic.ttf"
        ),
        Family.single("NotoSansSymbols2-Regular.ttf"), Family.single("NotoSansMath-Regular.ttf"),
        Family(
            regular: "DejaVuSans.ttf",
            italic: "DejaVuSans.ttf",
            semibold: "DejaVuSans-Bold.ttf",
            bold: "DejaVuSans-Bold.ttf",
            boldItalic: "DejaVuSans-Bold.ttf"
        ),
    ]

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
        textFallbacks: ["NotoSerifArmenian", "NotoSerifGeorgian", "NotoSerifHebrew", "NotoNaskhArabic"].map(
            Family.upright
        )
            + everything,
        labelFallbacks: ["NotoSansArmenian", "NotoSansGeorgian", "NotoSansHebrew", "NotoSansArabic"].map(Family.upright)
            + everything,
        hyphenationPatterns: "/usr/share/hyphen/hyph_de_DE.dic"
    )
}
