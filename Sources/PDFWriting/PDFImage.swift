/// An image as a document embeds it.
public struct PDFImage: Hashable, Sendable {
    /// How the pixels are stored.
    public enum Encoding: Hashable, Sendable {
        /// Rows of bytes without padding.
        case samples
        /// A JPEG file; whether its three components are red, green and blue as they are.
        case jpeg(isPlainColor: Bool)
    }

    /// Pixels in a row.
    public var width: Int
    /// Rows.
    public var height: Int
    /// 1 for grey, 3 for red, green, blue in sRGB; 8 bits each.
    public var components: Int
    /// How the pixels are stored.
    public var encoding: Encoding
    /// The bytes.
    public var data: [UInt8]
    /// One byte for each pixel, 255 for opaque; nil when all is opaque.
    public var opacity: [UInt8]?

    /// An image; see the properties.
    public init(
        width: Int,
        height: Int,
        components: Int,
        encoding: Encoding,
        data: [UInt8],
        opacity: [UInt8]? = nil
    ) {
        self.width = width
        self.height = height
        self.components = components
        self.encoding = encoding
        self.data = data
        self.opacity = opacity
    }
}
