/// A field that two people changed, in words.
public struct ConflictLine: Sendable, Equatable {
    /// What people call the field.
    public var label: String
    /// What was typed here.
    public var mine: String
    /// What was saved meanwhile.
    public var theirs: String

    /// A line.
    public init(
        label: String,
        mine: String,
        theirs: String
    ) {
        self.label = label
        self.mine = mine
        self.theirs = theirs
    }
}

/// Says above a short form who was faster, and shows both answers for each field that both changed.
struct ConflictNote: HTMLElement {
    let subject: String
    let other: ActivityLine
    let lines: [ConflictLine]

    var html: HTML {
        """
        \(Notice(
            kind: .warning,
            text: "\(other.person) hat \(subject) inzwischen geändert.",
            detail: "Was nur eine Seite geändert hat, steht schon im Formular. Bei den folgenden Angaben haben beide etwas "
                + "anderes eingetragen; im Formular steht Ihre Angabe, bei der Öffentlichkeit die strengere. Bitte prüfen "
                + "und speichern Sie."
        ))
        <dl class="kept">\(each: lines, { line in
            """
            <div><dt>\(line.label)</dt><dd>Ihre Angabe: \(words(line.mine))</dd>\
            <dd>Gespeichert von \(other.person): \(words(line.theirs))</dd></div>
            """
        })</dl>
        """
    }

    private func words(_ value: String) -> String { value.isEmpty ? "keine Angabe" : value }
}
