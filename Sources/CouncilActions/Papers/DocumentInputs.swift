internal import Composition
internal import CouncilModel
internal import DocumentInput
internal import Foundation
internal import Store

/// Turns records into what the composer sets, by the template of the installation.
struct DocumentInputs {
    let body: Body
    /// Where the body's administration has its seat.
    let seat: Location?
    let now: Date
    let timeZone: TimeZone
    /// Whether the installation serves no other body.
    private let isOnlyBody: Bool

    /// - Parameters:
    ///   - body: Who issues the documents.
    ///   - moment: The date of the documents.
    ///   - transaction: Where the seat is read.
    /// - Throws: An error of the database.
    init(body: Body, at moment: Date, in transaction: Transaction) throws {
        self.body = body
        seat = try body.location.flatMap { try transaction.bodies.location($0) }
        isOnlyBody = try transaction.bodies.all().count < 2
        now = moment
        timeZone = transaction.timeZone
    }

    /// Whether the template's letterhead is this body's; where several bodies share an installation its name decides.
    func isIssuer(of template: OfficeTemplate) -> Bool {
        guard let letterhead = template.letterhead else { return false }
        return isOnlyBody || letterhead.bodyName == body.name || letterhead.bodyName == body.shortName
    }

    /// The template's letterhead, or the one that the records give.
    func letterhead(by template: OfficeTemplate) -> Letterhead {
        if let letterhead = template.letterhead, isIssuer(of: template) { return letterhead }
        return Letterhead(
            bodyName: body.name,
            sender: office ?? template.clerk,
            address: seat?.line ?? body.contactEmail ?? ""
        )
    }

    /// Who answers for the body. Many councils name the body itself there, which stands in the letterhead already.
    private var office: String? {
        guard let name = body.contactName?.trimmingCharacters(in: .whitespaces), !name.isEmpty else { return nil }
        let kinds = "stadt gemeinde markt kreis landkreis"
        let own = [body.name, body.shortName, body.classification, kinds].compactMap(\.self)
        let known = Self.words(own.joined(separator: " "))
        return Self.words(name).isSubset(of: known) ? nil : name
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }

    var stamp: DocumentStamp {
        let civil = CivilDateTime(now, in: timeZone)
        return DocumentStamp(
            date: civil.date,
            time: CivilTime(hour: civil.hour, minute: civil.minute),
            minutesFromUTC: timeZone.secondsFromGMT(for: now) / 60
        )
    }

    /// The agenda as an invitation for members, as a public notice, or alone.
    ///
    /// - Throws: ``RuleViolation`` when the meeting lacks what a document needs.
    func agenda(
        _ details: MeetingDetails,
        as kind: AgendaDocumentKind,
        by template: OfficeTemplate
    ) throws -> AgendaDocument {
        guard let start = details.meeting.start else { throw RuleViolation.meetingWithoutStart }
        guard let organization = details.organizations.first else { throw RuleViolation.meetingWithoutOrganization }
        if details.agenda.isEmpty { throw RuleViolation.agendaEmpty }
        let begin = CivilDateTime(start, in: timeZone)
        var meeting = MeetingFacts(
            organization: organization.name,
            name: MeetingFacts.nameAfterArticle(details.meeting.name),
            date: begin.date,
            start: CivilTime(hour: begin.hour, minute: begin.minute),
            location: details.location?.line ?? "",
            chair: details.chair?.name ?? ""
        )
        meeting.partners = details.organizations.dropFirst().map(\.name)
        var letterhead = letterhead(by: template)
        // Who presides summons, not the office whose papers the body deals with.
        if let chair = details.chair,
            let sender = template.sender(of: meeting, in: letterhead.bodyName, gender: chair.knownGender)
        {
            letterhead.sender = sender
        }
        let signature = signature(of: details.chair, by: template)
        return AgendaDocument(
            letterhead: letterhead,
            variant: variant(kind, of: meeting, by: template, letterhead, signature),
            organization: meeting.organization,
            meetingName: meeting.name,
            date: meeting.date,
            start: meeting.start,
            location: meeting.location,
            chair: meeting.chair,
            items: details.agenda.map { item($0, isNotice: kind == .notice) },
            stamp: stamp
        )
    }

    private func variant(
        _ kind: AgendaDocumentKind,
        of meeting: MeetingFacts,
        by template: OfficeTemplate,
        _ letterhead: Letterhead,
        _ signature: Signature
    ) -> AgendaDocument.Variant {
        let today = CivilDate(now, in: timeZone)
        return switch kind {
        case .invitation:
            .invitation(
                template.invitation(
                    to: meeting,
                    of: letterhead.bodyName,
                    answersTo: body.contactEmail,
                    date: today,
                    signature: signature
                )
            )
        case .notice:
            .publicNotice(
                template.notice(
                    of: meeting,
                    by: letterhead.bodyName,
                    place: seat?.locality ?? body.shortName ?? body.name,
                    date: today,
                    signature: signature
                )
            )
        case .agenda: .agenda(isPublic: false)
        }
    }

    private func signature(of chair: Person?, by template: OfficeTemplate) -> Signature {
        if let chair {
            return Signature(name: chair.name, function: template.chair(gender: chair.knownGender))
        }
        let name = office ?? body.name
        return Signature(name: name, function: name == template.clerk ? "" : template.clerk)
    }

    func item(_ line: AgendaEntry, isNotice: Bool) -> AgendaDocument.Item {
        // A public notice names no paper that is not public itself.
        let shown = line.papers.first { !isNotice || $0.paper.publicity == .public }
        return AgendaDocument.Item(
            number: line.item.number ?? "",
            title: isNotice ? line.item.publicName : line.item.name,
            publicity: line.item.publicity,
            neutralTitle: line.item.publicName,
            level: line.item.level,
            paperReference: shown?.paper.reference ?? "",
            paperType: shown?.paper.paperType ?? "",
            remark: isNotice ? "" : remark(line.recommendations)
        )
    }

    /// What earlier bodies said in public; their non-public results stay with those who were there.
    private func remark(_ recommendations: [Recommendation]) -> String {
        recommendations.filter { $0.publicity == .public }.map(\.words).joined(separator: "; ")
    }

    /// A paper with its sequence and the names of its attachments.
    ///
    /// - Parameters:
    ///   - details: The paper.
    ///   - template: Gives the letterhead.
    ///   - isShown: Which steps of its sequence the document names; that of a public paper goes out as it is.
    /// - Returns: What the composer sets.
    func paper(
        _ details: PaperDetails,
        by template: OfficeTemplate,
        isShown: (ConsultationID) -> Bool
    ) -> PaperDocument {
        paper(
            details.paper,
            by: template,
            responsible: details.underDirectionOf,
            consultations: details.consultations.filter { isShown($0.consultation.id) },
            files: details.files
        )
    }

    /// A paper, saved or not.
    ///
    /// - Parameters:
    ///   - paper: Its text.
    ///   - template: Gives the letterhead.
    ///   - responsible: The office in charge.
    ///   - consultations: The steps that the document names.
    ///   - files: Its files; the document names the attachments that may stand beside it.
    /// - Returns: What the composer sets.
    func paper(
        _ paper: Paper,
        by template: OfficeTemplate,
        responsible: Organization?,
        consultations: [ConsultationLine],
        files: [File]
    ) -> PaperDocument {
        PaperDocument(
            letterhead: letterhead(by: template),
            paperType: paper.paperType,
            reference: paper.reference ?? "",
            date: paper.date ?? CivilDate(paper.created, in: timeZone),
            publicity: paper.publicity,
            responsible: responsible?.name ?? "",
            title: paper.name,
            consultations: consultations.map { consultation($0, of: paper) },
            resolution: StructuredText(notation: paper.resolutionText),
            reasons: StructuredText(notation: paper.reasons),
            financialEffects: effects(of: paper),
            attachments: files.filter { $0.role == .auxiliaryFile }
                .filter { paper.publicity == .nonPublic || $0.publicity == .public }
                .map { PaperDocument.Attachment($0.name, publicity: $0.publicity) },
            stamp: stamp
        )
    }

    /// The rows as a table, the explanation below it.
    private func effects(of paper: Paper) -> PaperDocument.FinancialEffects? {
        let words = paper.financialEffects.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty || !paper.financialRows.isEmpty else { return nil }
        var blocks = StructuredText(notation: words).blocks
        if !paper.financialRows.isEmpty { blocks.insert(.table(FinancialEffect.table(of: paper.financialRows)), at: 0) }
        return .init(hasEffects: true, text: StructuredText(blocks))
    }

    private func consultation(_ line: ConsultationLine, of paper: Paper) -> PaperDocument.Consultation {
        let result = RecordedResult(line.item?.publicity == .public ? line.item?.result ?? "" : "")
        return PaperDocument.Consultation(
            organization: line.organizationNames.joined(separator: ", "),
            date: line.meeting?.start.map { CivilDate($0, in: timeZone) },
            publicity: line.item?.publicity ?? paper.publicity,
            role: line.consultation.role ?? "",
            result: result.words,
            votes: result.votes
        )
    }
}

extension Recommendation {
    /// "Haupt- und Finanzausschuss, 12. Juni 2026: empfohlen (Ja 7, Nein 0)".
    var words: String {
        "\(organization)\(day.map { ", \($0.longForm)" } ?? ""): \(result)"
    }
}

extension Person {
    /// `female` or `male`, as OParl has it; where only the form of address is known, what it says.
    fileprivate var knownGender: String? {
        if let gender { return gender }
        switch formOfAddress {
        case "Frau": return "female"
        case "Herr": return "male"
        default: return nil
        }
    }
}
