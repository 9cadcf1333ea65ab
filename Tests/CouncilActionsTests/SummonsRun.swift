import CouncilActions
import CouncilModel
import Foundation
import Mail
import Postgres
import Store
import TestCouncil

/// A council whose chair is summoned by mail and whose member by letter.
struct SummonsRun: Sendable {
    let council: TestCouncil
    let town: PlainTown
    var clerk: Actor { town.actor(.clerk) }

    static func inTown(_ body: (SummonsRun) async throws -> Void) async throws {
        try await ActionRun.inTown { run in
            let summons = SummonsRun(council: run.council, town: run.town)
            try await summons.consent(.chair, "chair@rat.example.de")
            try await body(summons)
        }
    }

    /// An office that sends over a server at a port.
    func office(_ port: Int) -> CouncilOffice {
        CouncilOffice(
            database: council.database,
            inspector: council.office.inspector,
            passwords: council.office.passwords,
            composer: council.office.composer,
            template: council.office.template,
            correspondence: Correspondence(
                server: try? MailServer(url: "smtp://127.0.0.1:\(port)"),
                sender: MailAddress(name: "Sitzungsdienst", address: "sitzungsdienst@stadt.example.de"),
                officeAddress: "https://rat.example.de"
            )
        )
    }

    /// Does all that is due.
    func work(_ port: Int) async throws -> Int {
        await Worker(office: office(port), wakeUps: AsyncStream { $0.finish() }).drain()
    }

    /// A meeting with a public and a non-public item.
    func meeting() async throws -> MeetingID {
        let meeting = try await town.meeting()
        try await town.item("Radweg", on: meeting)
        try await town.item("Verkauf an Meier", on: meeting, .nonPublic)
        return meeting
    }

    func consent(_ staff: PlainTown.Staff, _ address: String) async throws {
        guard let person = town.actor(staff).person else { return }
        _ = try await council.office.perform(NoteMailConsent(person: person, address: address), as: clerk)
    }

    /// Further members with a mail address each.
    func addMembers(_ count: Int) async throws {
        let (body, committee) = (town.body, town.committee)
        try await council.database.write(as: .system) { transaction in
            for number in 0..<count {
                let person = Person(
                    id: transaction.newID(),
                    body: body,
                    name: "Mitglied \(number)",
                    created: transaction.now
                )
                try transaction.persons.save(person)
                try transaction.persons.save(
                    Membership(
                        id: transaction.newID(),
                        person: person.id,
                        organization: committee,
                        created: transaction.now
                    )
                )
                try transaction.meetingNotices.setMailAddress("mitglied-\(number)@rat.example.de", of: person.id)
            }
        }
    }

    func receipts(_ notice: MeetingNoticeID) async throws -> [Receipt] {
        let shown = try await council.office.perform(ShowNotice(notice: notice), as: clerk)
        return shown.summons.notices.first { $0.notice.id == notice }?.receipts ?? []
    }

    func standings(_ notice: MeetingNoticeID) async throws -> [Receipt.Standing] {
        try await receipts(notice).map(\.standing)
    }

    /// Lets jobs that wait for another try begin now.
    func skipPauses() throws {
        try council.owner().execute("UPDATE council.job SET run_after = now() - interval '1 hour'")
    }

    func count(_ sql: SQL) throws -> Int { try council.owner().query(sql).count }

    func events() throws -> [String] {
        try council.owner().query("SELECT kind FROM council.event ORDER BY seq").map { try $0["kind"] }
    }
}
