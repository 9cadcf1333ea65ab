/// Lengths people give in millimetres, in points.
public enum Length {
    /// Points in a millimetre: 72 / 25.4.
    public static let pointsPerMillimetre = 72 / 25.4

    /// Converts millimetres to points.
    ///
    /// - Parameter value: Millimetres.
    /// - Returns: Points.
    public static func millimetres(_ value: Double) -> Double {
        value * pointsPerMillimetre
    }
}
