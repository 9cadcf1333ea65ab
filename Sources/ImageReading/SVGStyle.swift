internal import Typesetting

/// How the elements of an SVG drawing are painted; inherited from an element to what is in it.
struct SVGStyle {
    /// What an area or a line is painted with.
    enum Paint {
        case none
        case color(Color)
    }

    var fill = Paint.color(.black)
    var stroke = Paint.none
    var isEvenOdd = false
    var width = 1.0
    var cap = Drawing.Stroke.Cap.butt
    var join = Drawing.Stroke.Join.miter
    var miterLimit = 4.0
    var dashes: [Double] = []
    var opacity = 1.0
    var fillOpacity = 1.0
    var strokeOpacity = 1.0
    var current = Color.black
    var fontSize = 16.0
    var isBold = false
    var isItalic = false
    var anchor = Drawing.Label.Anchor.start
    var isHidden = false

    /// Sets a property by its name.
    ///
    /// - Parameters:
    ///   - name: As in CSS.
    ///   - value: As in CSS.
    ///   - servers: Colours that stand for gradients, by identifier.
    /// - Returns: Whether the value could be heeded.
    mutating func set(_ name: String, _ value: String, servers: [String: Color]) -> Bool {
        let value = SVGColor.trimmed(value)
        guard value != "inherit" else { return true }
        switch name {
        case "fill":
            guard let paint = paint(value, servers: servers) else { return false }
            fill = paint
        case "stroke":
            guard let paint = paint(value, servers: servers) else { return false }
            stroke = paint
        case "color": current = SVGColor.color(value) ?? current
        case "fill-rule": isEvenOdd = value == "evenodd"
        case "stroke-width": width = SVGNumbers.length(value) ?? width
        case "stroke-linecap": cap = value == "round" ? .round : value == "square" ? .square : .butt
        case "stroke-linejoin": join = value == "round" ? .round : value == "bevel" ? .bevel : .miter
        case "stroke-miterlimit": miterLimit = max(SVGNumbers.length(value) ?? miterLimit, 1)
        case "stroke-dasharray":
            let lengths = value == "none" ? [] : SVGNumbers.all(in: value)
            let isUsable = lengths.allSatisfy { $0 >= 0 } && lengths.contains { $0 > 0 }
            dashes = isUsable ? lengths + (lengths.count.isMultiple(of: 2) ? [] : lengths) : []
        case "opacity": opacity *= Self.share(value)
        case "fill-opacity": fillOpacity = Self.share(value)
        case "stroke-opacity": strokeOpacity = Self.share(value)
        case "font-size": fontSize = SVGNumbers.length(value) ?? fontSize
        case "font-weight": isBold = ["bold", "bolder", "600", "700", "800", "900"].contains(value)
        case "font-style": isItalic = value == "italic" || value == "oblique"
        case "text-anchor": anchor = value == "middle" ? .middle : value == "end" ? .end : .start
        case "display": isHidden = isHidden || value == "none"
        case "visibility": isHidden = value == "hidden" || value == "collapse"
        case "clip-path", "mask", "filter": return value == "none"
        default: break
        }
        return true
    }

    /// The fill to be painted, transparency mixed with the white of the paper.
    var drawingFill: Drawing.Fill? {
        guard case .color(let color) = fill, opacity * fillOpacity > 0.004 else { return nil }
        return Drawing.Fill(SVGColor.faded(color, to: opacity * fillOpacity), isEvenOdd: isEvenOdd)
    }

    /// The line to be painted when lengths grow by a factor.
    func drawingStroke(scale: Double) -> Drawing.Stroke? {
        guard case .color(let color) = stroke, width > 0, opacity * strokeOpacity > 0.004 else { return nil }
        return Drawing.Stroke(
            SVGColor.faded(color, to: opacity * strokeOpacity),
            width: width * scale,
            dashes: dashes.map { $0 * scale },
            cap: cap,
            join: join,
            miterLimit: miterLimit
        )
    }

    private func paint(_ value: String, servers: [String: Color]) -> Paint? {
        if value == "none" || value == "transparent" { return Paint.none }
        if value == "currentColor" { return .color(current) }
        if value.hasPrefix("url(") {
            let name = value.dropFirst(4).prefix { $0 != ")" }.filter { $0 != "#" && $0 != "\"" && $0 != "'" }
            return servers[String(name)].map { .color($0) }
        }
        return SVGColor.color(value).map { .color($0) }
    }

    private static func share(_ value: String) -> Double {
        let number = SVGNumbers.all(in: value).first ?? 1
        return min(max(value.hasSuffix("%") ? number / 100 : number, 0), 1)
    }
}
