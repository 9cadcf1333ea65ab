/// One thing in a file that is not as it should be.
public struct InputProblem: Hashable, Sendable, CustomStringConvertible {
    /// Where: a JSONPath (RFC 9535) such as `$.items[3].title`, or `Zeile 3, Zeichen 14` when the file is no JSON.
    public let place: String
    /// What was expected and what was found, German, without a full stop.
    public let message: String

    /// - Parameters:
    ///   - place: Where.
    ///   - message: What was expected and what was found.
    public init(place: String, message: String) {
        self.place = place
        self.message = message
    }

    /// Place and message on one line.
    public var description: String { "\(place): \(message)" }
}
