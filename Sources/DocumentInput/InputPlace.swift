/// Where in a JSON text a value stands; written out only when something is wrong there.
final class InputPlace {
    private enum Step {
        case name(String)
        case index(Int)
    }

    private let parent: InputPlace?
    private let step: Step

    private init(parent: InputPlace?, step: Step) {
        self.parent = parent
        self.step = step
    }

    /// The whole text.
    static var root: InputPlace { InputPlace(parent: nil, step: .name("$")) }

    func member(_ name: String) -> InputPlace { InputPlace(parent: self, step: .name(name)) }

    func element(_ index: Int) -> InputPlace { InputPlace(parent: self, step: .index(index)) }

    /// The path in the notation of RFC 9535; with an asterisk for each index when it stands for all elements.
    func path(generic: Bool = false) -> String {
        guard let parent else { return "$" }
        let before = parent.path(generic: generic)
        switch step {
        case .index(let index): return before + (generic ? "[*]" : "[\(index)]")
        case .name(let name):
            let isPlain =
                name.unicodeScalars.allSatisfy { $0 == "_" || $0 == "$" || $0.properties.isAlphabetic || $0.isDigit }
                && name.unicodeScalars.first?.isDigit == false
            if isPlain { return "\(before).\(name)" }
            let quoted = name.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : $0.isNewline ? " " : String($0) }.joined()
            return "\(before)['\(quoted)']"
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
