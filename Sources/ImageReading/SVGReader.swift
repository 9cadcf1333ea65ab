public import Typesetting

/// Reads simple SVG drawings, such as coats of arms and diagrams, into display lists.
///
/// Read are paths, basic shapes, groups, uses, text, transforms, fills, strokes, style attributes and simple style sheets.
/// Transparency is mixed with white, a gradient becomes its middle colour. What else a drawing contains is left out and named.
///
/// Source: SVG 1.1 (second edition).
public struct SVGReader {
    /// A drawing with what could not be heeded.
    public struct Result: Hashable, Sendable {
        /// What was understood.
        public var drawing: Drawing
        /// Names of elements and properties that were left out or simplified, sorted.
        public var unheeded: [String]
    }

    private static let mostShapes = 100_000
    private static let deepestUse = 8
    private static let known: Set<String> = [
        "id", "class", "style", "transform", "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx",
        "ry",
    ]
    private static let silent: Set<String> = ["defs", "title", "desc", "metadata", "style", "namedview", "script"]

    private var shapes: [Drawing.Shape] = []
    private var labels: [Drawing.Label] = []
    private var unheeded: Set<String> = []
    private var sheet = SVGStyleSheet()
    private var elements: [String: MarkupElement] = [:]
    private var servers: [String: Color] = [:]

    private init() {}

    /// Whether bytes look like an SVG file.
    public static func isSVG(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(2000), as: UTF8.self).contains("<svg")
            || String(decoding: bytes.prefix(2000), as: UTF8.self).contains(":svg")
    }

    /// Reads a drawing.
    ///
    /// - Parameter bytes: An SVG file in UTF-8, without document type definition.
    /// - Returns: The drawing; its size is that of the file, a CSS pixel being 0.75 points.
    /// - Throws: ``ImageError``.
    public static func drawing(from bytes: [UInt8]) throws(ImageError) -> Result {
        guard bytes.count <= ImageReader.mostBytes else { throw .tooLarge }
        let root = try MarkupReader.root(of: bytes)
        guard root.name == "svg" else { throw .unknownFormat }
        var reader = SVGReader()
        reader.collect(root)
        let box = SVGNumbers.all(in: root.attributes["viewBox"] ?? "")
        let hasBox = box.count == 4 && box[2] > 0 && box[3] > 0
        let width = SVGNumbers.length(root.attributes["width"]) ?? (hasBox ? box[2] : 300)
        let height = SVGNumbers.length(root.attributes["height"]) ?? (hasBox ? width * box[3] / box[2] : 150)
        guard width > 0, height > 0 else { throw .notWellFormed(reason: "Sie hat keine Größe.") }
        var transform = AffineTransform(a: 0.75, d: 0.75)
        if hasBox {
            let scale = min(width / box[2], height / box[3])
            let (left, top) = ((width - box[2] * scale) / 2, (height - box[3] * scale) / 2)
            transform = transform.after(
                AffineTransform(a: scale, d: scale, e: left - box[0] * scale, f: top - box[1] * scale)
            )
        }
        try reader.paint(root, style: SVGStyle(), transform: transform, uses: 0)
        let drawing = Drawing(width: width * 0.75, height: height * 0.75, shapes: reader.shapes, labels: reader.labels)
        return Result(drawing: drawing, unheeded: reader.unheeded.sorted())
    }

    /// Notes style sheets, what uses refer to, and the middle colours of gradients.
    private mutating func collect(_ element: MarkupElement) {
        if element.name == "style" { sheet.add(element.text) }
        if let identifier = element.attributes["id"] { elements[identifier] = element }
        if element.name.hasSuffix("Gradient"), let identifier = element.attributes["id"] {
            let stops = element.children.filter { $0.name == "stop" }
            if !stops.isEmpty {
                let style = SVGStyleSheet.properties(stops[stops.count / 2].attributes["style"] ?? "")
                let value = style.last { $0.name == "stop-color" }?.value
                let plain = stops[stops.count / 2].attributes["stop-color"]
                servers[identifier] = SVGColor.color(value ?? plain ?? "black")
            } else if let other = element.attributes["href"]?.dropFirst(), let color = servers[String(other)] {
                servers[identifier] = color
            }
            unheeded.insert(element.name)
        }
        for child in element.children { collect(child) }
    }

    private mutating func paint(
        _ element: MarkupElement,
        style inherited: SVGStyle,
        transform outer: AffineTransform,
        uses: Int
    ) throws(ImageError) {
        guard !Self.silent.contains(element.name), !element.name.hasSuffix("Gradient") else { return }
        var style = inherited
        apply(to: &style, from: element)
        guard !style.isHidden else { return }
        var transform = outer
        if let text = element.attributes["transform"] {
            if let own = AffineTransform(svg: text) {
                transform = outer.after(own)
            } else {
                unheeded.insert("transform")
            }
        }
        switch element.name {
        case "svg", "g", "a", "switch":
            for child in element.children {
                try paint(child, style: style, transform: transform, uses: uses)
            }
        case "use":
            guard uses < Self.deepestUse, let name = element.attributes["href"]?.dropFirst(),
                let target = elements[String(name)]
            else { return }
            let shift = AffineTransform(e: number("x", of: element), f: number("y", of: element))
            try paint(target, style: style, transform: transform.after(shift), uses: uses + 1)
        case "symbol":
            guard uses > 0 else { return }
            for child in element.children {
                try paint(child, style: style, transform: transform, uses: uses)
            }
        case "text":
            addText(element, style: style, transform: transform)
        default:
            guard let path = path(of: element) else {
                unheeded.insert(element.name)
                return
            }
            guard shapes.count < Self.mostShapes else { throw .tooLarge }
            let fill = element.name == "line" ? nil : style.drawingFill
            let stroke = style.drawingStroke(scale: transform.scale)
            guard !path.elements.isEmpty, fill != nil || stroke != nil else { return }
            shapes.append(Drawing.Shape(path.mapped { transform($0) }, fill: fill, stroke: stroke))
        }
    }

    private mutating func apply(to style: inout SVGStyle, from element: MarkupElement) {
        for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) where !Self.known.contains(name) {
            if !style.set(name, value, servers: servers) { unheeded.insert(name) }
        }
        let declared = SVGStyleSheet.properties(element.attributes["style"] ?? "")
        for property in sheet.properties(of: element) + declared
        where !style.set(property.name, property.value, servers: servers) {
            unheeded.insert(property.name)
        }
    }

    private func number(_ name: String, of element: MarkupElement) -> Double {
        SVGNumbers.length(element.attributes[name]) ?? 0
    }

    private func path(of element: MarkupElement) -> DrawingPath? {
        switch element.name {
        case "path":
            return SVGPath.path(element.attributes["d"] ?? "")
        case "rect":
            let (rx, ry) = (SVGNumbers.length(element.attributes["rx"]), SVGNumbers.length(element.attributes["ry"]))
            let box = Rectangle(
                x: number("x", of: element),
                y: number("y", of: element),
                width: number("width", of: element),
                height: number("height", of: element)
            )
            guard box.width > 0, box.height > 0 else { return DrawingPath() }
            return .rectangle(box, radiusX: rx ?? ry ?? 0, radiusY: ry ?? rx ?? 0)
        case "circle", "ellipse":
            let isCircle = element.name == "circle"
            let rx = number(isCircle ? "r" : "rx", of: element)
            let ry = number(isCircle ? "r" : "ry", of: element)
            guard rx > 0, ry > 0 else { return DrawingPath() }
            let center = Point(number("cx", of: element), number("cy", of: element))
            return .ellipse(center: center, radiusX: rx, radiusY: ry)
        case "line":
            return .line(
                from: Point(number("x1", of: element), number("y1", of: element)),
                to: Point(number("x2", of: element), number("y2", of: element))
            )
        case "polygon", "polyline":
            let numbers = SVGNumbers.all(in: element.attributes["points"] ?? "")
            let points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
            return .polyline(points, isClosed: element.name == "polygon")
        default:
            return nil
        }
    }

    private mutating func addText(_ element: MarkupElement, style: SVGStyle, transform: AffineTransform) {
        if !transform.isUpright { unheeded.insert("rotate") }
        addLabel(element.text, at: element, or: element, style: style, transform: transform)
        for child in element.children where child.name == "tspan" {
            var own = style
            apply(to: &own, from: child)
            addLabel(child.text, at: child, or: element, style: own, transform: transform)
        }
    }

    private mutating func addLabel(
        _ text: String,
        at element: MarkupElement,
        or parent: MarkupElement,
        style: SVGStyle,
        transform: AffineTransform
    ) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, let fill = style.drawingFill else { return }
        let x = SVGNumbers.length(element.attributes["x"]) ?? number("x", of: parent)
        let y = SVGNumbers.length(element.attributes["y"]) ?? number("y", of: parent)
        let size = style.fontSize * transform.scale
        let font = FontStyle(.label, weight: style.isBold ? .bold : .regular, isItalic: style.isItalic)
        labels.append(
            Drawing.Label(
                words,
                at: transform(Point(x, y)),
                anchor: style.anchor,
                style: TextStyle(font: font, size: size, leading: size * 1.2, color: fill.color)
            )
        )
    }
}
