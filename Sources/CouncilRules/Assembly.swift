/// Whose meetings a rule is about.
public enum Assembly: String, CaseIterable, Sendable {
    /// The council itself.
    case council
    /// Its committees, and every other body that meets.
    case committee
}
