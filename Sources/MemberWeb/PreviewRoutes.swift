internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// The pages that a text would become while it is written, and an agenda while it is ordered. Nothing is kept, here or in a browser's cache.
struct PreviewRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.ask("/papers/preview", PreviewPaper.self, bodyLimit: PaperRoutes.formLimit) { visit in
            try await preview(nil, visit)
        }
        routes.ask("/papers/{id}/preview", PreviewPaper.self, bodyLimit: PaperRoutes.formLimit) { visit in
            try await preview(try visit.id(), visit)
        }
        routes.ask("/meetings/{id}/preview", PreviewAgenda.self, bodyLimit: 20_000) { try await agenda($0) }
    }

    private func agenda(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let id: MeetingID = try visit.id()
        let isLive = form.text("view") == "live"
        let kind = AgendaDocumentKind(rawValue: form.text(MeetingEditorPage.documentField)) ?? .invitation
        do {
            let composed = try await visit.counter.previews.perform(of: visit.presence.session.id) {
                try await visit.counter.office.preview(PreviewAgenda(meeting: id, kind: kind), as: visit.actor)
            }
            guard let composed else { return WebResponse(status: .noContent) }
            return isLive ? live(composed) : .pdf(composed.pdf, fileName: "Vorschau.pdf")
        } catch ActionError.violates(let violations) {
            let words = violations.map(\.message)
            if isLive { return .html(PreviewRemarks(words).html.bytes, status: .unprocessableContent) }
            var views = MeetingViews(details: try await visit.perform(ShowMeeting(meeting: id)), visit: visit)
            views.obstacles = words
            return try await views.page(status: .unprocessableContent)
        }
    }

    /// The pages and what is to be said about them, for the script.
    private func live(_ composed: PagePreview) -> WebResponse {
        FormDataAnswer(
            parts: [
                .init(
                    name: "remarks",
                    mediaType: "text/html; charset=utf-8",
                    bytes: PreviewRemarks(composed.remarks.map(\.words)).html.bytes
                ),
                .init(name: "document", mediaType: "application/pdf", bytes: composed.pdf),
            ]
        ).response
    }

    private func preview(_ id: PaperID?, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let values = PaperFormPage.Values(form)
        var paper: Paper?
        // Whoever may not change the paper learns nothing of what is wrong with the form either.
        if let id {
            let details = try await visit.perform(ShowPaper(paper: id))
            guard details.isEditable else { throw ActionError.notFound }
            paper = details.paper
        }
        // More rows, or the parts of another kind: the form comes back as it was sent.
        if ["kind", "rows"].contains(form.text("view")) { return try await editor(nil, form, values, paper, visit) }
        do {
            let action = PreviewPaper(
                body: visit.town.body.id,
                paper: id,
                draft: PaperDraft(typed: values, of: paper),
                hasPublicity: values.isPublic != nil
            )
            let composed = try await visit.counter.previews.perform(of: visit.presence.session.id) {
                try await visit.counter.office.preview(action, as: visit.actor)
            }
            // Overtaken: the browser stays where it is.
            guard let composed else { return WebResponse(status: .noContent) }
            return try await answer(composed, to: form, values, paper, visit)
        } catch ActionError.violates(let violations) {
            let remarks = PreviewRemarks(violations.map(\.message))
            return form.text("view") == "live"
                ? .html(remarks.html.bytes, status: .unprocessableContent)
                : try await editor(ShownPreview(remarks: remarks), form, values, paper, visit)
        }
    }

    private func answer(
        _ composed: PagePreview,
        to form: FormValues,
        _ values: PaperFormPage.Values,
        _ paper: Paper?,
        _ visit: Visit
    ) async throws -> WebResponse {
        let remarks = PreviewRemarks(composed.remarks.map(\.words))
        switch form.text("view") {
        case "live":
            return live(composed)
        case "pdf":
            return .pdf(composed.pdf, fileName: "Vorschau.pdf")
        default:
            let shown = ShownPreview(
                remarks: remarks,
                pageCount: composed.pageCount,
                article: HTML(unescapedMarkup: Array(composed.article.utf8))
            )
            return try await editor(shown, form, values, paper, visit)
        }
    }

    /// The form as it was sent, with the pages as text beside it: for browsers without scripts.
    private func editor(
        _ preview: ShownPreview?,
        _ form: FormValues,
        _ values: PaperFormPage.Values,
        _ paper: Paper?,
        _ visit: Visit
    ) async throws -> WebResponse {
        let base = paper.map { _ in FormBase(text: form.text(FormBase.fieldName)) }
        var values = values
        let known = paper == nil ? try await visit.perform(ShowNewPaper(body: visit.town.body.id)) : nil
        if form.text("view") == "kind", let known {
            PaperFormViews(visit).fill(&values, office: visit.town.organization(known.office))
        }
        var page = PaperRoutes().form(values, of: paper, base: base, visit: visit)
        page.comingNumbers = known?.numbers ?? [:]
        if paper != nil { page.version = form.version }
        if paper == nil {
            page.parent = try await PaperRoutes().parent(form.text(PaperFormPage.parentField), visit)
        }
        page.preview = preview
        page.keeping = form.draftKeeping ?? DraftKeeping(id: UUID().lowercased)
        return visit.page { page.render(in: $0) }
    }
}

/// An answer of several parts, which browsers read as they would write a form (RFC 7578).
struct FormDataAnswer {
    struct Part {
        let name: StaticString
        let mediaType: StaticString
        let bytes: [UInt8]
    }

    let parts: [Part]

    var response: WebResponse {
        // Random, so that no part holds it.
        let boundary = "part-\(UUID().uuidString)"
        var body: [UInt8] = []
        body.reserveCapacity(parts.reduce(400) { $0 + $1.bytes.count + 200 })
        for part in parts {
            let head = """
                --\(boundary)\r
                Content-Disposition: form-data; name="\(part.name)"; filename="\(part.name)"\r
                Content-Type: \(part.mediaType)\r
                \r\n
                """
            body += head.utf8
            body += part.bytes
            body += "\r\n".utf8
        }
        body += "--\(boundary)--\r\n".utf8
        return WebResponse(headers: [.contentType: "multipart/form-data; boundary=\(boundary)"], bytes: body)
    }
}

extension PagePreview.Remark {
    /// What the writer reads.
    var words: String {
        switch self {
        case .missingTitle: "Der Titel fehlt noch."
        case .publicityOpen:
            "Die Öffentlichkeit ist noch nicht gewählt. Bis dahin zeigt die Vorschau die Vorlage als nichtöffentlich."
        case .refused(let message): message
        case .notation(let problem, let field): "\(field), Zeile \(problem.line): \(problem.message)."
        case .missingGlyphs(let characters):
            """
            Kein Schriftschnitt enthält \(characters.count == 1 ? "das Zeichen" : "die Zeichen") \
            \(characters.prefix(10).map { "„\($0)“" }.joined(separator: ", ")). Bitte ersetzen Sie \
            \(characters.count == 1 ? "es" : "sie"); gedruckt würde ein Ersatzzeichen.
            """
        case .missingPicture(let name):
            """
            Das Bild „\(name.prefix(60))“ ist nicht hochgeladen; im Dokument steht dafür ein Rahmen mit seiner Beschreibung. \
            Hochladen können Sie es unter „Bilder im Text“.
            """
        case .closedPicture(let name):
            """
            Das Bild „\(name.prefix(60))“ ist nichtöffentlich und erscheint in einer öffentlichen Vorlage nicht; dort steht ein \
            Rahmen mit seiner Beschreibung.
            """
        case .undescribedPicture(let name):
            "Bitte beschreiben Sie, was auf dem Bild „\(name.prefix(60))“ zu sehen ist, für alle, die es nicht sehen."
        case .longWord(let word):
            """
            Das Wort „\(word.prefix(30))…“ ist sehr lang und wird vielleicht mitten im Wort umbrochen. Ein Bindestrich \
            hilft.
            """
        }
    }
}

extension PaperDraft {
    /// What was typed so far, whatever is missing; without a choice it counts as non-public.
    init(typed values: PaperFormPage.Values, of paper: Paper?) {
        self.init(
            name: values.title,
            paperType: values.kind,
            date: paper?.date?.description ?? "",
            publicity: values.isPublic == true ? .public : .nonPublic,
            resolutionText: values.resolution,
            reasons: values.grounds,
            financialEffects: values.effectiveFinanceText,
            underDirectionOf: OrganizationID(values.organization)
        )
        financialRows = values.effectiveFinanceRows.compactMap(\.effect)
    }
}
