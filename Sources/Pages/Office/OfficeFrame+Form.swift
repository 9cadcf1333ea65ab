extension OfficeFrame {
    /// A form that changes something: POST with token, form key and, for edits, the version that was read.
    ///
    /// - Parameters:
    ///   - path: Where it goes.
    ///   - version: The version of the record the page was made from.
    ///   - base: The values that the form was filled with.
    ///   - draft: The name under which the browser keeps unsent input until it is saved or the person signs out.
    ///   - keptAt: Where the server keeps unsent input, for forms whose script sends it there.
    ///   - style: CSS classes.
    ///   - sendsFiles: Whether it is sent as `multipart/form-data`.
    ///   - flags: Further attributes.
    ///   - content: Fields and buttons.
    /// - Returns: The form.
    func form(
        to path: OfficePath,
        version: Int? = nil,
        base: FormBase? = nil,
        draft: String? = nil,
        keptAt: OfficePath? = nil,
        style: String? = nil,
        sendsFiles: Bool = false,
        flags: StaticString = "",
        _ content: HTML
    ) -> HTML {
        """
        <form method="post" action="\(path)"\(attribute: "class", style)\(attribute: "data-draft", draft)\
        \(attribute: "data-keep", keptAt?.text)\
        \(flag: "enctype=\"multipart/form-data\"", if: sendsFiles)\(flag: flags, if: flags.utf8CodeUnitCount > 0)>
        \(tokens(version: version))\(given: base, { "<input type=\"hidden\" name=\"\(FormBase.fieldName)\" value=\"\($0.text)\">" })\
        \(content)
        </form>
        """
    }

    /// The hidden fields of every form.
    func tokens(version: Int?) -> HTML {
        """
        <input type="hidden" name="csrf" value="\(csrfToken)">\
        \(given: formKey, { "<input type=\"hidden\" name=\"form_key\" value=\"\($0)\">" })\
        \(given: version, { "<input type=\"hidden\" name=\"version\" value=\"\($0)\">" })
        """
    }
}
