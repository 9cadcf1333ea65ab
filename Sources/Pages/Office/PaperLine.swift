public import CouncilModel

/// A paper in a list.
public struct PaperLine: Sendable, Equatable {
    /// The paper's identifier.
    public var id: String
    /// Such as `2026/041`; empty before a number is given.
    public var reference: String
    /// The title.
    public var title: String
    /// Such as `Beschlussvorlage`.
    public var kind: String
    /// The date of the paper.
    public var day: CivilDate?
    /// The organization in charge, such as `Bauamt`.
    public var organization: String
    /// Whether everybody may read it.
    public var isPublic: Bool
    /// Where it stands; not shown to councillors.
    public var state: StateMark?

    /// A paper.
    public init(
        id: String,
        reference: String,
        title: String,
        kind: String,
        day: CivilDate?,
        organization: String,
        isPublic: Bool,
        state: StateMark? = nil
    ) {
        self.id = id
        self.reference = reference
        self.title = title
        self.kind = kind
        self.day = day
        self.organization = organization
        self.isPublic = isPublic
        self.state = state
    }

    /// A row of a list of papers.
    var row: HTML {
        """
        <li class="paper-row">
        <span class="paper-reference">\(reference)</span>
        <div class="row-text"><a class="row-link" href="\(OfficePath.paper(id))">\(title)</a>
        <p class="row-about">\(kind)\(given: organization, { " · \($0)" })\
        \(given: day, { " · \(DayMark(day: $0, isShort: true))" })</p></div>
        <div class="row-marks">\(PublicityMark(isPublic: isPublic))\(state)</div>
        </li>
        """
    }
}

/// A paper where only its name is needed.
public struct PaperReference: Sendable, Equatable {
    /// The paper's identifier.
    public var id: String
    /// Such as `2026/041`.
    public var reference: String
    /// The title.
    public var title: String
    /// Whether the public may see it.
    public var isPublic = true

    /// A reference.
    public init(
        id: String,
        reference: String,
        title: String
    ) {
        self.id = id
        self.reference = reference
        self.title = title
    }
}
