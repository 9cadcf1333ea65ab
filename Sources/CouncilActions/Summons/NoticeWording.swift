internal import Composition
internal import CouncilModel
internal import Foundation

/// The words of notices, in mails and letters.
struct NoticeWording {
    let kind: MeetingNotice.Kind
    let meetingName: String
    let start: CivilDateTime
    let place: String
    let reason: String?

    /// How a person is addressed.
    static func salutation(_ person: Person) -> String {
        let name = [person.title.joined(separator: " "), person.familyName ?? ""].filter { !$0.isEmpty }
            .joined(separator: " ")
        switch person.formOfAddress {
        case "Frau" where person.familyName != nil: return "Sehr geehrte Frau \(name),"
        case "Herr" where person.familyName != nil: return "Sehr geehrter Herr \(name),"
        default: return "Guten Tag \(person.name),"
        }
    }

    /// What a mail is about; names no item.
    var subject: String {
        let day = start.date.shortForm
        return switch kind {
        case .invitation: "Einladung: \(meetingName) am \(day)"
        case .supplement: "Nachtrag zur Einladung: \(meetingName) am \(day)"
        case .change: "Geänderter Termin oder Ort: \(meetingName)"
        case .cancellation: "Abgesagt: \(meetingName) am \(day)"
        }
    }

    /// The title of a letter without an agenda.
    var title: String {
        kind == .cancellation ? "Absage: \(meetingName)" : "Änderungsmitteilung: \(meetingName)"
    }

    /// The file that comes along.
    var fileName: String {
        switch kind {
        case .invitation: "Einladung.pdf"
        case .supplement: "Nachtrag.pdf"
        case .change: "Änderungsmitteilung.pdf"
        case .cancellation: "Absage.pdf"
        }
    }

    /// The paragraphs of a letter between salutation and matter.
    var paragraphs: [String] {
        let because = reason.map { ["Grund: \($0)"] } ?? []
        return switch kind {
        case .invitation: ["hiermit lade ich Sie zur folgenden Sitzung ein."]
        case .supplement: ["die Tagesordnung der folgenden Sitzung hat sich geändert."] + because
        case .change:
            [
                "die folgende Sitzung findet zu einer anderen Zeit oder an einem anderen Ort statt, als Ihnen mitgeteilt wurde. "
                    + "Es gelten die Angaben oben; die Tagesordnung bleibt bestehen."
            ] + because
        case .cancellation: ["die folgende Sitzung findet nicht statt."] + because
        }
    }

    /// The text of a mail.
    func mail(to person: Person, meetingLink: String?, receiptLink: String?, sender: String) -> String {
        var parts = [Self.salutation(person)]
        switch kind {
        case .invitation: parts.append("hiermit werden Sie zu dieser Sitzung geladen:")
        default: parts += paragraphs
        }
        let clock = "\(start.hour):" + (start.minute < 10 ? "0" : "") + "\(start.minute)"
        let facts = [
            meetingName, "Sitzungstag: \(start.date.longFormWithWeekday)", "Beginn: \(clock) Uhr",
            place.isEmpty ? nil : "Ort: \(place)",
        ]
        parts.append(facts.compactMap(\.self).joined(separator: "\n"))
        if kind == .invitation || kind == .supplement {
            parts.append(
                """
                Das Schreiben mit der Tagesordnung liegt als PDF bei. Von nichtöffentlichen Punkten nennt es nur einen neutralen \
                Titel.
                """
            )
        } else {
            parts.append("Das Schreiben liegt als PDF bei.")
        }
        if let meetingLink { parts.append("Alle Unterlagen finden Sie nach der Anmeldung hier:\n\(meetingLink)") }
        if let receiptLink { parts.append("Bitte bestätigen Sie den Empfang, ohne Anmeldung, hier:\n\(receiptLink)") }
        parts.append("Mit freundlichen Grüßen\n\(sender)")
        return parts.joined(separator: "\n\n").replacing("\u{A0}", with: " ")
    }
}
