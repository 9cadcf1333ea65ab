import Foundation
import HTTPTypes
import OParl
import Pages
import PublicRecord
import WebService

extension PublicPortal {
    /// The bytes of files, to look at and to save (OParl 1.1, 2.7: `accessUrl`, `downloadUrl`).
    func addFiles(to routes: inout RouteTable<PortalPolicy>) {
        let options = RouteOptions(scriptAccess: .anyOrigin)
        page(&routes, "/files/{id}", options: options) { portal, request in
            try await portal.file(request) { .inline(fileName: $0) }
        }
        page(&routes, "/files/{id}/text") { portal, request in try await portal.article(request) }
        page(&routes, "/files/{id}/pictures/{picture}") { portal, request in try await portal.picture(request) }
        page(&routes, "/files/{id}/download", options: options) { portal, request in
            try await portal.file(request) { .attachment(fileName: $0) }
        }
    }

    /// A composed document as text.
    private func article(_ request: WebRequest) async throws -> WebResponse {
        let id = try request.canonicalID()
        // Never from the cache: a withdrawn file is gone with the next request.
        let found = try Self.content(try await ask { try await $0.article(id) })
        let back: PortalPath? =
            switch found.parent?.kind {
            case .meeting?: found.parent.map { .meeting(OParlAddress.text($0.id)) }
            case .paper?: found.parent.map { .paper(OParlAddress.text($0.id)) }
            default: nil
            }
        let page = PortalFileTextPage(
            name: found.name,
            fileID: OParlAddress.text(id),
            backPath: back,
            article: HTML(
                unescapedMarkup: Array(
                    EmbeddedPictures(in: found.html).article { name in
                        PortalPath.filePicture(OParlAddress.text(id), name: name).text
                    }.utf8
                )
            )
        )
        var answer = WebResponse.html(page.render(in: try await frame()).bytes)
        answer.headers[.cacheControl] = Self.cacheControl
        return answer
    }

    /// A picture of a composed document, as long as its words are public.
    private func picture(_ request: WebRequest) async throws -> WebResponse {
        let id = try request.canonicalID()
        let found = try Self.content(try await ask { try await $0.article(id) })
        let pictures = EmbeddedPictures(in: found.html)
        guard let picture = pictures.picture(named: request.parameter("picture")) else {
            throw RequestRefusal.notFound
        }
        return PreparedContent(picture.bytes, mediaType: picture.mediaType, cacheControl: Self.cacheControl)
            .answer(to: request)
    }

    private func file(
        _ request: WebRequest,
        _ disposition: (String) -> ContentDisposition
    ) async throws -> WebResponse {
        let id = try request.canonicalID()
        // Never from the cache: a withdrawn file is gone with the next request.
        switch try await ask({ try await $0.file(id) }) {
        case nil, .withoutContent?: throw RequestRefusal.notFound
        case .withdrawn?: throw RequestRefusal.gone
        case .available(let content)?:
            let stored = StoredContent(
                sha256: content.sha256.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(),
                size: content.size,
                mediaType: content.mediaType,
                disposition: disposition(content.name),
                lastModified: content.modified,
                cacheControl: Self.cacheControl
            ) { [self] range in
                try await ask { try await $0.bytes(range, of: content.sha256) }
            }
            return stored.answer(to: request)
        }
    }

    /// What the log says about an internal error: kinds and SQLSTATE, no values.
    public static func errorDetail(_ error: any Error) -> String {
        (error as? PublicRecordError)?.debugDescription ?? "\(type(of: error)): \(error)"
    }
}

extension RequestRefusal {
    /// 410: it was public and was withdrawn.
    static let gone = RequestRefusal(
        status: .gone,
        title: "Nicht mehr veröffentlicht",
        message: "Was unter dieser Adresse stand, wurde zurückgezogen.",
        hint: "Wenden Sie sich bei Fragen an die Verwaltung."
    )
}
