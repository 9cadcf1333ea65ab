/// A whole tagged document as a value; ``serialized()`` turns it into the bytes of a PDF 1.7 file.
///
/// Equal values give equal bytes. The file claims PDF/UA-1 and PDF/A-2a; whoever fills the value must keep the
/// promise: everything drawn is either marked content of an element or an artifact, header cells have a scope.
public struct PDFDocument: Sendable {
    /// What the document says about itself.
    public var metadata: PDFMetadata
    /// The fonts, named F0, F1 … in content streams.
    public var fonts: [PDFFont]
    /// The images, named I0, I1 … in content streams.
    public var images: [PDFImage]
    /// The drawings, named D0, D1 … in content streams.
    public var forms: [PDFForm]
    /// The pages in order.
    public var pages: [PDFPage]
    /// The structure tree.
    public var structure: PDFStructure
    /// The bookmarks in order.
    public var outline: [PDFOutlineEntry]
    /// How the pages are named, ascending; the first entry is for page 0.
    public var pageLabels: [PDFPageLabel]
    /// Files that the document carries; with any of them it is PDF/A-3a instead of PDF/A-2a.
    public var attachments: [PDFAttachment] = []

    /// A document; see the properties.
    public init(
        metadata: PDFMetadata,
        fonts: [PDFFont],
        images: [PDFImage] = [],
        forms: [PDFForm] = [],
        pages: [PDFPage],
        structure: PDFStructure,
        outline: [PDFOutlineEntry],
        pageLabels: [PDFPageLabel] = [PDFPageLabel(page: 0, style: .decimal)]
    ) {
        self.metadata = metadata
        self.fonts = fonts
        self.images = images
        self.forms = forms
        self.pages = pages
        self.structure = structure
        self.outline = outline
        self.pageLabels = pageLabels
    }

    /// Writes the file.
    ///
    /// - Returns: The bytes of a PDF 1.7 file.
    /// - Throws: ``PDFError``.
    public func serialized() throws(PDFError) -> [UInt8] {
        guard !pages.isEmpty else { throw .noPages }
        var file = try PDFFile()
        var fontReferences: [PDFReference] = []
        for (index, font) in fonts.enumerated() {
            fontReferences.append(try file.addFont(font, index: index))
        }
        var imageReferences: [PDFReference] = []
        for image in images {
            imageReferences.append(try file.addImage(image))
        }
        var formReferences: [PDFReference] = []
        for form in forms {
            formReferences.append(try file.addForm(form))
        }
        let resources = file.add { out in
            out.write("<</Font<<")
            for (index, reference) in fontReferences.enumerated() {
                out.write("/F\(index) ")
                out.write(reference)
            }
            out.write(">>")
            if !images.isEmpty || !forms.isEmpty {
                out.write("/XObject<<")
                for (index, reference) in imageReferences.enumerated() {
                    out.write("/I\(index) ")
                    out.write(reference)
                }
                for (index, reference) in formReferences.enumerated() {
                    out.write("/D\(index) ")
                    out.write(reference)
                }
                out.write(">>")
            }
            out.write(">>")
        }
        let pageReferences = pages.map { _ in file.reserve() }
        let tree = file.addStructure(structure, pages: pages, pageReferences: pageReferences)
        let pageTree = file.reserve()
        for (index, page) in pages.enumerated() {
            var contents: [PDFReference] = []
            for content in page.contents {
                contents.append(try file.addContent(content))
            }
            file.set(pageReferences[index]) { out in
                out.write("<</Type/Page/Parent ")
                out.write(pageTree)
                out.write("/MediaBox[0 0 ")
                out.write(page.width)
                out.write(" ")
                out.write(page.height)
                out.write("]/Resources ")
                out.write(resources)
                out.write("/Contents[")
                for content in contents {
                    out.write(content)
                    out.write(" ")
                }
                out.write("]/Tabs/S/StructParents ")
                out.write(index)
                if !tree.annotations[index].isEmpty {
                    out.write("/Annots[")
                    for annotation in tree.annotations[index] {
                        out.write(annotation)
                        out.write(" ")
                    }
                    out.write("]")
                }
                out.write(">>")
            }
        }
        file.set(pageTree) { out in
            out.write("<</Type/Pages/Count \(pageReferences.count)/Kids[")
            for reference in pageReferences {
                out.write(reference)
                out.write(" ")
            }
            out.write("]>>")
        }
        let outlineRoot = file.addOutline(outline, pageReferences: pageReferences)
        let profile = try file.addStream(dictionary: "/N 3", data: SRGBProfile.bytes)
        let packet = metadata.xmp(claimsUniversalAccess: true, archivePart: attachments.isEmpty ? 2 : 3)
        let xmp = try file.addStream(dictionary: "/Type/Metadata/Subtype/XML", data: packet, compressed: false)
        let files = try file.addAttachments(attachments, modified: metadata.created)
        let catalog = file.add { out in
            out.write("<</Type/Catalog/Pages ")
            out.write(pageTree)
            out.write("/Lang")
            out.writeText(metadata.language)
            out.write("/MarkInfo<</Marked true>>/StructTreeRoot ")
            out.write(tree.root)
            out.write("/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[")
            for label in pageLabels {
                out.write("\(label.page)<</S/\(label.style.rawValue)/St \(label.first)>>")
            }
            out.write("]>>")
            if let outlineRoot {
                out.write("/PageMode/UseOutlines/Outlines ")
                out.write(outlineRoot)
            }
            out.write("/Metadata ")
            out.write(xmp)
            out.write(
                "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                    + "/Info(sRGB IEC61966-2.1)/DestOutputProfile "
            )
            out.write(profile)
            out.write(">>]")
            if !files.isEmpty { Self.write(files, named: attachments.map(\.name), to: &out) }
            out.write(">>")
        }
        return try file.serialized(catalog: catalog, information: information(in: &file))
    }

    /// The catalogue's entries for the files, by name in the tree's order.
    private static func write(_ files: [PDFReference], named names: [String], to out: inout ByteBuilder) {
        out.write("/AF[")
        for file in files {
            out.write(file)
            out.write(" ")
        }
        out.write("]/Names<</EmbeddedFiles<</Names[")
        for (name, file) in zip(names, files).sorted(by: { $0.0 < $1.0 }) {
            out.writeText(name)
            out.write(file)
            out.write(" ")
        }
        out.write("]>>>>")
    }

    private func information(in file: inout PDFFile) -> PDFReference {
        file.add { out in
            out.write("<</Title")
            out.writeText(metadata.title)
            out.write("/Author")
            out.writeText(metadata.author)
            if !metadata.subject.isEmpty {
                out.write("/Subject")
                out.writeText(metadata.subject)
            }
            out.write("/Creator")
            out.writeText(metadata.creator)
            out.write("/Producer")
            out.writeText(metadata.creator)
            out.write("/CreationDate")
            out.writeText(metadata.created.pdfForm)
            out.write("/ModDate")
            out.writeText(metadata.created.pdfForm)
            out.write(">>")
        }
    }
}
