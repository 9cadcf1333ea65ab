public import DocumentInput
import Foundation
public import JSONReading

/// The document template that Ratswerk brings, for offices of tests.
public enum TestTemplate {
    /// The one without a letterhead.
    public static func standard() throws(InputRefusal) -> OfficeTemplate {
        try read(bytes(of: "template.json"), over: nil) { _ in nil }
    }

    /// A town's own.
    ///
    /// - Parameters:
    ///   - text: Its `template.json`.
    ///   - files: The other files of its folder.
    /// - Returns: The template, with what it leaves out from the standard one.
    /// - Throws: `InputRefusal` with all that is wrong with it.
    public static func own(_ text: String, files: [String: [UInt8]] = [:]) throws(InputRefusal) -> OfficeTemplate {
        var template = try read(Array(text.utf8), over: standard()) { files[$0] }
        template.files = files
        template.files["template.json"] = Array(text.utf8)
        return template
    }

    private static func read(
        _ bytes: [UInt8],
        over standard: OfficeTemplate?,
        file: (String) -> [UInt8]?
    ) throws(InputRefusal) -> OfficeTemplate {
        try JSONInput.read(bytes) { OfficeTemplate(template: $0, over: standard, file: file) }
    }

    private static func bytes(of name: String) -> [UInt8] {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = checkout.appending(path: "templates/documents/default").appending(path: name)
        return (try? Data(contentsOf: file)).map(Array.init) ?? []
    }
}
