public import CouncilModel

/// The critical path of a paper's sign-off: from the meeting back over its summons, the body's deadline for papers and the stages
/// that are still to sign, to the day on which the paper must leave those who have it now.
///
/// Days are counted on the working days of the place: no Saturdays, Sundays and holidays.
public struct SignOffForecast: Sendable, Equatable {
    /// How it stands.
    public enum State: Sendable, Equatable {
        /// Everybody has the time that was planned.
        case reachable
        /// Only when those who have it are faster than planned.
        case tight
        /// Not with the time of those who come after; the meeting that can be reached instead, if one is known.
        case missed(next: CivilDate?)
        /// All have signed, and the deadline for papers is not over.
        case done
    }

    /// Who has the paper now.
    public enum Holder: Sendable, Equatable {
        /// Its author, before it is sent (again).
        case author
        /// The offices of a stage.
        case offices([String])
    }

    /// One meeting, counted back.
    public struct Plan: Sendable, Equatable {
        /// The day of the meeting.
        public let meeting: CivilDate
        /// The working day on which the summons goes out at the latest.
        public let summons: CivilDate
        /// The last day for papers.
        public let closing: CivilDate
        /// When the paper must leave those who have it now.
        public let leaving: CivilDate
    }

    /// The way to the meeting.
    public let plan: Plan
    /// How it stands.
    public let state: State
    /// Who has it now.
    public let holder: Holder
    /// The body's name.
    public let body: String
    private let today: CivilDate

    /// Counts the way back; nil when no meeting is known, or the place's rules do not say when its summons goes out.
    ///
    /// - Parameters:
    ///   - meetings: The days of the body's meetings with the one that is aimed at first, then later ones in order.
    ///   - body: Its name, "Haupt- und Finanzausschuss".
    ///   - lead: Working days between the last day for papers and the summons.
    ///   - holder: Who has the paper now.
    ///   - stages: The working days of the stages that are still to sign; the first one is the holder's, unless that is the
    ///     author.
    ///   - place: What holds in the town.
    ///   - channel: How it summons; nil: the first way that the town, then the Land, names.
    ///   - today: The present day.
    public init?(
        meetings: [CivilDate],
        body: String,
        lead: Int,
        holder: Holder,
        stages: [Int],
        in place: Jurisdiction,
        by channel: String? = nil,
        today: CivilDate
    ) {
        let after = holder == .author ? stages : Array(stages.dropFirst())
        let count = { (day: CivilDate) in
            Self.plan(for: day, lead: lead, after: after, in: place, by: channel)
        }
        guard let day = meetings.first, let plan = count(day) else { return nil }
        self.plan = plan
        self.holder = holder
        self.body = body
        self.today = today
        if holder != .author && stages.isEmpty {
            state =
                today <= plan.closing
                ? .done : .missed(next: meetings.dropFirst().first { count($0).map { today <= $0.closing } ?? false })
        } else if today > plan.leaving {
            state = .missed(next: meetings.dropFirst().first { count($0).map { today <= $0.leaving } ?? false })
        } else {
            let needed = holder == .author ? 0 : stages.first ?? 0
            state =
                place.calendar.day(needed, workingDaysAfter: today) <= plan.leaving ? .reachable : .tight
        }
    }

    private static func plan(
        for meeting: CivilDate,
        lead: Int,
        after: [Int],
        in place: Jurisdiction,
        by channel: String?
    ) -> Plan? {
        guard let rule = place.rule(about: .summons, on: meeting) else { return nil }
        var question = DeadlineQuestion(rule: rule.id)
        question.meeting = meeting
        question.channel = channel ?? place.town?.channels.first?.id ?? place.land.channels.first?.id
        guard let answer = try? place.answer(question), let last = answer.latestSending ?? answer.latestEvent else {
            return nil
        }
        let summons = place.calendar.workingDay(onOrBefore: last, .offices)
        let closing = place.calendar.day(lead, workingDaysBefore: summons)
        let leaving = after.reduce(closing) { place.calendar.day($1, workingDaysBefore: $0) }
        return Plan(meeting: meeting, summons: summons, closing: closing, leaving: leaving)
    }
}

extension SignOffForecast {
    /// The way in a sentence: "Damit die Vorlage am 12. Juni im Haupt- und Finanzausschuss beraten werden kann, muss sie Amt 60
    /// bis Donnerstag, 28. Mai verlassen."
    public var sentence: String {
        let aim = "am \(words(plan.meeting)) \(Self.inBody(body)) beraten werden kann"
        if state == .done {
            return "Alle haben mitgezeichnet. Damit die Vorlage \(aim), "
                + "muss sie bis \(dated(plan.closing)) freigegeben sein."
        }
        if case .missed(let next) = state {
            let missed =
                "Die Vorlage kann \(Self.inBody(body)) am \(words(plan.meeting)) nicht mehr rechtzeitig beraten werden: "
                + "Sie hätte \(holderWords) bis \(dated(plan.leaving)) verlassen müssen."
            return next.map { "\(missed) Erreichbar ist die Sitzung am \(words($0))." }
                ?? "\(missed) Eine spätere Sitzung ist noch nicht angesetzt."
        }
        if holder == .author {
            return "Damit die Vorlage \(aim), muss sie bis \(dated(plan.leaving)) in die Mitzeichnung gehen."
        }
        return "Damit die Vorlage \(aim), muss sie \(holderWords) bis \(dated(plan.leaving)) verlassen."
    }

    /// The day of ``sentence`` that counts: "Donnerstag, 28. Mai".
    public var decisiveDay: String {
        if case .done = state { return dated(plan.closing) }
        return dated(plan.leaving)
    }

    /// The word for the state: "erreichbar".
    public var stateWord: String {
        switch state {
        case .reachable: "erreichbar"
        case .tight: "knapp"
        case .missed: "nicht mehr erreichbar"
        case .done: "fertig gezeichnet"
        }
    }

    private var holderWords: String {
        switch holder {
        case .author: return "den Verfasser"
        case .offices(let names):
            guard let last = names.last, names.count > 1 else { return names.first ?? "das Haus" }
            return names.dropLast().joined(separator: ", ") + " und " + last
        }
    }

    private static func inBody(_ name: String) -> String {
        let head = name.split(separator: " ").first { $0.first?.isUppercase == true && !$0.hasSuffix("-") } ?? ""
        let isFeminine = ["versammlung", "kommission", "konferenz", "vertretung", "fraktion", "gruppe", "runde"]
            .contains { head.lowercased().hasSuffix($0) }
        return "\(isFeminine ? "in der" : "im") \(name)"
    }

    /// "12. Juni", with the year when it is another one than today's.
    private func words(_ day: CivilDate) -> String {
        let months = [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember",
        ]
        return "\(day.day). \(months[day.month - 1])" + (day.year == today.year ? "" : " \(day.year)")
    }

    /// "Donnerstag, 28. Mai".
    private func dated(_ day: CivilDate) -> String {
        let names = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        return "\(names[day.weekday - 1]), \(words(day))"
    }
}
