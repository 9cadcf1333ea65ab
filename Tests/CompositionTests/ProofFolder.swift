import Foundation

/// Where documents lie that tests composed, to be looked at and validated: in `RATSWERK_PROOFS`, or in a folder of the
/// system's temporary directory.
enum ProofFolder {
    /// A folder in it, made when it is not there; the folder itself for an empty name.
    static func named(_ name: String = "") throws -> URL {
        let proofs =
            ProcessInfo.processInfo.environment["RATSWERK_PROOFS"].map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory.appending(path: "ratswerk-proofs")
        let folder = name.isEmpty ? proofs : proofs.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
