/// A part of a long list.
public struct PublishedPage<Entry: Sendable>: Sendable {
    /// The entries of this page.
    public var entries: [Entry]
    /// The number of this page, from 1.
    public var page: Int
    /// The number of pages, at least 1.
    public var pageCount: Int
    /// The number of all entries.
    public var total: Int

    init(entries: [Entry], window: PageWindow) {
        self.entries = entries
        page = window.page
        pageCount = window.pageCount
        total = window.total
    }
}

extension PublishedPage: Equatable where Entry: Equatable {}

/// Which entries of a list stand on a page.
struct PageWindow {
    let page: Int
    let pageCount: Int
    let total: Int
    let offset: Int
    let limit: Int

    /// A page that does not exist becomes the last one.
    init(page: Int, size: Int, total: Int) {
        pageCount = max(1, (total + size - 1) / size)
        self.page = min(max(1, page), pageCount)
        self.total = total
        offset = (self.page - 1) * size
        limit = size
    }
}
