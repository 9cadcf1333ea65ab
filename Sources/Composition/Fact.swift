/// A label with its value, such as "Telefon" and "03999 123-204".
public struct Fact: Hashable, Sendable {
    /// The label.
    public var label: String
    /// The value.
    public var value: String

    /// - Parameters:
    ///   - label: The label.
    ///   - value: The value.
    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}
