import Pages
import Testing

@Suite struct FormMergeTests {
    private typealias Values = MeetingFormPage.Values
    private let start = Values(organization: "o1", title: "Sitzung", day: "2026-05-12", location: "Rathaus")

    @Test func `a field that one side changed takes that side's value`() {
        var (mine, theirs) = (start, start)
        mine.title = "Sondersitzung"
        theirs.location = "Lindenhof"
        let merge = FormMerge(base: FormBase(start), mine: mine, theirs: theirs)
        #expect(merge.contested.isEmpty)
        #expect(merge.values.title == "Sondersitzung")
        #expect(merge.values.location == "Lindenhof")
    }

    @Test func `a field that both changed is contested, unless both changed it alike`() {
        var (mine, theirs) = (start, start)
        mine.title = "Sondersitzung"
        theirs.title = "Klausur"
        (mine.day, theirs.day) = ("2026-05-13", "2026-05-13")
        let merge = FormMerge(base: FormBase(start), mine: mine, theirs: theirs)
        #expect(merge.contested == [.title])
        #expect(merge.values.title == "Sondersitzung")
    }

    @Test func `of two answers about publicity the stricter one is proposed`() {
        for (own, other) in [(true, false), (false, true)] {
            let mine = PaperFormPage.Values(isPublic: own)
            let theirs = PaperFormPage.Values(isPublic: other)
            let merge = FormMerge(base: FormBase(text: ""), mine: mine, theirs: theirs)
            #expect(merge.contested == [.isPublic])
            #expect(merge.values.isPublic == false)
        }
    }

    @Test func `line ends are no change`() {
        let base = PaperFormPage.Values(grounds: "eins\nzwei")
        let mine = PaperFormPage.Values(grounds: "eins\r\nzwei")
        let theirs = PaperFormPage.Values(grounds: "eins\nzwei\ndrei")
        let merge = FormMerge(base: FormBase(base), mine: mine, theirs: theirs)
        #expect(merge.contested.isEmpty)
        #expect(merge.values.grounds == "eins\nzwei\ndrei")
    }

    @Test func `what a form was filled with comes back through its hidden field`() {
        let base = FormBase(start)
        #expect(FormBase(text: base.text) == base)
        #expect(!base.text.contains("Sitzung"))
    }
}
