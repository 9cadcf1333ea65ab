import Foundation

extension OParlDocument {
    /// The rows of `portal.reference` that belong to this document: everything it names, except its own parent.
    public var references: [OParlReference] {
        switch self {
        case .body(let body):
            one("location", body.location) + one("mainOrganization", body.mainOrganization)
        case .organization(let organization):
            one("subOrganizationOf", organization.subOrganizationOf) + one("location", organization.location)
                + one("externalBody", organization.externalBody)
        case .person(let person):
            one("location", person.location)
        case .membership(let membership):
            one("organization", membership.organization) + one("onBehalfOf", membership.onBehalfOf)
        case .meeting(let meeting):
            one("location", meeting.location) + many("organization", meeting.organization)
                + many("participant", meeting.participant)
        case .agendaItem(let item):
            one("consultation", item.consultation)
        case .paper(let paper):
            many("relatedPaper", paper.relatedPaper) + many("superordinatedPaper", paper.superordinatedPaper)
                + many("subordinatedPaper", paper.subordinatedPaper) + many("location", paper.location)
                + many("originatorPerson", paper.originatorPerson)
                + many("underDirectionOf", paper.underDirectionOf)
                + many("originatorOrganization", paper.originatorOrganization)
        case .consultation(let consultation):
            one("agendaItem", consultation.agendaItem) + one("meeting", consultation.meeting)
                + many("organization", consultation.organization)
        case .file(let file):
            one("masterFile", file.masterFile) + many("derivativeFile", file.derivativeFile)
        case .legislativeTerm, .location:
            []
        }
    }

    private func one(_ role: String, _ target: UUID?) -> [OParlReference] {
        target.map { [OParlReference(role: role, target: $0, position: 0)] } ?? []
    }

    private func many(_ role: String, _ targets: [UUID]?) -> [OParlReference] {
        var seen: Set<UUID> = []
        return (targets ?? []).filter { seen.insert($0).inserted }.enumerated().map {
            OParlReference(role: role, target: $0.element, position: $0.offset)
        }
    }
}
