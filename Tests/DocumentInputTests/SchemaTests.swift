import Composition
import DocumentInput
import Foundation
import JSONReading
import OParl
import TestSchemas
import Testing

@Suite struct `The schemas and examples of the documents` {
    private static let arms = """
        <svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><path d="M0 0H8V9H0Z" fill="#1F4E79"/></svg>
        """

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs")

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    private static func picture(_ name: String) -> [UInt8]? { try? bytes("examples/\(name)") }

    private static func schema(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: try bytes("schema/\(name)"))
    }

    /// The examples of a kind, named after it.
    private static func examples(of kind: DocumentKind) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "examples").path)
            .filter { $0.hasPrefix(kind.rawValue + "-") && $0.hasSuffix(".json") }.sorted()
    }

    private static func template() throws -> DocumentTemplate {
        try JSONInput.read(try bytes("../templates/documents/musterbach/template.json")) {
            DocumentTemplate(template: $0) { _ in Array(Self.arms.utf8) }
        }
    }

    @Test(arguments: DocumentKind.allCases)
    func `are there for every kind, and every example is composed`(kind: DocumentKind) throws {
        let examples = try Self.examples(of: kind)
        let template = try Self.template()
        #expect(!examples.isEmpty)
        for name in examples {
            let document = try JSONInput.read(
                try Self.bytes("examples/\(name)"),
                template: template,
                file: Self.picture
            ) {
                kind.document($0)
            }
            let composed = try Self.composer.get().compose(document)
            #expect(composed.missingGlyphs.isEmpty)
            #expect(composed.pageCount > 0)
            // To be looked at, and validated by tools/check-documents.
            if let proofs = ProcessInfo.processInfo.environment["RATSWERK_PROOFS"] {
                let file = URL(filePath: proofs).appending(path: name.replacing(".json", with: ".pdf"))
                try FileManager.default.createDirectory(at: URL(filePath: proofs), withIntermediateDirectories: true)
                try Data(composed.pdf).write(to: file)
            }
        }
    }

    @Test(arguments: DocumentKind.allCases)
    func `name the same members as the reader asks for`(kind: DocumentKind) throws {
        var asked: Set<String> = []
        let template = try Self.template()
        for name in try Self.examples(of: kind) {
            let bytes = try Self.bytes("examples/\(name)")
            asked.formUnion(
                try JSONInput.paths(askedFor: bytes, template: template, file: Self.picture) { kind.document($0) }
            )
        }
        let known = try SchemaReader(folder: Self.folder.appending(path: "schema"))
            .paths(of: try Self.schema("\(kind.rawValue).schema.json"))
        #expect(known.subtracting(asked) == [])
        #expect(asked.subtracting(known) == [])
    }

    @Test(arguments: DocumentKind.allCases)
    func `demand the same members as the reader does`(kind: DocumentKind) throws {
        let reader = SchemaReader(folder: Self.folder.appending(path: "schema"))
        let template = try Self.template()
        let required = try reader.required(of: try Self.schema("\(kind.rawValue).schema.json"))
        for name in try Self.examples(of: kind) {
            let example = try JSONValue(parsing: try Self.bytes("examples/\(name)"))
            for (path, changed) in example.withoutEachMember() {
                let isRefused =
                    (try? JSONInput.read(changed.bytes, template: template, file: Self.picture) { kind.document($0) })
                    == nil
                #expect(isRefused == required.contains(path), "\(name) \(path)")
            }
        }
    }

    @Test(arguments: ["default", "musterbach"])
    func `describe the templates as well`(name: String) throws {
        let bytes = try Self.bytes("../templates/documents/\(name)/template.json")
        let asked = try JSONInput.paths(askedFor: bytes) {
            DocumentTemplate(template: $0) { _ in Array(Self.arms.utf8) }
        }
        let known = try SchemaReader(folder: Self.folder.appending(path: "schema"))
            .paths(of: try Self.schema("template.schema.json"))
        #expect(asked.subtracting(known) == [])
        if name == "musterbach" { #expect(known.subtracting(asked) == []) }
    }

    private static let composer = Result { () throws(CompositionError) in try Composer() }
}
