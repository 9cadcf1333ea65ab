import ConsoleProgram
import DocumentInput

/// A folder with a town's letterhead and phrases.
struct TemplateFolder {
    private let path: String

    /// - Parameter path: The folder.
    init(_ path: String) {
        self.path = path
    }

    /// Reads the template.
    ///
    /// - Returns: The letterhead and the phrases.
    /// - Throws: ``CommandFailure``
    func template() throws(CommandFailure) -> DocumentTemplate {
        let file = path + "/template.json"
        let bytes = try InputFile(file).bytes(limit: 1 << 20)
        do throws(InputRefusal) {
            return try JSONInput.read(bytes) { input in
                DocumentTemplate(template: input) { name in try? InputFile("\(path)/\(name)").bytes(limit: 4 << 20) }
            }
        } catch {
            throw CommandFailure(refusal: error, of: file)
        }
    }
}
