/// The marks and dashes by which the lines of a chart are told apart without their colours.
enum ChartMarker {
    /// A mark around a point.
    static func shape(at point: Point, number: Int, color: Color) -> Drawing.Shape {
        let size = 2.6
        let isHollow = number % 8 >= 4
        let path: DrawingPath
        switch number % 4 {
        case 0:
            path = .ellipse(center: point, radiusX: size, radiusY: size)
        case 1:
            let side = size * 1.8
            path = .rectangle(Rectangle(x: point.x - side / 2, y: point.y - side / 2, width: side, height: side))
        case 2:
            path = .polyline(
                [
                    Point(point.x, point.y - size * 1.3), Point(point.x + size * 1.2, point.y + size * 0.9),
                    Point(point.x - size * 1.2, point.y + size * 0.9),
                ],
                isClosed: true
            )
        default:
            path = .polyline(
                [
                    Point(point.x, point.y - size * 1.35), Point(point.x + size * 1.35, point.y),
                    Point(point.x, point.y + size * 1.35), Point(point.x - size * 1.35, point.y),
                ],
                isClosed: true
            )
        }
        let fill = isHollow ? Color(0xFFFFFF) : color
        return Drawing.Shape(path, fill: Drawing.Fill(fill), stroke: Drawing.Stroke(color, width: isHollow ? 1.1 : 0.4))
    }

    /// How the line of a series is painted.
    static func stroke(number: Int, color: Color) -> Drawing.Stroke {
        let dashes: [[Double]] = [[], [5, 2], [1.6, 1.8], [7, 2, 1.6, 2]]
        return Drawing.Stroke(color, width: 1.5, dashes: dashes[number % dashes.count], join: .round)
    }
}
