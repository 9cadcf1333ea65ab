internal import Composition
internal import CouncilModel
internal import JSONReading

/// A text of a template with places for what a document knows: `{{meeting}}`, `{{date}}`.
struct Phrase: Hashable, Sendable {
    /// What can stand in a place.
    enum Placeholder: String, CaseIterable {
        /// "18. Sitzung der Stadtverordnetenversammlung"
        case meeting
        /// "26. November 2026"
        case date
        /// "Donnerstag, 26. November 2026"
        case day
        /// "18:00 Uhr"
        case start
        /// Where the meeting takes place.
        case location
        /// "Stadtverordnetenversammlung"
        case organization
        /// "der Stadtverordnetenversammlung", "des Haupt- und Finanzausschusses"
        case ofOrganization
        /// Who presides.
        case chair
        /// "Stadt Musterbach"
        case body
        /// The item's number.
        case number
        /// The item's title.
        case title
        /// The number of the item's paper.
        case paper
    }

    /// What a document knows.
    struct Values {
        var meeting: MeetingFacts
        var body: String
        var item: AgendaDocument.Item?

        private var names: [String] { [meeting.organization] + meeting.partners }

        func text(_ placeholder: Placeholder) -> String {
            switch placeholder {
            case .meeting: meeting.name
            case .date: meeting.date.longForm
            // Stands behind "am".
            case .day: meeting.date.longFormWithWeekday.replacing(", ", with: ", dem ", maxReplacements: 1)
            case .start: meeting.start.longForm
            case .location: meeting.location
            case .organization: MeetingTitle.list(names)
            case .ofOrganization: MeetingTitle.whose(names)
            case .chair: meeting.chair
            case .body: body
            case .number: item?.number ?? ""
            case .title: item?.title ?? ""
            case .paper: item?.paperReference ?? ""
            }
        }
    }

    private enum Piece: Hashable, Sendable {
        case words(String)
        case place(Placeholder)
    }

    private let pieces: [Piece]

    /// Reads a text with places.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - isOfItem: Whether an item is known.
    ///   - report: Told what is wrong, German, without a full stop.
    init(_ text: String, isOfItem: Bool, report: (String) -> Void) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            pieces.append(.words(String(rest[..<open.lowerBound])))
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                report("nach „{{“ fehlt „}}“")
                rest = rest[open.upperBound...]
                break
            }
            let name = String(rest[open.upperBound..<close.lowerBound]).trimmed
            let known = Placeholder.allCases.filter { isOfItem || ![.number, .title, .paper].contains($0) }
            if let place = known.first(where: { $0.rawValue == name }) {
                pieces.append(.place(place))
            } else {
                let names = known.map(\.rawValue)
                let nearest = NearestName.suggestion(for: name, among: names)
                let hint =
                    nearest.map { "gemeint ist vielleicht „{{\($0)}}“" }
                    ?? "möglich sind \(names.joined(separator: ", "))"
                report("der Platzhalter „{{\(name)}}“ ist unbekannt; \(hint)")
            }
            rest = rest[close.upperBound...]
        }
        pieces.append(.words(String(rest)))
        self.pieces = pieces
    }

    /// The text with what a document knows.
    func text(_ values: Values) -> String {
        let text = pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words): text += words
            case .place(let place): text += values.text(place)
            }
        }
        return MeetingTitle.declined(text)
    }
}

extension InputObject {
    /// A text with places.
    func phrase(_ name: String, isOfItem: Bool = false) -> Phrase? {
        optionalText(name).map { Phrase($0, isOfItem: isOfItem) { report($0, at: name) } }
    }

    /// A list of texts with places.
    func phrases(_ name: String) -> [Phrase]? {
        guard has(name) else { return nil }
        return texts(name).enumerated().map { index, text in
            Phrase(text, isOfItem: false) { source.report($0, at: place.member(name).element(index)) }
        }
    }
}
