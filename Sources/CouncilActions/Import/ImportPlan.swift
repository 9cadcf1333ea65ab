internal import CouncilModel
internal import Foundation
internal import Intake
internal import Store

/// The order in which a harvest is written: each thing behind those that it refers to.
struct ImportPlan {
    /// One thing to write.
    struct Step: Sendable {
        let entry: ImportReferences.Entry
        /// Whether it is written only when it is not here yet, see `Imported.isTentative`.
        var isTentative = false
        let write: @Sendable (Transaction) throws -> Void
    }

    /// Things that are written in one transaction, because the database looks at their order as a whole.
    struct Group: Sendable {
        var steps: [Step]
        var prepare: @Sendable (Transaction) throws -> Void = { _ in }

        /// What of the group is to be written; counts all of it. A group that was read in part is left alone when anything
        /// of it is here already.
        func due(known: [String: ImportReferences.Reference], report: inout ImportReport) -> Group {
            var due = self
            let isHere = steps.contains { known[$0.entry.externalID] != nil }
            let isLeftAlone = isHere && steps.contains(where: \.isTentative)
            due.steps = steps.filter { step in
                let entry = step.entry
                guard let reference = known[entry.externalID] else {
                    guard !isLeftAlone else {
                        report.findings.add(.dependsOnUnread, entry.externalID)
                        return false
                    }
                    report.counts[entry.kind, default: .init()].taken += 1
                    return true
                }
                guard reference.digest != entry.digest, !isLeftAlone else {
                    report.counts[entry.kind, default: .init()].unchanged += 1
                    return false
                }
                report.counts[entry.kind, default: .init()].changed += 1
                return true
            }
            return due
        }

        func write(in transaction: Transaction) throws {
            try prepare(transaction)
            for step in steps { try step.write(transaction) }
        }

        /// The same things one by one.
        var parts: [Group] { steps.map { Group(steps: [$0], prepare: prepare) } }
    }

    let harvest: OParlHarvest
    /// References of papers that are in the records already, whoever brought them.
    let usedReferences: [String: PaperID]

    func groups(findings: inout ImportFindings) -> [Group] {
        var groups: [Group] = []
        groups.append(single("body", harvest.body, harvest.body.value.id.uuid) { try $0.bodies.save($1) })
        // Where the border between two terms moves, they overlap until both are written.
        groups.append(
            Group(
                steps: harvest.legislativeTerms.map { term in
                    step("legislativeTerm", term, term.value.id.uuid) { try $0.bodies.save($1) }
                }
            )
        )
        groups += harvest.locations.map { location in
            single("location", location, location.value.id.uuid) { try $0.bodies.save($1) }
        }
        groups += harvest.organizations.map { organization in
            single("organization", organization, organization.value.id.uuid) { try $0.organizations.save($1) }
        }
        groups += harvest.persons.map { person in
            single("person", person, person.value.id.uuid) { try $0.persons.save($1) }
        }
        groups += harvest.memberships.map { membership in
            single("membership", membership, membership.value.id.uuid) { try $0.persons.save($1) }
        }
        groups += harvest.meetings.map { meeting in
            single("meeting", meeting, meeting.value.id.uuid) { try $0.importedRecords.save($1) }
        }
        groups += agendas
        groups += papers(&findings)
        groups += sequences
        groups += harvest.relations.map { relations in
            single("paperRelations", relations, relations.value.paper.uuid) { transaction, relations in
                try transaction.importedRecords.saveRelations(
                    of: relations.paper,
                    related: relations.related,
                    superordinated: relations.superordinated,
                    originators: relations.originators
                )
            }
        }
        groups += harvest.files.map { file in
            single("file", file, file.value.id.uuid) { try $0.importedRecords.save($1) }
        }
        return groups
    }

    private var agendas: [Group] {
        runs(of: harvest.agendaItems, by: \.meeting).map { meeting, items in
            let listed = items.map(\.value.id)
            return Group(
                steps: items.map { item in
                    step("agendaItem", item, item.value.id.uuid) { try $0.importedRecords.save($1) }
                },
                prepare: { try $0.importedRecords.makeRoom(in: meeting, for: listed) }
            )
        }
    }

    private var sequences: [Group] {
        runs(of: harvest.consultations, by: \.paper).map { paper, consultations in
            let listed = consultations.map(\.value.id)
            return Group(
                steps: consultations.map { consultation in
                    step("consultation", consultation, consultation.value.id.uuid) { try $0.consultations.save($1) }
                },
                prepare: { try $0.importedRecords.makeRoom(in: paper, for: listed) }
            )
        }
    }

    /// Papers; one whose reference another paper of the records bears already is taken without a reference.
    private func papers(_ findings: inout ImportFindings) -> [Group] {
        var groups: [Group] = []
        for paper in harvest.papers {
            var value = paper.value
            if let reference = value.reference, let owner = usedReferences[reference], owner != value.id,
                !harvest.papers.contains(where: { $0.value.id == owner })
            {
                findings.add(.repeatedReference, paper.externalID)
                value.reference = nil
            }
            let saved = value
            groups.append(
                Group(steps: [
                    Step(
                        entry: entry("paper", paper, value.id.uuid),
                        isTentative: paper.isTentative,
                        write: { try $0.importedRecords.save(saved) }
                    )
                ])
            )
        }
        return groups
    }

    private func single<Noun: Sendable>(
        _ kind: String,
        _ thing: Imported<Noun>,
        _ object: UUID,
        _ write: @escaping @Sendable (Transaction, Noun) throws -> Void
    ) -> Group {
        Group(steps: [step(kind, thing, object, write)])
    }

    private func step<Noun: Sendable>(
        _ kind: String,
        _ thing: Imported<Noun>,
        _ object: UUID,
        _ write: @escaping @Sendable (Transaction, Noun) throws -> Void
    ) -> Step {
        let value = thing.value
        return Step(
            entry: entry(kind, thing, object),
            isTentative: thing.isTentative,
            write: { try write($0, value) }
        )
    }

    private func entry<Noun>(_ kind: String, _ thing: Imported<Noun>, _ object: UUID) -> ImportReferences.Entry {
        ImportReferences.Entry(externalID: thing.externalID, kind: kind, object: object, digest: thing.digest)
    }

    /// Neighbours with the same owner, in their order.
    private func runs<Noun, Owner: Equatable>(
        of things: [Imported<Noun>],
        by owner: (Noun) -> Owner
    ) -> [(Owner, [Imported<Noun>])] {
        var runs: [(Owner, [Imported<Noun>])] = []
        for thing in things {
            if runs.last?.0 == owner(thing.value) {
                runs[runs.count - 1].1.append(thing)
            } else {
                runs.append((owner(thing.value), [thing]))
            }
        }
        return runs
    }
}
