import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `The sign-off of a paper` {
    @Test func `goes stage by stage, and each office reads the draft from its turn on`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0, 1], [2]], send: false)
            for person in offices.people { #expect(await !offices.sees(person, paper)) }
            _ = try await run.office.perform(SendSignOff(paper: paper), as: offices.author)
            #expect(await offices.sees(offices.people[0], paper))
            #expect(await offices.sees(offices.people[1], paper))
            #expect(await !offices.sees(offices.people[2], paper))
            #expect(await !offices.sees(run.town.actor(.member), paper))
            #expect(await !offices.sees(run.town.actor(.chair), paper))
            #expect(await !offices.sees(run.town.actor(.otherAuthor), paper))
            let third = try await offices.step(2, of: paper)
            let early = await refusal {
                _ = try await run.office.perform(SignStep(step: third, version: 1), as: offices.people[2])
            }
            #expect(early == .notFound)
            try await offices.sign(0, paper)
            #expect(await !offices.sees(offices.people[2], paper))
            try await offices.sign(1, paper)
            #expect(await offices.sees(offices.people[2], paper))
            try await offices.sign(2, paper)
            #expect(try await offices.course(paper)?.state == .complete)
            _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
            for person in offices.people { #expect(await !offices.sees(person, paper), "no draft any more") }
            #expect(try run.events().filter { $0 == "signOffSigned" }.count == 3)
        }
    }

    @Test func `is signed once, by its office alone, and for the text that was read`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0, 1]])
            let wrong = await refusal { try await offices.sign(0, paper, as: offices.people[1]) }
            #expect(wrong == .violates([.signOff(.notOfTheOffice)]))
            let author = await refusal { try await offices.sign(0, paper, as: offices.author) }
            #expect(author == .violates([.signOff(.notOfTheOffice)]))
            try await offices.change(paper, version: 1, "Anders")
            #expect(await refusal { try await offices.sign(0, paper) } == .violates([.signOff(.changed)]))
            try await offices.sign(0, paper, version: 2)
            let twice = await refusal { try await offices.sign(0, paper, version: 2, as: offices.colleague) }
            #expect(twice == .violates([.signOff(.decided)]))
            try await offices.change(paper, version: 2, "Noch anders")
            #expect(try await offices.course(paper)?.steps[0].isOutdated(at: 3) == true)
        }
    }

    @Test func `cannot be forged past the actions, and nothing of it is changed`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0], [1]])
            let (first, second) = (try await offices.step(0, of: paper), try await offices.step(1, of: paper))
            func write(_ step: SignOffStepID, _ kind: SignOffDecision, as actor: Actor) async -> Bool {
                do {
                    return try await run.council.database.writeUnlessRefused(as: actor) { transaction in
                        try transaction.signOffs.add(kind, to: step, version: 1)
                    }
                } catch { return false }
            }
            #expect(await !write(second, .signed, as: offices.people[1]), "a stage overtakes")
            #expect(await !write(first, .signed, as: offices.people[1]), "another office")
            #expect(await !write(first, .signed, as: run.town.actor(.clerk)), "the clerk")
            #expect(await !write(first, .signed, as: .system), "nobody")
            #expect(await !write(first, .asked, as: offices.people[0]), "asks itself")
            #expect(await write(first, .signed, as: offices.people[0]))
            #expect(await !write(first, .signed, as: offices.people[0]), "twice")
            let owner = try run.council.owner()
            #expect(throws: (any Error).self) { try owner.execute("UPDATE council.sign_off_act SET words = 'x'") }
            #expect(throws: (any Error).self) { try owner.execute("DELETE FROM council.sign_off_act") }
            #expect(throws: (any Error).self) {
                try owner.execute(
                    "INSERT INTO council.paper_release (paper_id, released_at) VALUES (\(paper), now())"
                )
            }
        }
    }

    @Test func `comes back with a reason and is sent on to the returner or to all`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0], [1]])
            try await offices.sign(0, paper)
            let step = try await offices.step(1, of: paper)
            let empty = await refusal {
                _ = try await run.office.perform(
                    ReturnStep(step: step, version: 1, reason: "  "),
                    as: offices.people[1]
                )
            }
            #expect(empty == .violates([.missing(field: "Grund der Rückgabe")]))
            _ = try await run.office.perform(
                ReturnStep(step: step, version: 1, reason: "Die Folgekosten fehlen."),
                as: offices.people[1]
            )
            #expect(try await offices.course(paper)?.state == .returned(by: [step]))
            #expect(await refusal { try await offices.sign(1, paper) } != nil)
            try await offices.change(paper, version: 1, "Mit Folgekosten")
            _ = try await run.office.perform(SendSignOff(paper: paper), as: offices.author)
            #expect(try await offices.course(paper)?.state == .running(stage: 1))
            _ = try await run.office.perform(
                ReturnStep(step: step, version: 2, reason: "Noch nicht."),
                as: offices.people[1]
            )
            _ = try await run.office.perform(SendSignOff(paper: paper, restart: .fromStart), as: offices.author)
            #expect(try await offices.course(paper)?.state == .running(stage: 0))
            #expect(try await offices.course(paper)?.steps[0].acts.map(\.decision) == [.asked, .signed, .asked])
        }
    }

    @Test func `lets a signature be taken back until the next stage has acted, and a course always`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0], [1]])
            let step = try await offices.step(0, of: paper)
            try await offices.sign(0, paper)
            _ = try await run.office.perform(TakeBackSignature(step: step), as: offices.people[0])
            #expect(await !offices.sees(offices.people[1], paper))
            try await offices.sign(0, paper)
            try await offices.sign(1, paper)
            let late = await refusal {
                _ = try await run.office.perform(TakeBackSignature(step: step), as: offices.people[0])
            }
            #expect(late == .violates([.signOff(.tooLate)]))
            _ = try await run.office.perform(WithdrawSignOff(paper: paper), as: offices.author)
            for person in offices.people { #expect(await !offices.sees(person, paper)) }
            _ = try await run.office.perform(
                AddSignOffStep(paper: paper, office: offices.ids[2], besideLast: false),
                as: offices.author
            )
            #expect(try await offices.course(paper)?.state == .planned)
        }
    }

    @Test func `is taken over by another office, and the one that gave it away reads no more`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0]])
            let step = try await offices.step(0, of: paper)
            let committee = await refusal {
                _ = try await run.office.perform(
                    TakeOverStep(step: step, office: run.town.committee),
                    as: offices.people[0]
                )
            }
            #expect(committee == .violates([.signOff(.officesOnly)]))
            _ = try await run.office.perform(TakeOverStep(step: step, office: offices.ids[2]), as: offices.people[0])
            #expect(await !offices.sees(offices.people[0], paper))
            _ = try await run.office.perform(SignStep(step: step, version: 1), as: offices.people[2])
            let signed = try #require(try await offices.course(paper)?.steps.first)
            #expect(signed.plannedOffice == offices.ids[0])
            #expect(signed.office == offices.ids[2])
            #expect(signed.acts.map(\.decision) == [.asked, .takenOver, .signed])
        }
    }

    @Test func `is signed by a deputy on the named days, who belongs to an office`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0]])
            let today = CivilDate(Date(), in: .councilDefault)
            let member = await refusal {
                _ = try await run.office.perform(
                    AppointAccountDeputy(
                        deputy: run.town.actor(.member).account,
                        first: today.description,
                        last: today.description
                    ),
                    as: offices.people[0]
                )
            }
            #expect(member == .violates([.signOff(.deputyOutside)]))
            let future = today.adding(days: 3).description
            _ = try await run.office.perform(
                AppointAccountDeputy(deputy: offices.people[1].account, first: future, last: future),
                as: offices.people[0]
            )
            #expect(await !offices.sees(offices.people[1], paper))
            let id = try await run.office.perform(
                AppointAccountDeputy(
                    deputy: offices.people[1].account,
                    first: today.description,
                    last: today.adding(days: 1).description
                ),
                as: offices.people[0]
            )
            #expect(await offices.sees(offices.people[1], paper))
            try await offices.sign(0, paper, as: offices.people[1])
            let signature = try #require(try await offices.course(paper)?.steps.first?.signature)
            #expect(signature.account == offices.people[1].account)
            #expect(signature.deputyFor == offices.people[0].account)
            let stranger = await refusal {
                _ = try await run.office.perform(EndAccountDeputy(deputy: id), as: offices.people[1])
            }
            #expect(stranger == .notFound)
            _ = try await run.office.perform(EndAccountDeputy(deputy: id), as: offices.people[0])
            #expect(await !offices.sees(offices.people[1], paper))
        }
    }

    @Test func `keeps the release waiting unless the clerk says why`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0]])
            let clerk = run.town.actor(.clerk)
            let refused = await refusal { _ = try await run.office.perform(ReleasePaper(paper: paper), as: clerk) }
            #expect(refused == .violates([.signOff(.open(offices: ["Bauamt"]))]))
            _ = try await run.office.perform(
                ReleasePaper(paper: paper, despiteOpenSignOff: "Das Amt ist bis zum Versand nicht besetzt."),
                as: clerk
            )
            #expect(try run.text("SELECT reason FROM council.sign_off_waiver").contains("nicht besetzt"))
            #expect(await !offices.sees(offices.people[0], paper))
        }
    }

    @Test func `waits for those who sign, and says until when`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let paper = try await offices.paper([[0], [1]])
            func waiting(_ actor: Actor) async throws -> Int? {
                let account = try #require(actor.account)
                return try await run.council.database.read(as: .nobody) { transaction in
                    try transaction.signOffs.waitingCount(for: account)
                }
            }
            #expect(try await waiting(offices.people[0]) == 1)
            #expect(try await waiting(offices.people[1]) == 0)
            #expect(try await waiting(run.town.actor(.member)) == nil)
            let list = try await run.office.perform(ListSignOffs(), as: offices.people[0])
            #expect(list.asked.map(\.paper.id) == [paper])
            #expect(try await run.office.perform(ListSignOffs(), as: offices.people[1]).asked.isEmpty)
            #expect(try await run.office.perform(ListSignOffs(), as: offices.author).authored.count == 1)
        }
    }
}
