import Glibc
import Platform

/// Why the embedded database cannot run, in words for the person who operates it.
public struct ClusterError: Error, Hashable, Sendable {
    /// What kind of obstacle it is.
    public enum Kind: Hashable, Sendable {
        /// PostgreSQL's programs are not installed.
        case programsMissing
        /// The user that the database is to run as does not exist.
        case unknownUser
        /// The folder cannot be read, written or entered by the database's user.
        case noPermission
        /// The folder has something in it that is not ours.
        case foreignDirectory
        /// The data was written by another major version of PostgreSQL.
        case otherMajorVersion
        /// Another process of ours works with this folder.
        case inUse
        /// The disk has too little room.
        case diskFull
        /// The passwords that belong to the data are gone.
        case secretsMissing
        /// The database could not be set up.
        case setupFailed
        /// The database does not start.
        case startFailed
        /// The start was given up, because the process is to end.
        case interrupted
    }

    /// What kind of obstacle it is.
    public let kind: Kind

    /// What is wrong, one German sentence.
    public let message: String

    /// The way out, in German.
    public let hint: String

    /// What PostgreSQL or the system said, in English, for the log.
    public let detail: String

    init(_ kind: Kind, _ message: String, hint: String, detail: String = "") {
        self.kind = kind
        self.message = message
        self.hint = hint
        self.detail = detail
    }
}

extension ClusterError: CustomStringConvertible {
    /// Message and way out.
    public var description: String { "\(message) \(hint)" }
}

extension ClusterError {
    /// What the operating system refused, and to whom; `nil` for this process's own user.
    static func system(_ number: Int32, at path: String, user: OperatingSystemUser? = nil) -> ClusterError {
        let reason = String(cString: strerror(number))
        switch number {
        case ENOSPC, EDQUOT: return .diskFull(path, detail: reason)
        case ENOTDIR, EEXIST: return .foreignDirectory(path)
        case EACCES, EPERM, EROFS:
            return .noPermission(path, user: user?.name ?? OperatingSystemUser.effectiveName, detail: reason)
        default: return .setupFailed("\(path): \(reason)")
        }
    }

    static let interrupted = ClusterError(
        .interrupted,
        "Der Start der Datenbank wurde abgebrochen.",
        hint: "Starten Sie noch einmal. Die Daten sind unversehrt."
    )

    static func noPermission(_ path: String, user: String, detail: String = "") -> ClusterError {
        ClusterError(
            .noPermission,
            "Der Ordner „\(path)“ ist für den Benutzer „\(user)“ nicht zugänglich.",
            hint: "Geben Sie dem Benutzer „\(user)“ Rechte an diesem Ordner und allen Ordnern darüber, "
                + "oder nennen Sie mit --data einen anderen Ordner.",
            detail: detail
        )
    }

    static func diskFull(_ path: String, detail: String = "") -> ClusterError {
        ClusterError(
            .diskFull,
            "Auf dem Datenträger von „\(path)“ ist zu wenig Platz.",
            hint: "Schaffen Sie Platz auf diesem Datenträger; die Daten sind unversehrt. "
                + "Was nicht mehr läuft, starten Sie dann noch einmal.",
            detail: detail
        )
    }

    static func foreignDirectory(_ path: String) -> ClusterError {
        ClusterError(
            .foreignDirectory,
            "Der Ordner „\(path)“ enthält schon etwas, das nicht von Ratswerk stammt.",
            hint: "Nennen Sie mit --data einen leeren oder noch nicht vorhandenen Ordner."
        )
    }

    static func otherMajorVersion(_ path: String, data: Int, installed: [Int]) -> ClusterError {
        let list = installed.map(String.init).joined(separator: ", ")
        return ClusterError(
            .otherMajorVersion,
            "Die Daten in „\(path)“ gehören zu PostgreSQL \(data); installiert ist PostgreSQL \(list).",
            hint: "Installieren Sie das Paket postgresql-\(data), oder stellen Sie die Daten mit pg_upgrade um."
        )
    }

    static func programsMissing(_ path: String?) -> ClusterError {
        ClusterError(
            .programsMissing,
            path.map { "In „\($0)“ sind die Programme von PostgreSQL nicht zu finden." }
                ?? "PostgreSQL ist auf diesem Rechner nicht installiert.",
            hint: "Installieren Sie PostgreSQL, zum Beispiel mit „apt install postgresql-15“, "
                + "oder geben Sie mit --database-url eine vorhandene Datenbank an."
        )
    }

    static func inUse(_ path: String) -> ClusterError {
        ClusterError(
            .inUse,
            "Mit dem Ordner „\(path)“ arbeitet bereits ein anderer Ratswerk-Prozess.",
            hint: "Beenden Sie den anderen Prozess, oder nennen Sie mit --data einen anderen Ordner."
        )
    }

    static func unknownUser(_ name: String) -> ClusterError {
        ClusterError(
            .unknownUser,
            "Den Benutzer „\(name)“, unter dem die Datenbank laufen soll, gibt es auf diesem Rechner nicht.",
            hint: "Legen Sie ihn an, zum Beispiel mit „adduser --system --group \(name)“. "
                + "Als root läuft PostgreSQL grundsätzlich nicht."
        )
    }

    static func secretsMissing(_ path: String) -> ClusterError {
        ClusterError(
            .secretsMissing,
            "Das Kennwort der Datenbank in „\(path)“ fehlt oder ist nicht lesbar.",
            hint: "Holen Sie den Ordner „secrets“ aus der Sicherung zurück; er gehört zu den Daten."
        )
    }

    static func setupFailed(_ detail: String) -> ClusterError {
        ClusterError(
            .setupFailed,
            "Die Datenbank konnte nicht eingerichtet werden.",
            hint: "Prüfen Sie die Meldung von PostgreSQL und starten Sie noch einmal.",
            detail: detail
        )
    }

    static func startFailed(_ log: String, detail: String) -> ClusterError {
        ClusterError(
            .startFailed,
            "Die Datenbank startet nicht.",
            hint: "Die Ursache steht im Protokoll „\(log)“.",
            detail: detail
        )
    }
}
