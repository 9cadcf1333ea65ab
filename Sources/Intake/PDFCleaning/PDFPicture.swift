/// Pictures that are files of their own kind inside a PDF, and may say who made them, when and where.
enum PDFPicture {
    /// A stream with a picture that other filters are laid around, such as `[/FlateDecode /DCTDecode]`.
    struct Wrapped {
        let number: Int
        /// The stream with the outer filters alone.
        let outer: PDFObject
        /// What the stream says when the outer filters are gone.
        let inner: PDFDictionary
    }

    private static let outerFilters: Set<String> = [
        "FlateDecode", "Fl", "LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode",
        "RL",
    ]

    private static let removers: [String: @Sendable (ArraySlice<UInt8>) -> ArraySlice<UInt8>?] = [
        "DCTDecode": JPEGMetadata.removed, "DCT": JPEGMetadata.removed, "JPXDecode": JPEG2000Metadata.removed,
    ]

    /// Wrapped pictures of a file.
    static func wrapped(in file: PDFReader.File) -> [Wrapped] {
        file.objects.sorted { $0.key < $1.key }.compactMap { number, object in
            guard case .dictionary(let dictionary) = object.value, object.stream != nil else { return nil }
            let filters = list(dictionary["Filter"], in: file)
            guard filters.count > 1, let last = filters.last?.nameValue, removers[last] != nil,
                filters.dropLast().allSatisfy({ outerFilters.contains($0.nameValue ?? "") })
            else { return nil }
            var parameters = list(dictionary["DecodeParms"], in: file)
            parameters += Array(repeating: .null, count: max(0, filters.count - parameters.count))
            let outer = PDFDictionary(entries: [
                ("Filter", .array(filters.dropLast())),
                ("DecodeParms", .array(Array(parameters.prefix(filters.count - 1)))),
            ])
            var inner = dictionary
            inner["Filter"] = filters.last
            inner["DecodeParms"] = parameters[filters.count - 1] == .null ? nil : parameters[filters.count - 1]
            return Wrapped(
                number: number,
                outer: PDFObject(value: .dictionary(outer), stream: object.stream),
                inner: inner
            )
        }
    }

    /// A file that holds the wrapped pictures and nothing else, in their order, for the program that takes filters off.
    static func carrier(of pictures: [Wrapped]) -> PDFReader.File {
        var objects: [Int: PDFObject] = [:]
        for (index, picture) in pictures.enumerated() { objects[index + 3] = picture.outer }
        let references = pictures.indices.map { PDFValue.reference($0 + 3) }
        objects[1] = PDFObject(
            value: .dictionary(
                PDFDictionary(entries: [
                    ("Type", .name("Catalog")), ("Pages", .reference(2)), ("Pictures", .array(references)),
                ])
            ),
            stream: nil
        )
        let pages: [(String, PDFValue)] = [
            ("Type", .name("Pages")), ("Kids", .array([])), ("Count", .token(ArraySlice("0".utf8))),
        ]
        objects[2] = PDFObject(value: .dictionary(PDFDictionary(entries: pages)), stream: nil)
        return PDFReader.File(
            objects: objects,
            trailer: PDFDictionary(entries: [("Root", .reference(1))]),
            version: "1.7"
        )
    }

    /// Puts the pictures of a carrier back into their file, without the outer filters.
    ///
    /// - Returns: `nil` when a filter could not be taken off.
    static func unwrapped(
        _ pictures: [Wrapped],
        from carrier: PDFReader.File,
        in file: PDFReader.File
    ) -> PDFReader.File? {
        guard let references = carrier.resolved(carrier.trailer["Root"])?.dictionaryValue?["Pictures"],
            case .array(let values) = references, values.count == pictures.count
        else { return nil }
        var file = file
        for (picture, value) in zip(pictures, values) {
            guard case .reference(let number) = value, let object = carrier.objects[number], let stream = object.stream,
                object.value.dictionaryValue?["Filter"] == nil
            else { return nil }
            file.objects[picture.number] = PDFObject(value: .dictionary(picture.inner), stream: stream)
        }
        return file
    }

    /// The bytes of a stream without what a picture says besides itself.
    ///
    /// - Throws: ``FileRefusal/notCleanable`` for a picture in a form that is not known.
    static func cleaned(
        _ stream: ArraySlice<UInt8>,
        of dictionary: PDFDictionary,
        in file: PDFReader.File
    ) throws(FileRefusal) -> ArraySlice<UInt8> {
        let filters = list(dictionary["Filter"], in: file).map { $0.nameValue ?? "" }
        guard let kind = filters.first(where: { removers[$0] != nil }) else { return stream }
        guard filters.count == 1, let cleaned = removers[kind]?(stream) else { throw .notCleanable }
        return cleaned
    }

    /// One value or an array of them, without references.
    private static func list(_ value: PDFValue?, in file: PDFReader.File) -> [PDFValue] {
        switch file.resolved(value) {
        case nil: []
        case .array(let values)?: values.map { file.resolved($0) ?? .null }
        case let value?: [value]
        }
    }
}
