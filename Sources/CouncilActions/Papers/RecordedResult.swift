internal import Composition

/// The result of an item, parted into words and votes: "empfohlen (Ja 7, Nein 0, Enthaltungen 1)".
struct RecordedResult {
    /// "empfohlen"; all of it where no votes can be read for certain.
    let words: String
    /// The votes; abstentions that are not named were none.
    let votes: VoteCount?

    /// - Parameter result: As it was noted.
    init(_ result: String) {
        let pattern = /(.+?) \(Ja:?\s(\d{1,3}),\s?Nein:?\s(\d{1,3})(?:,\s?Enth(?:altungen|altung|\.):?\s(\d{1,3}))?\)/
        guard let found = result.wholeMatch(of: pattern), let yes = Int(found.2), let no = Int(found.3) else {
            (words, votes) = (result, nil)
            return
        }
        words = String(found.1)
        votes = VoteCount(yes: yes, no: no, abstentions: found.4.flatMap { Int($0) } ?? 0)
    }
}
