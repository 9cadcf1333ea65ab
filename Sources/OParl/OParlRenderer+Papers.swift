extension OParlRenderer {
    func write(_ paper: OParlPaper, _ embedding: Embedding, to writer: inout PropertyWriter) {
        writer.reference("body", .body, embedding.object.bodyID)
        writer.text("name", paper.name)
        writer.text("reference", paper.reference)
        writer.day("date", paper.date)
        writer.text("paperType", paper.paperType)
        writer.references("relatedPaper", .paper, paper.relatedPaper)
        writer.references("superordinatedPaper", .paper, paper.superordinatedPaper)
        writer.references("subordinatedPaper", .paper, paper.subordinatedPaper)
        writer.value("mainFile", embedded(embedding.files(.mainFile), in: embedding).first)
        if !embedding.omitsInternal {
            writer.array("auxiliaryFile", embedded(embedding.files(.auxiliaryFile), in: embedding))
            writer.array("location", embedded(embedding.locations(paper.location), in: embedding))
        }
        writer.references("originatorPerson", .person, paper.originatorPerson)
        writer.references("underDirectionOf", .organization, paper.underDirectionOf)
        writer.references("originatorOrganization", .organization, paper.originatorOrganization)
        writer.array("consultation", embedded(embedding.children(.consultation), in: embedding))
        writer.text("license", paper.license)
        writer.texts("keyword", paper.keyword)
    }

    func write(_ consultation: OParlConsultation, _ embedding: Embedding, to writer: inout PropertyWriter) {
        if embedding.writesBackReferences {
            writer.reference("paper", .paper, embedding.parent(.paper))
        }
        writer.reference("agendaItem", .agendaItem, consultation.agendaItem)
        if embedding.writesBackReferences {
            writer.reference("meeting", .meeting, consultation.meeting)
        }
        writer.references("organization", .organization, consultation.organization)
        writer.bool("authoritative", consultation.authoritative)
        writer.text("role", consultation.role)
        writer.text("license", consultation.license)
        writer.texts("keyword", consultation.keyword)
    }

    func write(_ file: OParlFile, _ embedding: Embedding, to writer: inout PropertyWriter) {
        let object = embedding.object
        writer.text("name", file.name)
        writer.text("fileName", file.fileName)
        writer.text("mimeType", file.mimeType)
        writer.day("date", file.date)
        writer.integer("size", file.size)
        writer.text("ratswerk:sha256Checksum", file.sha256Checksum)
        writer.text("sha512Checksum", file.sha512Checksum)
        // The text of every attachment of a hundred papers would be the bulk of a page; the list of files has it.
        if embedding.placement != .embeddedInList { writer.text("text", file.text) }
        writer.text("accessUrl", address.fileAccess(object.id))
        writer.text("downloadUrl", address.fileDownload(object.id))
        writer.url("externalServiceUrl", file.externalServiceUrl)
        writer.reference("masterFile", .file, file.masterFile)
        writer.references("derivativeFile", .file, file.derivativeFile)
        writer.url("fileLicense", file.fileLicense)
        if embedding.writesBackReferences {
            writer.references("meeting", .meeting, embedding.parent(.meeting).map { [$0] })
            writer.references("agendaItem", .agendaItem, embedding.parent(.agendaItem).map { [$0] })
            writer.references("paper", .paper, embedding.parent(.paper).map { [$0] })
        }
        writer.text("license", file.license)
        writer.texts("keyword", file.keyword)
    }
}
