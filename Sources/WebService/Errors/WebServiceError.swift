/// Why a server could not begin to listen.
public enum WebServiceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another program listens at this address and port already.
    case portInUse(address: String, port: Int)
    /// The system does not let this user listen here; ports below 1024 need a right of their own.
    case notPermitted(address: String, port: Int)
    /// This machine does not have the address.
    case addressUnavailable(address: String)
    /// The system refused for another reason.
    case cannotListen(address: String, port: Int, errno: Int32)
    /// ``WebApplication/run()`` was called a second time.
    case alreadyRunning

    /// What happened, in German.
    public var description: String {
        switch self {
        case .portInUse(let address, let port):
            "Port \(port) an \(address) ist schon belegt: dort läuft bereits ein anderes Programm"
        case .notPermitted(let address, let port):
            "keine Berechtigung, an \(address) Port \(port) zu öffnen"
        case .addressUnavailable(let address):
            "dieser Rechner hat die Adresse \(address) nicht"
        case .cannotListen(let address, let port, let errno):
            "\(address) Port \(port) lässt sich nicht öffnen (Fehler \(errno) des Betriebssystems)"
        case .alreadyRunning:
            "der Server läuft schon"
        }
    }

    /// What the operator can do, in German.
    public var hint: String {
        switch self {
        case .portInUse(_, let port):
            "Beenden Sie das andere Programm (ss -ltnp 'sport = :\(port)' nennt es), oder wählen Sie einen anderen Port."
        case .notPermitted:
            "Wählen Sie einen Port ab 1024, oder geben Sie dem Dienst CAP_NET_BIND_SERVICE."
        case .addressUnavailable:
            "Prüfen Sie die Adresse mit `ip address`; 127.0.0.1 und 0.0.0.0 gibt es immer."
        case .cannotListen:
            "Prüfen Sie Adresse und Port."
        case .alreadyRunning:
            "Starten Sie für jeden Server ein eigenes WebApplication-Objekt."
        }
    }
}
