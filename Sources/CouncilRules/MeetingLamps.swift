public import CouncilModel

/// The row of lamps of a coming meeting, and what has to be done for it.
public struct MeetingLamps: Hashable, Sendable {
    /// What the records say.
    public let standing: MeetingStanding
    /// One lamp of each kind, in the order of the work.
    public let lamps: [Lamp]
    /// What has to be done for it, each with its day.
    let tasks: [Cockpit.Task]

    /// How many days before something is due a lamp says so.
    static let notice = 7

    /// Lights the lamps of a meeting.
    ///
    /// - Parameters:
    ///   - standing: What the records say.
    ///   - place: What holds in the town; nil: no periods are counted.
    ///   - now: The present moment, on the town's clocks.
    public init(_ standing: MeetingStanding, in place: Jurisdiction?, at now: CivilDateTime) {
        let light = Lighting(standing: standing, place: place, now: now)
        let found = [light.papers, light.summons, light.publicNotice, light.receipts, light.packet]
        self.standing = standing
        lamps = found.map(\.lamp)
        tasks = found.compactMap(\.task)
    }
}

/// One meeting under the light of the rules.
private struct Lighting {
    typealias Lit = (lamp: Lamp, task: Cockpit.Task?)

    let standing: MeetingStanding
    let place: Jurisdiction?
    let now: CivilDateTime

    private var today: CivilDate { now.date }
    private var day: CivilDate { standing.start.date }
    private var daysLeft: Int { day.daysSince1970 - today.daysSince1970 }
    private var isNear: Bool { daysLeft <= MeetingLamps.notice }

    private func task(_ due: CivilDate, _ text: String, _ way: Cockpit.Way) -> Cockpit.Task {
        Cockpit.Task(due: due, isLate: due < today, text: text, way: way)
    }

    // MARK: Papers

    var papers: Lit {
        let due = summonsAnswer?.latestSending ?? day.adding(days: -1)
        let isNear = due.daysSince1970 - today.daysSince1970 <= MeetingLamps.notice
        func open(_ word: String, _ sentence: String, _ verb: String) -> Lit {
            let state: Lamp.State = standing.sent != nil || due <= today ? .late : .soon
            let text = "\(standing.subject("Tagesordnung", on: today)): \(verb)"
            return (
                Lamp(.papers, state, word, sentence), isNear ? task(min(due, day), text, .meeting(standing.id)) : nil
            )
        }
        if standing.items == 0 {
            if !isNear { return (Lamp(.papers, .notApplicable, "leer", "Die Tagesordnung ist noch leer."), nil) }
            return open("leer", "Die Tagesordnung ist noch leer.", "aufstellen, sie ist noch leer.")
        }
        if standing.unreleasedPapers > 0 {
            let count = standing.unreleasedPapers
            let words = count == 1 ? "1 Vorlage ist" : "\(count) Vorlagen sind"
            return open("\(count) offen", "\(words) noch nicht freigegeben.", "\(words) noch nicht freigegeben.")
        }
        if standing.missingFiles > 0 {
            let count = standing.missingFiles
            let words = count == 1 ? "1 Datei fehlt" : "\(count) Dateien fehlen"
            return open(words, "\(words): der Inhalt liegt hier nicht.", "\(words), ihr Inhalt liegt hier nicht.")
        }
        if standing.waitingPapers > 0, standing.sent == nil {
            let count = standing.waitingPapers
            let words = count == 1 ? "1 Vorlage wartet" : "\(count) Vorlagen warten"
            let sentence = "\(words) auf einen Platz auf der Tagesordnung."
            return (
                Lamp(.papers, .soon, words, sentence),
                isNear
                    ? task(due, "\(standing.subject("Tagesordnung", on: today)): \(sentence)", .meeting(standing.id))
                    : nil
            )
        }
        let words: String =
            switch standing.papers {
            case 0: "Die Tagesordnung steht; sie braucht keine Vorlagen."
            case 1: "Die eine Vorlage ist freigegeben."
            default: "Alle \(standing.papers) Vorlagen sind freigegeben."
            }
        return (Lamp(.papers, .good, "vollständig", words), nil)
    }

    // MARK: Summons

    private var count: SummonsCount? { place.flatMap { SummonsCount(of: standing, in: $0, at: now) } }
    private var summonsAnswer: DeadlineAnswer? { count?.answer }

    var summons: Lit {
        guard let count, let latest = count.answer.latestEvent else {
            return (
                Lamp(
                    .summons,
                    .notApplicable,
                    "ungeprüft",
                    "Für diese Stadt ist keine Ladungsfrist hinterlegt; bitte prüfen Sie sie selbst."
                ), nil
            )
        }
        let answer = count.answer
        let origin = answer.rule.origin
        if standing.sent != nil { return sentLamp(count, latest) }
        let until = "muss bis \(latest.relative(to: today)), 24\u{A0}Uhr zugehen (\(origin.paragraph))"
        let subject = standing.subject("Einladung", on: today)
        let step =
            standing.hasInvitation ? "Sie ist erstellt, aber noch nicht versandt." : "Sie ist noch nicht erstellt."
        if let sending = lastSending(answer.latestSending ?? latest, closing: answer.sendingCloses) {
            let hour = answer.sendingCloses.map { " bis \($0.longForm)" } ?? ""
            let way = "zu versenden spätestens \(sending.relative(to: today))\(hour)"
            let isSoon = sending.daysSince1970 - today.daysSince1970 <= MeetingLamps.notice
            return (
                Lamp(
                    .summons,
                    isSoon ? .soon : .good,
                    "bis \(sending.inSentence(seenOn: today))",
                    "Die Einladung \(until); \(way). \(step)",
                    origin
                ), isSoon ? task(sending, "\(subject) \(until); \(way).", .summons(standing.id)) : nil
            )
        }
        let shortened = answer.latestShortenedSending ?? answer.latestShortenedEvent
        guard let shortened, let last = lastSending(shortened, closing: answer.sendingCloses),
            let law = answer.shortening?.origin
        else {
            let text = "hätte bis \(latest.inSentence(seenOn: today)) zugehen müssen (\(origin.paragraph))"
            return (
                Lamp(.summons, .late, "versäumt", "Die Einladung \(text). Die Sitzung ist zu verlegen.", origin),
                task(today, "\(subject) \(text); die Sitzung ist zu verlegen.", .summons(standing.id))
            )
        }
        let text = "geht nur noch mit verkürzter Frist, spätestens \(last.relative(to: today)) (\(law.paragraph))"
        return (
            Lamp(.summons, .late, "nur verkürzt", "Die Einladung \(text). \(step)", law),
            task(today, "\(subject) \(text).", .summons(standing.id))
        )
    }

    /// The day, unless it or its closing hour is over.
    private func lastSending(_ day: CivilDate, closing: CivilTime?) -> CivilDate? {
        if day < today { return nil }
        guard day == today, let closing else { return day }
        return (now.hour, now.minute) > (closing.hour, closing.minute) ? nil : day
    }

    private func sentLamp(_ count: SummonsCount, _ latest: CivilDate) -> Lit {
        let answer = count.answer
        if let words = count.lateWords(seenOn: today) {
            let origin = count.origin
            let sentence = "Die Einladung ist rechtzeitig versandt, aber \(words) (\(origin.paragraph))."
            let way = "Prüfen Sie, ob die Sitzung zu verlegen ist."
            return (
                Lamp(.summons, .late, "zu spät zugegangen", "\(sentence) \(way)", origin),
                task(
                    today,
                    "\(standing.subject("Ladung", on: today)): \(words) (\(origin.paragraph)). \(way)",
                    .summons(standing.id)
                )
            )
        }
        let event = answer.event.map { "Sie gilt am \($0.inSentence(seenOn: today)) als zugegangen; " } ?? ""
        let need = "nötig war es bis \(latest.inSentence(seenOn: today))."
        let (state, word): (Lamp.State, String) =
            switch answer.verdict {
            case .kept: (.good, "gewahrt")
            case .keptAsShortened: (.soon, "verkürzt gewahrt")
            case .notKept, .open: (.late, "nicht gewahrt")
            }
        let outdated =
            standing.isInvitationOutdated ? " Die Tagesordnung hat sich seither geändert: ein Nachtrag fehlt." : ""
        let shown = standing.isInvitationOutdated && state == .good ? .soon : state
        let sentence = "Die Einladung ist versandt. \(event)\(need)\(outdated)"
        return (Lamp(.summons, shown, word, sentence, answer.rule.origin), nil)
    }

    // MARK: Public notice

    var publicNotice: Lit {
        var answer: DeadlineAnswer?
        if let place, let rule = place.rule(about: .publicNotice, on: day) {
            var question = DeadlineQuestion(rule: rule.id)
            question.meeting = day
            question.event = standing.published
            answer = try? place.answer(question)
        }
        let origin = answer?.rule.origin
        if let published = standing.published {
            let isMissed = answer?.verdict == .notKept
            let sentence = "Die Bekanntmachung ist seit \(published.inSentence(seenOn: today)) öffentlich"
            let need = answer?.latestEvent.map { ", nötig war es bis \($0.inSentence(seenOn: today))" } ?? ""
            return (
                Lamp(
                    .publicNotice,
                    isMissed ? .late : .good,
                    isMissed ? "zu spät" : "öffentlich",
                    sentence + need + ".",
                    origin
                ), nil
            )
        }
        guard let latest = answer?.latestEvent, let paragraph = origin?.paragraph else {
            return (
                Lamp(
                    .publicNotice,
                    .notApplicable,
                    "ungeprüft",
                    "Für diese Stadt ist keine Frist der Bekanntmachung hinterlegt; bitte prüfen Sie sie selbst."
                ), nil
            )
        }
        let isPast = latest < today
        let need =
            isPast
            ? "hätte bis \(latest.inSentence(seenOn: today)) öffentlich sein müssen (\(paragraph))"
            : "muss bis \(latest.relative(to: today)) öffentlich sein (\(paragraph))"
        let step =
            standing.isPublicationWaiting
            ? "Sie ist vorbereitet und wartet auf die Freigabe durch eine zweite Person."
            : "Sie ist noch nicht vorbereitet."
        let isSoon = latest.daysSince1970 - today.daysSince1970 <= MeetingLamps.notice
        let text = "\(standing.subject("Bekanntmachung", on: today)) \(need). \(step)"
        return (
            Lamp(
                .publicNotice,
                isPast ? .late : isSoon ? .soon : .good,
                isPast ? "versäumt" : "bis \(latest.inSentence(seenOn: today))",
                "Die Bekanntmachung \(need). \(step)",
                origin
            ), isSoon ? task(latest, text, .publication(standing.id)) : nil
        )
    }

    // MARK: Receipts

    var receipts: Lit {
        guard standing.recipients > 0 else {
            return (Lamp(.receipts, .notApplicable, "noch nicht", "Die Einladung ist noch nicht versandt."), nil)
        }
        let count = standing.recipients
        if standing.failed > 0 {
            let failed = standing.failed
            let members = failed == 1 ? "1 Mitglied" : "\(failed) Mitglieder"
            let sentence = "Die Einladung hat \(members) nicht erreicht: die E-Mail wurde abgewiesen."
            let text = "\(standing.subject("Ladung", on: today)): \(sentence)"
            return (Lamp(.receipts, .late, "\(failed) abgewiesen", sentence), task(today, text, .summons(standing.id)))
        }
        if standing.served == count {
            return (Lamp(.receipts, .good, "alle geladen", "Alle \(count) Mitglieder sind ordnungsgemäß geladen."), nil)
        }
        let sentence = "\(standing.served) von \(count) Mitgliedern sind geladen; die übrigen Nachweise stehen aus."
        let text = "\(standing.subject("Ladung", on: today)): \(sentence)"
        return (
            Lamp(.receipts, isNear ? .late : .soon, "\(standing.served) von \(count)", sentence),
            isNear ? task(day.adding(days: -1), text, .summons(standing.id)) : nil
        )
    }

    // MARK: Packet

    var packet: Lit {
        switch standing.packet {
        case .composed: return (Lamp(.packet, .good, "da", "Die Sitzungsmappe ist zusammengestellt."), nil)
        case .underWay: return (Lamp(.packet, .soon, "in Arbeit", "Die Sitzungsmappe wird zusammengestellt."), nil)
        case .failed:
            let text =
                "\(standing.subject("Sitzungsmappe", on: today)) wurde nicht fertig; bitte noch einmal versuchen."
            return (
                Lamp(.packet, .late, "gescheitert", "Die Sitzungsmappe wurde nicht fertig."),
                task(today, text, .packets(standing.id))
            )
        case .none:
            guard isNear, standing.items > 0 else {
                return (Lamp(.packet, .notApplicable, "noch nicht", "Es gibt noch keine Sitzungsmappe."), nil)
            }
            let text = "\(standing.subject("Sitzungsmappe", on: today)) ist noch nicht zusammengestellt."
            return (
                Lamp(.packet, .soon, "fehlt", "Die Sitzungsmappe ist noch nicht zusammengestellt."),
                task(day.adding(days: -1), text, .packets(standing.id))
            )
        }
    }
}
