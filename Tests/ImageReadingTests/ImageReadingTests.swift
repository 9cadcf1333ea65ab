import ImageReading
import TestPictures
import Testing
import Typesetting

@Suite struct `Reading images` {
    private static let depths: [(type: UInt8, depth: UInt8)] = [
        (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16),
        (6, 8),
        (6, 16),
    ]

    private static let palette: [[UInt8]] = (0..<256).map { [UInt8($0), UInt8(255 - $0), UInt8($0 / 2)] }

    /// A picture whose pixels all differ as far as the depth allows, and what it must be read as.
    private static func sample(type: UInt8, depth: UInt8) -> (png: SamplePNG, pixel: (Int, Int) -> [UInt8]) {
        let most = (1 << Int(depth)) - 1
        func level(_ x: Int, _ y: Int, _ channel: Int) -> Int { (x * 37 + y * 101 + channel * 67) * 31 & most }
        func byte(_ level: Int) -> UInt8 { UInt8((Double(level) * 255 / Double(most)).rounded()) }
        let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][type] ?? 1
        var png = SamplePNG(colorType: type, depth: depth) { x, y in (0..<channels).map { level(x, y, $0) } }
        if type == 3 {
            png.chunks = [("PLTE", palette.prefix(most + 1).flatMap(\.self))]
            return (png, { palette[level($0, $1, 0)] })
        }
        return (png, { x, y in (0..<channels).map { byte(level(x, y, $0)) } })
    }

    @Test(arguments: depths, [false, true])
    func `PNG files of all colour types and depths keep their pixels`(
        kind: (type: UInt8, depth: UInt8),
        isInterlaced: Bool
    ) throws {
        var (png, pixel) = Self.sample(type: kind.type, depth: kind.depth)
        png.isInterlaced = isInterlaced
        let picture = try ImageReader.picture(from: png.bytes)
        let colors = kind.type == 0 || kind.type == 4 ? 1 : 3
        #expect(picture.width == 8 && picture.height == 8)
        #expect(picture.encoding == (colors == 1 ? .gray : .color))
        #expect((picture.opacity != nil) == (kind.type >= 4))
        for y in 0..<8 {
            for x in 0..<8 {
                let meant = pixel(x, y)
                let place = y * 8 + x
                // Rounding 16 bits to 8 may differ by one step.
                for channel in 0..<colors where !(kind.type >= 4 && meant[colors] == 0) {
                    #expect(abs(Int(picture.data[place * colors + channel]) - Int(meant[channel])) <= 1)
                }
                if let opacity = picture.opacity { #expect(abs(Int(opacity[place]) - Int(meant[colors])) <= 1) }
            }
        }
    }

    @Test func `a transparent colour of a PNG file becomes opacity`() throws {
        let (png, _) = Self.sample(type: 3, depth: 2)
        var transparent = png
        transparent.chunks.append(("tRNS", [0, 128]))
        let picture = try ImageReader.picture(from: transparent.bytes)
        #expect(Set(try #require(picture.opacity)) == [0, 128, 255])
        var gray = Self.sample(type: 0, depth: 8).png
        gray.chunks.append(("tRNS", [0, UInt8(gray.samples(1, 0)[0])]))
        #expect(try #require(try ImageReader.picture(from: gray.bytes).opacity)[1] == 0)
    }

    @Test func `gamma and profiles of a PNG file are tolerated`() throws {
        var png = Self.sample(type: 2, depth: 8).png
        png.chunks = [
            ("gAMA", [0, 0, 0xB1, 0x8F]), ("iCCP", Array("x".utf8) + [0, 0, 1, 2, 3]), ("tEXt", [65, 0, 66]),
        ]
        #expect(try ImageReader.picture(from: png.bytes).encoding == .color)
    }

    @Test func `JPEG files are passed through without what the camera noted`() throws {
        for (file, encoding) in [
            (SampleJPEG.color, Picture.Encoding.colorJPEG), (SampleJPEG.progressive, .colorJPEG),
            (SampleJPEG.gray, .grayJPEG), (SampleJPEG.turned, .colorJPEG),
        ] {
            let picture = try ImageReader.picture(from: file)
            #expect(picture.width == 16 && picture.height == 16)
            #expect(picture.encoding == encoding)
            #expect(picture.data.starts(with: [0xFF, 0xD8]) && picture.data.suffix(2) == [0xFF, 0xD9])
        }
        let note = Array("Standort geheim".utf8)
        #expect(SampleJPEG.turned.firstRange(of: note) != nil)
        let turned = try ImageReader.picture(from: SampleJPEG.turned)
        #expect(turned.data.firstRange(of: note) == nil)
        #expect(turned.orientation == 6)
        #expect(turned.liesOnItsSide)
        #expect(turned.data == (try ImageReader.picture(from: SampleJPEG.color)).data)
    }

    @Test func `inks become light`() throws {
        let picture = try ImageReader.picture(from: SampleJPEG.inks)
        #expect(picture.encoding == .color)
        func near(_ x: Int, _ y: Int, _ color: [Int]) -> Bool {
            (0..<3).allSatisfy { abs(Int(picture.data[(y * 16 + x) * 3 + $0]) - color[$0]) < 12 }
        }
        #expect(near(2, 2, [255, 0, 0]))
        #expect(near(12, 2, [0, 165, 0]))
        #expect(near(2, 12, [0, 0, 255]))
        #expect(near(12, 12, [255, 255, 255]))
    }

    @Test func `no beginning of a file is taken for the whole`() throws {
        let files = [
            SampleJPEG.color, SampleJPEG.progressive, SampleJPEG.gray, SampleJPEG.inks,
            Self.sample(type: 6, depth: 8).png.bytes, Self.sample(type: 3, depth: 4).png.bytes,
        ]
        for file in files {
            for length in stride(from: 0, to: file.count - 20, by: 7) {
                #expect(throws: ImageError.self) { try ImageReader.picture(from: Array(file.prefix(length))) }
            }
        }
    }

    @Test func `whatever single byte is wrong, reading ends with a picture or an error`() {
        for file in [SampleJPEG.progressive, SampleJPEG.inks, Self.sample(type: 3, depth: 2).png.bytes] {
            for place in file.indices {
                var damaged = file
                damaged[place] ^= 0x5A
                _ = try? ImageReader.picture(from: damaged)
            }
        }
    }

    @Test func `an image of too many pixels is refused before its pixels are read`() {
        let png = SamplePNG(width: 100_000, height: 100_000, colorType: 0, depth: 8, rowsWritten: 1) { _, _ in [0] }
        #expect(throws: ImageError.tooLarge) { try ImageReader.picture(from: png.bytes) }
        #expect(throws: ImageError.unknownFormat) { try ImageReader.picture(from: Array("GIF89a".utf8)) }
    }
}
