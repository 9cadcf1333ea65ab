/// Tells statements that outlive their transaction, so that a pooled connection is not handed on with them.
///
/// `SET LOCAL` and the pool's own settings end with the transaction. What a function inside the database does cannot be
/// seen here.
enum SessionState {
    private static let verbs: Set<String> = ["SET", "RESET", "DISCARD", "LISTEN", "UNLISTEN", "PREPARE", "LOAD"]
    private static let locals: Set<String> = ["LOCAL", "TRANSACTION", "CONSTRAINTS"]
    private static let calls = [
        "SET_CONFIG", "PG_ADVISORY_LOCK", "PG_TRY_ADVISORY_LOCK", " TEMP ", " TEMPORARY ", "WITH HOLD",
    ]

    static func isChanged(by text: String) -> Bool {
        let upper = text.uppercased()
        let words = upper.split(maxSplits: 2, whereSeparator: \.isWhitespace)
        if let verb = words.first, verbs.contains(String(verb)) {
            return !(verb == "SET" && words.count > 1 && locals.contains(String(words[1])))
        }
        return calls.contains { upper.contains($0) }
    }
}
