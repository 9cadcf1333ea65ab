internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Turns a paper into what its pages show.
struct PaperViews {
    let details: PaperDetails
    let visit: Visit
    var upload = FileUploadForm(byteLimit: AttachmentRoutes.uploadLimit)
    var consultation: ConsultationForm
    var signOff: ShownSignOff?
    var relation = RelationForm()

    init(details: PaperDetails, visit: Visit) {
        self.details = details
        self.visit = visit
        consultation = ConsultationForm(
            organizations: visit.town.committeeChoices(on: visit.today),
            meetings: details.nextMeetings.map { Choice(value: $0.id.description, label: $0.name) },
            roles: ConsultationRole.allCases.map { Choice(value: $0.rawValue, label: $0.rawValue) }
        )
    }

    func page(status: HTTPResponse.Status = .ok) -> WebResponse {
        let files = details.files.compactMap { file in ShownFile(file).map { (role: file.role, shown: $0) } }
        var page = PaperPage(
            paper: PaperLine(details.paper, in: visit.town),
            version: details.paper.version,
            text: PaperText(PaperFormPage.Values(details.paper), pictures: pictureAddresses),
            mainFile: files.first { $0.role == .mainFile }?.shown,
            attachments: files.filter { $0.role != .mainFile }.map(\.shown),
            consultations: steps,
            publication: publication,
            activities: activities,
            mayEdit: details.isEditable,
            upload: upload,
            newConsultation: details.isEditable ? consultation : nil
        )
        page.proposal = details.proposal.map {
            ProposedStep(organization: $0.organization.name, role: $0.role.rawValue)
        }
        page.signOff = signOff
        page.relations = details.relations.map { line in
            ShownRelation(
                words: line.words,
                paper: Pages.PaperReference(line.other),
                removal: details.isEditable && line.isOwn && line.isByHand ? line.role.rawValue : nil
            )
        }
        page.newRelation = details.isEditable ? relation : nil
        page.isAmendable =
            visit.town.paperKinds.first { $0.name == details.paper.paperType }?.isAmendable ?? true
        page.openPlaces = details.isEditable ? details.paper.openPlaces.map { ShownOpenPlace($0) } : []
        page.pathWarnings = details.contradictions.map(AgendaCareRoutes.words)
        return .html(page.render(in: visit.frame()).bytes, status: status)
    }

    /// Where the pictures lie that the paper's text shows.
    private var pictureAddresses: [String: String] {
        let shown = details.pictures.filter { $0.isShown(inPaperOf: details.paper.publicity) }
        return Dictionary(
            shown.map { ($0.name, OfficePath.paperPicture(details.paper.id.description, name: $0.name).text) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Who saved last, for the page of a conflict.
    var lastSaving: ActivityLine {
        ActivityLine(
            event: "gespeichert",
            person: details.lastWriter?.name ?? "Jemand",
            instant: details.lastWriter?.at ?? details.paper.modified
        )
    }

    var steps: [ConsultationStep] { details.consultations.map(step) }

    private func step(_ line: ConsultationLine) -> ConsultationStep {
        var step = ConsultationStep(
            organization: line.organizationNames.joined(separator: ", "),
            role: line.consultation.role ?? "",
            meetingID: line.meeting?.id.description,
            start: line.meeting?.start,
            place: line.item?.number.map { "TOP \($0)" } ?? "",
            result: line.item?.result ?? "",
            isDecisive: line.consultation.authoritative ?? false
        )
        step.id = line.consultation.id.description
        return step
    }

    private var publication: PaperPage.Publication {
        guard visit.isClerk || visit.isReleaser else { return .hidden }
        guard details.paper.isReleased else { return visit.isClerk ? .unreleased : .hidden }
        // What the public sees comes before what the records say about it.
        if details.isOnPortal {
            guard let status = details.publication, status.isPublic, let released = status.released,
                let by = status.releasedBy
            else { return .publishedWithMeeting }
            return .published(
                since: released,
                person: details.names[by] ?? "",
                hasChanges: details.paper.modified > released
            )
        }
        guard details.paper.publicity == .public else { return .impossible }
        if let status = details.publication, status.isWaiting {
            return .released(since: status.requested, person: details.names[status.requestedBy] ?? "")
        }
        if let withdrawal = details.withdrawal {
            return .withdrawn(since: withdrawal.at, person: withdrawal.by.flatMap { details.names[$0] } ?? "Ratswerk")
        }
        return .membersOnly
    }

    private var activities: [ActivityLine] {
        details.history.compactMap { event in
            Self.words[event.kind].map { words in
                ActivityLine(
                    event: words,
                    person: event.account.flatMap { details.names[$0] } ?? "Ratswerk",
                    instant: event.at
                )
            }
        }
    }

    private static let words = [
        "paperCreated": "Vorlage angelegt", "paperChanged": "Text gespeichert",
        "paperChangeOvertaken": "Gleichzeitige Änderung aufgehoben", "fileAttached": "Datei angefügt",
        "fileChanged": "Anlage geändert", "fileRemoved": "Anlage entfernt",
        "filesOrdered": "Anlagen geordnet",
        "pictureAdded": "Bild hochgeladen", "pictureRemoved": "Bild entfernt",
        "consultationAdded": "Beratung eingetragen", "consultationMoved": "Beratungsfolge umgestellt",
        "consultationRemoved": "Beratung entfernt",
        "consultationsProposed": "Beratungsfolge vorgeschlagen",
        "paperRelationAdded": "Bezug eingetragen", "paperRelationRemoved": "Bezug entfernt",
        "paperReleased": "Für Mitglieder freigegeben",
        "signOffStepAdded": "Amt zur Mitzeichnung vorgesehen",
        "signOffStepRemoved": "Amt aus der Mitzeichnung genommen",
        "signOffSent": "In die Mitzeichnung gegeben", "signOffWithdrawn": "Mitzeichnung zurückgezogen",
        "signOffSigned": "Mitgezeichnet", "signOffReturned": "Zurückgegeben",
        "signOffTakenBack": "Mitzeichnung zurückgenommen", "signOffTakenOver": "Mitzeichnung an anderes Amt",
        "publicationRequested": "Veröffentlichung vorbereitet", "publicationReleased": "Veröffentlichung freigegeben",
        "publicationWithdrawn": "Veröffentlichung zurückgezogen",
    ]
}

extension PaperFormPage.Values {
    init(_ form: FormValues) {
        typealias Field = PaperFormPage.Field
        self.init(
            title: form.text(Field.title.rawValue),
            kind: form.text(Field.kind.rawValue),
            isPublic: ["true": true, "false": false][form.text(Field.isPublic.rawValue)],
            organization: form.text(Field.organization.rawValue),
            resolution: form[Field.resolution.rawValue] ?? "",
            grounds: form[Field.grounds.rawValue] ?? "",
            finance: form.text(Field.finance.rawValue),
            financeRows: Self.rows(form),
            financeText: form[Field.financeText.rawValue] ?? ""
        )
    }

    init(_ paper: Paper) {
        self.init(
            title: paper.name,
            kind: paper.paperType,
            isPublic: paper.publicity == .public,
            organization: paper.underDirectionOf?.description ?? "",
            resolution: paper.resolutionText,
            grounds: paper.reasons,
            finance: paper.financialEffects.isEmpty && paper.financialRows.isEmpty ? "none" : "some",
            financeRows: paper.financialRows.map { TypedFinancialRow($0) },
            financeText: paper.financialEffects
        )
    }

    /// One value from a page that shows no rows, or row by row; empty ones do not count.
    private static func rows(_ form: FormValues) -> [TypedFinancialRow] {
        if let text = form[PaperFormPage.Field.financeRows.rawValue] { return TypedFinancialRow.rows(in: text) }
        let prefix = "\(PaperFormPage.Field.financeRows.rawValue)-"
        let numbers = Set(
            form.fields.compactMap { field in
                field.name.hasPrefix(prefix) ? Int(field.name.dropFirst(prefix.count).prefix { $0 != "-" }) : nil
            }
        )
        return numbers.sorted().prefix(rowLimit).map { number in
            TypedFinancialRow(
                Dictionary(
                    uniqueKeysWithValues: FinancialRowField.allCases.map { field in
                        (field, form.text(TypedFinancialRow.name(of: field, row: number)))
                    }
                )
            )
        }.filter { !$0.isEmpty }
    }

    /// One more than the rules allow, so that they say so.
    private static let rowLimit = 101

    /// The rows as far as there are any, see ``effectiveFinanceText``.
    var effectiveFinanceRows: [TypedFinancialRow] { finance == "none" ? [] : financeRows }

    /// The financial effects as far as there are any: whoever answers "none" means it, whatever the field still holds.
    var effectiveFinanceText: String { finance == "none" ? "" : financeText }
}

extension PaperDraft {
    /// - Throws: ``ActionError/violates(_:)`` when the publicity was not chosen: it is never guessed.
    init(_ values: PaperFormPage.Values, of paper: Paper?) throws {
        guard let isPublic = values.isPublic else {
            throw ActionError.violates([.missing(field: "Öffentlichkeit")])
        }
        let rows = values.effectiveFinanceRows
        if values.finance == "some", rows.isEmpty, values.financeText.allSatisfy(\.isWhitespace) {
            throw ActionError.violates([.missing(field: "Finanzielle Auswirkungen")])
        }
        let findings = rows.enumerated().flatMap { index, row in
            row.findings.map { RuleViolation.financialRow(row: index + 1, field: $0.field, expected: $0.expected) }
        }
        if !findings.isEmpty { throw ActionError.violates(findings) }
        self.init(
            name: values.title,
            paperType: values.kind,
            date: paper?.date?.description ?? "",
            publicity: isPublic ? .public : .nonPublic,
            resolutionText: values.resolution,
            reasons: values.grounds,
            financialEffects: values.effectiveFinanceText,
            underDirectionOf: OrganizationID(values.organization)
        )
        financialRows = rows.compactMap(\.effect)
    }
}

extension PaperText {
    /// - Parameters:
    ///   - values: What is typed.
    ///   - pictures: Where the pictures lie that it may show, by name.
    init(_ values: PaperFormPage.Values, pictures: [String: String] = [:]) {
        self.init(
            resolution: TextBlock.blocks(values.resolution, pictures: pictures),
            grounds: TextBlock.blocks(values.grounds, pictures: pictures),
            finance: TextBlock.rows(values.effectiveFinanceRows.compactMap(\.effect))
                + TextBlock.blocks(values.effectiveFinanceText, pictures: pictures)
        )
    }
}

extension ShownOpenPlace {
    init(_ place: OpenPlace) {
        let part: PaperFormPage.Field =
            switch place.part {
            case .title: .title
            case .resolution: .resolution
            case .reasons: .grounds
            case .financialEffects: .financeText
            }
        self.init(text: place.text, part: part)
    }
}

extension TextBlock {
    /// The rows of the financial block as a table with their sums.
    static func rows(_ rows: [FinancialEffect]) -> [TextBlock] {
        guard !rows.isEmpty else { return [] }
        let table = FinancialEffect.table(of: rows)
        return [
            .table(
                caption: "Kosten und Einnahmen",
                rows: (table.head + table.rows).map { $0.map(\.text) }
            )
        ]
    }

    /// The blocks of a text in plain notation.
    static func blocks(_ notation: String, pictures: [String: String] = [:]) -> [TextBlock] {
        var notes: [CouncilModel.StructuredText.Note] = []
        let blocks = blocks(of: CouncilModel.StructuredText(notation: notation).blocks, &notes, pictures)
        guard !notes.isEmpty else { return blocks }
        return blocks + [.list(items: notes.map { $0.runs.map(\.text).joined() }, isNumbered: true)]
    }

    /// Marks of notes are numbers in brackets; the notes follow as a numbered list.
    private static func blocks(
        of blocks: [CouncilModel.StructuredText.Block],
        _ notes: inout [CouncilModel.StructuredText.Note],
        _ pictures: [String: String]
    ) -> [TextBlock] {
        func plain(_ runs: [CouncilModel.StructuredText.Run]) -> String {
            runs.reduce(into: "") { text, run in
                if let note = run.note {
                    notes.append(note)
                    text += "\u{A0}[\(notes.count)]"
                } else {
                    text += run.text
                }
            }
        }
        func table(_ table: CouncilModel.StructuredText.Table, caption: String) -> TextBlock {
            let rows = (table.head + table.rows).map { row in
                row.map { cell -> String? in
                    switch cell {
                    case .content(let runs): plain(runs)
                    case .left: nil
                    case .above: ""
                    }
                }
            }
            return .table(caption: caption, rows: rows)
        }
        return blocks.flatMap { block -> [TextBlock] in
            switch block {
            case .figure(let figure):
                if let address = pictures[figure.name] {
                    let caption = plain(figure.caption)
                    return [.picture(address: address, alternative: figure.alternative, caption: caption)]
                }
                let words = [figure.alternative, plain(figure.caption)].filter { !$0.isEmpty }
                return [.paragraph("Abbildung: " + words.joined(separator: " – "))]
            case .chart(let chart): return [table(chart.table, caption: chart.caption)]
            case .box(let inner): return Self.blocks(of: inner, &notes, pictures)
            case .heading(_, let runs): return [.heading(plain(runs))]
            case .paragraph(let runs): return [.paragraph(plain(runs))]
            case .bulletList(let items): return [.list(items: items.map(plain), isNumbered: false)]
            case .numberedList(_, let items): return [.list(items: items.map(plain), isNumbered: true)]
            case .table(let content): return [table(content, caption: "")]
            }
        }
    }
}
