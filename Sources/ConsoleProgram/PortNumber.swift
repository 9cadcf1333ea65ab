public import ArgumentParser

/// A port somebody asks for: 1 to 65535.
public struct PortNumber: ExpressibleByArgument, ExpressibleByIntegerLiteral, Hashable, Sendable {
    /// The number.
    public let value: Int

    /// - Parameter argument: Decimal digits; anything else, 0 and more than 65535 is no port.
    public init?(argument: String) {
        guard let number = UInt16(argument), number > 0 else { return nil }
        value = Int(number)
    }

    /// A port that is known when the program is compiled.
    ///
    /// - Parameter number: At least 1.
    public init(integerLiteral number: UInt16) {
        value = Int(number)
    }
}

extension PortNumber: CustomStringConvertible {
    /// The digits.
    public var description: String { "\(value)" }
}
