/// What stands in place of an empty list: what it means and what to do.
struct EmptyNote: HTMLElement {
    let text: String
    var detail: String?

    var html: HTML {
        "<div class=\"empty\"><p>\(text)</p>\(given: detail, { "<p>\($0)</p>" })</div>"
    }
}
