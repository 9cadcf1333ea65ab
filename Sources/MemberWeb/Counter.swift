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

    /// Sent with the login page, as the session's cookie would be: a browser that does not bring it back keeps no session.
    static let probeName = "ratswerk-probe"

    let office: CouncilOffice
    let readLog = ReadLog()
    let coverage = ReadCoverage()
    let previews = PreviewTurns()
    let towns = TownCache()

    init(office: CouncilOffice) {
        self.office = office
    }

    var login: LoginDesk { LoginDesk(office: office) }

    func presence(of request: WebRequest) async throws -> LoginDesk.Presence? {
        guard let cookie = request.cookie(WebCookie.name(Self.cookieName, secure: true)) else { return nil }
        return try await login.presence(cookie: cookie)
    }

    /// Finds out who asks, and lets in whom the policy allows, before anything of the body is read.
    ///
    /// - Throws: `ImmediateAnswer` with the login; ``ActionError/notPermitted``; an error of the database.
    func admit(_ request: inout WebRequest, under policy: OfficePolicy) async throws {
        if policy == .open { return }
        request[PresenceKey.self] = try await presence(of: request)
        guard case .action(let permission) = policy else { return }
        guard let presence = request[PresenceKey.self] else {
            throw ImmediateAnswer(try await LoginRoutes.askForLogin(request, counter: self))
        }
        guard permission.allows(presence.actor) else { throw ActionError.notPermitted }
    }

    /// The town without asking the database: for names on pages that say that something failed.
    var knownTown: ShowTown.Outcome? { towns.last }

    func town() async throws -> ShowTown.Outcome {
        try await towns.town(of: office)
    }

    /// The name of the town for pages before the login; an installation without data has none yet.
    func townName() async -> String {
        do {
            return try await town().body.name
        } catch {
            return "Ratswerk"
        }
    }

    /// The frame of a page for somebody who is logged in.
    func frame(for presence: LoginDesk.Presence, townName: String, formKey: String) -> OfficeFrame {
        var person = SignedInPerson(
            accountID: presence.account.id.description,
            name: presence.account.displayName,
            duty: presence.account.roles.duty,
            mayAdminister: presence.actor.roles.contains(.administrator)
        )
        person.waitingSignOffs =
            presence.waitingSignOffs ?? (AddSignOffStep.permission.allows(presence.actor) ? 0 : nil)
        return OfficeFrame(
            townName: townName,
            person: person,
            csrfToken: presence.issueFormToken(),
            formKey: formKey,
            assetVersion: AssetRoutes.version
        )
    }
}

extension LoginDesk.Presence {
    private var formTokens: FormTokens { FormTokens(key: Array(session.formToken.utf8)) }

    /// A token for the forms of one page; looks different each time.
    func issueFormToken() -> String { formTokens.issue(for: session.id.uuidString) }

    /// Whether a token was issued for this session.
    func owns(formToken: String) -> Bool { formTokens.isValid(formToken, for: session.id.uuidString) }
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
    case papersPlaced = "papers-placed"
    case admissionRecorded = "admission-recorded"
    case neutralTitleConfirmed = "neutral-title-confirmed"
    case resultRecorded = "result-recorded"
    case sequenceChanged = "sequence-changed"
    case laidDown = "laid-down"
    case relationsChanged = "relations-changed"
    case invited
    case invitedWithMissingGlyphs = "invited-missing-glyphs"
    case paperSaved = "paper-saved"
    case draftDropped = "draft-dropped"
    case paperReleased = "paper-released"
    case fileAttached = "file-attached"
    case filesOrdered = "files-ordered"
    case fileSaved = "file-saved"
    case fileRemoved = "file-removed"
    case pictureAdded = "picture-added"
    case pictureRemoved = "picture-removed"
    case consultationAdded = "consultation-added"
    case requested
    case published
    case withdrawn
    case passwordChanged = "password-changed"
    case sessionEnded = "session-ended"
    case accountSaved = "account-saved"
    case noticeSent = "notice-sent"
    case ledgerNoted = "ledger-noted"
    case feedsChanged = "feeds-changed"
    case directorySaved = "directory-saved"
    case signOffArranged = "sign-off-arranged"
    case signOffSent = "sign-off-sent"
    case signOffWithdrawn = "sign-off-withdrawn"
    case signed
    case returned
    case takenBack = "taken-back"
    case takenOver = "taken-over"
    case deputiesChanged = "deputies-changed"
    case seriesPlanned = "series-planned"
    case seriesCancelled = "series-cancelled"
    case signedSeveral = "signed-several"
    case accountMailChanged = "account-mail-changed"

    var notice: Notice {
        switch self {
        case .meetingSaved: Notice(kind: .success, text: "Die Sitzung ist gespeichert.")
        case .seriesPlanned: Notice(kind: .success, text: "Die Sitzungen der Serie sind angelegt.")
        case .seriesCancelled: Notice(kind: .success, text: "Der Rest der Serie ist abgesagt.")
        case .directorySaved: Notice(kind: .success, text: "Die Angaben sind gespeichert.")
        case .itemAdded: Notice(kind: .success, text: "Der Punkt steht auf der Tagesordnung.")
        case .itemSaved: Notice(kind: .success, text: "Der Punkt ist gespeichert.")
        case .itemRemoved: Notice(kind: .success, text: "Der Punkt ist von der Tagesordnung genommen.")
        case .ordered: Notice(kind: .success, text: "Die Reihenfolge ist gespeichert.")
        case .papersPlaced: Notice(kind: .success, text: "Die Vorlagen stehen auf der Tagesordnung.")
        case .admissionRecorded: Notice(kind: .success, text: "Die Abstimmung über die Zulassung ist eingetragen.")
        case .neutralTitleConfirmed: Notice(kind: .success, text: "Der neutrale Titel ist bestätigt.")
        case .resultRecorded: Notice(kind: .success, text: "Das Ergebnis ist eingetragen.")
        case .sequenceChanged: Notice(kind: .success, text: "Die Beratungsfolge ist gespeichert.")
        case .relationsChanged: Notice(kind: .success, text: "Die Bezüge sind gespeichert.")
        case .laidDown: Notice(kind: .success, text: "Die Festlegung ist gespeichert.")
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
        case .draftDropped: Notice(kind: .success, text: "Die Eingaben sind verworfen.")
        case .paperReleased:
            Notice(
                kind: .success,
                text: "Die Vorlage ist freigegeben und als PDF gesetzt.",
                detail: "Berechtigte Mitglieder können sie jetzt lesen."
            )
        case .fileAttached: Notice(kind: .success, text: "Die Datei ist angefügt.")
        case .filesOrdered: Notice(kind: .success, text: "Die Reihenfolge der Anlagen ist gespeichert.")
        case .fileSaved: Notice(kind: .success, text: "Die Anlage ist gespeichert.")
        case .fileRemoved: Notice(kind: .success, text: "Die Anlage ist entfernt.")
        case .pictureAdded:
            Notice(
                kind: .success,
                text: "Das Bild ist hochgeladen.",
                detail: "Fügen Sie es im Text mit seiner Zeile ein."
            )
        case .pictureRemoved: Notice(kind: .success, text: "Das Bild ist entfernt.")
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
        case .noticeSent:
            Notice(
                kind: .success,
                text: "Versandt.",
                detail: "E-Mails gehen jetzt hinaus; was aus ihnen wird, steht unten. Briefe können Sie drucken."
            )
        case .ledgerNoted: Notice(kind: .success, text: "Vermerkt.")
        case .feedsChanged: Notice(kind: .success, text: "Die Kalenderadressen sind geändert.")
        case .signOffArranged: Notice(kind: .success, text: "Der Weg der Mitzeichnung ist gespeichert.")
        case .signOffSent: Notice(kind: .success, text: "Die Vorlage ist in der Mitzeichnung.")
        case .signOffWithdrawn:
            Notice(
                kind: .success,
                text: "Die Mitzeichnung ist zurückgezogen.",
                detail: "Die Ämter lesen den Entwurf nicht mehr."
            )
        case .signed: Notice(kind: .success, text: "Mitgezeichnet.")
        case .returned: Notice(kind: .success, text: "Die Vorlage ist mit Ihrer Begründung zurückgegeben.")
        case .takenBack: Notice(kind: .success, text: "Ihre Mitzeichnung ist zurückgenommen.")
        case .takenOver: Notice(kind: .success, text: "Das andere Amt ist jetzt an der Reihe.")
        case .deputiesChanged: Notice(kind: .success, text: "Ihre Vertretung ist gespeichert.")
        case .signedSeveral: Notice(kind: .success, text: "Die ausgewählten Vorlagen sind mitgezeichnet.")
        case .accountMailChanged: Notice(kind: .success, text: "Ihre Wahl ist gespeichert.")
        case .accountSaved: Notice(kind: .success, text: "Das Konto ist gespeichert.")
        }
    }
}
