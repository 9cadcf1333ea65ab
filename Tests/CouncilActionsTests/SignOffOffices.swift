import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import Testing

/// Three offices with one account each, and a second one in the first office.
struct SignOffOffices {
    let run: ActionRun
    let ids: [OrganizationID]
    let people: [Actor]
    let colleague: Actor
    let names: [String] = ["Bauamt", "Kämmerei", "Rechtsamt"]

    init(in run: ActionRun) async throws {
        self.run = run
        let body = run.town.body
        let names = names
        let made: ([OrganizationID], [Actor]) = try await run.council.database.write(as: .system) { transaction in
            var ids: [OrganizationID] = []
            var people: [Actor] = []
            for (index, name) in (names + ["Bauamt"]).enumerated() {
                let office = Organization(
                    id: transaction.newID(),
                    body: body,
                    name: name,
                    kind: .department,
                    created: transaction.now
                )
                let id = index < 3 ? office.id : ids[0]
                if index < 3 {
                    try transaction.organizations.save(office)
                    ids.append(id)
                }
                let person = Person(
                    id: transaction.newID(),
                    body: body,
                    name: "Amtsperson \(index)",
                    created: transaction.now
                )
                try transaction.persons.save(person)
                try transaction.persons.save(
                    Membership(id: transaction.newID(), person: person.id, organization: id, created: transaction.now)
                )
                let account = Account(
                    id: transaction.newID(),
                    login: "amt\(index)",
                    person: person.id,
                    displayName: person.name,
                    roles: [],
                    isLocked: false,
                    created: transaction.now
                )
                try transaction.accounts.insert(account, passwordHash: "$scrypt$ln=15,r=8,p=3$c2FsdA$aGFzaA")
                people.append(Actor(identity: .account(account.id, person: person.id), roles: []))
            }
            return (ids, people)
        }
        ids = made.0
        people = Array(made.1.prefix(3))
        colleague = made.1[3]
    }

    var author: Actor { run.town.actor(.author) }

    /// A paper of the author with the offices of each stage; sent.
    func paper(_ stages: [[Int]], send: Bool = true) async throws -> PaperID {
        let paper = try await run.town.newPaper("Brücke", .nonPublic)
        for (stage, offices) in stages.enumerated() {
            for (place, office) in offices.enumerated() {
                _ = try await run.office.perform(
                    AddSignOffStep(paper: paper, office: ids[office], besideLast: place > 0 || stage == 0),
                    as: author
                )
            }
        }
        if send { _ = try await run.office.perform(SendSignOff(paper: paper), as: author) }
        return paper
    }

    func course(_ paper: PaperID, as actor: Actor? = nil) async throws -> SignOffCourse? {
        try await run.office.perform(ShowSignOff(paper: paper), as: actor ?? author).course
    }

    func step(_ office: Int, of paper: PaperID) async throws -> SignOffStepID {
        try #require(try await course(paper)?.steps.first { $0.plannedOffice == ids[office] }).id
    }

    func sign(_ office: Int, _ paper: PaperID, version: Int = 1, as actor: Actor? = nil) async throws {
        let step = try await step(office, of: paper)
        _ = try await run.office.perform(SignStep(step: step, version: version), as: actor ?? people[office])
    }

    func sees(_ actor: Actor, _ paper: PaperID) async -> Bool {
        await refusal { _ = try await run.office.perform(ShowPaper(paper: paper), as: actor) } == nil
    }

    func change(_ paper: PaperID, version: Int, _ text: String) async throws {
        _ = try await run.office.perform(
            ChangePaper(paper: paper, version: version, draft: run.town.paperDraft("Brücke", .nonPublic, text: text)),
            as: author
        )
    }
}
