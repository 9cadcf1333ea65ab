internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Store

extension GuardedTown {
    /// Drafts that offices sign: one on its way, one that was withdrawn, one that was released past the offices.
    mutating func makeSignOffs() async throws {
        let author = actor(.author)
        let people: [(Viewer, Int)] = [(.signer, 0), (.nextSigner, 1), (.otherOffice, 2), (.signersDeputy, 2)]
        let body = try await council.office.perform(ShowTown(), as: .system).body.id
        let persons = people.map { (person: actor($0.0).person, office: $0.1) }
        signOffOffices = try await council.database.write(as: .system) { transaction in
            var offices: [OrganizationID] = []
            for name in ["Bauamt", "Kämmerei", "Rechtsamt"] {
                let office = Organization(
                    id: transaction.newID(),
                    body: body,
                    name: name,
                    kind: .department,
                    created: transaction.now
                )
                try transaction.organizations.save(office)
                offices.append(office.id)
            }
            for entry in persons {
                guard let person = entry.person else { continue }
                try transaction.persons.save(
                    Membership(
                        id: transaction.newID(),
                        person: person,
                        organization: offices[entry.office],
                        created: transaction.now
                    )
                )
            }
            return offices
        }
        addIdentities(signOffOffices)
        _ = try await council.office.perform(
            SaveSignOffTemplate(
                body: body,
                name: secret("course that is laid down", readers: [.clerk, .author]),
                kind: nil,
                lines: [.init(office: signOffOffices.first, stage: "1", workingDays: "2")]
            ),
            as: actor(.clerk)
        )
        let today = CivilDate(Date(), in: .councilDefault)
        _ = try await council.office.perform(
            AppointAccountDeputy(
                deputy: actor(.signersDeputy).account,
                first: today.description,
                last: today.adding(days: 30).description
            ),
            as: actor(.signer)
        )
        let readers = office.union([.author, .signer, .signersDeputy])
        let running = try await signOff(
            secret("draft that an office signs", readers: readers),
            file: secret("file of a draft that an office signs", readers: readers),
            as: author
        )
        // Asked, returned with a reason and sent on: the reason is the administration's.
        let reason = secret("reason of a return", readers: readers)
        let step = try await council.office.perform(ShowSignOff(paper: running), as: author).course?.steps.first?.id
        if let step {
            _ = try await council.office.perform(
                ReturnStep(step: step, version: 1, reason: reason),
                as: actor(.signer)
            )
        }
        _ = try await council.office.perform(SendSignOff(paper: running), as: author)

        let apart = office.union([.author])
        let withdrawn = try await signOff(
            secret("draft whose sign-off was withdrawn", readers: apart),
            file: secret("file of a draft whose sign-off was withdrawn", readers: apart),
            as: author
        )
        _ = try await council.office.perform(WithdrawSignOff(paper: withdrawn), as: author)
        let released = try await signOff(
            secret("non-public paper released past the offices", readers: apart),
            file: secret("file of a paper released past the offices", readers: apart),
            as: author
        )
        _ = try await council.office.perform(
            ReleasePaper(
                paper: released,
                despiteOpenSignOff: secret("reason of a release past the offices", readers: [])
            ),
            as: actor(.clerk)
        )
    }

    private func signOff(_ token: String, file: String, as author: Actor) async throws -> PaperID {
        let paper = try await paper(token, .nonPublic, as: author)
        try await attach(file, to: paper, .nonPublic, as: author)
        for office in signOffOffices.prefix(2) {
            _ = try await council.office.perform(
                AddSignOffStep(paper: paper, office: office, besideLast: false),
                as: author
            )
        }
        _ = try await council.office.perform(SendSignOff(paper: paper), as: author)
        return paper
    }
}
