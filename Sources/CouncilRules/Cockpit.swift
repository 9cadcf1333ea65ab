public import CouncilModel

/// What the session office has to do today and this week, and how its coming meetings stand.
public struct Cockpit: Hashable, Sendable {
    /// Where something is done.
    public enum Way: Hashable, Sendable {
        /// The page of a meeting.
        case meeting(MeetingID)
        /// Sending its invitation, and the ledger of it.
        case summons(MeetingID)
        /// Its publication.
        case publication(MeetingID)
        /// Its packets.
        case packets(MeetingID)
        /// The page of a paper.
        case paper(PaperID)
        /// A paper's publication.
        case paperPublication(PaperID)
    }

    /// One thing to do.
    public struct Task: Hashable, Sendable {
        /// Until when, that day included.
        public let due: CivilDate
        /// Whether that day is over.
        public let isLate: Bool
        /// A German sentence.
        public let text: String
        /// Where it is done.
        public let way: Way

        /// - Parameters:
        ///   - due: Until when, that day included.
        ///   - isLate: Whether that day is over.
        ///   - text: A German sentence.
        ///   - way: Where it is done.
        public init(due: CivilDate, isLate: Bool, text: String, way: Way) {
            self.due = due
            self.isLate = isLate
            self.text = text
            self.way = way
        }
    }

    /// Released papers that stand on no agenda.
    public struct LoosePapers: Hashable, Sendable {
        /// How many.
        public var count: Int
        /// The one that was released first.
        public var oldest: PaperID
        /// "2026/0041, Neubau der Kita"
        public var title: String
        /// When it was released.
        public var since: CivilDate

        /// Such papers; the parameters are the properties.
        public init(count: Int, oldest: PaperID, title: String, since: CivilDate) {
            self.count = count
            self.oldest = oldest
            self.title = title
            self.since = since
        }
    }

    /// What is late or due today, most urgent first.
    public let today: [Task]
    /// What is due in the next seven days.
    public let week: [Task]
    /// The coming meetings, earliest first.
    public let meetings: [MeetingLamps]

    /// Puts the work in order.
    ///
    /// - Parameters:
    ///   - standings: Past and coming meetings, in any order; cancelled ones left out.
    ///   - more: What else waits, such as publications of papers.
    ///   - loose: Released papers that stand on no agenda; nil when there is none.
    ///   - law: What holds in the town for the meetings of an assembly; nil: no periods are counted.
    ///   - now: The present moment, on the town's clocks.
    public init(
        _ standings: [MeetingStanding],
        more: [Task] = [],
        loose: LoosePapers? = nil,
        in law: (Assembly) -> Jurisdiction?,
        at now: CivilDateTime
    ) {
        let today = now.date
        // Asked once for each, however many meetings there are.
        let places = Dictionary(uniqueKeysWithValues: Assembly.allCases.map { ($0, law($0)) })
        let place = { (standing: MeetingStanding) in places[standing.assembly] ?? nil }
        let sorted = standings.sorted { Self.order($0) < Self.order($1) }
        let coming = sorted.filter { $0.start.date >= today && !$0.isHeld }
        meetings = coming.map { MeetingLamps($0, in: place($0), at: now) }
        var tasks = meetings.flatMap(\.tasks) + more
        tasks += sorted.filter { $0.start.date < today || $0.isHeld }.flatMap {
            Self.afterwards($0, in: place($0), today)
        }
        if let loose { tasks.append(Self.task(loose, today)) }
        // Equal days stay in the order of the meetings: sorting by day and place.
        let ordered = tasks.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
            .map(\.element)
        self.today = ordered.filter { $0.due <= today }
        week = ordered.filter { $0.due > today && $0.due <= today.adding(days: MeetingLamps.notice) }
    }

    private static func order(_ standing: MeetingStanding) -> (CivilDate, Int, String) {
        let start = standing.start
        return (start.date, start.hour * 60 + start.minute, standing.id.description)
    }

    private static func task(_ loose: LoosePapers, _ today: CivilDate) -> Task {
        let since = loose.since.inSentence(seenOn: today)
        let text =
            loose.count == 1
            ? "Eine freigegebene Vorlage steht auf keiner Tagesordnung: \(loose.title), freigegeben \(since)."
            : "\(loose.count) freigegebene Vorlagen stehen auf keiner Tagesordnung; am längsten wartet \(loose.title), "
                + "freigegeben \(since)."
        return Task(due: today.adding(days: MeetingLamps.notice), isLate: false, text: text, way: .paper(loose.oldest))
    }

    /// What a meeting leaves to do once it is over.
    private static func afterwards(_ standing: MeetingStanding, in place: Jurisdiction?, _ today: CivilDate) -> [Task] {
        let day = standing.start.date
        var tasks: [Task] = []
        if !standing.isHeld, standing.itemsWithoutResult > 0 {
            let count = standing.itemsWithoutResult
            let words = count == 1 ? "1 Ergebnis ist" : "\(count) Ergebnisse sind"
            let text = "\(standing.subject("Ergebnisse", on: today)): \(words) noch nicht eingetragen."
            let due = day.adding(days: 1)
            tasks.append(Task(due: due, isLate: due < today, text: text, way: .meeting(standing.id)))
        }
        if !standing.hasMinutes, standing.items > 0, let place, let rule = place.rule(about: .minutes, on: day) {
            var question = DeadlineQuestion(rule: rule.id)
            question.event = day
            if let last = (try? place.answer(question))?.lastDay {
                let subject = standing.subject("Niederschrift", on: today)
                let until = last < today ? "war fällig bis" : "ist fertigzustellen bis"
                let text = "\(subject) \(until) \(last.relative(to: today)) (\(rule.origin.paragraph))."
                tasks.append(Task(due: last, isLate: last < today, text: text, way: .meeting(standing.id)))
            }
        }
        return tasks
    }
}
