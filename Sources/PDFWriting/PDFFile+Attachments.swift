extension PDFFile {
    /// Adds files with their specifications.
    ///
    /// Source: ISO 32000-1, 7.11.4, and ISO 19005-3, 6.8.
    ///
    /// - Parameters:
    ///   - attachments: The files.
    ///   - modified: When they were made.
    /// - Returns: One file specification for each.
    /// - Throws: ``PDFError/compressionFailed``.
    mutating func addAttachments(
        _ attachments: [PDFAttachment],
        modified: PDFDate
    ) throws(PDFError) -> [PDFReference] {
        var references: [PDFReference] = []
        for attachment in attachments {
            let type = attachment.mediaType.replacing("/", with: "#2F")
            let stream = try addStream(
                dictionary: "/Type/EmbeddedFile/Subtype/\(type)/Params<</ModDate(\(modified.pdfForm))"
                    + "/Size \(attachment.bytes.count)>>",
                data: attachment.bytes
            )
            references.append(
                add { out in
                    out.write("<</Type/Filespec/F")
                    out.writeText(attachment.name)
                    out.write("/UF")
                    out.writeText(attachment.name)
                    out.write("/Desc")
                    out.writeText(attachment.description)
                    out.write("/AFRelationship/\(attachment.relationship.rawValue)/EF<</F ")
                    out.write(stream)
                    out.write("/UF ")
                    out.write(stream)
                    out.write(">>>>")
                }
            )
        }
        return references
    }
}
