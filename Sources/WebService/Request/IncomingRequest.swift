import HTTPTypes
import Logging

/// What is known of a request before its route is.
struct IncomingRequest: Sendable {
    let id: String
    let method: HTTPRequest.Method
    let target: RequestTarget
    let headers: HTTPFields
    let query: FormValues
    let host: String
    let clientAddress: String?
    let logger: Logger
}
