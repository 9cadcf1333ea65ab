/// Comparison whose duration tells nothing about where two secrets differ.
public enum ConstantTime {
    /// Whether two secrets are equal.
    ///
    /// - Parameters:
    ///   - left: One secret.
    ///   - right: Another; a different length is told at once, lengths are no secret.
    /// - Returns: Whether all bytes are equal.
    public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices {
            difference |= left[index] ^ right[index]
        }
        return difference == 0
    }

    /// Whether two secrets are equal, compared as UTF-8.
    ///
    /// - Parameters:
    ///   - left: One secret.
    ///   - right: Another.
    /// - Returns: Whether all bytes are equal.
    public static func equal(_ left: String, _ right: String) -> Bool {
        equal(Array(left.utf8), Array(right.utf8))
    }
}
