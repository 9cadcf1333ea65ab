internal import Typesetting

/// A change of coordinates that keeps straight lines straight.
struct AffineTransform {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    func callAsFunction(_ point: Point) -> Point {
        Point(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
    }

    /// First the other, then this one.
    func after(_ other: AffineTransform) -> AffineTransform {
        AffineTransform(
            a: a * other.a + c * other.b,
            b: b * other.a + d * other.b,
            c: a * other.c + c * other.d,
            d: b * other.c + d * other.d,
            e: a * other.e + c * other.f + e,
            f: b * other.e + d * other.f + f
        )
    }

    /// By how much lengths grow, on average over all directions.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    /// Whether upright text stays upright.
    var isUpright: Bool { abs(b) < 1e-6 && abs(c) < 1e-6 && a > 0 && d > 0 }

    /// Reads an SVG transform list; nil when it is not one.
    init?(svg text: String) {
        self.init()
        for part in text.split(separator: ")") {
            let halves = part.split(separator: "(")
            guard halves.count == 2 else {
                if part.allSatisfy({ $0.isWhitespace || $0 == "," }) { continue }
                return nil
            }
            let name = halves[0].filter(\.isLetter)
            let numbers = SVGNumbers.all(in: String(halves[1]))
            guard let next = Self.single(name, numbers) else { return nil }
            self = after(next)
        }
    }

    init(a: Double = 1, b: Double = 0, c: Double = 0, d: Double = 1, e: Double = 0, f: Double = 0) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    private static func single(_ name: String, _ n: [Double]) -> AffineTransform? {
        switch (name, n.count) {
        case ("matrix", 6): AffineTransform(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
        case ("translate", 1): AffineTransform(e: n[0])
        case ("translate", 2): AffineTransform(e: n[0], f: n[1])
        case ("scale", 1): AffineTransform(a: n[0], d: n[0])
        case ("scale", 2): AffineTransform(a: n[0], d: n[1])
        case ("rotate", 1): rotation(n[0])
        case ("rotate", 3):
            AffineTransform(e: n[1], f: n[2]).after(rotation(n[0])).after(AffineTransform(e: -n[1], f: -n[2]))
        case ("skewX", 1): AffineTransform(c: SVGNumbers.tangent(n[0]))
        case ("skewY", 1): AffineTransform(b: SVGNumbers.tangent(n[0]))
        default: nil
        }
    }

    private static func rotation(_ degrees: Double) -> AffineTransform {
        let (sine, cosine) = SVGNumbers.sineAndCosine(degrees)
        return AffineTransform(a: cosine, b: sine, c: -sine, d: cosine)
    }
}
