import CouncilActions
import Foundation
import TestCouncil
import Testing

@Suite struct `The pages of bodies and persons` {
    @Test func `a seat is entered by form, refused twice at a time, and shown as of a day`() async throws {
        try await OfficeRun.inTown { run in
            let (clerk, _) = try await run.town.logIn(.clerk)
            let committee = "/organizations/\(run.town.committee)"
            let page = try await run.office.get("\(committee)/members/new", cookie: clerk)
            let form = try #require(ShownForm(to: "\(committee)/members", in: page.text))
            let person = try #require(
                page.text.components(separatedBy: "<option value=\"").dropFirst(2).first?.prefix(36)
            )
            func send(_ role: String, _ start: String) async throws -> PlainAnswer {
                try await run.office.post(
                    "\(committee)/members",
                    [
                        ("csrf", form["csrf"] ?? ""), ("person", String(person)), ("role", role), ("votes", "true"),
                        ("start", start), ("end", ""),
                    ],
                    cookie: clerk
                )
            }
            #expect(try await send("Beisitz", "2026-05-01").status == 303)
            let twice = try await send("Beisitz", "2026-06-01")
            #expect(twice.status == 422)
            #expect(twice.text.contains("schon mit derselben Aufgabe"))
            #expect(twice.text.contains("value=\"Beisitz\""))
            let before = try await run.office.get("\(committee)?am=2026-04-30", cookie: clerk).text
            let after = try await run.office.get("\(committee)?am=2026-05-01", cookie: clerk).text
            #expect(before.contains("Frühere und künftige Mitglieder (1)"))
            #expect(after.contains("value=\"2026-05-01\"") && after.contains("3 Mitglieder"))
            #expect(!after.contains("Frühere und künftige Mitglieder"))
        }
    }

    @Test func `a month shows its meetings in weeks and as a list, and leads to a new one on a day`() async throws {
        try await OfficeRun.inTown { run in
            let meeting = try await run.town.meeting("Sitzung im Kalender")
            let day = run.town.meetingDraft("").date
            let (clerk, _) = try await run.town.logIn(.clerk)
            let page = try await run.office.get("/calendar?month=\(day.prefix(7))", cookie: clerk).text
            let weeks = page.components(separatedBy: "</table>").first ?? ""
            #expect(weeks.contains("href=\"/meetings/\(meeting)\""))
            #expect(weeks.contains("href=\"/meetings/new?day=\(day)\""))
            let list = try await run.office.get("/calendar?month=\(day.prefix(7))&view=list", cookie: clerk).text
            #expect(!list.contains("<table") && list.contains("Sitzung im Kalender"))
            let form = try await run.office.get("/meetings/new?day=\(day)", cookie: clerk).text
            #expect(form.contains("value=\"\(day)\""))
            let (member, _) = try await run.town.logIn(.member)
            let own = try await run.office.get("/calendar?month=\(day.prefix(7))", cookie: member).text
            #expect(!own.contains("Sitzung im Kalender") && !own.contains("/meetings/new"))
        }
    }

    @Test func `a room is chosen for a meeting, and a form that wants a taken one keeps what was typed`() async throws {
        try await OfficeRun.inTown { run in
            let (clerk, _) = try await run.town.logIn(.clerk)
            let rooms = try await run.office.get("/locations", cookie: clerk)
            let form = try #require(ShownForm(to: "/locations", in: rooms.text))
            func save(_ seats: String) async throws -> PlainAnswer {
                try await run.office.post(
                    "/locations",
                    [("csrf", form["csrf"] ?? ""), ("room", "Großer Saal"), ("seats", seats), ("accessible", "true")],
                    cookie: clerk
                )
            }
            let wrong = try await save("viele")
            #expect(wrong.status == 422 && wrong.text.contains("value=\"Großer Saal\""))
            #expect(try await save("60").status == 303)
            #expect(try await run.office.get("/locations", cookie: clerk).text.contains("<td>60</td><td>ja</td>"))

            let page = try await run.office.get("/meetings/new", cookie: clerk).text
            let choice = try #require(page.range(of: " · 60 Plätze · barrierefrei"))
            let room = try #require(
                page[..<choice.lowerBound].components(separatedBy: "<option value=\"").last?.prefix(36)
            )
            func plan(_ title: String) async throws -> PlainAnswer {
                let day = run.town.meetingDraft("").date
                return try await run.office.post(
                    "/meetings",
                    [
                        ("csrf", form["csrf"] ?? ""), ("organization", "\(run.town.committee)"),
                        ("title", title), ("day", day), ("start_time", "18:00"), ("end_time", ""),
                        ("room", String(room)), ("location", ""),
                    ],
                    cookie: clerk
                )
            }
            #expect(try await plan("Sitzung im Saal").status == 303)
            let taken = try await plan("Zweite im Saal")
            #expect(taken.status == 422)
            #expect(taken.text.contains("belegt: „Sitzung im Saal“"))
            #expect(taken.text.contains("value=\"Zweite im Saal\""))
            #expect(taken.text.contains("value=\"\(room)\" selected"))
        }
    }
}
