/// Distributes strips over pages.
struct Paginator {
    let template: PageTemplate
    let heads: [[Strip]]
    let boxes: [BlockLayout.Box]
    /// Number of pages before, which have the first page among them.
    var firstPage = 0
    /// Share of the space between blocks that is kept.
    var tightness = 1.0

    /// Pages without running lines, and what was found on them.
    struct Result {
        var pages: [PageFrame] = []
        var bookmarks: [Bookmark] = []
        var anchors: [(name: String, place: AnchorPlace)] = []
    }

    /// - Parameter strips: The whole document or section.
    /// - Returns: One page at least.
    func paginate(_ strips: [Strip]) -> Result {
        var result = Result()
        var start = 0
        var carried: [Strip] = []
        repeat {
            let number = firstPage + result.pages.count
            let end = endOfPage(startingAt: start, number: number, carried: carried, in: strips)
            result.pages.append(page(strips[start..<end], number: number, carried: &carried, result: &result))
            start = end
        } while start < strips.count || !carried.isEmpty
        return result
    }

    /// Whether a page is so empty that the document would look better without it.
    func isNearlyEmpty(_ page: PageFrame) -> Bool {
        let lowest = page.items.reduce(0.0) { lowest, item in
            switch item {
            case .text(let baseline, _): max(lowest, baseline)
            case .figure(let figure): max(lowest, figure.place.y + figure.place.height)
            case .fill: lowest
            }
        }
        return lowest - template.top < (template.height - template.top - template.bottom) * 0.25
    }

    private func top(of page: Int) -> Double {
        page == 0 || template.startsAnewWithSection && page == firstPage ? template.firstTop : template.top
    }

    private func headHeight(of strip: Strip) -> Double {
        guard let head = repeatedHead(of: strip) else { return 0 }
        return heads[head].reduce(0) { $0 + $1.height }
    }

    /// The head to repeat above a strip; one that takes more than a third of the page is not repeated.
    private func repeatedHead(of strip: Strip) -> Int? {
        guard let head = strip.head else { return nil }
        let height = heads[head].reduce(0) { $0 + $1.height }
        return height * 3 <= template.height - template.top - template.bottom ? head : nil
    }

    private func endOfPage(startingAt start: Int, number: Int, carried: [Strip], in strips: [Strip]) -> Int {
        guard start < strips.count else { return start }
        var y = top(of: number) + headHeight(of: strips[start])
        let bottom = template.height - template.bottom
        var lastAllowed: Int?
        var notes = NoteRoom(carried: carried, most: (bottom - y) / 2)
        for index in start..<strips.count {
            let strip = strips[index]
            if index > start {
                if strip.forcesBreakBefore { return index }
                if strip.allowsBreakBefore { lastAllowed = index }
                y += strip.spaceBefore * tightness
            }
            y += strip.height
            if y + notes.add(strip.notes) > bottom + 0.01, index > start {
                return lastAllowed ?? index
            }
        }
        return strips.count
    }

    private func page(
        _ strips: ArraySlice<Strip>,
        number: Int,
        carried: inout [Strip],
        result: inout Result
    ) -> PageFrame {
        var fills: [FrameItem] = []
        var items: [FrameItem] = []
        func add(_ strip: Strip, at y: Double) {
            for item in strip.items {
                if case .fill(var rectangle, let color) = item {
                    rectangle.y += y
                    if !Self.extend(&fills, by: rectangle, color: color) { fills.append(.fill(rectangle, color)) }
                } else {
                    items.append(item.moved(x: 0, y: y))
                }
            }
        }
        var y = top(of: number)
        var extents: [Int: (top: Double, bottom: Double)] = [:]
        if let first = strips.first, let head = repeatedHead(of: first) {
            for strip in heads[head] {
                add(strip, at: y)
                y += strip.height
            }
        }
        for (index, strip) in strips.enumerated() {
            if index > 0 { y += strip.spaceBefore * tightness }
            for box in strip.boxes {
                extents[box] = (extents[box]?.top ?? y, y + strip.height)
            }
            add(strip, at: y)
            if let heading = strip.heading {
                result.bookmarks.append(
                    Bookmark(title: heading.title, level: heading.level, page: number, anchor: strip.anchor, y: y)
                )
            }
            if let anchor = strip.anchor { result.anchors.append((anchor, AnchorPlace(page: number, y: y))) }
            y += strip.height
        }
        carried += strips.flatMap { $0.notes.flatMap(\.self) }
        if !carried.isEmpty {
            let bottom = template.height - template.bottom
            let placed = NoteRoom.linesThatFit(
                carried,
                in: bottom - y - NoteRoom.separation,
                isOnlyContent: strips.isEmpty
            )
            var noteY = bottom - carried[..<placed].reduce(0) { $0 + $1.height }
            if placed > 0 {
                let rule = Rectangle(x: template.left, y: noteY - 5, width: template.measure / 4, height: 0.5)
                fills.append(.fill(rule, NoteRoom.ruleColor))
            }
            for strip in carried[..<placed] {
                add(strip, at: noteY)
                if let anchor = strip.anchor { result.anchors.append((anchor, AnchorPlace(page: number, y: noteY))) }
                noteY += strip.height
            }
            carried.removeFirst(placed)
        }
        let grounds = extents.keys.sorted().flatMap { self.grounds(of: $0, extent: extents[$0] ?? (0, 0)) }
        return PageFrame(width: template.width, height: template.height, items: grounds + fills + items)
    }

    /// Makes one area of two which meet, as those of neighbouring rows do.
    private static func extend(_ fills: inout [FrameItem], by rectangle: Rectangle, color: Color) -> Bool {
        for index in fills.indices.suffix(4) {
            guard case .fill(var above, color) = fills[index], above.x == rectangle.x, above.width == rectangle.width,
                abs(above.y + above.height - rectangle.y) < 0.001
            else { continue }
            above.height += rectangle.height
            fills[index] = .fill(above, color)
            return true
        }
        return false
    }

    private func grounds(of number: Int, extent: (top: Double, bottom: Double)) -> [FrameItem] {
        let box = boxes[number]
        let height = extent.bottom - extent.top
        var items: [FrameItem] = []
        if let fill = box.fill {
            items.append(.fill(Rectangle(x: box.x, y: extent.top, width: box.width, height: height), fill))
        }
        if let color = box.barColor {
            items.append(.fill(Rectangle(x: box.x, y: extent.top, width: box.barWidth, height: height), color))
        }
        return items
    }
}
