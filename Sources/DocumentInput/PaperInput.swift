public import Composition
internal import CouncilModel

extension PaperDocument {
    /// Reads the file of a paper; its shape stands in `docs/schema/paper.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(paper input: InputObject) {
        let date = input.date("date")
        let publicity = input.publicity()
        self.init(
            letterhead: input.letterhead(),
            paperType: input.text("type"),
            reference: input.text("reference"),
            date: date,
            publicity: publicity,
            responsible: input.text("responsible", default: ""),
            facts: input.facts("facts"),
            title: input.text("title"),
            consultations: input.objects("consultations") { Consultation(input: $0, of: publicity) },
            resolution: input.structuredText("resolution"),
            reasons: input.structuredText("reasons"),
            financialEffects: input.optionalObject("financialEffects") { FinancialEffects(input: $0) },
            climate: input.structuredText("climate"),
            attachments: input.objects("attachments") {
                Attachment($0.text("title"), publicity: $0.optionalPublicity() ?? publicity)
            },
            signature: input.optionalSignature(),
            stamp: input.stamp(day: date)
        )
    }
}

extension PaperDocument.Consultation {
    init(input: InputObject, of paper: Publicity) {
        self.init(
            organization: input.text("organization"),
            date: input.optionalDate("date"),
            publicity: input.optionalPublicity() ?? paper,
            role: input.text("role"),
            result: input.text("result", default: ""),
            votes: input.optionalVotes()
        )
    }
}

extension PaperDocument.FinancialEffects {
    init(input: InputObject) {
        self.init(
            hasEffects: input.flag("hasEffects", default: true),
            facts: input.facts("facts"),
            text: input.structuredText("text")
        )
    }
}
