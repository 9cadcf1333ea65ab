public import Foundation

/// The Ladung of a meeting: whom it reaches on which way, sending it, and what became of it.
public struct SummonsPage: Sendable {
    /// A member who would be invited now.
    public struct Recipient: Sendable, Equatable {
        /// The person's identifier.
        public var personID: String
        /// The name.
        public var name: String
        /// "Vorsitz".
        public var role: String
        /// The mail address that the person consented to.
        public var mail: String
        /// Where letters go, in one line.
        public var post: String

        /// A member; see the properties.
        public init(personID: String, name: String, role: String, mail: String, post: String) {
            self.personID = personID
            self.name = name
            self.role = role
            self.mail = mail
            self.post = post
        }
    }

    /// One member's row of a notice.
    public struct Row: Sendable, Equatable {
        /// The row's identifier.
        public var id: String
        /// The name.
        public var name: String
        /// "E-Mail an …" or "Brief an …".
        public var way: String
        /// When it was sent last.
        public var sent: Date?
        /// When the mail server took it, or the letter went out.
        public var delivered: Date?
        /// When the member opened or confirmed it, or somebody noted that.
        public var opened: Date?
        /// When the member loaded the whole packet.
        public var loaded: Date?
        /// What is to be said about it: a bounce, a note.
        public var remark: String
        /// Whether somebody must do something.
        public var isFailed: Bool
        /// Whether it can be sent again.
        public var canBeRequeued: Bool
        /// Whether it is a letter that has not gone out.
        public var awaitsPost: Bool

        /// A row; see the properties.
        public init(
            id: String,
            name: String,
            way: String,
            sent: Date?,
            delivered: Date?,
            opened: Date?,
            loaded: Date?,
            remark: String,
            isFailed: Bool,
            canBeRequeued: Bool,
            awaitsPost: Bool
        ) {
            self.id = id
            self.name = name
            self.way = way
            self.sent = sent
            self.delivered = delivered
            self.opened = opened
            self.loaded = loaded
            self.remark = remark
            self.isFailed = isFailed
            self.canBeRequeued = canBeRequeued
            self.awaitsPost = awaitsPost
        }
    }

    /// What was sent.
    public struct Mailing: Sendable, Equatable {
        /// Its identifier.
        public var id: String
        /// "Einladung", "Nachtrag".
        public var title: String
        /// When.
        public var sent: Date
        /// By whom.
        public var person: String
        /// Why, where a reason was told; empty otherwise.
        public var reason: String
        /// "29 von 31 Mitgliedern ordnungsgemäß geladen; …".
        public var sentence: String
        /// Whether everybody is.
        public var isComplete: Bool
        /// Whether mails are still on their way.
        public var isBusy: Bool
        /// Whether there are letters to print.
        public var hasLetters: Bool
        /// One row for each member.
        public var rows: [Row]

        /// A notice; see the properties.
        public init(
            id: String,
            title: String,
            sent: Date,
            person: String,
            reason: String = "",
            sentence: String,
            isComplete: Bool,
            isBusy: Bool,
            hasLetters: Bool,
            rows: [Row]
        ) {
            self.id = id
            self.title = title
            self.sent = sent
            self.person = person
            self.reason = reason
            self.sentence = sentence
            self.isComplete = isComplete
            self.isBusy = isBusy
            self.hasLetters = hasLetters
            self.rows = rows
        }
    }

    /// The meeting's identifier.
    public var meetingID: String
    /// Its title.
    public var meetingTitle: String
    /// Everybody who would be invited now.
    public var recipients: [Recipient]
    /// All notices, newest first.
    public var mailings: [Mailing]
    /// Why nothing can be sent; empty when it can.
    public var obstacles: [String]
    /// What the notice period asks for before the invitation is sent.
    public var form = SummonsForm()
    /// Whether mails go out.
    public var isMailReady: Bool
    /// Why what was asked for did not happen.
    public var refusals: [String]

    /// A page; see the properties.
    public init(
        meetingID: String,
        meetingTitle: String,
        recipients: [Recipient],
        mailings: [Mailing],
        obstacles: [String],
        isMailReady: Bool,
        refusals: [String] = []
    ) {
        self.meetingID = meetingID
        self.meetingTitle = meetingTitle
        self.recipients = recipients
        self.mailings = mailings
        self.obstacles = obstacles
        self.isMailReady = isMailReady
        self.refusals = refusals
    }

    private var isBusy: Bool { isMailReady && mailings.contains(where: \.isBusy) }

    /// The page; while mails are on their way, a browser without scripts asks for it again.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Ladung – \(meetingTitle)",
            section: .meetings,
            width: .wide,
            scripts: [.summonsJS],
            refresh: isBusy ? 5 : nil,
            """
            \(Crumbs(links: [
                (label: "Sitzungen", address: OfficePath.meetings.text),
                (label: meetingTitle, address: OfficePath.meeting(meetingID).text),
            ]))
            <h1>Ladung</h1>
            \(each: refusals, { Notice(kind: .warning, text: $0).html })
            \(if: !isMailReady, Notice(
                kind: .information, text: "Der Mailversand ist nicht eingerichtet.",
                detail: "E-Mails warten, bis die Systemverwaltung einen Mailserver einträgt. Briefe lassen sich sofort drucken."
            ).html)
            <p class="visually-hidden" role="status" data-ledger-status></p>
            <div data-ledger\(flag: "data-busy", if: isBusy)>\(each: mailings, { mailing($0, frame) })</div>
            \(sending(frame))
            \(people(frame))
            """
        )
    }
}
