public import CouncilModel
internal import CouncilRules

/// On which terms a clerk summons to a meeting.
public struct SummonsTerms: Sendable, Equatable {
    /// The way of sending, as the rules name it; nil: the town's usual one.
    public var channel: String?
    /// Whether it is the second meeting after a lack of quorum.
    public var isSecondMeeting: Bool
    /// Why the period must be shortened; empty: it need not.
    public var reason: String
    /// Whether the clerk has made sure that nothing on the agenda rules a shortened period out.
    public var confirmsNothingExcluded: Bool

    /// The usual terms, in time.
    public init(
        channel: String? = nil,
        isSecondMeeting: Bool = false,
        reason: String = "",
        confirmsNothingExcluded: Bool = false
    ) {
        self.channel = channel
        self.isSecondMeeting = isSecondMeeting
        self.reason = reason
        self.confirmsNothingExcluded = confirmsNothingExcluded
    }

    static let reasonLimit = 500

    /// Makes sure that a gate may be passed on these terms.
    ///
    /// - Parameter gate: The gate, asked with ``channel`` and ``isSecondMeeting``.
    /// - Throws: ``RuleViolation``
    public func check(_ gate: InvitationGate) throws(RuleViolation) {
        switch gate.verdict {
        case .unknown, .open: return
        case .closed: throw .summonsTooLate(way: gate.way)
        case .onlyShortened:
            guard reason.contains(where: { !$0.isWhitespace }) else { throw .summonsOnlyShortened(way: gate.way) }
            guard reason.count <= Self.reasonLimit else {
                throw .tooLong(field: "Grund der Eile", limit: Self.reasonLimit)
            }
            guard gate.excluding.isEmpty || confirmsNothingExcluded else {
                throw .shorteningUnconfirmed(matters: gate.excluding.map(\.name).joined(separator: ", "))
            }
        }
    }
}
