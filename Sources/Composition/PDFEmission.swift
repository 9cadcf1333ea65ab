internal import PDFWriting
internal import TextShaping
internal import Typesetting

/// Turns placed lines into a PDF: subsets the fonts, numbers marked content, ties it to the tree of meanings.
struct PDFEmission {
    let document: TypesetDocument
    let library: FontLibrary

    /// - Throws: ``FontError`` when a font cannot be subset.
    func pdf(metadata: PDFMetadata) throws(FontError) -> PDFDocument {
        let fonts = try PDFFontSelection(document: document, library: library)
        var tree = PDFTreeBuilder(nodes: document.structure)
        var pages: [PDFPage] = []
        for (number, frame) in document.pages.enumerated() {
            pages.append(page(frame, number: number, fonts: fonts, tree: &tree))
        }
        let outline = document.bookmarks.map { bookmark in
            let height = document.pages[bookmark.page].height
            return PDFOutlineEntry(
                title: bookmark.title,
                level: bookmark.level,
                page: bookmark.page,
                top: height - bookmark.y + 12
            )
        }
        let (structure, numbers) = tree.elements()
        for page in pages.indices {
            for link in pages[page].links.indices {
                pages[page].links[link].element = numbers[pages[page].links[link].element] ?? 0
            }
        }
        return PDFDocument(metadata: metadata, fonts: fonts.fonts, pages: pages, structure: structure, outline: outline)
    }

    private enum Open: Equatable {
        case nothing
        case decoration
        case pagination
        case node(Int)
    }

    private func page(
        _ frame: PageFrame,
        number: Int,
        fonts: PDFFontSelection,
        tree: inout PDFTreeBuilder
    ) -> PDFPage {
        var content = PDFContent()
        var links: [PDFLink] = []
        var open = Open.nothing
        var identifier = 0
        func change(to next: Open) {
            guard next != open else { return }
            if open != .nothing { content.end() }
            switch next {
            case .nothing: break
            case .decoration: content.beginArtifact(pagination: false)
            case .pagination: content.beginArtifact(pagination: true)
            case .node(let node):
                content.beginMarked(Self.role(document.structure[node].role), identifier: identifier)
                tree.add(.content(page: number, identifier: identifier), to: node)
                identifier += 1
            }
            open = next
        }
        for item in frame.items {
            switch item {
            case .fill(let rectangle, let color):
                change(to: .decoration)
                content.fill(
                    x: rectangle.x,
                    y: frame.height - rectangle.y - rectangle.height,
                    width: rectangle.width,
                    height: rectangle.height,
                    color: Self.color(color)
                )
            case .text(let baseline, let runs):
                for run in runs {
                    change(to: run.node.map { .node($0) } ?? .pagination)
                    fonts.show(run, y: frame.height - baseline, in: &content)
                    guard let address = run.link, let node = run.node else { continue }
                    tree.add(.annotation(page: number, index: links.count), to: node)
                    let bottom = frame.height - baseline - run.style.size * 0.25
                    links.append(
                        PDFLink(
                            rectangle: [run.x, bottom, run.x + run.width, bottom + run.style.size * 1.2],
                            address: address,
                            contents: run.text,
                            element: node
                        )
                    )
                }
            }
        }
        change(to: .nothing)
        return PDFPage(width: frame.width, height: frame.height, content: content, links: links)
    }

    static func role(_ role: StructureRole) -> PDFStructureRole {
        switch role {
        case .document: .document
        case .section: .section
        case .division: .division
        case .heading1: .heading1
        case .heading2: .heading2
        case .heading3: .heading3
        case .heading4: .heading4
        case .paragraph: .paragraph
        case .list: .list
        case .listItem: .listItem
        case .label: .label
        case .listBody: .listBody
        case .table: .table
        case .tableHead: .tableHead
        case .tableBody: .tableBody
        case .tableRow: .tableRow
        case .tableHeader: .tableHeader
        case .tableData: .tableData
        case .link: .link
        }
    }

    static func color(_ color: Color) -> PDFColor {
        PDFColor(red: color.red, green: color.green, blue: color.blue)
    }
}
