import ArgumentParser
import ConsoleProgram
import CouncilActions
import Foundation
import Mail

/// How mails go out; the same for the office, which says whether they do, and for the worker, which sends them.
///
/// User and password never stand in arguments, which every user of the machine can read.
struct MailOptions: ParsableArguments {
    @Option(
        name: .customLong("smtp-url"),
        help: """
            Der Mailserver: smtp://mail.example.de:587 (STARTTLS) oder smtps://mail.example.de:465. Sonst gilt \
            RATSWERK_SMTP_URL; ohne beides warten E-Mails. Benutzername und Kennwort kommen aus RATSWERK_SMTP_USER und \
            RATSWERK_SMTP_PASSWORD oder aus der Datei, die RATSWERK_SMTP_PASSWORD_FILE nennt.
            """
    )
    var smtpURL: String?
    @Flag(
        name: .customLong("smtp-allow-plain"),
        help: "Nimmt auch einen Mailserver ohne Verschlüsselung; nur für ein Netz, dem Sie trauen."
    )
    var allowsPlain = false
    @Option(
        name: .customLong("mail-from"),
        help: "Die Absenderadresse, zum Beispiel sitzungsdienst@stadt.example.de. Sonst gilt RATSWERK_MAIL_FROM."
    )
    var mailFrom: String?
    @Option(
        name: .customLong("mail-name"),
        help: "Der Name zur Absenderadresse. Sonst gilt RATSWERK_MAIL_NAME, dann „Sitzungsdienst“."
    )
    var mailName: String?
    @Option(
        name: .customLong("office-url"),
        help: """
            Unter welcher Adresse Mitglieder das Büro erreichen, zum Beispiel https://ratswerk.example.de; ohne sie stehen in \
            E-Mails keine Links. Sonst gilt RATSWERK_OFFICE_URL.
            """
    )
    var officeURL: String?

    /// The names of variables that children must get, too.
    static let variables = [
        "RATSWERK_SMTP_URL", "RATSWERK_SMTP_USER", "RATSWERK_SMTP_PASSWORD", "RATSWERK_SMTP_PASSWORD_FILE",
        "RATSWERK_SMTP_ALLOW_PLAIN", "RATSWERK_MAIL_FROM", "RATSWERK_MAIL_NAME", "RATSWERK_OFFICE_URL",
    ]

    /// The same as arguments, for children.
    var arguments: [String] {
        [("--smtp-url", smtpURL), ("--mail-from", mailFrom), ("--mail-name", mailName), ("--office-url", officeURL)]
            .flatMap { name, value in value.map { [name, $0] } ?? [] } + (allowsPlain ? ["--smtp-allow-plain"] : [])
    }

    /// The correspondence of this installation.
    ///
    /// - Throws: ``CommandFailure`` when something is named that cannot be used.
    func correspondence() throws -> Correspondence {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
        var result = Correspondence(officeAddress: try officeAddress(environment))
        guard let url = smtpURL ?? environment["RATSWERK_SMTP_URL"] else { return result }
        guard let from = mailFrom ?? environment["RATSWERK_MAIL_FROM"] else {
            throw CommandFailure.usage(
                "Zum Mailserver fehlt die Absenderadresse.",
                hint: "Nennen Sie sie mit --mail-from oder in RATSWERK_MAIL_FROM."
            )
        }
        let name = mailName ?? environment["RATSWERK_MAIL_NAME"] ?? "Sitzungsdienst"
        guard let sender = MailAddress(name: name, address: from) else {
            throw CommandFailure.usage(
                "Die Absenderadresse ist nicht verwendbar.",
                hint: "Erwartet wird eine wie sitzungsdienst@stadt.example.de."
            )
        }
        let allowsPlain = allowsPlain || environment["RATSWERK_SMTP_ALLOW_PLAIN"] == "1"
        do {
            result.server = try MailServer(url: url, allowsPlainText: allowsPlain)
        } catch .holdsPassword {
            throw CommandFailure.usage(
                "Die Adresse des Mailservers enthält ein Kennwort.",
                hint: "Legen Sie es in eine Datei und nennen Sie diese in RATSWERK_SMTP_PASSWORD_FILE."
            )
        } catch {
            throw CommandFailure.usage(
                "Die Adresse des Mailservers ist nicht lesbar.",
                hint:
                    "Sie hat die Form smtp://RECHNER:PORT oder smtps://RECHNER:PORT; der Benutzername steht in RATSWERK_SMTP_USER."
            )
        }
        result.sender = sender
        result.server?.user = environment["RATSWERK_SMTP_USER"]
        result.server?.password = try password(environment)
        return result
    }

    private func officeAddress(_ environment: [String: String]) throws -> String? {
        guard let text = officeURL ?? environment["RATSWERK_OFFICE_URL"] else { return nil }
        guard let url = URL(string: text), ["https", "http"].contains(url.scheme), url.host != nil, url.query == nil
        else {
            throw CommandFailure.usage(
                "Die Adresse des Büros ist nicht lesbar.",
                hint: "Erwartet wird eine wie https://ratswerk.example.de."
            )
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private func password(_ environment: [String: String]) throws -> String? {
        guard let file = environment["RATSWERK_SMTP_PASSWORD_FILE"] else {
            return environment["RATSWERK_SMTP_PASSWORD"]
        }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw CommandFailure(
                message: "Die Datei mit dem Kennwort des Mailservers ist nicht lesbar.",
                hint: "RATSWERK_SMTP_PASSWORD_FILE muss eine Datei nennen, die der Benutzer der Server lesen darf."
            )
        }
        return text.trimmingCharacters(in: .newlines)
    }
}
