public import Foundation

/// What was sent to all members of a meeting's bodies at once.
public struct MeetingNotice: Sendable, Identifiable {
    /// What it says.
    public enum Kind: String, Sendable, CaseIterable {
        /// The Ladung.
        case invitation
        /// A Nachtrag: items that came later or were taken off.
        case supplement
        /// Another time or place.
        case change
        /// The meeting does not take place.
        case cancellation
    }

    /// Identity.
    public var id: MeetingNoticeID
    /// The meeting.
    public var meeting: MeetingID
    /// Counts the notices of a meeting from 1.
    public var number: Int
    /// What it says.
    public var kind: Kind
    /// The version of the invitation that it sends or is about.
    public var invitationVersion: Int?
    /// The rule by which its period was counted when it was sent, and the way of sending, in the names of the rules; nil where
    /// nobody counted.
    public var countedBy: (rule: String, channel: String?)?
    /// Who is a member on this day is among its recipients.
    public var day: CivilDate
    /// When the meeting is by this notice.
    public var start: Date
    /// Where it is by this notice; may be empty.
    public var place: String
    /// Why, where there is a reason to tell.
    public var reason: String?
    /// SHA-256 of the document that goes by mail.
    public var document: [UInt8]
    /// SHA-256 of the letters of those who get no mail.
    public var letters: [UInt8]?
    /// When it was sent.
    public var created: Date
    /// Who sent it; `nil` for the installation itself.
    public var createdBy: AccountID?

    /// A notice; see the properties.
    public init(
        id: MeetingNoticeID,
        meeting: MeetingID,
        number: Int,
        kind: Kind,
        invitationVersion: Int?,
        countedBy: (rule: String, channel: String?)? = nil,
        day: CivilDate,
        start: Date,
        place: String,
        reason: String? = nil,
        document: [UInt8],
        letters: [UInt8]?,
        created: Date,
        createdBy: AccountID?
    ) {
        self.id = id
        self.meeting = meeting
        self.number = number
        self.kind = kind
        self.invitationVersion = invitationVersion
        self.countedBy = countedBy
        self.day = day
        self.start = start
        self.place = place
        self.reason = reason
        self.document = document
        self.letters = letters
        self.created = created
        self.createdBy = createdBy
    }
}

/// One member's row of a notice: on which way it went, and what became of it.
public struct Receipt: Sendable, Identifiable {
    /// On which way it goes.
    public enum Channel: String, Sendable {
        /// By mail, with the member's consent.
        case mail
        /// On paper.
        case post
    }

    /// What happened.
    public enum State: String, Sendable, CaseIterable {
        /// The mail waits.
        case queued
        /// It is being handed to the mail server.
        case sent
        /// The mail server has taken it.
        case delivered
        /// The mail server wants it later, or is not there.
        case deferred
        /// The mail server refuses it for good.
        case refused
        /// So many tries failed that there are no more.
        case abandoned
        /// A mail server that had taken it, or the next one, reports that it could not be delivered.
        case returned
        /// The letter went out.
        case posted
        /// The member opened the document here.
        case opened
        /// The member loaded the whole packet.
        case downloaded
        /// The member confirmed it.
        case confirmed
        /// Somebody wrote down that the member has it.
        case noted
    }

    /// One thing that happened.
    public struct Step: Sendable, Equatable {
        /// What.
        public var state: State
        /// When.
        public var at: Date
        /// Who; `nil` for the installation itself or whoever held the secret link.
        public var account: AccountID?
        /// The server's words, or what somebody wrote down.
        public var words: String?

        /// A step; see the properties.
        public init(state: State, at: Date, account: AccountID? = nil, words: String? = nil) {
            self.state = state
            self.at = at
            self.account = account
            self.words = words
        }
    }

    /// What the steps come to.
    public enum Standing: Sendable, Equatable {
        /// It reached the member, or the mail server, or went out by post.
        case served
        /// It is on its way.
        case underWay
        /// Somebody must do something.
        case failed
    }

    /// Identity.
    public var id: ReceiptID
    /// The notice.
    public var notice: MeetingNoticeID
    /// The member.
    public var person: PersonID
    /// The way.
    public var channel: Channel
    /// The address as it was used; `nil` for a letter that is handed over.
    public var address: String?
    /// What happened, oldest first.
    public var steps: [Step]

    /// A row; see the properties.
    public init(
        id: ReceiptID,
        notice: MeetingNoticeID,
        person: PersonID,
        channel: Channel,
        address: String?,
        steps: [Step] = []
    ) {
        self.id = id
        self.notice = notice
        self.person = person
        self.channel = channel
        self.address = address
        self.steps = steps
    }

    /// When something happened last; `nil` when it did not.
    public func last(_ states: State...) -> Step? { steps.last { states.contains($0.state) } }

    /// Where it stands: what the member or somebody else confirmed outweighs what mail servers say.
    public var standing: Standing {
        if last(.opened, .downloaded, .confirmed, .noted, .posted) != nil { return .served }
        switch last(.queued, .sent, .delivered, .deferred, .refused, .abandoned, .returned)?.state {
        case .delivered: return .served
        case .refused, .abandoned, .returned: return .failed
        default: return .underWay
        }
    }

    /// Whether another try to deliver the mail can be asked for.
    public var canBeRequeued: Bool {
        guard channel == .mail else { return false }
        let state = last(.queued, .sent, .delivered, .deferred, .refused, .abandoned, .returned)?.state
        return state == .refused || state == .abandoned || state == .returned || state == .delivered
    }
}
