/// Bytes of PDF syntax under construction.
struct ByteBuilder {
    private(set) var bytes: [UInt8] = []

    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func write(_ text: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @_disfavoredOverload
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
        if integer < 0 {
            bytes.append(UInt8(ascii: "-"))
        }
        var rest = integer.magnitude
        if rest < 10 {
            bytes.append(48 + UInt8(truncatingIfNeeded: rest))
            return
        }
        var unit: UInt = 10
        while rest / unit >= 10 { unit *= 10 }
        while unit > 0 {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: unit)
            bytes.append(48 + UInt8(truncatingIfNeeded: quotient))
            rest = remainder
            unit /= 10
        }
    }

    /// Writes a number with at most three decimals, never in exponent form, never as negative zero.
    mutating func write(_ number: Double) {
        var thousandths = Int((number * 1000).rounded())
        if thousandths < 0 {
            bytes.append(UInt8(ascii: "-"))
            thousandths = -thousandths
        }
        let whole = thousandths / 1000
        write(whole)
        var fraction = thousandths - whole * 1000
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
