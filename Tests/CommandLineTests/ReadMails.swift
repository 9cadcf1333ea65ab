import Foundation
import Testing

/// `ratswerk read-bounces` on an installation that runs.
enum ReadMails {
    /// - Parameters:
    ///   - place: A folder in which to lay mails down.
    ///   - data: The folder of the installation.
    /// - Throws: When the program cannot be started or a file cannot be written.
    static func check(in place: String, data: String) async throws {
        let files = FileManager.default
        let maildir = place + "/mails"
        try files.createDirectory(atPath: maildir + "/new", withIntermediateDirectories: true)
        try Data("Subject: Abwesend\n\nIch bin im Urlaub.".utf8).write(to: URL(filePath: maildir + "/new/1.urlaub"))
        try Data(report.utf8).write(to: URL(filePath: maildir + "/new/2.bericht"))

        let read = try await Program.ratswerk.run("read-bounces", maildir, "--data", data)

        try #require(read.status == 0, "\(read.errors)")
        #expect(read.output == "Unzustellbar vermerkt: 0; andere Nachrichten: 2.\n")
        #expect(try files.contentsOfDirectory(atPath: maildir + "/new") == ["1.urlaub"])
        #expect(try files.contentsOfDirectory(atPath: maildir + "/cur") == ["2.bericht:2,S"])

        // Where cur should be is a file: the mail stays, and the command does not claim that all is well.
        try files.removeItem(atPath: maildir + "/cur")
        try Data().write(to: URL(filePath: maildir + "/cur"))
        try Data(report.utf8).write(to: URL(filePath: maildir + "/new/3.bericht"))
        let refused = try await Program.ratswerk.run("read-bounces", maildir, "--data", data)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("lässt sich aber nicht nach cur verschieben"), "\(refused.errors)")
        #expect(files.fileExists(atPath: maildir + "/new/3.bericht"))
    }

    /// About a mail that was never sent.
    private static let report = """
        Content-Type: multipart/report; report-type=delivery-status; boundary=B

        --B
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; chair@rat.example.de
        Action: failed
        Status: 5.2.2

        --B
        Content-Type: text/rfc822-headers

        Message-ID: <01900000-0000-7000-8000-000000000000@stadt.example.de>

        --B--
        """
}
