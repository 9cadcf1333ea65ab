import CouncilModel

extension ShownSignOff {
    /// The panel beside the paper.
    func panel(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card panel sign-off" aria-labelledby="sign-off-title"><h2 id="sign-off-title">Mitzeichnung</h2>
        \(given: state, { "<p>\($0)</p>" })
        \(if: stages.isEmpty, "<p>Noch kein Amt zeichnet mit.</p>")
        \(critical)
        \(path)
        \(each: stages.flatMap(\.self), { tools($0, frame, compact: false) })
        \(if: mayArrange, arranging(frame))
        </section>
        """
    }

    /// The line that says until when.
    var critical: HTML {
        if forecast.isEmpty { return .empty }
        return """
            <div class="critical"><p>\(given: forecastState, { "\($0) " })</p><p>\(forecast)</p></div>
            """
    }

    /// The stages as a chain; what is a picture for the eye is an ordered list for everybody.
    var path: HTML {
        """
        \(if: !stages.isEmpty, """
            <ol class="sign-off-path">\(each: stages.enumerated(), { index, steps in
                """
                <li><p class="stage-name">Stufe \(index + 1)\(if: steps.count > 1, " · nebeneinander")</p>
                <ul>\(each: steps, row)</ul></li>
                """
            })</ol>
            """)
        """
    }

    private func row(_ step: Step) -> HTML {
        """
        <li class="sign-step sign-\(step.state.kind.rawValue)"><p class="sign-head"><strong>\(step.office)</strong> \(step.state)</p>
        <p class="row-about">\(given: step.deadline, { "bis \(GermanFormat.day($0))" })\(if: step.deadline == nil, "\(step.workingDays) \(if: step.workingDays == 1, "Arbeitstag", else: "Arbeitstage")")\
        \(if: step.isOverdue, " · <strong class=\"overdue\">überfällig</strong>")\
        \(if: step.isOutdated, " · <strong class=\"overdue\">für eine ältere Fassung</strong>")</p>
        \(if: !step.history.isEmpty, """
            <ul class="sign-history">\(each: step.history, { entry in
                """
                <li><span class="row-about">\(entry.deed): \(entry.person), \(InstantMark(instant: entry.instant))</span>\
                \(if: !entry.words.isEmpty, "<q>\(entry.words)</q>")</li>
                """
            })</ul>
            """)</li>
        """
    }

    /// What the reader can do with a step.
    func tools(_ step: Step, _ frame: OfficeFrame, compact: Bool) -> HTML {
        """
        \(if: step.canDecide, """
            <div class="sign-tools">\
            \(if: !step.standsInFor.isEmpty, "<p class=\"stand-in\">in Vertretung von \(step.standsInFor)</p>")
            \(frame.form(to: .signOffStep(step.id, "signature"), version: version, style: "stack", """
                <div class="field field-full"><label for="remark-\(step.id)">Anmerkung <span class="optional">freiwillig</span></label>
                <input id="remark-\(step.id)" name="words" type="text" maxlength="2000"></div>
                <button type="submit" class="primary">\(Icon.check)Mitzeichnen<span class="visually-hidden">: \(step.office)</span></button>
                """))
            <details class="add"><summary>Zurückgeben</summary>
            \(frame.form(to: .signOffStep(step.id, "return"), version: version, style: "stack", """
                <div class="field field-full"><label for="reason-\(step.id)">Grund der Rückgabe</label>
                <textarea id="reason-\(step.id)" name="words" rows="3" maxlength="2000" required></textarea></div>
                <button type="submit">An den Verfasser zurückgeben</button>
                """))</details></div>
            """)\
        \(if: step.canHandOver, """
            <details class="add"><summary>\(step.office): an ein anderes Amt abgeben</summary>
            \(frame.form(to: .signOffStep(step.id, "take-over"), style: "stack", """
                <div class="field field-full"><label for="office-\(step.id)">Amt, das übernimmt</label>
                <select id="office-\(step.id)" name="organization" required><option value="">Bitte wählen</option>\(each: offices, {
                    "<option value=\"\($0.value)\">\($0.label)</option>"
                })</select></div>
                <button type="submit">Abgeben</button>
                """))</details>
            """)\
        \(if: step.canTakeBack, frame.form(to: .signOffStep(step.id, "take-back"), """
            <button type="submit">Mitzeichnung zurücknehmen<span class="visually-hidden">: \(step.office)</span></button>
            """))\
        \(if: step.canRemove, frame.form(to: .signOffStep(step.id, "removal"), """
            <button type="submit" class="quiet">\(Icon.remove)\(step.office) herausnehmen</button>
            """))
        """
    }

    private func arranging(_ frame: OfficeFrame) -> HTML {
        """
        \(if: canSend, frame.form(to: .paperSignOff(paperID), """
            \(if: isReturned, """
                <fieldset class="field"><legend>Wohin geht die Vorlage?</legend>
                <label class="choice"><input type="radio" name="restart" value="returner" checked> zurück an das Amt, das sie zurückgegeben hat</label>
                <label class="choice"><input type="radio" name="restart" value="start"> noch einmal an alle, weil sich der Text geändert hat</label>
                </fieldset>
                """)\
            <button type="submit" class="primary">\(if: isReturned, "Weitergeben", else: "In die Mitzeichnung geben")</button>
            """))
        <details class="add"\(flag: "open", if: stages.isEmpty)><summary>\(Icon.plus)Amt hinzufügen</summary>
        \(frame.form(to: .paperSignOffSteps(paperID), style: "stack", """
            \(SelectField(name: "organization", label: "Amt", choices: offices, placeholder: "Bitte wählen"))
            \(if: !stages.isEmpty, """
                <fieldset class="field"><legend>Reihenfolge</legend>
                <label class="choice"><input type="radio" name="order" value="after" checked> nach der letzten Stufe</label>
                <label class="choice"><input type="radio" name="order" value="beside"> neben der letzten Stufe</label>
                </fieldset>
                """)
            \(TextField(name: "days", label: "Arbeitstage", value: "2", hint: "So viel Zeit hat das Amt; danach rechnet der späteste Tag.", width: .short))
            \(TextField(name: "deadline", label: "Frist", kind: .date, isOptional: true, width: .medium))
            <button type="submit">Hinzufügen</button>
            """))</details>
        \(if: canWithdraw, """
            <details class="add"><summary>Mitzeichnung zurückziehen</summary>
            <p class="row-about">Die Ämter lesen den Entwurf dann nicht mehr; was gezeichnet wurde, bleibt im Verlauf.</p>
            \(frame.form(to: .paperSignOffWithdrawal(paperID), "<button type=\"submit\">Zurückziehen</button>"))</details>
            """)
        """
    }

    /// Beside the release while offices have not signed.
    static var waiverField: HTML {
        """
        \(Notice(kind: .warning, text: "Die Mitzeichnung ist noch nicht abgeschlossen."))
        \(TextArea(
            name: waiver, label: "Warum wird trotzdem freigegeben?",
            hint: "Der Grund wird festgehalten. Ohne Grund wird nicht freigegeben.", isOptional: true, rows: 2
        ))
        """
    }
}
