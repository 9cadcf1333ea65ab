/// The parts of a paper, as far as its kind has them.
extension PaperFormPage {
    /// Whether the kind has a part.
    private func asks(_ part: Field) -> Bool { unasked[values.kind]?.contains(part) != true }

    private func holdsText(_ part: Field) -> Bool {
        part == .finance
            ? values.finance == "some" || !values.financeText.isEmpty || !values.financeRows.isEmpty
            : !values[part].isEmpty
    }

    /// A part as the kind has it. One that holds something stays, whatever the kind; an empty one that the kind does not have
    /// waits out of sight until another kind is chosen.
    func part(_ part: Field, _ fields: HTML) -> HTML {
        """
        <div class="stack" data-part="\(part.rawValue)"\(flag: "hidden", if: !asks(part) && !holdsText(part))>
        <p class="notice notice-information" data-other-part\(flag: "hidden", if: asks(part) || !holdsText(part))>\
        <span>Weiterer Teil: Die gewählte Art sieht „\(part.label)“ nicht vor. Was hier steht, bleibt in der Vorlage, bis Sie \
        es löschen.</span></p>
        \(fields)
        </div>
        """
    }

    /// What follows from the kind: the parts, and the number of a new paper.
    var kindTools: HTML {
        """
        <div data-kind-tools><button type="submit" formaction="\(OfficePath.paperPreview(paperID))" formnovalidate \
        name="view" value="kind" data-take-kind>Art übernehmen</button> <span class="hint" data-take-kind>Zeigt die Teile der \
        gewählten Art; was Sie geschrieben haben, bleibt.</span>
        \(if: !comingNumbers.isEmpty, """
            <p class="coming-number" aria-live="polite" data-coming-number>\(given: comingNumbers[values.kind], {
                "Die Vorlage wird <strong>\($0)</strong>."
            })</p>
            """)
        <ul hidden>\(each: kinds, { kind in
            """
            <li data-kind="\(kind.value)" data-number="\(comingNumbers[kind.value] ?? "")" \
            data-unasked="\((unasked[kind.value] ?? []).map(\.rawValue).sorted().joined(separator: " "))"></li>
            """
        })</ul></div>
        """
    }

    var beginningLinks: HTML {
        """
        <details class="card"><summary>Mit dem Text und den Teilen einer Art beginnen</summary>
        <ul>\(each: beginnings, { kind in
            """
            <li><a href="\(OfficePath.newPaper)?\(Field.kind.rawValue)=\(kind.value)">\(kind.label)</a></li>
            """
        })</ul></details>
        """
    }

    var resolutionField: HTML {
        """
        \(TextArea(
            name: Field.resolution.rawValue, label: Field.resolution.label, value: values.resolution,
            hint: "Ein vollständiger Satz, der unverändert beschlossen werden kann.", error: message(.resolution),
            isOptional: true, rows: 5, isStructured: true
        ))
        """
    }

    var groundsField: HTML {
        """
        \(TextArea(
            name: Field.grounds.rawValue, label: Field.grounds.label, value: values.grounds, error: message(.grounds),
            isOptional: true, rows: 14, isStructured: true
        ))
        """
    }

    var financeFields: HTML {
        """
        \(RadioGroup(
            name: Field.finance.rawValue, legend: Field.finance.label,
            choices: [Choice(value: "none", label: "keine"), Choice(value: "some", label: "ja, wie folgt")],
            selected: values.finance, error: message(.finance)
        ))
        \(FinancialRowsField(rows: values.financeRows, errors: errors, address: .paperPreview(paperID)))
        \(TextArea(
            name: Field.financeText.rawValue, label: Field.financeText.label, value: values.financeText,
            hint: "Was die Zahlen nicht sagen: Annahmen, Risiken, Deckungsvorschlag.", error: message(.financeText), isOptional: true, rows: 4,
            isStructured: true
        ))
        """
    }
}
