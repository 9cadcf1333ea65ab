internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// Sign-offs of papers: arranging them, signing, deputies, and how long before the summons bodies want papers.
struct SignOffRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/sign-offs", ListSignOffs.self) { visit in
            let found = try await visit.perform(ListSignOffs())
            return visit.page { SignOffViews.list(found, visit).render(in: $0) }
        }
        routes.get("/sign-offs/leads", ListPaperLeads.self) { visit in
            let leads = try await visit.perform(ListPaperLeads())
            return visit.page { SignOffViews.leads(leads, visit).render(in: $0) }
        }
        routes.post("/sign-offs/leads", SavePaperLeads.self) { try await saveLeads($0) }
        routes.post("/sign-offs/signatures", SignStep.self) { try await signSeveral($0) }
        addArranging(to: &routes)
        addDecisions(to: &routes)
        routes.post("/account/deputies", AppointAccountDeputy.self) { try await appoint($0) }
        routes.post("/account/deputies/{id}/end", EndAccountDeputy.self) { visit in
            try await visit.carryOut(EndAccountDeputy(deputy: try visit.id())) { _ in
                visit.go(to: .account, done: .deputiesChanged)
            }
        }
        routes.post("/account/mail", ChooseAccountMail.self) { try await chooseMail($0) }
    }

    private func addArranging(to routes: inout OfficeRoutes) {
        routes.post("/papers/{id}/sign-off-steps", AddSignOffStep.self) { visit in
            let form = try await visit.request.form()
            let paper: PaperID = try visit.id()
            let action = AddSignOffStep(
                paper: paper,
                office: OrganizationID(form.text("organization")),
                besideLast: form.text("order") == "beside",
                workingDays: form.text("days"),
                deadline: form.text("deadline")
            )
            var refusal = ShownSignOff.Refusal(form: .addition, message: "")
            refusal.organization = form.text("organization")
            refusal.isBeside = action.besideLast
            refusal.days = action.workingDays
            refusal.deadline = action.deadline
            return try await SignOffRefusals(visit).carryOut(action, on: paper, refusal, done: .signOffArranged)
        }
        routes.post("/papers/{id}/sign-off-template", PlanSignOff.self) { visit in
            guard let template = SignOffTemplateID(try await visit.request.form().text("template")) else {
                throw RequestRefusal.notFound
            }
            let paper: PaperID = try visit.id()
            return try await SignOffRefusals(visit).carryOut(
                PlanSignOff(paper: paper, template: template),
                on: paper,
                .init(form: .course, message: ""),
                done: .signOffArranged
            )
        }
        routes.post("/papers/{id}/sign-off", SendSignOff.self) { visit in
            let restart = try await visit.request.form().text("restart")
            let paper: PaperID = try visit.id()
            return try await SignOffRefusals(visit).carryOut(
                SendSignOff(paper: paper, restart: restart == "start" ? .fromStart : .fromReturner),
                on: paper,
                .init(form: .course, message: ""),
                done: .signOffSent
            )
        }
        routes.post("/papers/{id}/sign-off/withdrawal", WithdrawSignOff.self) { visit in
            let paper: PaperID = try visit.id()
            return try await SignOffRefusals(visit).carryOut(
                WithdrawSignOff(paper: paper),
                on: paper,
                .init(form: .course, message: ""),
                done: .signOffWithdrawn
            )
        }
        routes.post("/sign-off-steps/{id}/removal", RemoveSignOffStep.self) { visit in
            let step: SignOffStepID = try visit.id()
            let refusal = ShownSignOff.Refusal(form: .removal, step: step.description, message: "")
            let action = RemoveSignOffStep(step: step)
            guard let paper = PaperID(try await visit.request.form().text("paper")) else {
                return try await visit.carryOut(action) { paper in
                    visit.go(to: .paper(paper.description), done: .signOffArranged)
                }
            }
            return try await SignOffRefusals(visit).carryOut(action, on: paper, refusal, done: .signOffArranged)
        }
    }

    private func addDecisions(to routes: inout OfficeRoutes) {
        typealias Refusal = ShownSignOff.Refusal
        routes.post("/sign-off-steps/{id}/signature", SignStep.self) { visit in
            let form = try await visit.request.form()
            let step: SignOffStepID = try visit.id()
            let action = SignStep(step: step, version: form.version, remark: form.text("words"))
            var refusal = Refusal(form: .signature, step: step.description, message: "")
            refusal.words = action.remark
            return try await SignOffRefusals(visit).carryOut(action, refusal, done: .signed)
        }
        routes.post("/sign-off-steps/{id}/return", ReturnStep.self) { visit in
            let form = try await visit.request.form()
            let step: SignOffStepID = try visit.id()
            let action = ReturnStep(step: step, version: form.version, reason: form.text("words"))
            var refusal = Refusal(form: .return, step: step.description, message: "")
            refusal.words = action.reason
            return try await SignOffRefusals(visit).carryOut(action, refusal, done: .returned)
        }
        routes.post("/sign-off-steps/{id}/take-back", TakeBackSignature.self) { visit in
            let step: SignOffStepID = try visit.id()
            return try await SignOffRefusals(visit).carryOut(
                TakeBackSignature(step: step),
                Refusal(form: .takeBack, step: step.description, message: ""),
                done: .takenBack
            )
        }
        routes.post("/sign-off-steps/{id}/take-over", TakeOverStep.self) { visit in
            let office = try await visit.request.form().text("organization")
            let step: SignOffStepID = try visit.id()
            var refusal = Refusal(form: .takeOver, step: step.description, message: "")
            refusal.organization = office
            return try await SignOffRefusals(visit).carryOut(
                TakeOverStep(step: step, office: OrganizationID(office)),
                refusal,
                done: .takenOver
            )
        }
    }

    /// Signs what was chosen, each paper for itself: one that is refused does not keep the others back.
    private func signSeveral(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let listed = try await visit.perform(ListSignOffs()).asked
        var results: [SignOffsPage.Result] = []
        for chosen in form.all(SignOffsPage.chosen).prefix(200) {
            let parts = chosen.split(separator: ":").map(String.init)
            guard parts.count == 2, let step = SignOffStepID(parts[0]), let version = Int(parts[1]) else { continue }
            let entry = listed.first { $0.shown.course?.steps.contains { $0.id == step } == true }
            let name = entry.map { [$0.paper.reference, $0.paper.name].compactMap(\.self).joined(separator: " ") }
            var result = SignOffsPage.Result(paper: name ?? "Eine Vorlage")
            let submission = FormSubmission(
                account: visit.presence.account.id,
                words: [visit.request.path, form.text("form_key"), chosen]
            )
            do {
                _ = try await visit.counter.office.perform(
                    SignStep(step: step, version: version),
                    as: visit.actor,
                    once: submission
                ) { _ in OfficePath.signOffs.text }
            } catch ActionError.violates(let violations) {
                result.refusal = violations.refusalWords
            } catch ActionError.notFound {
                result.refusal = "Sie wartet nicht mehr auf Ihre Mitzeichnung."
            }
            results.append(result)
        }
        if !results.isEmpty && results.allSatisfy({ $0.refusal == nil }) {
            return visit.go(to: .signOffs, done: .signedSeveral)
        }
        var page = SignOffViews.list(try await visit.perform(ListSignOffs()), visit)
        page.results = results
        page.choseNothing = results.isEmpty
        return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
    }

    private func appoint(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let action = AppointAccountDeputy(
            deputy: AccountID(form.text("account")),
            first: form.text("first"),
            last: form.text("last")
        )
        do {
            return try await visit.carryOut(action) { _ in visit.go(to: .account, done: .deputiesChanged) }
        } catch ActionError.violates(let violations) {
            return try await AccountRoutes().own(visit, errors: []) { page in
                page.deputies?.chosen = form.text("account")
                page.deputies?.first = action.first
                page.deputies?.last = action.last
                let errors = violations.map { violation in
                    let field =
                        switch violation {
                        case .unreadable("Vom", _): "first"
                        case .unreadable("Bis", _): "last"
                        default: "account"
                        }
                    return FieldError(field: field, message: violation.message)
                }
                // Whoever belongs to no office has no such form.
                let hasForm = page.deputies?.choices.isEmpty == false
                if hasForm { page.deputies?.errors = errors } else { page.errors += errors }
            }
        }
    }

    private func chooseMail(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let action = ChooseAccountMail(address: form.text("address"), isWanted: form.text("wanted") == "true")
        do {
            return try await visit.carryOut(action) { _ in visit.go(to: .account, done: .accountMailChanged) }
        } catch ActionError.violates(let violations) {
            return try await AccountRoutes().own(visit, errors: []) { page in
                page.mail?.address = action.address
                page.mail?.isWanted = action.isWanted
                page.mail?.errors = violations.map { FieldError(field: "address", message: $0.message) }
            }
        }
    }

    private func saveLeads(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let committees = visit.town.committeeChoices(on: visit.today)
        let typed = committees.compactMap { choice in
            OrganizationID(choice.value).map { (organization: $0, workingDays: form.text(choice.value)) }
        }
        do {
            return try await visit.carryOut(SavePaperLeads(body: visit.town.body.id, leads: typed)) { _ in
                visit.go(to: .paperLeads, done: .laidDown)
            }
        } catch ActionError.violates(let violations) {
            var page = PaperLeadsPage(
                lines: committees.map { .init(id: $0.value, name: $0.label, workingDays: form.text($0.value)) }
            )
            let wrong = typed.first { !(0...60).contains(Int($0.workingDays.isEmpty ? "0" : $0.workingDays) ?? -1) }
            page.errors = violations.map {
                FieldError(field: wrong?.organization.description ?? "", message: $0.message)
            }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }
}
