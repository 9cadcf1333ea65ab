extension MeetingEditorPage {
    /// The field that chooses a document: `invitation`, `notice` or `agenda`.
    public static let documentField = "document"

    /// The pages that the agenda would become, beside it.
    var preview: PreviewPanel {
        PreviewPanel(
            address: .meetingPreview(meeting.id),
            shown: nil,
            form: "agenda-preview",
            failure: "Die Vorschau ist gerade nicht erreichbar. Ihre Tagesordnung ist gespeichert.",
            memory: "ratswerk-preview-agenda",
            needsRoom: true,
            choice: """
                <label class="visually-hidden" for="preview-document">Dokument</label>\
                <select id="preview-document" class="preview-choice" name="\(Self.documentField)" form="agenda-preview" \
                autocomplete="off"><option value="invitation">Einladung</option><option value="notice">Bekanntmachung</option>\
                <option value="agenda">Tagesordnung</option></select>
                """
        )
    }

    /// What the panel sends; without scripts the invitation opens as a PDF.
    func previewForm(_ frame: OfficeFrame) -> HTML {
        """
        <form method="post" id="agenda-preview" action="\(OfficePath.meetingPreview(meeting.id))" target="_blank">\
        \(frame.tokens(version: nil))<button type="submit" class="quiet" data-preview-button>\
        \(Icon.document)Vorschau als PDF</button></form>
        """
    }
}
