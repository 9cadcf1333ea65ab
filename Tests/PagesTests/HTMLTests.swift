import Pages
import Testing

/// The markup value itself.
@Suite struct HTMLTests {
    @Test func `text is escaped and markup from source code is not`() {
        let name = "Müller & Söhne <GmbH> \"A\" 'B'"
        let html: HTML = "<p title=\"\(name)\">\(name)</p>"
        let escaped = "Müller &amp; Söhne &lt;GmbH&gt; &quot;A&quot; &#39;B&#39;"
        #expect(html.text == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `fragments, lists and conditions are put together`() {
        let words = ["a", "<b>"]
        let html: HTML = """
            <ul>\(each: words, { "<li>\($0)</li>" })</ul>\(if: words.isEmpty, "none", else: "\(words.count)")\
            \(given: words.last, { "<i>\($0)</i>" })\(given: "", { "<u>\($0)</u>" })
            """
        #expect(html.text == "<ul><li>a</li><li>&lt;b&gt;</li></ul>2<i>&lt;b&gt;</i>")
    }

    @Test func `attributes and flags are left out when there is nothing to say`() {
        let none: String? = nil
        let html: HTML = "<input\(attribute: "list", none)\(attribute: "name", "a\"b")\(flag: "required", if: true)>"
        #expect(html.text == "<input name=\"a&quot;b\" required>")
    }

    @Test func `control characters become replacement characters and line breaks stay`() {
        #expect(HTML(text: "a\u{0}b\u{1B}c\u{7F}\n\t").text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\n\t")
    }

    @Test func `a condition that does not hold builds nothing`() {
        var wasBuilt = false
        func build() -> HTML {
            wasBuilt = true
            return "x"
        }
        let html: HTML = "\(if: false, build())"
        #expect(html.isEmpty)
        #expect(!wasBuilt)
    }
}
