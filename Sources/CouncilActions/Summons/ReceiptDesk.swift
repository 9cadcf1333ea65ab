public import CouncilModel
public import Foundation
internal import Store

/// Where somebody who holds the secret link of a mail confirms that it arrived, without logging in.
///
/// Whoever has the link is taken for its recipient; what is shown says nothing of the meeting.
public struct ReceiptDesk: Sendable {
    private let office: CouncilOffice

    /// What the page may show.
    public struct Slip: Sendable {
        /// The town.
        public let bodyName: String
        /// What was sent.
        public let kind: MeetingNotice.Kind
        /// When.
        public let sent: Date
        /// When it was confirmed; `nil` while it was not.
        public let confirmed: Date?
    }

    /// The desk of an office.
    public init(office: CouncilOffice) {
        self.office = office
    }

    /// What a link is for.
    ///
    /// - Parameter token: The last part of its address.
    /// - Returns: `nil` for one that was not made here.
    /// - Throws: An error of the database.
    public func slip(for token: String) async throws -> Slip? {
        guard let id = try await id(in: token) else { return nil }
        return try await office.database.read(as: .system) { try Self.slip(id, in: $0) }
    }

    /// Notes that it arrived; a second time changes nothing.
    ///
    /// - Parameter token: The last part of the link's address.
    /// - Returns: `nil` for one that was not made here.
    /// - Throws: An error of the database.
    public func confirm(_ token: String) async throws -> Slip? {
        guard let id = try await id(in: token) else { return nil }
        return try await office.database.write(as: .system) { transaction in
            if try transaction.receipts.note(.confirmed, on: id), let receipt = try transaction.receipts.find(id),
                let notice = try transaction.meetingNotices.find(receipt.notice)
            {
                try transaction.events.append(
                    .init(
                        kind: "receiptConfirmed",
                        subjectKind: "meeting",
                        subject: notice.meeting.uuid,
                        detail: ["receipt": id.description]
                    )
                )
            }
            return try Self.slip(id, in: transaction)
        }
    }

    private func id(in token: String) async throws -> ReceiptID? {
        guard token.utf8.count == 64 else { return nil }
        let secret = try await office.database.write(as: .nobody) { try SecretLink.secret(in: $0) }
        return SecretLink.receipt.id(in: token, secret: secret).map { ReceiptID($0) }
    }

    private static func slip(_ id: ReceiptID, in transaction: Transaction) throws -> Slip? {
        guard let receipt = try transaction.receipts.find(id),
            let notice = try transaction.meetingNotices.find(receipt.notice),
            let meeting = try transaction.meetings.find(notice.meeting),
            let body = try transaction.bodies.find(meeting.body)
        else { return nil }
        return Slip(
            bodyName: body.name,
            kind: notice.kind,
            sent: notice.created,
            confirmed: receipt.last(.confirmed)?.at
        )
    }
}
