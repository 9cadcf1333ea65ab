/// A drawing as a list of what is painted, in order; a pure value that is written to a PDF as vectors.
///
/// Lengths are in points, the origin is the upper left corner, y points down.
public struct Drawing: Hashable, Sendable {
    /// How the area of a path is painted.
    public struct Fill: Hashable, Sendable {
        /// Colour.
        public var color: Color
        /// Whether areas enclosed twice stay empty; otherwise direction counts (non-zero winding).
        public var isEvenOdd: Bool

        /// - Parameters:
        ///   - color: Colour.
        ///   - isEvenOdd: Whether areas enclosed twice stay empty.
        public init(_ color: Color, isEvenOdd: Bool = false) {
            self.color = color
            self.isEvenOdd = isEvenOdd
        }
    }

    /// How the line of a path is painted.
    public struct Stroke: Hashable, Sendable {
        /// How lines end.
        public enum Cap: Int, Hashable, Sendable {
            /// At the last point.
            case butt
            /// With a half circle.
            case round
            /// With half a square.
            case square
        }

        /// How lines meet.
        public enum Join: Int, Hashable, Sendable {
            /// In a point.
            case miter
            /// In a circle.
            case round
            /// Cut off.
            case bevel
        }

        /// Colour.
        public var color: Color
        /// Thickness in points.
        public var width: Double
        /// Lengths of dashes and gaps in points; empty for a line without gaps.
        public var dashes: [Double]
        /// How lines end.
        public var cap: Cap
        /// How lines meet.
        public var join: Join
        /// From which ratio of length to thickness a point is cut off.
        public var miterLimit: Double

        /// A line; see the properties.
        public init(
            _ color: Color,
            width: Double,
            dashes: [Double] = [],
            cap: Cap = .butt,
            join: Join = .miter,
            miterLimit: Double = 4
        ) {
            self.color = color
            self.width = width
            self.dashes = dashes
            self.cap = cap
            self.join = join
            self.miterLimit = miterLimit
        }
    }

    /// A path with its paint.
    public struct Shape: Hashable, Sendable {
        /// Lines and curves.
        public var path: DrawingPath
        /// How the area is painted; nil leaves it empty.
        public var fill: Fill?
        /// How the line is painted, above the area; nil draws none.
        public var stroke: Stroke?

        /// - Parameters:
        ///   - path: Lines and curves.
        ///   - fill: How the area is painted.
        ///   - stroke: How the line is painted.
        public init(_ path: DrawingPath, fill: Fill? = nil, stroke: Stroke? = nil) {
            self.path = path
            self.fill = fill
            self.stroke = stroke
        }
    }

    /// One line of text.
    public struct Label: Hashable, Sendable {
        /// Which point of the text stands at the given place.
        public enum Anchor: Hashable, Sendable {
            /// Its start.
            case start
            /// Its middle.
            case middle
            /// Its end.
            case end
        }

        /// The characters.
        public var text: String
        /// The place on the baseline.
        public var place: Point
        /// Which point of the text stands there.
        public var anchor: Anchor
        /// How the characters look.
        public var style: TextStyle

        /// - Parameters:
        ///   - text: The characters.
        ///   - place: The place on the baseline.
        ///   - anchor: Which point of the text stands there.
        ///   - style: How the characters look.
        public init(_ text: String, at place: Point, anchor: Anchor = .start, style: TextStyle) {
            self.text = text
            self.place = place
            self.anchor = anchor
            self.style = style
        }
    }

    /// Width in points.
    public var width: Double
    /// Height in points.
    public var height: Double
    /// What is painted, in order.
    public var shapes: [Shape]
    /// The text, above all shapes.
    public var labels: [Label]

    /// A drawing; lengths in points.
    public init(width: Double, height: Double, shapes: [Shape] = [], labels: [Label] = []) {
        self.width = width
        self.height = height
        self.shapes = shapes
        self.labels = labels
    }

    /// The drawing at another size, everything in proportion.
    ///
    /// - Parameter factor: 2 makes it twice as wide and high.
    /// - Returns: The larger or smaller drawing.
    public func scaled(by factor: Double) -> Drawing {
        guard factor != 1 else { return self }
        func scaled(_ point: Point) -> Point { Point(point.x * factor, point.y * factor) }
        var copy = Drawing(width: width * factor, height: height * factor)
        copy.shapes = shapes.map { shape in
            var shape = shape
            shape.path = shape.path.mapped(scaled)
            if var stroke = shape.stroke {
                stroke.width *= factor
                stroke.dashes = stroke.dashes.map { $0 * factor }
                shape.stroke = stroke
            }
            return shape
        }
        copy.labels = labels.map { label in
            var label = label
            label.place = scaled(label.place)
            label.style.size *= factor
            label.style.leading *= factor
            return label
        }
        return copy
    }
}
