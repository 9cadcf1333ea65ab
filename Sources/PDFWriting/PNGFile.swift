internal import CDeflate

/// Writes an image as a PNG file, for the HTML of the document that embeds it.
public enum PNGFile {
    /// - Parameters:
    ///   - image: Samples, not a JPEG file.
    ///   - compressor: Does the compression.
    /// - Returns: A file of 8 bits a channel, with opacity if the image has some.
    /// - Throws: ``PDFError/compressionFailed``.
    public static func bytes(
        of image: PDFImage,
        compressor: borrowing PDFCompressor
    ) throws(PDFError) -> [UInt8] {
        var samples = image.data
        var channels = image.components
        if let opacity = image.opacity {
            channels += 1
            samples = []
            samples.reserveCapacity(opacity.count * channels)
            for (pixel, value) in opacity.enumerated() {
                samples += image.data[pixel * image.components..<(pixel + 1) * image.components]
                samples.append(value)
            }
        }
        let colorType: UInt8 = [1: 0, 2: 4, 3: 2, 4: 6][channels] ?? 2
        let filtered = PNGPredictor.filtered(samples, rowLength: image.width * channels, pixelLength: channels)
        let header = number(image.width) + number(image.height) + [8, colorType, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", header) + chunk("IDAT", try compressor.compress(filtered)) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        let checksum = unsafe body.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
        return number(data.count) + body + number(Int(checksum))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
