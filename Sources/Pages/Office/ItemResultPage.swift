/// The form of an item's result; what the result means for other bodies is shown before anything happens.
public struct ItemResultPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The result's word.
        case outcome
        /// What is added in brackets.
        case votes
        /// The meeting that deals with a postponed item.
        case next
        /// The body that a referred item goes to.
        case referredTo = "referred_to"
    }

    /// What becomes of a later body's meeting.
    public struct Consequence: Sendable, Equatable {
        /// The later step's identifier.
        public var stepID: String
        /// What does not fit, a sentence.
        public var words: String
        /// `leave`, `wait`, or a meeting's identifier; the last one chosen stands in ``choice``.
        public var choices: [Choice]
        /// What was chosen.
        public var choice: String

        /// A consequence.
        public init(stepID: String, words: String, choices: [Choice], choice: String) {
            self.stepID = stepID
            self.words = words
            self.choices = choices
            self.choice = choice
        }

        /// The field's name.
        public static func field(_ stepID: String) -> String { "step_\(stepID)" }
    }

    /// The item's identifier.
    public var itemID: String
    /// The version that the form was filled from.
    public var version: Int
    /// The item's number.
    public var number: String
    /// The item's title.
    public var title: String
    /// The meeting's identifier.
    public var meetingID: String
    /// The meeting's name.
    public var meetingTitle: String
    /// The words of results.
    public var outcomes: [Choice]
    /// Meetings that can deal with it next.
    public var meetings: [Choice]
    /// Bodies that it can go to.
    public var organizations: [Choice]
    /// What was typed, by field.
    public var values: [Field: String]
    /// Why it cannot be dealt with, if so.
    public var obstacle: String?
    /// What the result means for other bodies; to be decided before it is noted.
    public var consequences: [Consequence]
    /// What is wrong.
    public var errors: [FieldError]

    /// A form.
    public init(
        itemID: String,
        version: Int,
        number: String,
        title: String,
        meetingID: String,
        meetingTitle: String,
        outcomes: [Choice],
        meetings: [Choice],
        organizations: [Choice],
        values: [Field: String] = [:],
        obstacle: String? = nil,
        consequences: [Consequence] = [],
        errors: [FieldError] = []
    ) {
        self.itemID = itemID
        self.version = version
        self.number = number
        self.title = title
        self.meetingID = meetingID
        self.meetingTitle = meetingTitle
        self.outcomes = outcomes
        self.meetings = meetings
        self.organizations = organizations
        self.values = values
        self.obstacle = obstacle
        self.consequences = consequences
        self.errors = errors
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Ergebnis zu Punkt \(number)",
            section: .meetings,
            styles: [.agendaCSS],
            """
            \(Crumbs(links: [
                (label: "Sitzungen", address: OfficePath.meetings.text),
                (label: meetingTitle, address: OfficePath.meeting(meetingID).text),
            ]))
            <p class="overline">Punkt \(number)</p>
            <h1>Ergebnis: \(title)</h1>
            \(given: obstacle, { Notice(kind: .warning, text: "Dieser Punkt kann noch nicht behandelt werden.", detail: $0).html })
            \(ErrorSummary(errors: errors))
            \(frame.form(to: .agendaItemResult(itemID), version: version, style: "stack", fields))
            """
        )
    }

    private var fields: HTML {
        """
        \(SelectField(
            name: Field.outcome.rawValue, label: "Ergebnis", choices: outcomes, selected: values[.outcome] ?? "",
            placeholder: "Bitte wählen", error: errors.message(for: Field.outcome.rawValue)
        ))
        \(TextField(
            name: Field.votes.rawValue, label: "Abstimmung", value: values[.votes] ?? "",
            hint: "Zum Beispiel: Ja 19, Nein 0, Enthaltungen 1", error: errors.message(for: Field.votes.rawValue),
            isOptional: true, autocomplete: "off"
        ))
        \(SelectField(
            name: Field.next.rawValue, label: "Bei „vertagt“: nächste Beratung in", choices: meetings,
            selected: values[.next] ?? "", placeholder: "noch offen", error: errors.message(for: Field.next.rawValue),
            isOptional: true
        ))
        \(SelectField(
            name: Field.referredTo.rawValue, label: "Bei „verwiesen“: an", choices: organizations,
            selected: values[.referredTo] ?? "", placeholder: "bitte wählen",
            error: errors.message(for: Field.referredTo.rawValue), isOptional: true
        ))
        \(if: !consequences.isEmpty, consequencesSection)
        <div class="actions"><button type="submit" class="primary">\(if: consequences.isEmpty, "Ergebnis eintragen",
            else: "Ergebnis eintragen und Folgen übernehmen")</button>
        <a class="button" href="\(OfficePath.meeting(meetingID))">Abbrechen</a></div>
        """
    }

    private var consequencesSection: HTML {
        """
        <section class="card consequences" aria-labelledby="consequences-title" tabindex="-1" data-focus>
        <h2 id="consequences-title">Das hätte Folgen für andere Gremien</h2>
        <p>Noch ist nichts geändert. Bitte wählen Sie, was geschehen soll.</p>
        \(each: consequences, { consequence in
            """
            <div class="consequence"><p>\(Icon.warning)\(consequence.words)</p>
            \(SelectField(
                name: Consequence.field(consequence.stepID), label: "Was soll geschehen?", choices: consequence.choices,
                selected: consequence.choice, placeholder: "Bitte wählen",
                error: errors.message(for: Consequence.field(consequence.stepID))
            ))</div>
            """
        })</section>
        """
    }
}
