internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Bytes of files, and the viewer around them.
struct FileRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/files/{id}", OpenFile.self) { try await bytes($0) }
        routes.get("/files/{id}/text", OpenFile.self) { try await text($0) }
        routes.get("/files/{id}/pictures/{picture}", OpenFile.self) { try await picture($0) }
        routes.get("/files/{id}/view", ShowFile.self) { visit in
            let shown = try await visit.perform(ShowFile(file: try visit.id()))
            guard let file = ShownFile(shown.file) else { throw ActionError.notFound }
            return visit.page { frame in
                FileViewerPage(file: file, backPath: back(from: shown), backLabel: shown.ownerName).render(in: frame)
            }
        }
    }

    /// A document that was composed here, as text: recorded like its bytes.
    private func text(_ visit: Visit) async throws -> WebResponse {
        let id: FileID = try visit.id()
        let shown = try await visit.perform(ShowFile(file: id))
        guard let version = shown.file.newest else { throw ActionError.notFound }
        let article = try await visit.perform(ReadArticle(file: id))
        if visit.request.method == .get { try await record(id, version, visit) }
        let page = FileTextPage(
            name: shown.file.name,
            fileID: id.description,
            isPublic: shown.file.publicity == .public,
            backPath: back(from: shown),
            backLabel: shown.ownerName,
            article: HTML(
                unescapedMarkup: Array(
                    EmbeddedPictures(in: article).article { name in
                        OfficePath.filePicture(id.description, name: name).text
                    }.utf8
                )
            )
        )
        return visit.page { page.render(in: $0) }
    }

    /// A picture of a document as text: part of the same reading.
    private func picture(_ visit: Visit) async throws -> WebResponse {
        let id: FileID = try visit.id()
        guard let version = try await visit.perform(ShowFile(file: id)).file.newest else { throw ActionError.notFound }
        let article = try await visit.perform(ReadArticle(file: id))
        let name = visit.request.parameter("picture")
        guard let found = EmbeddedPictures(in: article).picture(named: name) else { throw ActionError.notFound }
        if visit.request.method == .get { try await record(id, version, visit) }
        return PictureRoutes.answer(found.bytes, mediaType: found.mediaType, name: found.name, visit)
    }

    private func record(_ id: FileID, _ version: File.Version, _ visit: Visit) async throws {
        let log = visit.counter.readLog
        let reading = ReadLog.Reading(
            session: visit.presence.session.id,
            subject: id.uuid,
            sha256: version.sha256
        )
        if log.holds(reading) { return }
        let opened = try await visit.perform(OpenFile(file: id))
        if case .meeting(let meeting) = opened.owner, opened.role == .invitation {
            try await visit.noteReading(.opened, of: meeting)
        }
        log.note(reading)
    }

    /// Whoever gets bytes is recorded first, whatever the request looked like; the parts that a viewer fetches afterwards
    /// belong to the same reading.
    private func bytes(_ visit: Visit) async throws -> WebResponse {
        let id: FileID = try visit.id()
        let file = try await visit.perform(ShowFile(file: id)).file
        guard let version = file.newest else { throw ActionError.notFound }
        let content = StoredContent(
            sha256: version.sha256.hexadecimal,
            size: version.size,
            mediaType: version.mediaType,
            disposition: .inline(fileName: version.fileName),
            lastModified: version.added,
            cacheControl: "private, no-cache"
        ) { range in
            try await visit.perform(ReadFileBytes(sha256: version.sha256, range: range))
        }
        let answer = content.answer(to: visit.request)
        guard visit.request.method == .get, [.ok, .partialContent].contains(answer.status) else { return answer }
        try await record(id, version, visit)
        return answer
    }

    private func back(from shown: ShowFile.Outcome) -> OfficePath {
        switch shown.file.owner {
        case .paper(let id): .paper(id.description)
        case .meeting(let id): .meeting(id.description)
        case .agendaItem: shown.meeting.map { .meeting($0.description) } ?? .meetings
        }
    }
}
