public import CouncilModel
public import Foundation

/// A published meeting in a list.
public struct PublicMeetingLine: Sendable, Equatable {
    /// The meeting's identifier.
    public var id: String
    /// Such as `12. Sitzung des Hauptausschusses`.
    public var title: String
    /// When it begins.
    public var start: Date?
    /// Where.
    public var location: String
    /// Where it stands.
    public var state: StateMark

    /// A meeting.
    public init(
        id: String,
        title: String,
        start: Date?,
        location: String,
        state: StateMark
    ) {
        self.id = id
        self.title = title
        self.start = start
        self.location = location
        self.state = state
    }

    func html(level: Int) -> HTML {
        """
        <li class="meeting-row">
        \(given: start, { DateLeaf(day: GermanTime($0).day).html })
        <div class="row-text"><h\(level)><a href="\(PortalPath.meeting(id))">\(title)</a></h\(level)>
        <p class="row-about">\(given: start, { "\(GermanFormat.time($0))" })\
        \(if: start != nil && !location.isEmpty, " · ")\(location)</p></div>
        \(state)
        </li>
        """
    }
}

/// A published paper in a list.
public struct PublicPaperLine: Sendable, Equatable {
    /// The paper's identifier.
    public var id: String
    /// Such as `2026/041`.
    public var reference: String
    /// The title.
    public var title: String
    /// Such as `Beschlussvorlage`.
    public var kind: String
    /// The date of the paper.
    public var day: CivilDate?
    /// The organization in charge.
    public var organization: String

    /// A paper.
    public init(
        id: String,
        reference: String,
        title: String,
        kind: String,
        day: CivilDate?,
        organization: String = ""
    ) {
        self.id = id
        self.reference = reference
        self.title = title
        self.kind = kind
        self.day = day
        self.organization = organization
    }

    var html: HTML {
        """
        <li class="paper-row"><span class="paper-reference">\(reference)</span>
        <div class="row-text"><a class="row-link" href="\(PortalPath.paper(id))">\(title)</a>
        <p class="row-about">\(kind)\(given: organization, { " · \($0)" })\
        \(given: day, { " · \(DayMark(day: $0, isShort: true))" })</p></div></li>
        """
    }
}
