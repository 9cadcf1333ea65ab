import Testing
import Typesetting

@Suite struct SectionFlowTests {
    private func heading(_ text: String, level: Int = 1) -> Block {
        .paragraph(Paragraph([TextRun(text, style: Sheet.style)], role: .heading(level: level), anchor: text))
    }

    private func contents(_ entries: [ContentsBlock.Entry]) -> Block {
        .contents(
            ContentsBlock(
                entries: entries,
                levels: [.init(style: Sheet.style, indent: 0), .init(style: Sheet.style, indent: 10)]
            )
        )
    }

    @Test func `a table of contents set last stands where room was left, with the right numbers`() throws {
        var flow = SectionFlow(
            measure: FixedPitch(),
            hyphenation: nil,
            template: Sheet.template(characters: 40, lines: 4)
        )
        _ = flow.typeset([Sheet.paragraph("Titel")])
        var entries = (1...6).map { ContentsBlock.Entry(level: 1, title: "Teil \($0)", anchor: "Teil \($0)") }
        let room = flow.reserve([heading("Inhalt"), contents(entries)])
        #expect(room.firstPage == 1 && room.count == 2)
        for number in 1...6 { _ = flow.typeset([heading("Teil \(number)"), Sheet.paragraph("Text")]) }
        let numbering = PageNumbering(frontPages: 3, pageCount: flow.pageCount)
        for index in entries.indices {
            let place = try #require(flow.anchors[entries[index].anchor])
            entries[index].page = numbering.label(of: place.page)
        }
        let pages = flow.typeset([heading("Inhalt"), contents(entries)], in: room)
        #expect(pages.map(\.lines.count) == [4, 3])
        let lines = pages.flatMap(\.lines).dropFirst()
        for (number, line) in zip(1..., lines) {
            #expect(line.hasPrefix("Teil \(number)....") && line.hasSuffix(".\(number)"))
        }
        #expect(flow.bookmarks.map(\.title) == ["Inhalt"] + (1...6).map { "Teil \($0)" })
        #expect(flow.bookmarks.map(\.page) == [1, 3, 4, 5, 6, 7, 8])
    }

    @Test func `each line of contents is a link that says title and number, its dots mean nothing`() throws {
        let document = Sheet.typeset(
            [contents([.init(level: 1, title: "Erster", anchor: "a", page: "7")])],
            characters: 40
        )
        guard case .text(_, let runs)? = document.pages[0].items.first else {
            Issue.record("no line")
            return
        }
        #expect(runs.map(\.text).first == "Erster" && runs.last?.text == "7")
        #expect(runs.map { $0.node == nil } == [false, true, false])
        let node = try #require(runs[0].node)
        #expect(runs.last?.node == node && runs.last?.link == "#a")
        #expect(document.structure[node].role == .link)
        let last = try #require(runs.last)
        #expect(abs(last.x + last.width - 220) < 0.01)
    }

    @Test func `deeper lines lie in tables of contents of their own`() {
        let entries = [1, 2, 2, 1, 3, 2].enumerated().map { index, level in
            ContentsBlock.Entry(level: level, title: "\(index)", anchor: "\(index)", page: "1")
        }
        let structure = Sheet.typeset([contents(entries)], characters: 40).structure
        func depth(_ node: Int) -> Int {
            (structure[node].role == .contents ? 1 : 0) + (structure[node].parent.map(depth) ?? 0)
        }
        let items = structure.indices.filter { structure[$0].role == .contentsItem }
        #expect(items.map(depth) == [1, 2, 2, 1, 2, 1])
    }

    @Test func `pages in front are counted by Roman figures`() {
        let numbering = PageNumbering(frontPages: 49, pageCount: 60)
        #expect([0, 3, 8, 39, 48].map(numbering.label) == ["i", "iv", "ix", "xl", "xlix"])
        #expect(numbering.label(of: 49) == "1")
        #expect(numbering.lastLabel(of: 2) == "xlix" && numbering.lastLabel(of: 50) == "11")
    }

    @Test func `running heads carry the heading under which a page stands`() {
        var template = Sheet.template(characters: 60, lines: 3)
        template.footer = RunningLine(
            left: [.heading(level: 1)],
            right: [.heading(level: 2)],
            style: Sheet.style,
            baseline: 800
        )
        let blocks: [Block] =
            [heading("A"), heading("A1", level: 2)] + (1...5).map { Sheet.paragraph("\($0)") }
            + [.pageBreak, heading("B")]
        let document = Typesetter(measure: FixedPitch(), hyphenation: nil).typeset(blocks, on: template)
        #expect(document.pages.map { $0.lines.last } == ["AA1", "AA1", "AA1", "B"])
    }

    @Test func `each section starts on a new page`() {
        var flow = SectionFlow(
            measure: FixedPitch(),
            hyphenation: nil,
            template: Sheet.template(characters: 40, lines: 4)
        )
        let pages = (1...3).flatMap { flow.typeset([Sheet.paragraph("\($0)")]) }
        #expect(pages.map(\.lines) == [["1"], ["2"], ["3"]])
        #expect(flow.pageCount == 3)
    }
}
