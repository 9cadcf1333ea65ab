/// What citizens will see, and the decision of the second person.
public struct PublicationPreviewPage: Sendable {
    /// What is to be published, exactly as the portal will show it.
    public enum Subject: Sendable {
        /// A meeting.
        case meeting(PortalMeetingPage)
        /// A paper.
        case paper(PortalPaperPage)
    }

    /// Whether this person may publish.
    public enum Decision: Sendable, Equatable {
        /// This person may publish.
        case possible
        /// This person prepared it; somebody else must publish.
        case samePerson
        /// This person may not publish at all.
        case notPermitted
        /// Something is in the way, each a short sentence.
        case blocked(obstacles: [String])
        /// The portal already shows exactly this.
        case upToDate
        /// Nothing waits for a second person yet; this person may prepare it.
        case preparable
    }

    /// What is to be published.
    public var subject: Subject
    /// The version that is shown; the decision holds for this one only.
    public var version: Int
    /// What stays in the office although it belongs to the subject, such as `Anlage 2: nichtöffentlich`.
    public var heldBack: [String]
    /// What has to be looked at before it becomes public.
    public var review: Review
    /// Who prepared it, and when.
    public var prepared: ActivityLine?
    /// Who published it last, and when; nothing while it is not on the portal.
    public var published: ActivityLine?
    /// Whether this person may publish.
    public var decision: Decision
    /// Whether this person may take it off the portal.
    public var mayWithdraw: Bool

    /// A preview.
    public init(
        subject: Subject,
        version: Int,
        heldBack: [String],
        review: Review,
        prepared: ActivityLine?,
        published: ActivityLine?,
        decision: Decision,
        mayWithdraw: Bool
    ) {
        self.subject = subject
        self.version = version
        self.heldBack = heldBack
        self.review = review
        self.prepared = prepared
        self.published = published
        self.decision = decision
        self.mayWithdraw = mayWithdraw
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Ansicht der Bürgerinnen und Bürger",
            section: section,
            styles: [.agendaCSS],
            """
            \(Crumbs(links: [(label: subjectTitle, address: subjectPath.text)]))
            <h1>Ansicht der Bürgerinnen und Bürger</h1>
            <p class="lead">So und nicht anders erscheint es im öffentlichen Portal.</p>
            \(if: !heldBack.isEmpty, """
                <section class="card"><h2>Bleibt im Haus</h2>
                <ul class="held-back">\(each: heldBack, { "<li>\(Icon.lock)\($0)</li>" })</ul></section>
                """)
            <div class="preview-frame"><p class="preview-label">\(Icon.ring)Öffentliche Ansicht</p>
            <div class="preview-content portal">\(content)</div></div>
            \(review.html)
            \(decisionPanel(frame))
            \(if: mayWithdraw, withdrawal(frame))
            """
        )
    }

    private func decisionPanel(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card decision" aria-label="Entscheidung">\(decisionText)\
        \(if: decision == .possible, frame.form(to: publicationPath, version: version, style: "stack", """
            \(review.confirmation)
            <button type="submit" class="primary">\(if: published == nil, "Jetzt veröffentlichen", else: "Änderungen veröffentlichen")</button>
            """))\(if: decision == .preparable, frame.form(to: requestPath, version: version, """
            <button type="submit" class="primary">Zur Veröffentlichung vorbereiten</button>
            """))</section>
        """
    }

    private var decisionText: HTML {
        let history: HTML = """
            \(given: prepared, { line in
                "Vorbereitet von \(line.person), \(InstantMark(instant: line.instant)). "
            })\(given: published, { line in
                "Zuletzt veröffentlicht von \(line.person), \(InstantMark(instant: line.instant))."
            })
            """
        switch decision {
        case .possible:
            return "<p><strong>Ist alles richtig?</strong> \(history)</p>"
        case .samePerson:
            return """
                <p><strong>Bitte lassen Sie eine zweite Person veröffentlichen.</strong> Sie haben diesen Stand selbst \
                vorbereitet. Damit nichts versehentlich öffentlich wird, prüft und bestätigt ihn jemand anderes. \(history)</p>
                """
        case .notPermitted:
            return """
                <p><strong>Sie können diese Ansicht prüfen, aber nicht veröffentlichen.</strong> Das tun Personen mit \
                der Aufgabe „Freigabe“. \(history)</p>
                """
        case .blocked(let obstacles):
            return """
                <div><p><strong>Das kann noch nicht veröffentlicht werden.</strong> \(history)</p>
                <ul class="missing">\(each: obstacles, { "<li>\($0)</li>" })</ul></div>
                """
        case .preparable:
            return """
                <p><strong>Dieser Stand ist noch nicht vorbereitet.</strong> Wenn alles richtig ist, bereiten Sie ihn vor; \
                eine zweite Person prüft und veröffentlicht ihn. \(history)</p>
                """
        case .upToDate:
            return "<p><strong>Das Portal zeigt genau diesen Stand.</strong> \(history)</p>"
        }
    }

    private func withdrawal(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card danger" aria-labelledby="withdrawal-title"><h2 id="withdrawal-title">Zurückziehen</h2>
        <p>Der Inhalt verschwindet aus dem Portal, spätestens nach einer Minute auch aus Zwischenspeichern; unter der Adresse steht dann, dass er zurückgezogen wurde. \
        Im Haus bleibt alles erhalten.</p>
        \(frame.form(to: withdrawalPath, version: version, style: "stack", """
            \(TextField(
                name: "reason", label: "Grund", hint: "Bleibt im Haus; im Portal erscheint er nicht.", autocomplete: "off"
            ))
            <button type="submit" class="warning">Aus dem Portal zurückziehen</button>
            """))
        </section>
        """
    }

    private var content: HTML {
        switch subject {
        case .meeting(let meeting): meeting.content(level: 2)
        case .paper(let paper): paper.content(level: 2)
        }
    }

    private var section: OfficeSection {
        if case .meeting = subject { .meetings } else { .papers }
    }

    private var subjectTitle: String {
        switch subject {
        case .meeting(let meeting): meeting.title
        case .paper(let paper): "\(paper.paper.kind) \(paper.paper.reference)"
        }
    }

    private var subjectPath: OfficePath {
        switch subject {
        case .meeting(let meeting): .meeting(meeting.id)
        case .paper(let paper): .paper(paper.paper.id)
        }
    }

    private var publicationPath: OfficePath {
        switch subject {
        case .meeting(let meeting): .meetingPublication(meeting.id)
        case .paper(let paper): .paperPublication(paper.paper.id)
        }
    }

    private var requestPath: OfficePath {
        switch subject {
        case .meeting(let meeting): .meetingPublicationRequest(meeting.id)
        case .paper(let paper): .paperPublicationRequest(paper.paper.id)
        }
    }

    private var withdrawalPath: OfficePath {
        switch subject {
        case .meeting(let meeting): .meetingPublicationWithdrawal(meeting.id)
        case .paper(let paper): .paperPublicationWithdrawal(paper.paper.id)
        }
    }
}
