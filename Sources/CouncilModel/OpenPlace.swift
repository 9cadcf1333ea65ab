/// A place in brackets that a template left to be filled by hand, and that nobody filled: "[Betrag]", "[…]".
public struct OpenPlace: Sendable, Hashable {
    /// The part of a paper in which it stands.
    public enum Part: String, Sendable, CaseIterable {
        /// The title.
        case title
        /// The proposed resolution.
        case resolution
        /// The reasons.
        case reasons
        /// The financial effects.
        case financialEffects

        /// As the form calls it.
        public var label: String {
            switch self {
            case .title: "Titel"
            case .resolution: "Beschlussvorschlag"
            case .reasons: "Begründung"
            case .financialEffects: "Finanzielle Auswirkungen"
            }
        }
    }

    /// The part.
    public let part: Part
    /// With its brackets.
    public let text: String

    /// A place.
    public init(part: Part, text: String) {
        self.part = part
        self.text = text
    }

    /// The open places of a text, each once, in order. Marks of notes `[^1]`, what pictures show `![…](…)`, addresses
    /// `[…](…)`, boxes to tick and bare numbers are none.
    ///
    /// - Parameters:
    ///   - text: In plain notation.
    ///   - part: The part that it is.
    /// - Returns: The places.
    public static func list(in text: String, of part: Part) -> [OpenPlace] {
        var places: [OpenPlace] = []
        for match in text.matches(of: /(!?)\[([^\[\]\n^][^\[\]\n]{0,80})\](\(?)/) {
            let words = match.2
            let hasWord = words.contains(where: \.isLetter) && words.lowercased() != "x"
            let isGap = words.allSatisfy { ".…_ ".contains($0) } && words.contains { "….".contains($0) }
            guard match.1.isEmpty, match.3.isEmpty, hasWord || isGap else { continue }
            let place = OpenPlace(part: part, text: "[\(words)]")
            if !places.contains(place) { places.append(place) }
        }
        return places
    }
}

extension Paper {
    /// What was left to be filled by hand and was not.
    public var openPlaces: [OpenPlace] {
        let parts: [(OpenPlace.Part, String)] = [
            (.title, name), (.resolution, resolutionText), (.reasons, reasons), (.financialEffects, financialEffects),
        ]
        return parts.flatMap { OpenPlace.list(in: $1, of: $0) }
    }
}
