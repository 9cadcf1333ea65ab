/// What all objects of one file share while it is read: what is wrong, and what was asked for.
final class InputSource {
    private(set) var problems: [InputProblem] = []
    private(set) var count = 0
    /// The paths that were asked for, with asterisks for indices; nil when nobody wants to know.
    private(set) var asked: Set<String>?

    /// What stands for what the file does not say.
    let template: DocumentTemplate?
    /// Reads a file beside the input by its name; nil when there is none.
    let file: (String) -> [UInt8]?

    init(
        isRecording: Bool,
        template: DocumentTemplate? = nil,
        file: @escaping (String) -> [UInt8]? = { _ in nil }
    ) {
        self.template = template
        self.file = file
        asked = isRecording ? [] : nil
    }

    func report(_ message: String, at place: InputPlace) {
        count += 1
        guard problems.count < InputRefusal.limit else { return }
        problems.append(InputProblem(place: place.path(), message: message))
    }

    func record(_ name: String, in place: InputPlace) {
        if asked != nil { asked?.insert(place.path(generic: true) + "." + name) }
    }
}
