/// What happens to annotations before publication.
enum PDFAnnotation {
    /// The judgement on one annotation.
    enum Judgement {
        /// It carries something the page does not show, or is not shown at all.
        case dropped
        /// A link into the document or to a web page, with nothing else in it.
        case link(PDFDictionary)
        /// It is to be seen on the page: only its appearance stays, which is then drawn into the page.
        case drawn(PDFDictionary)
        /// A mark that something is to be blacked out, which was not done.
        case pendingRedaction
    }

    /// Source: ISO 32000-1, table 169; ISO 32000-2, table 171.
    private static let subtypes: Set<String> = [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline",
        "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Sound", "Movie", "Widget",
        "Screen", "PrinterMark", "TrapNet", "Watermark", "3D", "Redact", "Projection", "RichMedia",
    ]

    private static let drawn: Set<String> = [
        "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly",
        "StrikeOut",
        "Stamp", "Caret", "Ink", "Widget", "Watermark",
    ]

    /// Kept of a link. `Contents` is its description for people who hear the page. Source: ISO 14289-1, 7.18.5.
    private static let linkKeys: Set<String> = [
        "Type", "Subtype", "Rect", "Border", "BS", "C", "H", "F", "QuadPoints", "StructParent", "Dest", "A", "Contents",
    ]

    /// Invisible, hidden, not to be viewed. Source: ISO 32000-1, table 165, bits 1, 2 and 6.
    private static let hiddenFlags = 1 | 2 | 32

    static func isAnnotation(_ value: PDFValue) -> Bool {
        guard case .dictionary(let dictionary) = value, dictionary["Rect"] != nil,
            let subtype = dictionary["Subtype"]?.nameValue
        else { return false }
        return subtypes.contains(subtype)
    }

    static func judge(
        _ annotation: PDFDictionary,
        in file: PDFReader.File,
        destinations: PDFDestinations
    ) -> Judgement {
        let resolve = file.resolved
        let subtype = resolve(annotation["Subtype"])?.nameValue ?? ""
        if subtype == "Redact" { return .pendingRedaction }
        let flags = resolve(annotation["F"])?.integer ?? 0
        guard flags & hiddenFlags == 0 else { return .dropped }
        if subtype == "Link" {
            var link = annotation.only(linkKeys)
            if !destinations.leadsToPage(link["Dest"]) { link["Dest"] = nil }
            link["A"] = PDFAction.harmless(annotation["A"], in: file, destinations: destinations).map {
                .dictionary($0)
            }
            return link["Dest"] == nil && link["A"] == nil ? .dropped : .link(link)
        }
        guard drawn.contains(subtype), let appearance = appearance(of: annotation, resolve: resolve),
            let rectangle = annotation["Rect"]
        else { return .dropped }
        return .drawn(
            PDFDictionary(entries: [
                // No field any more: what it shows is all that stays of it.
                ("Type", .name("Annot")), ("Subtype", .name("Stamp")), ("Rect", rectangle),
                ("F", .token(ArraySlice("\(flags)".utf8))),
                ("AP", .dictionary(PDFDictionary(entries: [("N", appearance)]))),
            ])
        )
    }

    /// The stream that is drawn in the annotation's present state.
    private static func appearance(of annotation: PDFDictionary, resolve: (PDFValue?) -> PDFValue?) -> PDFValue? {
        guard let normal = resolve(annotation["AP"])?.dictionaryValue?["N"],
            let dictionary = resolve(normal)?.dictionaryValue
        else { return nil }
        if dictionary["BBox"] != nil { return normal }
        guard let state = resolve(annotation["AS"])?.nameValue else { return nil }
        return dictionary[state]
    }
}
