import CouncilModel
import Foundation
import Testing

@Suite struct `A paper's way` {
    typealias Step = ConsultationSequence.Step

    private static func day(_ text: String?) -> CivilDate? { text.flatMap { CivilDate($0) } }

    /// Bau (Vorberatung), HFA (Empfehlung), Rat (Entscheidung), then a Beirat that takes note.
    private func way(_ days: [String?], done: Int = 0) -> ConsultationSequence {
        let names: [(String, ConsultationRole)] = [
            ("Bau", .preliminary), ("HFA", .recommendation), ("Rat", .decision), ("Beirat", .information),
        ]
        return ConsultationSequence(
            zip(names, days).enumerated().map { place, step in
                Step(
                    id: ConsultationID(UUID()),
                    organization: step.0.0,
                    role: step.0.1,
                    day: Self.day(step.1),
                    isDone: place < done
                )
            }
        )
    }

    private func bodies(_ consequences: [ConsultationSequence.Consequence]) -> [String] {
        consequences.map { consequence in
            switch consequence {
            case .tooEarly(let step, let earlier, let day): "\(step.organization) before \(earlier) \(day)"
            case .undated(let step, let earlier): "\(step.organization) without \(earlier)"
            case .pointless(let step): "\(step.organization) pointless"
            }
        }
    }

    @Test func `lets the council come before the committee that postponed, and says so`() {
        let way = way(["2026-06-05", "2026-06-20", "2026-06-12"])
        let found = way.consequences(of: .postponed, at: way.steps[0].id, again: Self.day("2026-06-20"))
        #expect(bodies(found) == ["HFA before Bau 2026-06-20", "Rat before Bau 2026-06-20"])
    }

    @Test func `is not touched where the later dates still fit, or there are none`() {
        let fits = way(["2026-06-05", "2026-06-21", "2026-06-30"])
        #expect(fits.consequences(of: .postponed, at: fits.steps[0].id, again: Self.day("2026-06-20")).isEmpty)
        let open = way(["2026-06-05", nil, nil])
        #expect(open.consequences(of: .postponed, at: open.steps[0].id, again: nil).isEmpty)
    }

    @Test func `has dates in the air when the committee has none any more`() {
        let way = way(["2026-06-05", nil, "2026-06-12"])
        #expect(bodies(way.consequences(of: .postponed, at: way.steps[0].id, again: nil)) == ["Rat without Bau"])
        #expect(bodies(way.consequences(of: .referred, at: way.steps[0].id, again: nil)) == ["Rat without Bau"])
    }

    @Test func `goes on after a committee voted it down, and ends where the council did`() {
        let way = way(["2026-06-05", "2026-06-10", "2026-06-12", "2026-06-14"])
        #expect(way.consequences(of: .rejected, at: way.steps[0].id, again: nil).isEmpty)
        #expect(way.consequences(of: .recommended, at: way.steps[0].id, again: nil).isEmpty)
        let ended = ConsultationSequence([way.steps[2], way.steps[1], way.steps[3]])
        #expect(bodies(ended.consequences(of: .rejected, at: ended.steps[0].id, again: nil)) == ["HFA pointless"])
    }

    @Test func `ends for all that are still to come when it is taken back`() {
        let way = way(["2026-06-05", "2026-06-10", nil], done: 1)
        #expect(
            bodies(way.consequences(of: .withdrawn, at: way.steps[0].id, again: nil)) == [
                "HFA pointless", "Rat pointless",
            ]
        )
        #expect(way.consequences(of: .withdrawn, at: way.steps[2].id, again: nil).isEmpty)
    }

    @Test func `leaves steps alone that are done`() {
        let way = way(["2026-06-05", "2026-06-10", "2026-06-12"], done: 3)
        #expect(way.consequences(of: .postponed, at: way.steps[0].id, again: Self.day("2026-07-01")).isEmpty)
    }

    @Test func `contradicts itself where a later body meets first`() {
        #expect(bodies(way(["2026-06-20", nil, "2026-06-12"]).contradictions) == ["Rat before Bau 2026-06-20"])
        #expect(way(["2026-06-05", "2026-06-10", "2026-06-12"]).contradictions.isEmpty)
        #expect(way(["2026-06-20", nil, "2026-06-12"], done: 1).contradictions.isEmpty)
    }
}

@Suite struct `The competence of bodies` {
    private let bodies = (0..<4).map { _ in OrganizationID(UUID()) }

    private func competence(
        _ place: Int,
        _ kind: String,
        _ role: ConsultationRole,
        office: OrganizationID? = nil
    ) -> Competence {
        Competence(
            id: CompetenceID(UUID()),
            organization: bodies[place],
            paperType: kind,
            office: office,
            role: role
        )
    }

    @Test func `proposes who is heard before who recommends, and the decision last`() {
        let proposal = Competence.proposal(
            from: [
                competence(0, "Beschlussvorlage", .decision), competence(1, "beschlussvorlage", .recommendation),
                competence(2, "Beschlussvorlage", .hearing), competence(3, "Antrag", .decision),
            ],
            paperType: "Beschlussvorlage",
            office: nil,
            order: bodies
        )
        #expect(proposal.map(\.organization) == [bodies[2], bodies[1], bodies[0]])
        #expect(proposal.map(\.role) == [.hearing, .recommendation, .decision])
    }

    @Test func `for one office goes before the one for all, and concerns no other office`() {
        let (office, other) = (OrganizationID(UUID()), OrganizationID(UUID()))
        let all = [
            competence(0, "Antrag", .decision), competence(1, "Antrag", .preliminary, office: office),
            competence(0, "Antrag", .information, office: office),
        ]
        func roles(_ office: OrganizationID?) -> [ConsultationRole] {
            Competence.proposal(from: all, paperType: "Antrag", office: office, order: bodies).map(\.role)
        }
        #expect(roles(office) == [.preliminary, .information])
        #expect(roles(other) == [.decision])
        #expect(roles(nil) == [.decision])
    }

    @Test func `of an organization that is no more proposes nothing`() {
        let all = [competence(0, "Antrag", .decision)]
        #expect(Competence.proposal(from: all, paperType: "Antrag", office: nil, order: []).isEmpty)
    }
}
