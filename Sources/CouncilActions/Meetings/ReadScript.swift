internal import Composition
public import CouncilModel
internal import DocumentInput
internal import Foundation
public import Store

/// The chair's script of a meeting as it stands now: what is to be said and done at each item, and what earlier bodies made
/// of its paper.
public struct ReadScript: ReadingAction {
    /// The clerk, and who chairs: both see the whole agenda.
    public static let permission = Permission.roles([.clerk, .chair])
    /// The meeting.
    public let meeting: MeetingID
    private var composer: Composer?
    private var template: OfficeTemplate?

    /// Reads the script of a meeting.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// Takes composer and template along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ReadScript {
        var ready = self
        ready.composer = office.composer
        ready.template = office.template
        return ready
    }

    /// The bytes of a PDF.
    ///
    /// - Throws: ``RuleViolation`` when the meeting lacks what a document needs, ``StoreError/notFound`` when it is not the
    ///   actor's to see.
    public func read(in transaction: Transaction) throws -> [UInt8] {
        guard let composer, let template else { throw StoreError.notFound }
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        let inputs = try DocumentInputs(body: details.body, at: transaction.now, in: transaction)
        let agenda = try inputs.agenda(details, as: .agenda, by: template)
        let facts = MeetingFacts(
            organization: agenda.organization,
            name: agenda.meetingName,
            date: agenda.date,
            start: agenda.start,
            location: agenda.location,
            chair: agenda.chair
        )
        let pages = ScriptDocument(
            letterhead: agenda.letterhead,
            meeting: facts,
            items: Self.items(details, agenda.items) { procedure, item in
                template.steps(procedure, at: item, of: facts, in: agenda.letterhead.bodyName)
            },
            stamp: agenda.stamp
        )
        return try composer.compose(pages).pdf
    }

    private static func items(
        _ details: MeetingDetails,
        _ items: [AgendaDocument.Item],
        steps: (DocumentTemplate.Procedure, AgendaDocument.Item) -> [ScriptDocument.Step]
    ) -> [ScriptDocument.Item] {
        let entries = zip(details.agenda, items).filter { $0.0.item.kind == .item }
        let quorum = entries.dropFirst().firstIndex { $0.0.papers.isEmpty && isAboutQuorum($0.0.item) }
        var last: Publicity = .public
        return entries.enumerated().map { place, line in
            let (entry, shown) = line
            var agenda = shown
            // The remark of an invitation names the public recommendations only; here all have lines of their own.
            agenda.remark = ""
            var words: [ScriptDocument.Step] = []
            if entry.item.publicity == .nonPublic, last == .public { words += steps(.exclusion, agenda) }
            last = entry.item.publicity
            if place == 0, isOpening(entry) {
                // Where summons and quorum have an item of their own, the greeting is all that is said here.
                words += quorum == nil ? steps(.opening, agenda) : Array(steps(.opening, agenda).prefix(1))
            } else if place == quorum, entries.first.map({ isOpening($0.0) }) == true {
                words += steps(.opening, agenda).dropFirst()
            } else if let procedure = procedure(of: entry) {
                words += steps(procedure, agenda)
            } else {
                // Called up, and no more is known of it.
                words += steps(.report, agenda).prefix(1)
            }
            if place == entries.count - 1 { words += steps(.closing, agenda) }
            return ScriptDocument.Item(agenda, recommendations: entry.recommendations.map(\.words), steps: words)
        }
    }

    private static func isOpening(_ entry: AgendaEntry) -> Bool {
        entry.papers.isEmpty && ["eröffnung", "begrüßung"].contains { entry.item.name.lowercased().contains($0) }
    }

    private static func isAboutQuorum(_ item: AgendaItem) -> Bool {
        ["ladung", "beschlussfähigkeit"].contains { item.name.lowercased().contains($0) }
    }

    /// What the item is, by its kind, its paper, and for fixed items by the words of its title; nil where nothing tells.
    private static func procedure(of entry: AgendaEntry) -> DocumentTemplate.Procedure? {
        let item = entry.item
        if item.matter == .election { return .election }
        if let role = entry.papers.first?.role, ConsultationRole(words: role) == .information { return .information }
        if !entry.papers.isEmpty { return item.matter == .report ? .information : .vote }
        let title = item.name.lowercased()
        let words: [(String, DocumentTemplate.Procedure)] = [
            ("tagesordnung", .agenda), ("niederschrift", .minutes), ("protokoll", .minutes),
            ("einwohnerfrage", .questions), ("bürgerfrage", .questions), ("bericht", .report),
        ]
        return words.first { title.contains($0.0) }?.1 ?? (item.matter == .report ? .report : nil)
    }
}
