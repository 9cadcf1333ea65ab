/// What is to be said about pages that were composed to be looked at.
public struct PreviewRemarks: HTMLElement, Equatable {
    /// Sentences; empty when all is well.
    public var sentences: [String]

    /// Remarks.
    public init(_ sentences: [String] = []) {
        self.sentences = sentences
    }

    /// A list, or nothing.
    public var html: HTML {
        sentences.isEmpty ? .empty : "<ul class=\"missing\">\(each: sentences, { "<li>\($0)</li>" })</ul>"
    }
}

/// The pages of a paper that is being written, as the editor shows them without scripts.
public struct ShownPreview: Sendable, Equatable {
    /// What is to be said about them.
    public var remarks: PreviewRemarks
    /// How many there are; `nil` when the text could not be composed.
    public var pageCount: Int?
    /// The composed document as an `<article>`.
    public var article: HTML

    /// A preview.
    public init(remarks: PreviewRemarks = PreviewRemarks(), pageCount: Int? = nil, article: HTML = .empty) {
        self.remarks = remarks
        self.pageCount = pageCount
        self.article = article
    }
}

/// The panel beside the editor of a paper or an agenda: pages that a script draws, or their text where there are no scripts.
struct PreviewPanel {
    let address: OfficePath
    let shown: ShownPreview?
    /// The form that is sent.
    var form = "paper-form"
    /// What the script says when the server does not answer.
    var failure = "Die Vorschau ist gerade nicht erreichbar. Ihr Text bleibt im Formular stehen."
    /// Under which name a browser remembers whether the panel is hidden.
    var memory = "ratswerk-preview"
    /// Whether it is hidden at first where it has no place beside the editor.
    var needsRoom = false
    /// Chooses among documents.
    var choice = HTML.empty

    /// The panel.
    func html(in frame: OfficeFrame) -> HTML {
        """
        <section class="preview" id="preview" aria-labelledby="preview-title" data-preview="\(address)" \
        data-form="\(form)" data-memory="\(memory)" data-failure="\(failure)" data-library="\(frame.address(.pdfjs("pdf.js")))" \
        data-worker="\(frame.address(.pdfjs("pdf.worker.js")))"\(flag: "data-needs-room", if: needsRoom)\(flag: "hidden", if: shown == nil)>
        <div class="preview-head"><h2 id="preview-title">Vorschau</h2>\(choice)
        <span class="preview-count" data-preview-count>\
        \(shown?.pageCount.map { GermanFormat.count($0, "Seite", "Seiten") } ?? "")</span>
        <button type="submit" class="quiet" form="\(form)" formaction="\(address)" formtarget="_blank" \
        formnovalidate name="view" value="pdf">\(Icon.document)Als PDF öffnen</button></div>
        <p class="visually-hidden" role="status" data-preview-status></p>
        <div class="preview-remarks" data-preview-remarks>\(given: shown?.remarks, { $0.html })</div>
        <div class="preview-pages" data-preview-pages tabindex="0" role="region" aria-label="Seiten der Vorschau">\
        \(given: shown, { "<div class=\"composed\">\($0.article)</div>" })</div>
        </section>
        """
    }

    /// Asks for the panel where there are no scripts.
    var button: HTML {
        """
        <button type="submit" formaction="\(address)#preview" formnovalidate data-preview-button>Vorschau</button>
        """
    }

    /// Hides and shows the panel where there are scripts.
    var toggle: HTML {
        """
        <button type="button" data-preview-toggle aria-controls="preview" aria-expanded="true" hidden>\
        Vorschau ausblenden</button>
        """
    }
}
