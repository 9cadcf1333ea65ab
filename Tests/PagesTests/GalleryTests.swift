import Foundation
import Pages
import Testing

/// Writes every sample page to a folder, for the eye and for `Tests/EndToEnd/gallery.py`.
///
/// The folder is the value of `RATSWERK_GALLERY`, or a folder of the system's temporary directory.
@Suite struct GalleryTests {
    @Test func `every sample page is a complete document and is written to the gallery`() throws {
        let folder =
            ProcessInfo.processInfo.environment["RATSWERK_GALLERY"].map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory.appending(path: "ratswerk-gallery")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)

        for page in Samples().all {
            #expect(page.html.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"de\""), "\(page.name)")
            #expect(page.html.text.hasSuffix("</html>\n"), "\(page.name)")
            try Data(page.html.bytes).write(to: folder.appending(path: "\(page.name).html"))
        }

        let names = Samples().all.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
