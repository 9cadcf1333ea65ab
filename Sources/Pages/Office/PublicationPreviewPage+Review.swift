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

        /// A file with words that its pages do not show.
        public struct Hidden: Sendable {
            /// The file in words, such as `Datei „Lageplan“`.
            public var name: String
            /// The file's identifier.
            public var fileID: String
            /// What was found: the page and why nobody sees it there, and the words.
            public var passages: [(place: String, words: String)]
            /// Passages that are not listed.
            public var moreCount: Int
            /// Pages that could not be looked at; `nil` when that is true of the whole file.
            public var unchecked: Int?

            /// A file; the parameters are the properties.
            public init(
                name: String,
                fileID: String,
                passages: [(place: String, words: String)],
                moreCount: Int = 0,
                unchecked: Int? = 0
            ) {
                self.name = name
                self.fileID = fileID
                self.passages = passages
                self.moreCount = moreCount
                self.unchecked = unchecked
            }
        }

        /// The places.
        public var places: [Place]
        /// The public files whose text cannot be searched.
        public var unreadFiles: [String]
        /// The files with words that no page shows, and those of which it is not known.
        public var hidden: [Hidden]

        /// What has to be looked at.
        public init(places: [Place] = [], unreadFiles: [String] = [], hidden: [Hidden] = []) {
            self.places = places
            self.unreadFiles = unreadFiles
            self.hidden = hidden
        }
    }
}

extension PublicationPreviewPage.Review {
    /// What has to be looked at; nothing when there is nothing.
    var html: HTML {
        """
        \(if: !places.isEmpty || !unreadFiles.isEmpty || !hidden.isEmpty, """
            <section class="card" aria-labelledby="review-title"><h2 id="review-title">Vor der Freigabe ansehen</h2>
            \(if: !hidden.isEmpty, concealed)
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

    private var concealed: HTML {
        """
        <p><strong>Text, den man auf der Seite nicht sieht.</strong> Wer die Datei kopiert oder durchsucht, liest ihn trotzdem. \
        Sollte hier geschwärzt werden, laden Sie bitte eine Datei hoch, aus der der Text entfernt ist.</p>
        <div class="table-scroll" tabindex="0" role="group" aria-label="Text, den man nicht sieht"><table class="dense"><caption class="visually-hidden">Text, den man auf den Seiten nicht sieht</caption>
        <thead><tr><th scope="col">Datei</th><th scope="col">Wo</th><th scope="col">Wortlaut</th></tr></thead>
        \(each: hidden, { file in
            let rows = file.rows
            return """
                <tbody>\(each: Array(rows.enumerated()), { index, row in
                    """
                    <tr>\(if: index == 0, """
                        <th scope="rowgroup" rowspan="\(rows.count)"><a href="\(OfficePath.fileView(file.fileID))">\(file.name)</a></th>
                        """)<td>\(row.place)</td><td class="excerpt">\(row.words)</td></tr>
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

    /// The boxes to tick for whoever releases.
    var confirmation: HTML {
        """
        \(if: !hidden.isEmpty, Checkbox(
            name: "hidden_words",
            label: hidden.count == 1
                ? "Ich habe die Datei mit nicht sichtbarem Text geprüft; der Text darf öffentlich werden."
                : "Ich habe die \(hidden.count) Dateien mit nicht sichtbarem Text geprüft; der Text darf öffentlich werden.",
            value: "accepted"
        ).html)\(if: !places.isEmpty, Checkbox(
            name: "personal_data",
            label: places.count == 1
                ? "Ich habe die Stelle mit personenbezogenen Daten geprüft; sie darf öffentlich werden."
                : "Ich habe die \(places.count) Stellen mit personenbezogenen Daten geprüft; sie dürfen öffentlich werden.",
            value: "accepted"
        ).html)
        """
    }
}

extension PublicationPreviewPage.Review.Hidden {
    /// The passages, and what else is to be said of the file.
    fileprivate var rows: [(place: String, words: String)] {
        var rows = passages
        if moreCount > 0 { rows.append((place: "weitere Stellen", words: "\(moreCount)")) }
        if let unchecked {
            if unchecked > 0 {
                let pages = GermanFormat.count(unchecked, "Seite", "Seiten")
                rows.append((place: "nicht geprüft", words: "\(pages), zu aufwendig gezeichnet; bitte selbst ansehen"))
            }
        } else {
            rows.append((place: "nicht geprüft", words: "Bitte sehen Sie die Datei selbst an."))
        }
        return rows
    }
}
