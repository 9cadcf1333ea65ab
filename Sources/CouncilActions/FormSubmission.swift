public import CouncilModel
internal import Crypto
internal import Foundation

/// A form as it was sent: the same form of the same page with the same content is carried out once, however often it
/// arrives.
public struct FormSubmission: Sendable, Equatable {
    let account: AccountID
    let key: [UInt8]

    /// A form.
    ///
    /// - Parameters:
    ///   - account: Who sent it.
    ///   - words: All that tells it from others: the random key of its page, its path, names and values of its fields,
    ///     hashes of its files.
    public init(account: AccountID, words: [String]) {
        self.account = account
        var hash = SHA256()
        for word in [account.description] + words { hash.update(data: Data("\(word.utf8.count):\(word)".utf8)) }
        key = Array(hash.finalize())
    }
}

/// What became of a form.
public enum FormOutcome<Outcome: Sendable>: Sendable {
    /// It was carried out now.
    case done(Outcome)
    /// It was carried out before; the path that it was answered with.
    case repeated(answer: String)
}
