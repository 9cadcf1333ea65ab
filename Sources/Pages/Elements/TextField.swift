/// A labelled one-line field with hint and error.
struct TextField: HTMLElement {
    enum Kind: String {
        case text
        case password
        case email
        case search
        case date
        case time
        case file
    }

    let name: String
    let label: String
    var value = ""
    var kind = Kind.text
    var hint: String?
    var error: String?
    var isOptional = false
    /// Whether the word „freiwillig“ stands beside an optional field; not in filters.
    var saysOptional = true
    var autocomplete: String?
    var list: String?
    var accepts: String?
    var width = FieldWidth.full

    var html: HTML {
        """
        <div class="field \(width.rawValue)\(if: error != nil, " field-wrong")">
        \(FieldLabel(name: name, label: label, hint: hint, error: error, isOptional: isOptional && saysOptional))
        <input id="field-\(name)" name="\(name)" type="\(kind.rawValue)"\
        \(if: kind != .file && kind != .password, " value=\"\(value)\"")\
        \(attribute: "autocomplete", autocomplete)\(attribute: "list", list)\(attribute: "accept", accepts)\
        \(attribute: "aria-describedby", describedBy(name, hint: hint, error: error))\
        \(flag: "aria-invalid=\"true\"", if: error != nil)\(flag: "required", if: !isOptional)>
        </div>
        """
    }
}

/// How wide a field is at most.
enum FieldWidth: String {
    case full = "field-full"
    case medium = "field-medium"
    case short = "field-short"
}

/// Label, hint and error above a field.
struct FieldLabel: HTMLElement {
    let name: String
    let label: String
    let hint: String?
    let error: String?
    let isOptional: Bool

    var html: HTML {
        """
        <label for="field-\(name)">\(label)\(if: isOptional, " <span class=\"optional\">freiwillig</span>")</label>\
        \(given: hint, { "<p class=\"hint\" id=\"hint-\(name)\">\($0)</p>" })\
        \(given: error, { "<p class=\"field-error\" id=\"error-\(name)\">\(Icon.warning)\($0)</p>" })
        """
    }
}

/// The ids of hint and error, for `aria-describedby`.
func describedBy(_ name: String, hint: String?, error: String?) -> String? {
    let ids = [hint.map { _ in "hint-\(name)" }, error.map { _ in "error-\(name)" }].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
}
