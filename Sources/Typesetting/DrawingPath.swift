/// Lines and curves of a drawing.
public struct DrawingPath: Hashable, Sendable {
    /// One step of the pen.
    public enum Element: Hashable, Sendable {
        /// Lifts the pen and begins a new part.
        case move(Point)
        /// A straight line.
        case line(Point)
        /// A cubic Bézier curve: two control points and the end.
        case curve(Point, Point, Point)
        /// Back to where the part began.
        case close
    }

    /// The steps in order.
    public var elements: [Element]

    /// - Parameter elements: The steps in order; the first one moves.
    public init(_ elements: [Element] = []) {
        self.elements = elements
    }

    /// A straight line.
    public static func line(from start: Point, to end: Point) -> DrawingPath {
        DrawingPath([.move(start), .line(end)])
    }

    /// Straight lines through points.
    ///
    /// - Parameters:
    ///   - points: Two at least.
    ///   - isClosed: Whether the last point is joined to the first.
    /// - Returns: The path; empty for fewer than two points.
    public static func polyline(_ points: [Point], isClosed: Bool = false) -> DrawingPath {
        guard let first = points.first, points.count > 1 else { return DrawingPath() }
        let lines = points.dropFirst().map { Element.line($0) }
        return DrawingPath([.move(first)] + lines + (isClosed ? [.close] : []))
    }

    /// A rectangle, with rounded corners if radii are given.
    public static func rectangle(_ box: Rectangle, radiusX: Double = 0, radiusY: Double = 0) -> DrawingPath {
        let (left, top) = (box.x, box.y)
        let (right, bottom) = (box.x + box.width, box.y + box.height)
        let rx = min(max(radiusX, 0), box.width / 2)
        let ry = min(max(radiusY, 0), box.height / 2)
        guard rx > 0, ry > 0 else {
            return polyline(
                [Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)],
                isClosed: true
            )
        }
        let (dx, dy) = (rx * (1 - roundness), ry * (1 - roundness))
        return DrawingPath([
            .move(Point(left + rx, top)), .line(Point(right - rx, top)),
            .curve(Point(right - dx, top), Point(right, top + dy), Point(right, top + ry)),
            .line(Point(right, bottom - ry)),
            .curve(Point(right, bottom - dy), Point(right - dx, bottom), Point(right - rx, bottom)),
            .line(Point(left + rx, bottom)),
            .curve(Point(left + dx, bottom), Point(left, bottom - dy), Point(left, bottom - ry)),
            .line(Point(left, top + ry)),
            .curve(Point(left, top + dy), Point(left + dx, top), Point(left + rx, top)),
            .close,
        ])
    }

    /// An ellipse around a point.
    public static func ellipse(center: Point, radiusX: Double, radiusY: Double) -> DrawingPath {
        rectangle(
            Rectangle(x: center.x - radiusX, y: center.y - radiusY, width: radiusX * 2, height: radiusY * 2),
            radiusX: radiusX,
            radiusY: radiusY
        )
    }

    /// Distance of the control points that makes four curves a circle, as a share of the radius.
    private static let roundness = 0.552_284_75

    /// The path with every point changed.
    public func mapped(_ change: (Point) -> Point) -> DrawingPath {
        DrawingPath(
            elements.map { element in
                switch element {
                case .move(let point): .move(change(point))
                case .line(let point): .line(change(point))
                case .curve(let first, let second, let end): .curve(change(first), change(second), change(end))
                case .close: .close
                }
            }
        )
    }
}
