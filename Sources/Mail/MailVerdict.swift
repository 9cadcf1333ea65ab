/// What became of a message.
public enum MailVerdict: Sendable, Equatable {
    /// The server has taken it; its words, which often hold its own number for it.
    case delivered(words: String)
    /// Not now: a later try may succeed.
    case tryAgain(Trouble)
    /// Never: a reply of 500 to 599 to sender, recipient or content (RFC 5321 §4.2.1), with the server's words.
    case refused(words: String)

    /// Why a message could not be handed over now.
    public enum Trouble: Sendable, Equatable {
        /// Nobody answers there, or nobody any more.
        case unreachable
        /// The answer took too long.
        case timedOut
        /// The connection cannot be encrypted, or the server's certificate is not to be trusted.
        case notEncrypted
        /// User name or password are refused.
        case loginRefused
        /// The server asks for a later try, or is not ready at all; its words.
        case busy(words: String)

        /// One word for logs.
        public var word: String {
            switch self {
            case .unreachable: "unreachable"
            case .timedOut: "timedOut"
            case .notEncrypted: "notEncrypted"
            case .loginRefused: "loginRefused"
            case .busy: "busy"
            }
        }
    }
}
