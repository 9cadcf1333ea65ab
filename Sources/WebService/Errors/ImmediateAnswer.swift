/// Thrown to answer at once, from a policy or deep inside a handler: a redirect to the login, for instance.
public struct ImmediateAnswer: Error {
    /// The answer to send.
    public let response: WebResponse

    /// An answer to throw.
    ///
    /// - Parameter response: The answer to send.
    public init(_ response: WebResponse) {
        self.response = response
    }
}
