extension PaperPage {
    /// Attachments in order; whoever may change the paper moves, changes and adds them here.
    func filesSection(_ frame: OfficeFrame) -> HTML {
        guard mayEdit || !attachments.isEmpty else { return .empty }
        var upload = upload
        upload.isPaperPublic = paper.isPublic
        return """
            <section aria-labelledby="files-title" data-files><h2 id="files-title">Anlagen</h2>
            \(if: attachments.isEmpty, EmptyNote(text: "Es sind keine Anlagen beigefügt.").html, else: """
                <ul class="files">\(each: attachments.enumerated().map { $0 }, { place, file in
                    """
                    <li data-file="\(file.id)">\(OfficeFileLine(file: file))\(if: mayEdit, tools(file, at: place))</li>
                    """
                })</ul>
                """)
            \(if: mayEdit && attachments.count > 1, frame.form(
                to: .paperFileOrder(paper.id), version: version, flags: "id=\"file-order\"",
                "<p class=\"visually-hidden\" role=\"status\" data-files-status></p>"
            ))
            \(if: mayEdit, upload.html(paperID: paper.id, version: version, frame))
            </section>
            """
    }

    private func tools(_ file: ShownFile, at place: Int) -> HTML {
        """
        <span class="file-tools">\(if: attachments.count > 1, """
            <button type="submit" form="file-order" name="move" value="up:\(file.id)" class="quiet" \
            aria-label="\(file.name) nach oben"\(flag: "disabled", if: place == 0)>\(Icon.up)</button>\
            <button type="submit" form="file-order" name="move" value="down:\(file.id)" class="quiet" \
            aria-label="\(file.name) nach unten"\(flag: "disabled", if: place == attachments.count - 1)>\(Icon.down)</button>
            """)<a class="button quiet" href="\(OfficePath.editFile(file.id))" \
        aria-label="\(file.name) ändern">\(Icon.pen)Ändern</a></span>
        """
    }
}
