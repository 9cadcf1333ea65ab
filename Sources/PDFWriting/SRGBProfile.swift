/// The ICC profile of sRGB (version 4, matrix and parametric curve), which PDF/A wants embedded.
///
/// Built from the published numbers, so that no profile file has to be shipped: primaries adapted to D50 and
/// curve type 3 of IEC 61966-2-1. Source: ICC.1:2010, 9.1.
enum SRGBProfile {
    static let bytes: [UInt8] = profile()

    private static func profile() -> [UInt8] {
        let curve =
            tag("para") + word(0) + word(3 << 16) + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)
        let elements: [(signature: String, data: [UInt8])] = [
            ("desc", text("sRGB")),
            ("cprt", text("No copyright, use freely")),
            ("wtpt", xyz(0.9642, 1, 0.8249)),
            ("chad", tag("sf32") + word(0) + adaptation.flatMap(fixed)),
            ("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ]
        var table = word(elements.count)
        var data: [UInt8] = []
        let start = 128 + 4 + 12 * elements.count
        var curveOffset: Int?
        for element in elements {
            var offset = start + data.count
            if element.signature.hasSuffix("TRC"), let shared = curveOffset {
                offset = shared
            } else {
                data += element.data
                while data.count % 4 != 0 { data.append(0) }
                if element.signature.hasSuffix("TRC") { curveOffset = offset }
            }
            table += tag(element.signature) + word(offset) + word(element.data.count)
        }
        let size = 128 + table.count + data.count
        return header(size: size) + table + data
    }

    private static func header(size: Int) -> [UInt8] {
        let date: [UInt8] = [2026, 1, 1, 0, 0, 0].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let illuminant = fixed(0.9642) + fixed(1) + fixed(0.8249)
        return word(size) + word(0) + word(0x0420_0000) + tag("mntr") + tag("RGB ") + tag("XYZ ") + date
            + tag("acsp") + [UInt8](repeating: 0, count: 24) + word(0) + illuminant
            + [UInt8](repeating: 0, count: 48)
    }

    private static let adaptation = [
        1.04788, 0.02292, -0.05019, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168,
    ]

    private static func text(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        return tag("mluc") + word(0) + word(1) + word(12) + Array("enUS".utf8) + word(units.count) + word(28) + units
    }

    private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        tag("XYZ ") + word(0) + fixed(x) + fixed(y) + fixed(z)
    }

    private static func fixed(_ number: Double) -> [UInt8] {
        word(Int((number * 65536).rounded()))
    }

    private static func tag(_ name: String) -> [UInt8] {
        Array(name.utf8)
    }

    private static func word(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
