extension FileInspector {
    /// Makes the copy of a PDF that may leave the house.
    ///
    /// The copy shows the same pages. It holds no metadata (but a PDF/UA or PDF/A keeps saying so, with its title), no
    /// scripts or other actions, no attached files, no earlier revisions, no comments, no form fields (their contents are
    /// drawn into the page), no fonts and pictures that the page they lie with does not use, and no metadata of
    /// photographs. Structure for screen readers, bookmarks, page labels, links and the document's language stay. Equal
    /// bytes give an equal copy.
    ///
    /// - Parameter bytes: A PDF.
    /// - Returns: The copy.
    /// - Throws: ``FileRefusal`` when hidden contents cannot be taken out: hidden layers, redactions that were marked but
    ///   not applied, portfolios, dynamic forms; and as ``inspectPDF(_:fileName:)``.
    public func cleanedForPublication(_ bytes: [UInt8]) async throws -> [UInt8] {
        let pageCount = try await inspectPDF(bytes, fileName: "").pageCount
        let identification = try await identification(of: bytes)
        // Pages often share one list of all pictures and fonts; taking all pages over cuts it down for each.
        let plain = try await rewritten(
            bytes,
            ["--generate-appearances", "--object-streams=disable", "--remove-unreferenced-resources=yes"],
            pages: ["--pages", ".", "1-z", "--"]
        )
        let file = try await unwrapped(try read(plain))
        let cleaned = try PDFCleaner.clean(file, keeping: identification)
        let result = try await finished(cleaned.file, hasAppearances: cleaned.hasAppearances)
        try await prove(result, pageCount: pageCount, identification: identification)
        return result
    }

    /// The copy as it leaves the house.
    ///
    /// PDF/A (ISO 19005-2, 6.1.7.1) wants the length of each stream to be right, and validators count a carriage return before
    /// the line feed that qpdf writes as part of the line's end. Streams that qpdf compresses itself end otherwise at another
    /// level of compression.
    private func finished(_ file: PDFReader.File, hasAppearances: Bool) async throws -> [UInt8] {
        let options =
            (hasAppearances ? ["--flatten-annotations=all"] : [])
            + ["--object-streams=generate", "--deterministic-id", "--newline-before-endstream"]
        let plain = file.withPlainStreamEnds.bytes
        var result = try await rewritten(plain, options)
        for level in [9, 8, 7, 5, 4, 3, 2, 1] where Self.hasDoubtfulStreamEnd(result) {
            result = try await rewritten(plain, options + ["--compression-level=\(level)"])
        }
        return result
    }

    private static func hasDoubtfulStreamEnd(_ bytes: [UInt8]) -> Bool {
        bytes.firstRange(of: Array("\r\nendstream".utf8)) != nil
    }

    /// What a file claims of its own conformity; `nil` for most files of others.
    private func identification(of file: [UInt8]) async throws -> PDFIdentification? {
        let run = try await sandbox.run("pdfinfo", ["-meta", "/dev/stdin"], on: file)
        guard run.isSuccess else { return nil }
        return PDFIdentification(xmp: String(decoding: run.output, as: UTF8.self))
    }

    /// The file as qpdf writes it anew: one revision, no encryption, only objects that something refers to.
    private func rewritten(_ file: [UInt8], _ options: [String], pages: [String] = []) async throws -> [UInt8] {
        let arguments = ["--warning-exit-0"] + options + ["/dev/stdin"] + pages + ["-"]
        let run = try await sandbox.run("qpdf", arguments, on: file)
        if run.isTooCostly { throw FileRefusal.tooCostly }
        guard run.isSuccess, !run.output.isEmpty else { throw Self.refusal(for: run) }
        return run.output
    }

    private func read(_ bytes: [UInt8]) throws(FileRefusal) -> PDFReader.File {
        do throws(PDFReader.Unexpected) { return try PDFReader.read(bytes) } catch { throw .notCleanable }
    }

    /// A file whose photographs lie in no other filters than their own, so that they can be looked into.
    private func unwrapped(_ file: PDFReader.File) async throws -> PDFReader.File {
        let pictures = PDFPicture.wrapped(in: file)
        guard !pictures.isEmpty else { return file }
        let carrier = try await rewritten(
            PDFPicture.carrier(of: pictures).bytes,
            ["--object-streams=disable", "--stream-data=uncompress", "--decode-level=generalized"]
        )
        guard let unwrapped = PDFPicture.unwrapped(pictures, from: try read(carrier), in: file) else {
            throw FileRefusal.notCleanable
        }
        return unwrapped
    }

    /// Lets another program than the one that wrote the copy look for what must not be in it.
    private func prove(
        _ bytes: [UInt8],
        pageCount: Int,
        identification: PDFIdentification?
    ) async throws {
        let facts = try await facts(of: bytes)
        let mustBe = [
            "Pages": "\(pageCount)", "JavaScript": "no", "Form": "none", "Custom Metadata": "no",
            "Metadata Stream": identification == nil ? "no" : "yes",
            "Encrypted": "no",
        ]
        let mustNotBe = ["Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"]
        let attachments = try await sandbox.run("pdfdetach", ["-list", "/dev/stdin"], on: bytes)
        guard try await self.identification(of: bytes) == identification else { throw FileRefusal.notCleanable }
        guard mustBe.allSatisfy({ facts[$0.key] == $0.value }), mustNotBe.allSatisfy({ facts[$0] == nil }),
            String(decoding: attachments.output, as: UTF8.self).hasPrefix("0 embedded files")
        else { throw FileRefusal.notCleanable }
    }
}
