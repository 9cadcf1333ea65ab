/// Why the council's rules refuse something, in words for the person who tried.
public enum RuleViolation: Error, Sendable, Equatable {
    /// A field that has to be filled is empty.
    case missing(field: String)
    /// A field holds more than it may.
    case tooLong(field: String, limit: Int)
    /// A field holds something that cannot be read.
    case unreadable(field: String, expected: String)
    /// The meeting has no date yet.
    case meetingWithoutStart
    /// The agenda has no items.
    case agendaEmpty
    /// The meeting has no organization.
    case meetingWithoutOrganization
    /// The end lies before the begin.
    case endBeforeStart
    /// A public item would show a non-public paper.
    case nonPublicPaperOnPublicItem(reference: String)
    /// The meeting took place: its agenda is a record of what was dealt with.
    case meetingHeld
    /// Files belong to the item.
    case agendaItemHasFiles
    /// The same person prepared and would release.
    case samePersonReleases
    /// The summons would arrive too late, and its period may not be shortened so far.
    case summonsTooLate(way: String)
    /// The summons would arrive in time only with a shortened period, for which the clerk must give a reason.
    case summonsOnlyShortened(way: String)
    /// The clerk must confirm that nothing on the agenda rules shortening out.
    case shorteningUnconfirmed(matters: String)
    /// Nothing was prepared for publication.
    case nothingToPublish
    /// The agenda is newer than the invitation and the notice.
    case invitationOutdated
    /// What would be released is not what the other person prepared.
    case changedSincePrepared
    /// Places that look like personal data were not confirmed by the person who releases.
    case personalDataUnconfirmed(places: Int)
    /// Files with words that no page shows, or that nobody could look at, were not confirmed by the person who releases.
    case hiddenWordsUnconfirmed(files: Int)
    /// The invitation went out already.
    case noticeAlreadySent
    /// No invitation went out yet.
    case noticeMissing
    /// The agenda is the one that was sent.
    case nothingNewToSend
    /// The meeting was held or called off.
    case meetingOver
    /// A mail address that servers do not take.
    case unusableAddress
    /// A neutral title seems to tell what the closed title says, and nobody confirmed it.
    case neutralTitleTells(number: String, words: [String])
    /// Too few voted for dealing with a late item, or the body has not voted yet.
    case itemNotAdmitted(needed: Int, paragraph: String)
    /// A late item of a kind that no majority can admit.
    case itemExcluded(paragraph: String)
    /// Nobody has checked a rule about late items, and there is no reason instead.
    case admissionUnchecked
    /// More yes votes than members.
    case moreVotesThanMembers
    /// A result changes the dates of other bodies, and nobody decided what happens to them.
    case consequencesUndecided
    /// A heading shall show a paper.
    case headingWithPaper
    /// The person holds this seat in this time already.
    case membershipOverlaps
    /// The person stands in there in this time already.
    case deputyOverlaps
    /// Somebody would stand in for themselves.
    case deputyOfOneself
    /// Another meeting has the room in this time; the times in words.
    case roomTaken(room: String, meeting: String, time: String)
    /// Somebody gave the room to another meeting in the same moment.
    case roomJustTaken
    /// A meeting of the rest of a series was announced already.
    case seriesAnnounced(meeting: String, day: String)
    /// A date of a series is in the way of another one, or of a rule; the reason in words.
    case seriesDate(day: String, reason: String)
    /// Another legislative term covers one of the days.
    case termOverlaps
    /// An organization would stand above itself.
    case organizationAboveItself
    /// A step stands on an agenda.
    case consultationOnAgenda
    /// A sign-off cannot go on like that.
    case signOff(SignOffRefusal)
    /// No paper bears the number that was typed, or none that the person may see.
    case unknownPaper(reference: String)
    /// What was typed fits several papers, or none by its number.
    case ambiguousPaper(text: String)
    /// A paper cannot have to do with itself, nor two with each other in both directions.
    case circularRelation(reference: String)
    /// An amendment to a non-public paper would be public.
    case amendsNonPublicPaper
    /// Two kinds of papers would bear the same name.
    case paperKindTwice(name: String)
    /// No kind would be left for new papers.
    case paperKindsAllHidden
    /// Numbers cannot be made of a pattern, in German why.
    case numberingPattern(problem: String)
    /// Two numbering schemes would bear the same name.
    case numberingTwice(name: String)
    /// No numbering scheme would be left for kinds that have none of their own.
    case numberingUsualMissing
    /// The number names the legislative term, and there is none on the day, or its name tells no number.
    case numberingWithoutTerm(day: CivilDate)
    /// Places of a template are still to be filled, and nobody confirmed that they may stay.
    case openPlaces([OpenPlace])
    /// Papers of the kind are not amended.
    case kindNotAmendable(name: String)
    /// What speaks of a paper that becomes non-public stands on a public item.
    case papersAboutOnPublicItems(references: [String])
    /// A field of a financial row cannot be read; rows are counted from 1.
    case financialRow(row: Int, field: FinancialRowField, expected: String)

    /// German, says what to do.
    public var message: String {
        switch self {
        case .missing(let field): "Bitte füllen Sie das Feld „\(field)“ aus."
        case .tooLong(let field, let limit):
            "„\(field)“ darf höchstens \(limit) Zeichen lang sein. Bitte kürzen Sie den Text."
        case .unreadable(let field, let expected): "„\(field)“ ist nicht lesbar. Erwartet wird \(expected)."
        case .meetingWithoutStart: "Die Sitzung hat noch keinen Termin. Tragen Sie zuerst Datum und Uhrzeit ein."
        case .agendaEmpty: "Die Tagesordnung ist noch leer. Fügen Sie zuerst mindestens einen Punkt hinzu."
        case .meetingWithoutOrganization: "Bitte wählen Sie das Gremium, das tagt."
        case .endBeforeStart: "Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Uhrzeiten."
        case .nonPublicPaperOnPublicItem(let reference):
            "Die Vorlage \(reference) ist nichtöffentlich und kann nicht im öffentlichen Teil behandelt werden."
        case .meetingHeld:
            "Die Sitzung hat stattgefunden; ihre Punkte bleiben auf der Tagesordnung. Wurde ein Punkt nicht behandelt, vermerken Sie das in seinem Titel."
        case .agendaItemHasFiles:
            "Zu diesem Punkt gehören Dateien, er kann deshalb nicht entfernt werden. Ändern Sie stattdessen seinen Titel, zum Beispiel mit dem Zusatz „abgesetzt“."
        case .samePersonReleases:
            "Wer eine Veröffentlichung vorbereitet hat, darf sie nicht selbst freigeben. Bitte lassen Sie eine andere berechtigte Person freigeben."
        case .summonsTooLate(let way):
            "Die Ladung ginge zu spät zu. \(way.closedAsSentence) Bitte verlegen Sie die Sitzung."
        case .summonsOnlyShortened(let way):
            "Die Ladungsfrist ist nur noch verkürzt zu wahren. \(way.closedAsSentence) Begründen Sie die Eile, oder verlegen Sie die Sitzung."
        case .shorteningUnconfirmed(let matters):
            "Bitte bestätigen Sie, dass nichts auf der Tagesordnung eine Verkürzung ausschließt (\(matters))."
        case .nothingToPublish:
            "Es ist nichts zur Veröffentlichung vorbereitet. Erstellen Sie zuerst die Einladung."
        case .invitationOutdated:
            "Die Tagesordnung wurde nach der letzten Einladung geändert. Bitte erstellen Sie die Einladung neu, damit Einladung und Bekanntmachung dem neuen Stand entsprechen."
        case .changedSincePrepared:
            "Seit der Vorbereitung hat sich etwas geändert. Bitte lassen Sie die Veröffentlichung neu vorbereiten."
        case .personalDataUnconfirmed(let places):
            "Nichts wurde veröffentlicht: \(places == 1 ? "Eine Stelle sieht" : "\(places) Stellen sehen") nach personenbezogenen Daten aus. Bitte prüfen Sie sie unter „Vor der Freigabe ansehen“ und bestätigen Sie, dass sie öffentlich werden dürfen."
        case .hiddenWordsUnconfirmed(let files):
            "Nichts wurde veröffentlicht: \(files == 1 ? "Eine Datei enthält" : "\(files) Dateien enthalten") vielleicht Text, den man auf der Seite nicht sieht, zum Beispiel unter einer Schwärzung. Bitte prüfen Sie das unter „Vor der Freigabe ansehen“. Am sichersten ist eine neue Datei, aus der der Text wirklich entfernt ist."
        case .noticeAlreadySent:
            "Die Ladung ist schon versandt. Was sich seitdem geändert hat, teilen Sie mit einem Nachtrag oder einer Änderungsmitteilung mit."
        case .noticeMissing: "Es ist noch keine Ladung versandt. Versenden Sie zuerst die Einladung."
        case .nothingNewToSend:
            "Die Tagesordnung ist noch die versandte. Ein Nachtrag ist erst möglich, wenn sie sich geändert hat."
        case .meetingOver: "Die Sitzung hat stattgefunden oder ist abgesagt; dazu wird nichts mehr versandt."
        case .unusableAddress:
            "Diese E-Mail-Adresse ist nicht verwendbar. Erwartet wird eine wie anna.weiss@example.de."
        case .neutralTitleTells(let number, let words):
            "Der neutrale Titel von Punkt \(number) könnte verraten, was nichtöffentlich bleiben soll (\(words.joined(separator: ", "))). Bitte ändern oder bestätigen Sie ihn unter der Tagesordnung."
        case .itemNotAdmitted(let needed, let paragraph):
            "Der Punkt stand nicht auf der Einladung. Behandelt werden darf er nur, wenn mindestens \(needed) Mitglieder zustimmen (\(paragraph)). Bitte tragen Sie zuerst diese Abstimmung ein."
        case .itemExcluded(let paragraph):
            "Der Punkt stand nicht auf der Einladung und kann auch mit Zustimmung der Mitglieder nicht behandelt werden (\(paragraph)). Nehmen Sie ihn auf die Tagesordnung der nächsten Sitzung."
        case .admissionUnchecked:
            "Der Punkt stand nicht auf der Einladung, und für diese Sitzung ist keine geprüfte Regel über die Zulassung hinterlegt. Prüfen Sie Gesetz und Satzung selbst, und tragen Sie die Abstimmung mit dem Grund ein, aus dem der Punkt behandelt werden darf."
        case .moreVotesThanMembers: "Es sind mehr Ja-Stimmen als Mitglieder eingetragen. Bitte prüfen Sie beide Zahlen."
        case .consequencesUndecided:
            "Das Ergebnis berührt die Termine anderer Gremien. Bitte wählen Sie, was mit ihnen geschehen soll."
        case .headingWithPaper:
            "Eine Zwischenüberschrift hat keine Vorlage. Lassen Sie das Feld „Vorlage“ leer, oder machen Sie aus der Überschrift einen Punkt."
        case .membershipOverlaps:
            "Die Person gehört dem Gremium in diesem Zeitraum schon mit derselben Aufgabe an. Beenden Sie zuerst die frühere Mitgliedschaft, oder ändern Sie Beginn oder Ende."
        case .deputyOverlaps:
            "Diese Stellvertretung ist in diesem Zeitraum schon eingetragen. Bitte ändern Sie Beginn oder Ende."
        case .deputyOfOneself: "Niemand vertritt sich selbst. Bitte wählen Sie eine andere Person."
        case .roomTaken(let room, let meeting, let time):
            "„\(room)“ ist \(time) belegt: \(meeting). Bitte wählen Sie eine andere Uhrzeit oder einen anderen Raum."
        case .roomJustTaken:
            "Der Raum wurde in diesem Augenblick an eine andere Sitzung vergeben. Bitte wählen Sie eine andere Uhrzeit oder einen anderen Raum."
        case .seriesAnnounced(let meeting, let day):
            "Nichts wurde abgesagt: Zu „\(meeting)“ am \(day) gibt es schon eine Einladung oder Veröffentlichung. Sagen Sie diese Sitzung einzeln ab, und den Rest der Serie ab der nächsten."
        case .seriesDate(let day, let reason): "\(day): \(reason)"
        case .termOverlaps:
            "Der Zeitraum überschneidet sich mit einer anderen Wahlperiode. Bitte prüfen Sie den ersten und den letzten Tag."
        case .organizationAboveItself:
            "Ein Gremium kann sich nicht selbst übergeordnet sein. Bitte wählen Sie ein anderes."
        case .consultationOnAgenda:
            "Die Beratung steht auf einer Tagesordnung. Nehmen Sie zuerst dort den Punkt oder seine Vorlage weg."
        case .signOff(let refusal): refusal.message
        case .unknownPaper(let reference):
            "Eine Drucksache „\(reference)“ gibt es nicht, oder Sie dürfen sie nicht lesen. Bitte prüfen Sie die Nummer."
        case .ambiguousPaper(let text):
            "„\(text)“ ist keine eindeutige Drucksachennummer. Bitte wählen Sie unter den gefundenen Drucksachen eine aus."
        case .circularRelation(let reference):
            "Dieser Bezug zur Drucksache \(reference) ist nicht möglich: Eine Vorlage bezieht sich nicht auf sich selbst, und zwei nicht gegenseitig aufeinander."
        case .paperKindTwice(let name):
            "Die Art „\(name)“ gäbe es zweimal. Bitte geben Sie einer von beiden einen anderen Namen."
        case .paperKindsAllHidden: "Mindestens eine Art muss für neue Vorlagen wählbar bleiben."
        case .numberingPattern(let problem): "So entstehen keine Nummern. \(problem)"
        case .numberingTwice(let name):
            "Eine Zählung „\(name)“ gibt es schon. Bitte geben Sie ihr einen anderen Namen."
        case .numberingUsualMissing:
            "Eine Zählung muss für alle Arten gelten, die keine eigene haben. Machen Sie zuerst eine andere dazu."
        case .numberingWithoutTerm(let day):
            "Die Nummer nennt die Wahlperiode. Für den \(day.day).\(day.month).\(day.year) ist keine eingetragen, oder ihr Name nennt keine Zahl wie in „XIX. Wahlperiode“. Der Sitzungsdienst trägt sie unter „Gremien“, „Wahlperioden“ ein."
        case .openPlaces(let places):
            "In der Vorlage \(places.count == 1 ? "ist noch eine Stelle" : "sind noch \(places.count) Stellen") offen: \(places.prefix(5).map(\.text).joined(separator: ", "))\(places.count > 5 ? " …" : ""). Bitte füllen Sie sie aus, oder bestätigen Sie, dass die Vorlage so freigegeben wird."
        case .kindNotAmendable(let name):
            "Zu einer Vorlage der Art „\(name)“ gibt es keine Änderungsanträge."
        case .papersAboutOnPublicItems(let references):
            "Die Vorlage kann noch nicht nichtöffentlich werden: \(references.joined(separator: ", ")) \(references.count == 1 ? "gehört" : "gehören") zu ihr und \(references.count == 1 ? "steht" : "stehen") im öffentlichen Teil einer Tagesordnung. Nehmen Sie \(references.count == 1 ? "sie" : "diese Vorlagen") dort zuerst heraus."
        case .financialRow(let row, let field, let expected):
            "Zeile \(row), „\(field.label)“: Erwartet wird \(expected)."
        case .amendsNonPublicPaper:
            "Der Änderungsantrag gilt einer nichtöffentlichen Vorlage und kann deshalb nicht öffentlich sein. Bitte wählen Sie „nichtöffentlich“."
        }
    }
}
