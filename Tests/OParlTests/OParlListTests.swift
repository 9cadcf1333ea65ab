import Foundation
import OParl
import Testing

@Suite struct `Lists of OParl` {
    let renderer = PublishedTown.renderer
    let list = "https://rat.example.de/oparl/v1.1/body/x/paper"

    func page(_ objects: [OParlObject], _ filter: OParlFilter = OParlFilter(), next: OParlFilter? = nil) -> JSONValue {
        renderer.render(
            OParlListPage(
                address: list,
                kind: .paper,
                filter: filter,
                objects: objects,
                elementsPerPage: 100,
                next: next
            )
        )
    }

    @Test func `have data, pagination and links even when they are empty`() {
        let json = page([])

        #expect(json["data"] == .array([]))
        #expect(json["pagination"]?["elementsPerPage"] == .integer(100))
        #expect(json["links"]?["first"] == .string(list))
        #expect(json["links"]?["self"] == .string(list))
        #expect(json["links"]?["next"] == nil)
        #expect(json["links"]?["web"] == .string("https://rat.example.de/papers"))
    }

    @Test func `keep every filter in every link`() throws {
        let filter = try OParlFilter(query: [
            ("limit", "10"), ("modified_since", "2025-01-01T00:00:00+01:00"), ("omit_internal", "true"),
            ("created_until", "2025-12-31T23:59:59Z"), ("unknown", "x"),
        ])
        let kept =
            "created_until=2025-12-31T23%3A59%3A59Z&modified_since=2025-01-01T00%3A00%3A00%2B01%3A00"
            + "&omit_internal=true&limit=10"
        let after = OParlAddress.text(PublishedTown.paperID)

        let json = page(
            [PublishedTown.paper],
            filter.page(after: PublishedTown.id(1)),
            next: filter.page(after: PublishedTown.paperID)
        )

        #expect(json["links"]?["first"] == .string("\(list)?\(kept)"))
        #expect(json["links"]?["self"] == .string("\(list)?\(kept)&after=\(OParlAddress.text(PublishedTown.id(1)))"))
        #expect(json["links"]?["next"] == .string("\(list)?\(kept)&after=\(after)"))
    }

    @Test func `leave out the inner objects on request`() throws {
        let filter = try OParlFilter(query: [("omit_internal", "true")])

        let paper = page([PublishedTown.paper], filter)["data"]?[0]
        let meeting = page([PublishedTown.meeting], filter)["data"]?[0]
        let person = page([PublishedTown.person], filter)["data"]?[0]
        let body = page([PublishedTown.body], filter)["data"]?[0]
        let item = page([PublishedTown.meeting.children[4]], filter)["data"]?[0]

        #expect(paper?["auxiliaryFile"] == nil && paper?["location"] == nil)
        #expect(paper?["mainFile"] != nil && paper?["consultation"] != nil)
        #expect(meeting?["auxiliaryFile"] == nil && meeting?["agendaItem"] == nil)
        #expect(meeting?["invitation"] != nil && meeting?["location"] != nil)
        #expect(person?["membership"] == nil && person?["locationObject"] != nil)
        #expect(body?["legislativeTerm"] == nil)
        #expect(item?["auxiliaryFile"] == nil && item?["order"] == .integer(9))
    }

    @Test func `give back references, because their elements stand on their own`() {
        let json = renderer.render(
            OParlListPage(
                address: list,
                kind: .membership,
                filter: OParlFilter(),
                objects: [PublishedTown.membership],
                elementsPerPage: 100,
                next: nil
            )
        )

        #expect(json["data"]?[0]?["person"] != nil)
    }

    @Test func `of papers do without the texts of files, which the list of files has`() {
        let file = PublishedTown.file(60, .mainFile, of: PublishedTown.paperID, .paper)
        let files = renderer.render(
            OParlListPage(
                address: list,
                kind: .file,
                filter: OParlFilter(),
                objects: [file],
                elementsPerPage: 100,
                next: nil
            )
        )

        #expect(page([PublishedTown.paper])["data"]?[0]?["mainFile"]?["text"] == nil)
        #expect(renderer.render(PublishedTown.paper)["mainFile"]?["text"] == .string("Volltext"))
        #expect(files["data"]?[0]?["text"] == .string("Volltext"))
    }

    @Test(arguments: [
        ("modified_since", "gestern"), ("created_since", "2025-01-01"), ("modified_until", ""),
        ("created_until", "2025-01-01T00:00:00"), ("after", "3"),
    ])
    func `refuse a time without the full form and name the parameter`(_ name: String, _ value: String) {
        #expect(throws: OParlError.invalidParameter(name)) { try OParlFilter(query: [(name, value)]) }
    }

    @Test(arguments: ["0", "-5", "viele", ""])
    func `ignore a limit that is none`(_ limit: String) throws {
        #expect(try OParlFilter(query: [("limit", limit)]).limit == nil)
    }
}
