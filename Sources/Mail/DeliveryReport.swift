/// What a mail server reports later about a message that was handed over: a delivery status notification.
///
/// Anybody can send such a mail: every part of it is read with limits, and what is not one is `nil`, answers of people and
/// of their absence included. Source: RFC 3464 (report), RFC 6522 (its container), RFC 3463 (status).
public struct DeliveryReport: Sendable, Equatable {
    /// What happened to the message.
    public enum Action: String, Sendable {
        /// It did not and will not reach the recipient.
        case failed
        /// It is still tried.
        case delayed
        /// It reached the recipient.
        case delivered
        /// It went on to a server that sends no reports.
        case relayed
        /// It went on to several recipients.
        case expanded
    }

    /// The identity of the message that is reported on, without angle brackets.
    public let messageID: String
    /// What happened to it.
    public let action: Action
    /// Class, subject and detail: `5.1.1`.
    public let status: String
    /// What the server said that refused it, in its words; at most 300 characters, may be empty.
    public let diagnostic: String

    /// More of a mail than this is not looked at: what counts stands before the returned message's content.
    public static let mostBytes = 1 << 20
    private static let longestLine = 2000

    private typealias Fields = [(name: String, value: String)]

    /// Reads a mail as it came.
    ///
    /// - Parameter bytes: The whole mail, header and body; lines end with LF or CRLF.
    public init?(_ bytes: [UInt8]) {
        let lines = bytes.prefix(Self.mostBytes).split(separator: 10, omittingEmptySubsequences: false).map { line in
            String(decoding: (line.last == 13 ? line.dropLast() : line).prefix(Self.longestLine), as: UTF8.self)
        }
        let (head, body) = Self.fields(of: lines[...])
        guard let type = Self.value("content-type", in: head), type.lowercased().hasPrefix("multipart/report"),
            type.lowercased().contains("delivery-status"), let boundary = Self.boundary(in: type)
        else { return nil }
        var recipient: (action: Action, status: String, diagnostic: String)?
        var messageID: String?
        for part in Self.parts(of: body, between: boundary) {
            let (head, content) = Self.fields(of: part)
            let kind = (Self.value("content-type", in: head) ?? "").lowercased().prefix { $0 != ";" && $0 != " " }
            switch kind {
            case "message/delivery-status", "message/global-delivery-status":
                recipient = recipient ?? Self.recipient(in: content)
            case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers":
                messageID = messageID ?? Self.value("message-id", in: Self.fields(of: content).fields)
            default: break
            }
        }
        guard let recipient, let messageID = messageID.map(Self.withoutBrackets), !messageID.isEmpty else { return nil }
        self.messageID = messageID
        (action, status, diagnostic) = recipient
    }

    /// The first group of fields about a recipient; of several the one that failed.
    private static func recipient(in lines: ArraySlice<String>) -> (Action, String, String)? {
        var found: (Action, String, String)?
        var rest = lines
        while !rest.isEmpty {
            let (group, behind) = fields(of: rest)
            rest = behind
            let word = value("action", in: group)?.lowercased()
            guard let action = word.flatMap(Action.init), let status = value("status", in: group).flatMap(status)
            else { continue }
            let words = value("diagnostic-code", in: group) ?? ""
            let said = words.firstIndex(of: ";").map { words[words.index(after: $0)...] } ?? words[...]
            let one = (action, status, String(trimmed(HeaderText.cleaned(String(said))).prefix(300)))
            if action == .failed { return one }
            found = found ?? one
        }
        return found
    }

    private static func status(_ text: String) -> String? {
        let parts = text.prefix { $0 == "." || ("0"..."9").contains($0) }
            .split(separator: ".", omittingEmptySubsequences: false)
        let isOne =
            parts.count == 3 && ["2", "4", "5"].contains(parts[0]) && parts.allSatisfy { (1...3).contains($0.count) }
        return isOne ? parts.joined(separator: ".") : nil
    }

    /// Unfolded fields up to the first empty line, and the lines behind it.
    private static func fields(of lines: ArraySlice<String>) -> (fields: Fields, rest: ArraySlice<String>) {
        var fields: Fields = []
        for (index, line) in zip(lines.indices, lines) {
            if line.isEmpty { return (fields, lines[(index + 1)...]) }
            if line.first == " " || line.first == "\t" {
                if let last = fields.indices.last, fields[last].value.utf8.count < longestLine {
                    fields[last].value += " " + trimmed(line)
                }
            } else if let colon = line.firstIndex(of: ":") {
                let value = trimmed(String(line[line.index(after: colon)...]))
                fields.append((name: trimmed(line[..<colon].lowercased()), value: value))
            }
        }
        return (fields, [])
    }

    private static func value(_ name: String, in fields: Fields) -> String? { fields.first { $0.name == name }?.value }

    private static func boundary(in type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let text = trimmed(String(parameter))
            guard text.lowercased().hasPrefix("boundary=") else { continue }
            let value = text.dropFirst(9)
            let word = value.first == "\"" ? value.dropFirst().prefix { $0 != "\"" } : value.prefix { $0 != " " }
            return (1...70).contains(word.utf8.count) ? String(word) : nil
        }
        return nil
    }

    private static func parts(of lines: ArraySlice<String>, between boundary: String) -> [ArraySlice<String>] {
        var parts: [ArraySlice<String>] = []
        var begin: Int?
        for (index, line) in zip(lines.indices, lines) where line.hasPrefix("--" + boundary) {
            let tail = line.dropFirst(2 + boundary.count)
            let isEnd = tail.hasPrefix("--")
            guard isEnd || trimmed(String(tail)).isEmpty else { continue }
            if let begin { parts.append(lines[begin..<index]) }
            begin = isEnd ? nil : index + 1
            if isEnd || parts.count == 10 { break }
        }
        if let begin { parts.append(lines[begin...]) }
        return parts
    }

    private static func withoutBrackets(_ text: String) -> String {
        trimmed(text.replacing("<", with: "").replacing(">", with: ""))
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
