internal import PDFWriting
internal import Typesetting

/// Pictures and drawings as parts of an HTML page that refer to nothing outside of it.
enum HTMLFigures {
    /// An `<img>` with the bytes in its address, or an `<svg>`.
    ///
    /// - Parameters:
    ///   - content: What is to be seen.
    ///   - alternative: The same in words.
    ///   - width: Width in points; nil for the natural one.
    /// - Returns: One element.
    static func image(_ content: FigureBlock.Content, alternative: String, width: Double?) -> String {
        switch content {
        case .picture(let picture): image(picture, alternative: alternative, width: width)
        case .drawing(let drawing): svg(drawing, alternative: alternative, width: width)
        }
    }

    private static func image(_ picture: Picture, alternative: String, width: Double?) -> String {
        let address = address(of: picture)
        let (pixelWidth, pixelHeight) = (picture.uprightWidth, picture.uprightHeight)
        let shown = width.map { $0 / 0.75 } ?? Double(pixelWidth) * 0.48 / 0.75
        let height = shown * Double(pixelHeight) / Double(max(pixelWidth, 1))
        let size = "width=\"\(Int(shown.rounded()))\" height=\"\(Int(height.rounded()))\""
        let name = HTMLRendering.escaped(alternative)
        guard picture.orientation != 1 else { return "<img src=\"\(address)\" alt=\"\(name)\" \(size)>" }
        let matrix = matrix(picture.orientation, width: picture.width, height: picture.height)
        return "<svg role=\"img\" aria-label=\"\(name)\" \(size) viewBox=\"0 0 \(pixelWidth) \(pixelHeight)\">"
            + "<image href=\"\(address)\" width=\"\(picture.width)\" height=\"\(picture.height)\" "
            + "transform=\"matrix(\(matrix.map(String.init).joined(separator: " ")))\"/></svg>"
    }

    private static func address(of picture: Picture) -> String {
        if picture.isJPEG { return "data:image/jpeg;base64," + Base64.text(of: picture.data) }
        let image = PDFArtSelection.image(of: picture)
        guard let compressor = try? PDFCompressor(),
            let file = try? PNGFile.bytes(of: image, compressor: compressor)
        else { return "data:," }
        return "data:image/png;base64," + Base64.text(of: file)
    }

    /// Turns stored rows upright (TIFF 6.0, tag 274); y points down.
    private static func matrix(_ orientation: Int, width: Int, height: Int) -> [Int] {
        switch orientation {
        case 2: [-1, 0, 0, 1, width, 0]
        case 3: [-1, 0, 0, -1, width, height]
        case 4: [1, 0, 0, -1, 0, height]
        case 5: [0, 1, 1, 0, 0, 0]
        case 6: [0, 1, -1, 0, height, 0]
        case 7: [0, -1, -1, 0, height, width]
        case 8: [0, -1, 1, 0, 0, width]
        default: [1, 0, 0, 1, 0, 0]
        }
    }

    private static func svg(_ drawing: Drawing, alternative: String, width: Double?) -> String {
        let factor = (width ?? drawing.width) / max(drawing.width, 0.001) / 0.75
        var svg =
            "<svg role=\"img\" aria-label=\"\(HTMLRendering.escaped(alternative))\" width=\"\(number(drawing.width * factor))\" "
            + "height=\"\(number(drawing.height * factor))\" "
            + "viewBox=\"0 0 \(number(drawing.width)) \(number(drawing.height))\">"
        for shape in drawing.shapes { svg += element(shape) }
        for label in drawing.labels { svg += element(label) }
        return svg + "</svg>"
    }

    private static func element(_ shape: Drawing.Shape) -> String {
        let data = shape.path.elements.map { element in
            switch element {
            case .move(let point): "M" + pair(point)
            case .line(let point): "L" + pair(point)
            case .curve(let first, let second, let end): "C\(pair(first)) \(pair(second)) \(pair(end))"
            case .close: "Z"
            }
        }
        var attributes = " fill=\"\(shape.fill.map { hexadecimal($0.color) } ?? "none")\""
        if shape.fill?.isEvenOdd == true { attributes += " fill-rule=\"evenodd\"" }
        if let stroke = shape.stroke {
            attributes += " stroke=\"\(hexadecimal(stroke.color))\" stroke-width=\"\(number(stroke.width))\""
            if !stroke.dashes.isEmpty {
                attributes += " stroke-dasharray=\"\(stroke.dashes.map(number).joined(separator: " "))\""
            }
            if stroke.cap != .butt { attributes += " stroke-linecap=\"\(stroke.cap == .round ? "round" : "square")\"" }
            if stroke.join != .miter {
                attributes += " stroke-linejoin=\"\(stroke.join == .round ? "round" : "bevel")\""
            }
        }
        return "<path d=\"\(data.joined())\"\(attributes)/>"
    }

    private static func element(_ label: Drawing.Label) -> String {
        let anchor =
            switch label.anchor {
            case .start: ""
            case .middle: " text-anchor=\"middle\""
            case .end: " text-anchor=\"end\""
            }
        let weight = label.style.font.weight == .regular ? "" : " font-weight=\"600\""
        return
            "<text x=\"\(number(label.place.x))\" y=\"\(number(label.place.y))\" font-size=\"\(number(label.style.size))\""
            + " font-family=\"Inter, 'Open Sans', sans-serif\" fill=\"\(hexadecimal(label.style.color))\"\(weight)\(anchor)>"
            + "\(HTMLRendering.escaped(label.text))</text>"
    }

    private static func pair(_ point: Point) -> String {
        number(point.x) + " " + number(point.y)
    }

    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        if hundredths.isMultiple(of: 100) { return String(hundredths / 100) }
        let fraction = abs(hundredths % 100)
        return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
            + (fraction < 10 ? "0\(fraction)" : "\(fraction)")
    }

    private static func hexadecimal(_ color: Color) -> String {
        "#"
            + [color.red, color.green, color.blue].map { part in
                let text = String(Int((part * 255).rounded()), radix: 16)
                return text.count < 2 ? "0" + text : text
            }.joined()
    }
}

extension Picture {
    fileprivate var isJPEG: Bool {
        encoding == .grayJPEG || encoding == .colorJPEG || encoding == .plainColorJPEG
    }
}
