internal import CouncilModel

/// Tells the public part of an agenda from the non-public one by its headings and by the letters of its numbers.
///
/// Many sources give no `public` for agenda items, but headings such as "A Öffentliche Sitzung" or
/// "< Sitzungsteil nichtöffentlich >" as items of their own, or numbers such as "N 3". In doubt an item is non-public:
/// a wrong "public" cannot be taken back.
struct AgendaSection {
    private(set) var current = Publicity.public
    /// Whether the non-public part may have begun without a heading that could be read.
    private var isDoubtful = false

    /// What is concluded about an item.
    struct Judgement: Equatable {
        let publicity: Publicity
        let isHeading: Bool
        /// Whether the item is non-public only because nothing says that it is public.
        let isDoubtful: Bool
    }

    /// Something stood here that cannot be read.
    mutating func skipUnknown() {
        isDoubtful = true
    }

    /// Judges the next item. Non-public is what the source calls so, what has the number of a non-public item, and what
    /// stands below a non-public heading even if the source calls it public.
    ///
    /// - Parameters:
    ///   - name: The item's name.
    ///   - number: Its number.
    ///   - flag: What the source says about it.
    /// - Returns: What is concluded.
    mutating func judge(name: String, number: String?, flag: Bool?) -> Judgement {
        let heading = AgendaHeading(name)?.publicity
        if let heading {
            current = heading
            isDoubtful = false
        }
        let letters = Self.letters(of: number)
        if let letters { isDoubtful = letters == .nonPublic }
        if current == .nonPublic || flag == false || letters == .nonPublic {
            return Judgement(publicity: .nonPublic, isHeading: heading != nil, isDoubtful: false)
        }
        let isDoubtful = isDoubtful && flag == nil
        return Judgement(
            publicity: isDoubtful ? .nonPublic : .public,
            isHeading: heading != nil,
            isDoubtful: isDoubtful
        )
    }

    /// What the letters in front of a number say: "Ö 3", "N 3", "NÖ3".
    private static func letters(of number: String?) -> Publicity? {
        guard let number, number.contains(where: \.isNumber) else { return nil }
        let letters = number.lowercased().prefix { !$0.isNumber }.filter(\.isLetter).replacing("oe", with: "ö")
        return switch letters {
        case "ö": .public
        case "n", "nö": .nonPublic
        default: nil
        }
    }
}
