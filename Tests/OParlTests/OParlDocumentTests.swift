import Foundation
import OParl
import Testing

@Suite struct `Documents of published objects` {
    static let all: [OParlObject] = [
        PublishedTown.body, PublishedTown.organization, PublishedTown.person, PublishedTown.membership,
        PublishedTown.meeting, PublishedTown.paper, PublishedTown.consultation, PublishedTown.location,
        PublishedTown.item(20, order: 0, name: "TOP"),
        PublishedTown.file(21, .mainFile, of: PublishedTown.paperID, .paper),
        PublishedTown.body.children[0],
    ]

    @Test(arguments: all) func `survive the way through the database`(_ object: OParlObject) throws {
        let document = try #require(object.document)

        let json = try document.json()

        #expect(try OParlDocument(kind: object.kind, json: Data(json.utf8)) == document)
        #expect(!json.contains("null"))
    }

    @Test func `exist for every kind that has a row`() {
        #expect(Set(Self.all.map(\.kind)) == Set(OParlKind.allCases))
    }

    @Test func `write days as days and moments in UTC`() throws {
        let json = try OParlDocument.paper(OParlPaper(date: PublishedTown.day("2025-02-28"))).json()
        let meeting = try OParlDocument.meeting(OParlMeeting(start: PublishedTown.modified)).json()

        #expect(json == #"{"date":"2025-02-28"}"#)
        #expect(meeting == #"{"start":"2025-07-01T10:30:59Z"}"#)
    }

    @Test func `call the publicity of an item public`() throws {
        #expect(try OParlDocument.agendaItem(OParlAgendaItem(isPublic: false)).json() == #"{"public":false}"#)
    }

    @Test func `name what they refer to, each once and in order`() {
        let first = PublishedTown.id(100)
        let second = PublishedTown.id(101)
        let document = OParlDocument.meeting(
            OParlMeeting(location: PublishedTown.locationID, organization: [first, second, first])
        )

        #expect(
            document.references == [
                OParlReference(role: "location", target: PublishedTown.locationID, position: 0),
                OParlReference(role: "organization", target: first, position: 0),
                OParlReference(role: "organization", target: second, position: 1),
            ]
        )
    }

    @Test func `of another form are refused without a word about their content`() {
        let error = #expect(throws: OParlError.self) {
            try OParlDocument(kind: .paper, json: Data(#"{"date":"30.06.2025"}"#.utf8))
        }
        #expect(error == .unreadableDocument(.paper))
        #expect(error?.description.contains("30.06") == false)
    }

    @Test(arguments: ["2025-02-29", "2025-2-28", "28.02.2025", "", "2025-02-28T00:00:00Z"])
    func `know no day but those of the calendar`(_ text: String) {
        #expect(OParlDay(text) == nil)
    }
}
