import Composition
import DocumentInput
import Foundation
import JSONReading
import OParl
import Testing

@Suite struct `What the public reads` {
    private static let secret = "Zwetschgenbaum"

    /// The members of a non-public item that the public may see.
    private static let shown: Set<String> = ["number", "publicity", "neutralTitle"]

    @Test(arguments: [
        (DocumentKind.agenda, "agenda-rat.json"), (.notice, "notice-bekanntmachung.json"),
        (.minutes, "minutes-verlaufsprotokoll.json"), (.minutes, "minutes-ergebnisprotokoll.json"),
    ])
    func `has no word of a non-public item`(kind: DocumentKind, name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/examples")
        let example = try JSONValue(parsing: [UInt8](try Data(contentsOf: folder.appending(path: name))))
        let planted = Self.planting(Self.secret, in: example)
        #expect(planted != example)
        let composer = try Composer()
        let text = String(decoding: planted.bytes, as: UTF8.self)

        let full = try JSONInput.read(Array(text.utf8)) { kind.document($0) }
        if kind != .notice { #expect(try composer.compose(full).html.contains(Self.secret)) }

        let document = try JSONInput.read(Array(text.utf8)) { kind.document($0, forPublic: true) }
        let composed = try composer.compose(document)
        #expect(!composed.html.contains(Self.secret))
        #expect(!String(decoding: composed.pdf, as: UTF8.self).contains(Self.secret))
        let data = try #require(document as? any OParlDescribing).oparlData
        #expect(!String(decoding: data.bytes, as: UTF8.self).contains(Self.secret))
        let words = try Self.text(of: composed.pdf)
        #expect(words.contains("Eröffnung") && !words.contains(Self.secret))
    }

    @Test func `of an extract is no more than the neutral title`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/examples/extract-beschlussauszug.json")
        let text = try String(contentsOf: folder, encoding: .utf8)
            .replacing(#""publicity": "public""#, with: #""publicity": "nonPublic", "neutralTitle": "Grundstück""#)
            .replacing(#""showsCourse": false"#, with: #""showsCourse": true"#)
        let planted = Self.planting(Self.secret, in: try JSONValue(parsing: Array(text.utf8)))
        let composer = try Composer()
        let full = try JSONInput.read(planted.bytes) { DocumentKind.extract.document($0) }
        #expect(try composer.compose(full).html.contains(Self.secret))

        let document = try JSONInput.read(planted.bytes) { DocumentKind.extract.document($0, forPublic: true) }
        let data = try #require(document as? any OParlDescribing).oparlData
        let composed = try composer.compose(document, carrying: data)
        let words = try Self.text(of: composed.pdf)
        #expect(words.contains("Grundstück") && words.contains("nichtöffentlicher Sitzung"))
        let shown = [words, composed.html, String(decoding: data.bytes, as: UTF8.self)]
        for hidden in [Self.secret, "Großjohann", "Ja:", "Fachbereich", "2026/0827", "ratswerk:votes"] {
            #expect(!shown.contains { $0.contains(hidden) }, "\(hidden)")
        }
    }

    /// Puts a word into all texts of non-public items that the public must not read.
    private static func planting(_ word: String, in value: JSONValue, isHidden: Bool = false) -> JSONValue {
        switch value {
        case .string(let text): return .string(isHidden ? "\(text) \(word)" : text)
        case .array(let values): return .array(values.map { planting(word, in: $0, isHidden: isHidden) })
        case .object(let object):
            let isNonPublic = object["publicity"] == .string("nonPublic")
            var planted = JSONObject()
            for member in object.members {
                // Times and numbers must stay what they are.
                let isFixed = ["left", "returned", "link"].contains(member.name)
                let isPlanted = isHidden || isNonPublic && !shown.contains(member.name)
                planted[member.name] = isFixed ? member.value : planting(word, in: member.value, isHidden: isPlanted)
            }
            return .object(planted)
        default: return value
        }
    }

    private static func text(of pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/pdftotext")
        process.arguments = [file.path, "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
