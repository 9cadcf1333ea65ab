internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// Bytes of files, and the viewer around them.
struct FileRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/files/{id}", OpenFile.self) { try await bytes($0) }
        routes.get("/files/{id}/view", ShowFile.self) { visit in
            let shown = try await visit.perform(ShowFile(file: try visit.id()))
            guard let file = ShownFile(shown.file) else { throw ActionError.notFound }
            return visit.page { frame in
                FileViewerPage(file: file, backPath: back(from: shown), backLabel: shown.ownerName).render(in: frame)
            }
        }
    }

    /// The first look at a file is logged; the ranges that a viewer asks for afterwards are not.
    private func bytes(_ visit: Visit) async throws -> WebResponse {
        let id: FileID = try visit.id()
        let isFirstLook =
            visit.request.method == .get && visit.request.header("If-None-Match") == nil
            && visit.request.header("Range").map { $0.hasPrefix("bytes=0-") } ?? true
        let file =
            isFirstLook
            ? try await visit.perform(OpenFile(file: id)) : try await visit.perform(ShowFile(file: id)).file
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
        return content.answer(to: visit.request)
    }

    private func back(from shown: ShowFile.Outcome) -> OfficePath {
        switch shown.file.owner {
        case .paper(let id): .paper(id.description)
        case .meeting(let id): .meeting(id.description)
        case .agendaItem: shown.meeting.map { .meeting($0.description) } ?? .meetings
        }
    }
}
