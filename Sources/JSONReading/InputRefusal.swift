internal import OParl

/// A file that cannot be read as what it should be, with everything that is wrong with it.
public struct InputRefusal: Error, Hashable, Sendable {
    /// The first problems in the order in which they were found, ``limit`` at most.
    public let problems: [InputProblem]
    /// How many there are in all.
    public let count: Int

    /// So many problems are listed.
    public static let limit = 20

    /// - Parameters:
    ///   - problems: The first problems.
    ///   - count: How many there are in all.
    public init(problems: [InputProblem], count: Int) {
        self.problems = problems
        self.count = count
    }

    /// - Parameter problem: The only problem.
    public init(_ problem: InputProblem) {
        self.init(problems: [problem], count: 1)
    }

    init(_ error: JSONSyntaxError) {
        let message =
            switch error.reason {
            case .empty: "die Datei ist leer"
            case .notUTF8: "die Zeichen sind nicht in UTF-8 gespeichert"
            case .tooLarge(let limit): "die Datei hat mehr als \(limit >> 20) MiB"
            case .tooDeep(let limit): "mehr als \(limit) Ebenen von Klammern"
            case .unexpectedEnd: "die Datei endet mitten in einem Wert"
            case .unexpectedCharacter(let character): "„\(Self.visible(character))“ kann hier nicht stehen"
            case .trailingContent: "nach dem Ende des Wertes steht noch etwas"
            case .controlCharacter: "ein Zeilenumbruch oder Steuerzeichen im Text ist als \\n oder \\u00… zu schreiben"
            case .invalidEscape: "nach dem umgekehrten Schrägstrich steht nichts, was JSON kennt"
            case .numberOutOfRange: "die Zahl ist zu groß"
            case .duplicateName(let name): "der Name „\(name)“ steht zweimal im selben Objekt"
            }
        self.init(InputProblem(place: "Zeile \(error.line), Zeichen \(error.column)", message: message))
    }

    private static func visible(_ character: Character) -> String {
        guard let scalar = character.unicodeScalars.first, scalar.value < 0x20 else { return String(character) }
        return "U+00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
    }
}
