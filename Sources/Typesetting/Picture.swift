/// An image of pixels, ready to be embedded.
public struct Picture: Sendable {
    /// How the pixels are stored.
    public enum Encoding: Hashable, Sendable {
        /// One byte for each pixel, black is 0.
        case gray
        /// Three bytes for each pixel: red, green, blue.
        case color
        /// A JPEG file of one component.
        case grayJPEG
        /// A JPEG file of three components, luminance and two differences, as is usual.
        case colorJPEG
        /// A JPEG file of three components, red, green, blue.
        case plainColorJPEG
    }

    /// Pixels in a stored row.
    public let width: Int
    /// Stored rows.
    public let height: Int
    /// How the pixels are stored.
    public let encoding: Encoding
    /// The bytes.
    public let data: [UInt8]
    /// One byte for each pixel, 255 for opaque; nil when all is opaque.
    public let opacity: [UInt8]?
    /// How the stored rows must be turned to stand upright, 1 to 8 as in EXIF (TIFF 6.0, tag 274); 1 is upright.
    public let orientation: Int
    private let digest: UInt64

    /// An image; the bytes must be as `encoding`, `width` and `height` say.
    public init(
        width: Int,
        height: Int,
        encoding: Encoding,
        data: [UInt8],
        opacity: [UInt8]? = nil,
        orientation: Int = 1
    ) {
        self.width = width
        self.height = height
        self.encoding = encoding
        self.data = data
        self.opacity = opacity
        self.orientation = (1...8).contains(orientation) ? orientation : 1
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in data {
            digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        self.digest = digest
    }

    /// Whether stored rows are columns of the upright image.
    public var liesOnItsSide: Bool { orientation >= 5 }

    /// Pixels in a row of the upright image.
    public var uprightWidth: Int { liesOnItsSide ? height : width }

    /// Rows of the upright image.
    public var uprightHeight: Int { liesOnItsSide ? width : height }
}

extension Picture: Hashable {
    /// Whether two images have the same pixels and stand the same way.
    public static func == (left: Picture, right: Picture) -> Bool {
        left.digest == right.digest && left.width == right.width && left.height == right.height
            && left.orientation == right.orientation && left.encoding == right.encoding && left.data == right.data
            && left.opacity == right.opacity
    }

    /// Hashes a digest of the bytes that is computed once.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(digest)
        hasher.combine(width)
        hasher.combine(orientation)
    }
}
