public import Foundation

extension OParlDocument {
    /// The same document without the references that do not pass.
    ///
    /// - Parameter isVisible: Whether an object may be referred to.
    /// - Returns: A document whose ``references`` all pass; lists that become empty disappear.
    public func keepingReferences(where isVisible: (UUID) -> Bool) -> OParlDocument {
        func kept(_ id: UUID?) -> UUID? { id.flatMap { isVisible($0) ? $0 : nil } }
        func kept(_ ids: [UUID]?) -> [UUID]? {
            let rest = (ids ?? []).filter(isVisible)
            return rest.isEmpty ? nil : rest
        }
        switch self {
        case .body(var body):
            body.location = kept(body.location)
            body.mainOrganization = kept(body.mainOrganization)
            return .body(body)
        case .organization(var organization):
            organization.subOrganizationOf = kept(organization.subOrganizationOf)
            organization.location = kept(organization.location)
            organization.externalBody = kept(organization.externalBody)
            return .organization(organization)
        case .person(var person):
            person.location = kept(person.location)
            return .person(person)
        case .membership(var membership):
            membership.organization = kept(membership.organization)
            membership.onBehalfOf = kept(membership.onBehalfOf)
            return .membership(membership)
        case .meeting(var meeting):
            meeting.location = kept(meeting.location)
            meeting.organization = kept(meeting.organization)
            meeting.participant = kept(meeting.participant)
            return .meeting(meeting)
        case .agendaItem(var item):
            item.consultation = kept(item.consultation)
            return .agendaItem(item)
        case .paper(var paper):
            paper.relatedPaper = kept(paper.relatedPaper)
            paper.superordinatedPaper = kept(paper.superordinatedPaper)
            paper.subordinatedPaper = kept(paper.subordinatedPaper)
            paper.location = kept(paper.location)
            paper.originatorPerson = kept(paper.originatorPerson)
            paper.underDirectionOf = kept(paper.underDirectionOf)
            paper.originatorOrganization = kept(paper.originatorOrganization)
            return .paper(paper)
        case .consultation(var consultation):
            consultation.agendaItem = kept(consultation.agendaItem)
            consultation.meeting = kept(consultation.meeting)
            consultation.organization = kept(consultation.organization)
            return .consultation(consultation)
        case .file(var file):
            file.masterFile = kept(file.masterFile)
            file.derivativeFile = kept(file.derivativeFile)
            return .file(file)
        case .legislativeTerm, .location:
            return self
        }
    }
}
