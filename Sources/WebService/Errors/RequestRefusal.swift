public import HTTPTypes

/// A request that cannot be answered as it was sent.
public struct RequestRefusal: PresentableError, Equatable {
    /// The status of the answer.
    public let status: HTTPResponse.Status
    /// What happened.
    public let title: String
    /// What it means.
    public let message: String
    /// What the person can do now.
    public let hint: String?
    /// Header fields that belong to the status.
    public let headers: HTTPFields

    /// A refusal in the application's own words.
    ///
    /// - Parameters:
    ///   - status: The status of the answer, 4xx or 503.
    ///   - title: What happened, German.
    ///   - message: What it means, German.
    ///   - hint: What the person can do now, German.
    ///   - headers: Header fields that belong to the status.
    public init(
        status: HTTPResponse.Status,
        title: String,
        message: String,
        hint: String? = nil,
        headers: HTTPFields = HTTPFields()
    ) {
        self.status = status
        self.title = title
        self.message = message
        self.hint = hint
        self.headers = headers
    }

    /// 404; also the answer for everything a person must not know the existence of.
    public static let notFound = RequestRefusal(
        status: .notFound,
        title: "Seite nicht gefunden",
        message: "Unter dieser Adresse gibt es nichts.",
        hint: "Prüfen Sie die Adresse, oder gehen Sie zur Startseite."
    )

    /// 405 with the methods that are allowed.
    static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> RequestRefusal {
        RequestRefusal(
            status: .methodNotAllowed,
            title: "So geht das hier nicht",
            message: "Diese Adresse nimmt Anfragen dieser Art nicht an.",
            hint: "Gehen Sie zurück, und laden Sie die Seite neu.",
            headers: [.allow: allowHeader(allowed)]
        )
    }

    /// The value of `Allow`, with the methods the floor answers by itself.
    static func allowHeader(_ methods: [HTTPRequest.Method]) -> String {
        var names = methods.map(\.rawValue)
        if names.contains("GET") {
            names.append("HEAD")
        }
        names.append("OPTIONS")
        return names.sorted().joined(separator: ", ")
    }

    /// 400: the path, the query or the header is not well formed.
    static let malformedRequest = RequestRefusal(
        status: .badRequest,
        title: "Anfrage nicht lesbar",
        message: "Die Anfrage enthält unzulässige Zeichen oder ist unvollständig.",
        hint: "Öffnen Sie die Seite noch einmal von der Startseite aus."
    )

    /// 400: a form that is cut off or holds characters no text may hold.
    public static let malformedForm = RequestRefusal(
        status: .badRequest,
        title: "Formular nicht lesbar",
        message: "Das Formular ist unvollständig angekommen oder enthält unzulässige Zeichen.",
        hint: "Senden Sie das Formular bitte noch einmal."
    )

    /// 413: the body is longer than the route allows.
    ///
    /// - Parameter limit: The limit in bytes.
    /// - Returns: The refusal; the answer also closes the connection.
    public static func tooLarge(limit: Int) -> RequestRefusal {
        RequestRefusal(
            status: .contentTooLarge,
            title: "Zu groß",
            message:
                "Was Sie senden wollten, ist größer als \(ByteCount.german(limit)). Mehr nimmt diese Seite nicht an.",
            hint: "Teilen Sie große Dateien auf, oder verkleinern Sie sie."
        )
    }

    /// 415: the route expects another kind of body.
    static let unsupportedBody = RequestRefusal(
        status: .unsupportedMediaType,
        title: "Format nicht angenommen",
        message: "Diese Adresse nimmt Daten in diesem Format nicht an.",
        hint: "Benutzen Sie das Formular auf der Seite."
    )

    /// 403: the request came from a page of another site, or its form is too old.
    public static let crossSite = RequestRefusal(
        status: .forbidden,
        title: "Anfrage abgewiesen",
        message: "Die Anfrage kam nicht von einer aktuellen Seite dieser Anwendung. Es wurde nichts geändert.",
        hint: "Laden Sie die Seite neu, und senden Sie das Formular noch einmal."
    )

    /// 421: the request names a host this server does not speak for.
    static let unknownHost = RequestRefusal(
        status: .misdirectedRequest,
        title: "Falsche Adresse",
        message: "Unter diesem Namen ist die Anwendung nicht erreichbar.",
        hint: "Benutzen Sie die Adresse, die Ihnen mitgeteilt wurde."
    )
}
