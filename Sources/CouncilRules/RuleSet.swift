internal import CouncilModel

/// What one file says: the law of a Land, or Hauptsatzung and Geschäftsordnung of a town.
public struct RuleSet: Hashable, Sendable {
    /// Something on an agenda that some rules treat differently.
    public struct Matter: Hashable, Sendable {
        /// Short name, `election`.
        public let id: String
        /// German, "Wahl".
        public let name: String
        /// Words in a title that point at it, lower case.
        public let words: [String]

        /// - Parameters:
        ///   - id: Short name.
        ///   - name: German.
        ///   - words: Words in a title that point at it, lower case.
        public init(id: String, name: String, words: [String]) {
            self.id = id
            self.name = name
            self.words = words
        }
    }

    /// Whose law it is.
    public enum Scope: Hashable, Sendable {
        /// A Land's, with its short name in ISO 3166-2 without "DE-".
        case land(code: String)
        /// A town's: the Land's ``RuleSet/id``, and the parts of the Land with holidays of their own to which it belongs.
        case town(land: String, regions: Set<String>)
    }

    /// Short name, "hessen".
    public let id: String
    /// German name, "Hessen".
    public let name: String
    /// Whose law it is.
    public let scope: Scope
    /// Which state of the file it is, for the reader: a date or a number.
    public let version: String
    /// What some rules treat differently.
    public let matters: [Matter]
    /// All versions of all rules.
    public let rules: [DeadlineRule]
    /// All versions of all ways of sending.
    public let channels: [ReceiptChannel]

    /// What one file says; the parameters are the properties.
    public init(
        id: String,
        name: String,
        scope: Scope,
        version: String,
        matters: [Matter],
        rules: [DeadlineRule],
        channels: [ReceiptChannel]
    ) {
        self.id = id
        self.name = name
        self.scope = scope
        self.version = version
        self.matters = matters
        self.rules = rules
        self.channels = channels
    }

    /// The same with the rules that hold for an assembly, each as it holds there.
    func narrowed(to assembly: Assembly) -> RuleSet {
        RuleSet(
            id: id,
            name: name,
            scope: scope,
            version: version,
            matters: matters,
            rules: rules.compactMap { $0.asFor(assembly) },
            channels: channels
        )
    }

    /// The version of a rule that holds on a day.
    func rule(_ id: String, on day: CivilDate) -> DeadlineRule? {
        rules.first { $0.id == id && $0.origin.holds(on: day) }
    }
}
