import Foundation
import Pages
import WebService

/// The static files of the portal, read once when the program starts.
struct PortalAssets: Sendable {
    /// Names the state of all files; part of their addresses, so that browsers may keep them for ever.
    let version: String
    private let files: [String: PreparedContent]
    private let fonts: [String: PreparedContent]

    /// - Parameter folder: The folder `public-portal`; nil serves no files.
    init(folder: String?) {
        var found: [(name: String, type: String, bytes: [UInt8])] = []
        for file in AssetFile.allCases where file.isServedByPortal {
            guard let folder, let data = FileManager.default.contents(atPath: "\(folder)/assets/\(file.rawValue)")
            else { continue }
            found.append((file.rawValue, file.mediaType, Array(data)))
        }
        var fonts: [String: PreparedContent] = [:]
        for font in FontFile.all {
            guard let data = FileManager.default.contents(atPath: font.installedPath) else { continue }
            fonts[font.name] = PreparedContent(Array(data), mediaType: font.mediaType, cacheControl: Self.aDay)
        }
        self.fonts = fonts
        let whole = PreparedContent(found.flatMap(\.bytes), mediaType: "application/octet-stream")
        version = found.isEmpty ? "" : String(whole.tag.opaque.prefix(12))
        files = Dictionary(
            uniqueKeysWithValues: found.map { file in
                (file.name, PreparedContent(file.bytes, mediaType: file.type, cacheControl: Self.aDay))
            }
        )
    }

    /// - Throws: ``RequestRefusal/notFound``.
    func answer(_ request: WebRequest) throws -> WebResponse {
        guard let file = files[request.parameter("name")] else { throw RequestRefusal.notFound }
        return file.answer(to: request, cacheControl: request.query["v"] == version ? Self.forEver : nil)
    }

    /// - Throws: ``RequestRefusal/notFound``.
    func font(_ request: WebRequest) throws -> WebResponse {
        guard let font = fonts[request.parameter("name")] else { throw RequestRefusal.notFound }
        return font.answer(to: request)
    }

    private static let forEver = "public, max-age=31536000, immutable"
    private static let aDay = "public, max-age=86400"
}
