/// A labelled selection of one entry.
struct SelectField: HTMLElement {
    let name: String
    let label: String
    let choices: [Choice]
    var selected = ""
    var placeholder: String?
    var hint: String?
    var error: String?
    var isOptional = false
    /// Whether the browser insists on an answer; not where several fields are empty together.
    var isRequired = true
    var width = FieldWidth.full

    var html: HTML {
        """
        <div class="field \(width.rawValue)\(if: error != nil, " field-wrong")">
        \(FieldLabel(name: name, label: label, hint: hint, error: error, isOptional: isOptional))
        <select id="field-\(name)" name="\(name)"\
        \(attribute: "aria-describedby", describedBy(name, hint: hint, error: error))\
        \(flag: "aria-invalid=\"true\"", if: error != nil)\
        \(flag: "required", if: isRequired && !isOptional && placeholder != nil)>\
        \(given: placeholder, { "<option value=\"\">\($0)</option>" })\
        \(each: choices, { choice in
            "<option value=\"\(choice.value)\"\(flag: "selected", if: choice.value == selected)>\(choice.label)</option>"
        })</select>
        </div>
        """
    }
}
