internal import CHarfBuzz

/// One font file, opened with HarfBuzz for shaping, measuring and subsetting.
///
/// A face is immutable after `init` (`hb_face_make_immutable`, `hb_font_make_immutable`); HarfBuzz then allows its
/// use from several threads at once, which is what the unchecked conformance states.
@safe
public final class FontFace: @unchecked Sendable {
    /// The PostScript name, for example "NotoSerif-Bold".
    public let name: String
    /// The measures of the whole font.
    public let metrics: FontMetrics

    private let face: OpaquePointer
    private let font: OpaquePointer
    private let scale: Double

    /// Opens the first font of a file.
    ///
    /// - Parameter path: An OpenType file with TrueType outlines; only these let a PDF give one glyph two codes, as
    ///   the hyphen needs that is added at the end of a line.
    /// - Throws: ``FontError/unreadable(path:)``, ``FontError/noTrueTypeOutlines(path:)``.
    public init(path: String) throws(FontError) {
        guard let blob = unsafe hb_blob_create_from_file_or_fail(path) else {
            throw .unreadable(path: path)
        }
        defer { unsafe hb_blob_destroy(blob) }
        guard let face = unsafe hb_face_create(blob, 0), unsafe hb_face_get_glyph_count(face) > 0 else {
            throw .unreadable(path: path)
        }
        guard unsafe Self.hasTable("glyf", in: face) else {
            unsafe hb_face_destroy(face)
            throw .noTrueTypeOutlines(path: path)
        }
        guard let font = unsafe hb_font_create(face) else {
            unsafe hb_face_destroy(face)
            throw .unreadable(path: path)
        }
        unsafe hb_face_make_immutable(face)
        unsafe hb_font_make_immutable(font)
        unsafe self.face = face
        unsafe self.font = font
        let unitsPerEm = Double(unsafe hb_face_get_upem(face))
        scale = 1000 / unitsPerEm
        name = unsafe Self.postScriptName(of: face)
        metrics = unsafe Self.metrics(face: face, font: font, scale: 1000 / unitsPerEm)
    }

    deinit {
        unsafe hb_font_destroy(font)
        unsafe hb_face_destroy(face)
    }

    /// The glyph of a single character, or nil when the font has none.
    ///
    /// - Parameter scalar: The character.
    /// - Returns: Index of the glyph in this file.
    public func glyph(for scalar: Unicode.Scalar) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return unsafe hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 ? glyph : nil
    }

    /// The advance width of one glyph in thousandths of an em.
    ///
    /// - Parameter glyph: Index of the glyph in this file.
    /// - Returns: The width without kerning.
    public func advance(of glyph: UInt32) -> Double {
        Double(unsafe hb_font_get_glyph_h_advance(font, glyph)) * scale
    }

    /// Places the glyphs of one piece of text of one direction. The script is that of its first letter.
    ///
    /// - Parameters:
    ///   - text: The characters in reading order, all of one style.
    ///   - features: What to switch on besides kerning.
    ///   - isRightToLeft: Whether the text runs from right to left.
    /// - Returns: The glyphs in visual order, from left to right.
    public func shape(_ text: String, features: FontFeatures = [], isRightToLeft: Bool = false) -> [ShapedGlyph] {
        guard let buffer = unsafe hb_buffer_create() else { return [] }
        defer { unsafe hb_buffer_destroy(buffer) }
        var text = text
        text.withUTF8 { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                unsafe hb_buffer_add_utf8(
                    buffer,
                    characters.baseAddress,
                    Int32(characters.count),
                    0,
                    Int32(characters.count)
                )
            }
        }
        unsafe hb_buffer_guess_segment_properties(buffer)
        unsafe hb_buffer_set_direction(buffer, isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        unsafe hb_buffer_set_language(buffer, isRightToLeft ? Self.undetermined : Self.german)
        let settings = features.contains(.tabularFigures) ? Self.tabular : Self.proportional
        unsafe settings.withUnsafeBufferPointer { settings in
            unsafe hb_shape(font, buffer, settings.baseAddress, UInt32(settings.count))
        }
        return unsafe glyphs(in: buffer)
    }

    /// Cuts the font down to some glyphs, without the tables that only shaping needs.
    ///
    /// - Parameter glyphs: Indices in this file; glyph 0 and the parts of composed glyphs are kept besides.
    /// - Returns: The smaller file and the new indices.
    /// - Throws: ``FontError/subsettingFailed(font:)``.
    public func subset(to glyphs: some Sequence<UInt32>) throws(FontError) -> FontSubset {
        guard let input = unsafe hb_subset_input_create_or_fail() else { throw .subsettingFailed(font: name) }
        defer { unsafe hb_subset_input_destroy(input) }
        let wanted = unsafe hb_subset_input_glyph_set(input)
        for glyph in glyphs {
            unsafe hb_set_add(wanted, glyph)
        }
        let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in ["GSUB", "GPOS", "GDEF", "kern", "DSIG", "STAT", "meta", "BASE"] {
            unsafe hb_set_add(dropped, Self.tag(table))
        }
        unsafe hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        guard let plan = unsafe hb_subset_plan_create_or_fail(face, input) else {
            throw .subsettingFailed(font: name)
        }
        defer { unsafe hb_subset_plan_destroy(plan) }
        guard let reduced = unsafe hb_subset_plan_execute_or_fail(plan) else {
            throw .subsettingFailed(font: name)
        }
        defer { unsafe hb_face_destroy(reduced) }
        let mapping = unsafe hb_subset_plan_old_to_new_glyph_mapping(plan)
        var newIndex: [UInt32: UInt32] = [:]
        for glyph in glyphs {
            newIndex[glyph] = unsafe hb_map_get(mapping, glyph)
        }
        let bytes = unsafe Self.wholeFile(of: reduced)
        guard !bytes.isEmpty else { throw .subsettingFailed(font: name) }
        return FontSubset(bytes: bytes, newIndex: newIndex)
    }

    private func glyphs(in buffer: OpaquePointer) -> [ShapedGlyph] {
        var count: UInt32 = 0
        let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count)
        let positions = unsafe hb_buffer_get_glyph_positions(buffer, nil)
        guard let infos = unsafe infos, let positions = unsafe positions else { return [] }
        return (0..<Int(count)).map { index in
            let info = unsafe infos[index]
            let position = unsafe positions[index]
            return ShapedGlyph(
                glyph: info.codepoint,
                cluster: Int(info.cluster),
                advance: Double(position.x_advance) * scale,
                xOffset: Double(position.x_offset) * scale,
                yOffset: Double(position.y_offset) * scale
            )
        }
    }

    /// An interned name that HarfBuzz keeps for as long as the program runs.
    private nonisolated(unsafe) static let undetermined = unsafe hb_language_from_string("und", -1)
    private nonisolated(unsafe) static let german = unsafe hb_language_from_string("de", -1)
    private static let proportional = [feature("liga", on: false), feature("clig", on: false)]
    private static let tabular = proportional + [feature("tnum", on: true)]

    private static func feature(_ name: String, on: Bool) -> hb_feature_t {
        hb_feature_t(tag: tag(name), value: on ? 1 : 0, start: 0, end: UInt32.max)
    }

    private static func tag(_ name: String) -> hb_tag_t {
        name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }
}
