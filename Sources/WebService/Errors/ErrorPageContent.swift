import HTTPTypes

/// What an error page shows; the application turns it into HTML.
public struct ErrorPageContent: Sendable, Equatable {
    /// The status code, 400 to 599.
    public let statusCode: Int
    /// What happened, German.
    public let title: String
    /// What it means, German.
    public let message: String
    /// What the person can do now, German.
    public let hint: String?
    /// The number to name when asking for help: 32 hexadecimal digits, also in the log. Empty where the connection was
    /// refused before a request was read.
    public let requestID: String

    /// The content of an error page.
    ///
    /// - Parameters:
    ///   - statusCode: The status code.
    ///   - title: What happened.
    ///   - message: What it means.
    ///   - hint: What the person can do now.
    ///   - requestID: The number of the request.
    public init(statusCode: Int, title: String, message: String, hint: String?, requestID: String) {
        self.statusCode = statusCode
        self.title = title
        self.message = message
        self.hint = hint
        self.requestID = requestID
    }

    init(_ error: any PresentableError, requestID: String) {
        self.init(
            statusCode: error.status.code,
            title: error.title,
            message: error.message,
            hint: error.hint,
            requestID: requestID
        )
    }

    /// The same as JSON, for clients that are programs.
    func json() -> [UInt8] {
        var members = [
            "\"status\":\(statusCode)", "\"title\":\(JSONText.quoted(title))",
            "\"message\":\(JSONText.quoted(message))",
        ]
        if let hint {
            members.append("\"hint\":\(JSONText.quoted(hint))")
        }
        members.append("\"requestId\":\(JSONText.quoted(requestID))")
        return Array("{\(members.joined(separator: ","))}".utf8)
    }
}
