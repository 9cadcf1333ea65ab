import Foundation
import OParl
import Pages
import PublicRecord

extension OrganizationLine {
    /// The heading an organization stands under on the list.
    init(_ organization: PublishedOrganization.Summary) {
        let properties = organization.properties
        let group =
            switch (properties.organizationType, properties.classification) {
            case (_, "Parlament"), (_, "Rat"): "Rat"
            case ("Gremium", "Ausschuss"), (nil, "Ausschuss"): "Ausschüsse"
            case ("Gremium", _), (nil, _): "Weitere Gremien"
            case ("Fraktion", _): "Fraktionen"
            case ("Partei", _): "Parteien"
            case ("Verwaltungsbereich", _): "Verwaltung"
            default: "Weitere Organisationen"
            }
        self.init(
            id: OParlAddress.text(organization.id),
            name: properties.name ?? properties.shortName ?? "Gremium",
            group: group,
            memberCount: organization.memberCount > 0 ? organization.memberCount : nil
        )
    }
}

extension MembershipLine {
    /// A person on an organization's page.
    init(_ member: PublishedOrganization.Member) {
        self.init(
            id: OParlAddress.text(member.person.id),
            name: member.person.name,
            role: member.membership.role ?? "",
            group: member.onBehalfOf?.name ?? "",
            start: member.membership.startDate.map(\.date),
            end: member.membership.endDate.map(\.date)
        )
    }

    /// An organization on a person's page; nil when it is not published.
    init?(_ membership: PublishedPerson.Membership) {
        guard let organization = membership.organization else { return nil }
        self.init(
            id: OParlAddress.text(organization.id),
            name: organization.name,
            role: membership.properties.role ?? "",
            group: membership.onBehalfOf?.name ?? "",
            start: membership.properties.startDate.map(\.date),
            end: membership.properties.endDate.map(\.date)
        )
    }
}

extension PersonLine {
    /// A person in the list: family name first, then what they do.
    init(_ person: PublishedPerson.Summary) {
        let properties = person.properties
        let name: String
        if let family = properties.familyName, let given = properties.givenName {
            name = family + ", " + ((properties.title ?? []) + [given]).joined(separator: " ")
        } else {
            name = properties.name ?? properties.familyName ?? ""
        }
        let duties = person.memberships.compactMap { membership in
            membership.organization.map { organization in
                membership.properties.role.map { "\(organization.name) (\($0))" } ?? organization.name
            }
        }
        self.init(id: OParlAddress.text(person.id), name: name, duties: duties.joined(separator: ", "))
    }
}
