import Foundation
import Testing

/// Programs of qpdf and poppler-utils, run on a composed document.
enum PDFTools {
    struct Failure: Error {
        let status: Int32
        let output: String
    }

    static func run(_ program: String, _ arguments: [String], on pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/" + program)
        process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus, output: text) }
        return text
    }

    /// The text in reading order, all white space single.
    static func text(of pdf: [UInt8]) throws -> String {
        try run("pdftotext", ["-raw", "FILE", "-"], on: pdf)
            .split { $0.isWhitespace }
            .joined(separator: " ")
    }

    /// The text along the structure tree with the types of the elements.
    static func structure(of pdf: [UInt8]) throws -> String {
        try run("pdfinfo", ["-struct-text", "FILE"], on: pdf)
    }
}
