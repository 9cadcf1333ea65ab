import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import Testing

@Suite struct `A course of sign-offs that is laid down` {
    private typealias Line = SaveSignOffTemplate.Line

    private func save(
        _ lines: [Line],
        _ offices: SignOffOffices,
        name: String = "Mit Kosten",
        kind: String? = "Beschlussvorlage",
        _ id: SignOffTemplateID? = nil
    ) async throws -> SignOffTemplateID {
        let (run, clerk) = (offices.run, offices.run.town.actor(.clerk))
        let list = ListSignOffTemplates(body: run.town.body)
        let kinds = try await run.office.perform(list, as: clerk).kinds
        let action = SaveSignOffTemplate(
            body: run.town.body,
            template: id,
            name: name,
            kind: kinds.first { $0.name == kind }?.id,
            lines: lines
        )
        return try await run.office.perform(action, as: clerk)
    }

    @Test func `is offered for its kind, copied when it is taken, and changes no course that was begun`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let ids = offices.ids
            let template = try await save(
                [
                    Line(office: ids[0], stage: "1", workingDays: "3"),
                    Line(office: ids[1], stage: "1", workingDays: ""),
                    Line(office: nil, stage: "", workingDays: ""), Line(office: ids[2], stage: "5", workingDays: "1"),
                ],
                offices
            )
            _ = try await save(
                [Line(office: ids[2], stage: "", workingDays: "")],
                offices,
                name: "Antrag",
                kind: "Antrag"
            )
            _ = try await save([Line(office: ids[2], stage: "", workingDays: "")], offices, name: "Alle", kind: nil)
            let paper = try await run.town.newPaper("Brücke", .nonPublic)
            let shown = try await run.office.perform(ShowSignOff(paper: paper), as: offices.author)
            #expect(shown.offers.map(\.name) == ["Mit Kosten", "Alle"])
            #expect(shown.offers.first?.workingDays == 4)
            _ = try await run.office.perform(PlanSignOff(paper: paper, template: template), as: offices.author)
            let planned = try #require(try await offices.course(paper))
            #expect(planned.state == .planned)
            #expect(planned.stages.map { stage in planned.steps.filter { $0.stage == stage }.count } == [2, 1])
            #expect(planned.steps.first { $0.plannedOffice == ids[0] }?.workingDays == 3)
            let again = await refusal {
                _ = try await run.office.perform(PlanSignOff(paper: paper, template: template), as: offices.author)
            }
            #expect(again == .violates([.signOff(.alreadyPlanned)]))
            _ = try await run.office.perform(SendSignOff(paper: paper), as: offices.author)
            _ = try await save([Line(office: ids[1], stage: "", workingDays: "9")], offices, template)
            #expect(try await offices.course(paper)?.steps.map(\.plannedOffice) == planned.steps.map(\.plannedOffice))
            #expect(try await offices.course(paper)?.steps.map(\.workingDays) == planned.steps.map(\.workingDays))
            _ = try await run.office.perform(RemoveSignOffTemplate(template: template), as: run.town.actor(.clerk))
            #expect(try await offices.course(paper)?.steps.count == 3)
            let running = try await run.office.perform(ShowSignOff(paper: paper), as: offices.author)
            #expect(running.offers.isEmpty)
        }
    }

    @Test func `names offices of the administration, each once in a stage, under a name of its own`() async throws {
        try await ActionRun.inTown { run in
            let offices = try await SignOffOffices(in: run)
            let one = Line(office: offices.ids[0], stage: "1", workingDays: "2")
            _ = try await save([one], offices)
            let refused: [([Line], String, RuleViolation)] = [
                ([], "Neu", .signOff(.templateEmpty)), ([one, one], "Neu", .signOff(.templateOfficeTwice)),
                ([one], "Mit Kosten", .signOff(.templateNameTaken)), ([one], "  ", .missing(field: "Name")),
                (
                    [Line(office: run.town.committee, stage: "1", workingDays: "2")], "Neu", .signOff(.officesOnly)
                ),
                (
                    [Line(office: offices.ids[0], stage: "1", workingDays: "31")], "Neu",
                    .unreadable(field: "Arbeitstage", expected: "eine Zahl von 1 bis 30")
                ),
                (
                    [Line(office: offices.ids[0], stage: "x", workingDays: "2")], "Neu",
                    .unreadable(field: "Stufe", expected: "eine Zahl von 1 bis 50")
                ),
            ]
            for (lines, name, violation) in refused {
                let found = await refusal { _ = try await save(lines, offices, name: name) }
                #expect(found == .violates([violation]))
            }
            let author = await refusal {
                _ = try await run.office.perform(ListSignOffTemplates(body: run.town.body), as: offices.author)
            }
            #expect(author == .notPermitted)
        }
    }
}
