extension AccountPage {
    /// An address under which a calendar reads meetings.
    public struct Feed: Sendable, Equatable {
        /// Its identifier.
        public var id: String
        /// The body whose meetings it shows; empty for all own bodies.
        public var organization: String
        /// The organization's identifier; empty for all own bodies.
        public var organizationID: String
        /// The address itself.
        public var address: String

        /// A feed; see the properties.
        public init(id: String, organization: String, organizationID: String, address: String) {
            self.id = id
            self.organization = organization
            self.organizationID = organizationID
            self.address = address
        }
    }

    /// The feeds and the form for another one.
    func feedSection(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card" aria-labelledby="feeds-title"><h2 id="feeds-title">Sitzungen in Ihrem Kalender</h2>
        <p>Unter einer geheimen Adresse liest Ihr Kalender die Sitzungen mit, die Sie sehen dürfen; nichtöffentliche Punkte nur mit \
        neutralem Titel. Geben Sie die Adresse nicht weiter.</p>
        \(if: !feeds.isEmpty, """
            <ul class="rows">\(each: feeds, { feed in
                """
                <li><div class="row-text"><p class="row-title">\(if: feed.organization.isEmpty, "Alle Ihre Gremien", else: "\(feed.organization)")</p><p class="row-about"><code>\(feed.address)</code></p></div>
                \(frame.form(to: .feeds, style: "inline", """
                    <input type="hidden" name="organization" value="\(feed.organizationID)">\
                    <button type="submit">Neue Adresse<span class="visually-hidden">: \(feed.organization)</span></button>
                    """))
                \(frame.form(to: .feedRevocation(feed.id), style: "inline", """
                    <button type="submit">Widerrufen<span class="visually-hidden">: \(feed.organization)</span></button>
                    """))</li>
                """
            })</ul>
            """)
        \(frame.form(to: .feeds, style: "stack", """
            \(SelectField(
                name: "organization", label: "Gremium",
                choices: [Choice(value: "", label: "Alle Ihre Gremien")] + feedChoices
            ))
            <div class="actions"><button type="submit">Adresse anlegen</button></div>
            """))
        </section>
        """
    }
}
