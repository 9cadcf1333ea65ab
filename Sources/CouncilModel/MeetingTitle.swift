/// What a meeting is called that got no name of its own.
public enum MeetingTitle {
    /// The name after those who meet.
    ///
    /// - Parameters:
    ///   - organizations: Their names; the first one leads.
    ///   - number: The running number, where the town counts its meetings.
    /// - Returns: "Sitzung des Bauausschusses", "17. Sitzung des Bauausschusses", or, of several,
    ///   "Gemeinsame Sitzung des Bauausschusses und des Sozialausschusses".
    public static func of(_ organizations: [String], number: Int? = nil) -> String {
        let whose = whose(organizations)
        let count = number.map { "\($0). " } ?? ""
        guard organizations.count > 1 else { return "\(count)Sitzung \(whose)" }
        return count.isEmpty ? "Gemeinsame Sitzung \(whose)" : "\(count)gemeinsame Sitzung \(whose)"
    }

    /// Those who meet, in the genitive: "des Bauausschusses und des Sozialausschusses".
    public static func whose(_ organizations: [String]) -> String {
        list(organizations.map { GermanGenitive.of($0) })
    }

    /// Names in one row: "A, B und C".
    public static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " und " + last
    }

    /// A sentence in which the name of a joint meeting stands behind an article, with the adjective declined.
    ///
    /// - Parameter text: "Einladung zur Gemeinsame Sitzung des …".
    /// - Returns: "Einladung zur gemeinsamen Sitzung des …".
    public static func declined(_ text: String) -> String {
        text.replacing(#/\b(zur|der|einer) ((?:\d+\. )?)[Gg]emeinsame Sitzung/#) {
            "\($0.output.1) \($0.output.2)gemeinsamen Sitzung"
        }.replacing(#/\bdie ((?:\d+\. )?)Gemeinsame Sitzung/#) { "die \($0.output.1)gemeinsame Sitzung" }
    }
}
