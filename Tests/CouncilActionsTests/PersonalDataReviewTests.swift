import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite("A publication with personal data")
struct PersonalDataReviewTests {
    private func prepared(
        _ run: ActionRun,
        attaching text: String,
        reading: Bool = true
    ) async throws -> Publications.Subject {
        let paper = try await run.town.newPaper("Radweg am Mühlenbach")
        _ = try await run.town.attach(text, to: paper)
        if reading { #expect(await Worker(office: run.office, wakeUps: AsyncStream { $0.finish() }).drain() > 0) }
        _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
        try await run.office.perform(RequestPublication(subject: .paper(paper)), as: run.town.actor(.clerk))
        return .paper(paper)
    }

    private func release(
        _ subject: Publications.Subject,
        _ run: ActionRun,
        accepting: Bool = false,
        acceptingHidden: Bool = false
    ) async -> ActionError? {
        await refusal {
            try await run.office.perform(
                ReleasePublication(
                    subject: subject,
                    acceptsPersonalData: accepting,
                    acceptsHiddenWords: acceptingHidden
                ),
                as: run.town.actor(.releaser)
            )
        }
    }

    @Test func `is refused until somebody confirms what was found inside a file`() async throws {
        try await ActionRun.inTown { run in
            let subject = try await prepared(run, attaching: "Winter, Tel. 05651 7402")
            let shown = try await run.office.perform(
                PreviewPublication(subject: subject),
                as: run.town.actor(.releaser)
            )
            // The paper's own document lists its annexes by their names.
            #expect(shown.review.places.count == 2)
            let place = try #require(shown.review.places.last)
            #expect(place.name == "Datei „Winter, Tel. 05651 7402“" && place.file != nil)
            #expect(place.hints == [PersonalDataHint(kind: .phone, excerpt: "05651 7402")])
            #expect(await release(subject, run) == .violates([.personalDataUnconfirmed(places: 2)]))
            #expect(try run.count("SELECT FROM portal.object WHERE kind = 'paper'") == 0)
            #expect(await release(subject, run, accepting: true) == nil)
            #expect(try run.count("SELECT FROM portal.object WHERE kind = 'paper'") == 1)
            let detail = try run.text(
                "SELECT detail::text FROM council.event WHERE kind = 'publicationReleased' ORDER BY seq DESC LIMIT 1"
            )
            #expect(detail.contains("\"confirmedPlaces\": \"2\"") && !detail.contains("7402"))
        }
    }

    @Test func `is refused too when the file's text was not read before it was cleaned`() async throws {
        try await ActionRun.inTown { run in
            let subject = try await prepared(run, attaching: "geb. 12.03.1961", reading: false)
            #expect(await release(subject, run) == .violates([.personalDataUnconfirmed(places: 2)]))
        }
    }

    @Test func `without any is released as before`() async throws {
        try await ActionRun.inTown { run in
            let subject = try await prepared(run, attaching: "Lageplan 0142/2026")
            let shown = try await run.office.perform(
                PreviewPublication(subject: subject),
                as: run.town.actor(.releaser)
            )
            #expect(shown.review.places.isEmpty)
            #expect(await release(subject, run) == nil)
        }
    }

    @Test(arguments: [true, false])
    func `with words under a black bar asks for a yes of its own, read by the worker or not`(reading: Bool) async throws
    {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg am Mühlenbach")
            let file = try await run.office.perform(
                AttachFile(
                    paper: paper,
                    name: "Gutachten",
                    fileName: "gutachten.pdf",
                    publicity: .public,
                    bytes: PlainPDF.bytes(showing: "Erika Mustermann", under: "0 g 60 700 300 40 re f")
                ),
                as: run.town.actor(.author)
            )
            if reading { #expect(await Worker(office: run.office, wakeUps: AsyncStream { $0.finish() }).drain() > 1) }
            _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
            let subject = Publications.Subject.paper(paper)
            try await run.office.perform(RequestPublication(subject: subject), as: run.town.actor(.clerk))
            #expect(await release(subject, run, accepting: true) == .violates([.hiddenWordsUnconfirmed(files: 1)]))
            #expect(try run.count("SELECT FROM portal.object WHERE kind = 'paper'") == 0)
            let shown = try await run.office.perform(
                PreviewPublication(subject: subject),
                as: run.town.actor(.releaser)
            )
            let hidden = try #require(shown.review.hidden.first)
            #expect(hidden.file == file && hidden.name == "Datei „Gutachten“")
            #expect(hidden.words?.passages == [.init(page: 1, cover: .dark, words: "Erika Mustermann")])
            #expect(await release(subject, run, acceptingHidden: true) == nil)
        }
    }

    @Test func `does not look into what stays inside`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg am Mühlenbach")
            _ = try await run.town.attach("Tel. 05651 7402", to: paper, .nonPublic)
            _ = try await run.office.perform(ReleasePaper(paper: paper), as: run.town.actor(.clerk))
            try await run.office.perform(RequestPublication(subject: .paper(paper)), as: run.town.actor(.clerk))
            let shown = try await run.office.perform(
                PreviewPublication(subject: .paper(paper)),
                as: run.town.actor(.releaser)
            )
            #expect(shown.review.places.isEmpty && shown.review.unreadFiles.isEmpty)
        }
    }
}
