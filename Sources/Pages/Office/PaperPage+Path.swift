/// A step that is proposed for a paper.
public struct ProposedStep: Sendable, Equatable {
    /// The body's name.
    public var organization: String
    /// What it does.
    public var role: String

    /// A step.
    public init(organization: String, role: String) {
        self.organization = organization
        self.role = role
    }
}

extension PaperPage {
    /// What can be done with the way: accept a proposal, put steps in another order, take one away.
    func pathTools(_ frame: OfficeFrame) -> HTML {
        """
        \(each: pathWarnings, { Notice(kind: .warning, text: $0).html })\
        \(if: !proposal.isEmpty, """
            <div class="proposal"><p>Vorschlag aus den Zuständigkeiten:</p>
            <ol>\(each: proposal, { "<li><strong>\($0.organization)</strong> · \($0.role)</li>" })</ol>
            \(frame.form(to: .paperProposal(paper.id), """
                <button type="submit">\(Icon.check)Vorschlag übernehmen</button>
                """))</div>
            """)\(if: newConsultation != nil && !consultations.isEmpty, arranging(frame))
        """
    }

    private func arranging(_ frame: OfficeFrame) -> HTML {
        """
        <details class="add"><summary>\(Icon.pen)Reihenfolge ändern</summary>
        <ol class="path-order">\(each: consultations.enumerated(), { index, step in
            """
            <li><span>\(step.organization)\(given: step.role, { ", \($0)" })</span> <div class="path-buttons">\
            \(button(frame, .consultationMove(step.id), "up", Icon.up, "früher", step, isOff: index == 0))\
            \(button(frame, .consultationMove(step.id), "down", Icon.down, "später", step, isOff: index == consultations.count - 1))\
            \(button(frame, .consultationRemoval(step.id), "", Icon.remove, "entfernen", step, isOff: !step.place.isEmpty))\
            </div></li>
            """
        })</ol></details>
        """
    }

    private func button(
        _ frame: OfficeFrame,
        _ path: OfficePath,
        _ move: String,
        _ icon: Icon,
        _ words: String,
        _ step: ConsultationStep,
        isOff: Bool
    ) -> HTML {
        frame.form(
            to: path,
            """
            <button type="submit" class="quiet" name="move" value="\(move)"\(flag: "disabled", if: isOff)>\(icon)\
            <span class="visually-hidden">\(step.organization) \(words)</span></button>
            """
        )
    }
}
