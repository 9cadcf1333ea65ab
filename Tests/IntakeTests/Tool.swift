import Foundation

/// Runs one of Debian's programs over files of a folder of its own.
enum Tool {
    struct Failure: Error {
        let words: String
    }

    /// - Parameters:
    ///   - program: Its name in `/usr/bin`.
    ///   - arguments: `in.pdf` is the file, `out.pdf` the result.
    ///   - bytes: The file.
    /// - Returns: `out.pdf`, or else what the program wrote.
    /// - Throws: ``Failure`` when it ends with an error.
    static func run(_ program: String, _ arguments: [String], on bytes: [UInt8]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(bytes).write(to: folder.appending(path: "in.pdf"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/\(program)")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let words = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(words: String(decoding: words, as: UTF8.self)) }
        return Array((try? Data(contentsOf: folder.appending(path: "out.pdf"))) ?? words)
    }

    static func text(_ program: String, _ arguments: [String], on bytes: [UInt8]) throws -> String {
        String(decoding: try run(program, arguments, on: bytes), as: UTF8.self)
    }

    /// Every byte a PDF holds, unpacked: for finding what should not be there.
    static func unpacked(_ bytes: [UInt8]) throws -> String {
        let plain = try run(
            "qpdf",
            ["--qdf", "--object-streams=disable", "--decode-level=all", "in.pdf", "out.pdf"],
            on: bytes
        )
        return String(decoding: plain.map { $0 < 128 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
