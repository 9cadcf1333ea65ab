import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

/// An author's paper, two offices, and who signs for them: the member and the chair of the plain town, and the deputy clerk.
private struct SignOffScene: Sendable {
    let run: OfficeRun
    let offices: [OrganizationID]

    init(_ run: OfficeRun) async throws {
        self.run = run
        let body = run.town.body
        let people = [
            (run.town.actor(.member).person, 0), (run.town.actor(.chair).person, 1),
            (run.town.actor(.administrator).person, 0),
        ]
        offices = try await run.council.database.write(as: .system) { transaction in
            let offices = try ["Kämmerei", "Hauptamt"].map { name in
                let office = Organization(
                    id: transaction.newID(),
                    body: body,
                    name: name,
                    kind: .department,
                    created: transaction.now
                )
                try transaction.organizations.save(office)
                return office.id
            }
            for (person, office) in people {
                guard let person else { continue }
                try transaction.persons.save(
                    Membership(
                        id: transaction.newID(),
                        person: person,
                        organization: offices[office],
                        created: transaction.now
                    )
                )
            }
            return offices
        }
    }

    var author: Actor { run.town.actor(.author) }

    /// A paper that both offices are asked for, one after the other.
    func paper(_ name: String) async throws -> (paper: PaperID, steps: [SignOffStepID]) {
        let paper = try await run.town.newPaper(name, .nonPublic)
        for office in offices {
            _ = try await run.town.office.perform(
                AddSignOffStep(paper: paper, office: office, besideLast: false),
                as: author
            )
        }
        _ = try await run.town.office.perform(SendSignOff(paper: paper), as: author)
        let shown = try await run.town.office.perform(ShowSignOff(paper: paper), as: author)
        return (paper, (shown.course?.steps ?? []).map(\.id))
    }

    func post(
        _ path: String,
        _ fields: [(String, String)],
        _ login: (cookie: String, token: String)
    ) async throws -> PlainAnswer {
        let tokens = [("csrf", login.token), ("form_key", UUID().uuidString.lowercased())]
        return try await run.office.post(path, tokens + fields, cookie: login.cookie)
    }

    func change(_ paper: PaperID) async throws {
        _ = try await run.town.office.perform(
            ChangePaper(paper: paper, version: 1, draft: run.town.paperDraft("Anders", .nonPublic, text: "Neu")),
            as: author
        )
    }
}

@Suite struct `Signing papers on their pages` {
    @Test func `a refused form comes back beside its field with what was typed`() async throws {
        try await OfficeRun.inTown { run in
            let scene = try await SignOffScene(run)
            let (paper, steps) = try await scene.paper("Brücke")
            let member = try await run.town.logIn(.member)
            func send(_ deed: String, _ fields: [(String, String)], page: String = "") async throws -> PlainAnswer {
                let all = [("version", "1"), ("paper", paper.description), ("page", page)] + fields
                return try await scene.post("/sign-off-steps/\(steps[0])/\(deed)", all, member)
            }
            let empty = try await send("return", [("words", "  ")])
            #expect(empty.status == 422)
            #expect(empty.text.contains("href=\"#field-return-\(steps[0])\""))
            #expect(empty.text.contains("id=\"error-return-\(steps[0])\""))
            #expect(empty.text.contains("<h1>Brücke</h1>"), "on the paper's page")
            let long = String(repeating: "lang ", count: 500)
            let tooLong = try await send("return", [("words", long)], page: "list")
            #expect(tooLong.status == 422 && tooLong.text.contains("<h1>Mitzeichnung</h1>"))
            #expect(tooLong.text.contains(long.trimmingCharacters(in: .whitespaces)))
            let office = try await send("take-over", [("organization", run.town.committee.description)])
            #expect(office.status == 422 && office.text.contains("id=\"error-take-over-\(steps[0])\""))

            try await scene.change(paper)
            let outdated = try await send("signature", [("words", "Mit „Maßgabe“")])
            #expect(outdated.status == 422)
            #expect(outdated.text.contains("Die Vorlage wurde inzwischen geändert."))
            #expect(outdated.text.contains("value=\"Mit „Maßgabe“\""))
            #expect(ShownForm(to: "/sign-off-steps/\(steps[0])/signature", in: outdated.text)?["version"] == "2")

            let colleague = try await run.town.logIn(.administrator)
            let fields = [("version", "2"), ("paper", paper.description), ("words", "")]
            let signed = try await scene.post("/sign-off-steps/\(steps[0])/signature", fields, colleague)
            #expect(signed.status == 303)
            let late = try await scene.post(
                "/sign-off-steps/\(steps[0])/return",
                [("version", "2"), ("paper", paper.description), ("words", "Die Folgekosten fehlen.")],
                member
            )
            #expect(late.status == 422)
            #expect(late.text.contains("Über diesen Schritt wurde inzwischen entschieden"))
            #expect(late.text.contains("<blockquote class=\"kept-words\">Die Folgekosten fehlen.</blockquote>"))
        }
    }

    @Test func `a later stage is not yet asked, and nothing is offered for it`() async throws {
        try await OfficeRun.inTown { run in
            let scene = try await SignOffScene(run)
            let (paper, steps) = try await scene.paper("Brücke")
            let author = try await run.town.logIn(.author)
            let page = try await run.office.get("/papers/\(paper)", cookie: author.cookie).text
            #expect(page.contains("0 von 2 mitgezeichnet"))
            #expect(page.contains("noch nicht an der Reihe"))
            #expect(page.contains("ab etwa <time"))
            #expect(page.contains("für seine Stufe vorgesehen"))
            #expect(page.contains("/sign-off-steps/\(steps[0])/take-over"))
            #expect(!page.contains("/sign-off-steps/\(steps[1])/"))
            let early = try await scene.post(
                "/sign-off-steps/\(steps[1])/take-over",
                [("paper", paper.description), ("organization", scene.offices[0].description)],
                author
            )
            #expect(early.status == 422 && early.text.contains("eine andere Stelle an der Reihe"))
        }
    }

    @Test func `several are signed at once, each for itself`() async throws {
        try await OfficeRun.inTown { run in
            let scene = try await SignOffScene(run)
            let first = try await scene.paper("Brücke")
            let second = try await scene.paper("Schule")
            let third = try await scene.paper("Radweg")
            let member = try await run.town.logIn(.member)
            let list = try await run.office.get("/sign-offs", cookie: member.cookie).text
            for scene in [first, second, third] { #expect(list.contains("value=\"\(scene.steps[0]):1\"")) }
            try await scene.change(second.paper)
            let chosen = [first, second, third].map { ("step", "\($0.steps[0]):1") }
            let key = UUID().uuidString.lowercased()
            let fields = [("csrf", member.token), ("form_key", key)] + chosen
            let answer = try await run.office.post("/sign-offs/signatures", fields, cookie: member.cookie)
            #expect(answer.status == 422)
            #expect(answer.text.contains("2 von 3 Vorlagen sind mitgezeichnet."))
            #expect(answer.text.contains("Die Vorlage wurde inzwischen geändert."))
            func signatures() throws -> Int {
                try run.council.owner().query("SELECT FROM council.event WHERE kind = 'signOffSigned'").count
            }
            #expect(try signatures() == 2)
            _ = try await run.office.post("/sign-offs/signatures", fields, cookie: member.cookie)
            #expect(try signatures() == 2, "a double click signs once")
            let rest = try await scene.post("/sign-offs/signatures", [("step", "\(second.steps[0]):2")], member)
            #expect(rest.status == 303 && rest["location"] == "/sign-offs?done=signed-several")
            let none = try await scene.post("/sign-offs/signatures", [], member)
            #expect(none.status == 422 && none.text.contains("Bitte wählen Sie mindestens eine Vorlage aus."))
        }
    }

    @Test func `arranging that is refused comes back with what was typed`() async throws {
        try await OfficeRun.inTown { run in
            let scene = try await SignOffScene(run)
            let paper = try await run.town.newPaper("Brücke", .nonPublic)
            let author = try await run.town.logIn(.author)
            func add(_ days: String, _ deadline: String) async throws -> PlainAnswer {
                let fields = [
                    ("organization", scene.offices[1].description), ("order", "after"), ("days", days),
                    ("deadline", deadline),
                ]
                return try await scene.post("/papers/\(paper)/sign-off-steps", fields, author)
            }
            let days = try await add("viele", "")
            #expect(days.status == 422 && days.text.contains("id=\"error-addition-days\""))
            #expect(days.text.contains("value=\"viele\""))
            #expect(days.text.contains("<option value=\"\(scene.offices[1])\" selected>"))
            let past = try await add("2", "2020-01-01")
            #expect(past.status == 422 && past.text.contains("id=\"error-addition-deadline\""))
            let nothing = try await scene.post("/papers/\(paper)/sign-off", [], author)
            #expect(nothing.status == 422 && nothing.text.contains("Es ist noch kein Amt vorgesehen"))
            #expect(try await add("2", "").status == 303)
            let clerk = try await run.town.logIn(.clerk)
            let release = try await scene.post("/papers/\(paper)/release", [("despite_sign_off", "")], clerk)
            #expect(release.status == 422 && release.text.contains("id=\"error-despite_sign_off\""))
            #expect(release.text.contains("<h1>Brücke</h1>"))
        }
    }

    @Test func `deputies and mails that are refused stand on the account's page`() async throws {
        try await OfficeRun.inTown { run in
            let scene = try await SignOffScene(run)
            let member = try await run.town.logIn(.member)
            let colleague = try #require(run.town.actor(.administrator).account).description
            let fields = [("account", colleague), ("first", "2030-01-10"), ("last", "2030-01-01")]
            let deputy = try await scene.post("/account/deputies", fields, member)
            #expect(deputy.status == 422 && deputy.text.contains("id=\"error-last\""))
            #expect(deputy.text.contains("value=\"2030-01-10\"") && deputy.text.contains("value=\"2030-01-01\""))
            let address = try await scene.post("/account/mail", [("address", "amt"), ("wanted", "true")], member)
            #expect(address.status == 422 && address.text.contains("id=\"error-address\""))
            #expect(address.text.contains("value=\"amt\""))
            #expect(try await scene.post("/account/mail", [("address", "")], member).status == 303)
            let page = try await run.office.get("/account", cookie: member.cookie).text
            #expect(page.contains("name=\"wanted\" value=\"true\"><label"), "not ticked any more")
        }
    }

    @Test func `courses are laid down, taken and taken away on their pages`() async throws {
        try await OfficeRun.inTown { run in
            let scene = try await SignOffScene(run)
            let clerk = try await run.town.logIn(.clerk)
            func fields(_ stage: String) -> [(String, String)] {
                [
                    ("name", "Mit Kosten"), ("kind", ""), ("stage-0", "1"), ("office-0", scene.offices[0].description),
                    ("days-0", "2"), ("stage-4", stage), ("office-4", scene.offices[1].description), ("days-4", ""),
                ]
            }
            let wrong = try await scene.post("/sign-off-templates", fields("x"), clerk)
            #expect(wrong.status == 422 && wrong.text.contains("href=\"#field-stage-1\""))
            #expect(wrong.text.contains("value=\"x\"") && wrong.text.contains("value=\"Mit Kosten\""))
            #expect(try await scene.post("/sign-off-templates", fields("2"), clerk).status == 303)
            let list = try await run.office.get("/sign-off-templates", cookie: clerk.cookie).text
            #expect(list.contains("Kämmerei → Hauptamt · 4 Arbeitstage"))
            let id: SignOffTemplateID = try run.council.owner().one("SELECT id FROM council.sign_off_template")["id"]
            let form = try await run.office.get("/sign-off-templates/\(id)/edit", cookie: clerk.cookie).text
            #expect(form.contains("<option value=\"\(scene.offices[1])\" selected>"))
            let paper = try await run.town.newPaper("Brücke", .nonPublic)
            let author = try await run.town.logIn(.author)
            #expect(try await run.office.get("/papers/\(paper)", cookie: author.cookie).text.contains("Weg übernehmen"))
            let path = "/papers/\(paper)/sign-off-template"
            #expect(try await scene.post(path, [("template", id.description)], author).status == 303)
            let twice = try await scene.post(path, [("template", id.description)], author)
            #expect(twice.status == 422 && twice.text.contains("sind schon Ämter vorgesehen"))
            #expect(try await scene.post("/sign-off-templates/\(id)/removal", [], clerk).status == 303)
            #expect(try await run.office.get("/sign-off-templates", cookie: author.cookie).status == 403)
        }
    }
}
