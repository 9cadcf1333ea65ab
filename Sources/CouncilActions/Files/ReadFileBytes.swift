internal import CouncilModel
public import Store

/// Bytes of a file.
public struct ReadFileBytes: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    /// Under which hash they lie.
    public let sha256: [UInt8]
    /// Positions from 0.
    public let range: Range<Int>

    /// Reads bytes.
    public init(sha256: [UInt8], range: Range<Int>) {
        self.sha256 = sha256
        self.range = range
    }

    /// The bytes, as far as they belong to a file that the actor may see.
    public func read(in transaction: Transaction) throws -> [UInt8] {
        try transaction.vault.read(range, of: sha256)
    }
}
