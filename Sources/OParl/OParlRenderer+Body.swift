import Foundation

extension OParlRenderer {
    func write(_ body: OParlBody, _ embedding: Embedding, to writer: inout PropertyWriter) {
        let object = embedding.object
        writer.text("system", address.system)
        writer.text("name", body.name)
        writer.text("shortName", body.shortName)
        writer.url("website", body.website)
        writer.url("license", body.license)
        writer.instant("licenseValidSince", body.licenseValidSince)
        writer.instant("oparlSince", body.oparlSince)
        writer.text("ags", body.ags)
        writer.text("rgs", body.rgs)
        writer.urls("equivalent", body.equivalent)
        writer.text("contactEmail", body.contactEmail)
        writer.text("contactName", body.contactName)
        for kind in OParlKind.listed {
            guard let segment = kind.listSegment else { continue }
            writer.text(segment, address.list(of: kind, inBody: object.id))
        }
        if !embedding.omitsInternal {
            writer.value("legislativeTerm", .array(embedded(embedding.children(.legislativeTerm), in: embedding)))
        }
        writer.text("classification", body.classification)
        writer.value("location", embeddedLocation(body.location, embedding))
        writer.reference("mainOrganization", .organization, body.mainOrganization)
        writer.texts("keyword", body.keyword)
    }

    func write(_ term: OParlLegislativeTerm, _ embedding: Embedding, to writer: inout PropertyWriter) {
        if embedding.writesBackReferences { writer.reference("body", .body, embedding.object.bodyID) }
        writer.text("name", term.name)
        writer.day("startDate", term.startDate)
        writer.day("endDate", term.endDate)
        writer.text("license", term.license)
        writer.texts("keyword", term.keyword)
    }

    func write(_ location: OParlLocation, _ embedding: Embedding, to writer: inout PropertyWriter) {
        writer.text("description", location.description)
        writer.value("geojson", location.geojson)
        writer.text("streetAddress", location.streetAddress)
        writer.text("room", location.room)
        writer.text("postalCode", location.postalCode)
        writer.text("subLocality", location.subLocality)
        writer.text("locality", location.locality)
        if embedding.writesBackReferences {
            writer.references("bodies", .body, embedding.backReferences(.body))
            writer.references("organizations", .organization, embedding.backReferences(.organization))
            writer.references("persons", .person, embedding.backReferences(.person))
            writer.references("meetings", .meeting, embedding.backReferences(.meeting))
            writer.references("papers", .paper, embedding.backReferences(.paper))
        }
        writer.text("license", location.license)
        writer.texts("keyword", location.keyword)
    }

    func embeddedLocation(_ id: UUID?, _ embedding: Embedding) -> JSONValue? {
        guard let id else { return nil }
        return embedded(embedding.locations([id]), in: embedding).first
    }
}
