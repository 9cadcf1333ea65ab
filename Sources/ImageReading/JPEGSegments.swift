/// The segments of a JPEG file (ITU-T T.81, annex B), as far as they speak of something else than pixels.
struct JPEGSegments {
    private let bytes: [UInt8]
    private var kept: [Range<Int>] = []
    private var end: Int?
    /// How the rows must be turned, as the camera noted it; 1 when it noted nothing.
    private(set) var orientation = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        read()
    }

    /// The file without the notes of cameras and programs and without what follows its end; nil when its segments cannot be
    /// followed.
    var withoutRemarks: [UInt8]? {
        guard end != nil else { return nil }
        return [0xFF, 0xD8] + kept.flatMap { bytes[$0] }
    }

    private mutating func read() {
        var place = 2
        while place + 3 < bytes.count || (place + 1 < bytes.count && bytes[place + 1] == 0xD9) {
            guard bytes[place] == 0xFF else { return }
            let marker = bytes[place + 1]
            switch marker {
            case 0xFF:
                place += 1
            case 0xD9:
                kept.append(place..<place + 2)
                end = place + 2
                return
            case 0x01, 0xD0...0xD7:
                place += 2
            default:
                let next = place + 2 + word(place + 2)
                guard next > place + 3, next <= bytes.count else { return }
                if marker == 0xE1, orientation == 1 { orientation = Self.orientation(in: bytes[(place + 4)..<next]) }
                let isRemark = (0xE1...0xED).contains(marker) || marker == 0xEF || marker == 0xFE
                if !isRemark { kept.append(place..<next) }
                place = next
                if marker == 0xDA {
                    let scan = place
                    while place + 1 < bytes.count, !endsScan(at: place) { place += 1 }
                    kept.append(scan..<place)
                }
            }
        }
    }

    /// Whether a marker stands here that is neither a stuffed zero nor a restart.
    private func endsScan(at place: Int) -> Bool {
        guard bytes[place] == 0xFF else { return false }
        let next = bytes[place + 1]
        return next != 0 && next != 0xFF && !(0xD0...0xD7).contains(next)
    }

    private func word(_ place: Int) -> Int {
        Int(bytes[place]) << 8 | Int(bytes[place + 1])
    }

    /// Tag 274 of the first directory of an EXIF segment.
    private static func orientation(in segment: ArraySlice<UInt8>) -> Int {
        guard segment.starts(with: Array("Exif".utf8) + [0, 0]) else { return 1 }
        let tiff = Array(segment.dropFirst(6))
        guard tiff.count >= 8 else { return 1 }
        let isLittle = tiff[0] == 0x49
        func number(_ place: Int, _ count: Int) -> Int {
            guard place >= 0, place + count <= tiff.count else { return 0 }
            let part = isLittle ? Array(tiff[place..<place + count].reversed()) : Array(tiff[place..<place + count])
            return part.reduce(0) { $0 << 8 | Int($1) }
        }
        let directory = number(4, 4)
        let entries = min(number(directory, 2), 200)
        for entry in 0..<entries where number(directory + 2 + entry * 12, 2) == 274 {
            return number(directory + 2 + entry * 12 + 8, 2)
        }
        return 1
    }
}
