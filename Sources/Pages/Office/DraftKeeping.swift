public import Foundation

/// How the form of a paper keeps what is typed before it is saved.
public struct DraftKeeping: Sendable, Equatable {
    /// The hidden field with the draft's identity.
    public static let idField = "draft_id"
    /// The hidden field with its edition.
    public static let editionField = "draft_edition"

    /// The identity under which the server keeps this page's writing.
    public var id: String
    /// How often it was kept; 0 for never.
    public var edition: Int

    /// A keeping.
    public init(id: String, edition: Int = 0) {
        self.id = id
        self.edition = edition
    }

    var fields: HTML {
        """
        <input type="hidden" name="\(Self.idField)" value="\(id)">\
        <input type="hidden" name="\(Self.editionField)" value="\(edition)">
        """
    }
}

/// Unsaved writing that the server has kept for the person who looks.
public struct ShownDraft: Sendable, Equatable {
    /// Its identity.
    public var id: String
    /// The title that was typed.
    public var title: String
    /// When it was kept last.
    public var instant: Date
    /// Whether the paper was saved since it was begun.
    public var isOutdated: Bool

    /// A draft.
    public init(id: String, title: String, instant: Date, isOutdated: Bool) {
        self.id = id
        self.title = title
        self.instant = instant
        self.isOutdated = isOutdated
    }

    private var name: String { title.isEmpty ? "Ohne Titel" : title }

    /// Above the form: which drafts there are.
    static func offer(_ drafts: [ShownDraft], paperID: String?, in frame: OfficeFrame) -> HTML {
        """
        <div class="notice notice-information" role="group" aria-labelledby="drafts-title" data-drafts>\(Icon.pen)<div>
        <p class="notice-text" id="drafts-title">Nicht gespeicherte Eingaben von Ihnen</p>
        <ul class="drafts">\(each: drafts, { draft in
            """
            <li data-draft-line="\(draft.id)"><span>„\(draft.name)“, \(GermanFormat.shortDayAndTime(draft.instant))\
            \(if: draft.isOutdated, "; die Vorlage wurde seitdem gespeichert")\
            <span data-draft-open hidden>; in einem anderen Fenster offen</span></span>
            <div class="actions"><a class="button" href="\(draft.address(paperID))" \
            aria-label="Weiterschreiben: \(draft.name)">Weiterschreiben</a>
            \(frame.form(to: .paperDraftRemoval(draft.id), style: "inline", """
                \(given: paperID, { "<input type=\"hidden\" name=\"paper\" value=\"\($0)\">" })\
                <button type="submit" class="quiet" aria-label="Verwerfen: \(draft.name)">Verwerfen</button>
                """))</div></li>
            """
        })</ul></div></div>
        """
    }

    /// Above the form that was filled from a draft.
    var continued: Notice {
        Notice(
            kind: isOutdated ? .warning : .information,
            text: "Sie schreiben an Ihren Eingaben vom \(GermanFormat.shortDayAndTime(instant)) weiter.",
            detail: isOutdated
                ? "Seitdem wurde die Vorlage gespeichert. Beim Speichern wird verglichen: Was nur eine Seite geändert hat, "
                    + "wird übernommen; wo beide etwas geändert haben, werden Sie gefragt."
                : "Gespeichert ist davon noch nichts."
        )
    }

    private func address(_ paperID: String?) -> String {
        (paperID.map { OfficePath.editPaper($0) } ?? .newPaper).text + queryText([(name: "draft", value: id)])
    }
}
