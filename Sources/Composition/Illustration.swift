public import ImageReading
internal import Typesetting

/// An image or drawing from a file, with what it shows in words.
public struct Illustration: Hashable, Sendable {
    /// What it shows, for whoever does not see it.
    public let alternative: String
    /// Parts of the file that were left out or simplified, such as "filter" or "linearGradient".
    public let unheeded: [String]
    let content: FigureBlock.Content

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: A PNG, JPEG or SVG file.
    ///   - alternative: What it shows, in words; not empty.
    /// - Throws: ``ImageReading/ImageError``.
    public init(file: [UInt8], alternative: String) throws(ImageError) {
        self.alternative = alternative
        if SVGReader.isSVG(file) {
            let result = try SVGReader.drawing(from: file)
            unheeded = result.unheeded
            content = .drawing(result.drawing)
        } else {
            unheeded = []
            content = .picture(try ImageReader.picture(from: file))
        }
    }

    /// What kind of file it is by its first bytes; nil for none that could be read.
    ///
    /// - Parameter file: A file.
    /// - Returns: `image/png`, `image/jpeg` or `image/svg+xml`.
    public static func mediaType(of file: [UInt8]) -> String? {
        if file.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        if file.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        return SVGReader.isSVG(file) ? "image/svg+xml" : nil
    }

    private init(content: FigureBlock.Content, alternative: String) {
        self.content = content
        self.alternative = alternative
        unheeded = []
    }

    /// A frame with words in place of a file that cannot be read, so that the reader knows something is missing.
    ///
    /// - Parameter alternative: What the file would have shown.
    /// - Returns: A drawing of the usual size of a figure.
    public static func placeholder(for alternative: String) -> Illustration {
        let (width, height) = (300.0, 80.0)
        let gray = Color(0x555C66)
        func label(_ text: String, y: Double, size: Double) -> Drawing.Label {
            let style = TextStyle(font: FontStyle(.label), size: size, leading: size * 1.4, color: gray)
            return Drawing.Label(text, at: Point(width / 2, y), anchor: .middle, style: style)
        }
        let frame = DrawingPath.rectangle(Rectangle(x: 0.5, y: 0.5, width: width - 1, height: height - 1))
        let drawing = Drawing(
            width: width,
            height: height,
            shapes: [Drawing.Shape(frame, stroke: Drawing.Stroke(gray, width: 0.8, dashes: [3, 2]))],
            labels: [
                label("Diese Abbildung kann nicht gezeigt werden:", y: 34, size: 8.5),
                label(alternative.count > 60 ? alternative.prefix(59) + "…" : alternative, y: 52, size: 9.5),
            ]
        )
        return Illustration(content: .drawing(drawing), alternative: "Nicht darstellbare Abbildung: \(alternative)")
    }

    /// The illustration as high as given, in points.
    func figure(height: Double) -> FigureBlock {
        var figure = FigureBlock(content, alternative: alternative)
        figure.greatestHeight = height
        figure.width = 10_000
        return figure
    }
}
