/// The form that adds a step to the way of a paper.
public struct ConsultationForm: Sendable, Equatable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The organization's identifier.
        case organization
        /// The meeting's identifier or nothing.
        case meeting
        /// One of ``ConsultationForm/roles``.
        case role
    }

    /// The organization's identifier.
    public var organization: String
    /// The meeting's identifier or nothing.
    public var meeting: String
    /// The role.
    public var role: String
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// The coming meetings to choose from.
    public var meetings: [Choice]
    /// Such as `Vorberatung` and `Entscheidung`.
    public var roles: [Choice]
    /// What is wrong.
    public var errors: [FieldError]

    /// The form, empty or as it was sent.
    public init(
        organization: String = "",
        meeting: String = "",
        role: String = "",
        organizations: [Choice],
        meetings: [Choice],
        roles: [Choice],
        errors: [FieldError] = []
    ) {
        self.organization = organization
        self.meeting = meeting
        self.role = role
        self.organizations = organizations
        self.meetings = meetings
        self.roles = roles
        self.errors = errors
    }

    func html(paperID: String, version: Int, _ frame: OfficeFrame) -> HTML {
        """
        \(ErrorSummary(errors: errors))
        \(frame.form(to: .paperConsultations(paperID), version: version, style: "stack", """
            \(SelectField(
                name: Field.organization.rawValue, label: "Gremium", choices: organizations, selected: organization,
                placeholder: "Bitte wählen", error: errors.message(for: Field.organization.rawValue)
            ))
            \(SelectField(
                name: Field.role.rawValue, label: "Zweck", choices: roles, selected: role, placeholder: "Bitte wählen",
                error: errors.message(for: Field.role.rawValue)
            ))
            \(SelectField(
                name: Field.meeting.rawValue, label: "Sitzung", choices: meetings, selected: meeting,
                placeholder: "noch offen", error: errors.message(for: Field.meeting.rawValue), isOptional: true
            ))
            <div class="actions"><button type="submit">Beratung hinzufügen</button></div>
            """))
        """
    }
}
