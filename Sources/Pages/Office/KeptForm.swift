/// A form that could not be carried out and must not be lost.
///
/// Only for forms without files. The server offers it for its own paths only, and sends it on only after the person has
/// seen it and pressed the button. The form key it was sent with is among its values, so that it is carried out once at
/// most; the frame around it has none.
public struct KeptForm: Sendable, Equatable {
    /// One value that was sent.
    public struct Value: Sendable, Equatable {
        /// The field's name.
        public var name: String
        /// What people call the field; fields without a label are carried but not shown.
        public var label: String
        /// What was sent.
        public var value: String
        /// What people read in its place: the name behind an identifier, the words of a selection.
        public var words: String

        /// A value.
        public init(
            name: String,
            label: String,
            value: String,
            words: String? = nil
        ) {
            self.name = name
            self.label = label
            self.value = value
            self.words = words ?? value
        }
    }

    /// The path the form was sent to.
    public var action: String
    /// What was to be done, such as `Vorlage ändern`.
    public var title: String
    /// The values, without `csrf` and passwords.
    public var values: [Value]

    /// A form.
    public init(
        action: String,
        title: String,
        values: [Value]
    ) {
        self.action = action
        self.title = title
        self.values = values
    }

    /// The field that holds the path.
    public static let actionField = "kept_action"
    /// The field that holds the title.
    public static let titleField = "kept_title"
    /// What stands before the name of a value.
    public static let namePrefix = "kept_value."

    /// Hidden fields that carry the form through another one.
    var carriedFields: HTML {
        """
        <input type="hidden" name="\(KeptForm.actionField)" value="\(action)">\
        <input type="hidden" name="\(KeptForm.titleField)" value="\(title)">\(each: values, { value in
            "<input type=\"hidden\" name=\"\(KeptForm.namePrefix)\(value.name)\" value=\"\(value.value)\">"
        })
        """
    }

    /// Hidden fields that send the form again as it was.
    var sentFields: HTML {
        "\(each: values, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })"
    }

    /// The values a person recognises.
    var shownValues: HTML {
        """
        <dl class="kept">\(each: values.filter { !$0.label.isEmpty }, { value in
            "<div><dt>\(value.label)</dt><dd>\(value.words)</dd></div>"
        })</dl>
        """
    }
}
