public import CouncilModel

/// When each office of a running sign-off has its turn, and until when it is expected to sign.
///
/// Days are counted on the working days of the place, from the day after the turn came. A fixed day stands before counted ones.
public struct SignOffSchedule: Sendable, Equatable {
    /// The turn of one step.
    public struct Turn: Sendable, Equatable {
        /// The day on which it came, or is expected when everybody takes the whole time.
        public let first: CivilDate
        /// The last day for signing.
        public let last: CivilDate
        /// Whether it came.
        public let hasCome: Bool

        /// A turn; the parameters are the properties.
        public init(first: CivilDate, last: CivilDate, hasCome: Bool) {
            self.first = first
            self.last = last
            self.hasCome = hasCome
        }
    }

    private let turns: [SignOffStepID: Turn]

    /// Counts the turns of the steps that are not signed; none while the author has the paper.
    ///
    /// - Parameters:
    ///   - course: The sign-off.
    ///   - calendar: The working days of the place.
    ///   - today: The present day: whoever is late signs today at the earliest.
    ///   - dayOf: The day of an act in the town.
    public init(
        of course: SignOffCourse,
        in calendar: WorkCalendar,
        today: CivilDate,
        dayOf: (SignOffAct) -> CivilDate
    ) {
        guard case .running = course.state else {
            turns = [:]
            return
        }
        var turns: [SignOffStepID: Turn] = [:]
        var reached = today
        for stage in course.stages {
            let open = course.steps.filter { $0.stage == stage && $0.signature == nil }
            for step in open {
                let came = course.turn(of: step.id).map(dayOf)
                let first = came ?? reached
                turns[step.id] = Turn(
                    first: first,
                    last: step.deadline ?? calendar.day(step.workingDays, workingDaysAfter: first),
                    hasCome: came != nil
                )
            }
            reached = open.compactMap { turns[$0.id]?.last }.reduce(reached, max)
        }
        self.turns = turns
    }

    /// The turn of a step; nil for one that is signed, and while nobody can say.
    public subscript(step: SignOffStepID) -> Turn? { turns[step] }
}

extension WorkCalendar {
    /// A calendar of weekends alone, for a place whose holidays nobody knows.
    public static let weekends = WorkCalendar(
        table: HolidayTable(rules: [], regions: [:], firstYear: 1900),
        land: "",
        regions: []
    )

    /// The working day of offices that lies so many of them after a day; 0: the day itself.
    public func day(_ count: Int, workingDaysAfter day: CivilDate) -> CivilDate {
        (0..<max(0, count)).reduce(day) { found, _ in workingDay(onOrAfter: found.adding(days: 1), .offices) }
    }

    /// The working day of offices that lies so many of them before a day; 0: the day itself.
    public func day(_ count: Int, workingDaysBefore day: CivilDate) -> CivilDate {
        (0..<max(0, count)).reduce(day) { found, _ in workingDay(onOrBefore: found.adding(days: -1), .offices) }
    }
}

extension RestDays {
    /// The days on which offices do not work.
    static let offices: RestDays = [.saturday, .sunday, .holiday]
}
