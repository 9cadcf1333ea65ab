public import Composition
internal import CouncilModel
internal import OParl

/// A document whose content is an object of OParl 1.1.
///
/// The object is embedded: it names what the document prints, and refers to nothing by address, since a file knows no
/// addresses. Moments are those of German time.
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
    /// The meeting with the additional items.
    public var oparlData: DocumentData {
        OParlObjects.meeting(meeting, state: "eingeladen", items: added.map { ($0, nil) }, forPublic: false)
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
    /// The meeting with the one item.
    public var oparlData: DocumentData {
        OParlObjects.meeting(meeting, state: "durchgeführt", items: [(item.agenda, item)], forPublic: false)
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
            return JSONValue.object(consultation)
        }
        if !steps.isEmpty { object["consultation"] = .array(steps) }
        return OParlObjects.data(object, name: "paper.json", description: "Die Vorlage als Paper nach OParl 1.1")
    }
}
