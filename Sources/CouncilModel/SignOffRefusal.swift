/// Why something cannot happen to a sign-off, in words for the person who tried.
public enum SignOffRefusal: Sendable, Equatable {
    /// The course was withdrawn, or the paper is released.
    case over
    /// Another stage, or the author, has the paper now.
    case notTheTurn
    /// The actor belongs to another office and stands in for nobody of this one.
    case notOfTheOffice
    /// The step was signed or returned in between.
    case decided
    /// The paper's text changed in between.
    case changed
    /// Only offices of the administration sign, and only another one takes over.
    case officesOnly
    /// The office has a step in that stage already, or a course goes on.
    case alreadyThere
    /// Nothing to send: no office was chosen.
    case nothingToSend
    /// A later stage has acted.
    case tooLate
    /// The paper would be released before the offices have signed.
    case open(offices: [String])
    /// Whoever stands in must belong to an office.
    case deputyOutside
    /// A template has no office.
    case templateEmpty
    /// A template names an office twice in one stage.
    case templateOfficeTwice
    /// Another template bears the name.
    case templateNameTaken
    /// The paper has offices already.
    case alreadyPlanned

    /// German, says what to do.
    public var message: String {
        switch self {
        case .over: "Diese Mitzeichnung ist inzwischen beendet."
        case .notTheTurn: "Hier ist gerade eine andere Stelle an der Reihe; der neue Stand steht auf dieser Seite."
        case .notOfTheOffice:
            "Mitzeichnen kann nur, wer dem gefragten Amt angehört oder jemanden von dort vertritt. Bitte lassen Sie sich als Vertretung eintragen, oder lassen Sie den Schritt an Ihr Amt abgeben."
        case .decided: "Über diesen Schritt wurde inzwischen entschieden; der neue Stand steht auf dieser Seite."
        case .changed: "Die Vorlage wurde inzwischen geändert. Bitte lesen Sie die neue Fassung und zeichnen Sie dann."
        case .officesOnly: "Bitte wählen Sie ein anderes Amt der Verwaltung."
        case .alreadyThere: "Dieses Amt ist in dieser Stufe schon beteiligt. Bitte wählen Sie ein anderes."
        case .nothingToSend: "Es ist noch kein Amt vorgesehen. Fügen Sie zuerst ein Amt hinzu."
        case .tooLate:
            "Ein Amt der nächsten Stufe hat schon entschieden; die Mitzeichnung kann nicht mehr zurückgenommen werden. Bitte wenden Sie sich an den Verfasser der Vorlage."
        case .open(let offices):
            "Die Mitzeichnung läuft noch: Es fehlt \(offices.joined(separator: ", ")). Warten Sie die Mitzeichnung ab, oder geben Sie unten an, warum die Vorlage trotzdem freigegeben wird."
        case .templateEmpty: "Bitte wählen Sie mindestens ein Amt."
        case .templateOfficeTwice:
            "Ein Amt steht zweimal in derselben Stufe. Bitte geben Sie ihm verschiedene Stufen, oder lassen Sie eine Zeile leer."
        case .templateNameTaken: "Einen Weg mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen."
        case .alreadyPlanned:
            "Für diese Vorlage sind schon Ämter vorgesehen. Ergänzen Sie den Weg, oder ziehen Sie die Mitzeichnung zurück."
        case .deputyOutside:
            "Als Vertretung kommt nur in Frage, wer einem Amt der Verwaltung angehört: Sie liest Entwürfe, die noch niemand sonst sieht."
        }
    }
}
