/// The way back: links to the pages above this one.
struct Crumbs: HTMLElement {
    let links: [(label: String, address: String)]

    var html: HTML {
        """
        <nav class="crumbs" aria-label="Sie sind hier"><ol>\
        \(each: links, { "<li><a href=\"\($0.address)\">\($0.label)</a></li>" })</ol></nav>
        """
    }
}
