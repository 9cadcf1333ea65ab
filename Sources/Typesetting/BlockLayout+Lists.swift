extension BlockLayout {
    /// Lines of an item that is too short to stand alone on a page.
    private static let shortItem = 2

    mutating func strips(of list: ListBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        let listNode = addNode(.list, parent: parent)
        structure[listNode].numbering = list.isNumbered ? .numbers : .bullets
        var strips: [Strip] = []
        for (index, item) in list.items.enumerated() {
            let itemNode = addNode(.listItem, parent: listNode)
            let labelNode = addNode(.label, parent: itemNode)
            let bodyNode = addNode(.listBody, parent: itemNode)
            let label = Paragraph([TextRun(item.label, style: list.labelStyle)], role: .plain, hyphenates: false)
            var (body, _) = layout(item.blocks, x: x + list.indent, width: width - list.indent, parent: bodyNode)
            let labelStrips = self.strips(of: label, x: x, width: list.indent, parent: labelNode)
            guard let labelStrip = labelStrips.first else { continue }
            if body.isEmpty { body = [Strip(height: labelStrip.height)] }
            let shift = (body[0].firstBaseline ?? 0) - (labelStrip.firstBaseline ?? 0)
            let labelItems = labelStrip.items.map { $0.moved(x: 0, y: body[0].firstBaseline == nil ? 0 : shift) }
            body[0].items = labelItems + body[0].items
            body[0].spaceBefore = strips.isEmpty ? 0 : list.itemSpacing
            // No short item stands alone before or after a new page.
            let isSecond = index == 1 && strips.count <= Self.shortItem
            let isLast = index > 0 && index == list.items.count - 1 && body.count <= Self.shortItem
            if isSecond || isLast { body[0].allowsBreakBefore = false }
            strips += body
        }
        return strips
    }

    mutating func strips(of block: FactsBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        let listNode = addNode(.list, parent: parent)
        structure[listNode].numbering = StructureNode.Numbering.none
        let columnWidth = (width - block.gutter * Double(block.columns - 1)) / Double(block.columns)
        var rows: [Strip] = []
        var row = Strip(height: 0)
        var column = 0
        for fact in block.facts {
            let span = min(fact.columnSpan, block.columns)
            if column + span > block.columns {
                rows.append(row)
                row = Strip(height: 0)
                column = 0
            }
            let left = x + Double(column) * (columnWidth + block.gutter)
            let factWidth = columnWidth * Double(span) + block.gutter * Double(span - 1)
            let (items, height, notes) = place(fact, block: block, x: left, width: factWidth, parent: listNode)
            row.items += items
            row.notes += notes
            row.height = max(row.height, height)
            column += span
        }
        if !row.items.isEmpty { rows.append(row) }
        for index in rows.indices.dropFirst() {
            rows[index].spaceBefore = block.rowSpacing
        }
        return rows
    }

    private mutating func place(
        _ fact: FactsBlock.Fact,
        block: FactsBlock,
        x: Double,
        width: Double,
        parent: Int
    ) -> (items: [FrameItem], height: Double, notes: [[Strip]]) {
        let itemNode = addNode(.listItem, parent: parent)
        let labelNode = addNode(.label, parent: itemNode)
        let bodyNode = addNode(.listBody, parent: itemNode)
        let label = Paragraph([fact.label], role: .plain, hyphenates: false)
        let value = Paragraph(fact.value, role: .plain)
        switch block.placement {
        case .above:
            let labels = strips(of: label, x: x, width: width, parent: labelNode)
            let values = strips(of: value, x: x, width: width, parent: bodyNode)
            let (items, height) = Self.stack(labels + values)
            return (items, height, (labels + values).flatMap(\.notes))
        case .beside(let labelWidth):
            let labels = strips(of: label, x: x, width: labelWidth, parent: labelNode)
            let values = strips(of: value, x: x + labelWidth, width: width - labelWidth, parent: bodyNode)
            let (labelItems, labelHeight) = Self.stack(labels)
            let (valueItems, valueHeight) = Self.stack(values)
            let shift = (values.first?.firstBaseline ?? 0) - (labels.first?.firstBaseline ?? 0)
            let items = labelItems.map { $0.moved(x: 0, y: max(shift, 0)) }
            return (
                items + valueItems.map { $0.moved(x: 0, y: max(-shift, 0)) },
                max(labelHeight + max(shift, 0), valueHeight + max(-shift, 0)),
                (labels + values).flatMap(\.notes)
            )
        }
    }

    /// Puts strips below each other into one.
    static func stack(_ strips: [Strip]) -> (items: [FrameItem], height: Double) {
        var items: [FrameItem] = []
        var y = 0.0
        for (index, strip) in strips.enumerated() {
            if index > 0 { y += strip.spaceBefore }
            items += strip.items.map { $0.moved(x: 0, y: y) }
            y += strip.height
        }
        return (items, y)
    }
}
