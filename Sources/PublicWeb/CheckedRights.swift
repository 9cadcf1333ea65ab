import PublicRecord
import Synchronization

/// Remembers that the database role was found to be the right one; before that nothing is read for visitors.
final class CheckedRights: Sendable {
    private let isChecked = Atomic(false)

    /// - Throws: ``PublicRecordError/excessiveRights(_:)``; what the reader throws.
    func check(_ reader: PublicReader) async throws {
        guard !isChecked.load(ordering: .acquiring) else { return }
        try await reader.requireOwnRights()
        isChecked.store(true, ordering: .releasing)
    }
}
