/// One box to tick.
struct Checkbox: HTMLElement {
    let name: String
    let label: String
    var value = "true"
    var isChecked = false
    var identifier: String?

    var html: HTML {
        """
        <div class="choice"><input type="checkbox" id="field-\(identifier ?? name)" name="\(name)" value="\(value)"\
        \(flag: "checked", if: isChecked)><label for="field-\(identifier ?? name)">\(label)</label></div>
        """
    }
}
