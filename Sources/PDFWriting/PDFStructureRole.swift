/// The standard structure types of ISO 32000-1, 14.8.4 that our documents use.
public enum PDFStructureRole: String, Hashable, Sendable {
    /// The whole document.
    case document = "Document"
    /// A part with a heading of its own.
    case section = "Sect"
    /// A group without meaning of its own.
    case division = "Div"
    /// Heading of level 1.
    case heading1 = "H1"
    /// Heading of level 2.
    case heading2 = "H2"
    /// Heading of level 3.
    case heading3 = "H3"
    /// Heading of level 4.
    case heading4 = "H4"
    /// Heading of level 5.
    case heading5 = "H5"
    /// Heading of level 6.
    case heading6 = "H6"
    /// Paragraph.
    case paragraph = "P"
    /// List.
    case list = "L"
    /// List item.
    case listItem = "LI"
    /// Bullet, number or term of a list item.
    case label = "Lbl"
    /// Content of a list item.
    case listBody = "LBody"
    /// Table of contents.
    case contents = "TOC"
    /// Line of a table of contents.
    case contentsItem = "TOCI"
    /// What refers to another place.
    case reference = "Reference"
    /// Table.
    case table = "Table"
    /// Header rows of a table.
    case tableHead = "THead"
    /// Body rows of a table.
    case tableBody = "TBody"
    /// Row of a table.
    case tableRow = "TR"
    /// Header cell; needs a scope.
    case tableHeader = "TH"
    /// Data cell.
    case tableData = "TD"
    /// Hyperlink.
    case link = "Link"
    /// Footnote; needs an identifier.
    case note = "Note"
    /// Picture or drawing; needs an alternative text and a box.
    case figure = "Figure"
}
