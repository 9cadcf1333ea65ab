import CouncilActions
import CouncilModel
import Foundation
import Mail
import Postgres
import Store
import TestCouncil
import TestMail
import Testing

/// A town at chosen moments of September 2026 that sends over a real server.
private struct MailRun {
    let run: ActionRun
    let offices: SignOffOffices
    let sink: MailSink

    init(_ run: ActionRun) async throws {
        self.run = run
        offices = try await SignOffOffices(in: run)
        sink = try MailSink()
    }

    /// An office on a day of September 2026; 7 September is a Monday.
    func office(_ day: Int, _ hour: Int = 10, port: Int? = nil) -> CouncilOffice {
        let civil = CivilDate(year: 2026, month: 9, day: day) ?? CivilDate(daysSince1970: 0)
        // Summer time is two hours ahead.
        let moment = Date(timeIntervalSince1970: Double(civil.daysSince1970) * 86_400 + Double(hour - 2) * 3_600)
        let dated = run.council.office(at: moment)
        return CouncilOffice(
            database: dated.database,
            inspector: dated.inspector,
            passwords: dated.passwords,
            composer: dated.composer,
            template: dated.template,
            rules: dated.rules,
            correspondence: Correspondence(
                server: try? MailServer(url: "smtp://127.0.0.1:\(port ?? sink.port)"),
                sender: MailAddress(name: "Ratswerk", address: "ratswerk@stadt.example.de"),
                officeAddress: "https://rat.example.de"
            )
        )
    }

    /// What the worker does at a moment.
    func work(_ day: Int, _ hour: Int = 10, port: Int? = nil) async {
        let worker = Worker(office: office(day, hour, port: port), wakeUps: AsyncStream { $0.finish() })
        await worker.remind()
        await worker.drain()
    }

    func address(_ actor: Actor, _ address: String) throws {
        try run.council.owner().execute(
            "UPDATE council.person SET email = ARRAY[\(address)]::text[] WHERE id = \(try #require(actor.person))"
        )
    }

    /// Sent on a day.
    func paper(_ stages: [[Int]], sent day: Int) async throws -> PaperID {
        let paper = try await offices.paper(stages, send: false)
        _ = try await office(day).perform(SendSignOff(paper: paper), as: offices.author)
        return paper
    }

    func states() throws -> [String] {
        try run.council.owner().query(
            """
            SELECT m.kind || ' ' || coalesce(string_agg(s.state, ' ' ORDER BY s.number), '') AS line
            FROM council.sign_off_mail m LEFT JOIN council.sign_off_mail_state s ON s.mail_id = m.id
            GROUP BY m.id ORDER BY m.queued_at, m.id
            """
        ).map { try $0["line"] }
    }
}

@Suite(.serialized) struct `Mails to offices that sign` {
    @Test func `go when the turn comes, the working day before the last day and after it, each once`() async throws {
        try await ActionRun.inTown { run in
            let mails = try await MailRun(run)
            let offices = mails.offices
            try mails.address(offices.people[0], "bauamt@stadt.example.de")
            try mails.address(offices.people[1], "kaemmerei@stadt.example.de")
            // Two working days from Monday 7 on: until Wednesday 9.
            let paper = try await mails.paper([[0], [1]], sent: 7)
            await mails.work(7)
            await mails.work(7, 23)
            #expect(try mails.sink.recipients == ["bauamt@stadt.example.de"], "no other stage, and once")
            let asked = try #require(try mails.sink.messages().first)
            #expect(asked.defects.isEmpty)
            #expect(asked.subject == "Mitzeichnung: Eine Vorlage wartet auf Bauamt")
            #expect(asked.text.contains("https://rat.example.de/papers/\(paper)"))
            #expect(asked.text.contains("Mittwoch, 9. September 2026"))
            #expect(!asked.text.contains("Brücke") && !asked.subject.contains("Brücke"), "neither title nor content")
            #expect(asked.attachments.isEmpty)

            await mails.work(8, 5)
            #expect(try mails.sink.recipients.count == 1, "nobody is reminded at night")
            await mails.work(8)
            await mails.work(9)
            #expect(try mails.sink.messages().map(\.subject).last == "Mitzeichnung: Die Frist für Bauamt läuft ab")
            #expect(try mails.sink.recipients.count == 2)
            await mails.work(10)
            await mails.work(11)
            #expect(
                try mails.sink.messages().map(\.subject).last == "Mitzeichnung: Die Frist für Bauamt ist abgelaufen"
            )
            #expect(try mails.sink.recipients.count == 3)

            let step = try await offices.step(0, of: paper)
            _ = try await mails.office(11).perform(SignStep(step: step, version: 1), as: offices.people[0])
            await mails.work(11, 12)
            #expect(try mails.sink.recipients.last == "kaemmerei@stadt.example.de")
            #expect(
                try mails.states() == [
                    "asked sent delivered", "soon sent delivered", "late sent delivered", "asked sent delivered",
                ]
            )
            #expect(!run.council.log.text.contains("example.de"))
            let shown = try await run.office.perform(ShowSignOff(paper: paper), as: offices.author)
            #expect(shown.mails.map(\.kind) == [.asked, .soon, .late, .asked])
            #expect(shown.mails.first?.account == offices.people[0].account)
        }
    }

    @Test func `go to deputies too, and to nobody who wants none`() async throws {
        try await ActionRun.inTown { run in
            let mails = try await MailRun(run)
            let (office, offices) = (mails.office(7), mails.offices)
            try mails.address(offices.people[0], "bauamt@stadt.example.de")
            _ = try await office.perform(ChooseAccountMail(address: "", isWanted: false), as: offices.people[0])
            let unusable = await refusal {
                _ = try await office.perform(ChooseAccountMail(address: "amt", isWanted: true), as: offices.people[2])
            }
            #expect(unusable == .violates([.unusableAddress]))
            _ = try await office.perform(
                ChooseAccountMail(address: "vertretung@stadt.example.de", isWanted: true),
                as: offices.people[2]
            )
            _ = try await office.perform(
                AppointAccountDeputy(deputy: offices.people[2].account, first: "2026-09-07", last: "2026-09-08"),
                as: offices.people[0]
            )
            _ = try await mails.paper([[0]], sent: 7)
            await mails.work(7)
            #expect(try mails.sink.recipients == ["vertretung@stadt.example.de"])
            let text = try #require(try mails.sink.messages().first?.text)
            #expect(text.contains("in Vertretung von Amtsperson 0"))
            // On Thursday 10 nobody stands in any more.
            await mails.work(10)
            #expect(try mails.sink.recipients.count == 1)
            let event = try run.text("SELECT detail::text FROM council.event WHERE kind = 'accountMailChosen'")
            #expect(!event.contains("vertretung@"))
        }
    }

    @Test func `are not sent once the matter is settled, and tried again when the server was away`() async throws {
        try await ActionRun.inTown { run in
            let mails = try await MailRun(run)
            let offices = mails.offices
            try mails.address(offices.people[0], "bauamt@stadt.example.de")
            let paper = try await mails.paper([[0]], sent: 7)
            mails.sink.end()
            await mails.work(7)
            #expect(try mails.states() == ["asked sent deferred"])
            let back = try MailSink(port: mails.sink.port)
            await mails.work(7, 12)
            #expect(try back.recipients == ["bauamt@stadt.example.de"])
            #expect(try mails.states() == ["asked sent deferred sent delivered"])

            back.end()
            await mails.work(8)
            let step = try await offices.step(0, of: paper)
            _ = try await mails.office(8, 11).perform(SignStep(step: step, version: 1), as: offices.people[0])
            let later = try MailSink(port: mails.sink.port)
            await mails.work(8, 14)
            #expect(try later.recipients.isEmpty)
            #expect(try mails.states().last == "soon sent deferred dropped")
        }
    }

    @Test func `name no address to anybody but the installation`() async throws {
        try await ActionRun.inTown { run in
            let mails = try await MailRun(run)
            try mails.address(mails.offices.people[0], "bauamt@stadt.example.de")
            let office = mails.offices.ids[0]
            let people = [mails.offices.author, mails.offices.people[0], run.town.actor(.clerk)]
            for (actor, count) in people.map({ ($0, 0) }) + [(Actor.system, 1)] {
                let found = try await run.council.database.read(as: actor) { transaction in
                    try transaction.signOffMails.recipients(of: office).count
                }
                #expect(found == count)
            }
        }
    }
}
