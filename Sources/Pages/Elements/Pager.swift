/// Which part of a long list is shown.
public struct PageWindow: Sendable, Equatable {
    /// 1 for the first page.
    public var page: Int
    /// At least 1.
    public var pageCount: Int
    /// All entries, not only those shown.
    public var total: Int
    /// Whether there are more than ``total``, too many to count.
    public var isOpenEnded = false

    /// Such as `12 Vorlagen` or `mehr als 500 Treffer`.
    func count(_ one: String, _ many: String, none: String = "keine") -> HTML {
        "\(if: isOpenEnded, "mehr als ")\(GermanFormat.count(total, one, many, none: none))"
    }

    /// A window.
    public init(
        page: Int,
        pageCount: Int,
        total: Int
    ) {
        self.page = page
        self.pageCount = pageCount
        self.total = total
    }
}

/// Links to the neighbouring pages of a list.
struct Pager: HTMLElement {
    let window: PageWindow
    let path: String
    let query: [(name: String, value: String)]

    var html: HTML {
        guard window.pageCount > 1 else { return .empty }
        return """
            <nav class="pager" aria-label="Seiten der Liste">
            \(if: window.page > 1, link(to: window.page - 1, "rel=\"prev\"", "\(Icon.back)Zurück"))
            <span class="pager-place">Seite \(GermanFormat.number(window.page)) von \
            \(GermanFormat.number(window.pageCount))</span>
            \(if: window.page < window.pageCount, link(to: window.page + 1, "rel=\"next\"", "Weiter\(Icon.next)"))
            </nav>
            """
    }

    private func link(to page: Int, _ relation: HTML, _ words: HTML) -> HTML {
        let address = path + queryText(query + [(name: "page", value: String(page))])
        return "<a class=\"button\" href=\"\(address)\" \(relation)>\(words)</a>"
    }
}
