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
        addArranging(to: &routes)
        addDecisions(to: &routes)
        routes.post("/account/deputies", AppointAccountDeputy.self) { visit in
            let form = try await visit.request.form()
            let action = AppointAccountDeputy(
                deputy: AccountID(form.text("account")),
                first: form.text("first"),
                last: form.text("last")
            )
            return try await visit.carryOut(action) { _ in visit.go(to: .account, done: .deputiesChanged) }
        }
        routes.post("/account/deputies/{id}/end", EndAccountDeputy.self) { visit in
            try await visit.carryOut(EndAccountDeputy(deputy: try visit.id())) { _ in
                visit.go(to: .account, done: .deputiesChanged)
            }
        }
    }

    private func addArranging(to routes: inout OfficeRoutes) {
        routes.post("/papers/{id}/sign-off-steps", AddSignOffStep.self) { visit in
            let form = try await visit.request.form()
            let action = AddSignOffStep(
                paper: try visit.id(),
                office: OrganizationID(form.text("organization")),
                besideLast: form.text("order") == "beside",
                workingDays: form.text("days"),
                deadline: form.text("deadline")
            )
            return try await visit.carryOut(action) { paper in
                visit.go(to: .paper(paper.description), done: .signOffArranged)
            }
        }
        routes.post("/papers/{id}/sign-off", SendSignOff.self) { visit in
            let restart = try await visit.request.form().text("restart")
            let action = SendSignOff(paper: try visit.id(), restart: restart == "start" ? .fromStart : .fromReturner)
            return try await visit.carryOut(action) { paper in
                visit.go(to: .paper(paper.description), done: .signOffSent)
            }
        }
        routes.post("/papers/{id}/sign-off/withdrawal", WithdrawSignOff.self) { visit in
            try await visit.carryOut(WithdrawSignOff(paper: try visit.id())) { paper in
                visit.go(to: .paper(paper.description), done: .signOffWithdrawn)
            }
        }
        routes.post("/sign-off-steps/{id}/removal", RemoveSignOffStep.self) { visit in
            try await visit.carryOut(RemoveSignOffStep(step: try visit.id())) { paper in
                visit.go(to: .paper(paper.description), done: .signOffArranged)
            }
        }
    }

    private func addDecisions(to routes: inout OfficeRoutes) {
        routes.post("/sign-off-steps/{id}/signature", SignStep.self) { visit in
            let form = try await visit.request.form()
            let action = SignStep(step: try visit.id(), version: form.version, remark: form.text("words"))
            return try await visit.carryOut(action) { _ in visit.go(to: .signOffs, done: .signed) }
        }
        routes.post("/sign-off-steps/{id}/return", ReturnStep.self) { visit in
            let form = try await visit.request.form()
            let action = ReturnStep(step: try visit.id(), version: form.version, reason: form.text("words"))
            return try await visit.carryOut(action) { _ in visit.go(to: .signOffs, done: .returned) }
        }
        routes.post("/sign-off-steps/{id}/take-back", TakeBackSignature.self) { visit in
            try await visit.carryOut(TakeBackSignature(step: try visit.id())) { _ in
                visit.go(to: .signOffs, done: .takenBack)
            }
        }
        routes.post("/sign-off-steps/{id}/take-over", TakeOverStep.self) { visit in
            let office = try await visit.request.form().text("organization")
            let action = TakeOverStep(step: try visit.id(), office: OrganizationID(office))
            return try await visit.carryOut(action) { _ in visit.go(to: .signOffs, done: .takenOver) }
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
