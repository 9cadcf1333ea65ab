internal import CHarfBuzz

extension FontFace {
    /// The bytes of one table of a face, empty when it has none.
    @unsafe
    static func table(_ name: String, of face: OpaquePointer) -> [UInt8] {
        let tag = name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return unsafe bytes(of: hb_face_reference_table(face, tag))
    }

    /// The whole file of a face.
    @unsafe
    static func wholeFile(of face: OpaquePointer) -> [UInt8] {
        unsafe bytes(of: hb_face_reference_blob(face))
    }

    /// Name record 6, the name a PDF calls the font by.
    @unsafe
    static func postScriptName(of face: OpaquePointer) -> String {
        var length: UInt32 = 128
        var characters = [CChar](repeating: 0, count: 128)
        unsafe characters.withUnsafeMutableBufferPointer { buffer in
            _ = unsafe hb_ot_name_get_utf8(
                face,
                hb_ot_name_id_t(6),
                hb_language_from_string("en", -1),
                &length,
                buffer.baseAddress
            )
        }
        let name = characters.prefix(Int(length)).map { UInt8(bitPattern: $0) }.filter { $0 > 32 && $0 < 127 }
        return name.isEmpty ? "Unnamed" : String(decoding: name, as: UTF8.self)
    }

    /// Reads `head`, `post`, `OS/2` and what HarfBuzz computes from them.
    @unsafe
    static func metrics(face: OpaquePointer, font: OpaquePointer, scale: Double) -> FontMetrics {
        let head = unsafe table("head", of: face)
        let post = unsafe table("post", of: face)
        let os2 = unsafe table("OS/2", of: face)
        return FontMetrics(
            ascender: unsafe position(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, font, scale),
            descender: unsafe position(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, font, scale),
            capHeight: unsafe position(HB_OT_METRICS_TAG_CAP_HEIGHT, font, scale),
            xHeight: unsafe position(HB_OT_METRICS_TAG_X_HEIGHT, font, scale),
            italicAngle: Double(signed(post, at: 4)) + Double(unsigned(post, at: 6)) / 65536,
            boundingBox: [36, 38, 40, 42].map { Double(signed(head, at: $0)) * scale },
            weight: Int(unsigned(os2, at: 4))
        )
    }

    @unsafe
    private static func position(_ metric: hb_ot_metrics_tag_t, _ font: OpaquePointer, _ scale: Double) -> Double {
        var value: hb_position_t = 0
        unsafe hb_ot_metrics_get_position_with_fallback(font, metric, &value)
        return Double(value) * scale
    }

    @unsafe
    private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
        guard let blob = unsafe blob else { return [] }
        defer { unsafe hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let start = unsafe hb_blob_get_data(blob, &length), length > 0 else { return [] }
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: Int(length)))
    }

    /// Whether a face has a table with anything in it.
    @unsafe
    static func hasTable(_ name: String, in face: OpaquePointer) -> Bool {
        let tag = name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard let blob = unsafe hb_face_reference_table(face, tag) else { return false }
        defer { unsafe hb_blob_destroy(blob) }
        return unsafe hb_blob_get_length(blob) > 0
    }

    private static func unsigned(_ table: [UInt8], at offset: Int) -> UInt16 {
        guard offset + 1 < table.count else { return 0 }
        return UInt16(table[offset]) << 8 | UInt16(table[offset + 1])
    }

    private static func signed(_ table: [UInt8], at offset: Int) -> Int16 {
        Int16(bitPattern: unsigned(table, at: offset))
    }
}
