extension PublicationPreviewPage {
    /// What has to be looked at before something becomes public.
    public struct Review: Sendable {
        /// A place that looks like personal data.
        public struct Place: Sendable {
            /// The place in words, such as `Datei „Lageplan“`.
            public var name: String
            /// The file's identifier, when the place is one.
            public var fileID: String?
            /// What was found there: what it looks like, and the words.
            public var hints: [(kind: String, excerpt: String)]

            /// A place.
            public init(name: String, fileID: String? = nil, hints: [(kind: String, excerpt: String)]) {
                self.name = name
                self.fileID = fileID
                self.hints = hints
            }
        }

        /// The places.
        public var places: [Place]
        /// The public files whose text cannot be searched.
        public var unreadFiles: [String]

        /// What has to be looked at.
        public init(places: [Place] = [], unreadFiles: [String] = []) {
            self.places = places
            self.unreadFiles = unreadFiles
        }
    }
}

extension PublicationPreviewPage.Review {
    /// What has to be looked at; nothing when there is nothing.
    var html: HTML {
        """
        \(if: !places.isEmpty || !unreadFiles.isEmpty, """
            <section class="card" aria-labelledby="review-title"><h2 id="review-title">Vor der Freigabe ansehen</h2>
            \(if: !places.isEmpty, table)
            \(if: !unreadFiles.isEmpty, """
                <p>Ohne lesbaren Text, deshalb nicht durchsucht – bitte selbst ansehen:</p>
                <ul>\(each: unreadFiles, { "<li>\($0)</li>" })</ul>
                """)
            <p class="hint">Gesucht wird nach Kontonummern, Telefonnummern, E-Mail-Adressen, Geburtsdaten und Anschriften; die \
            eigenen der Verwaltung zählen nicht. Namen erkennt das Programm nicht.</p></section>
            """)
        """
    }

    private var table: HTML {
        """
        <p>Diese Stellen sehen nach personenbezogenen Daten aus. Öffentlich werden darf nur, was dafür nötig ist.</p>
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby="review-title"><table class="dense"><caption class="visually-hidden">Stellen, die nach personenbezogenen Daten aussehen</caption>
        <thead><tr><th scope="col">Stelle</th><th scope="col">Sieht aus wie</th><th scope="col">Wortlaut</th></tr></thead>
        \(each: places, { place in
            """
            <tbody>\(each: Array(place.hints.enumerated()), { index, hint in
                """
                <tr>\(if: index == 0, """
                    <th scope="rowgroup" rowspan="\(place.hints.count)">\(name(of: place))</th>
                    """)<td>\(hint.kind)</td><td class="excerpt">\(hint.excerpt)</td></tr>
                """
            })</tbody>
            """
        })</table></div>
        """
    }

    private func name(of place: Place) -> HTML {
        guard let id = place.fileID else { return "\(place.name)" }
        return "<a href=\"\(OfficePath.fileView(id))\">\(place.name)</a>"
    }

    /// The box to tick for whoever releases.
    var confirmation: HTML {
        """
        \(Checkbox(
            name: "personal_data",
            label: places.count == 1
                ? "Ich habe die Stelle mit personenbezogenen Daten geprüft; sie darf öffentlich werden."
                : "Ich habe die \(places.count) Stellen mit personenbezogenen Daten geprüft; sie dürfen öffentlich werden.",
            value: "accepted"
        ))
        """
    }
}
