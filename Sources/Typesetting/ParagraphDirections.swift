/// The directions of a paragraph of several runs, of which some text runs from right to left.
struct ParagraphDirections {
    /// The text of each run, with isolates around where it stands for itself.
    let texts: [String]
    /// The embedding level of each character of these texts.
    let levels: [ArraySlice<UInt8>]
    /// Whether the paragraph as a whole runs from right to left.
    let isRightToLeft: Bool

    /// Nil when all of the paragraph runs from left to right.
    init?(_ paragraph: Paragraph, measure: any TextMeasuring) {
        guard paragraph.runs.contains(where: { measure.directions(of: $0.text) != nil }) else { return nil }
        texts = paragraph.runs.map { run in
            guard run.isIsolated else { return run.text }
            return "\(TextDirections.isolateStart)\(run.text)\(TextDirections.isolateEnd)"
        }
        guard let directions = measure.directions(of: texts.joined()) else { return nil }
        isRightToLeft = directions.isRightToLeft
        var rest = directions.levels[...]
        levels = texts.map { text in
            let count = text.unicodeScalars.count
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
    }
}
