extension String {
    /// A name as it is put beside figures and other words: one in letters from right to left keeps what stands beside it where
    /// it was put (Unicode Standard Annex #9, FSI and PDI). Others stay as they are.
    public var isolated: String {
        let runsFromRight = unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
            default: false
            }
        }
        return runsFromRight ? "\u{2068}\(self)\u{2069}" : self
    }
}
