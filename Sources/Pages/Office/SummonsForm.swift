internal import CouncilModel

/// The form that creates an invitation: the way of sending, and what a shortened period needs.
public struct SummonsForm: Sendable, Equatable {
    /// The names of the fields.
    public enum Field: String, Sendable {
        /// The way of sending.
        case channel
        /// Why the period is shortened.
        case reason = "shortening_reason"
        /// `confirmed`: nothing on the agenda rules shortening out.
        case confirmation = "nothing_excluded"
        /// `true`: the second meeting after a lack of quorum.
        case secondMeeting = "second_meeting"
    }

    /// What a shortened period needs.
    public struct Shortening: Sendable, Equatable {
        /// How it was counted, a sentence.
        public var way: String
        /// "in eiligen Fällen durch den Vorsitz"; nil: nothing is said of it.
        public var condition: String?
        /// What the invitation will say; nil: nothing.
        public var sentence: String?
        /// What rules it out, "Wahl, Hauptsatzung"; empty: nothing does.
        public var excluding: String
        /// Titles on the agenda that look like it.
        public var suspects: [String]

        /// What a shortened period needs; the parameters are the properties.
        public init(way: String, condition: String?, sentence: String?, excluding: String, suspects: [String]) {
            self.way = way
            self.condition = condition
            self.sentence = sentence
            self.excluding = excluding
            self.suspects = suspects
        }
    }

    /// The ways of sending; fewer than two are not asked for.
    public var channels: [Choice]
    /// The chosen way.
    public var channel: String
    /// Whether it can be said to be a second meeting.
    public var asksForSecondMeeting: Bool
    /// Whether it is said to be one.
    public var isSecondMeeting: Bool
    /// What a shortened period needs; nil when there is time.
    public var shortening: Shortening?
    /// What was given as reason.
    public var reason: String

    /// A form; the parameters are the properties.
    public init(
        channels: [Choice] = [],
        channel: String = "",
        asksForSecondMeeting: Bool = false,
        isSecondMeeting: Bool = false,
        shortening: Shortening? = nil,
        reason: String = ""
    ) {
        self.channels = channels
        self.channel = channel
        self.asksForSecondMeeting = asksForSecondMeeting
        self.isSecondMeeting = isSecondMeeting
        self.shortening = shortening
        self.reason = reason
    }

    /// The fields, to stand before the button.
    var fields: HTML {
        let channelField = SelectField(
            name: Field.channel.rawValue,
            label: "Weg der Ladung",
            choices: channels,
            selected: channel
        )
        let second = Checkbox(
            name: Field.secondMeeting.rawValue,
            label: "Zweite Sitzung nach Beschlussunfähigkeit",
            isChecked: isSecondMeeting
        )
        return """
            \(if: channels.count > 1, channelField.html)
            \(if: asksForSecondMeeting, second.html)
            \(given: shortening, shorteningFields)
            """
    }

    private func shorteningFields(_ shortening: Shortening) -> HTML {
        let hint = shortening.condition.map { "Zulässig \($0)".closedAsSentence }
        let reasonField = TextArea(
            name: Field.reason.rawValue,
            label: "Grund der Eile",
            value: reason,
            hint: hint
        )
        let confirmation = Checkbox(
            name: Field.confirmation.rawValue,
            label: "Auf der Tagesordnung steht nichts davon: \(shortening.excluding)",
            value: "confirmed"
        )
        return """
            \(Notice(
                kind: .warning,
                text: "Nur mit verkürzter Ladungsfrist.",
                detail: shortening.way.closedAsSentence
            ).html)
            \(reasonField.html)
            \(if: !shortening.excluding.isEmpty, confirmation.html)
            \(if: !shortening.suspects.isEmpty, """
                <p>Bitte sehen Sie nach:</p><ul>\(each: shortening.suspects, { "<li>\($0)</li>" })</ul>
                """)
            \(given: shortening.sentence, { "<p class=\"row-about\">In der Einladung steht dann: „\($0)“</p>" })
            """
    }
}
