/// An element of an XML file with what is in it.
struct MarkupElement {
    /// The name without its prefix.
    var name: String
    /// The attributes by their names without prefixes.
    var attributes: [String: String] = [:]
    /// The elements in it, in order.
    var children: [MarkupElement] = []
    /// The characters directly in it.
    var text = ""
}
