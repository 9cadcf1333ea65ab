import CouncilModel
import Pages

extension Samples {
    var paperLines: [PaperLine] {
        [
            paperLine(1, "Sanierung der Grundschule „Am Stadtpark“: Vergabe der Dachdeckerarbeiten", isPublic: true),
            paperLine(2, "Verkauf des Grundstücks Gartenstraße 12", isPublic: false),
            paperLine(3, "Bebauungsplan Nr. 24 „Wohngebiet Nord“: Abwägung und Satzungsbeschluss", isPublic: true),
        ]
    }

    func paperLine(_ number: Int, _ title: String, isPublic: Bool) -> PaperLine {
        PaperLine(
            id: self("p\(number)"),
            reference: self("2026/04\(number)"),
            title: self(title),
            kind: self("Beschlussvorlage"),
            day: CivilDate(2026, 4, 20 + number),
            organization: self("Bauamt"),
            isPublic: isPublic,
            state: StateMark(label: self("veröffentlicht"), kind: .done)
        )
    }

    var paperList: PaperListPage {
        PaperListPage(
            filter: .init(
                text: self("Grundschule"),
                kind: self("motion"),
                organizationID: self("o1"),
                year: self("2026")
            ),
            kinds: kinds,
            organizations: organizations,
            years: [2026, 2025, 2024],
            papers: paperLines,
            window: PageWindow(page: 1, pageCount: 12, total: 1_184),
            mayCreate: true
        )
    }

    var paperText: PaperText {
        PaperText(
            resolution: [
                .paragraph(
                    self(
                        "Der Hauptausschuss beschließt, den Auftrag für die Dachdeckerarbeiten an der Grundschule „Am Stadtpark“ zum Angebotspreis von 184.312,45 € zu vergeben."
                    )
                )
            ],
            grounds: [
                .heading(self("Ausgangslage")),
                .paragraph(
                    self(
                        "Das Dach des Altbaus stammt aus dem Jahr 1962 und ist an mehreren Stellen undicht. Nach § 12 der Hauptsatzung entscheidet der Hauptausschuss über Vergaben ab 100.000 €."
                    )
                ),
                .list(
                    items: [self("Abbruch der alten Deckung"), self("Dämmung nach heutigem Stand")],
                    isNumbered: false
                ),
                .list(
                    items: [self("Baubeginn in den Sommerferien"), self("Abnahme bis 30. September")],
                    isNumbered: true
                ),
                .table(
                    caption: self("Angebote"),
                    rows: [
                        [self("Bieter"), self("Preis")], [self("Firma A"), self("184.312,45 €")],
                        [self("Keine weiteren"), nil],
                    ]
                ),
            ],
            finance: [.paragraph(self("184.312,45 € im Haushaltsjahr 2026, Produkt 21.1.01; Mittel stehen bereit."))]
        )
    }

    var consultations: [ConsultationStep] {
        [
            ConsultationStep(
                organization: self("Ausschuss für Bauen, Stadtentwicklung und Umwelt"),
                role: self("Vorberatung"),
                meetingID: self("m0"),
                start: instant(4, 28, 18),
                place: self("TOP 4"),
                result: self("einstimmig empfohlen")
            ),
            ConsultationStep(
                organization: self("Hauptausschuss"),
                role: self("Vorberatung"),
                meetingID: self("m1"),
                start: instant(5, 12, 18),
                place: self("TOP 3")
            ),
            ConsultationStep(organization: self("Stadtrat"), role: self("Entscheidung"), isDecisive: true),
        ].enumerated().map { index, step in
            var step = step
            step.id = self("c\(index + 1)")
            return step
        }
    }

    func paper(_ publication: PaperPage.Publication, isPublic: Bool = true, mayEdit: Bool = true) -> PaperPage {
        PaperPage(
            paper: paperLine(
                1,
                "Sanierung der Grundschule „Am Stadtpark“: Vergabe der Dachdeckerarbeiten",
                isPublic: isPublic
            ),
            version: 4,
            text: paperText,
            mainFile: file("f1", "Vorlage"),
            attachments: [
                file("f2", "Anlage 1: Lageplan"), file("f3", "Anlage 2: Angebotsvergleich", isPublic: false),
            ],
            consultations: consultations,
            publication: publication,
            activities: mayEdit ? activities : [],
            mayEdit: mayEdit,
            upload: FileUploadForm(
                name: self("Anlage 3"),
                isPublic: true,
                errors: mayEdit && !isPublic
                    ? [FieldError(field: "file", message: self("Die Datei ist kein PDF."))] : []
            ),
            newConsultation: mayEdit
                ? ConsultationForm(
                    organization: self("o1"),
                    meeting: self("m1"),
                    role: self("r1"),
                    organizations: organizations,
                    meetings: [Choice(value: self("m1"), label: self("12. Mai 2026, Hauptausschuss"))],
                    roles: [Choice(value: self("r1"), label: self("Vorberatung"))]
                ) : nil
        )
    }

    var paperValues: PaperFormPage.Values {
        PaperFormPage.Values(
            title: self("Sanierung der Grundschule"),
            kind: self("motion"),
            isPublic: true,
            organization: self("o1"),
            resolution: self("Der Hauptausschuss beschließt …"),
            grounds: self("# Ausgangslage\n\nDas Dach ist undicht."),
            finance: self("some"),
            financeRows: financeRows,
            financeText: self("184.312,45 €")
        )
    }

    private var theirPaperValues: PaperFormPage.Values {
        var values = paperValues
        values.title = self("Dachsanierung der Grundschule")
        values.isPublic = false
        values.organization = self("o2")
        values.grounds = self("# Ausgangslage\n\nDas Dach ist seit 2024 undicht und wird jedes Jahr geflickt.")
        values.finance = self("none")
        values.financeRows = []
        return values
    }

    func paperForm(errors: [FieldError] = []) -> PaperFormPage {
        var page = PaperFormPage(
            paperID: self("p1"),
            reference: self("2026/041"),
            version: 4,
            values: paperValues,
            base: FormBase(text: self("title.0")),
            kinds: kinds,
            organizations: organizations,
            errors: errors
        )
        page.keeping = DraftKeeping(id: self("d1"), edition: 2)
        page.unasked = [self("motion"): [.resolution], self("report"): [.resolution, .finance]]
        page.comingNumbers = errors.isEmpty ? [self("motion"): self("VL-12/2026")] : [:]
        page.pictures = shownPictures
        return page
    }

    func paperVersions(isBeside: Bool) -> PaperVersionsPage {
        var page = PaperVersionsPage(
            paperID: self("p1"),
            reference: self("2026/041"),
            title: self("Sanierung der Grundschule"),
            versions: [
                .init(number: 1, person: self("Erika Mustermann"), instant: instant(5, 2, 8), isTaken: true),
                .init(
                    number: 2,
                    person: self("Jonas Beispiel"),
                    instant: instant(5, 3, 9),
                    isTaken: true,
                    attachments: [self("Lageplan"), self("Angebotsvergleich")]
                ),
                .init(number: 3, person: self("Erika Mustermann"), instant: instant(5, 3, 10), isTaken: false),
            ],
            old: 1,
            new: 2,
            isBeside: isBeside,
            parts: [
                .init(
                    title: self("Begründung"),
                    comparison: TextComparison(
                        old: lines(["# Ausgangslage", "Das Dach ist undicht.", "Die Kosten betragen 800.000 €."]),
                        new: lines([
                            "# Ausgangslage", "Das Dach ist seit 2019 undicht.", "Wir flicken.",
                            "Die Kosten: 850.000 €.",
                        ])
                    )
                )
            ]
        )
        page.attachments = [
            .init(name: self("Lageplan"), kind: .kept), .init(name: self("Angebotsvergleich"), kind: .added),
            .init(name: self("Kostenplan"), kind: .removed), .init(name: self("Ansicht"), kind: .replaced(version: 2)),
        ]
        return page
    }

    private func lines(_ lines: [String]) -> String { lines.map { self($0) }.joined(separator: "\n") }

    var paperFormDrafts: PaperFormPage {
        var page = paperForm()
        let draft = ShownDraft(id: self("d2"), title: self("Sanierung"), instant: instant(5, 3, 9), isOutdated: true)
        page.drafts = [draft, ShownDraft(id: self("d3"), title: "", instant: instant(5, 2, 8), isOutdated: false)]
        page.continued = draft
        return page
    }

    var paperFormPreview: PaperFormPage {
        var page = paperForm()
        page.preview = ShownPreview(
            remarks: PreviewRemarks([self("Der Titel fehlt noch.")]),
            pageCount: 2,
            article: "<article lang=\"de\"><h3>Sanierung</h3><p>Das Dach.</p></article>"
        )
        return page
    }

    var pictures: PicturesPage {
        PicturesPage(
            paperID: self("p1"),
            paperTitle: self("2026/041 Sanierung"),
            isPaperPublic: true,
            pictures: shownPictures,
            byteLimit: 10_000_000,
            errors: [FieldError(field: "picture", message: self("Die Datei ist kein Bild."))]
        )
    }

    var shownPictures: [ShownPicture] {
        [
            ShownPicture(name: self("platz.jpg"), isPublic: true, isShown: true, size: 240_000),
            ShownPicture(name: self("kosten.png"), isPublic: false, isShown: false, size: 12_000),
        ]
    }

    var fileText: FileTextPage {
        FileTextPage(
            name: self("Beschlussvorlage"),
            fileID: self("f1"),
            isPublic: false,
            backPath: .paper(self("p1")),
            backLabel: self("2026/041 Sanierung"),
            article:
                "<article lang=\"de\"><h1>Sanierung der Grundschule</h1><h2>Begründung</h2><p>Das Dach.</p></article>"
        )
    }

    var paperConflict: PaperConflictPage {
        PaperConflictPage(
            paperID: self("p1"),
            reference: self("2026/041"),
            currentVersion: 5,
            other: ActivityLine(
                event: self("Vorlage geändert"),
                person: self("Jonas Beispiel"),
                instant: instant(5, 4, 10, 2)
            ),
            merge: FormMerge(base: FormBase(text: ""), mine: paperValues, theirs: theirPaperValues),
            organizations: organizations
        )
    }

    var fileForm: FileFormPage {
        FileFormPage(
            fileID: self("f2"),
            paperID: self("p1"),
            paperTitle: self("2026/041 · Sanierung der Grundschule"),
            name: self("Anlage 1: Lageplan"),
            isPublic: true
        )
    }
}
