internal import CPDFAssembly

/// One object of a PDF, as libqpdf holds it. Objects of a closed document read as null.
@safe
final class PDFObject {
    enum Kind {
        case null
        case boolean
        case integer
        case real
        case string
        case name
        case array
        case dictionary
        case stream
        case other
    }

    let handle: OpaquePointer

    /// - Parameter handle: What a function of libqpdf gave; it is given back with this object.
    init(owning handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    deinit {
        unsafe qp_release(handle)
    }

    var kind: Kind {
        switch unsafe qp_kind_of(handle) {
        case QP_BOOLEAN: .boolean
        case QP_INTEGER: .integer
        case QP_REAL: .real
        case QP_STRING: .string
        case QP_NAME: .name
        case QP_ARRAY: .array
        case QP_DICTIONARY: .dictionary
        case QP_STREAM: .stream
        case QP_NULL: .null
        default: .other
        }
    }

    var isDictionary: Bool { kind == .dictionary }
    var isArray: Bool { kind == .array }
    var isStream: Bool { kind == .stream }

    /// The object's number in its file; 0 for one that stands inside of another.
    var identity: Int64 { unsafe qp_identity(handle) }

    var boolean: Bool? {
        kind == .boolean ? unsafe qp_boolean(handle) != 0 : nil
    }

    var integer: Int? {
        kind == .integer ? Int(unsafe qp_integer(handle)) : nil
    }

    var number: Double? {
        switch kind {
        case .integer, .real: unsafe qp_number(handle)
        default: nil
        }
    }

    /// A name with its slash.
    var name: String? {
        kind == .name ? unsafe String(decoding: Self.bytes(qp_name(handle)), as: UTF8.self) : nil
    }

    /// A string, byte for byte.
    var bytes: [UInt8]? {
        kind == .string ? unsafe Self.bytes(qp_string(handle)) : nil
    }

    /// A text string.
    var text: String? {
        kind == .string ? unsafe String(decoding: Self.bytes(qp_string_text(handle)), as: UTF8.self) : nil
    }

    /// The data of a stream without filters; empty when a filter is unknown.
    var streamData: [UInt8] {
        isStream ? unsafe Self.bytes(qp_stream_data(handle)) : []
    }

    // MARK: Arrays

    /// The items of an array; none for anything else.
    var items: [PDFObject] {
        guard isArray else { return [] }
        return (0..<(unsafe qp_count(handle))).compactMap { index in
            unsafe qp_item(handle, index).map { unsafe PDFObject(owning: $0) }
        }
    }

    func append(_ item: PDFObject) {
        unsafe qp_append(handle, item.handle)
    }

    // MARK: Dictionaries, and those of streams

    /// The value of a key with its slash; nil when there is none or it is null.
    subscript(key: String) -> PDFObject? {
        get {
            unsafe qp_value(handle, key).map { unsafe PDFObject(owning: $0) }
        }
        set {
            if let newValue {
                unsafe qp_set_value(handle, key, newValue.handle)
            } else {
                unsafe qp_remove(handle, key)
            }
        }
    }

    /// The keys of a dictionary in order.
    var keys: [String] {
        unsafe Self.bytes(qp_keys(handle)).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A copy whose entries are the same objects.
    func copied() -> PDFObject {
        unsafe qp_shallow_copy(handle).map { unsafe PDFObject(owning: $0) } ?? .null()
    }

    // MARK: New objects

    static func null() -> PDFObject { unsafe make(qp_new_null()) }
    static func boolean(_ value: Bool) -> PDFObject { unsafe make(qp_new_boolean(value ? 1 : 0)) }
    static func integer(_ value: Int) -> PDFObject { unsafe make(qp_new_integer(Int64(value))) }
    static func real(_ value: Double) -> PDFObject { unsafe make(qp_new_real(value)) }
    /// A name with its slash.
    static func name(_ name: String) -> PDFObject { unsafe make(qp_new_name(name)) }

    static func string(_ bytes: [UInt8]) -> PDFObject {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe make(qp_new_string(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count))
        }
    }

    static func text(_ text: String) -> PDFObject {
        var text = text
        return text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                unsafe make(qp_new_text(characters.baseAddress, characters.count))
            }
        }
    }

    static func array(_ items: [PDFObject] = []) -> PDFObject {
        let array = unsafe make(qp_new_array())
        for item in items { array.append(item) }
        return array
    }

    static func dictionary(_ entries: KeyValuePairs<String, PDFObject> = [:]) -> PDFObject {
        let dictionary = unsafe make(qp_new_dictionary())
        for (key, value) in entries { dictionary[key] = value }
        return dictionary
    }

    /// Of the functions which make objects, none fails but for want of memory.
    private static func make(_ handle: OpaquePointer?) -> PDFObject {
        guard let handle = unsafe handle else { preconditionFailure("libqpdf is out of memory") }
        return unsafe PDFObject(owning: handle)
    }

    static func bytes(_ text: qp_text) -> [UInt8] {
        guard let bytes = unsafe text.bytes else { return [] }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: bytes, count: text.count))
    }
}
