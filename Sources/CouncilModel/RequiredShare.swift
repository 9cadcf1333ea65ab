/// A number of persons that a rule asks for, as a share of others.
public struct RequiredShare: Hashable, Sendable {
    /// Whose share.
    public enum Base: Hashable, Sendable {
        /// The number of members that the law or the Hauptsatzung fixes.
        case statutory
        /// The members who are in office and may vote.
        case entitled
    }

    /// Counter.
    public let numerator: Int
    /// Divisor, at least 1.
    public let denominator: Int
    /// Whether there must be more than the share; else the share is enough.
    public let mustExceed: Bool
    /// Whose share.
    public let base: Base

    /// - Parameters:
    ///   - numerator: Counter.
    ///   - denominator: Divisor.
    ///   - mustExceed: Whether there must be more than the share.
    ///   - base: Whose share.
    public init(numerator: Int, denominator: Int, mustExceed: Bool, base: Base) {
        self.numerator = numerator
        self.denominator = max(1, denominator)
        self.mustExceed = mustExceed
        self.base = base
    }

    /// How many are needed.
    ///
    /// - Parameter total: How many there are.
    /// - Returns: The smallest number that is enough.
    public func required(of total: Int) -> Int {
        let product = total * numerator
        return mustExceed ? product / denominator + 1 : (product + denominator - 1) / denominator
    }
}
