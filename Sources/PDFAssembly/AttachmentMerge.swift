/// The files attached to a packet, each under a name of its own (ISO 32000-1, 7.11.4).
final class AttachmentMerge {
    private let target: PDFLibraryDocument
    private var entries: [(name: [UInt8], value: PDFObject)] = []
    private var names: Set<[UInt8]> = []

    init(target: PDFLibraryDocument) {
        self.target = target
    }

    var isEmpty: Bool { entries.isEmpty }

    /// Takes the files of a document.
    func add(_ names: [[UInt8]], copied bundle: PDFObject) {
        for (name, file) in zip(names, bundle["/Files"]?.items ?? []) where file.isDictionary {
            enter(file, under: name)
        }
    }

    /// Attaches a file as it is.
    ///
    /// - Returns: Whether it could be read.
    func add(_ file: PacketAttachment) -> Bool {
        guard let bytes = PacketFile.contents(of: file.path) else { return false }
        let stream = target.stream(bytes)
        stream["/Type"] = .name("/EmbeddedFile")
        stream["/Subtype"] = .name("/" + file.mediaType)
        stream["/Params"] = .dictionary(["/Size": .integer(bytes.count)])
        let specification = PDFObject.dictionary([
            "/Type": .name("/Filespec"), "/F": .text(file.name), "/UF": .text(file.name),
            "/Desc": .text(file.description), "/AFRelationship": .name("/Source"),
            "/EF": .dictionary(["/F": stream, "/UF": stream]),
        ])
        enter(target.numbered(specification), under: Array(file.name.utf8))
        return true
    }

    func finish() -> PDFObject {
        target.numbered(NameTree.flat(entries))
    }

    private func enter(_ file: PDFObject, under name: [UInt8]) {
        var free = name
        var number = 1
        while !names.insert(free).inserted {
            number += 1
            free = name + Array(" (\(number))".utf8)
        }
        entries.append((free, file))
    }
}
