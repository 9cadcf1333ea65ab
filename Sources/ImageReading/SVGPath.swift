internal import Typesetting

/// Reads the data of an SVG path (SVG 1.1, 8.3) into lines and cubic curves.
struct SVGPath {
    private var numbers: SVGNumbers
    private var elements: [DrawingPath.Element] = []
    private var current = Point(0, 0)
    private var start = Point(0, 0)
    private var control: Point?
    private var quadraticControl: Point?

    /// The path up to the first mistake, as SVG demands.
    static func path(_ data: String) -> DrawingPath {
        var reader = SVGPath(numbers: SVGNumbers(data))
        reader.read()
        return DrawingPath(reader.elements)
    }

    private init(numbers: SVGNumbers) {
        self.numbers = numbers
    }

    private mutating func read() {
        while let letter = numbers.command() {
            let isFirst = elements.isEmpty
            guard !isFirst || letter | 32 == UInt8(ascii: "m") else { return }
            guard step(letter) else { return }
            if letter | 32 == UInt8(ascii: "z") { continue }
            let following = letter == UInt8(ascii: "M") ? UInt8(ascii: "L") : letter
            let repeated = letter == UInt8(ascii: "m") ? UInt8(ascii: "l") : following
            while !numbers.isAtEnd, hasNumber {
                guard step(repeated) else { return }
            }
        }
    }

    private var hasNumber: Bool {
        var copy = numbers
        return copy.next() != nil
    }

    /// Takes one command with its numbers; false when numbers are missing.
    private mutating func step(_ letter: UInt8) -> Bool {
        let isRelative = letter >= 97
        let origin = isRelative ? current : Point(0, 0)
        let (oldControl, oldQuadratic) = (control, quadraticControl)
        control = nil
        quadraticControl = nil
        switch Character(Unicode.Scalar(letter | 32)) {
        case "m":
            guard let end = point(origin) else { return false }
            elements.append(.move(end))
            (current, start) = (end, end)
        case "l":
            guard let end = point(origin) else { return false }
            line(to: end)
        case "h":
            guard let x = numbers.next() else { return false }
            line(to: Point(origin.x + x, current.y))
        case "v":
            guard let y = numbers.next() else { return false }
            line(to: Point(current.x, origin.y + y))
        case "c":
            guard let first = point(origin), let second = point(origin), let end = point(origin) else { return false }
            curve(first, second, end)
        case "s":
            guard let second = point(origin), let end = point(origin) else { return false }
            curve(mirrored(oldControl), second, end)
        case "q":
            guard let middle = point(origin), let end = point(origin) else { return false }
            quadratic(middle, end)
        case "t":
            guard let end = point(origin) else { return false }
            quadratic(mirrored(oldQuadratic), end)
        case "a":
            guard let rx = numbers.next(), let ry = numbers.next(), let turn = numbers.next(),
                let isLarge = numbers.flag(), let isClockwise = numbers.flag(), let end = point(origin)
            else { return false }
            arc(rx: abs(rx), ry: abs(ry), turn: turn, isLarge: isLarge, isClockwise: isClockwise, to: end)
        case "z":
            elements.append(.close)
            current = start
        default:
            return false
        }
        return true
    }

    private mutating func point(_ origin: Point) -> Point? {
        guard let x = numbers.next(), let y = numbers.next() else { return nil }
        return Point(origin.x + x, origin.y + y)
    }

    private func mirrored(_ point: Point?) -> Point {
        point.map { Point(2 * current.x - $0.x, 2 * current.y - $0.y) } ?? current
    }

    private mutating func line(to end: Point) {
        elements.append(.line(end))
        current = end
    }

    private mutating func curve(_ first: Point, _ second: Point, _ end: Point) {
        elements.append(.curve(first, second, end))
        control = second
        current = end
    }

    private mutating func quadratic(_ middle: Point, _ end: Point) {
        let from = current
        elements.append(
            .curve(
                Point(from.x + (middle.x - from.x) * 2 / 3, from.y + (middle.y - from.y) * 2 / 3),
                Point(end.x + (middle.x - end.x) * 2 / 3, end.y + (middle.y - end.y) * 2 / 3),
                end
            )
        )
        quadraticControl = middle
        current = end
    }

    /// An elliptical arc in pieces of a quarter at most (SVG 1.1, F.6).
    private mutating func arc(
        rx: Double,
        ry: Double,
        turn: Double,
        isLarge: Bool,
        isClockwise: Bool,
        to end: Point
    ) {
        guard rx > 0, ry > 0, end != current else { return line(to: end) }
        let (sine, cosine) = SVGNumbers.sineAndCosine(turn)
        let (dx, dy) = ((current.x - end.x) / 2, (current.y - end.y) / 2)
        let (x, y) = (cosine * dx + sine * dy, -sine * dx + cosine * dy)
        let excess = x * x / (rx * rx) + y * y / (ry * ry)
        let grown = excess > 1 ? excess.squareRoot() : 1
        let (rx, ry) = (rx * grown, ry * grown)
        let share = max(0, (rx * rx * ry * ry) / (rx * rx * y * y + ry * ry * x * x) - 1).squareRoot()
        let side = isLarge == isClockwise ? -share : share
        let (cx, cy) = (side * rx * y / ry, -side * ry * x / rx)
        let center = Point(
            cosine * cx - sine * cy + (current.x + end.x) / 2,
            sine * cx + cosine * cy + (current.y + end.y) / 2
        )
        let from = SVGNumbers.angle(x: (x - cx) / rx, y: (y - cy) / ry)
        var sweep = SVGNumbers.angle(x: (-x - cx) / rx, y: (-y - cy) / ry) - from
        if isClockwise, sweep < 0 { sweep += 2 * .pi }
        if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
        let pieces = max(1, Int((abs(sweep) / (.pi / 2) - 1e-9).rounded(.up)))
        let piece = sweep / Double(pieces)
        let length = 4.0 / 3 * SVGNumbers.tangent(piece / 4 * 180 / .pi)
        func place(_ angle: Double, pull: Double) -> Point {
            let (s, c) = SVGNumbers.sineAndCosine(angle * 180 / .pi)
            let (u, v) = (rx * (c - pull * s), ry * (s + pull * c))
            return Point(cosine * u - sine * v + center.x, sine * u + cosine * v + center.y)
        }
        for index in 0..<pieces {
            let (first, last) = (from + piece * Double(index), from + piece * Double(index + 1))
            let target = index == pieces - 1 ? end : place(last, pull: 0)
            elements.append(.curve(place(first, pull: length), place(last, pull: -length), target))
        }
        current = end
    }
}
