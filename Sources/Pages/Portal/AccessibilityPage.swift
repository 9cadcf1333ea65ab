public import CouncilModel

/// The statement on accessibility.
///
/// Source: directive (EU) 2016/2102, article 7; implementing decision (EU) 2018/1523, annex.
public struct AccessibilityPage: Sendable {
    /// What does not conform yet, each with the reason; empty when everything does.
    public var limitations: [String]
    /// The day the statement was made or last checked.
    public var checked: CivilDate
    /// How it was checked, such as `Selbstbewertung`.
    public var method: String
    /// The address for barriers that people report.
    public var contactEmail: String
    /// Who answers.
    public var contactName: String
    /// The enforcement body of the Land, with address, one line each.
    public var enforcementBody: [String]

    /// A statement.
    public init(
        limitations: [String],
        checked: CivilDate,
        method: String,
        contactEmail: String,
        contactName: String,
        enforcementBody: [String]
    ) {
        self.limitations = limitations
        self.checked = checked
        self.method = method
        self.contactEmail = contactEmail
        self.contactName = contactName
        self.enforcementBody = enforcementBody
    }

    /// The page.
    public func render(in frame: PortalFrame) -> HTML {
        frame.document(
            title: "Barrierefreiheit",
            path: .accessibility,
            description: "Erklärung zur Barrierefreiheit: \(frame.townName).",
            """
            <div class="prose"><h1>Erklärung zur Barrierefreiheit</h1>
            <p class="lead">Diese Erklärung gilt für die Ratsinformation: \(frame.townName).</p>
            <h2>Stand der Vereinbarkeit</h2>
            \(if: limitations.isEmpty, """
                <p>Diese Seiten sind mit der Norm EN 301 549 und den Richtlinien WCAG 2.2, Stufe AA, vereinbar.</p>
                """, else: """
                <p>Diese Seiten sind mit der Norm EN 301 549 und den Richtlinien WCAG 2.2, Stufe AA, teilweise vereinbar. \
                Nicht vereinbar sind:</p><ul>\(each: limitations, { "<li>\($0)</li>" })</ul>
                """)
            <h2>Erstellung dieser Erklärung</h2>
            <p>Die Erklärung wurde am \(DayMark(day: checked)) geprüft. Grundlage: \(method).</p>
            <h2>Barriere melden</h2>
            <p>Sind Sie auf eine Barriere gestoßen, oder brauchen Sie ein Dokument in einer anderen Form? Schreiben Sie \
            uns: \(contactName), <a href="mailto:\(contactEmail)">\(contactEmail)</a>.</p>
            <h2>Durchsetzungsverfahren</h2>
            <p>Hilft Ihnen unsere Antwort nicht, können Sie sich an die zuständige Stelle des Landes wenden:</p>
            <p>\(each: enforcementBody, { "\($0)<br>" })</p></div>
            """
        )
    }
}
