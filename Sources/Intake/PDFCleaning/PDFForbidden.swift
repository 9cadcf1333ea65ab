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
        "Metadata", "PieceInfo", "LastModified", "AF", "OPI", "Alternates", "Measure", "PtData", "OC", "F", "FFilter",
        "FDecodeParms",
    ]

    /// Every action but to follow a link inside the document or to a web page.
    /// Source: ISO 32000-1, table 198; ISO 32000-2, table 201.
    private static let actions: Set<String> = [
        "GoToR", "GoToE", "GoToDp", "Launch", "Thread", "Sound", "Movie", "Hide", "Named", "SubmitForm", "ResetForm",
        "ImportData", "JavaScript", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "RichMediaExecute", "ECMAScript",
    ]

    private static let types: Set<String> = ["Filespec", "F", "EmbeddedFile", "Metadata", "OCG", "OCMD", "Sig"]

    /// Whether a value is an action, an attached file, metadata, a layer or a signature. Elements of the structure tree are
    /// not asked for here; they may bear the name of an action as their own kind.
    static func isForbidden(_ value: PDFValue, in file: PDFReader.File) -> Bool {
        guard case .dictionary(let dictionary) = value else { return false }
        let type = file.resolved(dictionary["Type"])?.nameValue
        if let type, types.contains(type) { return true }
        if dictionary["EF"] != nil || dictionary["JS"] != nil { return true }
        return type != "StructElem" && actions.contains(file.resolved(dictionary["S"])?.nameValue ?? "")
    }

    /// Whether a value is what an author noted about an element of the structure tree.
    /// Source: ISO 32000-1, 14.7.5.4.
    static func areUserProperties(_ dictionary: PDFDictionary, in file: PDFReader.File) -> Bool {
        file.resolved(dictionary["O"])?.nameValue == "UserProperties"
    }

    /// Such notes without a note: they stand in arrays with a number behind each, so their place has to stay.
    static let noUserProperties = PDFValue.dictionary(
        PDFDictionary(entries: [("O", .name("UserProperties")), ("P", .array([]))])
    )

    /// Whether a page or node of pages cannot be reached from the catalog: a template or a removed page.
    static func isPageOutsideTheTree(_ value: PDFValue, isNode: Bool) -> Bool {
        guard case .dictionary(let dictionary) = value, let type = dictionary["Type"]?.nameValue else { return false }
        return !isNode && ["Page", "Pages", "Template"].contains(type)
    }
}
