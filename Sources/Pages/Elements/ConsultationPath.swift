public import Foundation

/// One step of a paper through the organizations.
public struct ConsultationStep: Sendable, Equatable {
    /// The organization's name.
    public var organization: String
    /// Such as `Vorberatung` or `Entscheidung`.
    public var role: String
    /// The meeting, when there is one.
    public var meetingID: String?
    /// When the meeting begins.
    public var start: Date?
    /// Such as `TOP 3`; empty without an agenda item.
    public var place: String
    /// What came out, such as `einstimmig beschlossen`; empty before.
    public var result: String
    /// Whether the resolution is taken here.
    public var isDecisive: Bool
    /// The step's identifier, where it can be changed.
    public var id = ""

    /// A step.
    public init(
        organization: String,
        role: String,
        meetingID: String? = nil,
        start: Date? = nil,
        place: String = "",
        result: String = "",
        isDecisive: Bool = false
    ) {
        self.organization = organization
        self.role = role
        self.meetingID = meetingID
        self.start = start
        self.place = place
        self.result = result
        self.isDecisive = isDecisive
    }
}

/// The way of a paper through the organizations, in order.
struct ConsultationPath: HTMLElement {
    let steps: [ConsultationStep]
    let address: @Sendable (String) -> String

    var html: HTML {
        """
        <ol class="path">\(each: steps, { step in
            """
            <li class="\(if: step.result.isEmpty, "path-open", else: "path-done")\(if: step.isDecisive, " path-decisive")">
            <p class="path-head"><strong>\(step.organization)</strong> <span class="path-role">\(step.role)</span></p>
            <p class="row-about">\(given: step.start, { start in
                "\(given: step.meetingID, { "<a href=\"\(address($0))\">\(GermanFormat.day(GermanTime(start).day))</a>" })"
            })\(if: step.start == nil, "noch ohne Termin")\(given: step.place, { " · \($0)" })</p>
            \(given: step.result, { "<p class=\"path-result\">\(Icon.check)\($0)</p>" })
            </li>
            """
        })</ol>
        """
    }
}
