import ConsoleProgram
import JSONReading

extension CommandFailure {
    /// A file in which something is wrong.
    ///
    /// - Parameters:
    ///   - refusal: What is wrong.
    ///   - input: The file, or `-`.
    ///   - hint: Where its shape is explained.
    init(
        refusal: InputRefusal,
        of input: String,
        hint: String = "Was in der Datei stehen kann, sagt docs/compose.md; Schemas liegen in docs/schema."
    ) {
        let name = input == "-" ? "Die Standardeingabe" : "„\(input)“"
        guard refusal.count > 1 || refusal.problems.isEmpty else {
            self.init(message: "\(name): \(refusal.problems[0])", hint: hint)
            return
        }
        let rest = refusal.count - refusal.problems.count
        let more = rest > 0 ? ["und \(rest) weitere"] : []
        self.init(
            message: "\(name) enthält \(refusal.count) Fehler.",
            hint: hint,
            detail: (refusal.problems.map(\.description) + more).joined(separator: "\n")
        )
    }
}
