import CPostgres

/// What is needed to cancel whatever a connection is doing, from any thread.
///
/// Source: libpq, `PQcancel` is safe while the connection is used by another thread; the `PGcancel` is never changed.
@safe final class QueryCancel: @unchecked Sendable {
    private let handle: OpaquePointer

    /// Takes the result of `PQgetCancel` over and frees it with `PQfreeCancel`.
    init(taking handle: OpaquePointer) {
        unsafe self.handle = unsafe handle
    }

    deinit {
        unsafe PQfreeCancel(handle)
    }

    /// Asks the server to cancel the statement under way. Blocks until the server has heard it.
    ///
    /// A failure needs no answer: it means that the connection is broken, which the waiting thread notices itself.
    func send() {
        var words = [CChar](repeating: 0, count: 256)
        _ = unsafe PQcancel(handle, &words, Int32(words.count))
    }
}
