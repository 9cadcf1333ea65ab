public import Composition
internal import CouncilModel

extension ScriptDocument {
    /// Reads the file of a chair's script; its shape stands in `docs/schema/script.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(script input: InputObject) {
        let meeting = input.meeting()
        self.init(
            letterhead: input.letterhead(),
            meeting: meeting,
            items: input.objects("items", isRequired: true) { item in
                Item(AgendaDocument.Item(input: item), steps: item.objects("steps") { Self.step($0) })
            },
            stamp: input.stamp(day: meeting.date)
        )
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
