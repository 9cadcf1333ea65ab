/// Sizes as people read them in German: `12 MB`, `1,5 MB`, `64 KB`; 1 KB = 1024 bytes.
enum ByteCount {
    static func german(_ bytes: Int) -> String {
        for (unit, size) in [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)] where bytes >= size {
            let tenths = bytes * 10 / size
            return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10),\(tenths % 10) \(unit)"
        }
        return "\(bytes) Byte"
    }
}
