/// A block of structured text, such as the grounds of a paper.
public enum TextBlock: Sendable, Equatable {
    /// A heading inside the text.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// A list; numbered when the order matters.
    case list(items: [String], isNumbered: Bool)
    /// A picture with what it shows in words, and the words below it.
    case picture(address: String, alternative: String, caption: String)
    /// A table; the first row holds the column titles. `nil`: the cell at the left reaches here.
    case table(caption: String, rows: [[String?]])
}

/// Structured text as it is read.
struct StructuredText: HTMLElement {
    let blocks: [TextBlock]
    /// The level of `heading` blocks: 2 to 6.
    var headingLevel = 3

    var html: HTML {
        "<div class=\"prose\">\(each: blocks, { block($0) })</div>"
    }

    private func block(_ block: TextBlock) -> HTML {
        switch block {
        case .heading(let text):
            "<h\(headingLevel)>\(text)</h\(headingLevel)>"
        case .paragraph(let text):
            "<p>\(text)</p>"
        case .list(let items, true):
            "<ol>\(each: items, { "<li>\($0)</li>" })</ol>"
        case .list(let items, false):
            "<ul>\(each: items, { "<li>\($0)</li>" })</ul>"
        case .picture(let address, let alternative, let caption):
            """
            <figure class="text-picture"><img src="\(address)" alt="\(alternative)" loading="lazy">\
            \(given: caption, { "<figcaption>\($0)</figcaption>" })</figure>
            """
        case .table(let caption, let rows):
            """
            <div class="table-scroll" tabindex="0" role="region" aria-label="Tabelle \(caption)"><table>\
            \(given: caption, { "<caption>\($0)</caption>" })\
            \(given: rows.first, { titles in
                "<thead><tr>\(each: cells(titles), { "<th scope=\"col\"\(colspan($0.span))>\($0.text)</th>" })</tr></thead>"
            })\
            <tbody>\(each: rows.dropFirst(), { row in "<tr>\(each: cells(row), cell)</tr>" })</tbody></table></div>
            """
        }
    }

    private func cells(_ row: [String?]) -> [(text: String, span: Int)] {
        row.reduce(into: []) { cells, text in
            if text == nil, !cells.isEmpty {
                cells[cells.count - 1].span += 1
            } else {
                cells.append((text ?? "", 1))
            }
        }
    }

    private func colspan(_ span: Int) -> HTML { "\(if: span > 1, " colspan=\"\(span)\"")" }

    private func cell(_ cell: (text: String, span: Int)) -> HTML {
        let text = cell.text
        let isBare = text.allSatisfy { $0.isNumber || " \u{A0}.,-–+−%€".contains($0) }
        let isFigure = isBare && text.contains(where: \.isNumber)
        return "<td\(colspan(cell.span))\(flag: "class=\"figure\"", if: isFigure)>\(text)</td>"
    }
}
