/// Figures over categories as columns, stacked columns or lines, with everything a printed statistic needs around it.
///
/// A chart has no meaning for whoever cannot see it: ``alternative`` says what it shows, and in HTML the figures stand
/// below it as a table (in the PDF too when ``showsTable`` is set).
public struct ChartBlock: Hashable, Sendable {
    /// How figures become areas and lines.
    public enum Kind: Hashable, Sendable {
        /// One column for each figure, those of a category side by side.
        case bars
        /// One column for each category, the series on top of each other; negative figures hang below zero.
        case stackedBars
        /// One line for each series.
        case lines
    }

    /// The figures of one colour.
    public struct Series: Hashable, Sendable {
        /// "Erträge".
        public var name: String
        /// One figure for each category; nil where there is none.
        public var values: [Double?]

        /// - Parameters:
        ///   - name: What the figures are.
        ///   - values: One figure for each category.
        public init(_ name: String, values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    /// How a chart looks.
    public struct Look: Hashable, Sendable {
        /// The title.
        public var title: TextStyle
        /// The unit, the axes, the names of the series, the source.
        public var label: TextStyle
        /// Figures beside columns and points.
        public var value: TextStyle
        /// Colour of the line at zero.
        public var axis: Color
        /// Colour of the other lines across.
        public var grid: Color
        /// The colours of the series, in order; used again from the start when there are more series.
        public var palette: [Color]

        /// A look; see the properties.
        public init(
            title: TextStyle,
            label: TextStyle,
            value: TextStyle,
            axis: Color,
            grid: Color,
            palette: [Color]
        ) {
            self.title = title
            self.label = label
            self.value = value
            self.axis = axis
            self.grid = grid
            self.palette = palette
        }
    }

    /// "Entwicklung der Erträge".
    public var title: String
    /// "Mio. Euro".
    public var unit: String
    /// Names of the places on the horizontal axis, "2024", "2025" …
    public var categories: [String]
    /// The figures.
    public var series: [Series]
    /// How figures become areas and lines.
    public var kind: Kind
    /// Digits behind the comma; nil shows as many as the figures need, two at most.
    public var fractionDigits: Int?
    /// Where the figures come from; empty leaves the line out.
    public var source: String
    /// What the chart shows, for whoever does not see it; empty makes a summary of the figures.
    public var alternative: String
    /// Whether the figures stand below the chart as a table in the PDF too.
    public var showsTable: Bool
    /// Height of the area between the axes in points.
    public var height: Double
    /// Space above and below in points.
    public var spacing: Double
    /// How it looks.
    public var look: Look

    /// A chart; see the properties.
    public init(
        title: String,
        unit: String,
        categories: [String],
        series: [Series],
        kind: Kind,
        fractionDigits: Int? = nil,
        source: String = "",
        alternative: String = "",
        showsTable: Bool = false,
        height: Double = 170,
        spacing: Double = 15,
        look: Look
    ) {
        self.title = title
        self.unit = unit
        self.categories = categories
        self.series = series
        self.kind = kind
        self.fractionDigits = fractionDigits
        self.source = source
        self.alternative = alternative
        self.showsTable = showsTable
        self.height = height
        self.spacing = spacing
        self.look = look
    }
}
