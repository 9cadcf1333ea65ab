/// What of a page is seen, and how: crop box, rotation, unit (ISO 32000-1, 7.7.3.3).
struct PageBox: Equatable {
    let left: Double
    let bottom: Double
    let right: Double
    let top: Double
    /// Clockwise, 0, 90, 180 or 270 degrees.
    let rotation: Int
    /// Points in one unit of the page.
    let unit: Double

    /// A4 where a page says nothing.
    private static let fallback = [0, 0, 595.28, 841.89]

    init(_ page: PDFObject) {
        let media = Self.rectangle(page["/MediaBox"]) ?? Self.fallback
        var seen = Self.rectangle(page["/CropBox"]) ?? media
        seen = [max(seen[0], media[0]), max(seen[1], media[1]), min(seen[2], media[2]), min(seen[3], media[3])]
        if seen[2] - seen[0] < 1 || seen[3] - seen[1] < 1 { seen = media }
        (left, bottom, right, top) = (seen[0], seen[1], seen[2], seen[3])
        let degrees = page["/Rotate"]?.number.flatMap { abs($0) < 1e6 ? Int($0) : nil } ?? 0
        rotation = ((degrees / 90 * 90) % 360 + 360) % 360
        let given = page["/UserUnit"]?.number ?? 1
        unit = given > 0 && given < 1000 ? given : 1
    }

    /// Width as seen, in units of the page.
    var width: Double { rotation % 180 == 0 ? right - left : top - bottom }
    /// Height as seen, in units of the page.
    var height: Double { rotation % 180 == 0 ? top - bottom : right - left }

    /// The matrix that leads from what is seen, with its origin at the lower left, to the page.
    var matrix: [Double] {
        switch rotation {
        case 90: [0, 1, -1, 0, right, bottom]
        case 180: [-1, 0, 0, -1, right, top]
        case 270: [0, -1, 1, 0, left, top]
        default: [1, 0, 0, 1, left, bottom]
        }
    }

    /// The corner at the upper left, as seen, in coordinates of the page.
    var start: (x: Double, y: Double) {
        let matrix = matrix
        return (matrix[2] * height + matrix[4], matrix[3] * height + matrix[5])
    }

    private static func rectangle(_ object: PDFObject?) -> [Double]? {
        let numbers = object?.items.compactMap(\.number) ?? []
        guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e7 }) else { return nil }
        let sorted = [
            min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
            max(numbers[1], numbers[3]),
        ]
        return sorted[2] - sorted[0] < 1 || sorted[3] - sorted[1] < 1 ? nil : sorted
    }
}
