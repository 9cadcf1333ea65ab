internal import CouncilActions
internal import CouncilModel
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// The saved texts of a paper and their differences.
struct PaperVersionRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/papers/{id}/versions", ComparePaperVersions.self) { visit in
            let query = visit.request.query
            let found = try await visit.perform(
                ComparePaperVersions(
                    paper: try visit.id(),
                    old: query.number("old", in: 1...1_000_000),
                    new: query.number("new", in: 1...1_000_000)
                )
            )
            let page = Self.page(found, isBeside: query.text("view") == "beside")
            return visit.page { page.render(in: $0) }
        }
    }

    private static func page(_ found: ComparePaperVersions.Outcome, isBeside: Bool) -> PaperVersionsPage {
        var page = PaperVersionsPage(
            paperID: found.paper.id.description,
            reference: found.paper.reference ?? "",
            title: found.paper.name,
            versions: found.versions.map { version in
                PaperVersionsPage.Version(
                    number: version.number,
                    person: version.writer.flatMap { found.names[$0] } ?? "Ratswerk",
                    instant: version.written,
                    isTaken: found.taken.contains(version.number),
                    attachments: (found.attachments[version.number] ?? []).map(\.name)
                )
            },
            old: found.old?.number,
            new: found.new?.number ?? 1,
            isBeside: isBeside,
            parts: parts(found)
        )
        if let old = found.old, let new = found.new {
            page.attachments = changes(found.attachments[old.number] ?? [], found.attachments[new.number] ?? [])
        }
        return page
    }

    private static func changes(
        _ old: [AttachmentVersion],
        _ new: [AttachmentVersion]
    ) -> [PaperVersionsPage.AttachmentChange] {
        let before = Dictionary(uniqueKeysWithValues: old.map { ($0.file, $0.version) })
        let present = Set(new.map(\.file))
        return new.map { entry in
            let kind: PaperVersionsPage.AttachmentChange.Kind =
                switch before[entry.file] {
                case nil: .added
                case entry.version: .kept
                default: .replaced(version: entry.version)
                }
            return .init(name: entry.name, kind: kind)
        } + old.filter { !present.contains($0.file) }.map { .init(name: $0.name, kind: .removed) }
    }

    private static func parts(_ found: ComparePaperVersions.Outcome) -> [PaperVersionsPage.Part] {
        guard let old = found.old, let new = found.new else { return [] }
        typealias Field = PaperFormPage.Field
        let texts = [
            (Field.title, old.name, new.name), (.resolution, old.resolutionText, new.resolutionText),
            (.grounds, old.reasons, new.reasons), (.financeRows, old.rowWords, new.rowWords),
            (.financeText, old.financialEffects, new.financialEffects),
        ]
        return texts.map { field, before, after in
            PaperVersionsPage.Part(title: field.label, comparison: TextComparison(old: before, new: after))
        }.filter { !$0.comparison.isSame }
    }
}

extension PaperVersion {
    /// The rows of the financial block as lines.
    fileprivate var rowWords: String { financialRows.map(\.words).joined(separator: "\n") }
}
