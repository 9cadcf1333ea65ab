import ArgumentParser
import Composition
import ConsoleProgram
import DocumentInput
import Foundation
import JSONReading

/// `ratswerk compose packet`
struct ComposePacket: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "packet",
        abstract: "Sitzungsmappe: Deckblatt, Tagesordnung und alle Unterlagen in einem PDF.",
        discussion:
            "Eine Datei, die sich nicht einbinden lässt, wird durch eine Seite ersetzt, die das sagt; die Mappe entsteht "
            + "trotzdem, mit einer Warnung."
    )

    @Argument(help: ArgumentHelp("Die JSON-Datei mit Sitzung, Punkten und Dateien.", valueName: "manifest"))
    var manifest: String

    @Option(name: .shortAndLong, help: "Das PDF, das entsteht.")
    var output: String

    @Option(help: "Was aus jeder Datei geworden ist, als JSON.")
    var report: String?

    @Flag(name: .customLong("public"), help: "Für die Öffentlichkeit: ohne nichtöffentliche Punkte und Dateien.")
    var isPublic = false

    @Option(help: "Der Ordner mit dem Briefkopf der Stadt (template.json).")
    var template: String?

    @Flag(help: "Zeigt, wie weit die Arbeit ist.")
    var progress = false

    private func refuseWrongUse() throws(CommandFailure) {
        if output.isEmpty || output == "-" {
            throw CommandFailure.usage(
                "Eine Sitzungsmappe braucht eine Datei als Ausgabe.",
                hint: "Nennen Sie nach -o eine Datei, zum Beispiel „-o mappe.pdf“."
            )
        }
        if report == output {
            throw CommandFailure.usage(
                "PDF und Bericht sollen beide nach „\(output)“.",
                hint: "Nennen Sie zwei Dateien."
            )
        }
    }

    func run() throws {
        try refuseWrongUse()
        let line = progress ? ProgressLine() : nil
        line?.step("Die Angaben werden gelesen")
        let packet = try read()
        let target = try OutputFile(output, notOver: manifest)
        let reportTarget = try report.map { (path) throws(CommandFailure) in try OutputFile(path, notOver: manifest) }
        for file in packet.items.flatMap(\.files) where Self.isSame(file.path, output) {
            throw CommandFailure(
                message: "„\(output)“ ist eine der Dateien, die in die Mappe sollen, und würde überschrieben.",
                hint: "Nennen Sie eine andere Datei für die Mappe."
            )
        }
        var shown = -1
        let result = try target.replacing { path throws(CompositionError) in
            try Composer().compose(packet, to: path) { step in
                guard let line else { return }
                Self.show(step, on: line)
                // For programs that wait for this one.
                let percent = Self.percent(step)
                guard !line.isTerminal, percent > shown else { return }
                shown = percent
                Terminal.say("\(percent) %\n")
            }
        }
        if let reportTarget { try OutputFile.write([try Self.encoded(result)], to: [reportTarget]) }
        line?.finish()
        warn(of: result)
    }

    private func read() throws -> MeetingPacket {
        let folder =
            manifest == "-"
            ? ""
            : manifest.split(separator: "/", omittingEmptySubsequences: false)
                .dropLast().joined(separator: "/")
        let bytes = try InputFile(manifest).bytes()
        let house = try template.map { (folder) throws(CommandFailure) in try TemplateFolder(folder).template() }
        do throws(InputRefusal) {
            return try JSONInput.read(bytes, template: house) {
                MeetingPacket(packet: $0, in: folder, isPublic: isPublic)
            }
        } catch {
            throw CommandFailure(refusal: error, of: manifest)
        }
    }

    private static func isSame(_ first: String, _ second: String) -> Bool {
        let paths = [first, second].map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL.path }
        return paths[0] == paths[1]
    }

    private static func show(_ step: Composer.PacketProgress, on line: ProgressLine) {
        switch step {
        case .opening(let done, let total): line.advance("Dateien gelesen", done, of: total)
        case .setting: line.step("Deckblatt und Tagesordnung werden gesetzt")
        case .merging(let share): line.advance("% der Mappe geschrieben", Int(share * 100), of: 100)
        }
    }

    /// How much of the whole work is done at a step.
    private static func percent(_ step: Composer.PacketProgress) -> Int {
        switch step {
        case .opening(let done, let total): total > 0 ? 30 * done / total : 0
        case .setting: 30
        case .merging(let share): 35 + Int(65 * min(max(share, 0), 1))
        }
    }

    private static func encoded(_ report: PacketReport) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(report)) + [10]
    }

    private func warn(of report: PacketReport) {
        for document in report.documents where document.outcome != .merged {
            Terminal.say(
                "ratswerk: warning: \(document.item.isEmpty ? "" : "TOP \(document.item), ")„\(document.file)“ \(Self.verb(document.outcome)): "
                    + "\(document.reason ?? "")\n"
            )
        }
        if report.documents.contains(where: { $0.outcome == .replaced }) {
            Terminal.say(
                "hint: In der Mappe steht dafür eine Seite, die das sagt. Ersetzen Sie die Dateien und wiederholen Sie den Befehl.\n"
            )
        }
    }

    private static func verb(_ outcome: PacketReport.Outcome) -> String {
        switch outcome {
        case .merged: "ist enthalten"
        case .replaced: "fehlt in der Mappe"
        case .attached: "liegt der Mappe unverändert bei"
        case .leftOut: "ist weggelassen"
        }
    }
}
