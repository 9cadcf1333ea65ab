/// The words of the arguments' parser in German.
enum UsageMessage {
    /// - Parameter message: What the parser says, in English, without its usage lines.
    /// - Returns: A German sentence; the parser's own words for what is not known here.
    static func german(_ message: String) -> String {
        let line = message.split(separator: "\n").first.map(String.init) ?? message
        if let found = line.firstMatch(of: /^Unknown option '([^']+)'/) {
            return "Die Angabe „\(found.1)“ gibt es nicht."
        }
        if let found = line.firstMatch(of: /^Missing value for '([^']+)'/) {
            return "Nach „\(bare(found.1))“ fehlt der Wert."
        }
        if let found = line.firstMatch(of: /^Missing expected argument '([^']+)'/) {
            return "Es fehlt die Angabe „\(bare(found.1))“."
        }
        if let found = line.firstMatch(of: /^Unexpected argument '([^']+)'/) {
            return "„\(found.1)“ ist hier nicht vorgesehen."
        }
        if let found = line.firstMatch(of: /^(\d+) unexpected arguments: (.+)$/) {
            return "Diese \(found.1) Angaben sind hier nicht vorgesehen: \(found.2)."
        }
        if let found = line.firstMatch(of: /^The value '([^']*)' is invalid for '([^']+)'/) {
            return "„\(found.1)“ passt nicht zu „\(bare(found.2))“."
        }
        return line
    }

    /// `--port <port>` without the place holder.
    private static func bare(_ name: Substring) -> Substring {
        name.split(separator: " ").first ?? name
    }
}
