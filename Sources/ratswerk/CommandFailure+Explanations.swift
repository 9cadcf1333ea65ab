import Composition
import ConsoleProgram
import CouncilActions
import CouncilModel
import DatabaseCluster
import Platform
import Postgres
import Store
import WebService

extension CommandFailure {
    /// The error of another target in words for the operator; `nil` for one that it does not know.
    init?(explaining error: any Error) {
        switch error {
        case let error as ClusterError:
            self.init(message: error.message, hint: error.hint, detail: error.detail)
        case let error as WebServiceError:
            self.init(message: error.description, hint: error.hint)
        case let error as PostgresError:
            self.init(database: error)
        case let error as StoreError:
            self.init(records: error)
        case let error as PlatformError:
            self.init(
                message: "Ein Programm lässt sich nicht starten.",
                hint: "Prüfen Sie die Rechte an den Programmdateien.",
                detail: "\(error.step): \(error.reason)"
            )
        case .assembling(let error) as CompositionError:
            self.init(
                message: "Die Mappe lässt sich nicht schreiben.",
                hint: "Prüfen Sie, ob im Ordner der Ausgabe Platz ist und ob sich eine der Dateien gerade ändert.",
                detail: "\(error)"
            )
        case let error as CompositionError:
            self.init(
                message: "Die Schriften der Dokumente sind nicht lesbar.",
                hint: "Installieren Sie sie mit „apt-get install fonts-noto-core fonts-inter hyphen-de“.",
                detail: "\(error)"
            )
        case let violation as RuleViolation:
            self.init(message: violation.message, hint: "Ändern Sie die Angaben und versuchen Sie es noch einmal.")
        case .violates(let violations) as ActionError:
            self.init(
                message: violations.map(\.message).joined(separator: " "),
                hint: "Ändern Sie die Angaben und versuchen Sie es noch einmal."
            )
        case let error as ActionError:
            self.init(
                message: "Eine Handlung wurde abgelehnt.",
                hint: "Die Meldung nennt die Regel, gegen die sie verstößt.",
                detail: "\(error)"
            )
        default:
            return nil
        }
    }

    private init(database error: PostgresError) {
        if error.isConnectionFailure {
            self.init(
                message: "Die Datenbank ist nicht erreichbar.",
                hint: "Prüfen Sie, ob sie läuft und ob Adresse, Rolle und Kennwort stimmen. "
                    + "Das Kennwort kommt aus PGPASSFILE oder PGPASSWORD.",
                detail: error.debugDescription
            )
        } else if error.isDiskFull {
            self.init(
                message: "Auf dem Datenträger der Datenbank ist zu wenig Platz.",
                hint: "Schaffen Sie Platz und starten Sie noch einmal. Die Daten sind unversehrt."
            )
        } else {
            self.init(
                message: "Die Datenbank hat eine Anfrage abgelehnt.",
                hint: "Prüfen Sie mit „ratswerk migrate“, ob sie zu diesem Programm passt.",
                detail: error.debugDescription
            )
        }
    }

    private init(records error: StoreError) {
        switch error {
        case .migrationsMissing(let count):
            self.init(
                message: "Der Datenbank fehlen \(count) Schritte bis zu dieser Version des Programms.",
                hint: "Sichern Sie die Datenbank und führen Sie „ratswerk migrate“ aus."
            )
        case .migrationMismatch(let number):
            self.init(
                message: "Die Datenbank gehört zu einer anderen Version des Programms (Schritt \(number) weicht ab).",
                hint: "Starten Sie die Version, mit der die Daten zuletzt benutzt wurden, oder eine neuere."
            )
        case .damagedBytes:
            self.init(
                message: "Gespeicherte Bytes stimmen nicht mit ihrer Prüfsumme überein.",
                hint: "„ratswerk verify“ zählt die beschädigten Dateien; holen Sie sie aus der Sicherung zurück."
            )
        default:
            self.init(
                message: "Die Datenbank enthält etwas, das dieses Programm nicht kennt.",
                hint: "Starten Sie die Version, mit der die Daten zuletzt benutzt wurden, oder eine neuere.",
                detail: "\(error)"
            )
        }
    }
}
