internal import CouncilModel
internal import PDFAssembly

/// What goes into a packet, file by file, before a page number is known.
struct PacketPlan {
    /// One file with what is to happen to it.
    struct Entry {
        let item: Int
        let file: MeetingPacket.File
        var source: PacketSource?
        var outcome: PacketReport.Outcome
        var reason: String?

        /// Whether its pages are in the packet without tags for screen readers.
        var isUntagged: Bool { outcome == .merged && source?.traits.isTagged == false }
    }

    /// An item as the packet shows it.
    struct Line {
        let number: String
        let title: String
        let publicity: Publicity
        /// Indices in ``entries`` of the files that are shown.
        var entries: [Int]
    }

    let packet: MeetingPacket
    var entries: [Entry] = []
    var lines: [Line] = []

    /// Opens all files.
    ///
    /// - Parameters:
    ///   - packet: What is wanted.
    ///   - unmergeable: Indices of files that turned out to be broken when they were merged.
    ///   - progress: Gets the number of files that were opened.
    init(_ packet: MeetingPacket, unmergeable: Set<Int>, progress: (Int) -> Void) {
        self.packet = packet
        let secrets = packet.isPublic ? Self.secrets(of: packet) : []
        for (number, item) in packet.items.enumerated() {
            let isShown = !packet.isPublic || item.publicity == .public
            var shown: [Int] = []
            for file in item.files {
                if packet.isPublic, let reason = Self.reasonToLeaveOut(file, of: item, secrets: secrets) {
                    entries.append(Entry(item: number, file: file, outcome: .leftOut, reason: reason))
                    continue
                }
                shown.append(entries.count)
                entries.append(
                    unmergeable.contains(entries.count)
                        ? Entry(item: number, file: file, outcome: .replaced, reason: Self.damaged)
                        : Self.opened(file, item: number)
                )
                progress(entries.count)
            }
            let title = isShown ? item.title : item.neutralTitle ?? ""
            guard !title.isEmpty else { continue }
            lines.append(Line(number: item.number, title: title, publicity: item.publicity, entries: shown))
        }
    }

    /// Number of files whose pages, or a page in their place, are in the packet.
    var shownCount: Int { entries.count { $0.outcome != .leftOut } }

    /// Number of files whose pages are in the packet without tags for screen readers.
    var untaggedCount: Int { entries.count { $0.isUntagged } }

    static let damaged = "Die Datei ist so beschädigt, dass sich ihre Seiten nicht übernehmen lassen."

    /// All files that somebody marked as non-public, or that belong to a non-public item.
    private static func secrets(of packet: MeetingPacket) -> [String] {
        packet.items.flatMap { item in
            item.files.filter { item.publicity == .nonPublic || $0.publicity == .nonPublic }.map(\.path)
        }
    }

    private static func reasonToLeaveOut(
        _ file: MeetingPacket.File,
        of item: MeetingPacket.Item,
        secrets: [String]
    ) -> String? {
        if item.publicity == .nonPublic { return "Der Tagesordnungspunkt ist nichtöffentlich." }
        if file.publicity == .nonPublic { return "Die Datei ist nichtöffentlich." }
        guard secrets.contains(where: { $0 == file.path || PacketFile.areEqual($0, file.path) }) else { return nil }
        return "Dieselbe Datei ist an anderer Stelle als nichtöffentlich gekennzeichnet."
    }

    private static func opened(_ file: MeetingPacket.File, item: Int) -> Entry {
        var entry = Entry(item: item, file: file, outcome: .replaced)
        do throws(PDFAssemblyError) {
            let source = try PacketSource(path: file.path)
            entry.source = source
            entry.outcome = .merged
            if source.traits.isSigned {
                entry.outcome = .attached
                entry.reason = "Die Datei ist digital signiert. Eingebunden verlöre sie ihre Signatur."
            } else if source.traits.isDynamicForm {
                entry.outcome = .attached
                entry.reason = "Die Datei ist ein dynamisches Formular (XFA), das nur eigene Programme anzeigen."
            }
        } catch {
            entry.reason = reason(for: error)
        }
        return entry
    }

    private static func reason(for error: PDFAssemblyError) -> String {
        switch error {
        case .missing: "Die Datei ist nicht vorhanden oder darf nicht gelesen werden."
        case .needsPassword: "Die Datei öffnet sich nur mit einem Kennwort."
        case .noPages: "Die Datei enthält keine Seiten."
        case .unreadable: "Die Datei ist beschädigt oder kein PDF."
        case .notMergeable, .notWritable: damaged
        }
    }
}
