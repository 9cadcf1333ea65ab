/// What waits for the reader's signature, for whom the reader stands in, what is overdue, and where the own papers are.
public struct SignOffsPage: Sendable {
    /// A paper with its sign-off.
    public struct Line: Sendable {
        /// The paper's identifier.
        public var paperID: String
        /// Its number.
        public var reference: String
        /// Its title.
        public var title: String
        /// The office in charge; empty for none.
        public var office: String
        /// Its sign-off.
        public var signOff: ShownSignOff

        /// A line; see the properties.
        public init(paperID: String, reference: String, title: String, office: String, signOff: ShownSignOff) {
            self.paperID = paperID
            self.reference = reference
            self.title = title
            self.office = office
            self.signOff = signOff
        }
    }

    /// What became of one of several papers that were signed at once.
    public struct Result: Sendable, Equatable {
        /// Its number and title.
        public var paper: String
        /// Why it was not signed; nothing when it was.
        public var refusal: String?

        /// A result; see the properties.
        public init(paper: String, refusal: String? = nil) {
            self.paper = paper
            self.refusal = refusal
        }
    }

    /// The name of the boxes that choose steps; a value is a step and the version that is signed, "id:4".
    public static let chosen = "step"

    /// Papers with steps of the reader's offices.
    public var asked: [Line]
    /// Papers that the reader wrote.
    public var authored: [Line]
    /// Whether the reader lays down courses, and how long before the summons bodies want papers.
    public var mayLayDown: Bool
    /// What became of the papers that were signed at once.
    public var results: [Result] = []
    /// Whether several were to be signed at once and none was chosen.
    public var choseNothing = false
    /// A refused form whose paper is not listed any more.
    public var refusal: ShownSignOff?

    /// A page; see the properties.
    public init(asked: [Line], authored: [Line], mayLayDown: Bool) {
        self.asked = asked
        self.authored = authored
        self.mayLayDown = mayLayDown
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        let waiting = asked.filter { $0.signOff.decidesHere }
        let overdue = waiting.filter { steps($0).contains(where: \.isOverdue) }
        let own = waiting.filter { line in
            !steps(line).contains(where: \.isOverdue) && steps(line).contains { $0.standsInFor.isEmpty }
        }
        let deputized = waiting.filter { line in
            !steps(line).contains(where: \.isOverdue) && steps(line).allSatisfy { !$0.standsInFor.isEmpty }
        }
        let others = asked.filter { !$0.signOff.decidesHere }
        let shown = Set(asked.map(\.paperID))
        return frame.document(
            title: "Mitzeichnung",
            section: .signOffs,
            styles: [.signOffCSS],
            """
            <div class="page-head"><h1>Mitzeichnung</h1>\(if: mayLayDown, """
                <div class="actions"><a class="button" href="\(OfficePath.signOffTemplates)">Wege der Mitzeichnung</a> \
                <a class="button" href="\(OfficePath.paperLeads)">Abgabeschluss der Gremien</a></div>
                """)</div>
            \(given: refusal, { $0.refusalSummary })\(each: asked + authored, { $0.signOff.refusalSummary })
            \(outcome)
            \(section("Überfällig", overdue, whenEmpty: "") { card($0, frame, several: waiting.count > 1) })
            \(section(
                "Wartet auf Sie", own, whenEmpty: overdue.isEmpty ? "Es wartet keine Vorlage auf Ihre Mitzeichnung." : ""
            ) { card($0, frame, several: waiting.count > 1) })
            \(section("In Vertretung", deputized, whenEmpty: "") { card($0, frame, several: waiting.count > 1) })
            \(if: waiting.count > 1, signingSeveral(frame))
            \(section("Bei anderen Ämtern oder fertig", others, whenEmpty: "") { card($0, frame, several: false) })
            \(section("Ihre Vorlagen in der Mitzeichnung", authored.filter { !shown.contains($0.paperID) }, whenEmpty: "") { line in
                card(line, frame, several: false)
            })
            """
        )
    }

    private func steps(_ line: Line) -> [ShownSignOff.Step] { line.signOff.steps.filter(\.canDecide) }

    private var outcome: HTML {
        if choseNothing {
            return Notice(kind: .failure, text: "Bitte wählen Sie mindestens eine Vorlage aus.").html
        }
        if results.isEmpty { return .empty }
        let signed = results.count { $0.refusal == nil }
        return """
            <div class="notice notice-warning" role="alert" tabindex="-1" data-focus>\(Icon.warning)<div>
            <p class="notice-text">\(signed) von \(results.count) Vorlagen sind mitgezeichnet.</p>
            <ul class="sign-results">\(each: results, { result in
                """
                <li><strong>\(result.paper)</strong>: \(if: result.refusal == nil, "mitgezeichnet")\(given: result.refusal, { "\($0)" })</li>
                """
            })</ul></div></div>
            """
    }

    private func section(
        _ title: String,
        _ lines: [Line],
        whenEmpty: String,
        _ card: (Line) -> HTML
    ) -> HTML {
        if lines.isEmpty && whenEmpty.isEmpty { return .empty }
        return """
            <section class="sign-offs"><h2>\(title)\(if: !lines.isEmpty, " <span class=\"count\">\(lines.count)</span>")</h2>
            \(if: lines.isEmpty, EmptyNote(text: whenEmpty).html)
            \(each: lines, card)</section>
            """
    }

    private func card(_ line: Line, _ frame: OfficeFrame, several: Bool) -> HTML {
        """
        <article class="card sign-card"><div class="sign-card-head"><div>
        <p class="overline">\(line.reference)\(if: !line.office.isEmpty, " · \(line.office)")</p>
        <h3><a href="\(OfficePath.paper(line.paperID))">\(line.title)</a></h3></div>\
        \(if: several, "\(each: steps(line), { choosing($0, line) })")</div>
        <div class="sign-card-body"><div>\(line.signOff.overview)\(line.signOff.folded)</div>
        <div>\(each: line.signOff.steps, { line.signOff.tools($0, frame) })</div></div>
        </article>
        """
    }

    private func choosing(_ step: ShownSignOff.Step, _ line: Line) -> HTML {
        """
        <div class="choice sign-choice"><input type="checkbox" id="chosen-\(step.id)" form="sign-several" \
        name="step" value="\(step.id):\(line.signOff.version)"><label for="chosen-\(step.id)">auswählen\
        <span class="visually-hidden">: \(line.title), \(step.office)</span></label></div>
        """
    }

    private func signingSeveral(_ frame: OfficeFrame) -> HTML {
        frame.form(
            to: .signOffSignatures,
            style: "card decision sign-several",
            flags: "id=\"sign-several\"",
            """
            <p><strong>Mehrere auf einmal:</strong> Wählen Sie oben Vorlagen aus, die Sie gelesen haben. Jede wird für sich \
            mitgezeichnet, ohne Anmerkung.</p>
            <button type="submit" class="primary">\(Icon.check)Ausgewählte mitzeichnen</button>
            """
        )
    }
}
