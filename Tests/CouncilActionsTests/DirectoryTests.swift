import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Bodies and their members` {
    @Test func `a seat ends instead of being deleted, and each day shows its own members`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let person = try await run.person("Erna", "Neu")
            let committee = run.town.committee
            _ = try await run.office.perform(
                SaveMembership(.new(committee), draft: .init(person: person, start: "2026-03-01")),
                as: clerk
            )
            let seat = try await run.members(on: "2026-05-01").first { $0.person.id == person }
            #expect(seat?.membership.role == "Mitglied")
            #expect(try await !run.members(on: "2026-02-28").contains { $0.person.id == person })

            let id = try #require(seat?.membership.id)
            let ended = SaveMembership.Draft(start: "2026-03-01", end: "2026-05-31")
            _ = try await run.office.perform(SaveMembership(.known(id), draft: ended), as: clerk)
            #expect(try await run.members(on: "2026-05-31").contains { $0.person.id == person })
            #expect(try await !run.members(on: "2026-06-01").contains { $0.person.id == person })
            let later = try await run.office.perform(
                ShowOrganization(organization: committee, day: CivilDate("2026-06-01")),
                as: clerk
            )
            #expect(later.others.contains { $0.person.id == person })
            let shown = try await run.office.perform(
                ShowPerson(person: person, day: CivilDate("2026-05-31")),
                as: run.town.actor(.member)
            )
            #expect(shown.present.map(\.organization.id) == [committee])
        }
    }

    @Test func `nobody holds the same seat twice at a time, whoever writes it`() async throws {
        try await ActionRun.inTown { run in
            let person = try await run.person("Erna", "Neu")
            try await run.seat(person, "", "2026-01-01", "2026-06-30")
            let twice = await refusal { try await run.seat(person, "Mitglied", "2026-06-30") }
            #expect(twice == .violates([.membershipOverlaps]))
            try await run.seat(person, "Mitglied", "2026-07-01")
            try await run.seat(person, "Vorsitz", "2026-03-01")
            let seats = try run.count("SELECT FROM council.membership WHERE person_id = \(person)")
            #expect(seats == 3)
        }
    }

    @Test func `an ill period, a term within another and an organization above itself are refused`() async throws {
        try await ActionRun.inTown { run in
            let group = try await run.save(.init(name: "Fraktion Grün", kind: "Fraktion", start: "2026-04-01"))
            let below = try await run.save(.init(name: "Arbeitskreis", kind: "Gremium", parent: group))
            let circle = SaveOrganization.Draft(name: "Fraktion Grün", kind: "Fraktion", parent: below)
            let circular = await refusal { _ = try await run.save(circle, group) }
            #expect(circular == .violates([.organizationAboveItself]))
            let backwards = SaveOrganization.Draft(name: "X", kind: "Fraktion", start: "2026-04-01", end: "2026-03-31")
            let wrong = await refusal { _ = try await run.save(backwards) }
            let expected = "ein Tag, der nicht vor dem ersten liegt"
            #expect(wrong == .violates([.unreadable(field: "Letzter Tag", expected: expected)]))
            try await run.term("2021-04-01", "2026-03-31")
            let twice = await refusal { try await run.term("2026-03-31", "") }
            #expect(twice == .violates([.termOverlaps]))
            try await run.term("2026-04-01", "")
        }
    }

    @Test func `a meeting summons those who are members on its day`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let day = CivilDate(Date(), in: .councilDefault).adding(days: 21)
            let (leaving, coming) = (try await run.person("Lea", "Leaving"), try await run.person("Conny", "Coming"))
            let spans = [(leaving, "", day.adding(days: -1).description), (coming, day.description, "")]
            for (person, start, end) in spans {
                _ = try await run.office.perform(
                    SaveMembership(
                        .new(run.town.committee),
                        draft: .init(person: person, start: start, end: end)
                    ),
                    as: clerk
                )
            }
            let meeting = try await run.town.meeting()
            let summoned = try await run.office.perform(ShowSummons(meeting: meeting), as: clerk).recipients
            #expect(summoned.contains { $0.person.id == coming })
            #expect(!summoned.contains { $0.person.id == leaving })
        }
    }

    @Test func `deputies are asked in their order, stand in once, and end`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let committee = run.town.committee
            let member = try #require(try await run.members(on: "2026-05-01").first).membership
            let deputies = [try await run.person("Dora", "Erste"), try await run.person("Dieter", "Zweiter")]
            for deputy in deputies {
                let action = SaveMembershipDeputy(
                    organization: committee,
                    principal: .member(member.id),
                    person: deputy
                )
                _ = try await run.office.perform(action, as: clerk)
            }
            let again = SaveMembershipDeputy(
                organization: committee,
                principal: .member(member.id),
                person: deputies[0]
            )
            let twice = await refusal { _ = try await run.office.perform(again, as: clerk) }
            #expect(twice == .violates([.deputyOverlaps]))
            let own = SaveMembershipDeputy(
                organization: committee,
                principal: .member(member.id),
                person: member.person
            )
            let oneself = await refusal { _ = try await run.office.perform(own, as: clerk) }
            #expect(oneself == .violates([.deputyOfOneself]))
            let shown = try await run.office.perform(ShowOrganization(organization: committee), as: clerk).deputies
            #expect(shown.map(\.name) == ["Dora Erste", "Dieter Zweiter"])
            _ = try await run.office.perform(EndMembershipDeputy(deputy: shown[0].deputy.id), as: clerk)
            let tomorrow = CivilDate(Date(), in: .councilDefault).adding(days: 1)
            let later = ShowOrganization(organization: committee, day: tomorrow)
            let left = try await run.office.perform(later, as: run.town.actor(.member)).deputies
            #expect(left.map(\.name) == ["Dieter Zweiter"])
        }
    }
}

extension ActionRun {
    /// A new person.
    func person(_ given: String, _ family: String) async throws -> PersonID {
        try await office.perform(
            SavePerson(body: town.body, draft: .init(givenName: given, familyName: family)),
            as: town.actor(.clerk)
        )
    }

    /// Saves an organization.
    func save(_ draft: SaveOrganization.Draft, _ id: OrganizationID? = nil) async throws -> OrganizationID {
        let action = SaveOrganization(body: town.body, organization: id, draft: draft)
        return try await office.perform(action, as: town.actor(.clerk))
    }

    /// Enters a legislative term.
    func term(_ start: String, _ end: String) async throws {
        let action = SaveLegislativeTerm(body: town.body, name: "Wahlperiode", start: start, end: end)
        _ = try await office.perform(action, as: town.actor(.clerk))
    }

    /// Gives a person a seat in the committee.
    func seat(_ person: PersonID, _ role: String, _ start: String, _ end: String = "") async throws {
        let draft = SaveMembership.Draft(person: person, role: role, start: start, end: end)
        _ = try await office.perform(SaveMembership(.new(town.committee), draft: draft), as: town.actor(.clerk))
    }

    /// The committee's members of a day.
    func members(on day: String) async throws -> [MembershipLine] {
        try await office.perform(
            ShowOrganization(organization: town.committee, day: CivilDate(day)),
            as: town.actor(.clerk)
        ).present
    }
}
