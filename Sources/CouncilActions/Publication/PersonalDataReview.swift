internal import Composition
public import CouncilModel
internal import DocumentInput
internal import Foundation
internal import OParl
internal import Store

/// What the releaser has to look at before something becomes public: places that look like personal data, and files whose
/// text nobody but a reader can judge.
public struct PersonalDataReview: Sendable, Equatable {
    /// What was found at one place.
    public struct Place: Sendable, Equatable {
        /// The place in words: "Titel von TOP 3", "Datei „Lageplan“".
        public let name: String
        /// The file, when it is one.
        public let file: FileID?
        /// What was found there, each wording once.
        public let hints: [PersonalDataHint]
    }

    /// The places with hints, in the order of the public page.
    public let places: [Place]
    /// A file with words that its pages do not show.
    public struct Hidden: Sendable, Equatable {
        /// The place in words: "Datei „Lageplan“".
        public let name: String
        /// The file.
        public let file: FileID
        /// What was found; `nil` when nobody has looked yet.
        public let words: HiddenWords?
    }

    /// Names of the public files without readable text, scans for the most part.
    public let unreadFiles: [String]

    /// Files with words that no page shows, and those of which it is not known.
    public let hidden: [Hidden]

    /// Whether somebody has to confirm places before the release.
    public var needsConfirmation: Bool { !places.isEmpty }
    /// Whether somebody has to confirm files before the release.
    public var needsConfirmationOfHidden: Bool { !hidden.isEmpty }
}

extension Publications.Subject {
    /// Searches all that the subject would show to the public.
    ///
    /// - Parameters:
    ///   - copies: What the public would see.
    ///   - officialTexts: What the town says of itself in its letterheads.
    ///   - transaction: Reads the files' texts.
    /// - Returns: What has to be looked at.
    /// - Throws: ``PostgresError``.
    func personalData(
        in copies: [PortalCopies.Copy],
        _ officialTexts: [String],
        _ transaction: Transaction
    ) throws -> PersonalDataReview {
        let search = PersonalDataSearch(
            officialTexts: officialTexts + (try self.officialTexts(of: copies.first?.body, transaction))
        )
        var places: [PersonalDataReview.Place] = []
        var unread: [String] = []
        var hidden: [PersonalDataReview.Hidden] = []
        func look(at texts: [String?], _ name: String, file: FileID? = nil) {
            let hints = search.hints(in: texts.compactMap(\.self).joined(separator: "\n"))
            if !hints.isEmpty { places.append(.init(name: name, file: file, hints: hints)) }
        }
        for copy in copies {
            switch copy.document {
            case .meeting(let meeting): look(at: [meeting.name], "Name der Sitzung")
            case .agendaItem(let item):
                look(
                    at: [item.name, item.result, item.resolutionText],
                    "Tagesordnungspunkt \(item.number ?? "ohne Nummer")"
                )
            case .paper(let paper): look(at: [paper.name], "Titel der Vorlage \(paper.reference ?? "")")
            case .file(let file):
                let name = file.name ?? file.fileName ?? ""
                let text = try readableText(of: FileID(copy.id), transaction)
                if text?.contains(where: { !$0.isWhitespace }) != true { unread.append(name) }
                let words = try transaction.files.hiddenWords(of: FileID(copy.id))
                if words != HiddenWords() {
                    hidden.append(.init(name: "Datei „\(name)“", file: FileID(copy.id), words: words))
                }
                look(at: [name, file.fileName, text], "Datei „\(name)“", file: FileID(copy.id))
            case .body, .organization, .person, .membership, .legislativeTerm, .location, .consultation: break
            }
        }
        return PersonalDataReview(places: places, unreadFiles: unread, hidden: hidden)
    }

    /// What the public will read in a file: what cleaning left of it, once it was cleaned.
    private func readableText(of file: FileID, _ transaction: Transaction) throws -> String? {
        let cleaned = try transaction.files.find(file)?.newest.flatMap {
            try transaction.portal.cleaned($0.sha256)?.text
        }
        return try cleaned ?? transaction.files.readableText(of: file)
    }

    /// The town's own contact data: those of its records, and where it meets.
    private func officialTexts(of body: UUID?, _ transaction: Transaction) throws -> [String] {
        guard let body = try body.flatMap({ try transaction.bodies.find(BodyID($0)) }) else { return [] }
        let host = body.website.flatMap { URL(string: $0)?.host() }
        let domain = host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
        let places = try transaction.bodies.locations(of: body.id).flatMap { place in
            [
                "\(place.streetAddress ?? ""), \(place.postalCode ?? "") \(place.locality ?? "")",
                place.description ?? "",
            ]
        }
        return [body.contactEmail, domain.map { "rathaus@\($0)" }].compactMap(\.self) + places
    }
}

extension OfficeTemplate {
    /// What the town says of itself in each letter.
    var officialTexts: [String] {
        guard let letterhead else { return [] }
        return [letterhead.sender, letterhead.address] + letterhead.imprint
    }
}
