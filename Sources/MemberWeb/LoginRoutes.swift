internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Postgres
internal import Store
internal import WebService

/// Logging in and out, and carrying a form through an expired session.
struct LoginRoutes {
    /// The longest form that is carried through a login, in bytes.
    private static let carriedLength = 1_000_000

    func add(to routes: inout OfficeRoutes) {
        let counter = routes.counter
        routes.table.get("/login", policy: .entrance) { request in
            if request[PresenceKey.self] != nil { return .redirect303(OfficePath.home.text) }
            let reason: LoginPage.Reason = request.query.contains("signed_out") ? .signedOut : .visit
            return await Self.page(
                LoginPage(reason: reason, returnTo: Self.ownPath(request.query.text("return_to"))),
                counter: counter
            )
        }
        let options = RouteOptions(bodyLimit: 2 * Self.carriedLength, token: .originOnly)
        routes.table.post("/login", policy: .open, options: options) { try await login($0, counter: counter) }
        // In an outage the policy has ended the request with 503: nobody is told to be logged out who is not.
        routes.table.post("/logout", policy: .entrance) { request in
            if let presence = request[PresenceKey.self] { try await counter.login.logout(presence) }
            return WebResponse.redirect303(OfficePath.login.text + "?signed_out=1")
                .settingCookie(.expired(Counter.cookieName, secure: true))
                .settingHeader("Clear-Site-Data", "\"cache\"")
        }
    }

    private func login(_ request: WebRequest, counter: Counter) async throws -> WebResponse {
        let form = try await request.form()
        let name = form.text(LoginPage.Field.userName.rawValue)
        let kept = KeptForm(carriedIn: form, town: counter.knownTown)
        let returnTo = Self.ownPath(form.text(LoginPage.Field.returnTo.rawValue))
        var page = LoginPage(userName: name, reason: .wrongPassword, returnTo: returnTo, keptForm: kept)
        let probe = WebCookie.name(Counter.probeName, secure: true)
        if form.contains(LoginPage.Field.probe.rawValue), request.cookie(probe) == nil {
            page.reason = .cookieRefused
            return await Self.page(page, counter: counter, status: .forbidden)
        }
        do {
            let ticket = try await counter.login.login(
                name,
                password: form[LoginPage.Field.password.rawValue] ?? "",
                address: request.clientAddress ?? "unknown",
                device: Self.device(request)
            )
            let cookie = WebCookie(
                name: Counter.cookieName,
                value: ticket.cookie,
                maximumAge: Int(LoginDesk.lifetime),
                secure: true
            )
            if let kept { return try await Self.handBack(kept, cookie: ticket.cookie, counter).settingCookie(cookie) }
            return WebResponse.redirect303(returnTo.isEmpty ? OfficePath.home.text : returnTo).settingCookie(cookie)
        } catch LoginDesk.Refusal.throttled(let until) {
            page.reason = .throttled(seconds: max(1, Int(until.timeIntervalSinceNow.rounded(.up))))
            return await Self.page(page, counter: counter, status: .tooManyRequests)
        } catch LoginDesk.Refusal.busy {
            page.reason = .throttled(seconds: 60)
            return await Self.page(page, counter: counter, status: .serviceUnavailable)
        } catch LoginDesk.Refusal.wrong {
            return await Self.page(page, counter: counter, status: .forbidden)
        } catch let error as PostgresError where error.isOutage {
            page.reason = .outage
            return await Self.page(page, counter: counter, status: .serviceUnavailable)
                .settingHeader("Retry-After", "10")
        }
    }

    /// The kept form, filled again, for a session that has just begun.
    private static func handBack(_ kept: KeptForm, cookie: String, _ counter: Counter) async throws -> WebResponse {
        guard let presence = try await counter.login.presence(cookie: cookie) else {
            return .redirect303(OfficePath.login.text)
        }
        let frame = counter.frame(for: presence, townName: await counter.townName(), formKey: "")
        return .html(KeptFormPage(form: kept).render(in: frame).bytes)
    }

    /// What somebody gets who has no (living) session: the login, with the sent form carried along.
    static func askForLogin(_ request: WebRequest, counter: Counter) async throws -> WebResponse {
        guard request.method == .post else {
            if request.cookie(WebCookie.name(Counter.cookieName, secure: true)) == nil, request.path == "/" {
                return .redirect303(OfficePath.login.text)
            }
            let target = request.path + (request.rawQuery.isEmpty ? "" : "?" + request.rawQuery)
            return .redirect303(OfficePath.login.text + "?return_to=" + percentEncoded(target))
        }
        guard request.mediaType == "application/x-www-form-urlencoded",
            let length = request.header("Content-Length").flatMap(Int.init), length <= carriedLength
        else {
            // A file cannot be carried along, and nobody without a session fills our memory; the browser keeps a draft.
            let expired = LoginPage(reason: .sessionExpired, returnTo: page(before: request))
            return await page(expired, counter: counter, status: .unauthorized)
        }
        let kept = KeptForm(sent: try await request.form(), to: request.path, town: counter.knownTown)
        return await page(LoginPage(reason: .sessionExpired, keptForm: kept), counter: counter, status: .unauthorized)
    }

    /// The page of ours that the request came from, when the browser says so.
    private static func page(before request: WebRequest) -> String {
        guard let referrer = request.header("Referer").flatMap(URLComponents.init(string:)),
            [referrer.host, referrer.port.map(String.init)].compactMap(\.self).joined(separator: ":") == request.host
        else { return "" }
        return ownPath(referrer.percentEncodedPath)
    }

    private static func page(
        _ page: LoginPage,
        counter: Counter,
        status: HTTPResponse.Status = .ok
    ) async -> WebResponse {
        let frame = OfficeFrame(
            townName: await counter.townName(),
            person: nil,
            csrfToken: "",
            formKey: "",
            assetVersion: AssetRoutes.version
        )
        let probe = WebCookie(name: Counter.probeName, value: "1", maximumAge: 365 * 86_400, secure: true)
        return .html(page.render(in: frame).bytes, status: status).settingCookie(probe)
    }

    /// A path of this server, or nothing: the login never leads elsewhere.
    fileprivate static func ownPath(_ text: String) -> String {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            !text.utf8.contains(where: { $0 < 0x21 || $0 == 0x7F })
        else { return "" }
        return text
    }

    private static func percentEncoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "/-._~")))
            ?? ""
    }

    /// The browser in a few words, for the list of sessions.
    private static func device(_ request: WebRequest) -> String {
        let agent = request.header("User-Agent") ?? ""
        let system = [
            ("iPad", "iPad"), ("iPhone", "iPhone"), ("Android", "Android"), ("Windows", "Windows"),
            ("Mac OS", "Mac"), ("Linux", "Linux"),
        ].first { agent.contains($0.0) }?.1
        let browser = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
            .first { agent.contains($0.0) }?.1
        let words = [browser, system].compactMap(\.self)
        return words.isEmpty ? "Unbekannter Browser" : words.joined(separator: " auf ")
    }
}

extension KeptForm {
    /// The fields of a form that could not be carried out; passwords are never sent back.
    init(sent form: FormValues, to path: String, town: ShowTown.Outcome?) {
        self.init(
            action: path,
            title: "Ihr Formular",
            values: form.fields.filter { $0.name != FormTokens.fieldName && !$0.name.contains("password") }.map {
                Self.value($0.name, $0.value, path: path, town: town)
            }
        )
    }

    /// The form that a login page carried along.
    init?(carriedIn form: FormValues, town: ShowTown.Outcome?) {
        let action = LoginRoutes.ownPath(form.text(Self.actionField))
        guard !action.isEmpty else { return nil }
        self.init(
            action: action,
            title: form.text(Self.titleField),
            values: form.fields.filter { $0.name.hasPrefix(Self.namePrefix) }.map { field in
                Self.value(String(field.name.dropFirst(Self.namePrefix.count)), field.value, path: action, town: town)
            }
        )
    }

    /// A value with the words that people check it by; an identifier whose name is unknown is carried but not shown.
    private static func value(_ name: String, _ value: String, path: String, town: ShowTown.Outcome?) -> Value {
        if name == PaperFormPage.Field.organization.rawValue {
            let isPaper = path == OfficePath.papers.text || path.hasSuffix("/edit") && path.hasPrefix("/papers/")
            let known = town?.organizations.first { $0.id.description == value }?.name
            let label = isPaper ? PaperFormPage.Field.organization.label : MeetingFormPage.Field.organization.label
            return Value(name: name, label: known == nil ? "" : label, value: value, words: known)
        }
        guard UUID(uuidString: value) == nil else { return Value(name: name, label: "", value: value) }
        if let field = PaperFormPage.Field(rawValue: name) {
            return Value(name: name, label: field.label, value: value, words: field.words(value))
        }
        let label =
            MeetingFormPage.Field(rawValue: name)?.label ?? MeetingEditorPage.ItemField(rawValue: name)?.label
            ?? ["role": "Rolle", "reason": "Grund", "user_name": "Benutzername"][name] ?? ""
        return Value(name: name, label: label, value: value)
    }
}
