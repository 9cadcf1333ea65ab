import Pages

/// One rendered page with the view-model it was made from.
struct SamplePage: Sendable {
    let name: String
    let model: any Sendable
    let html: HTML
}

extension Samples {
    /// Every page in every state worth looking at.
    var all: [SamplePage] {
        entryPages + meetingPages + calendarPages + paperPages + signOffPages + officePages + accountPages + errorPages
            + portalPages
    }

    private var entryPages: [SamplePage] {
        let reasons: [(String, LoginPage.Reason)] = [
            ("visit", .visit), ("signed-out", .signedOut), ("wrong-password", .wrongPassword),
            ("throttled", .throttled(seconds: 45)), ("outage", .outage),
            ("cookie-refused", .cookieRefused),
        ]
        return reasons.map { name, reason in
            let page = login(reason)
            return SamplePage(name: "login-\(name)", model: page, html: page.render(in: strangerFrame))
        } + [
            SamplePage(
                name: "login-expired",
                model: login(.sessionExpired, kept: true),
                html: login(.sessionExpired, kept: true).render(in: strangerFrame)
            ),
            SamplePage(
                name: "kept-form",
                model: KeptFormPage(form: keptForm),
                html: KeptFormPage(form: keptForm).render(in: frame())
            ),
            SamplePage(name: "home", model: home, html: home.render(in: frame())),
            SamplePage(name: "cockpit", model: cockpit, html: cockpit.render(in: frame())),
            SamplePage(name: "cockpit-idle", model: idleCockpit, html: idleCockpit.render(in: frame())),
            SamplePage(name: "home-empty", model: emptyHome, html: emptyHome.render(in: frame(duty: "Ratsmitglied"))),
        ]
    }

    private var meetingPages: [SamplePage] {
        let saved = Notice(
            kind: .success,
            text: self("Die Sitzung ist gespeichert."),
            detail: self("Punkt 3 steht nun an Stelle 2.")
        )
        let wrong = [FieldError(field: "day", message: self("Geben Sie einen Tag an, der noch kommt."))]
        var emptyList = meetingList
        emptyList.meetings = []
        emptyList.window = PageWindow(page: 1, pageCount: 1, total: 0)
        return [
            SamplePage(name: "meeting-list", model: meetingList, html: meetingList.render(in: frame())),
            SamplePage(name: "meeting-list-empty", model: emptyList, html: emptyList.render(in: frame())),
            SamplePage(name: "meeting-editor", model: editor, html: editor.render(in: frame(saved))),
            SamplePage(name: "meeting-editor-long", model: longEditor, html: longEditor.render(in: frame())),
            SamplePage(name: "meeting-editor-late", model: lateEditor, html: lateEditor.render(in: frame())),
            SamplePage(name: "meeting-editor-wrong", model: wrongEditor, html: wrongEditor.render(in: frame())),
            SamplePage(name: "meeting-editor-empty", model: emptyEditor, html: emptyEditor.render(in: frame())),
            SamplePage(name: "meeting-reader", model: reader, html: reader.render(in: frame(duty: "Ratsmitglied"))),
            SamplePage(name: "packets", model: packets, html: packets.render(in: frame())),
            SamplePage(name: "packets-busy", model: busyPackets, html: busyPackets.render(in: frame())),
            SamplePage(name: "packets-failed", model: failedPackets, html: failedPackets.render(in: frame())),
            SamplePage(name: "meeting-form", model: meetingForm(), html: meetingForm().render(in: frame())),
            SamplePage(
                name: "meeting-form-wrong",
                model: meetingForm(errors: wrong, conflict: activities[0]),
                html: meetingForm(errors: wrong, conflict: activities[0]).render(in: frame())
            ),
            SamplePage(name: "file-form", model: fileForm, html: fileForm.render(in: frame())),
            SamplePage(name: "agenda-item-form", model: agendaItemForm, html: agendaItemForm.render(in: frame())),
        ]
    }

    private var paperPages: [SamplePage] {
        let wrong = [
            FieldError(field: "title", message: self("Geben Sie einen Titel ein.")),
            FieldError(field: "grounds", message: self("Die Begründung fehlt.")),
            FieldError(field: "finance_rows-1-amount", message: self("Erwartet wird ein Betrag wie 12.400,00.")),
        ]
        let publications: [(String, PaperPage)] = [
            ("draft", paperWithOpenPlaces),
            ("released", paper(.released(since: instant(5, 3, 9), person: self("Jonas Beispiel")))),
            ("published", paper(.published(since: instant(5, 3, 9), person: self("Jonas Beispiel"), hasChanges: true))),
            ("withdrawn", paper(.withdrawn(since: instant(5, 3, 9), person: self("Jonas Beispiel")))),
            ("non-public", paper(.impossible, isPublic: false)),
            ("councillor", paper(.hidden, mayEdit: false)),
        ]
        var emptyList = paperList
        emptyList.papers = []
        emptyList.window = PageWindow(page: 1, pageCount: 1, total: 0)
        return publications.map { name, page in
            SamplePage(name: "paper-\(name)", model: page, html: page.render(in: frame()))
        } + [
            SamplePage(name: "paper-list", model: paperList, html: paperList.render(in: frame())),
            SamplePage(name: "paper-list-empty", model: emptyList, html: emptyList.render(in: frame())),
            SamplePage(
                name: "paper-form-preview",
                model: paperFormPreview,
                html: paperFormPreview.render(in: frame())
            ),
            SamplePage(name: "pictures", model: pictures, html: pictures.render(in: frame())),
            SamplePage(name: "file-text", model: fileText, html: fileText.render(in: frame())),
            SamplePage(
                name: "paper-versions",
                model: paperVersions(isBeside: false),
                html: paperVersions(isBeside: false).render(in: frame())
            ),
            SamplePage(
                name: "paper-versions-beside",
                model: paperVersions(isBeside: true),
                html: paperVersions(isBeside: true).render(in: frame())
            ),
            SamplePage(
                name: "paper-form-drafts",
                model: paperFormDrafts,
                html: paperFormDrafts.render(in: frame())
            ),
            SamplePage(name: "paper-form", model: paperForm(), html: paperForm().render(in: frame())),
            SamplePage(
                name: "paper-form-wrong",
                model: paperForm(errors: wrong),
                html: paperForm(errors: wrong).render(in: frame())
            ),
            SamplePage(name: "paper-kinds", model: paperKinds, html: paperKinds.render(in: frame())),
            SamplePage(name: "paper-kind", model: paperKind, html: paperKind.render(in: frame())),
            SamplePage(name: "numbering-schemes", model: numberings, html: numberings.render(in: frame())),
            SamplePage(name: "paper-conflict", model: paperConflict, html: paperConflict.render(in: frame())),
        ]
    }
}
