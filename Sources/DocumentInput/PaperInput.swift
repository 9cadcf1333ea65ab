public import Composition
internal import CouncilModel
public import JSONReading

extension PaperDocument {
    /// Reads the file of a paper; its shape stands in `docs/schema/paper.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(paper input: InputObject) {
        let date = input.date("date")
        let publicity = input.publicity()
        let genre =
            input.choice(
                "genre",
                among: [
                    "proposal": .proposal, "motion": .motion, "question": .question, "amendment": .amendment,
                    "information": .information, "answer": .answer, "enclosure": .enclosure,
                ]
            ) ?? PaperGenre.proposal
        self.init(
            letterhead: input.letterhead(),
            genre: genre,
            paperType: input.text("type", default: genre.typeName),
            reference: input.text("reference"),
            date: date,
            publicity: publicity,
            responsible: input.text("responsible", default: ""),
            facts: input.facts("facts"),
            title: input.text("title"),
            related: input.optionalObject("related") { Related(input: $0) },
            consultations: input.objects("consultations") { Consultation(input: $0, of: publicity) },
            resolution: input.structuredText("resolution"),
            bodyResolutions: input.objects("bodyResolutions") {
                BodyResolution(organization: $0.text("organization"), text: $0.structuredText("text"))
            },
            comparison: input.objects("comparison") { Comparison(input: $0) },
            reasons: input.structuredText("reasons"),
            financialEffects: input.optionalObject("financialEffects") { FinancialEffects(input: $0) },
            climate: input.optionalObject("climate") { ClimateEffects(input: $0) },
            answer: input.optionalObject("answer") { Answer(input: $0) },
            attachments: input.objects("attachments") {
                Attachment($0.text("title"), publicity: $0.optionalPublicity() ?? publicity)
            },
            signature: input.optionalSignature(),
            stamp: input.stamp(day: date)
        )
    }
}

extension PaperDocument.Related {
    init(input: InputObject) {
        self.init(
            reference: input.text("reference"),
            title: input.text("title", default: ""),
            link: input.optionalAddress("link")
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

extension PaperDocument.Comparison {
    init(input: InputObject) {
        self.init(
            passage: input.text("passage"),
            original: input.text("original", default: ""),
            amended: input.text("amended", default: "")
        )
    }
}

extension PaperDocument.FinancialEffects {
    init(input: InputObject) {
        self.init(
            hasEffects: input.flag("hasEffects", default: true),
            budgeted: input.choice("budgeted", among: ["yes": .yes, "no": .no, "partly": .partly]),
            facts: input.facts("facts"),
            text: input.structuredText("text")
        )
    }
}

extension PaperDocument.ClimateEffects {
    init(input: InputObject) {
        self.init(
            direction: input.choice(
                "direction",
                among: ["positive": .positive, "none": .none, "negative": .negative]
            ),
            text: input.structuredText("text")
        )
    }
}

extension PaperDocument.Answer {
    init(input: InputObject) {
        self.init(
            author: input.text("author", default: ""),
            date: input.optionalDate("date"),
            text: input.structuredText("text")
        )
    }
}
