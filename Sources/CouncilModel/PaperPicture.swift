/// A picture that the text of a paper shows.
public struct PaperPicture: Sendable, Equatable {
    /// What the text calls it: "marktplatz.jpg".
    public var name: String
    /// Whether the public may see it.
    public var publicity: Publicity
    /// SHA-256 of the bytes, 32 bytes.
    public var sha256: [UInt8]
    /// `image/png`, `image/jpeg` or `image/svg+xml`.
    public var mediaType: String
    /// Number of bytes.
    public var size: Int

    /// A picture; see the properties.
    public init(name: String, publicity: Publicity, sha256: [UInt8], mediaType: String, size: Int) {
        self.name = name
        self.publicity = publicity
        self.sha256 = sha256
        self.mediaType = mediaType
        self.size = size
    }

    /// Whether the document of a paper shows it: that of a public paper only what is public itself.
    ///
    /// - Parameter publicity: The paper's.
    /// - Returns: Whether it is shown.
    public func isShown(inPaperOf publicity: Publicity) -> Bool {
        self.publicity == .public || publicity == .nonPublic
    }

    /// The longest name.
    public static let nameLimit = 80

    /// The name of a file as texts call it: letters, digits, dots, dashes, with the ending of its kind.
    ///
    /// - Parameters:
    ///   - fileName: What it was called on the disk of whoever brought it.
    ///   - mediaType: One of those of ``mediaType``.
    /// - Returns: The name.
    public static func name(of fileName: String, mediaType: String) -> String {
        let ending = [".png", ".jpg", ".svg"][["image/png", "image/jpeg"].firstIndex(of: mediaType) ?? 2]
        let last = fileName.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
        while stem.first == "." { stem.removeFirst() }
        let words = stem.split { !$0.isLetter && !($0.isNumber && $0.isASCII) && $0 != "." && $0 != "_" && $0 != "-" }
        var name = words.joined(separator: "-")
        while name.unicodeScalars.count > nameLimit - ending.count { name.removeLast() }
        return (name.isEmpty ? "bild" : name) + ending
    }
}
