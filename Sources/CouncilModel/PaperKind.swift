/// A kind of papers as a town lays it down. Papers bear its name as they were written or imported; renaming a kind changes none
/// of them.
public struct PaperKind: Sendable, Identifiable, Equatable {
    /// Identity.
    public var id: PaperKindID
    /// The town.
    public var body: BodyID
    /// "Beschlussvorlage".
    public var name: String
    /// Place among the kinds, from 0.
    public var position: Int
    /// Whether new papers can no longer be of it.
    public var isHidden: Bool
    /// Whether such papers are about another one.
    public var isSubordinate: Bool
    /// Whether other papers can amend such a paper; an answer is what it is.
    public var isAmendable: Bool
    /// How such papers are numbered; `nil`: as is usual in the town.
    public var numbering: NumberingSchemeID?
    /// Whether the form asks for a proposed resolution.
    public var asksResolution: Bool
    /// Whether the form asks for reasons.
    public var asksReasons: Bool
    /// Whether the form asks for financial effects.
    public var asksFinancialEffects: Bool
    /// What a new paper of it starts with.
    public var template: PaperTemplate

    /// A kind without template.
    public init(id: PaperKindID, body: BodyID, name: String, position: Int) {
        self.id = id
        self.body = body
        self.name = name
        self.position = position
        isHidden = false
        isSubordinate = false
        isAmendable = true
        asksResolution = true
        asksReasons = true
        asksFinancialEffects = true
        template = PaperTemplate()
    }
}

/// What a new paper of a kind starts with, in plain notation with placeholders such as `{{amt}}`.
public struct PaperTemplate: Sendable, Equatable {
    /// Proposed resolution.
    public var resolutionText: String
    /// Reasons.
    public var reasons: String
    /// Financial effects.
    public var financialEffects: String

    /// The texts.
    public init(resolutionText: String = "", reasons: String = "", financialEffects: String = "") {
        self.resolutionText = resolutionText
        self.reasons = reasons
        self.financialEffects = financialEffects
    }

    /// Whether it holds no text.
    public var isEmpty: Bool { resolutionText.isEmpty && reasons.isEmpty && financialEffects.isEmpty }

    /// The texts with their placeholders filled in; one that is not known becomes a place in brackets to be filled by hand,
    /// `{{gremium}}` becomes `[Gremium]`.
    ///
    /// - Parameter values: What is known, by the placeholders' names in lower case.
    /// - Returns: The texts.
    public func filled(with values: [String: String]) -> PaperTemplate {
        PaperTemplate(
            resolutionText: Self.fill(resolutionText, values),
            reasons: Self.fill(reasons, values),
            financialEffects: Self.fill(financialEffects, values)
        )
    }

    private static func fill(_ text: String, _ values: [String: String]) -> String {
        text.replacing(/\{\{\s*([\p{L}\p{N}_-]{1,40})\s*\}\}/) { match in
            let name = match.1.lowercased()
            return values[name] ?? "[\(name.prefix(1).uppercased() + name.dropFirst())]"
        }
    }
}
