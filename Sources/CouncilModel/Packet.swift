public import Foundation

/// A Sitzungsmappe: agenda, papers and attachments of a meeting in one document.
public struct Packet: Sendable, Identifiable {
    /// Where it stands.
    public enum State: Sendable, Equatable {
        /// Nobody works on it yet.
        case waiting
        /// So many parts of a thousand are done.
        case running(progress: Int)
        /// It is there.
        case composed(sha256: [UInt8], pageCount: Int, size: Int)
        /// It was there; its bytes were erased because those of one of its files were.
        case erased
        /// It could not be made.
        case failed(Failure)
        /// Somebody stopped it.
        case cancelled(by: AccountID?)
    }

    /// Why there is no packet.
    public enum Failure: String, Sendable, CaseIterable {
        /// The program ended in the middle, again and again.
        case interrupted
        /// It took too long or too much memory.
        case tooCostly
        /// The result would be too large to be kept.
        case tooLarge
        /// There is nothing on the agenda that could be shown.
        case nothingThere
        /// The program failed.
        case broken
    }

    /// One thing that a packet shows.
    public struct Part: Sendable, Equatable {
        /// What it is.
        public enum Subject: Sendable, Hashable {
            /// An item of the agenda.
            case item(AgendaItemID)
            /// A paper.
            case paper(PaperID)
            /// A file, and the hash of its bytes.
            case file(FileID, sha256: [UInt8]?)
        }

        /// What it is.
        public var subject: Subject
        /// What is to be said about a file, German; `nil` when it is in the packet as it is.
        public var remark: String?

        /// A part.
        public init(_ subject: Subject, remark: String? = nil) {
            self.subject = subject
            self.remark = remark
        }
    }

    /// Identity.
    public var id: PacketID
    /// The meeting.
    public var meeting: MeetingID
    /// `public`: made of public things only; `nonPublic`: of the whole agenda.
    public var scope: Publicity
    /// Who pressed the button; `nil` for the installation itself.
    public var requestedBy: AccountID?
    /// When.
    public var requested: Date
    /// When the work began.
    public var started: Date?
    /// When it ended.
    public var ended: Date?
    /// Where it stands.
    public var state: State
    /// A digest of all it was made of; 32 bytes.
    public var stateDigest: [UInt8]?

    /// Whether somebody still has to wait for it.
    public var isOpen: Bool { ended == nil }

    /// A packet.
    public init(
        id: PacketID,
        meeting: MeetingID,
        scope: Publicity,
        requestedBy: AccountID?,
        requested: Date,
        started: Date?,
        ended: Date?,
        state: State,
        stateDigest: [UInt8]?
    ) {
        self.id = id
        self.meeting = meeting
        self.scope = scope
        self.requestedBy = requestedBy
        self.requested = requested
        self.started = started
        self.ended = ended
        self.state = state
        self.stateDigest = stateDigest
    }
}
