/// Something here, not in the material of others, keeps it from being read.
public enum IntakeError: Error, Sendable, Equatable {
    /// A program of the packages poppler-utils or qpdf cannot be started.
    case programUnavailable(String)
    /// The machine has no room for the file or for another process.
    case noRoom
}

extension IntakeError: CustomStringConvertible {
    /// German, safe to show, says what to do.
    public var description: String {
        switch self {
        case .programUnavailable:
            "Dateien können zurzeit nicht geprüft werden, weil auf dem Server ein Programm fehlt. Bitte wenden Sie sich an die Systemverwaltung."
        case .noRoom:
            "Dateien können zurzeit nicht geprüft werden, weil der Server ausgelastet ist. Bitte versuchen Sie es später noch einmal."
        }
    }
}
