/// Lines on a coloured area by which the series of a chart are told apart without their colours.
enum ChartHatching {
    private static let distance = 4.0

    /// The hatching of an area.
    ///
    /// - Parameters:
    ///   - box: The area.
    ///   - number: Number of the series; the first one is plain.
    /// - Returns: White lines that end at the edges; nil for a plain area.
    static func shape(in box: Rectangle, number: Int) -> Drawing.Shape? {
        var elements: [DrawingPath.Element] = []
        switch number % 6 {
        case 1: addDiagonals(in: box, isRising: true, to: &elements)
        case 2: addDiagonals(in: box, isRising: false, to: &elements)
        case 3: addHorizontals(in: box, to: &elements)
        case 4: addVerticals(in: box, to: &elements)
        case 5:
            addDiagonals(in: box, isRising: true, to: &elements)
            addDiagonals(in: box, isRising: false, to: &elements)
        default: return nil
        }
        guard !elements.isEmpty else { return nil }
        return Drawing.Shape(DrawingPath(elements), stroke: Drawing.Stroke(Color(0xFFFFFF), width: 0.9))
    }

    private static func addDiagonals(in box: Rectangle, isRising: Bool, to elements: inout [DrawingPath.Element]) {
        let (right, bottom) = (box.x + box.width, box.y + box.height)
        let step = distance * 1.414
        var start = ((box.x - box.height) / step).rounded(.up) * step
        while start < right {
            let from = max(start, box.x)
            let to = min(start + box.height, right)
            if to - from > 0.3 {
                let (first, last) = (from - start, to - start)
                elements.append(.move(Point(from, isRising ? bottom - first : box.y + first)))
                elements.append(.line(Point(to, isRising ? bottom - last : box.y + last)))
            }
            start += step
        }
    }

    private static func addHorizontals(in box: Rectangle, to elements: inout [DrawingPath.Element]) {
        var y = box.y + box.height - distance / 2
        while y > box.y {
            elements.append(.move(Point(box.x, y)))
            elements.append(.line(Point(box.x + box.width, y)))
            y -= distance
        }
    }

    private static func addVerticals(in box: Rectangle, to elements: inout [DrawingPath.Element]) {
        var x = box.x + distance / 2
        while x < box.x + box.width {
            elements.append(.move(Point(x, box.y)))
            elements.append(.line(Point(x, box.y + box.height)))
            x += distance
        }
    }
}
