import ArgumentParser
import ConsoleProgram
import CouncilRules
import JSONReading
import OParl
import RuleReading

/// `ratswerk deadline`
struct DeadlineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadline",
        abstract: "Rechnet Fristen des Kommunalrechts, Tag für Tag mit Paragraphen; ohne Datenbank.",
        discussion: """
            Die Datei nennt Fälle; zu jedem entsteht eine Zeile JSON mit Tag, Ergebnis und Rechenweg. \
            Was in ihr stehen kann, sagt docs/deadlines.md.
            """
    )

    @Argument(help: ArgumentHelp("Die JSON-Datei mit den Fällen; „-“ ist die Standardeingabe.", valueName: "cases"))
    var input: String

    @Option(help: "Der Ordner mit den Regeln der Länder und Städte; sonst gilt RATSWERK_RULES.")
    var rules: String?

    func run() throws {
        let book = try RulesFolder(named: rules).book()
        let bytes = try InputFile(input).bytes()
        let cases: [DeadlineCase]
        do throws(InputRefusal) {
            cases = try DeadlineCase.read(bytes, book)
        } catch {
            throw CommandFailure(
                refusal: error,
                of: input,
                hint: "Was in der Datei stehen kann, sagt docs/deadlines.md und docs/schema/deadlines.schema.json."
            )
        }
        var lines: [UInt8] = []
        for answered in cases { lines += JSONValue.object(answered.json).bytes + [UInt8(ascii: "\n")] }
        try OutputFile.write([lines], to: try OutputFile.targets(output: "-", html: nil, notOver: input))
    }
}
