import CouncilActions
import CouncilModel
import Foundation
import TestCouncil
import Testing

@Suite struct `The rows of the financial block` {
    private func row(_ number: Int, _ kind: String, _ amount: String, _ year: String) -> [(String, String)] {
        [("kind", kind), ("amount", amount), ("year", year), ("rhythm", "once"), ("account", "21.1.01"), ("cover", "")]
            .map { ("finance_rows-\(number)-\($0.0)", $0.1) }
    }

    private func fields(_ rows: [(String, String)]) -> [(String, String)] {
        let plain = [
            ("title", "Radweg"), ("kind", "Beschlussvorlage"), ("public", "true"), ("organization", ""),
            ("resolution", "Beschluss"), ("grounds", ""), ("finance", "some"), ("finance_text", ""),
        ]
        // A row without anything but its rhythm, as the form sends it.
        return plain + rows + row(7, "", "", "").map { ($0.0, $0.1 == "21.1.01" ? "" : $0.1) }
    }

    @Test func `are typed without a script, and what cannot be read stands beside its field`() async throws {
        try await OfficeRun.inTown { run in
            let author = try await run.town.logIn(.author)
            func post(
                _ path: String,
                _ more: [(String, String)],
                _ rows: [(String, String)]
            ) async throws -> PlainAnswer {
                let key = UUID().uuidString.lowercased()
                let own = [("csrf", author.token), ("form_key", key)] + more
                return try await run.office.post(path, own + fields(rows), cookie: author.cookie)
            }
            let wrong = row(0, "expense", "12.400,00", "2026") + row(2, "", "12,400.00", "26")
            let refused = try await post("/papers", [], wrong)
            #expect(refused.status == 422)
            for field in ["kind", "amount", "year"] {
                #expect(refused.text.contains("id=\"error-finance_rows-1-\(field)\""), "\(field)")
            }
            #expect(refused.text.contains("value=\"12,400.00\"") && refused.text.contains("value=\"12.400,00\""))
            let more = try await post("/papers/preview", [("view", "rows")], wrong)
            #expect(more.text.contains("name=\"finance_rows-3-amount\"") && more.text.contains("value=\"12,400.00\""))

            let saved = try await post("/papers", [], row(0, "expense", "12.400,00", "2026"))
            #expect(saved.status == 303)
            let address = String(saved["location"]?.prefix { $0 != "?" } ?? "")
            let page = try await run.office.get(address, cookie: author.cookie).text
            #expect(page.contains("<td class=\"figure\">12.400,00\u{A0}€</td>") && page.contains("Summe einmalig"))
        }
    }

    @Test func `are one thing to two who change them at the same time`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let path = "/papers/\(paper)/edit"
            let (one, two) = (try await run.town.logIn(.clerk), try await run.town.logIn(.deputy))
            let first = try #require(ShownForm(to: path, in: try await run.office.get(path, cookie: one.cookie).text))
            let second = try #require(ShownForm(to: path, in: try await run.office.get(path, cookie: two.cookie).text))
            let theirs = fields(row(0, "expense", "100", "2026"))
            #expect(try await run.office.post(path, first.fields + theirs, cookie: one.cookie).status == 303)
            let mine = fields(row(0, "expense", "200", "2026"))
            let asked = try await run.office.post(path, second.fields + mine, cookie: two.cookie)
            #expect(asked.status == 409)
            #expect(asked.text.contains("Aufwand 2026: 100,00") && asked.text.contains("Aufwand 2026: 200,00"))
            let merge = try #require(ShownForm(to: path, in: asked.text))
            let chosen = merge.fields + [("finance_rows", "expense\t200,00\t2026\tonce\t21.1.01\t")]
            #expect(try await run.office.post(path, chosen, cookie: two.cookie).status == 303)
            let rows = try await run.town.paper(paper).financialRows
            #expect(rows == [FinancialEffect(kind: .expense, cents: 20_000, year: 2026, account: "21.1.01")])
        }
    }

    @Test func `and the attachments tell versions apart`() async throws {
        try await OfficeRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let author = try await run.town.logIn(.author)
            let plan = try await run.town.attach("Lageplan", to: paper)
            var draft = run.town.paperDraft("Radweg")
            func save(_ version: Int) async throws {
                draft.financialRows.append(FinancialEffect(kind: .expense, cents: version * 100, year: 2026))
                let change = ChangePaper(paper: paper, version: version, draft: draft)
                _ = try await run.town.office.perform(change, as: run.town.actor(.author))
            }
            try await save(1)
            try await run.town.attach("Kostenplan", to: paper)
            _ = try await run.town.office.perform(RemoveFile(file: plan), as: run.town.actor(.author))
            let page = try await run.office.get("/papers/\(paper)/versions", cookie: author.cookie).text
            #expect(page.contains("<ins>Kostenplan</ins>") && page.contains("<del>Lageplan</del>"))
            #expect(page.contains("Aufwand 2026: 1,00"))
            #expect(page.contains("1 Anlage: Lageplan") && page.contains("1 Anlage: Kostenplan"))
        }
    }
}
