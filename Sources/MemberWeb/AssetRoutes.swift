internal import Foundation
internal import Pages
internal import WebService

/// Style sheets, scripts, fonts and the PDF viewer's library: read once, served with a strong tag.
struct AssetRoutes {
    /// Changes with every start, so that no browser mixes old scripts with new pages.
    static let version = String(Int(Date().timeIntervalSince1970), radix: 36)
    private static let aDay = "public, max-age=86400"
    private static let forEver = "public, max-age=31536000, immutable"

    let configuration: OfficeConfiguration

    func add(to table: inout RouteTable<OfficePolicy>) {
        let assets = contents(
            AssetFile.allCases.map {
                (
                    $0.rawValue, configuration.assetsDirectory.appending(path: $0.folder).appending(path: $0.rawValue),
                    $0.mediaType
                )
            }
        )
        let fonts = contents(
            FontFile.all.map { ($0.name, URL(filePath: $0.installedPath), $0.mediaType) },
            cacheControl: Self.aDay
        )
        let viewer = contents(
            ["pdf.js", "pdf.worker.js"].map {
                ($0, pdfjs($0), "text/javascript; charset=utf-8")
            }
        )
        serve("/assets/{name}", assets, in: &table)
        serve("/assets/fonts/{name}", fonts, in: &table)
        serve("/pdfjs/{name}", viewer, in: &table)
    }

    private func pdfjs(_ name: String) -> URL {
        let inBuild = configuration.pdfjsDirectory.appending(path: "build").appending(path: name)
        return FileManager.default.fileExists(atPath: inBuild.path)
            ? inBuild : configuration.pdfjsDirectory.appending(path: name)
    }

    private func contents(
        _ files: [(name: String, place: URL, mediaType: String)],
        cacheControl: String = "no-cache"
    ) -> [String: PreparedContent] {
        var contents: [String: PreparedContent] = [:]
        for file in files {
            guard let data = try? Data(contentsOf: file.place) else { continue }
            contents[file.name] = PreparedContent(
                Array(data),
                mediaType: file.mediaType,
                cacheControl: cacheControl
            )
        }
        return contents
    }

    private func serve(
        _ template: String,
        _ contents: [String: PreparedContent],
        in table: inout RouteTable<OfficePolicy>
    ) {
        table.get(template, policy: .open) { request in
            guard let content = contents[request.parameter("name")] else { throw RequestRefusal.notFound }
            return content.answer(to: request, cacheControl: request.query["v"] == Self.version ? Self.forEver : nil)
        }
    }
}
