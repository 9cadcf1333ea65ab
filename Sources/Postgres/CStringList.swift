/// A list of C strings that ends with a null pointer, as `PQconnectdbParams` and `PQpingParams` take it.
enum CStringList {
    /// The pointers hold during the call only.
    static func withPointers<R>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
        var bytes: [CChar] = []
        var offsets: [Int] = []
        for string in strings {
            offsets.append(bytes.count)
            bytes += string.utf8CString
        }
        bytes.append(0)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            var pointers: [UnsafePointer<CChar>?] = unsafe []
            for offset in offsets { unsafe pointers.append(buffer.baseAddress.map { unsafe $0 + offset }) }
            unsafe pointers.append(nil)
            return unsafe body(pointers)
        }
    }
}
