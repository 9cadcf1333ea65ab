internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Logging in and out, and carrying a form through an expired session.
struct LoginRoutes {
    func add(to routes: inout OfficeRoutes) {
        let counter = routes.counter
        routes.table.get("/login", policy: .open) { request in
            if request[PresenceKey.self] != nil { return .redirect303(OfficePath.home.text) }
            let reason: LoginPage.Reason = request.query.contains("signed_out") ? .signedOut : .visit
            return await Self.page(
                LoginPage(reason: reason, returnTo: Self.ownPath(request.query.text("return_to"))),
                counter: counter
            )
        }
        routes.table.post("/login", policy: .open, options: RouteOptions(bodyLimit: 2_000_000, token: .originOnly)) {
            try await login($0, counter: counter)
        }
        routes.table.post("/logout", policy: .open) { request in
            if let presence = request[PresenceKey.self] { try await counter.login.logout(presence) }
            return WebResponse.redirect303(OfficePath.login.text + "?signed_out=1")
                .settingCookie(.expired(Counter.cookieName, secure: true))
                .settingHeader("Clear-Site-Data", "\"cache\"")
        }
    }

    private func login(_ request: WebRequest, counter: Counter) async throws -> WebResponse {
        let form = try await request.form()
        let name = form.text(LoginPage.Field.userName.rawValue)
        let kept = KeptForm(carriedIn: form)
        let returnTo = Self.ownPath(form.text(LoginPage.Field.returnTo.rawValue))
        var page = LoginPage(userName: name, reason: .wrongPassword, returnTo: returnTo, keptForm: kept)
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
        }
    }

    /// The kept form, filled again, for a session that has just begun.
    private static func handBack(_ kept: KeptForm, cookie: String, _ counter: Counter) async throws -> WebResponse {
        guard let presence = try await counter.login.presence(cookie: cookie) else {
            return .redirect303(OfficePath.login.text)
        }
        let town = try await counter.town(as: presence.actor)
        let frame = OfficeFrame(
            townName: town.body.name,
            person: SignedInPerson(
                accountID: presence.account.id.description,
                name: presence.account.displayName,
                duty: presence.account.roles.duty,
                mayAdminister: presence.actor.roles.contains(.administrator)
            ),
            csrfToken: presence.session.formToken,
            formKey: presence.account.id.description,
            assetVersion: AssetRoutes.version
        )
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
        guard request.mediaType == "application/x-www-form-urlencoded" else {
            return await page(LoginPage(reason: .sessionExpired), counter: counter, status: .unauthorized)
        }
        let kept = KeptForm(sent: try await request.form(), to: request.path)
        return await page(LoginPage(reason: .sessionExpired, keptForm: kept), counter: counter, status: .unauthorized)
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
        return .html(page.render(in: frame).bytes, status: status)
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
    /// The fields of a form that arrived without a session; passwords are never sent back.
    init(sent form: FormValues, to path: String) {
        let hidden: Set = [FormTokens.fieldName, "form_key"]
        self.init(
            action: path,
            title: "Ihr Formular",
            values: form.fields.filter { !hidden.contains($0.name) && !$0.name.contains("password") }.map {
                Value(name: $0.name, label: Self.label($0.name), value: $0.value)
            }
        )
    }

    /// The form that a login page carried along.
    init?(carriedIn form: FormValues) {
        let action = LoginRoutes.ownPath(form.text(Self.actionField))
        guard !action.isEmpty else { return nil }
        self.init(
            action: action,
            title: form.text(Self.titleField),
            values: form.fields.filter { $0.name.hasPrefix(Self.namePrefix) }.map { field in
                let name = String(field.name.dropFirst(Self.namePrefix.count))
                return Value(name: name, label: form.text(Self.labelPrefix + name), value: field.value)
            }
        )
    }

    private static func label(_ name: String) -> String {
        if let field = PaperFormPage.Field(rawValue: name) { return field.label }
        return switch name {
        case "day": "Tag"
        case "start_time": "Beginn"
        case "end_time": "Ende"
        case "location": "Ort"
        case "paper": "Vorlage"
        case "reason": "Grund"
        default: ""
        }
    }
}
