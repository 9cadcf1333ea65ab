internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Papers: list, page, writing, attachments, consultations, release.
struct PaperRoutes {
    private static let pageSize = 50
    /// Three texts of 400,000 characters, each at worst six bytes on the wire ("ü" is sent as "%C3%BC"), and the rest.
    static let formLimit = 3 * 400_000 * 6 + 500_000

    func add(to routes: inout OfficeRoutes) {
        routes.get("/papers", ListPapers.self) { try await list($0) }
        routes.get("/papers/new", CreatePaper.self) { visit in
            let parent = try await parent(visit.request.query.text(PaperFormPage.parentField), visit)
            let known = try await visit.perform(ShowNewPaper(body: visit.town.body.id))
            let office = visit.town.organization(known.office)
            var values = PaperFormViews(visit).begin(parent: parent, office: office)
            if let parent {
                values.title =
                    parent.isPublic ? "Änderungsantrag zu \(parent.reference): \(parent.title)" : "Änderungsantrag"
                values.isPublic = parent.isPublic ? nil : false
            }
            var page = form(values, visit: visit)
            page.parent = parent
            page.comingNumbers = known.numbers
            return try await PaperDraftRoutes.page(page, of: nil, visit: visit)
        }
        routes.post("/papers", CreatePaper.self, bodyLimit: Self.formLimit) { try await create($0) }
        routes.get("/papers/{id}", ShowPaper.self) { visit in
            let details = try await visit.perform(ShowPaper(paper: try visit.id()))
            var views = PaperViews(details: details, visit: visit)
            views.signOff = try await SignOffViews.panel(of: details.paper.id, visit)
            return views.page()
        }
        routes.get("/papers/{id}/edit", ChangePaper.self) { visit in
            let details = try await visit.perform(ShowPaper(paper: try visit.id()))
            guard details.isEditable else { throw ActionError.notFound }
            let values = PaperFormPage.Values(details.paper)
            let page = form(values, of: details.paper, base: FormBase(values), visit: visit)
            return try await PaperDraftRoutes.page(page, of: details.paper, visit: visit)
        }
        routes.post("/papers/{id}/edit", ChangePaper.self, bodyLimit: Self.formLimit) { try await change($0) }
        routes.post("/papers/{id}/consultations", AddConsultation.self) { try await consult($0) }
        routes.post("/papers/{id}/release", ReleasePaper.self) { visit in
            let (paper, form): (PaperID, FormValues) = (try visit.id(), try await visit.request.form())
            let reason = form.text(ShownSignOff.waiver)
            let action = ReleasePaper(
                paper: paper,
                despiteOpenSignOff: reason,
                acceptsOpenPlaces: form.text(ShownOpenPlace.acceptField) == "true"
            )
            do {
                return try await visit.carryOut(action) { id in
                    visit.go(to: .paper(id.description), done: .paperReleased)
                }
            } catch ActionError.violates(let violations) {
                var refusal = ShownSignOff.Refusal(form: .release, message: violations.refusalWords)
                refusal.words = reason
                return try await SignOffRefusals(visit).onPaper(paper, refusal)
            }
        }
    }

    private func list(_ visit: Visit) async throws -> WebResponse {
        let query = visit.request.query
        let shown = PaperListPage.Filter(
            text: query.text("q"),
            kind: query.text("kind"),
            organizationID: query.text("organization"),
            year: query.text("year")
        )
        var filter = Papers.Filter()
        filter.text = String(shown.text.prefix(200))
        filter.paperType = shown.kind.isEmpty ? nil : shown.kind
        filter.organization = OrganizationID(shown.organizationID)
        filter.year = query.number("year", in: 1900...2200)
        let page = query.pageNumber
        let found = try await visit.perform(
            ListPapers(
                body: visit.town.body.id,
                filter: filter,
                offset: (page - 1) * Self.pageSize,
                limit: Self.pageSize
            )
        )
        return visit.page { frame in
            var page = PaperListPage(
                filter: shown,
                kinds: found.types.map { Choice(value: $0, label: $0) },
                organizations: visit.town.departmentChoices(on: visit.today, keeping: [shown.organizationID]),
                years: found.years.map { Array($0.reversed()) } ?? [],
                papers: found.papers.map { PaperLine($0, in: visit.town) },
                window: PageWindow(
                    page: page,
                    total: found.total,
                    size: Self.pageSize,
                    limit: Papers.countLimit(filter)
                ),
                mayCreate: visit.mayWritePapers
            )
            page.mayChangeKinds = visit.isClerk
            return page.render(in: frame)
        }
    }

    /// The paper that a new one is about; nothing for one that the visitor may not see.
    func parent(_ text: String, _ visit: Visit) async throws -> Pages.PaperReference? {
        guard let id = PaperID(text) else { return nil }
        do {
            let paper = try await visit.perform(ShowPaper(paper: id)).paper
            var parent = Pages.PaperReference(paper)
            parent.isPublic = paper.publicity == .public
            return parent
        } catch ActionError.notFound {
            return nil
        }
    }

    private func create(_ visit: Visit) async throws -> WebResponse {
        let sent = try await visit.request.form()
        let values = PaperFormPage.Values(sent)
        do {
            var action = CreatePaper(body: visit.town.body.id, draft: try PaperDraft(values, of: nil))
            action.finishedDraft = sent.draftID
            action.parent = PaperID(sent.text(PaperFormPage.parentField)).map { (paper: $0, role: .amends) }
            return try await visit.carryOut(action) { id in
                visit.go(to: .paper(id.description), done: .paperSaved, draft: sent.draftID?.lowercased)
            }
        } catch ActionError.violates(let violations) {
            let parent = try await parent(sent.text(PaperFormPage.parentField), visit)
            let known = try await visit.perform(ShowNewPaper(body: visit.town.body.id))
            return refused(
                values,
                violations,
                of: nil,
                version: nil,
                base: nil,
                sent: sent,
                visit: visit,
                parent: parent,
                comingNumbers: known.numbers
            )
        }
    }

    private func change(_ visit: Visit) async throws -> WebResponse {
        let sent = try await visit.request.form()
        let id: PaperID = try visit.id()
        let base = FormBase(text: sent.text(FormBase.fieldName))
        let details = try await visit.perform(ShowPaper(paper: id))
        var values = PaperFormPage.Values(sent)
        var version = sent.version
        do {
            var draft = try PaperDraft(values, of: details.paper)
            // Whoever saves again and again in between gets the page of both texts in the end.
            for isLast in [false, true] {
                var action = ChangePaper(paper: id, version: version, draft: draft)
                action.finishedDraft = sent.draftID
                guard case .overtaken(let current) = try await visit.perform(action) else { break }
                let merge = FormMerge(base: base, mine: values, theirs: PaperFormPage.Values(current))
                if isLast || !merge.contested.isEmpty { return try await conflict(merge, id, sent, visit) }
                if merge.values == merge.theirs { break }
                (values, version) = (merge.values, current.version)
                draft = try PaperDraft(values, of: current)
            }
            if let draft = sent.draftID { try await visit.perform(DropPaperDraft(draft: draft)) }
            return visit.go(to: .paper(id.description), done: .paperSaved, draft: sent.draftID?.lowercased)
        } catch ActionError.violates(let violations) {
            let paper = details.paper
            return refused(values, violations, of: paper, version: version, base: base, sent: sent, visit: visit)
        }
    }

    /// Both texts beside each other: the one that was faster and the one that was typed here.
    private func conflict(
        _ merge: FormMerge<PaperFormPage.Values>,
        _ id: PaperID,
        _ sent: FormValues,
        _ visit: Visit
    ) async throws -> WebResponse {
        let details = try await visit.perform(ShowPaper(paper: id))
        var page = PaperConflictPage(
            paperID: id.description,
            reference: details.paper.reference ?? "",
            currentVersion: details.paper.version,
            other: PaperViews(details: details, visit: visit).lastSaving,
            merge: merge,
            organizations: visit.town.departmentChoices(
                on: visit.today,
                keeping: [merge.mine.organization, merge.theirs.organization]
            )
        )
        page.keeping = sent.draftKeeping
        return .html(page.render(in: visit.frame()).bytes, status: .conflict)
    }

    private func refused(
        _ values: PaperFormPage.Values,
        _ violations: [RuleViolation],
        of paper: Paper?,
        version: Int?,
        base: FormBase?,
        sent: FormValues,
        visit: Visit,
        parent: Pages.PaperReference? = nil,
        comingNumbers: [String: String] = [:]
    ) -> WebResponse {
        var page = form(values, of: paper, base: base, visit: visit)
        page.parent = parent
        page.comingNumbers = comingNumbers
        page.keeping = sent.draftKeeping ?? DraftKeeping(id: UUID().lowercased)
        if let version { page.version = version }
        page.errors = violations.map { violation in
            if case .financialRow(let row, let field, _) = violation {
                let name = TypedFinancialRow.name(of: field, row: row - 1)
                return FieldError(field: name, message: violation.message)
            }
            return FieldError(field: Self.field(of: violation).rawValue, message: violation.message)
        }
        return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
    }

    private static func field(of violation: RuleViolation) -> PaperFormPage.Field {
        switch violation {
        case .missing(let label), .tooLong(let label, _), .unreadable(let label, _):
            switch label {
            case "Art": .kind
            case "Beschlussvorschlag": .resolution
            case "Begründung": .grounds
            case "Finanzielle Auswirkungen": .financeText
            case "Öffentlichkeit": .isPublic
            default: .title
            }
        case .nonPublicPaperOnPublicItem, .amendsNonPublicPaper, .papersAboutOnPublicItems: .isPublic
        case .kindNotAmendable, .numberingWithoutTerm, .numberingUsualMissing: .kind
        default: .title
        }
    }

    func form(
        _ values: PaperFormPage.Values,
        of paper: Paper? = nil,
        base: FormBase? = nil,
        visit: Visit
    ) -> PaperFormPage {
        let views = PaperFormViews(visit)
        var page = PaperFormPage(
            paperID: paper?.id.description,
            reference: paper?.reference ?? "",
            version: paper?.version,
            values: values,
            base: base,
            kinds: views.kinds(keeping: values.kind),
            organizations: visit.town.departmentChoices(on: visit.today, keeping: [values.organization])
        )
        page.unasked = views.unasked
        page.beginnings = paper == nil ? views.beginnings : []
        return page
    }

    private func consult(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let id: PaperID = try visit.id()
        typealias Field = ConsultationForm.Field
        let organization = form.text(Field.organization.rawValue)
        let meeting = form.text(Field.meeting.rawValue)
        let role = form.text(Field.role.rawValue)
        do {
            let action = AddConsultation(
                paper: id,
                organization: OrganizationID(organization),
                meeting: MeetingID(meeting),
                role: role
            )
            return try await visit.carryOut(action) { _ in
                visit.go(to: .paper(id.description), done: .consultationAdded)
            }
        } catch ActionError.violates(let violations) {
            var views = PaperViews(details: try await visit.perform(ShowPaper(paper: id)), visit: visit)
            views.consultation.organization = organization
            views.consultation.meeting = meeting
            views.consultation.role = role
            views.consultation.errors = violations.map { violation in
                let field: Field = if case .missing("Gremium") = violation { .organization } else { .role }
                return FieldError(field: field.rawValue, message: violation.message)
            }
            return views.page(status: .unprocessableContent)
        }
    }
}
