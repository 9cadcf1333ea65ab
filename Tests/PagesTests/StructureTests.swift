import Foundation
import Pages
import Testing

/// What must hold on every page, whatever it shows.
@Suite struct StructureTests {
    static let pages = Samples().all

    private func text(of name: String) throws -> String {
        try #require(Self.pages.first { $0.name == name }).html.text
    }

    @Test(arguments: pages.map(\.name))
    func `a page has one main heading and leaves out no level`(name: String) throws {
        let levels = try text(of: name).matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
        #expect(levels.count { $0 == 1 } == 1)
        for (level, next) in zip(levels, levels.dropFirst()) {
            #expect(next <= level + 1)
        }
    }

    @Test(arguments: pages.map(\.name))
    func `identifiers are unique and every label names a field`(name: String) throws {
        let text = try text(of: name)
        let identifiers = text.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
        #expect(Set(identifiers).count == identifiers.count)
        for reference in text.matches(of: /\ (?:for|list|form|aria-controls)="([^"]*)"/) {
            #expect(identifiers.contains(String(reference.output.1)))
        }
        for references in text.matches(of: /\ aria-(?:labelledby|describedby)="([^"]*)"/) {
            for reference in references.output.1.split(separator: " ") {
                #expect(identifiers.contains(String(reference)))
            }
        }
    }

    @Test(arguments: pages.map(\.name))
    func `links of an error summary lead to a field of the page`(name: String) throws {
        let text = try text(of: name)
        for link in text.matches(of: /<a href="#([^"]+)"/) {
            #expect(text.contains(" id=\"\(link.output.1)\""))
        }
    }

    @Test(arguments: pages.map(\.name))
    func `every form that changes something carries token and form key`(name: String) throws {
        for form in try text(of: name).split(separator: "<form ").dropFirst()
        where form.hasPrefix("method=\"post\"") || form.contains("\"agenda-order\" method") {
            #expect(form.contains("name=\"csrf\" value=\"token\""))
            #expect(form.contains("name=\"form_key\" value=\"key\""))
        }
    }

    @Test(arguments: pages.map(\.name))
    func `nothing on a page needs an exception of the content security policy`(name: String) throws {
        let text = try text(of: name)
        #expect(!text.contains(" style=\""))
        #expect(!text.contains("<style"))
        #expect(text.firstMatch(of: /\ on[a-z]+="/) == nil)
        #expect(
            text.matches(of: /<script/).count == text.matches(of: /<script (?:type="module" )?src="\/assets\//).count
        )
        #expect(text.firstMatch(of: /(?:src|<link rel="(?:stylesheet|icon)" href)="https?:/) == nil)
    }

    @Test(arguments: pages.map(\.name))
    func `pages of the portal set no form that writes and show no publicity mark`(name: String) throws {
        guard name.hasPrefix("portal-") else { return }
        let text = try text(of: name)
        #expect(!text.contains("method=\"post\""))
        #expect(!text.contains("class=\"publicity"))
    }

    @Test func `edits carry the version that was read`() {
        let samples = Samples()
        #expect(samples.paperForm().render(in: samples.frame()).text.contains("name=\"version\" value=\"4\""))
        #expect(samples.editor.render(in: samples.frame()).text.contains("name=\"version\" value=\"7\""))
        #expect(samples.paperConflict.render(in: samples.frame()).text.contains("name=\"version\" value=\"5\""))
        #expect(!samples.meetingForm().render(in: samples.frame()).text.contains("name=\"version\""))
    }
}
