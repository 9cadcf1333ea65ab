/// What a document says about itself, written to the information dictionary and to XMP.
public struct PDFMetadata: Hashable, Sendable {
    /// The title a reader's window shows.
    public var title: String
    /// Who issues the document.
    public var author: String
    /// What the document is about, one sentence.
    public var subject: String
    /// BCP 47 tag of the language, "de-DE".
    public var language: String
    /// The product that composed the document.
    public var creator: String
    /// When the document was made; an input, so that equal inputs give equal bytes.
    public var created: PDFDate

    /// - Parameters:
    ///   - title: The title a reader's window shows.
    ///   - author: Who issues the document.
    ///   - subject: What the document is about, one sentence.
    ///   - language: BCP 47 tag of the language.
    ///   - creator: The product that composed the document.
    ///   - created: When the document was made.
    public init(
        title: String,
        author: String,
        subject: String = "",
        language: String = "de-DE",
        creator: String,
        created: PDFDate
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.creator = creator
        self.created = created
    }

    /// The XMP packet of a file that may claim less than PDF/UA-1 and PDF/A-2a.
    ///
    /// - Parameters:
    ///   - claimsUniversalAccess: Whether the file is PDF/UA-1.
    ///   - claimsArchive: Whether the file is PDF/A-2a.
    /// - Returns: The packet in UTF-8.
    public func xmp(claimsUniversalAccess: Bool, claimsArchive: Bool) -> [UInt8] {
        xmp(claimsUniversalAccess: claimsUniversalAccess, archivePart: claimsArchive ? 2 : nil)
    }

    /// The XMP packet with the identification of PDF/UA-1 (ISO 14289-1, 5) and of a part of PDF/A, level a (ISO 19005-2 and
    /// -3, 6.6.4), and the extension schema that PDF/A demands for the former.
    func xmp(claimsUniversalAccess: Bool, archivePart: Int?) -> [UInt8] {
        let archive =
            archivePart.map { "<pdfaid:part>\($0)</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" } ?? ""
        let universalAccess = claimsUniversalAccess ? "<pdfuaid:part>1</pdfuaid:part>" : ""
        let date = created.xmpForm
        let subjectEntry =
            subject.isEmpty
            ? ""
            : "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escaped(subject))</rdf:li></rdf:Alt>"
                + "</dc:description>"
        let packet = """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
            xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(title))</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>\(Self.escaped(author))</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>\(Self.escaped(language))</rdf:li></rdf:Bag></dc:language>
            \(subjectEntry)
            <xmp:CreatorTool>\(Self.escaped(creator))</xmp:CreatorTool>
            <xmp:CreateDate>\(date)</xmp:CreateDate><xmp:ModifyDate>\(date)</xmp:ModifyDate>
            <xmp:MetadataDate>\(date)</xmp:MetadataDate>
            <pdf:Producer>\(Self.escaped(creator))</pdf:Producer>
            \(archive)
            \(universalAccess)
            </rdf:Description>
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
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """
        return Array(packet.utf8)
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
