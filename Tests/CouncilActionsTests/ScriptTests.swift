import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import Testing

@Suite struct `What earlier bodies recommended` {
    /// A public and a closed paper that one committee recommended and that stand before another now.
    private func recommended(_ run: ActionRun) async throws -> MeetingID {
        let (town, clerk) = (run.town, run.town.actor(.clerk))
        let other = try await run.otherCommittee()
        let first = try await run.meeting(of: other)
        let second = try await town.meeting("Rat")
        for (name, publicity) in [("Brücke", Publicity.public), ("Verkauf am Anger", .nonPublic)] {
            let paper = try await town.newPaper(name, publicity)
            for body in [other, town.committee] {
                _ = try await run.office.perform(
                    AddConsultation(paper: paper, organization: body, meeting: nil, role: "Vorberatung"),
                    as: clerk
                )
            }
            let item = try await town.item("", on: first, publicity, paper: paper)
            try await town.item("", on: second, publicity, paper: paper)
            let version = try await run.office.perform(ShowAgendaItem(item: item), as: clerk).item.version
            let votes = publicity == .public ? "Ja 7, Nein 0" : "Ja 4, Nein 3"
            let draft = ResultDraft(outcome: .recommended, votes: votes)
            _ = try await run.office.perform(RecordResult(item: item, version: version, draft: draft), as: clerk)
        }
        return second
    }

    @Test func `stands in the chair's script at the item, with the day and the votes`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await recommended(run)
            let bytes = try await run.office.perform(ReadScript(meeting: meeting), as: run.town.actor(.clerk))
            let text = try await run.council.text(ofPDF: bytes).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            #expect(text.contains("Bisherige Beratung"))
            #expect(text.contains(/Hauptausschuss, \d{1,2}\. \w+ \d{4}: empfohlen \(Ja 7, Nein 0\)/))
            #expect(text.contains("empfohlen (Ja 4, Nein 3)"))
            #expect(text.contains("Ich bitte alle Gäste, den Saal zu verlassen."))
        }
    }

    @Test func `is named in no notice where it came out behind closed doors`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let meeting = try await recommended(run)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            let files = try await run.office.perform(ShowMeeting(meeting: meeting), as: clerk).files
            var texts: [File.Role: String] = [:]
            for file in files {
                let hash = try #require(file.newest?.sha256)
                let bytes = try await run.council.database.read(as: .system) { try $0.vault.readAll(hash) }
                texts[file.role] = try await run.council.text(ofPDF: try #require(bytes))
            }
            #expect(texts[.invitation]?.contains("Ja 7, Nein 0") == true)
            #expect(texts[.invitation]?.contains("Ja 4, Nein 3") == false)
            #expect(texts[.publicNotice]?.contains("empfohlen") == false)
        }
    }

    @Test func `is kept from those who neither clerk nor chair`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await recommended(run)
            let said = await refusal {
                _ = try await run.office.perform(ReadScript(meeting: meeting), as: run.town.actor(.author))
            }
            #expect(said == .notPermitted)
        }
    }
}
