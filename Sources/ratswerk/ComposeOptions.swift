import ArgumentParser
import Composition
import ConsoleProgram
import DocumentInput
import JSONReading

/// What all subcommands of `ratswerk compose` take.
struct ComposeOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Die JSON-Datei; „-“ ist die Standardeingabe.", valueName: "input"))
    var input: String

    @Option(name: .shortAndLong, help: "Das PDF, das entsteht; „-“ ist die Standardausgabe.")
    var output: String

    @Option(help: "Dasselbe Dokument als HTML-Seite.")
    var html: String?

    @Option(help: "Der Ordner mit dem Briefkopf und den Texten der Stadt (template.json).")
    var template: String?

    @Flag(help: "Legt die Angaben als OParl-Objekt in das PDF; es ist dann PDF/A-3a.")
    var embedData = false

    @Flag(help: "Sagt auf der Standardfehlerausgabe, was gerade geschieht.")
    var progress = false

    /// Reads the input, sets the document and writes it; either all outputs are written or none.
    ///
    /// - Parameters:
    ///   - kind: What the file describes.
    ///   - isPublic: Whether the public reads the document.
    /// - Throws: ``CommandFailure``, `CompositionError`
    func compose(_ kind: DocumentKind, forPublic isPublic: Bool = false) throws {
        try checkOutputs()
        let line = progress ? ProgressLine() : nil
        line?.step("Die Angaben werden gelesen")
        let bytes = try InputFile(input).bytes()
        let targets = try OutputFile.targets(output: output, html: html, notOver: input)
        let house = try template.map { (folder) throws(CommandFailure) in try TemplateFolder(folder).template() }
        let document: any CouncilDocument
        do throws(InputRefusal) {
            document =
                kind == .budget && input.lowercased().hasSuffix(".csv")
                ? try BudgetTable.read(bytes)
                : try JSONInput.read(bytes, template: house, file: picture) { kind.document($0, forPublic: isPublic) }
        } catch {
            throw CommandFailure(refusal: error, of: input)
        }
        let data = embedData ? (document as? any OParlDescribing)?.oparlData : nil
        if embedData, data == nil {
            throw CommandFailure.usage(
                "Für „\(kind.rawValue)“ hat OParl kein Objekt.",
                hint: "Lassen Sie „--embed-data“ weg."
            )
        }
        line?.step("Das Dokument wird gesetzt")
        let composed = try Composer().compose(document, carrying: data)
        line?.step("Das Dokument wird geschrieben")
        try OutputFile.write([composed.pdf] + (html == nil ? [] : [Array(composed.html.utf8)]), to: targets)
        line?.finish()
        warn(of: composed.missingGlyphPlaces)
        warn(document.warnings)
    }

    /// A picture in the folder of the input; the standard input has none.
    private func picture(_ name: String) -> [UInt8]? {
        guard input != "-" else { return nil }
        let folder = input.lastIndex(of: "/").map { input[...$0] } ?? ""
        return try? InputFile(folder + name).bytes(limit: 64 << 20)
    }

    private func warn(_ warnings: [String]) {
        guard !warnings.isEmpty else { return }
        let most = 20
        var lines = warnings.prefix(most).map { "ratswerk: warning: \($0)\n" }
        if warnings.count > most { lines.append("ratswerk: warning: und \(warnings.count - most) weitere\n") }
        Terminal.say(
            lines.joined()
                + "hint: Das Dokument zeigt die Angaben, wie sie sind, mit einem Stern und einer Anmerkung.\n"
        )
    }

    private func checkOutputs() throws(CommandFailure) {
        let outputs = [output, html].compactMap { $0 }
        if outputs.contains("") { throw CommandFailure.usage("Die Ausgabe hat keinen Namen.", hint: Self.outputHint) }
        if Set(outputs).count < outputs.count {
            throw CommandFailure.usage(
                "PDF und HTML sollen beide nach „\(output)“.",
                hint: "Nennen Sie zwei verschiedene Ausgaben."
            )
        }
    }

    private func warn(of missing: [MissingGlyph]) {
        guard !missing.isEmpty else { return }
        let list = missing.prefix(20).map(\.description)
        Terminal.say(
            "ratswerk: warning: Für \(missing.count) Zeichen hat keine Schrift ein Bild: "
                + list.joined(separator: ", ") + "\nhint: Installieren Sie eine Schrift, die sie enthält; "
                + "im Dokument steht dafür das Ersatzzeichen.\n"
        )
    }

    private static let outputHint = "Nennen Sie nach -o eine Datei, zum Beispiel „-o einladung.pdf“."
}
