internal import CPDFAssembly

/// A document that libqpdf holds: a file of others, or the packet that grows.
@safe
final class PDFLibraryDocument {
    private let handle: OpaquePointer

    /// A document without pages.
    init() throws(PDFAssemblyError) {
        guard let handle = unsafe qp_create() else { throw .notWritable(detail: Self.lastError) }
        unsafe self.handle = handle
    }

    /// - Throws: ``PDFAssemblyError/missing``, ``PDFAssemblyError/unreadable(detail:)``,
    ///   ``PDFAssemblyError/needsPassword``.
    init(path: String) throws(PDFAssemblyError) {
        guard PacketFile.isReadable(path) else { throw .missing }
        var needsPassword: Int32 = 0
        guard let handle = unsafe qp_open_file(path, &needsPassword) else {
            throw needsPassword != 0 ? .needsPassword : .unreadable(detail: Self.lastError)
        }
        unsafe self.handle = handle
    }

    /// - Throws: ``PDFAssemblyError/unreadable(detail:)``, ``PDFAssemblyError/needsPassword``.
    init(bytes: [UInt8]) throws(PDFAssemblyError) {
        var needsPassword: Int32 = 0
        let opened = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe qp_open_bytes(buffer.baseAddress, buffer.count, &needsPassword)
        }
        guard let handle = unsafe opened else {
            throw needsPassword != 0 ? .needsPassword : .unreadable(detail: Self.lastError)
        }
        unsafe self.handle = handle
    }

    deinit {
        unsafe qp_close(handle)
    }

    /// Why the last call failed.
    static var lastError: String {
        unsafe String(decoding: PDFObject.bytes(qp_last_error()), as: UTF8.self)
    }

    var isEncrypted: Bool { unsafe qp_is_encrypted(handle) != 0 }
    /// Defects found so far.
    var defectCount: Int { unsafe qp_warning_count(handle) }
    /// "1.7".
    var version: String { unsafe String(decoding: PDFObject.bytes(qp_version(handle)), as: UTF8.self) }
    var root: PDFObject { unsafe object(qp_root(handle)) ?? .null() }
    var trailer: PDFObject { unsafe object(qp_trailer(handle)) ?? .null() }

    /// The pages in order, each with what it inherits.
    ///
    /// - Throws: ``PDFAssemblyError/unreadable(detail:)``.
    func pages() throws(PDFAssemblyError) -> [PDFObject] {
        let count = unsafe qp_page_count(handle)
        guard count >= 0 else { throw .unreadable(detail: Self.lastError) }
        var pages: [PDFObject] = []
        pages.reserveCapacity(count)
        for index in 0..<count {
            guard let page = unsafe object(qp_page(handle, index)) else { throw .unreadable(detail: Self.lastError) }
            pages.append(page)
        }
        return pages
    }

    /// Takes over an indirect object of another document with all it refers to; of pages only those that were taken
    /// over themselves.
    ///
    /// - Returns: The copy, nil when libqpdf refuses; see ``lastError``.
    func take(_ foreign: PDFObject) -> PDFObject? {
        unsafe object(qp_copy(handle, foreign.handle))
    }

    /// Gives an object a number, so that others may refer to it.
    func numbered(_ object: PDFObject) -> PDFObject {
        unsafe self.object(qp_make_indirect(handle, object.handle)) ?? object
    }

    func stream(_ bytes: [UInt8]) -> PDFObject {
        let made = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe qp_make_stream(handle, buffer.baseAddress, buffer.count)
        }
        return unsafe object(made) ?? .null()
    }

    /// Operators of a page, compressed.
    func content(_ bytes: [UInt8]) -> PDFObject {
        let made = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe qp_make_content(handle, buffer.baseAddress, buffer.count)
        }
        return unsafe object(made) ?? .null()
    }

    /// Writes the document; equal documents give equal bytes.
    ///
    /// - Parameters:
    ///   - path: Where to; an existing file is overwritten.
    ///   - version: The least version of PDF, "1.7".
    ///   - progress: Gets 0 to 100.
    /// - Throws: ``PDFAssemblyError/notWritable(detail:)``.
    func write(to path: String, version: String, progress: (Int) -> Void) throws(PDFAssemblyError) {
        let isWritten = withoutActuallyEscaping(progress) { progress in
            let receiver = ProgressReceiver(progress)
            return withExtendedLifetime(receiver) {
                unsafe qp_write(
                    handle,
                    path,
                    version,
                    { percent, context in
                        guard let context = unsafe context else { return }
                        unsafe Unmanaged<ProgressReceiver>.fromOpaque(context).takeUnretainedValue().report(
                            Int(percent)
                        )
                    },
                    Unmanaged.passUnretained(receiver).toOpaque()
                )
            }
        }
        guard isWritten != 0 else { throw .notWritable(detail: Self.lastError) }
    }

    private final class ProgressReceiver {
        let report: (Int) -> Void

        init(_ report: @escaping (Int) -> Void) {
            self.report = report
        }
    }

    private func object(_ handle: OpaquePointer?) -> PDFObject? {
        guard let handle = unsafe handle else { return nil }
        return unsafe PDFObject(owning: handle)
    }
}
