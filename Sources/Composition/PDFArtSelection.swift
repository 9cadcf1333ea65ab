internal import PDFWriting
internal import Typesetting

/// The pictures and drawings a document shows; equal ones are embedded once.
struct PDFArtSelection {
    private(set) var images: [PDFImage] = []
    private(set) var forms: [PDFForm] = []
    private var imageNumbers: [Picture: Int] = [:]
    private var formNumbers: [Drawing: Int] = [:]

    /// Draws a figure.
    ///
    /// - Parameters:
    ///   - content: What is to be seen.
    ///   - place: Where; origin top left.
    ///   - height: Height of the page in points.
    ///   - page: Where it is drawn.
    mutating func show(_ content: FigureBlock.Content, at place: Rectangle, height: Double, in page: inout PDFContent) {
        let bottom = height - place.y - place.height
        switch content {
        case .picture(let picture):
            let number = number(of: picture)
            page.show(
                image: number,
                matrix: Self.matrix(picture.orientation, place.x, bottom, place.width, place.height)
            )
        case .drawing(let drawing):
            guard !drawing.shapes.isEmpty else { return }
            page.show(form: number(of: drawing), x: place.x, y: bottom)
        }
    }

    private mutating func number(of picture: Picture) -> Int {
        if let known = imageNumbers[picture] { return known }
        images.append(Self.image(of: picture))
        imageNumbers[picture] = images.count - 1
        return images.count - 1
    }

    /// A picture as the PDF writer knows it, not turned.
    static func image(of picture: Picture) -> PDFImage {
        let encoding: PDFImage.Encoding =
            switch picture.encoding {
            case .gray, .color: .samples
            case .grayJPEG, .colorJPEG: .jpeg(isPlainColor: false)
            case .plainColorJPEG: .jpeg(isPlainColor: true)
            }
        let isGray = picture.encoding == .gray || picture.encoding == .grayJPEG
        return PDFImage(
            width: picture.width,
            height: picture.height,
            components: isGray ? 1 : 3,
            encoding: encoding,
            data: picture.data,
            opacity: picture.opacity
        )
    }

    private mutating func number(of drawing: Drawing) -> Int {
        if let known = formNumbers[drawing] { return known }
        var content = PDFContent()
        var line: Drawing.Stroke?
        for shape in drawing.shapes {
            if let fill = shape.fill { content.setFill(PDFEmission.color(fill.color)) }
            if let stroke = shape.stroke, stroke != line {
                content.setLine(
                    PDFContent.LineLook(
                        color: PDFEmission.color(stroke.color),
                        width: stroke.width,
                        dashes: stroke.dashes,
                        cap: stroke.cap.rawValue,
                        join: stroke.join.rawValue,
                        miterLimit: stroke.miterLimit
                    )
                )
                line = stroke
            }
            for element in shape.path.elements {
                switch element {
                case .move(let point): content.move(x: point.x, y: drawing.height - point.y)
                case .line(let point): content.line(x: point.x, y: drawing.height - point.y)
                case .curve(let first, let second, let end):
                    content.curve([first, second, end].flatMap { [$0.x, drawing.height - $0.y] })
                case .close: content.closePath()
                }
            }
            content.paintPath(
                isFilled: shape.fill != nil,
                isEvenOdd: shape.fill?.isEvenOdd ?? false,
                isStroked: shape.stroke != nil
            )
        }
        forms.append(PDFForm(width: drawing.width, height: drawing.height, content: content))
        formNumbers[drawing] = forms.count - 1
        return forms.count - 1
    }

    /// Puts the unit square of an image into a rectangle so that it stands upright (TIFF 6.0, tag 274).
    private static func matrix(_ orientation: Int, _ x: Double, _ y: Double, _ w: Double, _ h: Double) -> [Double] {
        switch orientation {
        case 2: [-w, 0, 0, h, x + w, y]
        case 3: [-w, 0, 0, -h, x + w, y + h]
        case 4: [w, 0, 0, -h, x, y + h]
        case 5: [0, -h, -w, 0, x + w, y + h]
        case 6: [0, -h, w, 0, x, y + h]
        case 7: [0, h, w, 0, x, y]
        case 8: [0, h, -w, 0, x + w, y]
        default: [w, 0, 0, h, x, y]
        }
    }
}
