/// The work on one packet, document after document.
final class PacketMerge {
    let target: PDFLibraryDocument
    private let assembly: PacketAssembly
    private let pageTree: PDFObject
    private let kids = PDFObject.array()
    private let structure: StructureMerge
    private let forms: FormMerge
    private let layers = LayerMerge()
    private let files: AttachmentMerge
    private let press: StampPress
    private var firstPages: [PDFObject] = []
    private var outlines: [[OutlineEntries.Entry]] = []
    private var outlineTargets: [[PDFObject]] = []
    private var agendaPages: [PDFObject] = []
    private var documents: [PacketResult.Document] = []
    private var pageCount = 0

    init(_ assembly: PacketAssembly) throws(PDFAssemblyError) {
        self.assembly = assembly
        target = try PDFLibraryDocument()
        pageTree = target.root["/Pages"] ?? target.numbered(.dictionary(["/Type": .name("/Pages")]))
        structure = StructureMerge(target: target, language: assembly.description.language)
        forms = FormMerge(target: target)
        files = AttachmentMerge(target: target)
        guard let source = assembly.stampFont else {
            press = StampPress(target: target, font: nil)
            return
        }
        guard let font = source.pages[0]["/Resources"]?["/Font"]?["/F0"], let taken = target.take(font) else {
            throw .notWritable(detail: "the stamp's font is missing")
        }
        press = StampPress(target: target, font: StampFont(source: font, object: taken))
    }

    /// Takes over one document.
    ///
    /// - Throws: ``PDFAssemblyError/notMergeable(document:detail:)``; the work is of no use then.
    func merge(_ index: Int) throws(PDFAssemblyError) {
        let document = assembly.documents[index]
        let source = document.source
        let root = source.document.root
        let destinations = Destinations(root: root, pages: source.pages)
        let tree = source.traits.isTagged ? root["/StructTreeRoot"] : nil
        var cleaning = PageCleaning(
            destinations: destinations,
            structureOffset: tree == nil ? nil : structure.nextKey,
            dropsFiles: !assembly.keepsAttachments
        )
        let bundle = PDFObject.dictionary()
        let prepared = tree.map { structure.prepare(source, number: index, bundle: bundle, tree: $0) }
        // Annotations follow when all pages are there: libqpdf forgets references to pages that it has not seen.
        bundle["/Annotations"] = .array(source.pages.map { cleaning.clean($0) ?? .null() })
        if let prepared, !StructureMerge.keys(of: prepared).isSubset(of: cleaning.usedKeys) {
            cleaning.moveKeys(ofDrawingsOn: source.pages)
        }
        if let form = root["/AcroForm"] { FormMerge.prepare(form, bundle: bundle, cleaning: &cleaning) }
        if let properties = root["/OCProperties"] { LayerMerge.prepare(properties, bundle: bundle) }
        let attached = NameTree.entries(of: root["/Names"]?["/EmbeddedFiles"])
        if assembly.keepsAttachments { bundle["/Files"] = .array(attached.map(\.value)) }
        let outline =
            assembly.bookmarks.contains { $0.document == index && $0.bringsOwn }
            ? OutlineEntries.read(root, destinations: destinations) : []
        bundle["/Outline"] = .array(outline.map { $0.destination ?? .null() })

        let pages = try taken(source.pages, document: index)
        guard let copied = target.take(source.document.numbered(bundle)) else {
            throw .notMergeable(document: index, detail: PDFLibraryDocument.lastError)
        }
        for (page, annotations) in zip(pages, copied["/Annotations"]?.items ?? []) where annotations.isArray {
            page["/Annots"] = annotations
        }
        var marks: [String] = []
        if let prepared {
            structure.add(prepared, copied: copied, title: document.title, usedKeys: cleaning.usedKeys)
        } else {
            marks = structure.addUntagged(pages, title: document.title)
        }
        forms.add(copied: copied, name: "Dokument \(index + 1)")
        layers.add(copied: copied, title: document.title)
        files.add(attached.map(\.name), copied: copied)
        for file in document.attachments where !files.add(file) {
            throw .notMergeable(document: index, detail: "the file to attach cannot be read")
        }
        for (number, page) in pages.enumerated() {
            press.print(
                document.stamps.indices.contains(number) ? document.stamps[number] : nil,
                on: page,
                within: marks.isEmpty ? "" : marks[number]
            )
        }
        outlines.append(outline)
        outlineTargets.append(copied["/Outline"]?.items ?? [])
        if document.leadsToDocuments { agendaPages += pages }
        firstPages.append(pages[0])
        documents.append(
            PacketResult.Document(
                firstPage: pageCount + 1,
                pageCount: pages.count,
                droppedActions: cleaning.droppedActions,
                attachmentCount: attached.count
            )
        )
        pageCount += pages.count
    }

    private func taken(_ sources: [PDFObject], document: Int) throws(PDFAssemblyError) -> [PDFObject] {
        var pages: [PDFObject] = []
        pages.reserveCapacity(sources.count)
        for source in sources {
            guard let page = target.take(source), page.isDictionary else {
                throw .notMergeable(document: document, detail: PDFLibraryDocument.lastError)
            }
            page["/Parent"] = pageTree
            kids.append(page)
            pages.append(page)
        }
        return pages
    }

    /// What holds the documents together: page tree, bookmarks, structure, what the packet says about itself.
    func finish() {
        pageTree["/Kids"] = kids
        pageTree["/Count"] = .integer(pageCount)
        let root = target.root
        let description = assembly.description
        root["/Lang"] = .text(description.language)
        root["/PageMode"] = .name("/UseOutlines")
        root["/ViewerPreferences"] = .dictionary(["/DisplayDocTitle": .boolean(true)])
        root["/PageLabels"] = .dictionary([
            "/Nums": .array([.integer(0), .dictionary(["/S": .name("/D")])])
        ])
        root["/StructTreeRoot"] = structure.finish()
        let marks = PDFObject.dictionary(["/Marked": .boolean(true)])
        if structure.hasUntaggedPages { marks["/Suspects"] = .boolean(true) }
        root["/MarkInfo"] = marks
        if !forms.isEmpty { root["/AcroForm"] = forms.finish() }
        if !layers.isEmpty { root["/OCProperties"] = layers.finish() }
        if !files.isEmpty { root["/Names"] = .dictionary(["/EmbeddedFiles": files.finish()]) }
        root["/Outlines"] = OutlineWriting(target: target).write(outlineItems())
        leadAgendaToDocuments()
        let metadata = target.stream(description.metadata(claims))
        metadata["/Type"] = .name("/Metadata")
        metadata["/Subtype"] = .name("/XML")
        root["/Metadata"] = metadata
        if claims.archive, let intents = outputIntents() { root["/OutputIntents"] = intents }
        target.trailer["/Info"] = target.numbered(
            .dictionary([
                "/Title": .text(description.title), "/Author": .text(description.author),
                "/Creator": .text(description.creator), "/Producer": .text(description.creator),
                "/CreationDate": .text(description.created), "/ModDate": .text(description.created),
            ])
        )
    }

    var result: PacketResult {
        PacketResult(documents: documents, pageCount: pageCount, claims: claims)
    }

    private var claims: PacketClaims {
        let traits = assembly.documents.map(\.source.traits)
        return PacketClaims(
            universalAccess: traits.allSatisfy(\.claimsUniversalAccess),
            archive: files.isEmpty && traits.allSatisfy(\.claimsArchive)
        )
    }

    /// The colours of the first document that says what they mean; all that claim PDF/A mean red, green and blue.
    private func outputIntents() -> PDFObject? {
        for document in assembly.documents {
            let root = document.source.document.root
            guard let intents = root["/OutputIntents"], !intents.items.isEmpty else { continue }
            return target.take(document.source.document.numbered(.dictionary(["/Intents": intents])))?["/Intents"]
        }
        return nil
    }

    private func outlineItems() -> [OutlineWriting.Item] {
        var items: [OutlineWriting.Item] = []
        for bookmark in assembly.bookmarks where firstPages.indices.contains(bookmark.document) {
            items.append(
                OutlineWriting.Item(
                    title: bookmark.title,
                    level: bookmark.level,
                    destination: Self.start(of: firstPages[bookmark.document]),
                    flags: 0,
                    isOpen: !bookmark.bringsOwn
                )
            )
            guard bookmark.bringsOwn else { continue }
            for (entry, destination) in zip(outlines[bookmark.document], outlineTargets[bookmark.document]) {
                items.append(
                    OutlineWriting.Item(
                        title: entry.title,
                        level: bookmark.level + 1 + entry.level,
                        destination: destination.isArray ? destination : nil,
                        flags: entry.flags,
                        isOpen: entry.isOpen
                    )
                )
            }
        }
        return items
    }

    private static func start(of page: PDFObject) -> PDFObject {
        let (x, y) = PageBox(page).start
        return .array([page, .name("/XYZ"), .real(x), .real(y), .null()])
    }

    private func leadAgendaToDocuments() {
        for page in agendaPages {
            for annotation in page["/Annots"]?.items ?? [] {
                guard let address = annotation["/A"]?["/URI"]?.text,
                    let number = PacketAssembly.document(of: address), firstPages.indices.contains(number)
                else { continue }
                annotation["/A"] = nil
                annotation["/Dest"] = Self.start(of: firstPages[number])
            }
        }
    }
}
