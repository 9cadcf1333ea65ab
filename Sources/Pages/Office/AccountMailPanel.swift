/// Where hints by mail go, for whoever signs papers.
public struct AccountMailPanel: Sendable, Equatable {
    /// The address that was chosen, as typed; empty for the one of the directory.
    public var address: String
    /// The address of the directory; empty for none.
    public var directoryAddress: String
    /// Whether hints are wanted.
    public var isWanted: Bool
    /// What is wrong.
    public var errors: [FieldError] = []

    /// A panel; see the properties.
    public init(address: String, directoryAddress: String, isWanted: Bool) {
        self.address = address
        self.directoryAddress = directoryAddress
        self.isWanted = isWanted
    }

    /// The section of the account's page.
    func section(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card" aria-labelledby="mail-title"><h2 id="mail-title">Hinweise per E-Mail</h2>
        <p>Sie erhalten eine Nachricht, wenn eine Vorlage auf Ihre Mitzeichnung wartet, einen Arbeitstag vor Ablauf der Frist und danach, \
        je einmal. Titel und Inhalt stehen nicht darin.</p>
        \(frame.form(to: .accountMail, style: "stack", """
            \(Checkbox(name: "wanted", label: "Hinweise senden", isChecked: isWanted))
            \(TextField(
                name: "address", label: "E-Mail-Adresse", value: address, kind: .email, hint: hint,
                error: errors.message(for: "address"), isOptional: true, autocomplete: "email"
            ))
            <div class="actions"><button type="submit">Speichern</button></div>
            """))
        </section>
        """
    }

    private var hint: String {
        directoryAddress.isEmpty
            ? "Ohne Adresse geht keine Nachricht hinaus." : "Leer: an die Adresse im Verzeichnis, \(directoryAddress)"
    }
}
