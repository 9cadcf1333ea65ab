extension MeetingEditorPage {
    /// The papers that wait for the body, to be put on the agenda by button, or by dragging where a script runs.
    func waitingPanel(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card panel waiting" id="waiting" aria-labelledby="waiting-title" data-waiting>
        <h2 id="waiting-title">Wartende Vorlagen</h2>
        \(if: side.waiting.isEmpty, "<p>Keine Vorlage wartet auf dieses Gremium.</p>", else: waitingForm(frame))
        </section>
        """
    }

    private func waitingForm(_ frame: OfficeFrame) -> HTML {
        frame.form(
            to: .waitingPapers(meeting: meeting.id),
            """
            <input type="hidden" name="before" value="" disabled>
            <ul class="waiting-list">\(each: side.waiting, waitingLine)</ul>
            \(if: side.hasMoreWaiting, "<p class=\"row-about\">Es warten noch weitere. Die Liste zeigt die ältesten.</p>")
            \(if: side.takesPapers, """
                <div class="actions"><button type="submit" class="primary">\(Icon.plus)Auf die Tagesordnung</button></div>
                """)
            """
        )
    }

    private func waitingLine(_ waiting: AgendaSide.WaitingPaper) -> HTML {
        """
        <li data-step="\(waiting.stepID)" data-part="\(if: waiting.isPublic, "public", else: "non-public")">\
        <input type="checkbox" id="waiting-\(waiting.stepID)" name="step" value="\(waiting.stepID)"\
        \(flag: "disabled", if: !side.takesPapers)>\
        <label for="waiting-\(waiting.stepID)"><strong>\(waiting.paper.title)</strong>\
        <span class="row-about">\(waiting.kind)\(given: waiting.paper.reference, { " \($0)" })\
        \(given: waiting.office, { " · \($0)" })\(given: waiting.role, { " · \($0)" })</span>\
        <span class="row-about">\(if: !waiting.isPublic, "nichtöffentlich · ")wartet seit \
        \(DayMark(day: GermanTime(waiting.since).day))</span>\
        \(if: waiting.isAwaitingEarlierStep, """
            <span class="row-about">\(StateMark(label: "frühere Beratung steht noch aus", kind: .open))</span>
            """)</label>\
        <a class="waiting-open" href="\(OfficePath.paper(waiting.paper.id))">Öffnen\
        <span class="visually-hidden">: \(waiting.paper.title)</span></a></li>
        """
    }

    /// What the public will read of the non-public part, and what has to be looked at before the invitation.
    func neutralTitles(_ frame: OfficeFrame) -> HTML {
        if side.neutralTitles.isEmpty { return .empty }
        return """
            <section class="neutral-titles" aria-labelledby="neutral-title">
            <h2 id="neutral-title">So liest die Öffentlichkeit den nichtöffentlichen Teil</h2>
            <ul>\(each: side.neutralTitles, { neutralTitle($0, frame) })</ul>
            </section>
            """
    }

    private func neutralTitle(_ line: AgendaSide.NeutralTitle, _ frame: OfficeFrame) -> HTML {
        """
        <li><p><span class="agenda-number">\(line.number)</span> \(line.title)\(if: line.isGeneral, """
             <span class="row-about">(allgemeiner Titel, weil kein eigener eingetragen ist)</span>
            """)\(if: line.isConfirmed, " <span class=\"row-about\">(geprüft und bestätigt)</span>")</p>\
        \(if: !line.findings.isEmpty, """
            \(Notice(
                kind: .warning, text: "Dieser Titel könnte verraten, was nichtöffentlich bleiben soll.",
                detail: line.findings.joined(separator: " ")
            ))
            <div class="actions">\(frame.form(to: .agendaItemNeutralTitle(line.itemID), """
                <input type="hidden" name="title" value="\(line.title)"><button type="submit">\(Icon.check)Titel ist unbedenklich\
                <span class="visually-hidden">: Punkt \(line.number)</span></button>
                """))<a class="button" href="\(OfficePath.editAgendaItem(line.itemID))">\(Icon.pen)Titel ändern\
            <span class="visually-hidden">: Punkt \(line.number)</span></a></div>
            """)</li>
        """
    }
}
