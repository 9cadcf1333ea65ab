internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Pages
internal import Store

/// Turns what lies beside an agenda into what pages show.
struct AgendaViews {
    let details: MeetingDetails
    let invited: ShowInvitedAgenda.Outcome
    let desk: ShowAgendaDesk.Outcome?

    /// The lines of one part.
    func lines(_ publicity: Publicity) -> [Pages.AgendaLine] {
        let moves = desk == nil ? [:] : possibleMoves
        return details.agenda.filter { $0.item.publicity == publicity }.map { entry in
            var line = Pages.AgendaLine(
                id: entry.item.id.description,
                number: entry.item.number ?? "",
                title: entry.item.name,
                isPublic: publicity == .public,
                paper: entry.papers.first.map {
                    Pages.PaperReference(
                        id: $0.paper.id.description,
                        reference: $0.paper.reference ?? "Vorlage",
                        title: $0.paper.name
                    )
                },
                files: entry.files.compactMap { ShownFile($0) },
                resolution: entry.item.result
            )
            line.level = entry.item.level
            line.isHeading = entry.item.kind == .heading
            line.moves = moves[entry.item.id] ?? []
            line.late = invited.late[entry.item.id].map(mark)
            line.recommendations = entry.recommendations.map(words)
            return line
        }
    }

    private var possibleMoves: [AgendaItemID: Set<Pages.AgendaLine.Move>] {
        let arrangement = AgendaArrangement(details.agenda.map(\.item))
        var moves: [AgendaItemID: Set<Pages.AgendaLine.Move>] = [:]
        for line in arrangement.lines {
            for step in AgendaArrangement.Step.allCases {
                var tried = arrangement
                guard tried.move(line.item, step), let move = Pages.AgendaLine.Move(rawValue: step.rawValue) else {
                    continue
                }
                moves[line.item, default: []].insert(move)
            }
        }
        return moves
    }

    private func words(_ earlier: Recommendation) -> String {
        let day = earlier.day.map { ", \(GermanFormat.shortDay($0))" } ?? ""
        return "\(earlier.organization)\(day): \(earlier.result)"
    }

    private func mark(_ late: ShowInvitedAgenda.Late) -> LateMark {
        let rule = invited.rule
        let number = late.vote?.statutoryNumber ?? desk?.statutoryNumber
        let (state, words): (LateMark.State, String) =
            switch late.state {
            case .free: (.free, "")
            case .needsVote: (.needsVote, "Stand nicht auf der Einladung. " + condition(rule, number))
            case .admitted:
                if let reason = late.vote?.reason {
                    (
                        .admitted,
                        "Zugelassen mit \(vote(late)), ohne geprüfte Regel. Grund: "
                            + reason.closedAsSentence
                    )
                } else {
                    (.admitted, "Zugelassen mit \(vote(late)) (\(late.vote?.paragraph ?? rule.paragraph)).")
                }
            case .refused:
                (
                    .refused,
                    "Nur \(vote(late)); nötig sind \(late.vote?.needed.map { "\($0)" } ?? rule.share?.german ?? "mehr") "
                        + "(\(late.vote?.paragraph ?? rule.paragraph)). Der Punkt wird nicht behandelt."
                )
            case .excluded:
                (
                    .excluded,
                    "Stand nicht auf der Einladung. Bei Wahlen und der Hauptsatzung hilft auch die Zustimmung der Mitglieder "
                        + "nicht (\(rule.exclusionParagraph))."
                )
            }
        var mark = LateMark(
            kind: late.kind == .tabled ? "Tischvorlage" : "Nachtrag",
            instant: late.at,
            person: late.by,
            state: state,
            explanation: words,
            yes: late.vote.map { "\($0.yes)" } ?? "",
            statutoryNumber: number.map { "\($0)" } ?? ""
        )
        mark.numberTitle = rule.share?.base == .entitled ? "Mitglieder, die abstimmen dürfen" : "gesetzliche Zahl"
        if rule.bindingShare == nil { mark.reason = late.vote?.reason ?? "" }
        return mark
    }

    private func condition(_ rule: AdmissionRule, _ number: Int?) -> String {
        guard let share = rule.share else {
            return
                "Für diese Sitzung ist keine Regel über die Zulassung hinterlegt; bitte prüfen Sie Gesetz und Satzung selbst."
        }
        let members =
            share.base == .statutory ? "der gesetzlichen Zahl der Mitglieder" : "der stimmberechtigten Mitglieder"
        let needed = number.flatMap { number in rule.needed(of: number).map { ", also \($0) von \(number)" } } ?? ""
        let need = "\(share.german) \(members) zustimmen\(needed) (\(rule.paragraph))"
        return rule.isChecked
            ? "Behandelt wird der Punkt nur, wenn \(need)."
            : "Behandelt wird der Punkt nur, wenn \(need). Diese Regel ist ungeprüft; bitte prüfen Sie Gesetz und "
                + "Satzung selbst."
    }

    private func vote(_ late: ShowInvitedAgenda.Late) -> String {
        late.vote.map { "\($0.yes) Ja-Stimmen von \($0.statutoryNumber)" } ?? ""
    }

    /// What lies beside the agenda for the clerk.
    var side: AgendaSide {
        var side = AgendaSide()
        side.invited = invitedAgenda
        side.takesResults = details.meeting.state == .invited || details.meeting.state == .held
        side.takesPapers = details.meeting.state == .scheduled || details.meeting.state == .invited
        side.neutralTitles = details.agenda.map(\.item).filter { $0.publicity == .nonPublic && $0.kind == .item }
            .map(neutralTitle)
        guard let desk else { return side }
        side.statutoryNumber = desk.statutoryNumber.map { "\($0)" } ?? ""
        side.hasMoreWaiting = desk.waiting.count == ShowAgendaDesk.limit
        side.waiting = desk.waiting.map { entry in
            AgendaSide.WaitingPaper(
                stepID: entry.consultation.description,
                paper: Pages.PaperReference(
                    id: entry.paper.description,
                    reference: entry.reference ?? "",
                    title: entry.name
                ),
                kind: entry.paperType,
                office: entry.office ?? "",
                role: entry.role ?? "",
                isPublic: entry.publicity == .public,
                since: entry.since,
                isAwaitingEarlierStep: entry.isAwaitingEarlierStep
            )
        }
        side.lastMove = desk.lastMove.map {
            ActivityLine(event: "verschoben", person: desk.mover ?? "Ratswerk", instant: $0.at)
        }
        return side
    }

    private func neutralTitle(_ item: AgendaItem) -> AgendaSide.NeutralTitle {
        AgendaSide.NeutralTitle(
            itemID: item.id.description,
            number: item.number ?? "",
            title: item.publicName,
            isGeneral: item.neutralName == nil,
            findings: item.unconfirmedNeutralFindings.map { "„\($0.word)“ sieht aus wie \($0.reason.words)." },
            isConfirmed: item.neutralName != nil && item.neutralName == item.confirmedNeutralName
        )
    }

    /// The agenda as invited; nothing before an invitation.
    var invitedAgenda: InvitedAgenda? {
        invited.invitation.map { invitation in
            InvitedAgenda(
                instant: invitation.created,
                person: invited.inviter ?? "",
                lines: invited.items.map { item in
                    InvitedAgenda.Line(
                        number: item.number ?? "",
                        title: item.name,
                        isPublic: item.publicity == .public,
                        level: item.level,
                        isHeading: item.kind == .heading
                    )
                },
                differences: invited.differences.map(words)
            )
        }
    }

    private func words(_ difference: AgendaDifference) -> String {
        func item(_ number: String?, _ name: String) -> String {
            (number.map { "Punkt \($0), " } ?? "") + GermanFormat.quoted(name)
        }
        return switch difference {
        case .added(_, let name, let number): "Neu: \(item(number, name))"
        case .removed(_, let name, let number): "Abgesetzt: \(item(number, name))"
        case .renamed(_, let before, let now, let number):
            "Anders benannt: \(item(number, now)), vorher \(GermanFormat.quoted(before))"
        case .changedPart(_, let name, let number, let now):
            "Jetzt \(now == .public ? "öffentlich" : "nichtöffentlich"): \(item(number, name))"
        case .moved(_, let name, let before, let now):
            "Verschoben: \(item(now, name))"
                + (before.flatMap { $0 == now ? nil : ", eingeladen als Punkt \($0)" } ?? "")
        }
    }
}
