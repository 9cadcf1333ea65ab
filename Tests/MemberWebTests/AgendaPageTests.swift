import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `The page of an agenda` {
    private func page(_ run: OfficeRun, _ path: String, _ cookie: String) async throws -> String {
        try await run.office.get(path, cookie: cookie).text
    }

    private func numbers(_ run: OfficeRun, _ meeting: MeetingID) async throws -> [String] {
        try await run.council.office.perform(ShowMeeting(meeting: meeting), as: .system).agenda.map {
            "\($0.item.number ?? "–") \($0.item.name)"
        }
    }

    @Test func `moves items by its buttons alone, and takes the last move back`() async throws {
        try await OfficeRun.inTown { run in
            let (cookie, _) = try await run.town.logIn(.clerk)
            let meeting = try await run.town.meeting()
            var items: [AgendaItemID] = []
            for name in ["a", "b", "c"] { items.append(try await run.town.item(name, on: meeting)) }
            func send(_ path: String, _ fields: [(String, String)]) async throws -> Int {
                let text = try await page(run, "/meetings/\(meeting)", cookie)
                let form = try #require(ShownForm(to: "/meetings/\(meeting)/\(path)", in: text))
                let hidden = form.fields.filter { $0.0 != "order" }
                return try await run.office.post(form.action, hidden + fields, cookie: cookie).status
            }
            #expect(try await send("agenda-order", [("move", "indent:\(items[1])")]) == 303)
            #expect(try await numbers(run, meeting) == ["1 a", "1.1 b", "2 c"])
            #expect(try await send("agenda-order", [("order", "\(items[2]):0,\(items[0]):0,\(items[1]):1")]) == 303)
            #expect(try await numbers(run, meeting) == ["1 c", "2 a", "2.1 b"])
            #expect(try await send("agenda-order/undo", []) == 303)
            #expect(try await numbers(run, meeting) == ["1 a", "1.1 b", "2 c"])
            let stale = [
                ("csrf", try await run.town.logIn(.clerk).token), ("version", "1"), ("move", "up:\(items[2])"),
            ]
            let answer = try await run.office.post("/meetings/\(meeting)/agenda-order", stale, cookie: cookie)
            #expect(answer.status == 403 || answer.status == 409)
        }
    }

    @Test func `lists waiting papers and puts the ticked ones on the agenda`() async throws {
        try await OfficeRun.inTown { run in
            let (cookie, _) = try await run.town.logIn(.clerk)
            let clerk = run.town.actor(.clerk)
            let meeting = try await run.town.meeting()
            let paper = try await run.town.newPaper("Neue Feuerwache")
            let add = AddConsultation(
                paper: paper,
                organization: run.town.committee,
                meeting: nil,
                role: "Entscheidung"
            )
            _ = try await run.council.office.perform(add, as: clerk)
            _ = try await run.council.office.perform(ReleasePaper(paper: paper), as: clerk)
            let text = try await page(run, "/meetings/\(meeting)", cookie)
            let form = try #require(ShownForm(to: "/meetings/\(meeting)/waiting-papers", in: text))
            #expect(text.contains("Neue Feuerwache") && text.contains("wartet seit"))
            let step = try await run.council.office.perform(ShowAgendaDesk(meeting: meeting), as: clerk).waiting[0]
            let hidden = form.fields.filter { $0.0 != "before" }
            let nothing = try await run.office.post(form.action, hidden, cookie: cookie)
            #expect(nothing.status == 422 && nothing.text.contains("Das wurde nicht übernommen."))
            let done = try await run.office.post(
                form.action,
                hidden + [("step", step.consultation.description)],
                cookie: cookie
            )
            #expect(done.status == 303)
            #expect(try await numbers(run, meeting) == ["1 Neue Feuerwache"])
            #expect(try await page(run, "/meetings/\(meeting)", cookie).contains("Keine Vorlage wartet"))
        }
    }

    @Test func `shows what a postponement means before it is noted`() async throws {
        try await OfficeRun.inTown { run in
            let (cookie, token) = try await run.town.logIn(.clerk)
            let clerk = run.town.actor(.clerk)
            let office = run.council.office
            let paper = try await run.town.newPaper("Brücke")
            let other = try await run.council.database.write(as: .system) { transaction in
                let body = Organization(
                    id: transaction.newID(),
                    body: run.town.body,
                    name: "Rat",
                    kind: .committee,
                    created: transaction.now
                )
                try transaction.organizations.save(body)
                return body.id
            }
            var council = run.town.meetingDraft("Sitzung des Rates")
            council.organization = other
            let later = try await office.perform(CreateMeeting(body: run.town.body, draft: council), as: clerk)
            for (body, role, meeting) in [
                (run.town.committee, "Vorberatung", nil), (other, "Entscheidung", later),
            ] as [(OrganizationID, String, MeetingID?)] {
                let add = AddConsultation(paper: paper, organization: body, meeting: meeting, role: role)
                _ = try await office.perform(add, as: clerk)
            }
            let item = try await run.town.item("", on: try await run.town.meeting(), paper: paper)
            let path = "/agenda-items/\(item)/result"
            #expect(try await page(run, path, cookie).contains("vertagt"))
            var fields = [("csrf", token), ("version", "1"), ("outcome", "vertagt"), ("votes", ""), ("next", "")]
            let shown = try await run.office.post(path, fields, cookie: cookie)
            #expect(shown.status == 422)
            #expect(shown.text.contains("Das hätte Folgen für andere Gremien") && shown.text.contains("Rat am "))
            let result = try await office.perform(ShowAgendaItem(item: item), as: clerk).item.result
            #expect(result == nil)
            let steps = try await office.perform(ShowPaper(paper: paper), as: clerk).consultations
            fields.append(("step_\(steps[1].consultation.id)", "wait"))
            #expect(try await run.office.post(path, fields, cookie: cookie).status == 303)
            let after = try await office.perform(ShowPaper(paper: paper), as: clerk).consultations
            #expect(after.map(\.consultation.meeting) == [after[0].consultation.meeting, nil, nil])
            #expect(after.map { $0.item?.result } == ["vertagt", nil, nil])
        }
    }

    @Test func `marks a late item, explains the rule and takes the vote`() async throws {
        try await OfficeRun.inTown { run in
            let (cookie, _) = try await run.town.logIn(.clerk)
            let clerk = run.town.actor(.clerk)
            let owner = try run.council.owner()
            try owner.execute("UPDATE council.body SET land = 'hessen'")
            try owner.execute("UPDATE council.organization SET classification = 'Parlament'")
            let meeting = try await run.town.meeting()
            try await run.town.item("Radweg", on: meeting)
            _ = try await run.council.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            let late = try await run.town.item("Brücke", on: meeting)
            let text = try await page(run, "/meetings/\(meeting)", cookie)
            #expect(text.contains("Nachtrag, Zustimmung nötig") && text.contains("zwei Drittel der gesetzlichen Zahl"))
            #expect(!text.contains("name=\"reason\""))
            #expect(text.contains("§ 58 Abs. 2 HGO") && text.contains("Neu: Punkt 2, „Brücke“"))
            let form = try #require(ShownForm(to: "/agenda-items/\(late)/admission", in: text))
            let few = form.fields + [("yes", "1"), ("members", "3")]
            #expect(try await run.office.post(form.action, few, cookie: cookie).status == 303)
            #expect(try await page(run, "/meetings/\(meeting)", cookie).contains("nicht zugelassen"))
            let many = form.fields + [("yes", "4"), ("members", "3")]
            #expect(try await run.office.post(form.action, many, cookie: cookie).status == 422)
            let member = try await run.town.logIn(.member).cookie
            let read = try await page(run, "/meetings/\(meeting)", member)
            #expect(read.contains("Seit der Einladung geändert") && !read.contains("admission"))
        }
    }

    @Test func `asks for a reason where nobody has checked the rule about late items, and shows it`() async throws {
        try await OfficeRun.inTown { run in
            let (cookie, _) = try await run.town.logIn(.clerk)
            let clerk = run.town.actor(.clerk)
            try run.council.owner().execute("UPDATE council.body SET land = 'sachsen-anhalt'")
            let meeting = try await run.town.meeting()
            try await run.town.item("Radweg", on: meeting)
            _ = try await run.council.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            let late = try await run.town.item("Brücke", on: meeting)
            let text = try await page(run, "/meetings/\(meeting)", cookie)
            #expect(text.contains("keine Regel über die Zulassung hinterlegt") && !text.contains("HGO"))
            let form = try #require(ShownForm(to: "/agenda-items/\(late)/admission", in: text))
            let votes = form.fields + [("yes", "3"), ("members", "3")]
            let refused = try await run.office.post(form.action, votes + [("reason", " ")], cookie: cookie)
            #expect(refused.status == 422 && refused.text.contains("keine geprüfte Regel"))
            let done = try await run.office.post(form.action, votes + [("reason", "Eilig usw.")], cookie: cookie)
            #expect(done.status == 303)
            let after = try await page(run, "/meetings/\(meeting)", cookie)
            #expect(after.contains("Nachtrag, zugelassen") && after.contains("Grund: Eilig usw.<"))
        }
    }

    @Test func `keeps what an organization lays down`() async throws {
        try await OfficeRun.inTown { run in
            let (cookie, _) = try await run.town.logIn(.clerk)
            let path = "/organizations/\(run.town.committee)/agenda-template"
            let text = try await page(run, path, cookie)
            #expect(text.contains("Die Felder zeigen einen Vorschlag.") && text.contains("Einwohnerfragestunde"))
            let form = try #require(ShownForm(to: path, in: text))
            let wrong = form.fields + [("public_opening", "Eröffnung"), ("members", "x")]
            let refused = try await run.office.post(path, wrong, cookie: cookie)
            #expect(refused.status == 422 && refused.text.contains("Eröffnung"))
            let right = form.fields + [("public_opening", "Eröffnung"), ("public_closing", "Ende"), ("members", "37")]
            #expect(try await run.office.post(path, right, cookie: cookie).status == 303)
            #expect(try await numbers(run, try await run.town.meeting()) == ["1 Eröffnung", "2 Ende"])
            let competence = try #require(
                ShownForm(to: "/organizations/\(run.town.committee)/competences", in: try await page(run, path, cookie))
            )
            let entry = competence.fields + [("kind", "Antrag"), ("role", "Vorberatung"), ("office", "")]
            #expect(try await run.office.post(competence.action, entry, cookie: cookie).status == 303)
            #expect(try await page(run, path, cookie).contains("<strong>Antrag</strong> · Vorberatung"))
            let member = try await run.town.logIn(.member).cookie
            #expect(try await run.office.get(path, cookie: member).status == 403)
        }
    }
}
