import CouncilActions
import CouncilModel
import Foundation
import Intake
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `A packet` {
    @Test func `is one for two who ask for it at once`() async throws {
        try await PacketRun.inTown { run in
            async let first = run.request(.nonPublic, as: .clerk)
            async let second = run.request(.nonPublic, as: .deputy)
            let (one, other) = try await (first, second)
            #expect(one == other)
            #expect(try await run.request(.public, as: .clerk) != one)
            #expect(try run.actions.count("SELECT FROM council.job WHERE kind = 'composePacket'") == 2)
        }
    }

    @Test func `is refused for a meeting without date or items`() async throws {
        try await ActionRun.inTown { actions in
            let meeting = try await actions.town.meeting()
            let refusal = await refusal {
                _ = try await actions.office.perform(
                    RequestPacket(meeting: meeting, scope: .public),
                    as: actions.town.actor(.clerk)
                )
            }
            #expect(refusal == .violates([.agendaEmpty]))
        }
    }

    @Test func `waits until a worker comes that can compose`() async throws {
        try await PacketRun.inTown { run in
            let packet = try await run.request(.public)
            #expect(await run.worker(nil).drain() == 0)
            #expect(try await run.state(of: packet) == .waiting)
        }
    }

    @Test func `holds everything of its scope, and nothing else`() async throws {
        try await PacketRun.inTown { run in
            let clerk = run.actions.town.actor(.clerk)
            let (members, open) = (try await run.request(.nonPublic), try await run.request(.public))
            #expect(await run.actions.council.worker.drain() == 2)
            let whole = try await run.text(of: members)
            for word in ["Radweg", "Grundstück", "Lageplan", "Kaufvertrag", "Bericht"] { #expect(whole.contains(word)) }
            let publicText = try await run.text(of: open)
            for word in ["Radweg", "Lageplan", "Bericht"] { #expect(publicText.contains(word)) }
            for word in ["Grundstück", "Kaufvertrag", "nichtöffentlich"] { #expect(!publicText.contains(word)) }
            #expect(try await run.reads(members, .member))
            #expect(try await !run.reads(members, .author))
            #expect(try await run.reads(open, .author))

            let before = try await run.actions.office.perform(ShowPackets(meeting: run.meeting), as: clerk)
            #expect(before.shelves.map(\.isOutdated) == [false, false])
            #expect(before.shelves.allSatisfy { $0.remarks.isEmpty })
            _ = try await run.actions.town.attach("Kostenplan", to: run.openPaper)
            let after = try await run.actions.office.perform(ShowPackets(meeting: run.meeting), as: clerk)
            #expect(after.shelves.map(\.isOutdated) == [true, true])
            #expect(try run.leftFolders().isEmpty)
        }
    }

    @Test func `says which file is not in it`() async throws {
        try await PacketRun.inTown { run in
            // A file that was taken in by an import, which looks into none.
            let bytes = Array("%PDF-1.4 nothing of what a PDF needs".utf8)
            try await run.actions.office.database.write(as: .system) { transaction in
                try transaction.files.addVersion(
                    try transaction.vault.put(bytes),
                    to: run.publicFile,
                    fileName: "kaputt.pdf",
                    mediaType: "application/pdf",
                    pageCount: nil
                )
                try transaction.files.addVersion(
                    try transaction.vault.put(Array("Text".utf8)),
                    to: run.secretFile,
                    fileName: "Text.txt",
                    mediaType: "text/plain",
                    pageCount: nil
                )
            }
            _ = try await run.request(.nonPublic)
            #expect(await run.actions.council.worker.drain() == 1)
            let shown = try await run.actions.office.perform(
                ShowPackets(meeting: run.meeting),
                as: run.actions.town.actor(.clerk)
            )
            let remarks = shown.shelves[0].remarks
            #expect(Set(remarks.map(\.file.id)) == [run.publicFile, run.secretFile])
            #expect(remarks.first { $0.file.id == run.secretFile }?.remark == "Die Datei ist kein PDF.")
        }
    }

    @Test func `that is stopped ends its program and leaves nothing behind`() async throws {
        try await PacketRun.inTown { run in
            let packet = try await run.request(.nonPublic)
            let program = try run.program("sleep 600")
            let blobs = try run.actions.count("SELECT FROM council.blob")
            let work = Task { await run.worker(program).drain() }
            while true {
                if case .running = try await run.state(of: packet) { break }
                try await Task.sleep(for: .milliseconds(20))
            }
            _ = try await run.actions.office.perform(CancelPacket(packet: packet), as: run.actions.town.actor(.deputy))
            #expect(await work.value == 1)
            guard case .cancelled(let by?) = try await run.state(of: packet) else {
                Issue.record("the packet is not cancelled")
                return
            }
            #expect(run.actions.town.actor(.deputy).account == by)
            #expect(try run.actions.count("SELECT FROM council.blob") == blobs)
            #expect(
                try run.actions.count("SELECT FROM council.job WHERE kind = 'composePacket' AND finished_at IS NULL")
                    == 0
            )
            #expect(try run.leftFolders().isEmpty)
            // Another one can be asked for.
            #expect(try await run.request(.nonPublic) != packet)
        }
    }

    @Test func `of a program that fails says why`() async throws {
        try await PacketRun.inTown { run in
            let broken = try await run.request(.nonPublic)
            #expect(await run.worker(try run.program("echo kaputt >&2; exit 1")).drain() == 1)
            #expect(try await run.state(of: broken) == .failed(.broken))
            let costly = try await run.request(.nonPublic)
            var program = try run.program("while :; do :; done")
            program.limits.processorSeconds = 1
            #expect(await run.worker(program).drain() == 1)
            #expect(try await run.state(of: costly) == .failed(.tooCostly))
            #expect(!run.actions.council.log.text.contains("kaputt"))
        }
    }

    @Test func `is given up when its worker dies again and again`() async throws {
        try await PacketRun.inTown { run in
            let packet = try await run.request(.nonPublic)
            try run.actions.council.owner().execute("UPDATE council.job SET attempts = 3 WHERE kind = 'composePacket'")
            #expect(await run.worker(try run.program("exit 0")).drain() == 1)
            #expect(try await run.state(of: packet) == .failed(.interrupted))
        }
    }

    @Test func `is read by those who may read everything in it, as long as they may`() async throws {
        try await PacketRun.inTown { run in
            let members = try await run.file(.nonPublic)
            let publicOne = try await run.file(.public)
            for staff in [PlainTown.Staff.member, .clerk, .releaser] {
                #expect(try await run.reads(members, staff), "\(staff)")
            }
            for staff in [PlainTown.Staff.author, .administrator] {
                #expect(try await !run.reads(members, staff), "\(staff)")
                #expect(try await run.reads(publicOne, staff), "\(staff)")
            }
            // A file that was taken away is no longer read in a packet either.
            let clerk = run.actions.town.actor(.clerk)
            _ = try await run.actions.office.perform(RemoveFile(file: run.publicFile), as: clerk)
            #expect(try await !run.reads(publicOne, .author))
            #expect(try await !run.reads(members, .member))
            #expect(try await run.reads(members, .clerk))
        }
    }

    @Test func `for the public is closed as soon as one of its items is not public any more`() async throws {
        try await PacketRun.inTown { run in
            let packet = try await run.file(.public)
            #expect(try await run.reads(packet, .author))
            try run.actions.council.owner().execute(
                "UPDATE council.agenda_item SET publicity = 'nonPublic' WHERE id = \(run.plainItem)"
            )
            #expect(try await !run.reads(packet, .author))
            // Who may read the item meanwhile still gets no packet that says it were public.
            #expect(try await !run.reads(packet, .member))
        }
    }

    @Test func `loses its bytes with those of a file that is erased`() async throws {
        try await PacketRun.inTown { run in
            let packet = try await run.file(.nonPublic)
            let other = try await run.file(.public)
            let sha256 = try await run.sha256(of: run.secretFile)
            try await run.actions.office.database.write(as: .system) { try $0.vault.erase(sha256) }
            #expect(try await run.state(of: packet) == .erased)
            #expect(try await run.reads(other, .author))
        }
    }
}
