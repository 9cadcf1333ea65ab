import ArgumentParser
import ConsoleProgram
import CouncilActions
import Foundation
import Mail
import Store

/// `ratswerk read-bounces`: notes in the ledger which mails came back as undeliverable.
struct ReadBouncesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-bounces",
        abstract: "Liest zurückgekommene Mails und vermerkt im Ladungsnachweis, welche unzustellbar waren.",
        discussion: """
            Ohne Ordner wird eine Mail von der Standardeingabe gelesen, wie der Mailserver sie übergibt. Aus einem Maildir \
            werden die neuen gelesen; vermerkte kommen von new nach cur, alle anderen bleiben, wo sie sind.
            """
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "Ein Ordner in der Form Maildir, mit new und cur.") var maildir: String?

    mutating func run() async throws {
        let mails = try maildir.map(Self.newMails)
        let office = try await installation.openOffice()
        let desk = ReturnedMail(office: office)
        var counts = (noted: 0, others: 0)
        if let maildir, let mails {
            for name in mails {
                let file = URL(filePath: maildir).appending(path: "new/\(name)")
                guard let handle = try? FileHandle(forReadingFrom: file) else {
                    // Another reader may have taken it meanwhile.
                    guard FileManager.default.fileExists(atPath: file.path) else { continue }
                    throw CommandFailure(
                        message: "Die Mail „\(file.path)“ lässt sich nicht lesen.",
                        hint: "Geben Sie dem Benutzer, der den Befehl ausführt, das Recht, sie zu lesen."
                    )
                }
                let outcome = try await desk.take(try Self.read(handle))
                try handle.close()
                if outcome == .noted { counts.noted += 1 } else { counts.others += 1 }
                if outcome != .otherMail {
                    try Self.putAside(file, in: maildir)
                }
            }
        } else {
            let outcome = try await desk.take(try Self.read(.standardInput))
            if outcome == .noted { counts.noted += 1 } else { counts.others += 1 }
        }
        print("Unzustellbar vermerkt: \(counts.noted); andere Nachrichten: \(counts.others).")
        await office.database.close()
    }

    /// A report that stayed in new would be noted again after its mail was sent anew.
    private static func putAside(_ file: URL, in maildir: String) throws {
        let folder = URL(filePath: maildir).appending(path: "cur")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try FileManager.default.moveItem(at: file, to: folder.appending(path: "\(file.lastPathComponent):2,S"))
        } catch {
            throw CommandFailure(
                message: "Die Mail „\(file.path)“ ist gelesen, lässt sich aber nicht nach cur verschieben.",
                hint: "Geben Sie dem Benutzer das Recht, in cur zu schreiben, und verschieben Sie die Mail dorthin."
            )
        }
    }

    private static func newMails(in maildir: String) throws -> [String] {
        let folder = URL(filePath: maildir).appending(path: "new")
        let keys: Set<URLResourceKey> = [.isRegularFileKey]
        guard
            let files = try? FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: Array(keys)
            )
        else {
            throw CommandFailure(
                message: "„\(maildir)“ ist kein lesbares Maildir.",
                hint: "Nennen Sie den Ordner, in dem new und cur liegen, oder übergeben Sie eine Mail als Eingabe."
            )
        }
        return files.filter { (try? $0.resourceValues(forKeys: keys).isRegularFile) == true }.map(\.lastPathComponent)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    /// As much of a mail as counts; the rest is taken and dropped, so that who writes it is not interrupted.
    private static func read(_ handle: FileHandle) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
            if bytes.count < DeliveryReport.mostBytes { bytes += piece }
        }
        return bytes
    }
}
