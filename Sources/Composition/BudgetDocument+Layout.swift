internal import CouncilModel
internal import PDFWriting
internal import Typesetting

extension BudgetDocument: CouncilDocument {
    /// The sums that do not add up.
    public var warnings: [String] { discrepancies().map(\.description) }

    /// The document on its sheets, area by area.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let sections = BudgetSections(document: self, style: style)
        var template = PageTemplate(
            left: Length.millimetres(20),
            right: Length.millimetres(15),
            firstTop: Length.millimetres(22),
            top: Length.millimetres(20),
            bottom: Length.millimetres(15)
        )
        template.header = RunningLine(
            left: [.text("\(shortTitle) · \(letterhead.bodyName)")],
            right: [.heading(level: 1)],
            style: style.running,
            baseline: Length.millimetres(13),
            rule: Length.millimetres(15),
            ruleColor: style.hairline
        )
        template.footer = RunningLine(
            left: [],
            right: [.pageNumber],
            style: style.running,
            baseline: template.height - Length.millimetres(8)
        )
        template.hasFooterOnFirstPage = false
        let metadata = PDFMetadata(
            title: title,
            author: letterhead.bodyName,
            subject: title,
            creator: "Ratswerk",
            created: stamp.pdfDate
        )
        var parts: [DocumentLayout.Section] = [
            .blocks { sections.title() },
            .contents(sections.contents(), around: { sections.contentsPage($0) }),
        ]
        if sections.hasOverviews { parts.append(.blocks { sections.overviews() }) }
        for index in areas.indices { parts.append(.blocks { sections.area(index) }) }
        return DocumentLayout(sections: parts, frontSections: 2, template: template, metadata: metadata)
    }
}
