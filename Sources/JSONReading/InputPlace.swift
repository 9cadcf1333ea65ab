/// Where in a JSON text a value stands; written out only when something is wrong there.
public final class InputPlace {
    private enum Step {
        case name(String)
        case index(Int)
    }

    private let parent: InputPlace?
    private let step: Step
    /// The member for which the whole text stands; nil when it is an object as usual.
    private let onlyMember: String?

    private init(parent: InputPlace?, step: Step, onlyMember: String? = nil) {
        self.parent = parent
        self.step = step
        self.onlyMember = onlyMember
    }

    /// The whole text.
    static var root: InputPlace { InputPlace(parent: nil, step: .name("$")) }

    /// The whole text, which is the value of a member and no object with it.
    static func root(for member: String) -> InputPlace {
        InputPlace(parent: nil, step: .name("$"), onlyMember: member)
    }

    /// A member of the object here.
    public func member(_ name: String) -> InputPlace {
        name == onlyMember ? self : InputPlace(parent: self, step: .name(name))
    }

    /// An element of the list here.
    public func element(_ index: Int) -> InputPlace { InputPlace(parent: self, step: .index(index)) }

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
