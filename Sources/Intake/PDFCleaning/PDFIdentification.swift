/// What a PDF says of its own conformity, and the title that conformity demands. All that stays of the metadata.
///
/// Source: ISO 14289-1, 5 and 7.1 (PDF/UA: `pdfuaid:part`, `dc:title`); ISO 19005-2, 6.6.4 (PDF/A: `pdfaid`) and 6.6.2.3.3
/// (properties that PDF/A does not know are described).
struct PDFIdentification: Equatable, Sendable {
    /// Part of PDF/UA, a digit.
    private var accessibility: String?
    /// Part of PDF/A, 2 to 4: the copy is written with object streams, which part 1 forbids.
    private var archive: String?
    /// Level of PDF/A, a letter.
    private var level: String?
    /// The title, as XML text.
    private var title: String?

    /// Reads it out of a file's XMP.
    ///
    /// - Returns: `nil` when the file claims no conformity; its title then is often the name of some internal file.
    init?(xmp: String) {
        accessibility = Self.value(of: "pdfuaid:part", in: xmp, ["1", "2"])
        archive = Self.value(of: "pdfaid:part", in: xmp, ["2", "3", "4"])
        level = archive == nil ? nil : Self.value(of: "pdfaid:conformance", in: xmp, ["A", "B", "U", "E", "F"])
        title = Self.title(in: xmp)
        // PDF/UA without a title is none.
        if title == nil { accessibility = nil }
        guard accessibility != nil || archive != nil else { return nil }
    }

    /// A property, written as an element or as an attribute.
    private static func value(of name: String, in xmp: String, _ allowed: Set<String>) -> String? {
        for opening in ["<\(name)>", "\(name)=\"", "\(name)='"] {
            guard let start = xmp.firstRange(of: opening)?.upperBound else { continue }
            let value = String(xmp[start...].prefix(1)).uppercased()
            if allowed.contains(value) { return value }
        }
        return nil
    }

    private static func title(in xmp: String) -> String? {
        guard let start = xmp.firstRange(of: "<dc:title")?.upperBound,
            let end = xmp[start...].firstRange(of: "</dc:title>")?.lowerBound,
            let item = xmp[start..<end].firstRange(of: "<rdf:li"),
            let text = xmp[item.upperBound..<end].firstRange(of: ">")?.upperBound,
            let close = xmp[text..<end].firstRange(of: "<")?.lowerBound
        else { return nil }
        let title = xmp[text..<close]
        return title.allSatisfy(\.isWhitespace) || title.count > 1000 ? nil : String(title)
    }

    /// Describes `pdfuaid:part` for PDF/A.
    private static let description = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """

    /// A new XMP packet with nothing else in it.
    var xmp: String {
        var properties = ""
        if let archive { properties += "<pdfaid:part>\(archive)</pdfaid:part>" }
        if let level { properties += "<pdfaid:conformance>\(level)</pdfaid:conformance>" }
        if let accessibility { properties += "<pdfuaid:part>\(accessibility)</pdfuaid:part>" }
        if let title {
            properties += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(title)</rdf:li></rdf:Alt></dc:title>"
        }
        return """
            <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
            xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            \(properties)
            </rdf:Description>\(accessibility != nil && ["2", "3"].contains(archive) ? Self.description : "")</rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """
    }
}
