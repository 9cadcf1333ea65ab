import CouncilActions
import Foundation
import TestCouncil
import Testing

@Suite struct `The calendar's pages` {
    @Test func `a renamed body shows its new name at once, on every page`() async throws {
        try await OfficeRun.inTown { run in
            let (clerk, _) = try await run.town.logIn(.clerk)
            let committee = "/organizations/\(run.town.committee)"
            #expect(try await run.office.get("/meetings/new", cookie: clerk).text.contains(">Bauausschuss</option>"))
            let page = try await run.office.get("\(committee)/edit", cookie: clerk)
            let form = try #require(ShownForm(to: "\(committee)/edit", in: page.text))
            let renamed = try await run.office.post(
                "\(committee)/edit",
                [("csrf", form["csrf"] ?? ""), ("name", "Umweltausschuss"), ("kind", "Gremium")],
                cookie: clerk
            )
            #expect(renamed.status == 303)
            let after = try await run.office.get("/meetings/new", cookie: clerk).text
            #expect(after.contains(">Umweltausschuss</option>") && !after.contains(">Bauausschuss</option>"))
        }
    }

    @Test func `a series is seen, corrected and planned by form, and told on its meetings`() async throws {
        try await OfficeRun.inTown { run in
            let (clerk, _) = try await run.town.logIn(.clerk)
            let start = try await run.office.get("/meeting-series/new", cookie: clerk)
            let form = try #require(ShownForm(to: "/meeting-series/preview", in: start.text))
            let typed = [
                ("csrf", form["csrf"] ?? ""), ("organization", "\(run.town.committee)"), ("title", ""),
                ("rhythm", "month-1"), ("weekday", "2"), ("first", "2031-01-01"), ("last", "2031-03-31"),
                ("start_time", "18:00"), ("end_time", ""), ("holidays", "move"), ("vacation", "true"),
            ]
            let wrong = try await run.office.post(
                "/meeting-series/preview",
                typed.map { $0.0 == "first" ? ("first", "2031-12-01") : $0 },
                cookie: clerk
            )
            #expect(wrong.status == 422 && wrong.text.contains("„Letzter Tag“ ist nicht lesbar"))
            let seen = try await run.office.post("/meeting-series/preview", typed, cookie: clerk)
            #expect(seen.status == 200)
            #expect(seen.text.contains("3 Termine: Am ersten im Monat, Dienstag"))
            for day in ["2031-01-07", "2031-02-04", "2031-03-04"] {
                #expect(seen.text.contains("name=\"day-\(day)\" type=\"date\" value=\"\(day)\""))
            }
            let picks = [
                ("planned", "2031-01-07"), ("day-2031-01-07", "2031-01-08"), ("picks", "2031-01-07"),
                ("planned", "2031-02-04"), ("day-2031-02-04", "2031-02-04"),
                ("planned", "2031-03-04"), ("day-2031-03-04", "2031-03-04"), ("picks", "2031-03-04"),
            ]
            let none = try await run.office.post("/meeting-series", typed, cookie: clerk)
            #expect(none.status == 422 && none.text.contains("href=\"#field-days\""))
            let made = try await run.office.post("/meeting-series", typed + picks, cookie: clerk)
            #expect(made.status == 303)
            let place = try #require(made["location"]?.components(separatedBy: "?").first)
            let series = try await run.office.get(place, cookie: clerk).text
            #expect(series.components(separatedBy: "Sitzung des Bauausschusses</a>").count == 3)
            #expect(series.contains("verlegt vom 7.\u{A0}Januar 2031"))
            let meeting = try #require(series.firstMatch(of: #/href="(/meetings/[0-9a-f-]{36})"/#)?.1)
            let shown = try await run.office.get(String(meeting), cookie: clerk).text
            #expect(shown.contains("Serie jeden ersten Dienstag im Monat</a>"))
            let (member, _) = try await run.town.logIn(.member)
            #expect(try await run.office.get(place, cookie: member).status == 403)
        }
    }

    @Test func `vacations are entered, shown in the calendar and taken away`() async throws {
        try await OfficeRun.inTown { run in
            let (clerk, _) = try await run.town.logIn(.clerk)
            let page = try await run.office.get("/vacations", cookie: clerk)
            let form = try #require(ShownForm(to: "/vacations", in: page.text))
            func enter(_ last: String) async throws -> PlainAnswer {
                try await run.office.post(
                    "/vacations",
                    [("csrf", form["csrf"] ?? ""), ("name", "Herbstferien"), ("first", "2031-10-06"), ("last", last)],
                    cookie: clerk
                )
            }
            #expect(try await enter("2031-10-05").status == 422)
            #expect(try await enter("2031-10-18").status == 303)
            let month = try await run.office.get("/calendar?month=2031-10", cookie: clerk).text
            #expect(month.components(separatedBy: "Herbstferien").count == 14)
            #expect(month.contains("aria-current=\"page\">Kalender"))
            let kept = try await run.office.get("/vacations", cookie: clerk).text
            let removal = try #require(kept.firstMatch(of: #/action="(/vacations/[0-9a-f-]{36}/removal)"/#)?.1)
            _ = try await run.office.post(String(removal), [("csrf", form["csrf"] ?? "")], cookie: clerk)
            #expect(!(try await run.office.get("/vacations", cookie: clerk).text.contains("Herbstferien")))
        }
    }
}
