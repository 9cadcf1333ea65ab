/// A message above the content: what happened, or what the reader must know.
public struct Notice: HTMLElement, Equatable {
    /// Tone and icon of a message.
    public enum Kind: String, Sendable {
        /// Something was done.
        case success
        /// Good to know.
        case information
        /// Needs attention.
        case warning
        /// Something was refused or failed.
        case failure
    }

    /// The tone.
    public var kind: Kind
    /// One sentence.
    public var text: String
    /// What follows from it or what to do next.
    public var detail: String?

    /// A message; success and information are announced politely, the others at once.
    public init(
        kind: Kind,
        text: String,
        detail: String? = nil
    ) {
        self.kind = kind
        self.text = text
        self.detail = detail
    }

    /// The message with `role=status` or `role=alert`.
    public var html: HTML {
        """
        <div class="notice notice-\(kind.rawValue)" role="\(isUrgent ? "alert" : "status")">
        \(icon)<div><p class="notice-text">\(text)</p>\(given: detail, { "<p>\($0)</p>" })</div>
        </div>
        """
    }

    private var isUrgent: Bool { kind == .warning || kind == .failure }

    private var icon: Icon {
        switch kind {
        case .success: .check
        case .information: .ring
        case .warning, .failure: .warning
        }
    }
}
