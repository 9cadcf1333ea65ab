import Foundation
import OParl
import Testing

@Suite struct `Objects of OParl` {
    let renderer = PublishedTown.renderer

    @Test(arguments: `Documents of published objects`.all)
    func `carry id, type, created and modified`(_ object: OParlObject) {
        let json = renderer.render(object)

        #expect(
            json["id"]
                == .string("https://rat.example.de/oparl/v1.1/\(object.kind.rawValue)/\(OParlAddress.text(object.id))")
        )
        #expect(json["type"] == .string(object.kind.typeURL))
        #expect(json["created"] == .string("2025-01-10T08:00:00+01:00"))
        #expect(json["modified"] == .string("2025-07-01T12:30:59+02:00"))
        #expect(json["deleted"] == nil)
    }

    @Test(arguments: `Documents of published objects`.all)
    func `contain no null, no empty text and no empty optional array`(_ object: OParlObject) {
        let values = renderer.render(object).everything

        #expect(!values.contains(.null))
        #expect(!values.contains(.string("")))
        #expect(!values.contains(.array([])))
    }

    @Test func `leave out what has no content`() {
        let paper = PublishedTown.object(
            30,
            .paper(OParlPaper(name: " ", reference: "", relatedPaper: [], keyword: ["", "Haushalt"]))
        )

        let json = renderer.render(paper)

        #expect(json.names == ["id", "type", "body", "keyword", "created", "modified", "web"])
        #expect(json["keyword"] == .array([.string("Haushalt")]))
    }

    @Test func `leave out addresses that are none`() {
        let body = PublishedTown.object(
            31,
            .body(OParlBody(name: "X", website: "www.example.de", equivalent: ["x", "https://d-nb.info/gnd/1"]))
        )

        let json = renderer.render(body)

        #expect(json["website"] == nil)
        #expect(json["equivalent"] == .array([.string("https://d-nb.info/gnd/1")]))
    }

    @Test func `name their type as the schema spells it`() {
        #expect(OParlKind.agendaItem.typeURL == "https://schema.oparl.org/1.1/AgendaItem")
        #expect(OParlKind.legislativeTerm.typeURL == "https://schema.oparl.org/1.1/LegislativeTerm")
    }

    @Test func `of kind body name their ten lists and always have legislative terms`() {
        let bare = PublishedTown.object(1, .body(OParlBody(name: "Dorf")))
        let lists = [
            "organization", "person", "meeting", "paper", "agendaItem", "consultation", "file", "locationList",
            "legislativeTermList", "membership",
        ]

        let json = renderer.render(bare)

        for list in lists {
            #expect(
                json[list] == .string("https://rat.example.de/oparl/v1.1/body/\(OParlAddress.text(bare.id))/\(list)")
            )
        }
        #expect(json["legislativeTerm"] == .array([]))
        #expect(json["system"] == .string("https://rat.example.de/oparl/v1.1/system"))
    }

    @Test func `embed exactly what the specification embeds`() {
        let meeting = renderer.render(PublishedTown.meeting)
        let paper = renderer.render(PublishedTown.paper)
        let person = renderer.render(PublishedTown.person)
        let body = renderer.render(PublishedTown.body)

        #expect(meeting["location"]?["room"] == .string("Ratssaal"))
        #expect(meeting["invitation"]?["type"] == .string(OParlKind.file.typeURL))
        #expect(meeting["auxiliaryFile"]?.count == 1)
        #expect(meeting["agendaItem"]?[1]?["auxiliaryFile"]?.count == 1)
        #expect(
            meeting["organization"]?[0]
                == .string(PublishedTown.address.object(.organization, PublishedTown.organizationID))
        )
        #expect(paper["mainFile"]?["size"] == .integer(12))
        #expect(paper["location"]?[0]?["locality"] == .string("Musterstadt"))
        #expect(paper["consultation"]?[0]?["authoritative"] == .bool(true))
        #expect(person["location"] == .string(PublishedTown.address.object(.location, PublishedTown.locationID)))
        #expect(person["locationObject"]?["id"] == person["location"])
        #expect(person["membership"]?[0]?["role"] == .string("Vorsitz"))
        #expect(body["legislativeTerm"]?[0]?["startDate"] == .string("2025-11-01"))
        #expect(
            renderer.render(PublishedTown.organization)["membership"]?[0]
                == .string(PublishedTown.address.object(.membership, PublishedTown.id(8)))
        )
    }

    @Test func `carry created and modified also when embedded`() {
        let item = renderer.render(PublishedTown.meeting)["agendaItem"]?[0]

        #expect(item?["created"] != nil)
        #expect(item?["modified"] != nil)
    }

    @Test func `point back only when they stand on their own`() {
        #expect(renderer.render(PublishedTown.membership)["person"] != nil)
        #expect(renderer.render(PublishedTown.person)["membership"]?[0]?["person"] == nil)
        #expect(renderer.render(PublishedTown.consultation)["paper"] != nil)
        #expect(renderer.render(PublishedTown.consultation)["meeting"] != nil)
        #expect(renderer.render(PublishedTown.paper)["consultation"]?[0]?["paper"] == nil)
        #expect(renderer.render(PublishedTown.paper)["consultation"]?[0]?["meeting"] == nil)
        #expect(renderer.render(PublishedTown.paper)["consultation"]?[0]?["agendaItem"] != nil)
        #expect(renderer.render(PublishedTown.meeting)["agendaItem"]?[0]?["meeting"] == nil)
        #expect(renderer.render(PublishedTown.paper)["mainFile"]?["paper"] == nil)
        #expect(renderer.render(PublishedTown.location)["meetings"]?.count == 1)
        #expect(renderer.render(PublishedTown.meeting)["location"]?["meetings"] == nil)
        #expect(renderer.render(PublishedTown.body)["legislativeTerm"]?[0]?["body"] == nil)
        #expect(renderer.render(PublishedTown.body.children[0])["body"] != nil)
    }

    @Test func `of kind file point back to the one owner they have`() {
        let file = renderer.render(PublishedTown.file(40, .auxiliaryFile, of: PublishedTown.id(14), .agendaItem))

        #expect(file["agendaItem"]?[0] == .string(PublishedTown.address.object(.agendaItem, PublishedTown.id(14))))
        #expect(file["meeting"] == nil)
        #expect(file["paper"] == nil)
    }

    @Test func `of kind file say where to look and where to save`() {
        let file = renderer.render(PublishedTown.file(41, .mainFile, of: PublishedTown.paperID, .paper))
        let id = OParlAddress.text(PublishedTown.id(41))

        #expect(file["accessUrl"] == .string("https://rat.example.de/files/\(id)"))
        #expect(file["downloadUrl"] == .string("https://rat.example.de/files/\(id)/download"))
        #expect(file["ratswerk:sha256Checksum"] == .string(String(repeating: "ab", count: 32)))
        #expect(file["sha512Checksum"] == nil)
    }

    @Test func `count agenda items without gaps, whatever was withdrawn between them`() {
        let items = renderer.render(PublishedTown.meeting)["agendaItem"]

        #expect(items?.count == 2)
        #expect(items?[0]?["order"] == .integer(0))
        #expect(items?[1]?["order"] == .integer(1))
        #expect(items?[1]?["name"] == .string("Haushalt"))
    }

    @Test(arguments: OParlKind.allCases)
    func `that were withdrawn are tombstones of five properties`(_ kind: OParlKind) {
        let json = renderer.render(
            PublishedTown.withdrawn(50, kind, parent: OParlObject.Parent(id: PublishedTown.id(51), kind: .meeting))
        )

        #expect(json.names == ["id", "type", "created", "modified", "deleted"])
        #expect(json["deleted"] == .bool(true))
    }

    @Test func `link to the page that shows them`() {
        #expect(
            renderer.render(PublishedTown.membership)["web"]
                == .string("https://rat.example.de/persons/\(OParlAddress.text(PublishedTown.personID))")
        )
        #expect(
            renderer.render(PublishedTown.paper)["web"]
                == .string("https://rat.example.de/papers/\(OParlAddress.text(PublishedTown.paperID))")
        )
        #expect(renderer.render(PublishedTown.location)["web"] == nil)
    }

    @Test func `are the same bytes every time`() {
        let first = renderer.render(PublishedTown.meeting).bytes
        for _ in 0..<20 { #expect(renderer.render(PublishedTown.meeting).bytes == first) }
    }

    @Test func `are written as JSON without needless escapes`() throws {
        let value = JSONValue.array([
            .string("„Straße“ </b> \"q\" \\ \n\t\u{1}"), .number(51.25), .integer(-3), .bool(false),
        ])

        #expect(value.text == #"["„Straße“ </b> \"q\" \\ \n\t\u0001",51.25,-3,false]"#)
        #expect(try JSONDecoder().decode(JSONValue.self, from: Data(value.bytes)) == value)
    }

    @Test func `of kind system name the version and the list of bodies`() {
        let json = renderer.render(
            OParlSystem(name: "Musterstadt", license: "https://example.de/licence"),
            created: PublishedTown.created,
            modified: PublishedTown.modified
        )

        #expect(json["oparlVersion"] == .string("https://schema.oparl.org/1.1/"))
        #expect(json["body"] == .string("https://rat.example.de/oparl/v1.1/body"))
        #expect(json["license"] == .string("https://example.de/licence"))
    }

    @Test func `of kind error have a sentence for people`() {
        let json = OParlRenderer.error(message: "Nicht gefunden.", debug: "no such object")

        #expect(
            json.text
                == #"{"type":"https://schema.oparl.org/1.1/Error","message":"Nicht gefunden.","debug":"no such object"}"#
        )
    }
}
