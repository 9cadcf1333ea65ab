internal import CouncilActions
internal import CouncilModel
internal import HTTPTypes
internal import Pages
internal import Postgres
internal import WebService

/// The only place that turns errors into status and German text.
enum ErrorPages {
    /// An error page for anybody, logged in or not; shows nothing internal.
    static func page(_ content: ErrorPageContent) -> [UInt8] {
        OfficeErrorPage(
            status: content.statusCode,
            requestID: content.requestID,
            detail: detail(content),
            retryAfter: content.statusCode == 503 ? 10 : nil
        ).render(in: frame(token: "")).bytes
    }

    /// Pages has words of its own for the common cases; the others bring theirs.
    private static func detail(_ content: ErrorPageContent) -> String? {
        switch content.statusCode {
        case 404, 409, 500: nil
        case 503: content.hint
        default: [content.message, content.hint ?? ""].joined(separator: " ")
        }
    }

    /// The page for somebody whose request was read: a form that could not be carried out is in it and can be sent again.
    static func page(
        _ content: ErrorPageContent,
        for request: WebRequest,
        town: ShowTown.Outcome?
    ) async -> [UInt8] {
        var kept: KeptForm?
        var token = ""
        if request.method == .post, request.mediaType == "application/x-www-form-urlencoded",
            let form = try? await request.form()
        {
            // Without an answer of the database the session is unknown; its token may still be good later.
            token = request[PresenceKey.self]?.issueFormToken() ?? form[FormTokens.fieldName] ?? ""
            kept = KeptForm(sent: form, to: request.path, town: town)
        }
        return OfficeErrorPage(
            status: content.statusCode,
            requestID: content.requestID,
            detail: detail(content),
            keptForm: kept,
            retryAfter: content.statusCode == 503 && kept == nil && request.method != .post ? 10 : nil
        ).render(in: frame(token: token)).bytes
    }

    private static func frame(token: String) -> OfficeFrame {
        OfficeFrame(
            townName: "Ratswerk",
            person: nil,
            csrfToken: token,
            formKey: "",
            assetVersion: AssetRoutes.version
        )
    }

    /// What an error of the house means for the one who asked; `nil` for the unknown, which stays inside.
    static func presentation(of error: any Error) -> (any PresentableError)? {
        switch error {
        case let error as ActionError: Shown(error)
        case let error as PasswordKeeper.Refusal:
            Shown(status: .serviceUnavailable, title: "Gerade ausgelastet", message: error.message)
        case let error as PostgresError where error.isOutage:
            Shown(
                status: .serviceUnavailable,
                title: "Gerade nicht erreichbar",
                message: "Die Datenbank antwortet nicht. Bitte versuchen Sie es gleich noch einmal.",
                hint: error.isOutcomeUnknown
                    ? "Ob Ihre Eingaben schon gespeichert sind, ist ungewiss. Senden Sie sie ruhig noch einmal: "
                        + "Ausgeführt werden sie nur einmal." : nil,
                headers: [.retryAfter: "10"]
            )
        default: nil
        }
    }

    private struct Shown: PresentableError {
        let status: HTTPResponse.Status
        let title: String
        let message: String
        let hint: String?
        let headers: HTTPFields

        init(
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

        init(_ error: ActionError) {
            switch error {
            case .notPermitted:
                self.init(
                    status: .forbidden,
                    title: "Das dürfen Sie hier nicht",
                    message: "Wenn Sie Zugang brauchen, wenden Sie sich an den Sitzungsdienst."
                )
            case .notFound:
                self.init(
                    status: .notFound,
                    title: "Diese Seite gibt es nicht",
                    message: "Vielleicht wurde der Inhalt verschoben, oder Sie haben keinen Zugang dazu."
                )
            case .violates(let violations):
                self.init(
                    status: .unprocessableContent,
                    title: "Das geht so nicht",
                    message: violations.map(\.message).joined(separator: " ")
                )
            case .conflict:
                self.init(
                    status: .conflict,
                    title: "Das hat sich inzwischen geändert",
                    message: "Bitte laden Sie die Seite neu und prüfen Sie den neuen Stand."
                )
            case .fileRefused(let reason):
                self.init(status: .unprocessableContent, title: "Die Datei wurde nicht angenommen", message: reason)
            }
        }
    }
}

extension PostgresError {
    /// Whether the database as a whole cannot be used now, so that trying again later makes sense.
    var isOutage: Bool { isConnectionFailure || isDiskFull || isPoolExhausted }
}
