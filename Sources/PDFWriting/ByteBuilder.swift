/// Bytes of PDF syntax under construction.
struct ByteBuilder {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ other: [UInt8]) {
        bytes.append(contentsOf: other)
    }

    mutating func write(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func write(_ integer: Int) {
        guard integer >= 10 || integer < 0 else {
            bytes.append(48 + UInt8(integer))
            return
        }
        write(String(integer))
    }

    /// Writes a number with at most three decimals, never in exponent form, never as negative zero.
    mutating func write(_ number: Double) {
        var thousandths = Int((number * 1000).rounded())
        if thousandths < 0 {
            bytes.append(UInt8(ascii: "-"))
            thousandths = -thousandths
        }
        write(thousandths / 1000)
        var fraction = thousandths % 1000
        guard fraction > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var unit = 100
        while fraction > 0 {
            bytes.append(48 + UInt8(fraction / unit))
            fraction %= unit
            unit /= 10
        }
    }

    /// Writes a reference to an indirect object.
    mutating func write(_ reference: PDFReference) {
        write(reference.number)
        write(" 0 R")
    }

    /// Writes four hexadecimal digits.
    mutating func writeHex(_ value: UInt16) {
        for shift in [12, 8, 4, 0] {
            bytes.append(Self.digits[Int(value >> UInt16(shift) & 15)])
        }
    }

    /// Writes a text string: a literal when it is plain ASCII, else UTF-16 with byte order mark in hexadecimal.
    mutating func writeText(_ text: String) {
        if text.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) {
            bytes.append(UInt8(ascii: "("))
            for byte in text.utf8 {
                if byte == 40 || byte == 41 || byte == 92 { bytes.append(92) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: ")"))
        } else {
            write("<FEFF")
            for unit in text.utf16 {
                writeHex(unit)
            }
            write(">")
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}
