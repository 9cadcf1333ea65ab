import Foundation
import Pages
import Testing

/// The static files and the constants that name them.
@Suite struct AssetTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func read(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    @Test(arguments: ["templates/assets", "public-portal/assets"])
    func `the folder holds exactly the files that are named`(folder: String) throws {
        let present = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        let named = AssetFile.allCases.filter { $0.folder == folder }.map(\.rawValue)
        #expect(present.sorted() == named.sorted())
    }

    @Test func `every icon is in the sprite`() throws {
        let sprite = try read("public-portal/assets/icons.svg")
        for icon in Icon.allCases {
            #expect(sprite.contains("<symbol id=\"\(icon.rawValue)\""))
        }
        #expect(sprite.contains("<symbol id=\"mark\""))
    }

    @Test func `style sheets ask only for the fonts that are served`() throws {
        let served = FontFile.all.map { OfficePath.font($0.name).text }
        for file in AssetFile.allCases where file.rawValue.hasSuffix(".css") {
            for address in try read("\(file.folder)/\(file.rawValue)").matches(of: /url\("([^"]*)"\)/) {
                #expect(served.contains(String(address.output.1)))
            }
        }
    }

    @Test func `portal and office agree on the addresses of static files`() {
        for file in AssetFile.allCases {
            #expect(OfficePath.asset(file.rawValue).text == PortalPath.asset(file.rawValue).text)
        }
    }
}
