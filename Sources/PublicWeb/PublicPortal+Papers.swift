import CouncilModel
import Foundation
import OParl
import Pages
import PublicRecord
import WebService

extension PublicPortal {
    /// Papers by words, kind, organization and year, newest first.
    func papers(_ request: WebRequest) async throws -> WebResponse {
        let query = request.query
        // Longer than any subject; what is cut off could not be found either.
        let text = String(query.text("q").prefix(200))
        let kind = query.text("kind")
        let organization = query["organization"].flatMap(UUID.init(uuidString:))
        let year = query.number("year", in: 1900...2200)
        let page = query.pageNumber
        let search = PaperSearch(
            text: text,
            paperType: kind.isEmpty ? nil : kind,
            organization: organization,
            dates: year.flatMap(period(ofYear:))
        )
        let filter = PaperListPage.Filter(
            text: text,
            kind: kind,
            organizationID: organization.map(OParlAddress.text) ?? "",
            year: year.map(String.init) ?? ""
        )
        let key = "papers \(page) \(filter.organizationID) \(filter.year) \(kind.utf8.count) \(kind) \(text)"
        return try await html(request, key: key) { [self] frame, today in
            let found = try await ask { try await $0.papers(search, page: page, size: 25) }
            return PortalPaperListPage(
                filter: filter,
                kinds: try await ask { try await $0.paperTypes() }.map { Choice(value: $0, label: $0) },
                organizations: try await organizationChoices(today),
                years: try await paperYears(),
                papers: found.entries.map { PublicPaperLine($0) },
                window: PageWindow(found)
            ).render(in: frame)
        }
    }

    func paper(_ request: WebRequest) async throws -> WebResponse {
        let id = try request.canonicalID()
        return try await html(request, key: "paper \(id)") { [self] frame, _ in
            let found = try Self.content(try await ask { try await $0.paper(id) })
            let main = found.files.first { $0.role == .mainFile }
            return PortalPaperPage(
                paper: PublicPaperLine(found.summary, organization: found.underDirectionOf.first?.name ?? ""),
                text: PaperText(resolution: [], grounds: [], finance: []),
                mainFile: main.map(PublicFile.init),
                attachments: found.files.filter { $0.id != main?.id }.map(PublicFile.init),
                consultations: found.consultations.map(ConsultationStep.init),
                related: found.related.map { (words: $0.words, paper: PublicPaperLine($0.summary)) },
                originators: found.originators.map(\.name),
                modified: found.summary.modified
            ).render(in: frame)
        }
    }

    /// The years in which papers are dated, newest first.
    private func paperYears() async throws -> [Int] {
        guard let period = try await ask({ try await $0.paperPeriod() }) else { return [] }
        let first = CivilDate(period.lowerBound, in: settings.timeZone).year
        let last = CivilDate(period.upperBound, in: settings.timeZone).year
        return Array((first...max(first, last)).reversed())
    }

    private func period(ofYear year: Int) -> Range<Date>? {
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let next = CivilDate(year: year + 1, month: 1, day: 1)
        else { return nil }
        return beginning(of: first)..<beginning(of: next)
    }
}

extension PublicPaperLine {
    init(_ paper: PublishedPaper.Summary, organization: String = "") {
        self.init(
            id: OParlAddress.text(paper.id),
            reference: paper.properties.reference ?? "",
            title: paper.properties.name ?? paper.properties.reference ?? "Vorlage",
            kind: paper.properties.paperType ?? "Vorlage",
            day: paper.properties.date.map(\.date),
            organization: organization
        )
    }
}

extension ConsultationStep {
    fileprivate init(_ consultation: PublishedPaper.Consultation) {
        let organization = consultation.organizations.first ?? consultation.meeting?.organizations.first
        self.init(
            organization: organization?.name ?? "",
            role: consultation.properties.role ?? "",
            meetingID: consultation.meeting.map { OParlAddress.text($0.id) },
            start: consultation.meeting?.properties.start,
            place: consultation.item?.number.map { "TOP \($0)" } ?? "",
            result: consultation.item?.result ?? "",
            isDecisive: consultation.properties.authoritative ?? false
        )
    }
}

extension PublishedPaper.Related {
    fileprivate var words: String {
        guard let role = role.flatMap(PaperRelation.Role.init) else { return "Gehört zu" }
        return isOwn ? role.words : role.wordsFromOther
    }
}
