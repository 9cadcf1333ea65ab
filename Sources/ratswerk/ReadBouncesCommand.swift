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
                // Another reader may have taken it meanwhile.
                guard let handle = try? FileHandle(forReadingFrom: file) else { continue }
                let outcome = try await desk.take(try Self.read(handle))
                try handle.close()
                if outcome == .noted { counts.noted += 1 } else { counts.others += 1 }
                if outcome != .otherMail {
                    let target = URL(filePath: maildir).appending(path: "cur/\(name):2,S")
                    try? FileManager.default.moveItem(at: file, to: target)
                }
            }
        } else {
            let outcome = try await desk.take(try Self.read(.standardInput))
            if outcome == .noted { counts.noted += 1 } else { counts.others += 1 }
        }
        print("Unzustellbar vermerkt: \(counts.noted); andere Nachrichten: \(counts.others).")
        await office.database.close()
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
