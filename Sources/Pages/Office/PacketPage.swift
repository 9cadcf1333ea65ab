public import Foundation

/// The packets of a meeting: what is there, what is being made, and the buttons for both.
public struct PacketPage: Sendable {
    /// What became of the newest request.
    public enum Progress: Sendable, Equatable {
        /// There is none, or it became the packet that is there.
        case none
        /// Nobody works on it yet; late when that takes long.
        case waiting(packetID: String, since: Date, person: String, isLate: Bool)
        /// So many percent are done.
        case running(packetID: String, percent: Int, since: Date, person: String)
        /// It could not be made: why, and what to do.
        case failed(reason: String, wayOut: String, at: Date)
        /// Somebody stopped it.
        case cancelled(person: String, at: Date)
        /// Its bytes were erased.
        case erased

        var isOpen: Bool {
            switch self {
            case .waiting, .running: true
            case .none, .failed, .cancelled, .erased: false
            }
        }

        fileprivate var word: String {
            switch self {
            case .none: "none"
            case .waiting: "waiting"
            case .running: "running"
            case .failed: "failed"
            case .cancelled: "cancelled"
            case .erased: "erased"
            }
        }
    }

    /// A packet that is there.
    public struct Ready: Sendable {
        /// The document.
        public var packet: ShownPacket
        /// Who had it made.
        public var person: String
        /// Files that are not in it, or not as they are: name and reason.
        public var remarks: [(name: String, text: String)]

        /// A packet.
        public init(packet: ShownPacket, person: String, remarks: [(name: String, text: String)]) {
            self.packet = packet
            self.person = person
            self.remarks = remarks
        }
    }

    /// The packets of one kind.
    public struct Shelf: Sendable {
        /// Whether it is made of public things only.
        public var isPublic: Bool
        /// The newest request.
        public var progress: Progress
        /// What is there.
        public var ready: Ready?
        /// Why none can be made now; nothing when one can.
        public var obstacle: String?

        /// A shelf.
        public init(isPublic: Bool, progress: Progress, ready: Ready?, obstacle: String?) {
            self.isPublic = isPublic
            self.progress = progress
            self.ready = ready
            self.obstacle = obstacle
        }
    }

    /// The meeting's identifier.
    public var meetingID: String
    /// Its title.
    public var meetingTitle: String
    /// The whole agenda first.
    public var shelves: [Shelf]

    /// A page.
    public init(meetingID: String, meetingTitle: String, shelves: [Shelf]) {
        self.meetingID = meetingID
        self.meetingTitle = meetingTitle
        self.shelves = shelves
    }

    private var isBusy: Bool { shelves.contains { $0.progress.isOpen } }

    /// The page; while something is under way, a browser without scripts asks for it again.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Sitzungsmappe – \(meetingTitle)",
            section: .meetings,
            styles: [.agendaCSS],
            scripts: [.packetsJS],
            refresh: isBusy ? 3 : nil,
            """
            \(Crumbs(links: [
                (label: "Sitzungen", address: OfficePath.meetings.text),
                (label: meetingTitle, address: OfficePath.meeting(meetingID).text),
            ]))
            <h1>Sitzungsmappe</h1>
            <p class="lead">Tagesordnung, Vorlagen und Anlagen in einem Dokument, mit Lesezeichen und Seitenzahlen.</p>
            <p class="visually-hidden" role="status" data-packets-status></p>
            <div class="packets" data-packets\(flag: "data-busy", if: isBusy)>\(each: shelves, { shelf($0, frame) })</div>
            """
        )
    }

    private func shelf(_ shelf: Shelf, _ frame: OfficeFrame) -> HTML {
        let id: HTML = shelf.isPublic ? "public" : "members"
        return """
            <section class="card packet" id="packet-\(id)" aria-labelledby="packet-\(id)-title" \
            data-state="\(shelf.progress.word)\(if: shelf.ready != nil, "+")">
            <h2 id="packet-\(id)-title">\(if: shelf.isPublic, "Für die Öffentlichkeit", else: "Für die Mitglieder")</h2>
            <p class="row-about">\(if: shelf.isPublic, """
                Nur öffentliche Punkte, Vorlagen und Anlagen. Die Mappe wird nicht veröffentlicht; sie liegt hier zum Auslegen \
                und Weitergeben.
                """, else: """
                Die ganze Tagesordnung mit dem nichtöffentlichen Teil. Lesen kann die Mappe, wer alles lesen darf, was in ihr \
                steht.
                """)</p>
            \(given: shelf.ready, ready)
            \(progress(shelf, frame))
            </section>
            """
    }

    private func ready(_ ready: Ready) -> HTML {
        """
        <p>\(ready.packet.line)</p>
        <p class="row-about">zusammengestellt von \(ready.person), \(InstantMark(instant: ready.packet.composed))</p>
        \(if: ready.packet.isOutdated, Notice(
            kind: .information, text: "Seitdem hat sich etwas geändert.", detail: "Bitte stellen Sie die Mappe neu zusammen."
        ).html)
        \(if: !ready.remarks.isEmpty, """
            <details class="packet-report" open><summary>\
            \(GermanFormat.count(ready.remarks.count, "Hinweis", "Hinweise")) zu einzelnen Dateien</summary>
            <ul class="missing">\(each: ready.remarks, { "<li><strong>\($0.name)</strong>: \($0.text)</li>" })</ul></details>
            """)
        """
    }

    private func progress(_ shelf: Shelf, _ frame: OfficeFrame) -> HTML {
        switch shelf.progress {
        case .none: button(shelf, frame)
        case .waiting(let packetID, let since, let person, let isLate):
            """
            <div class="progress"><progress max="100" aria-label="Fortschritt"></progress>\
            <p data-words>Die Mappe wartet auf den Hintergrunddienst.</p></div>
            <p class="row-about">angefordert von \(person), \(InstantMark(instant: since))</p>
            \(if: isLate, Notice(
                kind: .information, text: "Das dauert länger als üblich.",
                detail: "Bitte sagen Sie der Systemverwaltung, dass der Hintergrunddienst (ratswerk worker) nicht arbeitet."
            ).html)
            \(cancelForm(packetID, frame))
            """
        case .running(let packetID, let percent, let since, let person):
            """
            <div class="progress"><progress max="100" value="\(percent)" aria-label="Fortschritt">\(percent) %</progress>\
            <p data-words>\(percent) % zusammengestellt</p></div>
            <p class="row-about">angefordert von \(person), \(InstantMark(instant: since)). Sie können die Seite verlassen.</p>
            \(cancelForm(packetID, frame))
            """
        case .failed(let reason, let wayOut, let at):
            """
            \(Notice(kind: .warning, text: reason, detail: "\(wayOut) (\(GermanFormat.shortDayAndTime(at)))").html)
            \(button(shelf, frame))
            """
        case .cancelled(let person, let at):
            """
            <p class="row-about">abgebrochen von \(person), \(InstantMark(instant: at))</p>
            \(button(shelf, frame))
            """
        case .erased:
            """
            <p>Die letzte Mappe wurde gelöscht, weil eine ihrer Dateien endgültig gelöscht wurde.</p>
            \(button(shelf, frame))
            """
        }
    }

    private func button(_ shelf: Shelf, _ frame: OfficeFrame) -> HTML {
        if let obstacle = shelf.obstacle { return "<p>\(obstacle)</p>" }
        let isPrimary = shelf.ready == nil || shelf.ready?.packet.isOutdated == true
        return frame.form(
            to: .meetingPackets(meetingID),
            """
            <input type="hidden" name="scope" value="\(if: shelf.isPublic, "public", else: "nonPublic")">\
            <div class="actions"><button type="submit"\(flag: "class=\"primary\"", if: isPrimary && !shelf.isPublic)>\
            \(Icon.document)\(if: shelf.ready == nil, "Sitzungsmappe zusammenstellen", else: "Neu zusammenstellen")\
            <span class="visually-hidden">: \(if: shelf.isPublic, "öffentlich", else: "für die Mitglieder")</span></button></div>
            """
        )
    }

    private func cancelForm(_ packetID: String, _ frame: OfficeFrame) -> HTML {
        frame.form(
            to: .packetCancellation(packetID),
            "<div class=\"actions\"><button type=\"submit\">Abbrechen</button></div>"
        )
    }
}

/// A packet as pages show it.
public struct ShownPacket: Sendable, Equatable {
    /// The packet's identifier.
    public var id: String
    /// Whether it is made of public things only.
    public var isPublic: Bool
    /// Number of pages.
    public var pageCount: Int
    /// Number of bytes.
    public var byteCount: Int
    /// When it was made.
    public var composed: Date
    /// Whether something that it shows has changed since.
    public var isOutdated: Bool

    /// A packet.
    public init(id: String, isPublic: Bool, pageCount: Int, byteCount: Int, composed: Date, isOutdated: Bool) {
        self.id = id
        self.isPublic = isPublic
        self.pageCount = pageCount
        self.byteCount = byteCount
        self.composed = composed
        self.isOutdated = isOutdated
    }

    /// The name of the document.
    public var name: String { isPublic ? "Sitzungsmappe, öffentlicher Teil" : "Sitzungsmappe" }

    /// The link that opens it.
    var line: HTML {
        """
        <a class="file" href="\(OfficePath.packetView(id))">\(Icon.document)<span><span class="file-name">\(name)</span> \
        <span class="file-about">\(describeFile("application/pdf", pages: pageCount, bytes: byteCount))</span></span></a> \
        \(PublicityMark(isPublic: isPublic))
        """
    }
}
