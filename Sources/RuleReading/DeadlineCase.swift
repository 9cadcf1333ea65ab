public import CouncilRules
public import JSONReading

/// One case of a file of cases, with its answer.
public struct DeadlineCase: Sendable {
    /// What the file calls it.
    public let id: String?
    /// Where it is.
    public let place: Jurisdiction
    /// What is asked.
    public let question: DeadlineQuestion
    /// Whether the summons says that the period is shortened.
    public let isAnnouncedAsShortened: Bool
    /// The answer.
    public let answer: DeadlineAnswer

    /// Reads cases; their shape stands in `docs/schema/deadlines.schema.json`.
    ///
    /// - Parameters:
    ///   - bytes: An object with the member `cases`, or only the list.
    ///   - book: The rules.
    /// - Returns: All cases, in their order.
    /// - Throws: `InputRefusal` with all problems, those of questions without an answer among them.
    public static func read(_ bytes: [UInt8], _ book: RuleBook) throws(InputRefusal) -> [DeadlineCase] {
        try JSONInput.read(bytes, orOnly: "cases") { cases($0, book) }
    }

    /// Asks an object for the cases.
    ///
    /// - Parameters:
    ///   - input: The object of the file.
    ///   - book: The rules.
    /// - Returns: The cases that have an answer; the others are reported.
    public static func cases(_ input: InputObject, _ book: RuleBook) -> [DeadlineCase] {
        input.objects("cases", isRequired: true) { DeadlineCase(case: $0, book) }.compactMap(\.self)
    }

    private init?(case input: InputObject, _ book: RuleBook) {
        let problems = input.source.count
        id = input.optionalText("id")
        let question = DeadlineQuestion(question: input)
        isAnnouncedAsShortened = input.flag("shortened", default: false)
        guard let place = Self.place(input, book), input.source.count == problems else { return nil }
        do throws(DeadlineProblem) {
            answer = try place.answer(question)
        } catch {
            let member = error.part == .received && input.has("event") ? "event" : error.part.rawValue
            input.report(error.message, at: member)
            return nil
        }
        self.place = place
        self.question = question
    }

    private static func place(_ input: InputObject, _ book: RuleBook) -> Jurisdiction? {
        let town = input.optionalText("town")
        let land = input.has("land") || town == nil ? input.text("land") : nil
        var own: RuleSet?
        if let town {
            own = book.towns.first { [$0.id, $0.name.lowercased()].contains(town.lowercased()) }
            guard own != nil else {
                input.report(unknown("zu dieser Stadt", town, among: book.towns), at: "town")
                return nil
            }
        }
        var lawName = land ?? ""
        if case .town(let name, _)? = own?.scope {
            if let land, book.land(named: land)?.id != name {
                input.report("diese Stadt liegt in einem anderen Land", at: "town")
                return nil
            }
            lawName = name
        }
        guard !lawName.isEmpty else { return nil }
        guard let law = book.land(named: lawName) else {
            input.report(unknown("zu diesem Land", lawName, among: book.laender), at: "land")
            return nil
        }
        let isCommittee = input.flag("committee", default: false)
        return book.jurisdiction(land: law, town: own, for: isCommittee ? .committee : .council)
    }

    private static func unknown(_ what: String, _ name: String, among sets: [RuleSet]) -> String {
        let known = sets.map { "\"\($0.id)\"" }.joined(separator: ", ")
        return "\(what) gibt es keine Datei: \"\(name.prefix(40))\"; bekannt sind \(known)"
    }
}

extension DeadlineQuestion {
    init(question input: InputObject) {
        self.init(rule: input.text("rule"))
        let expected = "ein Tag wie \"2026-11-26\" oder ein Zeitpunkt wie \"2026-11-26T18:00\""
        func moment(_ name: String) -> CaseMoment? { input.written(name, expected: expected) { CaseMoment($0) } }
        meeting = moment("meeting")?.day
        let received = moment("received")?.day
        let event = moment("event")?.day
        if received != nil, event != nil { input.report("erwartet ist entweder „received“ oder „event“", at: "event") }
        self.event = received ?? event
        let sent = moment("sent")
        self.sent = sent?.day
        sentTime = sent?.time
        channel = input.optionalText("channel")
        matters = input.texts("matters")
        done = moment("done")?.day
        nextMeeting = moment("nextMeeting")?.day
        members = input.optionalInteger("members", in: 1...10_000)
        votes = input.optionalInteger("votes", in: 0...10_000)
    }
}
