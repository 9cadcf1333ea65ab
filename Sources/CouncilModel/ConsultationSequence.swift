/// What becomes of a paper in one body, as far as the bodies after it must know.
public enum ItemOutcome: String, Sendable, CaseIterable {
    /// Resolved.
    case adopted = "beschlossen"
    /// Resolved otherwise than proposed.
    case amended = "geändert beschlossen"
    /// Recommended to the deciding body.
    case recommended = "empfohlen"
    /// Voted down.
    case rejected = "abgelehnt"
    /// To be dealt with later.
    case postponed = "vertagt"
    /// Sent to another body.
    case referred = "verwiesen"
    /// Taken back by whoever brought it in.
    case withdrawn = "zurückgezogen"
    /// Heard.
    case noted = "zur Kenntnis genommen"
    /// Needs nothing more.
    case settled = "erledigt"

    /// Whether the paper comes to the same body again.
    public var comesAgain: Bool { self == .postponed || self == .referred }
}

/// The dates of a paper's way, and what a result in one body means for the bodies after it. Pure: nothing happens here.
public struct ConsultationSequence: Sendable, Equatable {
    /// One step.
    public struct Step: Sendable, Equatable {
        /// Its identity.
        public let id: ConsultationID
        /// "Haupt- und Finanzausschuss".
        public let organization: String
        /// What the body does; `nil` for words of another system.
        public let role: ConsultationRole?
        /// The day of its meeting; `nil` while there is none.
        public let day: CivilDate?
        /// Whether its result is known.
        public let isDone: Bool

        /// A step.
        public init(
            id: ConsultationID,
            organization: String,
            role: ConsultationRole?,
            day: CivilDate?,
            isDone: Bool
        ) {
            self.id = id
            self.organization = organization
            self.role = role
            self.day = day
            self.isDone = isDone
        }
    }

    /// Why a later step does not fit any more.
    public enum Consequence: Sendable, Equatable {
        /// Its meeting lies on or before the day on which the earlier body deals with the paper now.
        case tooEarly(Step, earlier: String, on: CivilDate)
        /// Its meeting is fixed while the earlier body has no day any more.
        case undated(Step, earlier: String)
        /// The paper was taken back: the step has nothing to deal with.
        case pointless(Step)

        /// The step.
        public var step: Step {
            switch self {
            case .tooEarly(let step, _, _), .undated(let step, _), .pointless(let step): step
            }
        }
    }

    /// The steps in order.
    public let steps: [Step]

    /// A sequence.
    public init(_ steps: [Step]) {
        self.steps = steps
    }

    /// What a result of one step means for the open ones after it.
    ///
    /// A body that was to prepare or recommend and votes a paper down stops nothing: the deciding body decides. A body that
    /// decides ends the way by its decision.
    ///
    /// - Parameters:
    ///   - outcome: The result.
    ///   - id: The step that it belongs to.
    ///   - day: For a paper that comes again: the day of the body's next meeting with it, if known.
    /// - Returns: The open later steps that do not fit, in order.
    public func consequences(of outcome: ItemOutcome, at id: ConsultationID, again day: CivilDate?) -> [Consequence] {
        guard let index = steps.firstIndex(where: { $0.id == id }) else { return [] }
        let step = steps[index]
        // The same body's next step is the one in which the paper comes again.
        let later = steps[(index + 1)...].filter {
            !$0.isDone && !(outcome.comesAgain && $0.organization == step.organization)
        }
        switch outcome {
        case .withdrawn:
            return later.map { .pointless($0) }
        case .rejected where step.role == .decision, .settled where step.role == .decision:
            return later.filter { $0.role != .information }.map { .pointless($0) }
        case .postponed, .referred:
            return later.compactMap { Self.clash(of: $0, with: step.organization, again: day) }
        default:
            return []
        }
    }

    private static func clash(of later: Step, with body: String, again day: CivilDate?) -> Consequence? {
        guard let planned = later.day else { return nil }
        guard let day else { return .undated(later, earlier: body) }
        return planned <= day ? .tooEarly(later, earlier: body, on: day) : nil
    }

    /// Steps whose meeting lies before that of an open step before them.
    public var contradictions: [Consequence] {
        var found: [Consequence] = []
        for (index, step) in steps.enumerated() where !step.isDone {
            guard let day = step.day else { continue }
            let earlier = steps[..<index].filter { !$0.isDone && $0.organization != step.organization }
            if let latest = earlier.filter({ $0.day.map { $0 >= day } ?? false }).max(by: { left, right in
                (left.day ?? day) < (right.day ?? day)
            }), let on = latest.day {
                found.append(.tooEarly(step, earlier: latest.organization, on: on))
            }
        }
        return found
    }
}
