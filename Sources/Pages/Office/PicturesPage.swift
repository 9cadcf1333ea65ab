/// The pictures that the text of a paper can show: added, exchanged, taken away.
public struct PicturesPage: Sendable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// The bytes.
        case file = "picture"
        /// `true` or `false`.
        case isPublic = "picture_public"
        /// What the text calls the picture that is taken away.
        case name = "picture_name"
    }

    /// The paper's identifier.
    public var paperID: String
    /// What stands on the way back, such as `2026/041 Radweg`.
    public var paperTitle: String
    /// Whether the paper is public: a picture of a non-public paper is never public.
    public var isPaperPublic: Bool
    /// The pictures.
    public var pictures: [ShownPicture]
    /// The largest size that is taken.
    public var byteLimit: Int
    /// Unanswered at first.
    public var isPublic: Bool?
    /// What is wrong.
    public var errors: [FieldError]

    /// A page.
    public init(
        paperID: String,
        paperTitle: String,
        isPaperPublic: Bool,
        pictures: [ShownPicture],
        byteLimit: Int,
        isPublic: Bool? = nil,
        errors: [FieldError] = []
    ) {
        self.paperID = paperID
        self.paperTitle = paperTitle
        self.isPaperPublic = isPaperPublic
        self.pictures = pictures
        self.byteLimit = byteLimit
        self.isPublic = isPublic
        self.errors = errors
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Bilder im Text",
            section: .papers,
            styles: [.editorCSS],
            """
            \(Crumbs(links: [
                (label: "Vorlagen", address: OfficePath.papers.text),
                (label: paperTitle, address: OfficePath.paper(paperID).text),
            ]))
            <h1>Bilder im Text</h1>
            \(ErrorSummary(errors: errors))
            <p>Ein Bild steht dort, wo im Text seine Zeile steht, zum Beispiel <code>![Der Platz von Süden](platz.jpg)</code>. In \
            eckigen Klammern steht, was zu sehen ist, für alle, die das Bild nicht sehen. Die Zeile darunter ist die Bildunterschrift.</p>
            \(if: pictures.isEmpty, EmptyNote(text: "Es ist noch kein Bild hochgeladen.").html, else: list(frame))
            <section class="card" aria-labelledby="upload-title"><h2 id="upload-title">Bild hochladen</h2>
            \(frame.form(
                to: .paperPictures(paperID), draft: "picture-\(paperID)", style: "stack", sendsFiles: true, fields
            ))</section>
            <p><a class="button" href="\(OfficePath.editPaper(paperID))">Zurück zum Text</a></p>
            """
        )
    }

    private func list(_ frame: OfficeFrame) -> HTML {
        """
        <ul class="pictures">\(each: pictures, { picture in
            picture.line(paperID: paperID, action: frame.form(to: .paperPictureRemoval(paperID), """
                <input type="hidden" name="\(Field.name.rawValue)" value="\(picture.name)">\
                <button type="submit" class="quiet" aria-label="\(picture.name) entfernen">\(Icon.remove)Entfernen</button>
                """))
        })</ul>
        <p class="hint">Wird ein öffentliches Bild ersetzt oder entfernt, verschwindet das Dokument der Vorlage sofort aus dem \
        Gremienportal und erscheint dort wieder mit der nächsten Veröffentlichung.</p>
        """
    }

    private var fields: HTML {
        """
        \(TextField(
            name: Field.file.rawValue, label: "Bilddatei", kind: .file,
            hint: "PNG, JPEG oder SVG, höchstens \(GermanFormat.fileSize(byteLimit)). Ein Bild gleichen Namens wird ersetzt.",
            error: errors.message(for: Field.file.rawValue), accepts: "image/png,image/jpeg,image/svg+xml"
        ))
        \(if: isPaperPublic, RadioGroup.publicity(
            name: Field.isPublic.rawValue, isPublic: isPublic,
            hint: "Eine öffentliche Vorlage zeigt nur öffentliche Bilder.",
            error: errors.message(for: Field.isPublic.rawValue)
        ).html, else: """
            <p>\(PublicityMark(isPublic: false)) wie die Vorlage</p>\
            <input type="hidden" name="\(Field.isPublic.rawValue)" value="false">
            """)
        <div class="actions"><button type="submit" class="primary">Bild hochladen</button></div>
        """
    }
}
