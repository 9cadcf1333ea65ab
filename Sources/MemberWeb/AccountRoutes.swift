internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// The own account, and the administration of all.
struct AccountRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/account", ListOwnSessions.self) { try await own($0, errors: []) }
        routes.post("/account/password", ChangeOwnPassword.self) { try await changePassword($0) }
        routes.post("/account/sessions/{id}/end", EndOwnSession.self) { visit in
            let session: Identifier<Account> = try visit.id()
            try await visit.perform(EndOwnSession(session: session.uuid))
            return visit.go(to: .account, done: .sessionEnded)
        }
        routes.get("/administration/accounts", ListAccounts.self) { try await list($0) }
        routes.post("/administration/accounts", CreateAccount.self) { try await create($0) }
        routes.post("/administration/accounts/{id}/roles", ChangeAccountRoles.self) { visit in
            let form = try await visit.request.form()
            let roles = Set(form.all(AccountAdministrationPage.Field.role.rawValue).compactMap { Role(rawValue: $0) })
            try await visit.perform(ChangeAccountRoles(account: try visit.id(), roles: roles))
            return visit.go(to: .accounts, done: .accountSaved)
        }
        routes.post("/administration/accounts/{id}/lock", LockAccount.self) { visit in
            let form = try await visit.request.form()
            try await visit.perform(LockAccount(account: try visit.id(), isLocked: form.text("locked") == "true"))
            return visit.go(to: .accounts, done: .accountSaved)
        }
    }

    /// The own account.
    ///
    /// - Parameters:
    ///   - visit: Whose.
    ///   - errors: What is wrong with the password form.
    ///   - change: Puts another refused form on the page; its answer is 422.
    /// - Returns: The page.
    /// - Throws: What the actions throw.
    func own(
        _ visit: Visit,
        errors: [FieldError],
        change: ((inout AccountPage) -> Void)? = nil
    ) async throws -> WebResponse {
        let sessions = try await visit.perform(ListOwnSessions())
        var page = AccountPage(
            userName: visit.presence.account.login,
            sessions: sessions.map { session in
                AccountPage.Session(
                    id: session.id.uuidString.lowercased(),
                    device: session.device,
                    lastSeen: session.lastSeen,
                    isCurrent: session.id == visit.presence.session.id
                )
            },
            passwordLength: PasswordKeeper.minimumLength,
            errors: errors
        )
        try await FeedRoutes.addFeeds(to: &page, of: visit)
        let deputies = try await visit.perform(ListOwnDeputies())
        page.deputies = SignOffViews.deputies(deputies)
        page.mail = SignOffViews.mail(deputies)
        change?(&page)
        let isRefused = !errors.isEmpty || change != nil
        return .html(page.render(in: visit.frame()).bytes, status: isRefused ? .unprocessableContent : .ok)
    }

    private func changePassword(_ visit: Visit) async throws -> WebResponse {
        typealias Field = AccountPage.Field
        let form = try await visit.request.form()
        let replacement = form[Field.newPassword.rawValue] ?? ""
        guard replacement == form[Field.repeatedPassword.rawValue] ?? "" else {
            return try await own(
                visit,
                errors: [
                    FieldError(
                        field: Field.repeatedPassword.rawValue,
                        message: "Die beiden neuen Kennwörter sind verschieden. Bitte geben Sie beide noch einmal ein."
                    )
                ]
            )
        }
        do {
            try await visit.perform(
                ChangeOwnPassword(
                    current: form[Field.currentPassword.rawValue] ?? "",
                    replacement: replacement,
                    session: visit.presence.session.id
                )
            )
            return visit.go(to: .account, done: .passwordChanged)
        } catch ActionError.violates(let violations) {
            return try await own(
                visit,
                errors: violations.map { FieldError(field: Field.currentPassword.rawValue, message: $0.message) }
            )
        } catch let refusal as PasswordKeeper.Refusal where refusal != .busy {
            return try await own(
                visit,
                errors: [FieldError(field: Field.newPassword.rawValue, message: refusal.message)]
            )
        }
    }

    private func list(
        _ visit: Visit,
        newAccount: AccountAdministrationPage.NewAccount = .init(),
        firstPassword: AccountAdministrationPage.FirstPassword? = nil
    ) async throws -> WebResponse {
        let accounts = try await visit.perform(ListAccounts())
        let persons = try await visit.perform(ListPersons(body: visit.town.body.id))
        let page = AccountAdministrationPage(
            accounts: accounts.map { account in
                AccountAdministrationPage.Line(
                    id: account.id.description,
                    userName: account.login,
                    personName: account.displayName,
                    roles: account.roles.map(\.rawValue).sorted(),
                    isLocked: account.isLocked
                )
            },
            roles: Role.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            persons: persons.map { Choice(value: $0.person.id.description, label: $0.person.name) },
            newAccount: newAccount,
            firstPassword: firstPassword
        )
        return .html(
            page.render(in: visit.frame()).bytes,
            status: newAccount.errors.isEmpty ? .ok : .unprocessableContent
        )
    }

    private func create(_ visit: Visit) async throws -> WebResponse {
        typealias Field = AccountAdministrationPage.Field
        let form = try await visit.request.form()
        var typed = AccountAdministrationPage.NewAccount(
            userName: form.text(Field.userName.rawValue),
            person: form.text(Field.person.rawValue),
            roles: form.all(Field.role.rawValue)
        )
        do {
            let made = try await visit.perform(
                CreateAccount(
                    login: typed.userName,
                    person: PersonID(typed.person),
                    roles: Set(typed.roles.compactMap { Role(rawValue: $0) })
                )
            )
            return try await list(
                visit,
                firstPassword: .init(userName: made.login, password: made.password)
            )
        } catch ActionError.violates(let violations) {
            typed.errors = violations.map { violation in
                let field: Field = if case .missing("Person") = violation { .person } else { .userName }
                return FieldError(field: field.rawValue, message: violation.message)
            }
            return try await list(visit, newAccount: typed)
        }
    }
}

extension Role {
    /// The role's German name.
    var label: String {
        switch self {
        case .clerk: "Sitzungsdienst"
        case .releaser: "Freigabe"
        case .chair: "Vorsitz"
        case .staffAuthor: "Verwaltung (schreibt Vorlagen)"
        case .administrator: "Systemverwaltung"
        }
    }
}
