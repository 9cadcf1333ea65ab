public import Foundation

/// What lies beside an agenda: papers that wait, the last move, neutral titles, the agenda as invited.
public struct AgendaSide: Sendable {
    /// A paper that waits for the body.
    public struct WaitingPaper: Sendable, Equatable {
        /// The waiting step's identifier.
        public var stepID: String
        /// The paper.
        public var paper: PaperReference
        /// Such as `Beschlussvorlage`.
        public var kind: String
        /// The office in charge; may be empty.
        public var office: String
        /// Such as `Vorberatung`; may be empty.
        public var role: String
        /// Whether it belongs to the public part.
        public var isPublic: Bool
        /// Since when it waits.
        public var since: Date
        /// Whether an earlier body has still to deal with it.
        public var isAwaitingEarlierStep: Bool

        /// A waiting paper.
        public init(
            stepID: String,
            paper: PaperReference,
            kind: String,
            office: String,
            role: String,
            isPublic: Bool,
            since: Date,
            isAwaitingEarlierStep: Bool
        ) {
            self.stepID = stepID
            self.paper = paper
            self.kind = kind
            self.office = office
            self.role = role
            self.isPublic = isPublic
            self.since = since
            self.isAwaitingEarlierStep = isAwaitingEarlierStep
        }
    }

    /// What the public reads of a non-public item.
    public struct NeutralTitle: Sendable, Equatable {
        /// The item's identifier.
        public var itemID: String
        /// Its number.
        public var number: String
        /// What the public reads.
        public var title: String
        /// Whether it is the general one, for want of an own.
        public var isGeneral: Bool
        /// The words that may tell something, with what they look like; empty when all is well or confirmed.
        public var findings: [String]
        /// Whether somebody confirmed it in spite of findings.
        public var isConfirmed: Bool

        /// A neutral title.
        public init(
            itemID: String,
            number: String,
            title: String,
            isGeneral: Bool,
            findings: [String],
            isConfirmed: Bool
        ) {
            self.itemID = itemID
            self.number = number
            self.title = title
            self.isGeneral = isGeneral
            self.findings = findings
            self.isConfirmed = isConfirmed
        }
    }

    /// Papers that wait.
    public var waiting: [WaitingPaper] = []
    /// Whether the body's list holds more than is shown.
    public var hasMoreWaiting = false
    /// Whether papers can be put on the agenda; not after the meeting.
    public var takesPapers = true
    /// The last move, while it can be taken back.
    public var lastMove: ActivityLine?
    /// Neutral titles.
    public var neutralTitles: [NeutralTitle] = []
    /// The agenda as invited.
    public var invited: InvitedAgenda?
    /// Whether results can be noted.
    public var takesResults = false
    /// What is filled in for the statutory number.
    public var statutoryNumber = ""

    /// Nothing beside the agenda.
    public init() {}
}

/// The agenda that an invitation showed, and what is different now.
public struct InvitedAgenda: Sendable, Equatable {
    /// One line of it.
    public struct Line: Sendable, Equatable {
        /// Such as `3`; empty for a heading.
        public var number: String
        /// The title.
        public var title: String
        /// Whether it stood in the public part.
        public var isPublic: Bool
        /// 0 for main items.
        public var level: Int
        /// Whether it was a heading.
        public var isHeading: Bool

        /// A line.
        public init(number: String, title: String, isPublic: Bool, level: Int, isHeading: Bool) {
            self.number = number
            self.title = title
            self.isPublic = isPublic
            self.level = level
            self.isHeading = isHeading
        }
    }

    /// When the invitation was made.
    public var instant: Date
    /// Who made it.
    public var person: String
    /// The lines in order.
    public var lines: [Line]
    /// What is different, a sentence each.
    public var differences: [String]

    /// An agenda as invited.
    public init(instant: Date, person: String, lines: [Line], differences: [String]) {
        self.instant = instant
        self.person = person
        self.lines = lines
        self.differences = differences
    }

    /// The section of a meeting's page.
    var html: HTML {
        """
        <section class="invited-agenda" aria-labelledby="invited-title">
        <h2 id="invited-title">Seit der Einladung geändert</h2>
        <p class="row-about">Eingeladen am \(InstantMark(instant: instant))\(given: person, { " durch \($0)" })</p>
        \(if: differences.isEmpty, "<p>Die Tagesordnung entspricht der Einladung.</p>", else: """
            <ul class="differences">\(each: differences, { "<li>\($0)</li>" })</ul>
            """)
        <details><summary>Tagesordnung, wie sie eingeladen wurde</summary>
        \(part(true))\(part(false))</details>
        </section>
        """
    }

    private func part(_ isPublic: Bool) -> HTML {
        let shown = lines.filter { $0.isPublic == isPublic }
        if shown.isEmpty { return .empty }
        return """
            <h3 class="invited-part">\(PublicityMark.part(isPublic: isPublic))</h3>
            <ul class="invited-lines">\(each: shown, { line in
                """
                <li class="level-\(line.level)\(if: line.isHeading, " invited-heading")">\
                <span class="agenda-number">\(line.number)</span> <span>\(line.title)</span></li>
                """
            })</ul>
            """
    }
}

/// That an item came onto an agenda after the invitation.
public struct LateMark: Sendable, Equatable {
    /// Whether the body may deal with it.
    public enum State: Sendable, Equatable {
        /// Without a vote.
        case free
        /// After a vote that is still to come.
        case needsVote
        /// It voted for it.
        case admitted
        /// Too few voted for it.
        case refused
        /// Never.
        case excluded
    }

    /// `Nachtrag` or `Tischvorlage`.
    public var kind: String
    /// When it was added.
    public var instant: Date
    /// Who added it.
    public var person: String
    /// Whether the body may deal with it.
    public var state: State
    /// What the rule says about it, in a sentence with its paragraph; may be empty.
    public var explanation: String
    /// The yes votes of the vote that counts.
    public var yes: String
    /// The statutory number of that vote, or the one that is proposed.
    public var statutoryNumber: String
    /// What that number is: `gesetzliche Zahl`.
    public var numberTitle = "gesetzliche Zahl"
    /// Where nobody has checked a rule: why the item is dealt with, empty before somebody said it; nil with a checked rule.
    public var reason: String?

    /// A late item.
    public init(
        kind: String,
        instant: Date,
        person: String,
        state: State,
        explanation: String,
        yes: String = "",
        statutoryNumber: String = ""
    ) {
        self.kind = kind
        self.instant = instant
        self.person = person
        self.state = state
        self.explanation = explanation
        self.yes = yes
        self.statutoryNumber = statutoryNumber
    }

    /// How it stands, by word and shape.
    var mark: StateMark {
        switch state {
        case .free: StateMark(label: kind, kind: .active)
        case .needsVote: StateMark(label: "\(kind), Zustimmung nötig", kind: .open)
        case .admitted: StateMark(label: "\(kind), zugelassen", kind: .done)
        case .refused: StateMark(label: "\(kind), nicht zugelassen", kind: .stopped)
        case .excluded: StateMark(label: "\(kind), kann nicht behandelt werden", kind: .stopped)
        }
    }

    /// The lines below an item's title.
    var html: HTML {
        """
        <span class="late-mark">\(mark) <span class="row-about">\(person), \(InstantMark(instant: instant))</span></span>\
        \(given: explanation, { "<span class=\"row-about late-rule\">\($0)</span>" })
        """
    }

    /// The form of the vote.
    func form(itemID: String, number: String, _ frame: OfficeFrame) -> HTML {
        if state == .free || state == .excluded { return .empty }
        return """
            <details class="late-vote"\(flag: "open", if: state == .needsVote)><summary>\(if: state == .needsVote,
                "Abstimmung über die Zulassung eintragen", else: "Abstimmung berichtigen")</summary>
            \(frame.form(to: .agendaItemAdmission(itemID), style: "late-form", """
                <label for="yes-\(itemID)">Ja-Stimmen<span class="visually-hidden"> zu Punkt \(number)</span></label>\
                <input id="yes-\(itemID)" name="yes" type="text" inputmode="numeric" value="\(yes)" required>\
                <label for="members-\(itemID)">von (\(numberTitle))</label>\
                <input id="members-\(itemID)" name="members" type="text" inputmode="numeric" \
                value="\(statutoryNumber)" required>\(if: reason != nil, """
                    <label for="reason-\(itemID)">Grund der Zulassung ohne geprüfte Regel</label>\
                    <textarea id="reason-\(itemID)" name="reason" rows="2" maxlength="500" required>\(reason ?? "")</textarea>
                    """)<button type="submit">Eintragen</button>
                """))</details>
            """
    }
}
