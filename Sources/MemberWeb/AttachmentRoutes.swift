internal import CouncilActions
internal import CouncilModel
internal import HTTPTypes
internal import Pages
internal import WebService

/// Adding, ordering, correcting and removing attachments of papers.
struct AttachmentRoutes {
    static let uploadLimit = 100_000_000

    func add(to routes: inout OfficeRoutes) {
        routes.post(
            "/papers/{id}/files",
            AttachFile.self,
            bodyLimit: Self.uploadLimit + 1_000_000,
            multipart: MultipartLimits(fileLimit: Self.uploadLimit)
        ) { try await attach($0) }
        routes.post("/papers/{id}/file-order", OrderFiles.self) { try await order($0) }
        routes.get("/files/{id}/edit", ChangeFile.self) { visit in
            let page = try await form(visit)
            return visit.page { page.render(in: $0) }
        }
        routes.post("/files/{id}/edit", ChangeFile.self) { try await change($0) }
        routes.post("/files/{id}/removal", RemoveFile.self) { visit in
            let paper = try await visit.perform(RemoveFile(file: try visit.id()))
            return visit.go(to: .paper(paper.description), done: .fileRemoved)
        }
    }

    /// - Throws: ``ActionError/notFound`` also for a file that is read but not changed by the visitor.
    private func form(_ visit: Visit) async throws -> FileFormPage {
        let shown = try await visit.perform(ShowFile(file: try visit.id()))
        guard case .paper(let paper) = shown.file.owner, !shown.file.isComposed else { throw ActionError.notFound }
        let details = try await visit.perform(ShowPaper(paper: paper))
        guard details.isEditable else { throw ActionError.notFound }
        var page = FileFormPage(
            fileID: shown.file.id.description,
            paperID: paper.description,
            paperTitle: shown.ownerName,
            name: shown.file.name,
            isPublic: shown.file.publicity == .public
        )
        page.isPaperPublic = details.paper.publicity == .public
        return page
    }

    private func order(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let move = form.text("move").split(separator: ":", maxSplits: 1).map(String.init)
        let change: OrderFiles.Change
        switch (move.first, move.last.flatMap { FileID($0) }) {
        case ("up", let id?): change = .up(id)
        case ("down", let id?): change = .down(id)
        default: change = .order(form.text("order").split(separator: ",").compactMap { FileID(String($0)) })
        }
        return try await visit.carryOut(OrderFiles(paper: try visit.id(), change: change)) { paper in
            visit.go(to: .paper(paper.description), done: .filesOrdered)
        }
    }

    /// Scripts that send one file after the other ask for a short answer: 204, or what is wrong in plain words.
    private func attach(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.multipart()
        let id: PaperID = try visit.id()
        typealias Field = FileUploadForm.Field
        let isLive = form.fields.text("view") == "live"
        var shown = FileUploadForm(
            name: form.fields.text(Field.name.rawValue),
            isPublic: ["true": true, "false": false][form.fields.text(Field.isPublic.rawValue)],
            byteLimit: Self.uploadLimit
        )
        do {
            guard let isPublic = shown.isPublic else {
                throw ActionError.violates([.missing(field: "Öffentlichkeit")])
            }
            guard let file = form.file(Field.file.rawValue), file.size > 0 else {
                throw ActionError.fileRefused("Bitte wählen Sie zuerst eine PDF-Datei aus.")
            }
            let action = AttachFile(
                paper: id,
                name: shown.name,
                fileName: file.fileName,
                publicity: isPublic ? .public : .nonPublic,
                bytes: try file.bytes()
            )
            let answer = try await visit.carryOut(action) { _ in
                visit.go(to: .paper(id.description), done: .fileAttached, draft: "upload-\(id)")
            }
            return isLive ? WebResponse(status: .noContent) : answer
        } catch ActionError.fileRefused(let reason) {
            shown.errors = [FieldError(field: Field.file.rawValue, message: reason)]
        } catch ActionError.violates(let violations) {
            shown.errors = violations.map { violation in
                let field: Field = if case .missing("Öffentlichkeit") = violation { .isPublic } else { .name }
                return FieldError(field: field.rawValue, message: violation.message)
            }
        }
        let details = try await visit.perform(ShowPaper(paper: id))
        if isLive {
            return .text(shown.errors.map(\.message).joined(separator: " "), status: .unprocessableContent)
        }
        var views = PaperViews(details: details, visit: visit)
        views.upload = shown
        return views.page(status: .unprocessableContent)
    }

    private func change(_ visit: Visit) async throws -> WebResponse {
        let values = try await visit.request.form()
        typealias Field = FileFormPage.Field
        let id: FileID = try visit.id()
        let name = values.text(Field.name.rawValue)
        let isPublic = ["true": true, "false": false][values.text(Field.isPublic.rawValue)]
        do {
            guard let isPublic else { throw ActionError.violates([.missing(field: "Öffentlichkeit")]) }
            let paper = try await visit.perform(
                ChangeFile(file: id, name: name, publicity: isPublic ? .public : .nonPublic)
            )
            return visit.go(to: .paper(paper.description), done: .fileSaved, draft: "file-\(id)")
        } catch ActionError.violates(let violations) {
            var page = try await form(visit)
            page.name = name
            page.isPublic = isPublic
            page.errors = violations.map { violation in
                let field: Field = if case .missing("Öffentlichkeit") = violation { .isPublic } else { .name }
                return FieldError(field: field.rawValue, message: violation.message)
            }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }
}
