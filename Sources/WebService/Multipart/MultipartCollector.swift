import Crypto
import NIOCore
import NIOPosix

/// Collects the parts of one body: fields in memory, large files in temporary files.
final class MultipartCollector {
    private struct OpenPart {
        let header: MultipartParser.PartHeader
        var size = 0
        var hash = SHA256()
        var buffered: [UInt8] = []
        var file: TemporaryFile?
    }

    private var parser: MultipartParser
    private let limits: MultipartLimits
    private var part: OpenPart?
    private var partCount = 0
    private var fields: [FormValues.Field] = []
    private var files: [UploadedFile] = []

    init(boundary: String, limits: MultipartLimits) {
        self.parser = MultipartParser(boundary: boundary)
        self.limits = limits
    }

    func consume(_ chunk: ByteBuffer) async throws {
        for event in try parser.consume(chunk.readableBytesView) {
            switch event {
            case .begin(let header):
                partCount += 1
                guard partCount <= limits.maximumParts else { throw RequestRefusal.malformedForm }
                part = OpenPart(header: header)
            case .data(let bytes):
                try await append(bytes)
            case .end:
                try await closePart()
            }
        }
    }

    func finish() throws(RequestRefusal) -> MultipartForm {
        guard parser.isFinished else { throw .malformedForm }
        return MultipartForm(fields: FormValues(fields), files: files)
    }

    private func append(_ bytes: [UInt8]) async throws {
        guard var open = part else { return }
        let isFile = open.header.fileName != nil
        open.size += bytes.count
        let limit = isFile ? limits.fileLimit : limits.fieldLimit
        guard open.size <= limit else { throw RequestRefusal.tooLarge(limit: limit) }
        open.buffered += bytes
        if isFile {
            open.hash.update(data: bytes)
            if open.size > limits.memoryLimit, open.buffered.count >= 64 * 1024 || open.file == nil {
                try await Self.flush(&open, limits: limits)
            }
        }
        part = open
    }

    private func closePart() async throws {
        guard var closed = part else { return }
        part = nil
        guard let fileName = closed.header.fileName else {
            guard !closed.buffered.contains(0), let text = String(validating: closed.buffered, as: UTF8.self) else {
                throw RequestRefusal.malformedForm
            }
            fields.append(FormValues.Field(name: closed.header.name, value: text))
            return
        }
        guard !fileName.isEmpty || closed.size > 0 else { return }
        if closed.file != nil {
            try await Self.flush(&closed, limits: limits)
        }
        files.append(
            UploadedFile(
                name: closed.header.name,
                fileName: fileName,
                mediaType: closed.header.mediaType ?? "application/octet-stream",
                size: closed.size,
                sha256: Array(closed.hash.finalize()),
                content: closed.file.map { .temporary($0) } ?? .memory(closed.buffered)
            )
        )
    }

    /// Moves what is buffered into the temporary file, on a thread that may block.
    private static func flush(_ part: inout OpenPart, limits: MultipartLimits) async throws {
        let bytes = part.buffered
        let known = part.file
        part.buffered = []
        part.file = try await NIOThreadPool.singleton.runIfActive {
            let file = try known ?? TemporaryFile(in: limits.temporaryDirectory)
            try file.append(bytes)
            return file
        }
    }
}
