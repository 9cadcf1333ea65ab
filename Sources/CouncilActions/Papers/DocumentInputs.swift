internal import Composition
internal import CouncilModel
internal import Foundation
internal import Store

/// Turns records into what the composer sets.
struct DocumentInputs {
    let body: Body
    /// Where the body's administration has its seat.
    let seat: Location?
    let now: Date
    let timeZone: TimeZone

    /// - Parameters:
    ///   - body: Who issues the documents.
    ///   - moment: The date of the documents.
    ///   - transaction: Where the seat is read.
    /// - Throws: An error of the database.
    init(body: Body, at moment: Date, in transaction: Transaction) throws {
        self.body = body
        seat = try body.location.flatMap { try transaction.bodies.location($0) }
        now = moment
        timeZone = transaction.timeZone
    }

    var letterhead: Letterhead {
        Letterhead(
            bodyName: body.name,
            sender: body.contactName ?? "Sitzungsdienst",
            address: seat?.line ?? body.contactEmail ?? ""
        )
    }

    var stamp: DocumentStamp {
        let civil = CivilDateTime(now, in: timeZone)
        return DocumentStamp(
            date: civil.date,
            time: CivilTime(hour: civil.hour, minute: civil.minute),
            minutesFromUTC: timeZone.secondsFromGMT(for: now) / 60
        )
    }

    /// The agenda as an invitation for members or as a public notice.
    ///
    /// - Throws: ``RuleViolation`` when the meeting lacks what a document needs.
    func agenda(_ details: MeetingDetails, isNotice: Bool) throws -> AgendaDocument {
        guard let start = details.meeting.start else { throw RuleViolation.meetingWithoutStart }
        guard let organization = details.organizations.first else { throw RuleViolation.meetingWithoutOrganization }
        if details.agenda.isEmpty { throw RuleViolation.agendaEmpty }
        let begin = CivilDateTime(start, in: timeZone)
        let today = CivilDate(now, in: timeZone)
        let signature = Signature(
            name: details.chair?.name ?? body.contactName ?? body.name,
            function: details.chair == nil ? "Sitzungsdienst" : "Vorsitz"
        )
        let variant: AgendaDocument.Variant =
            isNotice
            ? .publicNotice(
                .init(
                    text: noticeText(organization),
                    place: body.shortName ?? body.name,
                    date: today,
                    signature: signature
                )
            )
            : .invitation(
                .init(
                    recipients: ["An die Mitglieder des Gremiums", organization.name],
                    contact: body.contactEmail.map { [Fact("E-Mail", $0)] } ?? [],
                    date: today,
                    text: [
                        "hiermit lade ich Sie zur folgenden Sitzung ein. Die Vorlagen stehen in Ratswerk für Sie bereit."
                    ],
                    signature: signature
                )
            )
        return AgendaDocument(
            letterhead: letterhead,
            variant: variant,
            organization: organization.name,
            meetingName: nameAfterZur(details.meeting.name),
            date: begin.date,
            start: CivilTime(hour: begin.hour, minute: begin.minute),
            location: details.location?.line ?? "",
            chair: details.chair?.name ?? "",
            items: details.agenda.map { item($0, isNotice: isNotice) },
            stamp: stamp
        )
    }

    /// The name as it reads after "Einladung zur": town's own names, "Gemeinderat (18. Sitzung)", are quoted.
    private func nameAfterZur(_ name: String) -> String {
        let isFeminine = name.hasPrefix("Sitzung") || name.prefixMatch(of: /\d+\. (?:[\wäöüß]+ )?[Ss]itzung/) != nil
        return isFeminine ? name : "Sitzung „\(name)“"
    }

    private func noticeText(_ organization: Organization) -> [String] {
        ["Zu der folgenden öffentlichen Sitzung wird hiermit eingeladen. Gremium: \(organization.name)."]
    }

    private func item(_ line: AgendaEntry, isNotice: Bool) -> AgendaDocument.Item {
        // A public notice names no paper that is not public itself.
        let shown = line.papers.first { !isNotice || $0.paper.publicity == .public }
        return AgendaDocument.Item(
            number: line.item.number ?? "",
            title: isNotice ? line.item.publicName : line.item.name,
            publicity: line.item.publicity,
            neutralTitle: line.item.publicName,
            level: max(0, (line.item.number ?? "").split(separator: ".").count { $0.contains(where: \.isNumber) } - 1),
            paperReference: shown?.paper.reference ?? "",
            paperType: shown?.paper.paperType ?? ""
        )
    }

    /// A paper with its sequence and the names of its attachments.
    ///
    /// - Parameters:
    ///   - details: The paper.
    ///   - isShown: Which steps of its sequence the document names; that of a public paper goes out as it is.
    /// - Returns: What the composer sets.
    func paper(_ details: PaperDetails, isShown: (ConsultationID) -> Bool) -> PaperDocument {
        paper(
            details.paper,
            responsible: details.underDirectionOf,
            consultations: details.consultations.filter { isShown($0.consultation.id) },
            files: details.files
        )
    }

    /// A paper, saved or not.
    ///
    /// - Parameters:
    ///   - paper: Its text.
    ///   - responsible: The office in charge.
    ///   - consultations: The steps that the document names.
    ///   - files: Its files; the document names the attachments that may stand beside it.
    /// - Returns: What the composer sets.
    func paper(
        _ paper: Paper,
        responsible: Organization?,
        consultations: [ConsultationLine],
        files: [File]
    ) -> PaperDocument {
        let effects = paper.financialEffects.trimmingCharacters(in: .whitespacesAndNewlines)
        return PaperDocument(
            letterhead: letterhead,
            paperType: paper.paperType,
            reference: paper.reference ?? "",
            date: paper.date ?? CivilDate(paper.created, in: timeZone),
            publicity: paper.publicity,
            responsible: responsible?.name ?? "",
            title: paper.name,
            consultations: consultations.map { consultation($0, of: paper) },
            resolution: StructuredText(notation: paper.resolutionText),
            reasons: StructuredText(notation: paper.reasons),
            financialEffects: effects.isEmpty
                ? nil : .init(hasEffects: true, text: StructuredText(notation: effects)),
            attachments: files.filter { $0.role == .auxiliaryFile }
                .filter { paper.publicity == .nonPublic || $0.publicity == .public }
                .map { PaperDocument.Attachment($0.name, publicity: $0.publicity) },
            stamp: stamp
        )
    }

    private func consultation(_ line: ConsultationLine, of paper: Paper) -> PaperDocument.Consultation {
        PaperDocument.Consultation(
            organization: line.organizationNames.joined(separator: ", "),
            date: line.meeting?.start.map { CivilDate($0, in: timeZone) },
            publicity: line.item?.publicity ?? paper.publicity,
            role: line.consultation.role ?? "",
            result: line.item?.publicity == .public ? line.item?.result ?? "" : ""
        )
    }
}
