public import HTTPTypes

/// An error that may be shown to the person who sent the request.
///
/// Its words are German, in the polite form, and say nothing internal. Every other error becomes status 500 with the
/// number of the request and nothing else.
public protocol PresentableError: Error {
    /// The status of the answer.
    var status: HTTPResponse.Status { get }
    /// A short heading: what happened.
    var title: String { get }
    /// One or two sentences: what it means.
    var message: String { get }
    /// What the person can do now.
    var hint: String? { get }
    /// Header fields that belong to the status, such as `Retry-After`.
    var headers: HTTPFields { get }
}

extension PresentableError {
    /// No hint.
    public var hint: String? { nil }
    /// No further header fields.
    public var headers: HTTPFields { HTTPFields() }
}
