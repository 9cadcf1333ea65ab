/// The meaning of a part of a document, independent of its look.
public enum StructureRole: Hashable, Sendable {
    /// The whole document.
    case document
    /// A part with a heading of its own.
    case section
    /// A group without meaning of its own.
    case division
    /// Heading of level 1.
    case heading1
    /// Heading of level 2.
    case heading2
    /// Heading of level 3.
    case heading3
    /// Heading of level 4.
    case heading4
    /// Heading of level 5.
    case heading5
    /// Heading of level 6.
    case heading6
    /// Paragraph.
    case paragraph
    /// List.
    case list
    /// List item.
    case listItem
    /// Bullet, number or term of a list item.
    case label
    /// Content of a list item.
    case listBody
    /// Table of contents.
    case contents
    /// Line of a table of contents.
    case contentsItem
    /// What refers to another place.
    case reference
    /// Table.
    case table
    /// Header rows of a table.
    case tableHead
    /// Body rows of a table.
    case tableBody
    /// Row of a table.
    case tableRow
    /// Header cell.
    case tableHeader
    /// Data cell.
    case tableData
    /// Hyperlink.
    case link
    /// Picture or drawing.
    case figure
    /// Footnote.
    case note

    /// The role of a heading.
    ///
    /// - Parameter level: From 1; deeper than 6 counts as 6.
    /// - Returns: A heading.
    public static func heading(_ level: Int) -> StructureRole {
        switch level {
        case ...1: .heading1
        case 2: .heading2
        case 3: .heading3
        case 4: .heading4
        case 5: .heading5
        default: .heading6
        }
    }
}
