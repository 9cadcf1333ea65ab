extension ShownSignOff {
    /// What the reader can do with a step; nothing for a step whose turn has not come.
    func tools(_ step: Step, _ frame: OfficeFrame) -> HTML {
        """
        \(if: step.canDecide, """
            <div class="sign-tools">\
            \(if: !step.standsInFor.isEmpty, "<p class=\"stand-in\">\(step.office), in Vertretung von \(step.standsInFor)</p>")
            \(signing(step, frame))
            <div class="sign-more">\(returning(step, frame))\(if: step.canHandOver, handingOver(step, frame))</div></div>
            """)\
        \(if: step.canHandOver && !step.canDecide && !mayArrange, handingOver(step, frame))\
        \(if: step.canTakeBack, frame.form(to: .signOffStep(step.id, "take-back"), """
            \(whence)<button type="submit">Mitzeichnung zurücknehmen<span class="visually-hidden">: \(step.office)</span></button>
            """))
        """
    }

    /// The paper and the page that a refused form comes back on.
    var whence: HTML {
        """
        <input type="hidden" name="paper" value="\(paperID)">\(if: isListed, "<input type=\"hidden\" name=\"page\" value=\"list\">")
        """
    }

    private func signing(_ step: Step, _ frame: OfficeFrame) -> HTML {
        let refused = refusal(of: .signature, step.id)
        let key = Self.key(.signature, step.id)
        return frame.form(
            to: .signOffStep(step.id, "signature"),
            version: version,
            style: "stack",
            """
            \(whence)
            <div class="field field-full\(if: refused != nil, " field-wrong")">
            \(FieldLabel(name: key, label: "Anmerkung", hint: nil, error: refused?.message, isOptional: true))
            <input id="field-\(key)" name="words" type="text" maxlength="2000" value="\(refused?.words ?? "")"\
            \(attribute: "aria-describedby", describedBy(key, hint: nil, error: refused?.message))\
            \(flag: "aria-invalid=\"true\"", if: refused != nil)></div>
            <button type="submit" class="primary">\(Icon.check)Mitzeichnen<span class="visually-hidden">: \(step.office)</span></button>
            """
        )
    }

    private func returning(_ step: Step, _ frame: OfficeFrame) -> HTML {
        let refused = refusal(of: .return, step.id)
        let key = Self.key(.return, step.id)
        return """
            <details class="add"\(flag: "open", if: refused != nil)><summary>Zurückgeben</summary>
            \(frame.form(to: .signOffStep(step.id, "return"), version: version, style: "stack", """
                \(whence)
                <div class="field field-full\(if: refused != nil, " field-wrong")">
                \(FieldLabel(name: key, label: "Grund der Rückgabe", hint: nil, error: refused?.message, isOptional: false))
                <textarea id="field-\(key)" name="words" rows="3" maxlength="2000" required\
                \(attribute: "aria-describedby", describedBy(key, hint: nil, error: refused?.message))\
                \(flag: "aria-invalid=\"true\"", if: refused != nil)>
                \(refused?.words ?? "")</textarea></div>
                <button type="submit">An den Verfasser zurückgeben<span class="visually-hidden">: \(step.office)</span></button>
                """))</details>
            """
    }

    /// The form that gives a step to another office.
    func handingOver(_ step: Step, _ frame: OfficeFrame) -> HTML {
        let refused = refusal(of: .takeOver, step.id)
        let key = Self.key(.takeOver, step.id)
        return """
            <details class="add"\(flag: "open", if: refused != nil)><summary>Abgeben<span class="visually-hidden">: \(step.office)</span></summary>
            \(frame.form(to: .signOffStep(step.id, "take-over"), style: "stack", """
                \(whence)
                <div class="field field-full\(if: refused != nil, " field-wrong")">
                \(FieldLabel(
                    name: key, label: "Amt, das von \(step.office) übernimmt", hint: nil, error: refused?.message,
                    isOptional: false
                ))
                <select id="field-\(key)" name="organization" required\
                \(attribute: "aria-describedby", describedBy(key, hint: nil, error: refused?.message))\
                \(flag: "aria-invalid=\"true\"", if: refused != nil)><option value="">Bitte wählen</option>\(each: offices, { office in
                    "<option value=\"\(office.value)\"\(flag: "selected", if: office.value == refused?.organization)>\(office.label)</option>"
                })</select></div>
                <button type="submit">Abgeben</button>
                """))</details>
            """
    }
}
