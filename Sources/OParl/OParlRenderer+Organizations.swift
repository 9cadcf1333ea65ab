extension OParlRenderer {
    func write(_ organization: OParlOrganization, _ embedding: Embedding, to writer: inout PropertyWriter) {
        let object = embedding.object
        writer.reference("body", .body, object.bodyID)
        writer.text("name", organization.name)
        writer.references("membership", .membership, embedding.backReferences(.membership))
        writer.text("meeting", address.list(of: .meeting, ofOrganization: object.id))
        writer.text("consultation", address.list(of: .consultation, ofOrganization: object.id))
        writer.text("shortName", organization.shortName)
        writer.texts("post", organization.post)
        writer.reference("subOrganizationOf", .organization, organization.subOrganizationOf)
        writer.text("organizationType", organization.organizationType)
        writer.text("classification", organization.classification)
        writer.day("startDate", organization.startDate)
        writer.day("endDate", organization.endDate)
        writer.url("website", organization.website)
        writer.value("location", embeddedLocation(organization.location, embedding))
        writer.reference("externalBody", .body, organization.externalBody)
        writer.integer("memberCount", organization.memberCount)
        writer.integer("votingMemberCount", organization.votingMemberCount)
        writer.text("license", organization.license)
        writer.texts("keyword", organization.keyword)
    }

    func write(_ person: OParlPerson, _ embedding: Embedding, to writer: inout PropertyWriter) {
        writer.reference("body", .body, embedding.object.bodyID)
        writer.text("name", person.name)
        writer.text("familyName", person.familyName)
        writer.text("givenName", person.givenName)
        writer.text("formOfAddress", person.formOfAddress)
        writer.text("affix", person.affix)
        writer.texts("title", person.title)
        writer.text("gender", person.gender)
        writer.texts("phone", person.phone)
        writer.texts("email", person.email)
        if let location = embeddedLocation(person.location, embedding) {
            writer.reference("location", .location, person.location)
            writer.value("locationObject", location)
        }
        writer.texts("status", person.status)
        if !embedding.omitsInternal {
            writer.array("membership", embedded(embedding.children(.membership), in: embedding))
        }
        writer.text("life", person.life)
        writer.text("lifeSource", person.lifeSource)
        writer.text("license", person.license)
        writer.texts("keyword", person.keyword)
    }

    func write(_ membership: OParlMembership, _ embedding: Embedding, to writer: inout PropertyWriter) {
        if embedding.writesBackReferences {
            writer.reference("person", .person, embedding.parent(.person))
        }
        writer.reference("organization", .organization, membership.organization)
        writer.text("role", membership.role)
        writer.bool("votingRight", membership.votingRight)
        writer.day("startDate", membership.startDate)
        writer.day("endDate", membership.endDate)
        writer.reference("onBehalfOf", .organization, membership.onBehalfOf)
        writer.text("license", membership.license)
        writer.texts("keyword", membership.keyword)
    }
}
