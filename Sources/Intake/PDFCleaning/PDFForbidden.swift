/// What may stay in a published PDF, and what may not.
enum PDFForbidden {
    /// Source: ISO 32000-1, table 28. Not kept: Metadata, OpenAction, AA, AcroForm, Names beyond destinations, URI,
    /// PieceInfo, OCProperties, Perms, Legal, Requirements, Collection, Threads, AF, DSS.
    static let catalogKeys: Set<String> = [
        "Type", "Version", "Extensions", "Pages", "PageLabels", "Dests", "ViewerPreferences", "PageLayout", "PageMode",
        "Outlines", "StructTreeRoot", "MarkInfo", "Lang", "OutputIntents",
    ]

    /// Source: ISO 32000-1, table 30. Annotations are judged one by one.
    static let pageKeys: Set<String> = [
        "Type", "Parent", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Contents", "Rotate",
        "Group", "StructParents", "Tabs", "UserUnit",
    ]

    /// Source: ISO 32000-1, table 29 and the inheritable entries of table 30.
    static let pageNodeKeys: Set<String> = [
        "Type", "Parent", "Kids", "Count", "Resources", "MediaBox", "CropBox", "Rotate",
    ]

    /// Dropped from images, forms and fonts.
    static let streamKeys: Set<String> = [
        "Metadata", "PieceInfo", "LastModified", "AF", "OPI", "Measure", "PtData", "OC", "F", "FFilter", "FDecodeParms",
    ]

    /// Dropped from elements of the structure tree.
    static let structureKeys: Set<String> = ["AF", "Metadata", "PieceInfo"]

    /// Every action but to follow a link inside the document or to a web page.
    /// Source: ISO 32000-1, table 198; ISO 32000-2, table 201.
    private static let actions: Set<String> = [
        "GoToR", "GoToE", "GoToDp", "Launch", "Thread", "Sound", "Movie", "Hide", "Named", "SubmitForm", "ResetForm",
        "ImportData", "JavaScript", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "RichMediaExecute", "ECMAScript",
    ]

    private static let types: Set<String> = ["Filespec", "F", "EmbeddedFile", "Metadata", "OCG", "OCMD", "Sig"]

    /// Whether a value is an action, an attached file, metadata, a layer or a signature.
    static func isForbidden(_ value: PDFValue) -> Bool {
        guard case .dictionary(let dictionary) = value else { return false }
        if let type = dictionary["Type"]?.nameValue, types.contains(type) { return true }
        if dictionary["EF"] != nil || dictionary["JS"] != nil { return true }
        guard let action = dictionary["S"]?.nameValue, actions.contains(action) else { return false }
        // An element of the structure tree may bear such a name as its own kind; it has a parent.
        return dictionary["P"] == nil
    }

    /// Whether a page or node of pages cannot be reached from the catalog: a template or a removed page.
    static func isPageOutsideTheTree(_ value: PDFValue, isNode: Bool) -> Bool {
        guard case .dictionary(let dictionary) = value, let type = dictionary["Type"]?.nameValue else { return false }
        return !isNode && ["Page", "Pages", "Template"].contains(type)
    }
}
