/// Where the documents of an OParl interface come from.
protocol OParlSource: Sendable {
    /// The address at which reading begins.
    var start: String { get }

    /// The document at an address.
    ///
    /// - Returns: `nil` when there is none.
    /// - Throws: ``OParlSourceError``.
    func document(at address: String) async throws(OParlSourceError) -> [UInt8]?

    /// Whether an address belongs to this source, so that a list may be followed there.
    func owns(_ address: String) async -> Bool
}

/// A source cannot be read.
public enum OParlSourceError: Error, Sendable, Equatable {
    /// The folder or file does not exist or cannot be read.
    case folder
    /// The address is not one of the web (`http` or `https`).
    case address
    /// The folder for fetched documents cannot be made.
    case noPlace
    /// The server did not answer, also not after several attempts.
    case unreachable
    /// The server answered with an error, also after several attempts.
    case status(Int)
    /// The server sends to another server, which is not asked.
    case foreignServer
    /// The answer is larger than is read.
    case tooLarge
    /// The beginning is neither an OParl System nor a Body.
    case notOParl

    /// German, says what to do.
    public var message: String {
        switch self {
        case .folder:
            "Der Ordner ist nicht lesbar. Bitte geben Sie einen Ordner an, in dem die Datei system.json oder body.json liegt."
        case .noPlace:
            "Der Ordner für abgerufene Dokumente kann nicht angelegt werden. Bitte prüfen Sie Rechte und Platz im Datenordner."
        case .address: "Die Adresse ist ungültig. Sie muss mit https:// oder http:// beginnen."
        case .unreachable:
            "Der Server der Quelle antwortet nicht. Bitte prüfen Sie die Adresse und versuchen Sie es später erneut."
        case .status(let status):
            "Der Server der Quelle antwortet mit einem Fehler (\(status)). Bitte versuchen Sie es später erneut."
        case .foreignServer:
            "Die Quelle verweist auf einen anderen Server, der nicht gefragt wird. Bitte geben Sie dessen Adresse an, wenn er die Quelle ist."
        case .tooLarge: "Eine Antwort der Quelle ist zu groß, um gelesen zu werden."
        case .notOParl:
            "Unter dieser Adresse ist keine OParl-Schnittstelle. Bitte geben Sie die Adresse des Systems oder eines Body an."
        }
    }
}
