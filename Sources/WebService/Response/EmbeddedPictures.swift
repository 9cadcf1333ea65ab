internal import Crypto
internal import FoundationEssentials

/// The pictures of a composed document's HTML, which stand in it as `data:` addresses (RFC 2397).
///
/// The policy of our pages lets no `data:` picture load. Each gets an address of its own below its document's instead,
/// named by its SHA-256; whoever may read the document may read its pictures, and nobody else.
public struct EmbeddedPictures: Sendable {
    /// A picture.
    public struct Picture: Sendable, Equatable {
        /// SHA-256 of the bytes, 64 hexadecimal digits.
        public let name: String
        /// `image/png` or `image/jpeg`.
        public let mediaType: String
        /// The file.
        public let bytes: [UInt8]
    }

    private static let mediaTypes = ["image/png", "image/jpeg"]
    private let pieces: [Substring]
    /// One between each two pieces.
    private let between: [Picture]

    /// Finds the pictures of a document.
    ///
    /// - Parameter article: HTML in which everything typed is escaped: a quotation mark begins and ends an attribute.
    public init(in article: String) {
        var pieces: [Substring] = []
        var pictures: [Picture] = []
        var (begin, place) = (article.startIndex, article.startIndex)
        while let mark = article[place...].firstRange(of: "=\"data:") {
            place = mark.upperBound
            guard let end = article[place...].firstIndex(of: "\"") else { break }
            guard let picture = Self.picture(article[place..<end]) else { continue }
            pieces.append(article[begin..<article.index(mark.lowerBound, offsetBy: 2)])
            pictures.append(picture)
            (begin, place) = (end, end)
        }
        self.pieces = pieces + [article[begin...]]
        between = pictures
    }

    private static func picture(_ address: Substring) -> Picture? {
        for type in mediaTypes {
            let head = type + ";base64,"
            guard address.hasPrefix(head), let data = Data(base64Encoded: String(address.dropFirst(head.count))) else {
                continue
            }
            let name = SHA256.hash(data: data).map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
            return Picture(name: name.joined(), mediaType: type, bytes: Array(data))
        }
        return nil
    }

    /// The document with other addresses for its pictures.
    ///
    /// - Parameter address: The address of a picture by its name; without characters that HTML escapes.
    /// - Returns: HTML.
    public func article(pictures address: (String) -> String) -> String {
        var text = String(pieces[0])
        for (picture, piece) in zip(between, pieces.dropFirst()) { text += address(picture.name) + piece }
        return text
    }

    /// One picture of the document.
    ///
    /// - Parameter name: Its name.
    /// - Returns: The picture; nil when the document has none of that name.
    public func picture(named name: String) -> Picture? {
        between.first { $0.name == name }
    }
}
