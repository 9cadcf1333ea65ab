/// The meaning of a part of a document, independent of its look.
///
/// The raw values are the names of the standard structure types of PDF (ISO 32000-1, 14.8.4).
public enum StructureRole: String, Hashable, Sendable {
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
    /// Table.
    case table = "Table"
    /// Header rows of a table.
    case tableHead = "THead"
    /// Body rows of a table.
    case tableBody = "TBody"
    /// Row of a table.
    case tableRow = "TR"
    /// Header cell.
    case tableHeader = "TH"
    /// Data cell.
    case tableData = "TD"
    /// Hyperlink.
    case link = "Link"

    /// The role of a heading.
    ///
    /// - Parameter level: From 1; deeper than 4 counts as 4.
    /// - Returns: A heading.
    public static func heading(_ level: Int) -> StructureRole {
        switch level {
        case ...1: .heading1
        case 2: .heading2
        case 3: .heading3
        default: .heading4
        }
    }
}
