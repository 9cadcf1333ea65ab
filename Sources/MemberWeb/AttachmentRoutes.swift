internal import CouncilActions
internal import CouncilModel
internal import HTTPTypes
internal import Pages
internal import WebService

/// Correcting and removing attachments of papers.
struct AttachmentRoutes {
    func add(to routes: inout OfficeRoutes) {
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
        guard case .paper(let paper) = shown.file.owner, !shown.file.isComposed,
            try await visit.perform(ShowPaper(paper: paper)).isEditable
        else { throw ActionError.notFound }
        return FileFormPage(
            fileID: shown.file.id.description,
            paperID: paper.description,
            paperTitle: shown.ownerName,
            name: shown.file.name,
            isPublic: shown.file.publicity == .public
        )
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
