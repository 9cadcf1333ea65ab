/// What a form that changes something sends, field by field.
public protocol FieldValues: Sendable, Equatable {
    /// The names of the fields.
    associatedtype Field: RawRepresentable<String>, CaseIterable, Sendable, Equatable
    /// The value of a field as it is sent.
    subscript(field: Field) -> String { get set }
}

/// Remembers in a hidden input which values a form was filled with: a digest for each field, so that it can be told later
/// who changed what.
public struct FormBase: Sendable, Equatable {
    /// The name of the hidden input.
    public static let fieldName = "base"
    /// The input's value, such as `title.3c7f,day.81d2`.
    public let text: String

    /// What a form sent back.
    public init(text: String) {
        self.text = text
    }

    /// The values that a form is filled with.
    public init<Values: FieldValues>(_ values: Values) {
        text = Values.Field.allCases.map { Self.entry(values[$0], of: $0.rawValue) }.joined(separator: ",")
    }

    func holds(_ value: String, of field: String) -> Bool {
        text.split(separator: ",").contains { $0 == Self.entry(value, of: field) }
    }

    /// FNV-1a, 64 bits: tells texts apart, keeps no secret.
    private static func entry(_ value: String, of field: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in value.utf8 where byte != UInt8(ascii: "\r") {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return "\(field).\(String(hash, radix: 16))"
    }
}

/// Two people changed the same thing: who changed a field alone, wins it; what both changed, a person decides.
public struct FormMerge<Values: FieldValues>: Sendable, Equatable {
    /// What was typed here.
    public let mine: Values
    /// What was saved meanwhile.
    public let theirs: Values
    /// Both together; in ``contested`` fields what was typed here, but of two answers about publicity the stricter one.
    public let values: Values
    /// The fields that both changed, differently.
    public let contested: [Values.Field]

    /// Both together.
    ///
    /// - Parameters:
    ///   - base: What the form was filled with; a field that it does not know counts as changed by both.
    ///   - mine: What was typed here.
    ///   - theirs: What was saved meanwhile.
    public init(base: FormBase, mine: Values, theirs: Values) {
        self.mine = mine
        self.theirs = theirs
        var merged = mine
        var contested: [Values.Field] = []
        for field in Values.Field.allCases {
            let (own, other) = (mine[field].withPlainLines, theirs[field].withPlainLines)
            if own == other || base.holds(own, of: field.rawValue) {
                merged[field] = other
            } else if base.holds(other, of: field.rawValue) {
                continue
            } else {
                contested.append(field)
                if ["true", "false"].contains(other), ["true", "false"].contains(own) { merged[field] = "false" }
            }
        }
        values = merged
        self.contested = contested
    }
}

extension String {
    /// Line ends as the records keep them; browsers send CR LF.
    fileprivate var withPlainLines: String { replacing("\r\n", with: "\n") }
}
