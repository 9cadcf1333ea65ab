import CouncilModel
import Foundation
import Pages
import Testing

/// Nothing that a person has typed ever becomes markup.
@Suite struct EscapingTests {
    static let mark = "\"><script>x</script>'\u{0}"
    static let hostile = Samples(mark: mark).all

    @Test(arguments: hostile.map(\.name))
    func `a hostile mark in every text of a page never appears unescaped`(name: String) throws {
        let page = try #require(Self.hostile.first { $0.name == name })
        let text = page.html.text
        #expect(!text.contains("<script>x"))
        #expect(!text.contains("\"><script"))
        #expect(!text.contains("\u{0}"))
        #expect(text.contains("&quot;&gt;&lt;script&gt;x&lt;/script&gt;&#39;\u{FFFD}"))
    }

    @Test(arguments: hostile.map(\.name))
    func `the samples put the mark into every text of their view-models`(name: String) throws {
        let page = try #require(Self.hostile.first { $0.name == name })
        let unmarked = texts(in: page.model).filter { !$0.isEmpty && !$0.hasSuffix(Self.mark) }
        #expect(unmarked.isEmpty)
    }

    @Test(arguments: hostile.map(\.name))
    func `the tags of a page are the same with and without hostile texts`(name: String) throws {
        let hostile = try #require(Self.hostile.first { $0.name == name })
        let plain = try #require(Samples().all.first { $0.name == name })
        #expect(hostile.html.text.count { $0 == "<" } == plain.html.text.count { $0 == "<" })
    }

    @Test func `a foreign address that is not of the web becomes a dead link`() {
        let script: HTML = "<a href=\"\(webAddress: "JavaScript:alert(1)")\">"
        let data: HTML = "<a href=\"\(webAddress: "data:text/html,x")\">"
        let web: HTML = "<a href=\"\(webAddress: "https://example.org/?a=1&b=2")\">"
        #expect(script.text == "<a href=\"#\">")
        #expect(data.text == "<a href=\"#\">")
        #expect(web.text == "<a href=\"https://example.org/?a=1&amp;b=2\">")
    }

    @Test func `identifiers and query values cannot leave their place in an address`() {
        #expect(OfficePath.paper("../login?x#y").text == "/papers/..%2Flogin%3Fx%23y")
        #expect(PortalPath.person("a b\u{E4}").text == "/persons/a%20b%C3%A4")
        #expect(OfficePath.meeting(":id").text == "/meetings/:id")
    }

    /// Every text stored in a value, at any depth; names of cases and of form fields come from source code.
    private func texts(in value: Any) -> [String] {
        if let text = value as? String { return [text] }
        // A comparison cuts lines into pieces; the mark stands at the lines' ends.
        if let line = value as? TextComparison.Line { return [line.old, line.new].compactMap(\.self) }
        return Mirror(reflecting: value).children.filter { $0.label != "field" }.flatMap { texts(in: $0.value) }
    }
}
