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
        /// Why a notice is sent.
        case reason

        /// Those that every document knows.
        static let common = allCases.filter { ![.number, .title, .paper, .reason].contains($0) }
        /// Those of an item.
        static let item: [Self] = [.number, .title, .paper]
    }

    /// What a document knows.
    struct Values {
        var meeting: MeetingFacts
        var body: String
        var item: AgendaDocument.Item?
        var reason: String?

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
            case .reason: reason ?? ""
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
    ///   - more: What is known beside what every document knows.
    ///   - report: Told what is wrong, German, without a full stop.
    init(_ text: String, knowing more: [Placeholder] = [], report: (String) -> Void) {
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
            let known = Placeholder.common + more
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
    ///
    /// A full stop that follows a place closes no sentence twice: "bei Anna Weiß jun.", "Sanierung der Bahnhofstr.".
    func text(_ values: Values) -> String {
        var isPlaced = false
        let text = pieces.reduce(into: "") { text, piece in
            switch piece {
            case .words(let words):
                let isClosed = isPlaced && words.hasPrefix(".") && text.last.map { ".!?…".contains($0) } ?? false
                text += isClosed ? words.dropFirst() : words[...]
                isPlaced = false
            case .place(let place):
                let value = values.text(place)
                text += value
                isPlaced = isPlaced || !value.isEmpty
            }
        }
        return MeetingTitle.declined(text)
    }

    /// Whether it names something.
    func names(_ place: Placeholder) -> Bool { pieces.contains(.place(place)) }
}

extension [Phrase] {
    /// The texts; those that name a reason are left out where none is told.
    func texts(_ values: Phrase.Values) -> [String] {
        filter { values.reason != nil || !$0.names(.reason) }.map { $0.text(values) }
    }
}

extension InputObject {
    /// A text with places.
    func phrase(_ name: String, knowing more: [Phrase.Placeholder] = []) -> Phrase? {
        optionalText(name).map { Phrase($0, knowing: more) { report($0, at: name) } }
    }

    /// A list of texts with places.
    func phrases(_ name: String, knowing more: [Phrase.Placeholder] = []) -> [Phrase]? {
        guard has(name) else { return nil }
        return texts(name).enumerated().map { index, text in
            Phrase(text, knowing: more) { source.report($0, at: place.member(name).element(index)) }
        }
    }
}
