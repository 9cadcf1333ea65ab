extension BlockLayout {
    /// Distance of a note's text from its number, in points.
    private static let noteIndent = 14.0

    /// The lines of a footnote; it hangs below the paragraph with its mark.
    mutating func strips(of note: Footnote, parent: Int) -> [Strip] {
        guard let style = note.runs.first?.style else { return [] }
        let node = addNode(.note, parent: parent)
        let labelNode = addNode(.label, parent: node)
        let label = Paragraph([TextRun(String(note.number), style: style)], role: .plain, hyphenates: false)
        let text = Paragraph(note.runs, alignment: .justified, role: .plain)
        let (x, width) = noteArea
        let labels = strips(of: label, x: x, width: Self.noteIndent, parent: labelNode)
        var lines = strips(of: text, x: x + Self.noteIndent, width: width - Self.noteIndent, parent: node)
        guard let first = labels.first, !lines.isEmpty else { return labels }
        lines[0].items = first.items + lines[0].items
        lines[0].anchor = note.anchor
        return lines
    }
}
