internal import CImageCodecs
public import Typesetting

/// Reads image files of others into pictures that can be embedded.
public enum ImageReader {
    /// Most pixels of an image: an A4 sheet at 600 dots an inch has 35 million.
    public static let mostPixels = 40_000_000

    /// Most bytes of a file.
    static let mostBytes = 64 << 20

    /// Reads a PNG or JPEG file.
    ///
    /// A JPEG file is passed through when PDF knows its kind; what it says besides the picture (places, cameras, previews) is
    /// left behind. All others become pixels of 8 bits a channel in sRGB.
    ///
    /// - Parameter bytes: The file.
    /// - Returns: The picture.
    /// - Throws: ``ImageError``.
    public static func picture(from bytes: [UInt8]) throws(ImageError) -> Picture {
        guard bytes.count <= mostBytes else { throw .tooLarge }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return try png(bytes) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try jpeg(bytes) }
        throw .unknownFormat
    }

    private static func png(_ bytes: [UInt8]) throws(ImageError) -> Picture {
        var raster = unsafe image_raster()
        let outcome = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe image_png_read(input.baseAddress, input.count, UInt64(mostPixels), &raster)
        }
        try check(outcome)
        defer { unsafe image_raster_free(&raster) }
        return unsafe picture(of: raster, orientation: 1)
    }

    private static func jpeg(_ bytes: [UInt8]) throws(ImageError) -> Picture {
        var jpeg = image_jpeg()
        let outcome = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe image_jpeg_inspect(input.baseAddress, input.count, UInt64(mostPixels), &jpeg)
        }
        try check(outcome)
        let segments = JPEGSegments(bytes)
        let isPassedThrough = (jpeg.components == 1 || jpeg.components == 3) && jpeg.is_arithmetic == 0
        if isPassedThrough, let stripped = segments.withoutRemarks {
            let color: Picture.Encoding = jpeg.is_plain_color != 0 ? .plainColorJPEG : .colorJPEG
            return Picture(
                width: Int(jpeg.width),
                height: Int(jpeg.height),
                encoding: jpeg.components == 1 ? .grayJPEG : color,
                data: stripped,
                orientation: segments.orientation
            )
        }
        var raster = unsafe image_raster()
        let decoded = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe image_jpeg_read(input.baseAddress, input.count, UInt64(mostPixels), &raster)
        }
        try check(decoded)
        defer { unsafe image_raster_free(&raster) }
        return unsafe picture(of: raster, orientation: segments.orientation)
    }

    private static func check(_ outcome: image_outcome) throws(ImageError) {
        switch outcome {
        case image_read: return
        case image_too_large: throw .tooLarge
        case image_unsupported: throw .unsupported
        case image_no_memory: throw .noMemory
        default: throw .broken
        }
    }

    /// Separates colour from opacity.
    @unsafe
    private static func picture(of raster: image_raster, orientation: Int) -> Picture {
        let (width, height, channels) = unsafe (Int(raster.width), Int(raster.height), Int(raster.channels))
        let count = width * height
        let samples = unsafe UnsafeBufferPointer(start: raster.samples, count: count * channels)
        let colors = channels < 3 ? 1 : 3
        guard channels != colors else {
            return Picture(
                width: width,
                height: height,
                encoding: colors == 1 ? .gray : .color,
                data: unsafe Array(samples),
                orientation: orientation
            )
        }
        var isOpaque = true
        let opacity = unsafe [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
            for pixel in 0..<count {
                let value = unsafe samples[pixel * channels + colors]
                unsafe target[pixel] = value
                if value != 255 { isOpaque = false }
            }
            initialized = count
        }
        let data = unsafe [UInt8](unsafeUninitializedCapacity: count * colors) { target, initialized in
            for pixel in 0..<count {
                for channel in 0..<colors {
                    unsafe target[pixel * colors + channel] = unsafe samples[pixel * channels + channel]
                }
            }
            initialized = count * colors
        }
        return Picture(
            width: width,
            height: height,
            encoding: colors == 1 ? .gray : .color,
            data: data,
            opacity: isOpaque ? nil : opacity,
            orientation: orientation
        )
    }
}
