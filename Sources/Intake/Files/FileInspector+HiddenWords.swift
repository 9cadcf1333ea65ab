public import CouncilModel

extension FileInspector {
    /// Pages that one run draws; a run that takes too long costs only these.
    private static let pagesAtOnce = 8

    /// Looks for words that lie in a PDF although its pages do not show them.
    ///
    /// Each page with words is drawn, and the box of each word looked at. Found are words under areas of one shade, words in
    /// the shade of their ground, words that are never painted, and words outside the crop box. Not found are words under
    /// patterns and pictures, under a bar that leaves parts of them visible, and those outside of the whole page.
    ///
    /// - Parameter bytes: A PDF.
    /// - Returns: What was found.
    /// - Throws: ``FileRefusal`` or ``IntakeError`` as ``inspectPDF(_:fileName:)``.
    public func hiddenWords(in bytes: [UInt8]) async throws -> HiddenWords {
        try refuseByLooks(bytes, fileName: "")
        let shown = try await words(in: bytes, ["-cropbox"])
        let all = try await words(in: bytes, [])
        guard shown.count == all.count else { throw FileRefusal.broken }
        var collector = HiddenWordsCollector()
        var first = 0
        while first < shown.count {
            let range = first..<min(first + Self.pagesAtOnce, shown.count)
            let hasWords = range.contains { index in shown[index].contains(where: \.isReadable) }
            let drawn = hasWords ? try await shades(of: range, in: bytes) : []
            for index in range {
                let readable = shown[index].filter(\.isReadable)
                if let page = drawn.indices.contains(index - first) ? drawn[index - first] : nil {
                    for word in readable {
                        if let cover = page.cover(of: word) { collector.add(word, cover, on: index + 1) }
                    }
                } else if !readable.isEmpty {
                    collector.found.uncheckedPages += 1
                }
                for word in Self.beyond(all[index], shown[index]) { collector.add(word, .edge, on: index + 1) }
            }
            first = range.upperBound
        }
        return collector.found
    }

    private func words(in bytes: [UInt8], _ options: [String]) async throws -> [[WordBox]] {
        let arguments = ["-bbox", "-enc", "UTF-8", "-q"] + options + ["/dev/stdin", "-"]
        let run = try await sandbox.run("pdftotext", arguments, on: bytes)
        if run.isTooCostly { throw FileRefusal.tooCostly }
        guard run.isSuccess else { throw Self.refusal(for: run) }
        return WordBox.pages(in: run.output)
    }

    /// The drawn pages; fewer, perhaps none, when a limit ended the drawing.
    private func shades(of pages: Range<Int>, in bytes: [UInt8]) async throws -> [PageShades] {
        let run = try await sandbox.run(
            "pdftoppm",
            [
                "-gray", "-cropbox", "-r", "\(PageShades.resolution)", "-f", "\(pages.lowerBound + 1)", "-l",
                "\(pages.upperBound)", "-q", "/dev/stdin",
            ],
            on: bytes
        )
        return PageShades.pages(in: run.output)
    }

    /// The words of the whole page that are none of its shown part.
    private static func beyond(_ all: [WordBox], _ shown: [WordBox]) -> [WordBox] {
        guard all.count > shown.count else { return [] }
        var counts: [String: Int] = [:]
        for word in shown { counts[word.text, default: 0] += 1 }
        return all.filter { word in
            guard let count = counts[word.text], count > 0 else { return word.isReadable }
            counts[word.text] = count - 1
            return false
        }
    }
}

/// Joins words that follow each other to passages.
struct HiddenWordsCollector {
    var found = HiddenWords()
    private var last: (word: WordBox, page: Int, cover: HiddenWords.Cover)?

    mutating func add(_ word: WordBox, _ cover: HiddenWords.Cover, on page: Int) {
        defer { last = (word, page, cover) }
        let isNext = last.map { $0.page == page && $0.cover == cover && abs($0.word.top - word.top) < 2 } ?? false
        let isFull = found.passages.count == HiddenWords.mostPassages
        if isNext {
            guard found.moreCount == 0, var passage = found.passages.popLast() else { return }
            if passage.words.utf8.count < 300 { passage.words += " " + word.text }
            found.passages.append(passage)
        } else if isFull {
            found.moreCount += 1
        } else {
            found.passages.append(.init(page: page, cover: cover, words: String(word.text.prefix(200))))
        }
    }
}
