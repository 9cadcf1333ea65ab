extension PDFContent {
    /// How lines are drawn.
    public struct LineLook: Hashable, Sendable {
        /// Colour.
        public var color: PDFColor
        /// Thickness in points.
        public var width: Double
        /// Lengths of dashes and gaps in points.
        public var dashes: [Double]
        /// How lines end: 0 at the point, 1 round, 2 square (ISO 32000-1, 8.4.3.3).
        public var cap: Int
        /// How lines meet: 0 in a point, 1 round, 2 cut off (ISO 32000-1, 8.4.3.4).
        public var join: Int
        /// From which ratio of length to thickness a point is cut off.
        public var miterLimit: Double

        /// A look; see the properties.
        public init(
            color: PDFColor,
            width: Double,
            dashes: [Double] = [],
            cap: Int = 0,
            join: Int = 0,
            miterLimit: Double = 10
        ) {
            self.color = color
            self.width = width
            self.dashes = dashes
            self.cap = cap
            self.join = join
            self.miterLimit = miterLimit
        }
    }

    /// Begins a part of a path.
    public mutating func move(x: Double, y: Double) {
        write([x, y], "m\n")
    }

    /// Adds a straight line to the path.
    public mutating func line(x: Double, y: Double) {
        write([x, y], "l\n")
    }

    /// Adds a Bézier curve to the path.
    ///
    /// - Parameter points: x and y of two control points and of the end.
    public mutating func curve(_ points: [Double]) {
        write(points, "c\n")
    }

    /// Joins the path's end with its beginning.
    public mutating func closePath() {
        write([], "h\n")
    }

    /// Paints the path that was begun.
    ///
    /// - Parameters:
    ///   - isFilled: Whether the area is painted, in the colour set by ``setFill(_:)``.
    ///   - isEvenOdd: Whether areas enclosed twice stay empty.
    ///   - isStroked: Whether the line is painted, as set by ``setLine(_:)``.
    public mutating func paintPath(isFilled: Bool, isEvenOdd: Bool, isStroked: Bool) {
        switch (isFilled, isStroked) {
        case (true, true): write([], isEvenOdd ? "B*\n" : "B\n")
        case (true, false): write([], isEvenOdd ? "f*\n" : "f\n")
        case (false, true): write([], "S\n")
        case (false, false): write([], "n\n")
        }
    }

    /// Sets the colour of areas from here on.
    public mutating func setFill(_ color: PDFColor) {
        set(color)
    }

    /// Sets how lines are drawn from here on.
    public mutating func setLine(_ look: LineLook) {
        write([look.color.red, look.color.green, look.color.blue], "RG\n")
        write([look.width], "w\n")
        write([Double(look.cap)], "J\n")
        write([Double(look.join)], "j\n")
        write([max(look.miterLimit, 1)], "M\n")
        write("[")
        write(look.dashes, "]0 d\n")
    }

    /// Shows an image.
    ///
    /// - Parameters:
    ///   - image: Its number in ``PDFDocument/images``.
    ///   - matrix: The six numbers that put the unit square where the image stands.
    public mutating func show(image: Int, matrix: [Double]) {
        write([], "q ")
        write(matrix, "cm/I")
        write([Double(image)], "Do Q\n")
    }

    /// Shows a drawing.
    ///
    /// - Parameters:
    ///   - form: Its number in ``PDFDocument/forms``.
    ///   - x: Its left edge.
    ///   - y: Its lower edge.
    public mutating func show(form: Int, x: Double, y: Double) {
        write([], "q ")
        write([1, 0, 0, 1, x, y], "cm/D")
        write([Double(form)], "Do Q\n")
    }
}
