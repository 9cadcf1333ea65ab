public import Foundation

/// One message to one person, built without looking at a clock: equal input gives equal bytes.
///
/// Source: RFC 5322 (format), RFC 2045 to 2049 (MIME), RFC 6047 §2.4 (calendar invitations by mail).
public struct MailMessage: Sendable {
    /// A file that comes along.
    public struct Attachment: Sendable {
        /// Its name, with extension.
        public var fileName: String
        /// Its media type, `application/pdf`.
        public var mediaType: String
        /// Its content.
        public var bytes: [UInt8]

        /// An attachment; see the properties.
        public init(fileName: String, mediaType: String, bytes: [UInt8]) {
            self.fileName = fileName
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    /// An entry for the reader's calendar.
    public struct Invitation: Sendable {
        /// What the calendar shall do with it (RFC 5546 §1.4): `REQUEST` or `CANCEL`.
        public enum Method: String, Sendable {
            /// Enter or change an appointment.
            case request = "REQUEST"
            /// Take it out.
            case cancel = "CANCEL"
        }

        /// What the calendar shall do with it; the calendar's own METHOD must say the same.
        public var method: Method
        /// The whole calendar (RFC 5545).
        public var calendar: String

        /// An entry; see the properties.
        public init(method: Method, calendar: String) {
            self.method = method
            self.calendar = calendar
        }
    }

    /// Who sends.
    public var sender: MailAddress
    /// Who gets it.
    public var recipient: MailAddress
    /// Where answers go; `nil`: to the sender.
    public var replyTo: MailAddress?
    /// What it is about.
    public var subject: String
    /// The text; lines end with LF.
    public var text: String
    /// The same for a calendar.
    public var invitation: Invitation?
    /// Files that come along.
    public var attachments: [Attachment]
    /// What tells this message from all others, without angle brackets: `1f2e@rat.example.de`.
    public var messageID: String
    /// When it was written.
    public var date: Date
    /// Minutes that the sender's clock is ahead of UTC.
    public var minutesFromUTC: Int

    /// A message; see the properties.
    public init(
        sender: MailAddress,
        recipient: MailAddress,
        replyTo: MailAddress? = nil,
        subject: String,
        text: String,
        invitation: Invitation? = nil,
        attachments: [Attachment] = [],
        messageID: String,
        date: Date,
        minutesFromUTC: Int
    ) {
        self.sender = sender
        self.recipient = recipient
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.invitation = invitation
        self.attachments = attachments
        self.messageID = messageID
        self.date = date
        self.minutesFromUTC = minutesFromUTC
    }

    // Neither base64 nor quoted-printable can produce "=_".
    private static let mixed = "=_ratswerk_mixed"
    private static let alternative = "=_ratswerk_alternative"

    /// The message as it is handed to a server; all in ASCII, lines end with CR LF.
    public var bytes: [UInt8] {
        var head = "Date: \(dateLine)\r\n" + HeaderText.line("From", address: sender)
        if let replyTo { head += HeaderText.line("Reply-To", address: replyTo) }
        head += HeaderText.line("To", address: recipient) + HeaderText.line("Subject", text: subject)
        head += "Message-ID: <\(identity)>\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
        if attachments.isEmpty { return Array(head.utf8) + body }
        let parts = [body] + attachments.map(part)
        return Array(head.utf8) + Self.multipart("mixed", Self.mixed, parts)
    }

    /// The text, and what a calendar reads beside it.
    private var body: [UInt8] {
        let plain =
            Array("Content-Type: text/plain; charset=utf-8\r\n".utf8)
            + Array("Content-Transfer-Encoding: quoted-printable\r\n\r\n".utf8) + TransferEncoding.quotedPrintable(text)
        guard let invitation else { return plain }
        let head =
            HeaderText.line(
                "Content-Type",
                value: "text/calendar",
                parameters: ["charset=utf-8", "method=\(invitation.method.rawValue)"]
            ) + "Content-Transfer-Encoding: base64\r\n\r\n"
        let calendar = Array(head.utf8) + TransferEncoding.base64(Array(invitation.calendar.utf8))
        return Self.multipart("alternative", Self.alternative, [plain, calendar])
    }

    private func part(_ attachment: Attachment) -> [UInt8] {
        let words = attachment.mediaType.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isMediaType =
            words.count == 2 && words.allSatisfy { (1...64).contains($0.count) && $0.allSatisfy(\.isAtomText) }
        let mediaType = isMediaType ? attachment.mediaType : "application/octet-stream"
        let head =
            HeaderText.line(
                "Content-Type",
                value: mediaType,
                parameters: HeaderText.fileName(attachment.fileName, parameter: "name")
            )
            + HeaderText.line(
                "Content-Disposition",
                value: "attachment",
                parameters: HeaderText.fileName(attachment.fileName, parameter: "filename")
            ) + "Content-Transfer-Encoding: base64\r\n\r\n"
        return Array(head.utf8) + TransferEncoding.base64(attachment.bytes)
    }

    private static func multipart(_ kind: String, _ boundary: String, _ parts: [[UInt8]]) -> [UInt8] {
        var bytes = Array(
            HeaderText.line("Content-Type", value: "multipart/\(kind)", parameters: ["boundary=\"\(boundary)\""]).utf8
        )
        bytes += "\r\n".utf8
        for part in parts { bytes += Array("--\(boundary)\r\n".utf8) + part }
        return bytes + Array("--\(boundary)--\r\n".utf8)
    }

    private var identity: String {
        let kept = messageID.utf8.filter { $0.isAtomText || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "@") }
        return String(decoding: kept.suffix(200), as: UTF8.self)
    }

    /// RFC 5322 §3.3.
    private var dateLine: String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: minutesFromUTC * 60) ?? .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        let offset = abs(minutesFromUTC)
        let zone = (minutesFromUTC < 0 ? "-" : "+") + two(offset / 60) + two(offset % 60)
        return
            "\(days[(parts.weekday ?? 1) - 1]), \(parts.day ?? 1) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0) "
            + "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) \(zone)"
    }
}
