extension PDFFile {
    /// Writes a composite font with descriptor, program, widths, code maps.
    ///
    /// Source: ISO 32000-1, 9.7; ISO 19005-2, 6.2.11.
    ///
    /// - Throws: ``PDFError/tooManyCodes``, ``PDFError/compressionFailed``.
    mutating func addFont(_ font: PDFFont, index: Int) throws(PDFError) -> PDFReference {
        guard font.codes.count <= UInt16.max else { throw .tooManyCodes }
        let name = Self.subsetPrefix(index) + font.name
        let program = try addStream(dictionary: "/Length1 \(font.program.count)", data: font.program)
        let unicode = try addStream(data: Self.unicodeMap(of: font))
        let codeMap = try addStream(
            data: [0, 0] + font.codes.flatMap { [UInt8($0.glyph >> 8 & 255), UInt8($0.glyph & 255)] }
        )
        let descriptor = add { out in
            let flags = 4 | (font.isSerif ? 2 : 0) | (font.italicAngle == 0 ? 0 : 64)
            out.write("<</Type/FontDescriptor/FontName/\(name)/Flags \(flags)/ItalicAngle ")
            out.write(font.italicAngle)
            out.write("/Ascent ")
            out.write(font.ascender)
            out.write("/Descent ")
            out.write(font.descender)
            out.write("/CapHeight ")
            out.write(font.capHeight)
            out.write("/StemV \(50 + font.weight * font.weight / 4225)/FontBBox[")
            for edge in font.boundingBox {
                out.write(edge)
                out.write(" ")
            }
            out.write("]/FontFile2 ")
            out.write(program)
            out.write(">>")
        }
        let descendant = add { out in
            out.write("<</Type/Font/Subtype/CIDFontType2/BaseFont/\(name)/FontDescriptor ")
            out.write(descriptor)
            out.write("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap ")
            out.write(codeMap)
            out.write("/W[1[")
            for code in font.codes {
                out.write(code.width)
                out.write(" ")
            }
            out.write("]]>>")
        }
        return add { out in
            out.write("<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H/DescendantFonts[")
            out.write(descendant)
            out.write("]/ToUnicode ")
            out.write(unicode)
            out.write(">>")
        }
    }

    /// Six letters and a plus sign, different for each font of the document (ISO 32000-1, 9.6.4).
    private static func subsetPrefix(_ index: Int) -> String {
        var letters = ""
        var rest = index
        for _ in 0..<6 {
            letters.unicodeScalars.insert(Unicode.Scalar(UInt8(65 + rest % 26)), at: letters.startIndex)
            rest /= 26
        }
        return letters + "+"
    }

    private static func unicodeMap(of font: PDFFont) -> [UInt8] {
        var out = ByteBuilder()
        out.write(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        )
        let codes = font.codes.enumerated().map { ($0.offset + 1, $0.element.text) }
        var start = 0
        while start < codes.count {
            let part = codes[start..<min(start + 100, codes.count)]
            out.write("\(part.count) beginbfchar\n")
            for (code, text) in part {
                out.write("<")
                out.writeHex(UInt16(code))
                out.write("> <")
                for unit in text.utf16 {
                    out.writeHex(unit)
                }
                out.write(">\n")
            }
            out.write("endbfchar\n")
            start += 100
        }
        out.write("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        return out.bytes
    }
}
