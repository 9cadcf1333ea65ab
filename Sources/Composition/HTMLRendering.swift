internal import Typesetting

/// Writes blocks as HTML: the same words and the same meaning as the PDF, the look left to the browser.
enum HTMLRendering {
    /// A whole page around an article.
    static func page(title: String, article: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <style>
        body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; line-height: 1.5; color: #1a1d21;
          font-family: "Noto Serif", Georgia, serif; }
        h1, h2, h3, h4, table, dl { font-family: Inter, "Open Sans", system-ui, sans-serif; }
        h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; }
        h3 { font-size: 1rem; } h4 { font-size: 1rem; font-weight: normal; }
        table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top;
          padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #c9ced6; font-variant-numeric: tabular-nums; }
        td.end, th.end { text-align: right; } dt { color: #555c66; font-size: .85rem; }
        dd { margin: 0 0 .5rem; } td p { margin: 0; }
        .box { margin: 1rem 0; padding: .25rem 1rem; border-left: .2rem solid #555c66; background: #f2f4f7; }
        figure { margin: 1.5rem 0; } figure img, figure svg { display: block; max-width: 100%; height: auto; }
        figcaption, summary { font-family: Inter, "Open Sans", system-ui, sans-serif; font-size: .9rem; }
        </style>
        </head>
        <body>
        <main>
        \(article)
        </main>
        </body>
        </html>

        """
    }

    /// The sections as an `<article>`.
    static func article(of sections: [DocumentLayout.Section]) -> String {
        var text = "<article lang=\"de\">\n"
        var order = ReadingOrder()
        for section in sections {
            switch section {
            case .blocks(let blocks): text += html(order.ordered(blocks()))
            case .contents(let contents, let around): text += html(order.ordered(around(contents)))
            }
        }
        return text + html(order.notes) + "</article>"
    }

    /// The footnotes as a list at the end, each with a way back.
    private static func html(_ notes: [Footnote]) -> String {
        guard !notes.isEmpty else { return "" }
        let items = notes.map { note in
            "<li id=\"\(note.anchor)\" value=\"\(note.number)\">\(inline(note.runs)) "
                + "<a href=\"#mark-\(note.number)\" role=\"doc-backlink\" aria-label=\"Zurück zum Text\">↩</a></li>\n"
        }
        return
            "<section role=\"doc-endnotes\" aria-label=\"Fußnoten\">\n<hr>\n<ol>\n\(items.joined())</ol>\n</section>\n"
    }

    private static func html(_ blocks: [Block]) -> String {
        blocks.reduce(into: "") { $0 += html($1) }
    }

    private static func html(_ block: Block) -> String {
        switch block {
        case .paragraph(let paragraph): html(paragraph)
        case .list(let list): html(list)
        case .table(let table): html(table)
        case .contents(let contents): html(contents)
        case .facts(let facts): html(facts)
        case .columns(let columns): html(columns.columns.flatMap(\.blocks))
        case .box(let box): "<div class=\"box\">\n\(html(box.blocks))</div>\n"
        case .group(let group): group.isSection ? "<section>\n\(html(group.blocks))</section>\n" : html(group.blocks)
        case .figure(let figure): html(figure)
        case .chart(let chart): html(chart)
        case .rule, .space, .pageBreak: ""
        }
    }

    private static func html(_ paragraph: Paragraph) -> String {
        guard !paragraph.text.isEmpty else { return "" }
        let text = inline(paragraph.runs)
        switch paragraph.role {
        case .body, .plain: return "<p>\(text)</p>\n"
        case .heading(let level):
            let name = "h\(min(max(level, 1), 6))"
            let anchor = paragraph.anchor.map { " id=\"\(escaped($0))\"" } ?? ""
            return "<\(name)\(anchor)>\(text)</\(name)>\n"
        }
    }

    private static func html(_ figure: FigureBlock) -> String {
        let caption = figure.caption.map { "<figcaption>\(inline($0.runs))</figcaption>\n" } ?? ""
        let image = HTMLFigures.image(figure.content, alternative: figure.alternative, width: figure.width)
        return "<figure>\n\(image)\n\(caption)</figure>\n"
    }

    private static func html(_ chart: ChartBlock) -> String {
        let drawing = ChartDrawing.drawing(of: chart, width: 480)
        let image = HTMLFigures.image(.drawing(drawing), alternative: chart.spokenAlternative, width: nil)
        let unit = chart.unit.isEmpty ? "" : " (in \(escaped(chart.unit)))"
        let source = chart.source.isEmpty ? "" : "<p>Quelle: \(escaped(chart.source))</p>\n"
        return "<figure>\n<figcaption><strong>\(escaped(chart.title))</strong>\(unit)</figcaption>\n\(image)\n"
            + "<details><summary>Werte als Tabelle</summary>\n\(html(chart.table))</details>\n\(source)</figure>\n"
    }

    private static func html(_ list: ListBlock) -> String {
        let name = list.isNumbered ? "ol" : "ul"
        let items = list.items.map { item -> String in
            let digits = item.label.filter(\.isNumber)
            let value = list.isNumbered && !digits.isEmpty ? " value=\"\(digits)\"" : ""
            return "<li\(value)>\(compact(item.blocks))</li>\n"
        }
        return "<\(name)>\n\(items.joined())</\(name)>\n"
    }

    /// A list of links, nested by depth.
    private static func html(_ contents: ContentsBlock) -> String {
        var text = "<nav>\n"
        var open: [Int] = []
        for entry in contents.entries {
            while let last = open.last, entry.level < last, open.count > 1 {
                text += "</li></ul>"
                open.removeLast()
            }
            if let last = open.last, entry.level <= last {
                text += "</li>\n"
            } else {
                text += "<ul>\n"
                open.append(entry.level)
            }
            text += "<li><a href=\"#\(escaped(entry.anchor))\">\(escaped(entry.title))</a>"
        }
        return text + String(repeating: "</li></ul>", count: open.count) + "\n</nav>\n"
    }

    private static func html(_ facts: FactsBlock) -> String {
        let entries = facts.facts.map { fact in
            "<div><dt>\(inline([fact.label]))</dt><dd>\(inline(fact.value))</dd></div>\n"
        }
        return "<dl>\n\(entries.joined())</dl>\n"
    }

    private static func html(_ table: TableBlock) -> String {
        var html = "<table>\n"
        if !table.head.isEmpty {
            html += "<thead>\n"
            for row in table.head {
                html += "<tr>" + row.cells.map { cell($0, header: "col") }.joined() + "</tr>\n"
            }
            html += "</thead>\n"
        }
        html += "<tbody>\n"
        for row in table.rows {
            html += "<tr>" + row.cells.map { cell($0, header: $0.isRowHeader ? "row" : nil) }.joined() + "</tr>\n"
        }
        return html + "</tbody>\n</table>\n"
    }

    private static func cell(_ cell: TableBlock.Cell, header: String?) -> String {
        let name = header == nil ? "td" : "th"
        let scope = header.map { " scope=\"\($0)\"" } ?? ""
        let span =
            (cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : "")
            + (cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : "")
        var end = ""
        if case .paragraph(let paragraph)? = cell.blocks.first, paragraph.alignment == .trailing {
            end = " class=\"end\""
        }
        return "<\(name)\(scope)\(span)\(end)>\(compact(cell.blocks))</\(name)>"
    }

    /// A single paragraph without its own tags, anything else in full.
    private static func compact(_ blocks: [Block]) -> String {
        if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] { return inline(paragraph.runs) }
        return html(blocks)
    }

    private static func inline(_ runs: [TextRun]) -> String {
        let regular = runs.first?.style.font
        return runs.reduce(into: "") { html, run in
            var text = escaped(run.text).split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: "<br>"
            )
            if run.style.font.isItalic, regular?.isItalic == false || runs.count == 1 { text = "<em>\(text)</em>" }
            if run.style.font.weight == .bold, regular?.weight != .semibold { text = "<strong>\(text)</strong>" }
            if let note = run.note {
                html +=
                    "<sup><a id=\"mark-\(note.number)\" href=\"#\(note.anchor)\" role=\"doc-noteref\" "
                    + "aria-label=\"Fußnote \(note.number)\">\(note.number)</a></sup>"
                return
            }
            if let link = run.link { text = "<a href=\"\(escaped(link))\">\(text)</a>" }
            html += text
        }
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{0}"..<"\n", "\u{0B}"..<" ", "\u{7F}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
