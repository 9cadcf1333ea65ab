/// A paragraph cut into pieces of shaped text and the places between them.
struct ParagraphMaterial {
    /// Text which is shaped as one, with the run it belongs to.
    struct Piece {
        var run: Int
        var glyphs: [Glyph]
        /// Its embedding level: even from left to right, odd from right to left.
        var level: UInt8 = 0
    }

    /// Cost of a division between the parts of a compound.
    private static let seamCost = 55.0
    /// Cost of a division between the syllables of a part.
    private static let syllableCost = 95.0
    /// Cost of a division that leaves two letters at the end of the line.
    private static let shortSyllableCost = 140.0
    /// Letters of the longest word that is left whole behind a no-break space ("28. September").
    private static let longestWhole = 10
    /// Characters after which a word without end is cut, so that no step has to look at all of it.
    private static let longestWord = 1000

    private(set) var pieces: [Piece] = []
    private(set) var items: [BreakItem] = []

    private let runs: [TextRun]
    private let measure: any TextMeasuring
    private let hyphenation: (any Hyphenating)?
    private let width: Double
    private let directions: ParagraphDirections?
    /// The embedding level of the word that is read.
    private var level: UInt8 = 0

    /// Cuts a paragraph; pieces wider than `width` points may be cut between any two letters.
    init(
        _ paragraph: Paragraph,
        directions: ParagraphDirections?,
        width: Double,
        measure: any TextMeasuring,
        hyphenation: (any Hyphenating)?
    ) {
        runs = paragraph.runs
        self.directions = directions
        self.measure = measure
        self.hyphenation = paragraph.hyphenates ? hyphenation : nil
        self.width = width
        let isJustified = paragraph.alignment == .justified
        for index in runs.indices {
            add(runIndex: index, isJustified: isJustified)
        }
        while items.last?.kind == .glue {
            items.removeLast()
        }
        items.append(BreakItem(kind: .penalty, width: 0, cost: BreakItem.forced))
    }

    private mutating func add(runIndex: Int, isJustified: Bool) {
        var word = ""
        var length = 0
        var levels = directions?.levels[runIndex]
        for character in (directions?.texts[runIndex] ?? runs[runIndex].text).unicodeScalars {
            if let next = levels?.popFirst() {
                if next != level { addWord(&word, runIndex: runIndex) }
                level = next
                if TextDirections.isControl(character) {
                    addWord(&word, runIndex: runIndex)
                    addControl(runIndex: runIndex)
                    continue
                }
            }
            length = word.isEmpty ? 0 : length + 1
            if length >= Self.longestWord {
                addWord(&word, runIndex: runIndex)
                length = 0
            }
            switch character {
            case " ", "\t":
                addWord(&word, runIndex: runIndex)
                addSpace(runIndex: runIndex, isJustified: isJustified)
            case "\u{A0}":
                addWord(&word, runIndex: runIndex)
                guard items.last?.kind == .box else { continue }
                items.append(BreakItem(kind: .penalty, width: 0, cost: BreakItem.forbidden))
                addGlue(runIndex: runIndex, isJustified: isJustified)
            case "@":
                addWord(&word, runIndex: runIndex)
                if items.last?.kind == .box { items.append(BreakItem(kind: .penalty, width: 0, cost: 100)) }
                word = "@"
            case "\n":
                addWord(&word, runIndex: runIndex)
                while items.last?.kind == .glue {
                    items.removeLast()
                }
                items.append(BreakItem(kind: .penalty, width: 0, cost: BreakItem.forced))
            case "-", "\u{2013}", "/", "\u{2010}", "\u{200B}":
                if character != "\u{200B}" { word.unicodeScalars.append(character) }
                let isLeading = word.unicodeScalars.count == 1
                guard !isLeading || character == "\u{200B}" else { continue }
                addWord(&word, runIndex: runIndex)
                guard items.last?.kind == .box else { continue }
                var end = BreakItem(kind: .penalty, width: 0, cost: character == "\u{200B}" ? 0 : 30)
                end.endsWithHyphen = character == "-" || character == "\u{2010}"
                items.append(end)
            default:
                word.unicodeScalars.append(character)
            }
        }
        addWord(&word, runIndex: runIndex)
    }

    private mutating func addSpace(runIndex: Int, isJustified: Bool) {
        guard let last = items.last, last.kind != .glue else { return }
        guard last.kind == .box || last.cost > BreakItem.forced else { return }
        if last.kind == .penalty { items.removeLast() }
        addGlue(runIndex: runIndex, isJustified: isJustified)
    }

    private mutating func addGlue(runIndex: Int, isJustified: Bool) {
        let style = runs[runIndex].style
        let glyphs = measure.glyphs(for: " ", in: style.font)
        let natural = glyphs.reduce(0) { $0 + $1.advance } * style.size / 1000
        pieces.append(Piece(run: runIndex, glyphs: glyphs, level: level))
        items.append(
            BreakItem(
                kind: .glue,
                width: natural,
                stretch: isJustified ? natural * 0.6 : 0,
                shrink: isJustified ? natural * 0.3 : 0,
                piece: pieces.count - 1
            )
        )
    }

    private mutating func addWord(_ word: inout String, runIndex: Int) {
        guard !word.isEmpty else { return }
        defer { word = "" }
        if level % 2 == 1 {
            addTurnedPiece(word, runIndex: runIndex)
        } else {
            addPiece(word, runIndex: runIndex)
        }
    }

    /// A place without width that keeps apart what is turned by itself.
    private mutating func addControl(runIndex: Int) {
        pieces.append(Piece(run: runIndex, glyphs: [], level: level))
        items.append(BreakItem(kind: .box, width: 0, piece: pieces.count - 1))
    }

    /// A word that runs from right to left; it is not divided. One that is wider than a line is cut between letters, the
    /// last of which stands first.
    private mutating func addTurnedPiece(_ word: String, runIndex: Int) {
        let style = runs[runIndex].style
        let glyphs = measure.glyphs(for: word, in: style.font, isRightToLeft: true)
        pieces.append(Piece(run: runIndex, glyphs: glyphs, level: level))
        let points = glyphs.reduce(0) { $0 + $1.advance } * style.size / 1000
        guard points > width else {
            items.append(BreakItem(kind: .box, width: points, piece: pieces.count - 1, glyphs: 0..<glyphs.count))
            return
        }
        for index in glyphs.indices.reversed() {
            let advance = glyphs[index].advance * style.size / 1000
            items.append(
                BreakItem(kind: .box, width: advance, piece: pieces.count - 1, glyphs: index..<(index + 1))
            )
            guard index > 0 else { continue }
            items.append(BreakItem(kind: .penalty, width: 0, cost: 3_000, isLastResort: true))
        }
    }

    /// Whether the next word is bound to the one before by a no-break space, as the month is to its day.
    private var isBound: Bool {
        items.count >= 2 && items[items.count - 1].kind == .glue
            && items[items.count - 2].cost == BreakItem.forbidden
    }

    private mutating func addPiece(_ word: String, runIndex: Int) {
        let style = runs[runIndex].style
        let glyphs =
            directions == nil
            ? measure.glyphs(for: word, in: style.font)
            : measure.glyphs(for: word, in: style.font, isRightToLeft: false)
        pieces.append(Piece(run: runIndex, glyphs: glyphs, level: level))
        let points = glyphs.reduce(0) { $0 + $1.advance } * style.size / 1000
        var cuts = isBound && word.unicodeScalars.count <= Self.longestWhole ? [:] : cuts(in: word, glyphs: glyphs)
        if points > width {
            for index in glyphs.indices.dropFirst() where cuts[index] == nil {
                cuts[index] = Self.endsPart(glyphs[index - 1].text) ? .part : .anywhere
            }
        }
        addBoxes(glyphs, style: style, cuts: cuts)
    }

    private enum Cut {
        case seam
        case syllable
        case shortSyllable
        /// Behind a dot or another sign that parts addresses of the Internet.
        case part
        case anywhere
    }

    private static func endsPart(_ text: String) -> Bool {
        text.last.map { "._=&?".contains($0) } ?? false
    }

    private mutating func addBoxes(_ glyphs: [Glyph], style: TextStyle, cuts: [Int: Cut]) {
        let piece = pieces.count - 1
        var start = 0
        for end in cuts.keys.sorted() + [glyphs.count] {
            let advance = glyphs[start..<end].reduce(0) { $0 + $1.advance }
            items.append(
                BreakItem(kind: .box, width: advance * style.size / 1000, piece: piece, glyphs: start..<end)
            )
            start = end
            guard let cut = cuts[end] else { continue }
            if cut == .anywhere || cut == .part {
                let cost = cut == .part ? 100.0 : 3_000
                items.append(BreakItem(kind: .penalty, width: 0, cost: cost, isLastResort: true))
            } else {
                let hyphen = measure.hyphen(in: style.font).advance * style.size / 1000
                let cost =
                    switch cut {
                    case .seam: Self.seamCost
                    case .shortSyllable: Self.shortSyllableCost
                    default: Self.syllableCost
                    }
                items.append(BreakItem(kind: .penalty, width: hyphen, cost: cost, dividesWord: true, piece: piece))
            }
        }
    }

    /// Glyph indices at which a word may be divided; two letters at least stay at the end of the line, three begin the
    /// next one.
    private func cuts(in word: String, glyphs: [Glyph]) -> [Int: Cut] {
        guard let hyphenation else { return [:] }
        let scalars = Array(word.unicodeScalars)
        guard let first = scalars.firstIndex(where: \.properties.isAlphabetic),
            let last = scalars.lastIndex(where: \.properties.isAlphabetic),
            last - first >= 5,
            scalars[first...last].allSatisfy(\.properties.isAlphabetic)
        else { return [:] }
        var core = String.UnicodeScalarView()
        core.append(contentsOf: scalars[first...last])
        var divisions: [Int: Cut] = [:]
        for division in hyphenation.divisions(of: String(core)) {
            guard division.offset >= 2, last - first + 1 - division.offset >= 3 else { continue }
            let syllable = division.offset == 2 ? Cut.shortSyllable : .syllable
            divisions[division.offset + first] = division.isSeam ? .seam : syllable
        }
        var cuts: [Int: Cut] = [:]
        var count = 0
        for (index, glyph) in glyphs.enumerated() {
            if index > 0, let cut = divisions[count] { cuts[index] = cut }
            count += glyph.text.unicodeScalars.count
        }
        return cuts
    }
}
