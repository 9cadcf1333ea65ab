internal import CouncilModel
internal import Foundation
internal import Mail
internal import Store

/// Takes mails that came back to the sender's address, and notes in the ledger what could not be delivered.
public struct ReturnedMail: Sendable {
    /// What a mail turned out to be.
    public enum Outcome: Sendable, Equatable {
        /// One that is now noted as undeliverable.
        case noted
        /// A report that changes nothing: of a delay, of another mail, or of one that is noted already.
        case nothingNew
        /// No report of a mail server, but an answer or anything else.
        case otherMail
    }

    private let office: CouncilOffice

    /// Takes mails for an office.
    public init(office: CouncilOffice) {
        self.office = office
    }

    /// Takes one mail.
    ///
    /// What the recipient or the clerk confirmed stays; a report only outweighs that the mail server took the mail.
    ///
    /// - Parameter bytes: The mail as it came; it may be anybody's.
    /// - Returns: What it turned out to be.
    /// - Throws: An error of the database.
    public func take(_ bytes: [UInt8]) async throws -> Outcome {
        guard let report = DeliveryReport(bytes) else { return .otherMail }
        let identity = report.messageID.prefix { $0 != "@" }
        guard report.action == .failed, let id = UUID(uuidString: String(identity)) else { return .nothingNew }
        let said = report.diagnostic.isEmpty ? "" : " Der Mailserver sagt: \(report.diagnostic)"
        let words = "\(Self.explanation(of: report.status)) (\(report.status))\(said)"
        let isNew = try await office.database.write(as: .system) { transaction in
            try transaction.receipts.note(.returned, on: ReceiptID(id), words: words)
        }
        return isNew ? .noted : .nothingNew
    }

    /// Source: RFC 3463 §3.
    private static func explanation(of status: String) -> String {
        let parts = status.split(separator: ".").map(String.init)
        switch parts.dropFirst().joined(separator: ".") {
        case "1.1", "1.6", "1.10": return "Diese Adresse gibt es dort nicht."
        case "1.2", "1.3", "1.8", "4.1", "4.3", "4.4": return "Der Mailserver dieser Adresse ist nicht zu finden."
        case "2.1": return "Das Postfach ist stillgelegt."
        case "2.2": return "Das Postfach ist voll."
        case "2.3", "3.4": return "Die Nachricht ist dem Mailserver des Empfängers zu groß."
        case "4.7": return "Der Mailserver des Empfängers nahm die Nachricht zu lange nicht an."
        default: break
        }
        switch parts.dropFirst().first {
        case "1": return "Der Mailserver nimmt diese Adresse nicht an."
        case "2": return "Das Postfach nimmt die Nachricht nicht an."
        case "7": return "Der Mailserver des Empfängers weist die Nachricht nach seinen Regeln ab."
        default: return "Die Nachricht ließ sich nicht zustellen."
        }
    }
}
