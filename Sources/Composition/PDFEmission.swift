internal import PDFWriting
internal import TextShaping
internal import Typesetting

/// Turns placed lines into the pages of a PDF, one page at a time: numbers marked content, ties it to the tree of meanings,
/// and makes the finished page small. Running lines come last.
struct PDFEmission: ~Copyable {
    private var fonts: PDFFontSelection
    private var art = PDFArtSelection()
    private var tree = PDFTreeBuilder()
    private var pages: [PDFPage] = []
    /// Links to places in the document, which are known in the end.
    private var anchorLinks: [(page: Int, index: Int, anchor: String)] = []
    private let compressor: PDFCompressor

    /// - Throws: ``PDFError/compressionFailed`` when there is no memory.
    init(library: FontLibrary) throws(PDFError) {
        fonts = PDFFontSelection(library: library)
        compressor = try PDFCompressor()
    }

    /// Adds the next page.
    ///
    /// - Parameters:
    ///   - frame: What stands on it, running lines not yet included.
    ///   - nodes: The tree of meanings so far.
    /// - Throws: ``PDFError/compressionFailed``.
    mutating func add(_ frame: PageFrame, nodes: [StructureNode]) throws(PDFError) {
        var links: [PDFLink] = []
        let content = try content(of: frame.items, height: frame.height, page: pages.count, nodes: nodes, links: &links)
        pages.append(PDFPage(width: frame.width, height: frame.height, content: content, links: links))
    }

    /// Leaves room for pages that come later, and for their place in the tree.
    ///
    /// - Parameters:
    ///   - room: The pages.
    ///   - size: A page of the same sheet.
    ///   - nodes: The tree of meanings so far.
    mutating func reserve(_ room: SectionFlow.Room, size: (width: Double, height: Double), nodes: [StructureNode]) {
        _ = tree.element(of: room.node, in: nodes)
        for _ in 0..<room.count {
            var page = PDFPage(width: size.width, height: size.height, content: PDFContent())
            page.contents = []
            pages.append(page)
        }
    }

    /// Fills a page for which room was left.
    ///
    /// - Parameters:
    ///   - page: The page, counted from 0.
    ///   - frame: What stands on it, running lines not yet included.
    ///   - nodes: The tree of meanings so far.
    /// - Throws: ``PDFError/compressionFailed``.
    mutating func fill(_ page: Int, with frame: PageFrame, nodes: [StructureNode]) throws(PDFError) {
        var links: [PDFLink] = []
        let content = try content(of: frame.items, height: frame.height, page: page, nodes: nodes, links: &links)
        pages[page].contents = [content]
        pages[page].links = links
    }

    /// Adds running lines and marks, which mean nothing, to a page.
    ///
    /// - Parameters:
    ///   - items: What is placed.
    ///   - page: The page, counted from 0.
    /// - Throws: ``PDFError/compressionFailed``.
    mutating func addRunning(_ items: [FrameItem], to page: Int) throws(PDFError) {
        guard !items.isEmpty else { return }
        var links: [PDFLink] = []
        let height = pages[page].height
        pages[page].contents.append(
            try content(of: items, height: height, page: page, nodes: [], links: &links)
        )
    }

    /// The whole document.
    ///
    /// - Parameters:
    ///   - metadata: What it says about itself.
    ///   - bookmarks: Its headings.
    ///   - anchors: Its named places.
    ///   - frontPages: Number of pages counted by Roman figures.
    /// - Returns: The document, ready to be written.
    /// - Throws: ``FontError`` when a font cannot be cut down.
    consuming func document(
        metadata: PDFMetadata,
        bookmarks: [Bookmark],
        anchors: [String: AnchorPlace] = [:],
        frontPages: Int = 0
    ) throws(FontError) -> PDFDocument {
        for link in anchorLinks {
            let place = anchors[link.anchor] ?? AnchorPlace(page: link.page, y: 0)
            let top = pages[place.page].height - place.y + 12
            pages[link.page].links[link.index].target = .place(page: place.page, top: top)
        }
        var labels = [PDFPageLabel(page: frontPages, style: .decimal)]
        if frontPages > 0 { labels.insert(PDFPageLabel(page: 0, style: .smallRoman), at: 0) }
        let outline = bookmarks.map { bookmark in
            PDFOutlineEntry(
                title: bookmark.title,
                level: bookmark.level,
                page: bookmark.page,
                top: pages[bookmark.page].height - bookmark.y + 12
            )
        }
        return PDFDocument(
            metadata: metadata,
            fonts: try fonts.fonts(),
            images: art.images,
            forms: art.forms,
            pages: pages,
            structure: tree.structure,
            outline: outline,
            pageLabels: labels
        )
    }

    private enum Open: Equatable {
        case nothing
        case decoration
        case pagination
        case node(Int)
    }

    private mutating func content(
        of items: [FrameItem],
        height: Double,
        page: Int,
        nodes: [StructureNode],
        links: inout [PDFLink]
    ) throws(PDFError) -> PDFContent {
        var content = PDFContent()
        var open = Open.nothing
        var identifier = 0
        func change(to next: Open, tree: inout PDFTreeBuilder, box: [Double] = []) {
            guard next != open else { return }
            if open != .nothing { content.end() }
            switch next {
            case .nothing: break
            case .decoration: content.beginArtifact(pagination: false)
            case .pagination: content.beginArtifact(pagination: true)
            case .node(let node):
                content.beginMarked(Self.role(nodes[node].role), identifier: identifier)
                tree.append(content: identifier, page: page, to: tree.element(of: node, in: nodes, box: box))
                identifier += 1
            }
            open = next
        }
        for item in items {
            switch item {
            case .fill(let rectangle, let color):
                change(to: .decoration, tree: &tree)
                content.fill(
                    x: rectangle.x,
                    y: height - rectangle.y - rectangle.height,
                    width: rectangle.width,
                    height: rectangle.height,
                    color: Self.color(color)
                )
            case .figure(let figure):
                let (place, bottom) = (figure.place, height - figure.place.y - figure.place.height)
                let box = [place.x, bottom, place.x + place.width, bottom + place.height]
                change(to: figure.node.map { .node($0) } ?? .decoration, tree: &tree, box: box)
                art.show(figure.content, at: place, height: height, in: &content)
            case .text(let baseline, let runs):
                var lineLinks = 0
                for run in runs {
                    change(to: run.node.map { .node($0) } ?? .pagination, tree: &tree)
                    if run.isRightToLeft { content.beginReversed() }
                    fonts.show(run, y: height - baseline, in: &content)
                    if run.isRightToLeft { content.end() }
                    guard let address = run.link, let node = run.node else { continue }
                    let element = tree.element(of: node, in: nodes)
                    if let last = links.indices.last, lineLinks > 0, links[last].element == element {
                        links[last].rectangle[0] = min(links[last].rectangle[0], run.x)
                        links[last].rectangle[2] = max(links[last].rectangle[2], run.x + run.width)
                        let isSpaced = links[last].contents.hasSuffix(" ") || run.text.hasPrefix(" ")
                        links[last].contents += isSpaced ? run.text : " " + run.text
                        continue
                    }
                    lineLinks += 1
                    tree.append(annotation: links.count, page: page, to: element)
                    if address.hasPrefix("#") {
                        anchorLinks.append((page, links.count, String(address.dropFirst())))
                    }
                    let bottom = height - baseline - run.style.size * 0.25
                    links.append(
                        PDFLink(
                            rectangle: [run.x, bottom, run.x + run.width, bottom + run.style.size * 1.2],
                            target: .address(address),
                            contents: run.text,
                            element: element
                        )
                    )
                }
            }
        }
        change(to: .nothing, tree: &tree)
        try content.compress(by: compressor)
        return content
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
        case .heading5: .heading5
        case .heading6: .heading6
        case .contents: .contents
        case .contentsItem: .contentsItem
        case .reference: .reference
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
        case .figure: .figure
        case .note: .note
        }
    }

    static func color(_ color: Color) -> PDFColor {
        PDFColor(red: color.red, green: color.green, blue: color.blue)
    }
}
