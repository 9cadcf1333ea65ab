internal import PDFAssembly
internal import PDFWriting

extension Composer {
    /// What a long composition is doing.
    public enum PacketProgress: Hashable, Sendable {
        /// So many files were opened, of so many.
        case opening(Int, of: Int)
        /// Cover and agenda are set.
        case setting
        /// So much of the packet is merged and written, 0 to 1.
        case merging(Double)
    }

    /// Puts a packet together and writes it.
    ///
    /// A file that cannot go in gets a page in its place. Parsers run over files of others in this process; whoever serves
    /// several people runs it in a child with limits.
    ///
    /// - Parameters:
    ///   - packet: What goes in.
    ///   - path: Where to; an existing file is overwritten.
    ///   - progress: Gets what is being done.
    /// - Returns: What came of it; equal inputs give equal bytes.
    /// - Throws: ``CompositionError``.
    public func compose(
        _ packet: MeetingPacket,
        to path: String,
        progress: (PacketProgress) -> Void = { _ in }
    ) throws(CompositionError) -> PacketReport {
        var outcome: Result<PacketReport, CompositionError> = .failure(.writing(.noPages))
        DeepStack.run {
            do throws(CompositionError) {
                outcome = .success(try merged(packet, to: path, progress: progress))
            } catch {
                outcome = .failure(error)
            }
        }
        return try outcome.get()
    }

    private func merged(
        _ packet: MeetingPacket,
        to path: String,
        progress: (PacketProgress) -> Void
    ) throws(CompositionError) -> PacketReport {
        var unmergeable: Set<Int> = []
        while true {
            let result: Result<PacketReport, CompositionError>
            do throws(PDFAssemblyError) {
                result = try composed(packet, to: path, unmergeable: unmergeable, progress: progress)
            } catch .notMergeable(let entry, _) where unmergeable.insert(entry).inserted {
                continue
            } catch {
                throw .assembling(error)
            }
            return try result.get()
        }
    }

    /// - Throws: ``PDFAssemblyError/notMergeable(document:detail:)`` with the index of the entry in the plan.
    private func composed(
        _ packet: MeetingPacket,
        to path: String,
        unmergeable: Set<Int>,
        progress: (PacketProgress) -> Void
    ) throws(PDFAssemblyError) -> Result<PacketReport, CompositionError> {
        let fileCount = packet.items.reduce(0) { $0 + $1.files.count }
        var plan = PacketPlan(packet, unmergeable: unmergeable) { progress(.opening($0, of: fileCount)) }
        progress(.setting)
        let sheets = PacketSheets(packet)
        var missing: [Character] = []
        let front: PacketSource
        let assembly: PacketAssembly
        let entries: [Int]
        do throws(CompositionError) {
            for index in plan.entries.indices
            where plan.entries[index].outcome == .replaced || plan.entries[index].outcome == .attached {
                let notice = try compose(sheets.notice(plan.entries[index]))
                missing += notice.missingGlyphs
                plan.entries[index].source = try Self.source(notice)
            }
            entries = plan.entries.indices.filter { plan.entries[$0].outcome != .leftOut }
            let composed = try self.front(sheets, plan: plan, entries: entries)
            missing += composed.missingGlyphs
            front = try Self.source(composed)
            assembly = try self.assembly(sheets, plan: plan, entries: entries, front: front)
        } catch {
            return .failure(error)
        }
        let result: PacketResult
        do throws(PDFAssemblyError) {
            result = try assembly.write(to: path) { progress(.merging($0)) }
        } catch .notMergeable(let document, let detail) where document > 0 {
            throw .notMergeable(document: entries[document - 1], detail: detail)
        }
        return .success(PacketReport(plan, entries: entries, result: result, missing: missing))
    }

    /// Cover and agenda: their number of pages moves all others, so they are set until it stays.
    private func front(
        _ sheets: PacketSheets,
        plan: PacketPlan,
        entries: [Int]
    ) throws(CompositionError) -> ComposedDocument {
        var count = 2
        var composed: ComposedDocument?
        for _ in 0..<4 {
            var places: [PacketSheets.Place?] = Array(repeating: nil, count: plan.entries.count)
            var page = count + 1
            for (number, entry) in entries.enumerated() {
                places[entry] = PacketSheets.Place(page: page, document: number + 1)
                page += plan.entries[entry].source?.pageCount ?? 0
            }
            let next = try compose(sheets.front(plan, places: places, pageCount: page - 1))
            composed = next
            if next.pageCount == count { break }
            count = next.pageCount
        }
        guard let composed else { throw .writing(.noPages) }
        return composed
    }

    private func assembly(
        _ sheets: PacketSheets,
        plan: PacketPlan,
        entries: [Int],
        front: PacketSource
    ) throws(CompositionError) -> PacketAssembly {
        let packet = sheets.packet
        let total = entries.reduce(front.pageCount) { $0 + (plan.entries[$1].source?.pageCount ?? 0) }
        var documents = [
            PacketDocument(
                source: front,
                title: "Deckblatt und Tagesordnung",
                stamps: (1...front.pageCount).map { $0 == 1 ? nil : "Seite \($0) / \(total)" },
                leadsToDocuments: true
            )
        ]
        var page = front.pageCount
        for index in entries {
            let entry = plan.entries[index]
            guard let source = entry.source else { continue }
            let number = packet.items[entry.item].number
            documents.append(
                PacketDocument(
                    source: source,
                    title: entry.file.title,
                    stamps: (1...source.pageCount).map {
                        (number.isEmpty ? "" : "TOP \(number) · ") + "Seite \(page + $0) / \(total)"
                    },
                    attachments: entry.outcome == .attached ? [Self.attachment(entry)] : []
                )
            )
            page += source.pageCount
        }
        let carrier = try compose(sheets.characters(of: documents.flatMap(\.stamps).compactMap(\.self)))
        let metadata = sheets.metadata
        return PacketAssembly(
            documents: documents,
            bookmarks: bookmarks(plan, entries: entries),
            stampFont: try Self.source(carrier),
            description: PacketDescription(
                title: metadata.title,
                author: metadata.author,
                creator: metadata.creator,
                language: metadata.language,
                created: metadata.created.pdfForm,
                metadata: { metadata.xmp(claimsUniversalAccess: $0.universalAccess, claimsArchive: $0.archive) }
            ),
            keepsAttachments: !packet.isPublic
        )
    }

    private func bookmarks(_ plan: PacketPlan, entries: [Int]) -> [PacketBookmark] {
        var numbers: [Int: Int] = [:]
        for (number, entry) in entries.enumerated() { numbers[entry] = number + 1 }
        var bookmarks = [PacketBookmark(title: "Deckblatt und Tagesordnung", level: 0, document: 0, bringsOwn: false)]
        for line in plan.lines {
            let documents = line.entries.compactMap { numbers[$0] }
            bookmarks.append(
                PacketBookmark(
                    title: line.number.isEmpty ? line.title : "TOP \(line.number): \(line.title)",
                    level: 0,
                    document: documents.first ?? 0,
                    bringsOwn: false
                )
            )
            for entry in line.entries {
                guard let document = numbers[entry] else { continue }
                bookmarks.append(
                    PacketBookmark(title: plan.entries[entry].file.title, level: 1, document: document, bringsOwn: true)
                )
            }
        }
        return bookmarks
    }

    private static func attachment(_ entry: PacketPlan.Entry) -> PacketAttachment {
        let name = entry.file.path.split(separator: "/").last.map { String($0) } ?? entry.file.title
        return PacketAttachment(
            name: name,
            description: entry.file.title,
            mediaType: "application/pdf",
            path: entry.file.path
        )
    }

    private static func source(_ document: ComposedDocument) throws(CompositionError) -> PacketSource {
        do throws(PDFAssemblyError) {
            return try PacketSource(bytes: document.pdf)
        } catch {
            throw .assembling(error)
        }
    }
}

extension PacketReport {
    init(_ plan: PacketPlan, entries: [Int], result: PacketResult, missing: [Character]) {
        var numbers: [Int: Int] = [:]
        for (number, entry) in entries.enumerated() { numbers[entry] = number + 1 }
        documents = plan.entries.enumerated().map { index, entry in
            let merged = numbers[index].map { result.documents[$0] }
            let traits = entry.source?.traits
            var notes: [String] = []
            if entry.outcome == .merged, let traits, let merged {
                notes = Self.notes(traits, merged: merged, keepsAttachments: !plan.packet.isPublic)
            }
            return Document(
                item: plan.packet.items[entry.item].number,
                title: entry.file.title,
                file: entry.file.name,
                outcome: entry.outcome,
                firstPage: merged?.firstPage,
                pageCount: merged?.pageCount ?? 0,
                isTagged: traits?.isTagged ?? false,
                reason: entry.reason,
                notes: notes
            )
        }
        pageCount = result.pageCount
        isUniversallyAccessible = result.claims.universalAccess
        isArchivable = result.claims.archive
        missingGlyphs = Set(missing).sorted().map { String($0) }
    }

    private static func notes(
        _ traits: PacketSource.Traits,
        merged: PacketResult.Document,
        keepsAttachments: Bool
    ) -> [String] {
        var notes: [String] = []
        if traits.isRepaired {
            notes.append("Die Datei war beschädigt und wurde repariert; bitte vergleichen Sie die Seiten.")
        }
        if traits.isLocked { notes.append("Die Datei war gegen Änderungen gesperrt; in der Mappe ist sie es nicht.") }
        if traits.hasForm { notes.append("Formularfelder bleiben ausfüllbar; sie rechnen und prüfen nicht mehr.") }
        if merged.droppedActions > 0 {
            notes.append("Entfernte Skripte, Startbefehle und Medien: \(merged.droppedActions).")
        }
        if merged.attachmentCount > 0 {
            let kind = keepsAttachments ? "Übernommene" : "Weggelassene"
            notes.append("\(kind) angehängte Dateien: \(merged.attachmentCount).")
        }
        return notes
    }
}
