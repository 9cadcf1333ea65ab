/// The form of a new meeting or of one to be changed.
public struct MeetingFormPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The organization's identifier.
        case organization
        /// The title; the organization and number make one if it stays empty.
        case title
        /// `2026-05-12`
        case day
        /// `18:00`
        case startTime = "start_time"
        /// `21:30` or nothing.
        case endTime = "end_time"
        /// Free text.
        case location
    }

    /// What is typed, as it was sent.
    public struct Values: Sendable, Equatable {
        /// The organization's identifier.
        public var organization: String
        /// The title.
        public var title: String
        /// `2026-05-12`
        public var day: String
        /// `18:00`
        public var startTime: String
        /// `21:30` or nothing.
        public var endTime: String
        /// Free text.
        public var location: String

        /// The values, empty for a new meeting.
        public init(
            organization: String = "",
            title: String = "",
            day: String = "",
            startTime: String = "",
            endTime: String = "",
            location: String = ""
        ) {
            self.organization = organization
            self.title = title
            self.day = day
            self.startTime = startTime
            self.endTime = endTime
            self.location = location
        }
    }

    /// Nothing for a new meeting.
    public var meetingID: String?
    /// Nothing for a new meeting.
    public var version: Int?
    /// What is typed.
    public var values: Values
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// Places used before.
    public var locationSuggestions: [String]
    /// What is wrong.
    public var errors: [FieldError]
    /// Somebody else changed the meeting meanwhile: who and when; the form keeps what was typed.
    public var conflict: ActivityLine?

    /// A form.
    public init(
        meetingID: String? = nil,
        version: Int? = nil,
        values: Values,
        organizations: [Choice],
        locationSuggestions: [String],
        errors: [FieldError] = [],
        conflict: ActivityLine? = nil
    ) {
        self.meetingID = meetingID
        self.version = version
        self.values = values
        self.organizations = organizations
        self.locationSuggestions = locationSuggestions
        self.errors = errors
        self.conflict = conflict
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let title = meetingID == nil ? "Sitzung anlegen" : "Sitzung ändern"
        return frame.document(
            title: title,
            section: .meetings,
            """
            \(Crumbs(links: [(label: "Sitzungen", address: OfficePath.meetings.text)]))
            <h1>\(title)</h1>
            \(given: conflict, { conflict in
                Notice(
                    kind: .warning,
                    text: "\(conflict.person) hat diese Sitzung inzwischen geändert.",
                    detail: "Ihre Eingaben stehen noch im Formular. Wenn Sie speichern, gelten Ihre Angaben."
                ).html
            })\(ErrorSummary(errors: errors))
            \(frame.form(
                to: meetingID.map { .editMeeting($0) } ?? .meetings, version: version,
                draft: "meeting-\(meetingID ?? "new")", style: "stack", fields
            ))
            """
        )
    }

    private var fields: HTML {
        """
        \(SelectField(
            name: Field.organization.rawValue, label: "Gremium", choices: organizations, selected: values.organization,
            placeholder: "Bitte wählen", error: errors.message(for: Field.organization.rawValue)
        ))
        \(TextField(
            name: Field.title.rawValue, label: "Titel", value: values.title,
            hint: "Bleibt das Feld leer, entsteht der Titel aus Gremium und Nummer, etwa „12. Sitzung des Hauptausschusses“.",
            error: errors.message(for: Field.title.rawValue), isOptional: true, autocomplete: "off"
        ))
        <div class="field-row">
        \(TextField(
            name: Field.day.rawValue, label: "Tag", value: values.day, kind: .date,
            error: errors.message(for: Field.day.rawValue), width: .medium
        ))
        \(TextField(
            name: Field.startTime.rawValue, label: "Beginn", value: values.startTime, kind: .time,
            error: errors.message(for: Field.startTime.rawValue), width: .short
        ))
        \(TextField(
            name: Field.endTime.rawValue, label: "Ende", value: values.endTime, kind: .time,
            error: errors.message(for: Field.endTime.rawValue), isOptional: true, width: .short
        ))
        </div>
        \(TextField(
            name: Field.location.rawValue, label: "Ort", value: values.location,
            hint: "Raum und Anschrift, wie sie in der Einladung stehen sollen.",
            error: errors.message(for: Field.location.rawValue), autocomplete: "off", list: "locations"
        ))
        <datalist id="locations">\(each: locationSuggestions, { "<option value=\"\($0)\"></option>" })</datalist>
        <div class="actions"><button type="submit" class="primary">Sitzung speichern</button>
        <a class="button" href="\(meetingID.map { OfficePath.meeting($0) } ?? .meetings)">Abbrechen</a></div>
        """
    }
}
