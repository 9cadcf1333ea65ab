internal import CouncilModel

/// A paper of the fictional town, as its author would type it.
struct DemoTownPaper: Sendable {
    /// A step of its way through the bodies.
    struct Step: Sendable {
        let organization: DemoTownOrganization
        let role: String
    }

    /// Another paper that a paper is about.
    struct About: Sendable {
        let key: String
        let role: PaperRelation.Role
    }

    /// A row of its financial block.
    struct Cost: Sendable {
        let kind: FinancialEffect.Kind
        let euros: Int
        /// Years after the present one.
        let yearsAhead: Int
        let account: String
        var cover = ""
        var isYearly = false

        func row(in year: Int) -> FinancialEffect {
            FinancialEffect(
                kind: kind,
                cents: euros * 100,
                year: year + yearsAhead,
                account: account,
                cover: cover,
                isYearly: isYearly
            )
        }
    }

    /// By which meetings name it.
    let key: String
    /// Days before today on which it was written.
    let age: Int
    let paperType: String
    let name: String
    /// The office in charge, or the group that brought it in.
    let source: DemoTownOrganization
    var publicity = Publicity.public
    /// The paper that it is about.
    var about: About?
    var steps: [Step] = []
    /// What it costs and brings.
    var costs: [Cost] = []
    let resolution: String
    var reasons = ""
    var financialEffects = ""
    var attachments: [DemoTownAttachment] = []
    /// Whether it is still being written.
    var isDraft = false
}

/// The organizations of the fictional town.
enum DemoTownOrganization: String, CaseIterable, Sendable {
    case council
    case magistrate
    case finance
    case building
    case social
    case citizens
    case alliance
    case green
    case active
    case mainOffice
    case treasury
    case buildingOffice
    case publicOrder
    case socialOffice
}
