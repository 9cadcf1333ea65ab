import ConsoleProgram
import DocumentInput
import Foundation
import JSONReading

/// A folder with a town's letterhead and phrases.
struct TemplateFolder {
    /// The folder.
    let path: String

    /// - Parameter path: The folder.
    init(_ path: String) {
        self.path = path
    }

    /// The folder that an installation's documents are set by: the one that is named, the one that
    /// RATSWERK_DOCUMENTS_TEMPLATE names, `documents-template` in the data directory, or one that Ratswerk brings.
    ///
    /// - Parameters:
    ///   - given: What `--documents-template` says.
    ///   - dataDirectory: The data directory.
    ///   - standard: Stands for all of them.
    init(named given: String?, dataDirectory: String, otherwise standard: TemplateFolder) {
        let environment = ProcessInfo.processInfo.environment["RATSWERK_DOCUMENTS_TEMPLATE"]
        let own = dataDirectory + "/documents-template"
        if let named = given ?? environment.flatMap({ $0.isEmpty ? nil : $0 }) {
            // Children run in another folder.
            path = URL(filePath: named).standardizedFileURL.path(percentEncoded: false)
        } else if FileManager.default.fileExists(atPath: own) {
            path = own
        } else {
            path = standard.path
        }
    }

    /// One of the folders that Ratswerk brings.
    ///
    /// - Parameters:
    ///   - name: `default`, or a town's.
    ///   - assets: The folder that holds `templates`.
    /// - Returns: The folder.
    static func brought(_ name: String, in assets: URL) -> TemplateFolder {
        TemplateFolder(assets.appending(path: "templates/documents/\(name)").path(percentEncoded: false))
    }

    /// Reads the template.
    ///
    /// - Returns: The letterhead and the phrases.
    /// - Throws: ``CommandFailure``
    func template() throws(CommandFailure) -> DocumentTemplate {
        try read { input, file in DocumentTemplate(template: input, file: file) }.value
    }

    /// Reads the template of an installation.
    ///
    /// - Parameter standard: The folder that says what this one leaves out.
    /// - Returns: The letterhead and the phrases, nothing left out.
    /// - Throws: ``CommandFailure``
    func officeTemplate(over standard: TemplateFolder) throws(CommandFailure) -> OfficeTemplate {
        let base: OfficeTemplate? = path == standard.path ? nil : try standard.officeTemplate(over: standard)
        let found = try read { input, file in OfficeTemplate(template: input, over: base, file: file) }
        var template = found.value
        template.files = found.files
        return template
    }

    private func read<Value>(
        _ value: (InputObject, (String) -> [UInt8]?) -> Value
    ) throws(CommandFailure) -> (value: Value, files: [String: [UInt8]]) {
        let name = "template.json"
        let file = path + "/" + name
        let bytes = try InputFile(file).bytes(limit: 1 << 20)
        var files = [name: bytes]
        do throws(InputRefusal) {
            let value = try JSONInput.read(bytes) { input in
                value(input) { name in
                    let bytes = try? InputFile("\(path)/\(name)").bytes(limit: 4 << 20)
                    files[name] = bytes
                    return bytes
                }
            }
            return (value, files)
        } catch {
            throw CommandFailure(refusal: error, of: file)
        }
    }
}
