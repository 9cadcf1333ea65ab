/// A question with a few answers that are all visible.
struct RadioGroup: HTMLElement {
    let name: String
    let legend: String
    let choices: [Choice]
    var selected = ""
    var hint: String?
    var error: String?
    /// Whether the answers `true` and `false` stand for public and non-public.
    var showsPublicity = false

    var html: HTML {
        """
        <fieldset class="field choices\(if: error != nil, " field-wrong")"\
        \(attribute: "aria-describedby", describedBy(name, hint: hint, error: error))>
        <legend>\(legend)</legend>\
        \(given: hint, { "<p class=\"hint\" id=\"hint-\(name)\">\($0)</p>" })\
        \(given: error, { "<p class=\"field-error\" id=\"error-\(name)\">\(Icon.warning)\($0)</p>" })
        \(each: choices.enumerated(), { index, choice in
            """
            <div class="choice"><input type="radio" id="field-\(name)\(if: index > 0, "-\(index)")" name="\(name)" \
            value="\(choice.value)"\(flag: "checked", if: choice.value == selected)>\
            <label for="field-\(name)\(if: index > 0, "-\(index)")">\(label(choice))</label></div>
            """
        })
        </fieldset>
        """
    }

    private func label(_ choice: Choice) -> HTML {
        showsPublicity ? PublicityMark(isPublic: choice.value == "true").html : HTML(text: choice.label)
    }

    /// The question every new thing is asked; nothing is preselected unless the thing already has an answer.
    static func publicity(name: String, isPublic: Bool?, hint: String? = nil, error: String?) -> RadioGroup {
        RadioGroup(
            name: name,
            legend: "Öffentlichkeit",
            choices: [
                Choice(value: "true", label: "öffentlich"),
                Choice(value: "false", label: "nichtöffentlich"),
            ],
            selected: isPublic.map { $0 ? "true" : "false" } ?? "",
            hint: hint,
            error: error,
            showsPublicity: true
        )
    }
}
