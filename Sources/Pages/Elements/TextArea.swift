/// A labelled field of several lines.
struct TextArea: HTMLElement {
    let name: String
    let label: String
    var value = ""
    var hint: String?
    var error: String?
    var isOptional = false
    var rows = 8
    var isStructured = false

    var html: HTML {
        """
        <div class="field field-full\(if: error != nil, " field-wrong")">
        \(FieldLabel(name: name, label: label, hint: hint, error: error, isOptional: isOptional))
        <textarea id="field-\(name)" name="\(name)" rows="\(rows)"\
        \(attribute: "aria-describedby", describedBy(name, hint: hint, error: error))\
        \(flag: "aria-invalid=\"true\"", if: error != nil)\(flag: "data-structured", if: isStructured)\
        \(flag: "required", if: !isOptional)>
        \(value)</textarea>
        </div>
        """
    }
}
