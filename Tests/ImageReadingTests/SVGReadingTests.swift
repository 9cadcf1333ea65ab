import ImageReading
import Testing
import Typesetting

@Suite struct `Reading drawings` {
    private func read(_ inner: String, attributes: String = "viewBox='0 0 100 50'") throws -> SVGReader.Result {
        try SVGReader.drawing(from: Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)>\(inner)</svg>".utf8))
    }

    private func points(_ data: String) throws -> [Point] {
        let drawing = try read("<path d='\(data)'/>", attributes: "viewBox='0 0 300 300' width='400' height='400'")
            .drawing
        return drawing.shapes.flatMap(\.path.elements).compactMap { element in
            switch element {
            case .move(let point), .line(let point), .curve(_, _, let point):
                Point((point.x).rounded(), (point.y).rounded())
            case .close: nil
            }
        }
    }

    @Test func `all commands of a path lead where they say`() throws {
        #expect(
            try points("M10,20L30 40h5v-5H1V2z") == [
                .init(10, 20), .init(30, 40), .init(35, 40), .init(35, 35), .init(1, 35), .init(1, 2),
            ]
        )
        #expect(try points("m10 20 5 5-5-5zl1 1") == [.init(10, 20), .init(15, 25), .init(10, 20), .init(11, 21)])
        #expect(try points("M0 0c1 1 2 2 10 10s5 5 10 10q1 1 5 5t5 5").last == Point(30, 30))
        #expect(try points("M0 0C.5.5 1.5-2 1e1 10").last == Point(10, 10))
        #expect(try points("M0 0a50 50 0 01100 0").last == Point(100, 0))
        #expect(try points("M10 10 L 20 oops") == [.init(10, 10)])
        #expect(try points("L10 10").isEmpty)
    }

    @Test func `an arc lies on its circle`() throws {
        let result = try read(
            "<path d='M0 50 A50 50 0 1 1 50 100' fill='none' stroke='red'/>",
            attributes: "viewBox='0 0 100 100' width='100pt' height='100pt'"
        )
        let elements = try #require(result.drawing.shapes.first).path.elements
        #expect(elements.count == 4)
        for case .curve(_, _, let end) in elements {
            let (x, y) = (end.x - 50, end.y - 50)
            #expect(abs((x * x + y * y).squareRoot() - 50) < 0.01)
        }
    }

    @Test func `style attributes, sheets and groups decide how a shape is painted`() throws {
        let result = try read(
            """
            <style>/* a */ .a, .b { fill: #0f0 } #c { stroke: rgb(0, 0, 255); stroke-width: 2px }</style>
            <g fill='red' transform='translate(10 0) scale(2)' stroke-dasharray='1 2 3'>
            <rect width='1' height='1'/><rect class='a' width='1' height='1'/>
            <circle id='c' r='1' style='fill:none'/><ellipse rx='1' ry='2' opacity='.5'/><line x2='5' stroke='#123'/>
            </g>
            """
        )
        let shapes = result.drawing.shapes
        #expect(shapes.map { $0.fill?.color } == [Color(0xFF0000), Color(0x00FF00), nil, Color(0xFF8080), nil])
        #expect(shapes[2].stroke?.color == Color(0x0000FF))
        #expect(abs((shapes[2].stroke?.width ?? 0) - 2 * 2 * 0.75) < 0.01)
        #expect(shapes[4].stroke?.dashes.count == 6)
        #expect(result.unheeded.isEmpty)
    }

    @Test func `what is not understood is named and left out`() throws {
        let result = try read(
            "<defs><linearGradient id='g'><stop stop-color='red'/></linearGradient><rect id='r' width='2' height='2'/></defs>"
                + "<rect width='1' height='1' fill='url(#g)'/><image href='x.png'/><foreignObject/><use href='#r' x='5'/>"
                + "<g filter='url(#f)'/>"
        )
        #expect(result.unheeded == ["filter", "foreignObject", "image", "linearGradient"])
        #expect(result.drawing.shapes.count == 2)
        #expect(result.drawing.shapes[0].fill?.color == Color(0xFF0000))
    }

    @Test func `text keeps its place, its anchor and its size`() throws {
        let result = try read(
            "<g font-size='10'><text x='36' y='40' text-anchor='end' font-weight='bold'>1 &amp; 2</text></g>",
            attributes: "viewBox='0 0 100 100' width='100pt' height='100pt'"
        )
        let label = try #require(result.drawing.labels.first)
        #expect(label.text == "1 & 2" && label.anchor == .end && label.style.font.weight == .bold)
        #expect(abs(label.place.x - 36) < 0.01 && abs(label.style.size - 10) < 0.01)
    }

    @Test(arguments: [
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "<svg>&a;</svg>", "<svg", "<svg><g></svg>", "<svg a=b/>", "",
        "<svg><!-- ", "<html/>", "<svg width='0' height='0'/>",
    ])
    func `a file that is not well-formed or defines entities is refused`(text: String) {
        #expect(throws: ImageError.self) { try SVGReader.drawing(from: Array(text.utf8)) }
    }

    @Test func `uses that refer to themselves and deep nesting end`() throws {
        #expect(try read("<g id='a'><use href='#a'/><use href='#a'/></g>").drawing.shapes.isEmpty)
        let deep = String(repeating: "<g>", count: 500) + String(repeating: "</g>", count: 500)
        #expect(throws: ImageError.self) { try read(deep) }
    }
}
