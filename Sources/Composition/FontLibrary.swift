internal import Synchronization
internal import TextShaping
internal import Typesetting

/// The opened fonts of a catalogue with the shaped form of every word seen so far.
///
/// Safe to share: the faces are immutable, the cache is behind a lock.
final class FontLibrary: Sendable {
    /// A word as the cache knows it.
    private struct Key: Hashable {
        let text: String
        let font: FontStyle
        let direction: Direction
    }

    /// How a text runs.
    enum Direction {
        /// As its characters say, like a line of its own.
        case natural
        case leftToRight
        case rightToLeft
    }

    /// A shaped word with the characters no font has a glyph for.
    struct Shaped {
        var glyphs: [Glyph]
        var missing: [Unicode.Scalar]
    }

    /// More words than a budget of 500 pages has; then the cache starts anew.
    private static let cacheLimit = 60_000
    /// Bytes of the longest text that is remembered; what is longer hardly comes again.
    private static let longestRemembered = 200

    private let files: [FontFile]
    private let facesByStyle: [Int]
    /// For each face, the faces that lend it glyphs, in order.
    private let fallbacks: [[Int]]
    /// The faces that lend glyphs to regular running text.
    private var lastResorts: [Int] { fallbacks[0] }
    private let textFaces: Set<Int>
    private let cache = Mutex<[Key: Shaped]>([:])
    private let figures: Mutex<[FigureGlyphs?]>
    private let failure = Mutex<FontError?>(nil)

    init(catalog: FontCatalog) throws(CompositionError) {
        var files: [FontFile] = []
        var numbers: [String: Int] = [:]
        func number(of file: String) throws(CompositionError) -> Int {
            if let known = numbers[file] { return known }
            files.append(try Self.find(file, in: catalog.searchDirectories))
            numbers[file] = files.count - 1
            return files.count - 1
        }
        var facesByStyle = [Int](repeating: 0, count: FontStyle.faceCount)
        var textFaces: Set<Int> = []
        for (family, names) in [(FontStyle.Family.text, catalog.text), (.label, catalog.label)] {
            for (weight, isItalic, file) in Self.styles(of: names) {
                let number = try number(of: file)
                facesByStyle[FontStyle(family, weight: weight, isItalic: isItalic).faceIndex] = number
                if family == .text { textFaces.insert(number) }
            }
        }
        var fallbacks = [[Int]](repeating: [], count: FontStyle.faceCount)
        for (family, lenders) in [(FontStyle.Family.text, catalog.textFallbacks), (.label, catalog.labelFallbacks)] {
            for lender in lenders {
                for (weight, isItalic, file) in Self.styles(of: lender) {
                    let style = FontStyle(family, weight: weight, isItalic: isItalic)
                    fallbacks[style.faceIndex].append(try number(of: file))
                }
            }
        }
        self.files = files
        figures = Mutex(Array(repeating: nil, count: files.count))
        self.facesByStyle = facesByStyle
        self.fallbacks = fallbacks
        self.textFaces = textFaces
    }

    private static func styles(of family: FontCatalog.Family) -> [(FontStyle.Weight, Bool, String)] {
        [
            (.regular, false, family.regular), (.regular, true, family.italic), (.semibold, false, family.semibold),
            (.semibold, true, family.boldItalic), (.bold, false, family.bold), (.bold, true, family.boldItalic),
        ]
    }

    /// The first font that could not be opened when it was needed; its glyphs are missing then.
    var firstFailure: FontError? { failure.withLock { $0 } }

    /// A face by its number, or nil when its file is broken; ``firstFailure`` tells.
    func face(_ number: Int) -> FontFace? {
        do {
            return try files[number].face()
        } catch {
            failure.withLock { $0 = $0 ?? error }
            return nil
        }
    }

    /// Whether a face belongs to the family of running text, which has serifs.
    func isSerif(_ number: Int) -> Bool {
        textFaces.contains(number) && face(number)?.name.contains("Serif") == true
    }

    func face(for font: FontStyle) -> Int {
        facesByStyle[font.faceIndex]
    }

    func shape(_ text: String, in font: FontStyle, as direction: Direction = .natural) -> Shaped {
        if font.hasTabularFigures, let glyphs = figures(for: font)?.glyphs(for: text) {
            return Shaped(glyphs: glyphs, missing: [])
        }
        let key = Key(text: text, font: font, direction: direction)
        if let known = cache.withLock({ $0[key] }) { return known }
        var shaped = shapeAnew(text, in: font, as: direction)
        shaped.missing += text.unicodeScalars.filter(Self.isMeaningless)
        guard text.utf8.count <= Self.longestRemembered else { return shaped }
        cache.withLock { cache in
            if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
            cache[key] = shaped
        }
        return shaped
    }

    /// The figures of a face; made when first asked for.
    private func figures(for font: FontStyle) -> FigureGlyphs? {
        let number = face(for: font)
        return figures.withLock { known -> FigureGlyphs? in
            if known[number] == nil {
                known[number] = face(number).map { FigureGlyphs(face: $0, number: number) } ?? FigureGlyphs()
            }
            return known[number]
        }
    }

    private func shapeAnew(_ text: String, in font: FontStyle, as direction: Direction) -> Shaped {
        let features: FontFeatures = font.hasTabularFigures ? [.tabularFigures] : []
        let first = face(for: font)
        let levels = direction == .natural ? EmbeddingLevels(of: text) : nil
        if levels == nil, direction != .rightToLeft {
            let text = Self.printable(text)
            let direct = face(first)?.shape(text, features: features)
            if let direct, direct.allSatisfy({ $0.glyph != 0 }) {
                return Shaped(glyphs: Self.glyphs(direct, of: text, face: first), missing: [])
            }
        }
        let parts = levels.map { Self.visualParts(of: text, levels: $0) } ?? [(text, direction == .rightToLeft)]
        var shaped = Shaped(glyphs: [], missing: [])
        for (text, isRightToLeft) in parts {
            append(
                Self.printable(text),
                isRightToLeft: isRightToLeft,
                first: first,
                fallbacks: fallbacks[font.faceIndex],
                features: features,
                to: &shaped
            )
        }
        return shaped
    }

    /// The parts of one direction of a line, from left to right.
    private static func visualParts(of text: String, levels: EmbeddingLevels) -> [(text: String, isRightToLeft: Bool)] {
        var parts: [(text: String, level: UInt8)] = []
        for (scalar, level) in zip(text.unicodeScalars, levels.levels) {
            if let last = parts.last, last.level == level {
                parts[parts.count - 1].text.unicodeScalars.append(scalar)
            } else {
                parts.append((String(scalar), level))
            }
        }
        return EmbeddingLevels.visualOrder(of: parts.map(\.level)).map { (parts[$0].text, parts[$0].level % 2 == 1) }
    }

    private func append(
        _ text: String,
        isRightToLeft: Bool,
        first: Int,
        fallbacks: [Int],
        features: FontFeatures,
        to shaped: inout Shaped
    ) {
        let parts = parts(of: text, first: first, fallbacks: fallbacks)
        for (number, part) in isRightToLeft ? parts.reversed() : parts {
            guard let number, let face = face(number) else {
                appendReplacement(for: part, to: &shaped)
                continue
            }
            let glyphs = face.shape(part, features: features, isRightToLeft: isRightToLeft)
            shaped.glyphs += Self.glyphs(glyphs, of: part, face: number)
        }
    }

    /// Cuts text into parts of one face; nil stands for characters that no face has.
    private func parts(of text: String, first: Int, fallbacks: [Int]) -> [(face: Int?, text: String)] {
        var parts: [(face: Int?, text: String)] = []
        for character in text {
            let candidates = (isSpace(character) ? parts.last?.face : nil).map { [$0, first] } ?? [first] + fallbacks
            let face = candidates.first { face in
                guard let font = self.face(face) else { return false }
                return character.unicodeScalars.allSatisfy { font.glyph(for: $0) != nil }
            }
            if let last = parts.last, last.face == face {
                parts[parts.count - 1].text.append(character)
            } else {
                parts.append((face, String(character)))
            }
        }
        return parts
    }

    private func isSpace(_ character: Character) -> Bool {
        character == " "
    }

    private func appendReplacement(for text: String, to shaped: inout Shaped) {
        let sign: Unicode.Scalar = "\u{FFFD}"
        shaped.missing += text.unicodeScalars
        guard let number = lastResorts.first(where: { face($0)?.glyph(for: sign) != nil }),
            let font = face(number), let glyph = font.glyph(for: sign)
        else { return }
        let advance = font.advance(of: glyph)
        shaped.glyphs += text.map { Glyph(face: number, id: glyph, text: String($0), advance: advance) }
    }

    /// Glyphs with the characters they stand for. Of several glyphs of a cluster each gets one character as long as they
    /// suffice, the last one gets the rest; from right to left the last one in reading order is the first one on the line.
    private static func glyphs(_ shaped: [ShapedGlyph], of text: String, face: Int) -> [Glyph] {
        let bytes = Array(text.utf8)
        let isReversed = (shaped.first?.cluster ?? 0) > (shaped.last?.cluster ?? 0)
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(shaped.count)
        var start = 0
        var end = 0
        while start < shaped.count {
            let cluster = shaped[start].cluster
            end = shaped[start...].firstIndex { $0.cluster != cluster } ?? shaped.count
            let next: Int
            if isReversed {
                next = start > 0 ? shaped[start - 1].cluster : bytes.count
            } else {
                next = end < shaped.count ? max(shaped[end].cluster, cluster) : bytes.count
            }
            var characters = String(decoding: bytes[cluster..<max(next, cluster)], as: UTF8.self).unicodeScalars[...]
            var texts: [String] = []
            for index in start..<end {
                let share = characters.prefix(index == end - 1 ? characters.count : 1)
                characters.removeFirst(share.count)
                texts.append(share.isEmpty ? "\u{200B}" : String(share))
            }
            if isReversed { texts.reverse() }
            for (glyph, text) in zip(shaped[start..<end], texts) {
                glyphs.append(
                    Glyph(
                        face: face,
                        id: glyph.glyph,
                        text: text,
                        advance: glyph.advance,
                        xOffset: glyph.xOffset,
                        yOffset: glyph.yOffset
                    )
                )
            }
            start = end
        }
        return glyphs
    }

    /// Text as fonts know it: all spaces are plain, what cannot be seen is gone.
    private static func printable(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{A0}", "\u{202F}", "\u{2007}", "\u{2009}", "\t", "\n", "\r": view.append(" ")
            case "\u{2011}": view.append("-")
            case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{2060}": continue
            case let scalar where TextDirections.isControl(scalar): continue
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": continue
            case let scalar where isMeaningless(scalar): view.append("\u{FFFD}")
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    /// Whether nobody could tell a reader what the character means: those for private use, and those that are none.
    /// Text that can be searched and read aloud must not have them (ISO 19005-2, 6.2.11.7.3).
    private static func isMeaningless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xF_0000...: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func find(_ file: String, in directories: [String]) throws(CompositionError) -> FontFile {
        for directory in directories {
            if let found = FontFile(path: directory + "/" + file) { return found }
        }
        throw .fontNotFound(file: file)
    }
}

extension FontStyle {
    /// Number of different faces styles can ask for.
    fileprivate static let faceCount = 12

    /// Place of the style's face in a table of all faces.
    fileprivate var faceIndex: Int {
        let weightIndex =
            switch weight {
            case .regular: 0
            case .semibold: 1
            case .bold: 2
            }
        return (family == .text ? 0 : 6) + weightIndex * 2 + (isItalic ? 1 : 0)
    }
}
