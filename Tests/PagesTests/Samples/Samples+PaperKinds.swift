import CouncilModel
import Pages

/// What the clerk lays down about papers, and what follows from it.
extension Samples {
    var financeRows: [TypedFinancialRow] {
        [
            TypedFinancialRow([
                .kind: self("investment"), .amount: self("184.312,45"), .year: self("2026"), .rhythm: self("once"),
                .account: self("Produkt 21.1.01"), .cover: self("Ansatz Hochbau"),
            ]),
            TypedFinancialRow([
                .kind: self("grant"), .amount: self("zwölf"), .year: self("2026"), .rhythm: self("once"),
                .account: self("Produkt 21.1.01"), .cover: self("Förderbescheid"),
            ]),
        ]
    }

    var paperWithOpenPlaces: PaperPage {
        var page = paper(.unreleased)
        page.openPlaces = [
            ShownOpenPlace(text: self("[Betrag]"), part: .financeText),
            ShownOpenPlace(text: self("[…]"), part: .grounds),
        ]
        return page
    }

    var paperKinds: PaperKindsPage {
        PaperKindsPage(
            lines: [
                .init(
                    id: self("k1"),
                    name: self("Beschlussvorlage"),
                    parts: self("Beschlussvorschlag, Begründung, finanzielle Auswirkungen"),
                    number: self("2026/0042"),
                    isHidden: false
                ),
                .init(id: self("k2"), name: self("Eilantrag"), parts: self("Begründung"), number: "", isHidden: true),
            ]
        )
    }

    var paperKind: PaperKindPage {
        var page = PaperKindPage(
            kindID: self("k1"),
            title: self("Beschlussvorlage"),
            values: [
                .name: self("Beschlussvorlage"), .position: self("1"), .numbering: self("n1"),
                .resolution: self("{{gremium}} beschließt: [Wortlaut]"),
            ],
            ticked: [.amendable, .asksResolution, .asksReasons, .asksFinance],
            numberings: [Choice(value: self("n1"), label: self("Drucksachen, als Nächstes 2026/0042"))]
        )
        page.errors = [FieldError(field: "name", message: self("Bitte füllen Sie das Feld „Art“ aus."))]
        return page
    }

    var numberings: NumberingSchemesPage {
        var form = RecordFormPage(
            title: self("Zählung hinzufügen"),
            section: .papers,
            way: [(self("Zählungen"), .numberingSchemes)],
            target: .numberingSchemes,
            fields: [
                .init(self("name"), self("Bezeichnung"), value: self("Anträge")),
                .init(
                    self("pattern"),
                    self("Muster"),
                    value: self("{WP}-{Nr}"),
                    hint: self("{Nr} Nummer, {Jahr} Jahr")
                ),
                .init(self("usual"), self("gilt für alle Arten"), .tick),
            ],
            button: self("Speichern")
        )
        form.errors = [FieldError(field: self("pattern"), message: self("So entstehen keine Nummern."))]
        return NumberingSchemesPage(
            lines: [
                .init(
                    id: self("n1"),
                    name: self("Drucksachen"),
                    restart: self("in jedem Jahr neu"),
                    next: self("2026/0042"),
                    kinds: self("alle Arten ohne eigene Zählung")
                ),
                .init(
                    id: self("n2"),
                    name: self("Anträge"),
                    restart: self("in jeder Wahlperiode neu"),
                    next: "",
                    obstacle: self("Für den 4.5.2026 ist keine Wahlperiode eingetragen."),
                    kinds: self("Antrag, Anfrage")
                ),
            ],
            form: form
        )
    }
}
