/// What all objects of one file share while it is read: what is wrong, and what was asked for.
public final class InputSource {
    private(set) var problems: [InputProblem] = []
    /// How much was reported so far.
    public private(set) var count = 0
    /// The paths that were asked for, with asterisks for indices; nil when nobody wants to know.
    private(set) var asked: Set<String>?

    /// What the reader knows beside the file, such as what stands for what the file does not say.
    public let background: (any Sendable)?
    /// Reads a file beside the input by its name; nil when there is none.
    public let file: (String) -> [UInt8]?

    init(
        isRecording: Bool,
        background: (any Sendable)? = nil,
        file: @escaping (String) -> [UInt8]? = { _ in nil }
    ) {
        self.background = background
        self.file = file
        asked = isRecording ? [] : nil
    }

    /// Reports what is wrong somewhere.
    ///
    /// - Parameters:
    ///   - message: What was expected and what was found, German, without a full stop.
    ///   - place: Where.
    public func report(_ message: String, at place: InputPlace) {
        count += 1
        guard problems.count < InputRefusal.limit else { return }
        problems.append(InputProblem(place: place.path(), message: message))
    }

    func record(_ name: String, in place: InputPlace) {
        if asked != nil { asked?.insert(place.path(generic: true) + "." + name) }
    }
}
