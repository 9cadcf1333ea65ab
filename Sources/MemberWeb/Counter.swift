internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Pages
internal import Store
internal import WebService

/// What every handler stands at: the office, the desk where cookies become persons, and the frame of pages.
struct Counter: Sendable {
    /// Sent as `__Host-ratswerk`: only over TLS or to this machine itself, for this host alone.
    static let cookieName = "ratswerk"

    let office: CouncilOffice

    var login: LoginDesk { LoginDesk(office: office) }

    func presence(of request: WebRequest) async throws -> LoginDesk.Presence? {
        guard let cookie = request.cookie(WebCookie.name(Self.cookieName, secure: true)) else { return nil }
        return try await login.presence(cookie: cookie)
    }

    func town(as actor: Actor) async throws -> ShowTown.Outcome {
        try await office.perform(ShowTown(), as: actor)
    }

    /// The name of the town for pages before the login; an installation without data has none yet.
    func townName() async -> String {
        do {
            return try await town(as: .system).body.name
        } catch {
            return "Ratswerk"
        }
    }
}

/// One request of somebody who is logged in.
struct Visit: Sendable {
    let request: WebRequest
    let presence: LoginDesk.Presence
    let counter: Counter
    let town: ShowTown.Outcome

    var actor: Actor { presence.actor }
    var isClerk: Bool { actor.roles.contains(.clerk) }
    var isReleaser: Bool { actor.roles.contains(.releaser) }
    var mayWritePapers: Bool { isClerk || actor.roles.contains(.staffAuthor) }

    func perform<A: ReadingAction>(_ action: A) async throws -> A.Outcome {
        try await counter.office.perform(action, as: actor)
    }

    func perform<A: WritingAction>(_ action: A) async throws -> A.Outcome {
        try await counter.office.perform(action, as: actor)
    }

    /// The identity in the address.
    ///
    /// - Throws: ``RequestRefusal/notFound`` for anything that is none.
    func id<Noun>(_ noun: Noun.Type = Noun.self) throws -> Identifier<Noun> {
        try request.parameter("id") { Identifier<Noun>($0) }
    }

    func frame(notice: Notice? = nil, savedDraft: String? = nil) -> OfficeFrame {
        OfficeFrame(
            townName: town.body.name,
            person: SignedInPerson(
                accountID: presence.account.id.description,
                name: presence.account.displayName,
                duty: presence.account.roles.duty,
                mayAdminister: actor.roles.contains(.administrator)
            ),
            csrfToken: presence.session.formToken,
            formKey: presence.account.id.description,
            notice: notice ?? DoneNotice(rawValue: request.query.text("done"))?.notice,
            savedDraft: savedDraft ?? request.query["saved"],
            assetVersion: AssetRoutes.version
        )
    }

    func page(_ render: (OfficeFrame) -> HTML) -> WebResponse {
        .html(render(frame()).bytes)
    }

    /// Goes on to a page that says what was done.
    ///
    /// - Parameters:
    ///   - path: Where to.
    ///   - done: What was done.
    ///   - draft: The form whose kept text is no longer needed.
    /// - Returns: The answer 303.
    func go(to path: OfficePath, done: DoneNotice? = nil, draft: String? = nil) -> WebResponse {
        var query: [String] = []
        if let done { query.append("done=\(done.rawValue)") }
        if let draft { query.append("saved=\(draft)") }
        return .redirect303(path.text + (query.isEmpty ? "" : "?" + query.joined(separator: "&")))
    }
}

extension FormValues {
    /// The version of the record that the form was filled from; 0 fits none.
    var version: Int { number("version", in: 1...Int(Int32.max)) ?? 0 }
}

extension Set<Role> {
    /// What a person does here, in one word for the page's head.
    var duty: String {
        if contains(.clerk) { return "Sitzungsdienst" }
        if contains(.releaser) { return "Freigabe" }
        if contains(.chair) { return "Vorsitz" }
        if contains(.staffAuthor) { return "Verwaltung" }
        if contains(.administrator) { return "Systemverwaltung" }
        return "Mandatsträger/in"
    }
}

/// What a page says after something was done. A word in the address, never a text: nobody can put words into our mouth.
enum DoneNotice: String, Sendable {
    case meetingSaved = "meeting-saved"
    case itemAdded = "item-added"
    case itemSaved = "item-saved"
    case itemRemoved = "item-removed"
    case ordered
    case invited
    case invitedWithMissingGlyphs = "invited-missing-glyphs"
    case paperSaved = "paper-saved"
    case paperReleased = "paper-released"
    case fileAttached = "file-attached"
    case consultationAdded = "consultation-added"
    case requested
    case published
    case withdrawn
    case passwordChanged = "password-changed"
    case sessionEnded = "session-ended"
    case accountSaved = "account-saved"

    var notice: Notice {
        switch self {
        case .meetingSaved: Notice(kind: .success, text: "Die Sitzung ist gespeichert.")
        case .itemAdded: Notice(kind: .success, text: "Der Punkt steht auf der Tagesordnung.")
        case .itemSaved: Notice(kind: .success, text: "Der Punkt ist gespeichert.")
        case .itemRemoved: Notice(kind: .success, text: "Der Punkt ist von der Tagesordnung genommen.")
        case .ordered: Notice(kind: .success, text: "Die Reihenfolge ist gespeichert.")
        case .invited:
            Notice(
                kind: .success,
                text: "Einladung und Bekanntmachung sind erstellt.",
                detail:
                    "Die Mitglieder sehen die Sitzung jetzt. Öffentlich wird sie erst, wenn eine zweite Person sie freigibt."
            )
        case .invitedWithMissingGlyphs:
            Notice(
                kind: .warning,
                text: "Die Einladung ist erstellt, aber einzelne Zeichen fehlen.",
                detail:
                    "Kein Schriftschnitt enthält sie. Bitte sehen Sie das Dokument durch und ersetzen Sie die Zeichen."
            )
        case .paperSaved: Notice(kind: .success, text: "Die Vorlage ist gespeichert.")
        case .paperReleased:
            Notice(
                kind: .success,
                text: "Die Vorlage ist freigegeben und als PDF gesetzt.",
                detail: "Berechtigte Mitglieder können sie jetzt lesen."
            )
        case .fileAttached: Notice(kind: .success, text: "Die Datei ist angefügt.")
        case .consultationAdded: Notice(kind: .success, text: "Die Beratung ist eingetragen.")
        case .requested:
            Notice(
                kind: .success,
                text: "Zur Veröffentlichung vorbereitet.",
                detail: "Eine andere berechtigte Person muss sie freigeben."
            )
        case .published:
            Notice(
                kind: .success,
                text: "Veröffentlicht.",
                detail: "Das Gremienportal zeigt den öffentlichen Teil jetzt an."
            )
        case .withdrawn:
            Notice(
                kind: .success,
                text: "Die Veröffentlichung ist zurückgezogen.",
                detail: "Im Gremienportal ist nichts mehr davon zu sehen."
            )
        case .passwordChanged:
            Notice(kind: .success, text: "Ihr Kennwort ist geändert.", detail: "Alle anderen Anmeldungen sind beendet.")
        case .sessionEnded: Notice(kind: .success, text: "Die Anmeldung ist beendet.")
        case .accountSaved: Notice(kind: .success, text: "Das Konto ist gespeichert.")
        }
    }
}
