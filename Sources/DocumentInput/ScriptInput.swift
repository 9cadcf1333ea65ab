public import Composition
internal import CouncilModel
public import JSONReading

extension ScriptDocument {
    /// Reads the file of a chair's script; its shape stands in `docs/schema/script.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(script input: InputObject) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        let values = Phrase.Values(meeting: meeting, body: letterhead.bodyName)
        self.init(
            letterhead: letterhead,
            meeting: meeting,
            items: input.objects("items", isRequired: true) { item in
                let agenda = AgendaDocument.Item(input: item)
                var values = values
                values.item = agenda
                return Item(
                    agenda,
                    recommendations: item.texts("recommendations"),
                    steps: Self.steps(item, values) + item.objects("steps") { Self.step($0) }
                )
            },
            stamp: input.stamp(day: meeting.date)
        )
    }

    /// The template's steps for the procedure of an item.
    private static func steps(_ item: InputObject, _ values: Phrase.Values) -> [Step] {
        let names = DocumentTemplate.Procedure.allCases.map(\.rawValue)
        guard let name = item.optionalText("procedure") else { return [] }
        guard let procedure = DocumentTemplate.Procedure(rawValue: name) else {
            item.report("erwartet ist eines von \(names.joined(separator: ", "))", at: "procedure")
            return []
        }
        guard let steps = item.source.template?.procedures[procedure] else {
            item.report("dafür braucht es eine Vorlage, die Worte für „\(name)“ hat (--template)", at: "procedure")
            return []
        }
        return steps.map { $0.step(values) }
    }

    private static func step(_ input: InputObject) -> Step {
        let steps: [Step] = [
            input.optionalText("say").map { .say($0) }, input.optionalText("note").map { .note($0) },
            input.optionalText("field").map { .field($0) },
        ].compactMap { $0 }
        if steps.count != 1 { input.report("erwartet ist genau eines von „say“, „note“ und „field“") }
        return steps.first ?? .note("")
    }
}
