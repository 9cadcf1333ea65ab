/// The form of a new meeting or of one to be changed.
public struct MeetingFormPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The organization's identifier.
        case organization
        /// The identifiers of those who meet with it.
        case partners
        /// The title; the organization and number make one if it stays empty.
        case title
        /// `2026-05-12`
        case day
        /// `18:00`
        case startTime = "start_time"
        /// `21:30` or nothing.
        case endTime = "end_time"
        /// A room's identifier, or nothing.
        case room
        /// Free text.
        case location

        /// What people call the field.
        public var label: String {
            switch self {
            case .organization: "Gremium"
            case .partners: "Gemeinsam mit"
            case .title: "Titel"
            case .day: "Tag"
            case .startTime: "Beginn"
            case .endTime: "Ende"
            case .room: "Raum"
            case .location: "Ort"
            }
        }
    }

    /// What is typed, as it was sent.
    public struct Values: FieldValues {
        /// The organization's identifier.
        public var organization: String
        /// The identifiers of those who meet with it, separated by blanks.
        public var partners: String
        /// The title.
        public var title: String
        /// `2026-05-12`
        public var day: String
        /// `18:00`
        public var startTime: String
        /// `21:30` or nothing.
        public var endTime: String
        /// A room's identifier, or nothing.
        public var room: String
        /// Free text.
        public var location: String

        /// The values, empty for a new meeting.
        public init(
            organization: String = "",
            partners: String = "",
            title: String = "",
            day: String = "",
            startTime: String = "",
            endTime: String = "",
            room: String = "",
            location: String = ""
        ) {
            self.organization = organization
            self.partners = partners
            self.title = title
            self.day = day
            self.startTime = startTime
            self.endTime = endTime
            self.room = room
            self.location = location
        }

        /// The value of a field as it is sent.
        public subscript(field: Field) -> String {
            get {
                switch field {
                case .organization: organization
                case .partners: partners
                case .title: title
                case .day: day
                case .startTime: startTime
                case .endTime: endTime
                case .room: room
                case .location: location
                }
            }
            set {
                switch field {
                case .organization: organization = newValue
                case .partners: partners = newValue
                case .title: title = newValue
                case .day: day = newValue
                case .startTime: startTime = newValue
                case .endTime: endTime = newValue
                case .room: room = newValue
                case .location: location = newValue
                }
            }
        }
    }

    /// Nothing for a new meeting.
    public var meetingID: String?
    /// Nothing for a new meeting.
    public var version: Int?
    /// What is typed.
    public var values: Values
    /// What the form was filled with at first; nothing for a new meeting.
    public var base: FormBase?
    /// The organizations to choose from.
    public var organizations: [Choice]
    /// The rooms to choose from.
    public var rooms: [Choice] = []
    /// Places used before.
    public var locationSuggestions: [String]
    /// What is wrong.
    public var errors: [FieldError]
    /// Somebody else changed the meeting meanwhile: who and when.
    public var conflict: ActivityLine?
    /// The fields that both changed.
    public var contested: [ConflictLine]

    /// A form.
    public init(
        meetingID: String? = nil,
        version: Int? = nil,
        values: Values,
        base: FormBase? = nil,
        organizations: [Choice],
        locationSuggestions: [String],
        errors: [FieldError] = [],
        conflict: ActivityLine? = nil,
        contested: [ConflictLine] = []
    ) {
        self.meetingID = meetingID
        self.version = version
        self.values = values
        self.base = base
        self.organizations = organizations
        self.locationSuggestions = locationSuggestions
        self.errors = errors
        self.conflict = conflict
        self.contested = contested
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
            \(conflict.map { ConflictNote(subject: "diese Sitzung", other: $0, lines: contested) })\(ErrorSummary(errors: errors))
            \(frame.form(
                to: meetingID.map { .editMeeting($0) } ?? .meetings, version: version, base: base,
                draft: "meeting-\(meetingID ?? "new")", style: "stack", fields
            ))
            """
        )
    }

    /// Closed while nobody meets with the body, as nearly always.
    private var partners: HTML {
        let chosen = Set(values.partners.split(separator: " ").map(String.init))
        return """
            <details id="field-\(Field.partners.rawValue)"\(flag: "open", if: !chosen.isEmpty)>\
            <summary>Gemeinsame Sitzung mit anderen Gremien</summary>
            <fieldset class="field"><legend>\(Field.partners.label)</legend>
            <p class="hint">Das Gremium oben führt den Vorsitz. Geladen werden die Mitglieder aller, jede Person einmal.</p>
            \(each: organizations, { choice in
                Checkbox(
                    name: Field.partners.rawValue, label: choice.label, value: choice.value,
                    isChecked: chosen.contains(choice.value), identifier: "\(Field.partners.rawValue)-\(choice.value)"
                ).html
            })</fieldset></details>
            """
    }

    private var fields: HTML {
        """
        \(SelectField(
            name: Field.organization.rawValue, label: Field.organization.label, choices: organizations, selected: values.organization,
            placeholder: "Bitte wählen", error: errors.message(for: Field.organization.rawValue)
        ))
        \(partners)
        \(TextField(
            name: Field.title.rawValue, label: Field.title.label, value: values.title,
            hint: "Bleibt das Feld leer, entsteht der Titel aus dem Gremium, etwa „Sitzung des Hauptausschusses“.",
            error: errors.message(for: Field.title.rawValue), isOptional: true, autocomplete: "off"
        ))
        <div class="field-row">
        \(TextField(
            name: Field.day.rawValue, label: Field.day.label, value: values.day, kind: .date,
            error: errors.message(for: Field.day.rawValue), width: .medium
        ))
        \(TextField(
            name: Field.startTime.rawValue, label: Field.startTime.label, value: values.startTime, kind: .time,
            error: errors.message(for: Field.startTime.rawValue), width: .short
        ))
        \(TextField(
            name: Field.endTime.rawValue, label: Field.endTime.label, value: values.endTime, kind: .time,
            error: errors.message(for: Field.endTime.rawValue), isOptional: true, width: .short
        ))
        </div>
        \(if: !rooms.isEmpty, SelectField(
            name: Field.room.rawValue, label: Field.room.label, choices: rooms, selected: values.room,
            placeholder: "Anderer Ort", hint: "Ein gewählter Raum gilt, auch wenn unter „Ort“ etwas steht.",
            error: errors.message(for: Field.room.rawValue), isOptional: true
        ).html)
        \(TextField(
            name: Field.location.rawValue, label: Field.location.label, value: values.location,
            hint: "Raum und Anschrift, wie sie in der Einladung stehen sollen.",
            error: errors.message(for: Field.location.rawValue), isOptional: !rooms.isEmpty, autocomplete: "off",
            list: "locations"
        ))
        <datalist id="locations">\(each: locationSuggestions, { "<option value=\"\($0)\"></option>" })</datalist>
        <div class="actions"><button type="submit" class="primary">Sitzung speichern</button>
        <a class="button" href="\(meetingID.map { OfficePath.meeting($0) } ?? .meetings)">Abbrechen</a></div>
        """
    }
}
