extension PDFReader.File {
    /// The file as a plain PDF with one cross-reference table.
    var bytes: [UInt8] {
        var output = PDFOutput()
        output.append("%PDF-\(version)\n%\u{00bf}\u{00f7}\n")
        var offsets: [Int: Int] = [:]
        for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
            offsets[number] = output.bytes.count
            output.append("\(number) 0 obj\n")
            if let stream = object.stream, case .dictionary(var dictionary) = object.value {
                dictionary["Length"] = .token(ArraySlice("\(stream.count)".utf8))
                output.append(.dictionary(dictionary))
                output.append("\nstream\n")
                output.bytes += stream
                output.append("\nendstream")
            } else {
                output.append(object.value)
            }
            output.append("\nendobj\n")
        }
        let start = output.bytes.count
        let size = (objects.keys.max() ?? 0) + 1
        output.append("xref\n0 \(size)\n0000000000 65535 f \n")
        for number in 1..<max(size, 1) {
            guard let offset = offsets[number] else {
                output.append("0000000000 00000 f \n")
                continue
            }
            let digits = String(offset)
            output.append(String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n")
        }
        var trailer = trailer
        trailer["Size"] = .token(ArraySlice("\(size)".utf8))
        output.append("trailer\n")
        output.append(.dictionary(trailer))
        output.append("\nstartxref\n\(start)\n%%EOF\n")
        return output.bytes
    }
}

private struct PDFOutput {
    var bytes: [UInt8] = []

    mutating func append(_ text: String) {
        bytes += text.utf8
    }

    mutating func append(_ value: PDFValue) {
        switch value {
        case .token(let token): bytes += token
        case .name(let name): append("/\(name)")
        case .reference(let number): append("\(number) 0 R")
        case .array(let values):
            append("[")
            for value in values {
                append(" ")
                append(value)
            }
            append(" ]")
        case .dictionary(let dictionary):
            append("<<")
            for (key, value) in dictionary.entries {
                append(" /\(key) ")
                append(value)
            }
            append(" >>")
        }
    }
}
