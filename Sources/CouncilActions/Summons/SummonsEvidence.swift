public import Composition
public import CouncilModel
internal import CouncilRules
internal import DocumentInput
internal import Foundation
internal import Store

/// What the ledger of a notice comes to, as a sentence and as a document.
public struct SummonsEvidence: Sendable {
    private let notice: MeetingNotice
    private let summons: ShowSummons.Outcome
    private let receipts: [Receipt]
    private let inputs: DocumentInputs
    private let template: OfficeTemplate
    private let display: NoticeDisplay
    private let lateness: String?

    /// The evidence of a notice.
    ///
    /// - Parameters:
    ///   - notice: The notice.
    ///   - office: Where its ledger is.
    ///   - actor: Who asks.
    /// - Returns: The evidence as it stands now.
    /// - Throws: ``ActionError``, or an error of the database.
    public static func of(
        _ notice: MeetingNoticeID,
        in office: CouncilOffice,
        as actor: Actor
    ) async throws -> SummonsEvidence {
        let shown = try await office.perform(ShowNotice(notice: notice), as: actor)
        let meeting = shown.notice.meeting
        let (inputs, display, lateness) = try await office.database.read(as: actor) { transaction in
            (
                try DocumentInputs(body: shown.summons.details.body, at: transaction.now, in: transaction),
                try transaction.publications.display(of: meeting),
                shown.notice.kind == .invitation
                    ? try Self.lateness(of: shown.summons.details, by: office.rules, in: transaction) : nil
            )
        }
        let receipts = shown.summons.notices.first { $0.notice.id == notice }?.receipts ?? []
        return SummonsEvidence(
            notice: shown.notice,
            summons: shown.summons,
            receipts: receipts,
            inputs: inputs,
            template: office.template,
            display: display,
            lateness: lateness
        )
    }

    /// What the rules say of a summons that was sent in time and reached somebody later.
    private static func lateness(
        of details: MeetingDetails,
        by rules: RuleBook?,
        in transaction: Transaction
    ) throws -> String? {
        let now = CivilDateTime(transaction.now, in: transaction.timeZone)
        guard let place = try rules?.jurisdiction(of: details.meeting, in: transaction),
            let standing = try MeetingStanding.all([details.meeting.id], in: transaction).first,
            let count = SummonsCount(of: standing, in: place, at: now),
            let words = count.lateWords(seenOn: now.date)
        else { return nil }
        return "Ein Teil der Ladungen ging nach Ablauf der Frist zu: \(words) (\(count.origin.paragraph))."
    }

    /// "29 von 31 Mitgliedern ordnungsgemäß geladen; 2 offen: Anna Weiß, Bernd Groß."
    ///
    /// - Parameters:
    ///   - receipts: The rows of a notice.
    ///   - persons: Who they are.
    /// - Returns: A sentence.
    public static func sentence(_ receipts: [Receipt], persons: [PersonID: Person]) -> String {
        let open = receipts.filter { $0.standing != .served }
        let members = receipts.count == 1 ? "Mitglied" : "Mitgliedern"
        if open.isEmpty { return "Alle \(receipts.count) Mitglieder ordnungsgemäß geladen." }
        let names = open.compactMap { persons[$0.person]?.name.isolated }.joined(separator: ", ")
        return "\(receipts.count - open.count) von \(receipts.count) \(members) ordnungsgemäß geladen; "
            + "\(open.count) offen: \(names)".closedAsSentence
    }

    /// The document.
    ///
    /// - Throws: ``RuleViolation`` when the meeting lacks what a document needs.
    public func document() throws -> SummonsEvidenceDocument {
        let agenda = try inputs.agenda(summons.details, as: .invitation, by: template)
        let start = CivilDateTime(notice.start, in: inputs.timeZone)
        let sender = notice.createdBy.flatMap { summons.names[$0] } ?? "Ratswerk"
        return SummonsEvidenceDocument(
            letterhead: agenda.letterhead,
            meeting: MeetingFacts(
                organization: agenda.organization,
                name: summons.details.meeting.name,
                date: start.date,
                start: CivilTime(hour: start.hour, minute: start.minute),
                location: notice.place,
                chair: agenda.chair
            ),
            notice: "\(notice.kind.title), versandt am \(moment(notice.created)) durch \(sender.isolated)",
            summary: Self.sentence(receipts, persons: summons.persons),
            text: [
                """
                Geladen wurden alle, die am \(notice.day.longForm) \(bodies) angehören, jede Person einmal. „Zugestellt“ heißt: Der Mailserver \
                hat die Nachricht angenommen, oder der Brief ging zur Post. „Erhalten“ heißt: geöffnet, vollständig geladen \
                oder bestätigt. Die Einträge werden fortgeschrieben und nie geändert.
                """,
                lateness, display.sentence(meeting: notice.start, at: inputs.now, moment: moment),
            ].compactMap(\.self),
            lines: receipts.map(line),
            stamp: inputs.stamp
        )
    }

    private var bodies: String {
        summons.details.organizations.count > 1 ? "einem der Gremien" : "dem Gremium"
    }

    /// The document as a PDF.
    ///
    /// - Parameter office: Where it is composed.
    /// - Returns: Its bytes.
    /// - Throws: ``RuleViolation`` when the meeting lacks what a document needs; an error of the composition.
    public func pdf(by office: CouncilOffice) throws -> [UInt8] {
        try office.composer.compose(try document()).pdf
    }

    private func line(_ receipt: Receipt) -> SummonsEvidenceDocument.Line {
        let role = summons.recipients.first { $0.person.id == receipt.person }?.role
        let delivered = receipt.last(.delivered, .refused, .abandoned, .returned, .posted).map { step in
            switch step.state {
            case .refused: "abgelehnt \(moment(step.at)): \(step.words ?? "")"
            case .abandoned: "aufgegeben \(moment(step.at))"
            case .returned: "unzustellbar \(moment(step.at)): \(step.words ?? "")"
            case .posted: "zur Post \(moment(step.at))"
            default: moment(step.at)
            }
        }
        let received = [
            receipt.last(.opened).map { "geöffnet \(moment($0.at))" },
            receipt.last(.downloaded).map { "geladen \(moment($0.at))" },
            receipt.last(.confirmed).map { "bestätigt \(moment($0.at))" },
            receipt.last(.noted).map { "Vermerk \(moment($0.at)): \($0.words ?? "")" },
        ]
        let way: String =
            switch receipt.channel {
            case .mail: "E-Mail an \(receipt.address ?? "")"
            case .post: receipt.address.map { "Brief an \($0)" } ?? "Brief, persönlich"
            }
        return SummonsEvidenceDocument.Line(
            name: summons.persons[receipt.person]?.name ?? "",
            function: role ?? "",
            way: way,
            sent: (receipt.last(.sent) ?? receipt.last(.posted)).map { moment($0.at) } ?? "noch nicht",
            delivered: delivered ?? "offen",
            received: received.compactMap(\.self).joined(separator: "; ")
        )
    }

    private func moment(_ date: Date) -> String {
        let civil = CivilDateTime(date, in: inputs.timeZone)
        return "\(civil.date.shortForm), \(CivilTime(hour: civil.hour, minute: civil.minute).longForm)"
    }
}

extension MeetingNotice.Kind {
    /// What people call it.
    public var title: String {
        switch self {
        case .invitation: "Einladung"
        case .supplement: "Nachtrag"
        case .change: "Änderungsmitteilung"
        case .cancellation: "Absage"
        }
    }
}
