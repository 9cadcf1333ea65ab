import Pages
import Testing

/// What a page offers depends on who reads it and what has happened.
@Suite struct DecisionTests {
    private let samples = Samples()

    private func preview(_ decision: PublicationPreviewPage.Decision) -> String {
        samples.preview(decision).render(in: samples.frame()).text
    }

    @Test func `only the second person can publish`() {
        #expect(preview(.possible).contains("Jetzt veröffentlichen"))
        for decision in [
            PublicationPreviewPage.Decision.samePerson, .notPermitted, .blocked(obstacles: ["x"]), .upToDate,
        ] {
            #expect(!preview(decision).contains("Jetzt veröffentlichen"))
        }
        #expect(preview(.samePerson).contains("Bitte lassen Sie eine zweite Person veröffentlichen."))
    }

    @Test func `whoever publishes confirms the places that look like personal data, and only then sees the box`() {
        #expect(preview(.possible).contains("name=\"personal_data\" value=\"accepted\""))
        #expect(preview(.possible).contains("0171 2345678"))
        #expect(!preview(.samePerson).contains("name=\"personal_data\""))
        #expect(preview(.possible).contains("name=\"hidden_words\" value=\"accepted\""))
        #expect(!preview(.samePerson).contains("name=\"hidden_words\""))
        #expect(preview(.samePerson).contains("2 Seiten, zu aufwendig gezeichnet"))
        #expect(preview(.samePerson).contains("0171 2345678"))
        var clean = samples.preview(.possible)
        clean.review = .init()
        let page = clean.render(in: samples.frame()).text
        #expect(!page.contains("personal_data") && !page.contains("Vor der Freigabe ansehen"))
    }

    @Test func `a late item without a checked rule asks for its reason before one was typed`() throws {
        var page = samples.editor(
            newItem: .init(),
            invitation: .missing(obstacles: []),
            publication: .unpublished
        )
        func asks(_ page: MeetingEditorPage) -> Bool {
            page.render(in: samples.frame()).text.contains("name=\"reason\" rows=\"2\"")
        }
        let index = try #require(page.publicItems.firstIndex { $0.late?.reason != nil })
        page.publicItems[index].late?.reason = ""
        #expect(asks(page))
        page.publicItems[index].late?.reason = nil
        #expect(!asks(page))
    }

    @Test func `the public meeting says nothing about the non-public part but that it follows`() {
        var meeting = samples.portalMeeting
        let page = meeting.render(in: samples.portalFrame).text
        #expect(page.contains("Anschließend berät das Gremium in nichtöffentlicher Sitzung."))
        meeting.hasNonPublicPart = false
        #expect(!meeting.render(in: samples.portalFrame).text.contains("nichtöffentlich"))
    }

    @Test func `a list that was not counted to its end says so`() {
        var window = PageWindow(page: 1, pageCount: 10, total: 500)
        func text() -> String { SearchPage(text: "Radweg", hits: [], window: window).render(in: samples.frame()).text }
        #expect(text().contains(">500 Treffer"))
        window.isOpenEnded = true
        #expect(text().contains(">mehr als 500 Treffer"))
    }

    @Test func `councillors get no forms that change a paper`() {
        let page = samples.paper(.hidden, mayEdit: false).render(in: samples.frame()).text
        #expect(!page.contains("/papers/p1/"))
        #expect(!page.contains("Veröffentlichung"))
        #expect(!page.contains("Verlauf"))
    }

    @Test func `a new thing is neither public nor non-public until somebody says so`() {
        let page = PaperFormPage(values: .init(), kinds: samples.kinds, organizations: samples.organizations)
            .render(in: samples.frame()).text
        #expect(page.contains("name=\"public\" value=\"true\">"))
        #expect(page.contains("name=\"public\" value=\"false\">"))
        #expect(!page.contains(" checked"))
    }

    @Test func `a form that came too late is carried through the login without its token`() {
        let page = samples.login(.sessionExpired, kept: true).render(in: samples.strangerFrame).text
        #expect(page.contains("Ihre Eingaben sind gesichert."))
        #expect(page.contains("name=\"kept_action\" value=\"/papers/p1/edit\""))
        #expect(page.contains("name=\"kept_value.title\" value=\"Sanierung der Grundschule\""))
        #expect(page.matches(of: /name="csrf"/).count == 1)
    }

    @Test func `a wrong password does not say which part was wrong`() {
        let page = samples.login(.wrongPassword).render(in: samples.strangerFrame).text
        #expect(page.contains("Benutzername oder Kennwort stimmt nicht."))
    }

    @Test(arguments: [(45, "45 Sekunden"), (1, "1 Sekunde"), (90, "2 Minuten"), (600, "10 Minuten")])
    func `the time to wait after too many attempts is said in words`(seconds: Int, words: String) {
        let page = samples.login(.throttled(seconds: seconds)).render(in: samples.strangerFrame).text
        #expect(page.contains("Bitte warten Sie \(words) "))
    }

    @Test func `canonical links name the page that is shown`() {
        let list = samples.portalMeetingList.render(in: samples.portalFrame).text
        #expect(
            list.contains(
                "<link rel=\"canonical\" href=\"https://rat.musterhausen.example/meetings?period=past&amp;organization=o2&amp;page=2\">"
            )
        )
        let paper = samples.portalPaper.render(in: samples.portalFrame).text
        #expect(
            paper.contains(
                "<link rel=\"alternate\" type=\"application/json\" title=\"OParl\" href=\"https://rat.musterhausen.example/oparl/v1.1/paper/p1\">"
            )
        )
        let error = PortalErrorPage(status: 404, requestID: "x").render(in: samples.portalFrame).text
        #expect(error.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!error.contains("canonical"))
    }
}
