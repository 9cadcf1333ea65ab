import FoundationEssentials
import HTTPTypes
import NIOCore

/// The answers of the guard, written without the application's handlers: head and page are made once, at the start.
struct GuardAnswers: Sendable {
    private struct Page {
        let head: String
        let body: [UInt8]
    }

    private let pages: [Int: Page]

    init(configuration: WebConfiguration) {
        self.pages = Dictionary(
            uniqueKeysWithValues: Self.refusals.map { refusal in
                let body = configuration.errorPage(ErrorPageContent(refusal, requestID: ""))
                var fields = configuration.security.fields(isError: true, access: .sameOrigin)
                fields[.contentType] = WebResponse.htmlType
                fields[.contentLength] = String(body.count)
                fields[.connection] = "close"
                for field in refusal.headers {
                    fields[field.name] = field.value
                }
                let lines = fields.map { "\($0.name.rawName): \($0.value)\r\n" }.joined()
                let head = "HTTP/1.1 \(refusal.status.code) \(refusal.status.reasonPhrase)\r\n\(lines)"
                return (refusal.status.code, Page(head: head, body: body))
            }
        )
    }

    /// The bytes of an answer; the status must be one of ``refusals``.
    func bytes(_ status: HTTPResponse.Status) -> ByteBuffer {
        guard let page = pages[status.code] else { return ByteBuffer() }
        let head = "\(page.head)Date: \(HTTPDate.string(Date()))\r\nX-Request-Id: \(RequestIdentifier.random())\r\n\r\n"
        var buffer = ByteBuffer(string: head)
        buffer.writeBytes(page.body)
        return buffer
    }

    private static let refusals = [
        RequestRefusal.malformedRequest,
        RequestRefusal(
            status: .requestTimeout,
            title: "Zu langsam",
            message: "Die Anfrage kam zu langsam an und wurde abgebrochen. Es wurde nichts geändert.",
            hint: "Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal."
        ),
        RequestRefusal(
            status: .requestHeaderFieldsTooLarge,
            title: "Anfrage zu groß",
            message: "Der Kopf der Anfrage ist größer, als diese Seite annimmt.",
            hint: "Löschen Sie die Cookies dieser Seite, und versuchen Sie es noch einmal."
        ),
        RequestRefusal(
            status: .serviceUnavailable,
            title: "Zu viele Verbindungen",
            message: "Im Augenblick sind zu viele Verbindungen offen.",
            hint: "Versuchen Sie es in einer halben Minute noch einmal.",
            headers: [.retryAfter: "30"]
        ),
    ]
}
