public import Composition
internal import CouncilModel
internal import OParl

/// A document whose content is an object of OParl 1.1.
///
/// The object is embedded: it names what the document prints, and refers to nothing by address, since a file knows no
/// addresses; what OParl says by address, or not at all, stands in members whose names begin with `ratswerk:` (OParl 1.1,
/// 2.7). Moments are those of German time.
public protocol OParlDescribing {
    /// The object as a file for the PDF.
    var oparlData: DocumentData { get }
}

extension AgendaDocument: OParlDescribing {
    /// The meeting with its agenda; for the public without what it must not read.
    public var oparlData: DocumentData {
        let isPublic =
            switch variant {
            case .invitation: false
            case .agenda(let isPublic): isPublic
            case .publicNotice: true
            }
        let facts = MeetingFacts(
            organization: organization,
            name: meetingName,
            date: date,
            start: start,
            location: location
        )
        return OParlObjects.meeting(facts, state: "eingeladen", items: items.map { ($0, nil) }, forPublic: isPublic)
    }
}

extension SupplementDocument: OParlDescribing {
    /// The meeting with the additional items; in an extension those exchanged and removed.
    public var oparlData: DocumentData {
        var object = OParlObjects.meetingObject(
            meeting,
            state: "eingeladen",
            items: added.map { ($0, nil) },
            forPublic: false
        )
        object["ratswerk:supplement"] = .integer(number)
        for (name, changes) in [("ratswerk:exchangedItem", exchanged), ("ratswerk:removedItem", removed)]
        where !changes.isEmpty {
            object[name] = .array(
                changes.map { change in
                    var item = JSONObject()
                    item["number"] = .string(change.number)
                    item["name"] = .string(change.title)
                    if !change.remark.isEmpty { item["remark"] = .string(change.remark) }
                    return .object(item)
                }
            )
        }
        return OParlObjects.meetingData(object)
    }
}

extension MinutesDocument: OParlDescribing {
    /// The meeting with resolutions and results; for the public without the non-public part.
    public var oparlData: DocumentData {
        OParlObjects.meeting(
            meeting,
            state: "durchgeführt",
            items: items.map { ($0.agenda, $0) },
            forPublic: readers == .everyone
        )
    }
}

extension ExtractDocument: OParlDescribing {
    /// The meeting with the one item as the readers see it.
    public var oparlData: DocumentData {
        let item = shownItem
        return OParlObjects.meeting(meeting, state: "durchgeführt", items: [(item.agenda, item)], forPublic: false)
    }
}

extension PaperDocument: OParlDescribing {
    /// The paper with its sequence of consultations.
    public var oparlData: DocumentData {
        var object = OParlObjects.object(.paper)
        object["name"] = .string(title)
        object["reference"] = .string(reference)
        object["date"] = .string(date.description)
        object["paperType"] = .string(paperType)
        let steps = consultations.map { step in
            var consultation = OParlObjects.object(.consultation)
            consultation["authoritative"] = .bool(step.role == "Entscheidung")
            consultation["role"] = .string(step.role)
            consultation["ratswerk:organization"] = .string(step.organization)
            if let date = step.date { consultation["ratswerk:date"] = .string(date.description) }
            if !step.result.isEmpty { consultation["ratswerk:result"] = .string(step.result) }
            if let votes = step.votes { consultation["ratswerk:votes"] = OParlObjects.votes(votes) }
            return JSONValue.object(consultation)
        }
        if !steps.isEmpty { object["consultation"] = .array(steps) }
        if !responsible.isEmpty { object["ratswerk:responsible"] = .string(responsible) }
        if let related { object["ratswerk:relatedReference"] = .string(related.reference) }
        if !resolution.isEmpty { object["ratswerk:resolutionText"] = .string(resolution.notation) }
        if !reasons.isEmpty { object["ratswerk:reasons"] = .string(reasons.notation) }
        if !attachments.isEmpty {
            object["ratswerk:attachment"] = .array(attachments.map { .string($0.title) })
        }
        return OParlObjects.data(object, name: "paper.json", description: "Die Vorlage als Paper nach OParl 1.1")
    }
}
