extension ShownSignOff {
    /// The button that sends the paper, and where a returned one goes to.
    func sending(_ frame: OfficeFrame) -> HTML {
        if !canSend { return .empty }
        return frame.form(
            to: .paperSignOff(paperID),
            """
            \(if: isReturned, """
                <fieldset class="field"><legend>Wohin geht die Vorlage?</legend>
                <label class="choice"><input type="radio" name="restart" value="returner" checked> zurück an das Amt, das sie zurückgegeben hat</label>
                <label class="choice"><input type="radio" name="restart" value="start"> noch einmal an alle, weil sich der Text geändert hat</label>
                </fieldset>
                """)\
            <button type="submit" class="primary">\(if: isReturned, "Weitergeben", else: "In die Mitzeichnung geben")</button>
            """
        )
    }

    /// The way: offices in and out, to another one, the end; folded once there is one.
    func arranging(_ frame: OfficeFrame) -> HTML {
        if stages.isEmpty { return "\(offering(frame))\(adding(frame))" }
        let wasRefused = refusal.map { $0.form == .addition || $0.form == .takeOver } ?? false
        return """
            <details class="add sign-arranging"\(flag: "open", if: wasRefused)><summary>\(Icon.pen)Weg ändern</summary>
            \(adding(frame))
            \(each: steps.filter { $0.canHandOver && !$0.canDecide }, { handingOver($0, frame) })
            \(each: steps.filter(\.canRemove), { step in
                frame.form(to: .signOffStep(step.id, "removal"), """
                    \(whence)<button type="submit" class="quiet">\(Icon.remove)\(step.office) herausnehmen</button>
                    """)
            })
            \(if: canWithdraw, """
                <details class="add"><summary>Mitzeichnung zurückziehen</summary>
                <p class="row-about">Die Ämter lesen den Entwurf dann nicht mehr; was gezeichnet wurde, bleibt im Verlauf.</p>
                \(frame.form(to: .paperSignOffWithdrawal(paperID), "<button type=\"submit\">Zurückziehen</button>"))</details>
                """)</details>
            """
    }

    private func offering(_ frame: OfficeFrame) -> HTML {
        """
        \(if: !offers.isEmpty, """
            <ul class="sign-offers">\(each: offers, { offer in
                """
                <li><strong>\(offer.name)</strong><p class="row-about">\(offer.about)</p>
                \(frame.form(to: .paperSignOffTemplate(paperID), """
                    <input type="hidden" name="template" value="\(offer.id)">\
                    <button type="submit">\(Icon.check)Weg übernehmen<span class="visually-hidden">: \(offer.name)</span></button>
                    """))</li>
                """
            })</ul>
            """)
        """
    }

    private func adding(_ frame: OfficeFrame) -> HTML {
        let refused = refusal(of: .addition)
        func error(_ field: String) -> String? {
            refused.flatMap { $0.field == field || $0.field.isEmpty && field == "organization" ? $0.message : nil }
        }
        let office = Self.key(.addition, "", "organization")
        let message = error("organization")
        return """
            <details class="add"\(flag: "open", if: refused != nil || stages.isEmpty && offers.isEmpty)>\
            <summary>\(Icon.plus)Amt hinzufügen</summary>
            \(frame.form(to: .paperSignOffSteps(paperID), style: "stack", """
                <div class="field field-full\(if: message != nil, " field-wrong")">
                \(FieldLabel(name: office, label: "Amt", hint: nil, error: message, isOptional: false))
                <select id="field-\(office)" name="organization" required\
                \(attribute: "aria-describedby", describedBy(office, hint: nil, error: message))\
                \(flag: "aria-invalid=\"true\"", if: message != nil)><option value="">Bitte wählen</option>\(each: offices, { choice in
                    "<option value=\"\(choice.value)\"\(flag: "selected", if: choice.value == refused?.organization)>\(choice.label)</option>"
                })</select></div>
                \(if: !stages.isEmpty, """
                    <fieldset class="field"><legend>Reihenfolge</legend>
                    <label class="choice"><input type="radio" name="order" value="after"\(flag: "checked", if: refused?.isBeside != true)> nach der letzten Stufe</label>
                    <label class="choice"><input type="radio" name="order" value="beside"\(flag: "checked", if: refused?.isBeside == true)> neben der letzten Stufe</label>
                    </fieldset>
                    """)
                \(input("days", "Arbeitstage", "text", refused?.days ?? "2", error("days"), width: "field-short"))
                \(input("deadline", "Fester Tag", "date", refused?.deadline ?? "", error("deadline"), width: "field-medium"))
                <button type="submit">Hinzufügen</button>
                """))</details>
            """
    }

    private func input(
        _ name: String,
        _ label: String,
        _ kind: String,
        _ value: String,
        _ error: String?,
        width: String
    ) -> HTML {
        let key = Self.key(.addition, "", name)
        return """
            <div class="field \(width)\(if: error != nil, " field-wrong")">
            \(FieldLabel(name: key, label: label, hint: nil, error: error, isOptional: kind == "date"))
            <input id="field-\(key)" name="\(name)" type="\(kind)" value="\(value)"\
            \(attribute: "aria-describedby", describedBy(key, hint: nil, error: error))\
            \(flag: "aria-invalid=\"true\"", if: error != nil)></div>
            """
    }

    /// Beside the release while offices have not signed.
    var waiverField: HTML {
        let refused = refusal(of: .release)
        return """
            \(if: refused == nil, Notice(kind: .warning, text: "Die Mitzeichnung ist noch nicht abgeschlossen.").html)
            \(TextArea(
                name: Self.waiver, label: "Warum wird trotzdem freigegeben?", value: refused?.words ?? "",
                hint: "Der Grund wird festgehalten. Ohne Grund wird nicht freigegeben.", error: refused?.message,
                isOptional: true, rows: 2
            ))
            """
    }
}
