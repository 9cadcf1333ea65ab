/// One entry of a selection: the value that is sent and the words that are read.
public struct Choice: Sendable, Equatable {
    /// Sent with the form.
    public var value: String
    /// Read by people.
    public var label: String

    /// An entry.
    public init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}
