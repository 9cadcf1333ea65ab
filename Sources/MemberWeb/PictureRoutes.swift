internal import CouncilActions
internal import CouncilModel
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Pictures in the texts of papers: looked at, added, taken away.
struct PictureRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/papers/{id}/pictures", ListPictures.self) { visit in
            let page = try await page(visit)
            return visit.page { page.render(in: $0) }
        }
        routes.post(
            "/papers/{id}/pictures",
            AddPicture.self,
            bodyLimit: AddPicture.byteLimit + 1_000_000,
            multipart: MultipartLimits(fileLimit: AddPicture.byteLimit)
        ) { try await upload($0) }
        routes.post("/papers/{id}/picture-removal", RemovePicture.self) { visit in
            let name = try await visit.request.form().text(PicturesPage.Field.name.rawValue)
            let paper = try await visit.perform(RemovePicture(paper: try visit.id(), name: name))
            return visit.go(to: .paperPictures(paper.description), done: .pictureRemoved)
        }
        routes.get("/papers/{id}/pictures/{picture}", ReadPicture.self) { visit in
            let name = visit.request.parameter("picture")
            let found = try await visit.perform(ReadPicture(paper: try visit.id(), name: name))
            return Self.answer(found.bytes, mediaType: found.picture.mediaType, name: found.picture.name, visit)
        }
    }

    /// The bytes of a picture for `<img>`. Opened by themselves they are saved, never shown: an SVG could hold scripts.
    static func answer(_ bytes: [UInt8], mediaType: String, name: String, _ visit: Visit) -> WebResponse {
        var answer = PreparedContent(bytes, mediaType: mediaType, cacheControl: "private, no-cache")
            .answer(to: visit.request)
        answer.headers[.contentDisposition] = "\(ContentDisposition.attachment(fileName: name))"
        return answer
    }

    /// The pictures of a paper as its pages show them.
    static func shown(_ pictures: [PaperPicture], of paper: Paper) -> [ShownPicture] {
        pictures.map { picture in
            ShownPicture(
                name: picture.name,
                isPublic: picture.publicity == .public,
                isShown: picture.isShown(inPaperOf: paper.publicity),
                size: picture.size
            )
        }
    }

    private func page(_ visit: Visit) async throws -> PicturesPage {
        let id: PaperID = try visit.id()
        let (paper, pictures) = try await visit.perform(ListPictures(paper: id))
        return PicturesPage(
            paperID: id.description,
            paperTitle: [paper.reference, paper.name].compactMap(\.self).joined(separator: " "),
            isPaperPublic: paper.publicity == .public,
            pictures: Self.shown(pictures, of: paper),
            byteLimit: AddPicture.byteLimit
        )
    }

    private func upload(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.multipart()
        let id: PaperID = try visit.id()
        typealias Field = PicturesPage.Field
        let isPublic = ["true": true, "false": false][form.fields.text(Field.isPublic.rawValue)]
        let errors: [FieldError]
        do {
            guard let isPublic else { throw ActionError.violates([.missing(field: "Öffentlichkeit")]) }
            guard let file = form.file(Field.file.rawValue), file.size > 0 else {
                throw ActionError.fileRefused("Bitte wählen Sie zuerst eine Bilddatei aus.")
            }
            let action = AddPicture(
                paper: id,
                fileName: file.fileName,
                publicity: isPublic ? .public : .nonPublic,
                bytes: try file.bytes()
            )
            return try await visit.carryOut(action) { _ in
                visit.go(to: .paperPictures(id.description), done: .pictureAdded, draft: "picture-\(id)")
            }
        } catch ActionError.fileRefused(let reason) {
            errors = [FieldError(field: Field.file.rawValue, message: reason)]
        } catch ActionError.violates(let violations) {
            errors = violations.map { FieldError(field: Field.isPublic.rawValue, message: $0.message) }
        }
        var page = try await page(visit)
        page.isPublic = isPublic
        page.errors = errors
        return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
    }
}
