extension PDFFile {
    /// Writes an image with its opacity (ISO 32000-1, 8.9; ISO 19005-2, 6.2.8).
    mutating func addImage(_ image: PDFImage) throws(PDFError) -> PDFReference {
        var mask = ""
        if let opacity = image.opacity {
            let reference = try addSamples(
                opacity,
                dictionary: Self.header(image, components: 1),
                rowLength: image.width,
                components: 1
            )
            mask = "/SMask \(reference.number) 0 R"
        }
        let dictionary = Self.header(image, components: image.components) + mask
        switch image.encoding {
        case .samples:
            return try addSamples(
                image.data,
                dictionary: dictionary,
                rowLength: image.width * image.components,
                components: image.components
            )
        case .jpeg(let isPlainColor):
            let parameters = isPlainColor ? "/DecodeParms<</ColorTransform 0>>" : ""
            return try addStream(
                dictionary: dictionary + "/Filter/DCTDecode" + parameters,
                data: image.data,
                compressed: false
            )
        }
    }

    /// Writes a drawing.
    mutating func addForm(_ form: PDFForm) throws(PDFError) -> PDFReference {
        var box = ByteBuilder()
        box.write("/Type/XObject/Subtype/Form/FormType 1/Resources<<>>/BBox[0 0 ")
        box.write(form.width)
        box.write(" ")
        box.write(form.height)
        box.write("]")
        return try addStream(dictionary: String(decoding: box.bytes, as: UTF8.self), data: form.content.bytes)
    }

    private mutating func addSamples(
        _ samples: [UInt8],
        dictionary: String,
        rowLength: Int,
        components: Int
    ) throws(PDFError) -> PDFReference {
        let predictor = "/DecodeParms<</Predictor 15/Colors \(components)/Columns \(rowLength / components)>>"
        return try addStream(
            dictionary: dictionary + predictor,
            data: PNGPredictor.filtered(samples, rowLength: rowLength, pixelLength: components)
        )
    }

    private static func header(_ image: PDFImage, components: Int) -> String {
        "/Type/XObject/Subtype/Image/Width \(image.width)/Height \(image.height)/BitsPerComponent 8/ColorSpace"
            + (components == 1 ? "/DeviceGray" : "/DeviceRGB")
    }
}
