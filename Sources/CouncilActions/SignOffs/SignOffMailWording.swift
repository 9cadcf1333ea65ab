internal import CouncilModel

/// The words of a hint by mail. It names neither title nor number of the paper: mails are read by many machines.
struct SignOffMailWording {
    let kind: SignOffMail.Kind
    let office: String
    /// The last day for signing.
    let last: CivilDate?
    let reader: String
    let standsInFor: String?
    /// The address of the paper in the office.
    let link: String?
    let sender: String

    var subject: String {
        switch kind {
        case .asked: "Mitzeichnung: Eine Vorlage wartet auf \(office)"
        case .soon: "Mitzeichnung: Die Frist für \(office) läuft ab"
        case .late: "Mitzeichnung: Die Frist für \(office) ist abgelaufen"
        }
    }

    /// Lines end with LF.
    var text: String {
        let matter =
            switch kind {
            case .asked: "eine Vorlage wartet auf die Mitzeichnung durch: \(office).\(day(" Bitte zeichnen Sie bis "))"
            case .soon: "eine Vorlage wartet noch auf die Mitzeichnung durch: \(office).\(day(" Die Frist endet am "))"
            case .late:
                "eine Vorlage wartet noch auf die Mitzeichnung durch: \(office).\(day(" Die Frist endete am "))"
            }
        var parts = ["Guten Tag \(reader),", matter]
        if let standsInFor { parts.append("Sie erhalten diese Nachricht in Vertretung von \(standsInFor).") }
        parts.append(link ?? "Bitte melden Sie sich in Ratswerk an; die Vorlage steht unter „Mitzeichnung“.")
        parts.append(
            "Titel und Inhalt stehen aus Gründen der Vertraulichkeit nicht in dieser Nachricht. Wohin solche Hinweise gehen, und "
                + "ob Sie welche erhalten, legen Sie in Ratswerk unter „Mein Konto“ fest."
        )
        parts.append(sender)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func day(_ words: String) -> String {
        guard let last else { return "" }
        let names = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        let months = [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember",
        ]
        return "\(words)\(names[last.weekday - 1]), \(last.day). \(months[last.month - 1]) \(last.year)."
    }
}
