import CouncilModel
import Foundation
import Testing

@Suite struct `An agenda's arrangement` {
    /// "1 Titel", "2.1 Titel", "– Überschrift"; a bar before the non-public part.
    private func printed(_ arrangement: AgendaArrangement, _ names: [AgendaItemID: String]) -> String {
        zip(AgendaNumbering.numbered(arrangement), arrangement.lines).map { entry, line in
            (line.publicity == .nonPublic ? "|" : "") + "\(entry.number ?? "–") \(names[line.item] ?? "?")"
        }.joined(separator: ", ")
    }

    /// Lines like "a", ".a1" below it, "#h" a heading, "<o" an opening and ">c" a closing item, "|n" non-public.
    private func agenda(_ words: String) -> (items: [AgendaItem], names: [AgendaItemID: String]) {
        var names: [AgendaItemID: String] = [:]
        let items = words.split(separator: " ").enumerated().map { position, word in
            var item = AgendaItem(
                id: AgendaItemID(UUID()),
                meeting: MeetingID(UUID()),
                position: position,
                name: word.filter(\.isLetter) + word.filter(\.isNumber),
                created: Date(timeIntervalSince1970: 0)
            )
            item.level = word.count { $0 == "." }
            item.kind = word.contains("#") ? .heading : .item
            item.publicity = word.contains("|") ? .nonPublic : .public
            item.place = word.contains("<") ? .opening : word.contains(">") ? .closing : .middle
            names[item.id] = item.name
            return item
        }
        return (items, names)
    }

    private func moved(_ words: String, _ name: String, _ steps: AgendaArrangement.Step...) -> String {
        let (items, names) = agenda(words)
        var arrangement = AgendaArrangement(items)
        for step in steps {
            guard let id = items.first(where: { $0.name == name })?.id else { return "no such item" }
            arrangement.move(id, step)
        }
        return printed(arrangement, names)
    }

    @Test(arguments: [
        ("a .a1 ..a11 .a2 b", "1 a, 1.1 a1, 1.1.1 a11, 1.2 a2, 2 b"),
        ("#h a .a1 #i b", "– h, 1 a, 1.1 a1, – i, 2 b"),
        ("a #h .b ..b1", "1 a, – h, 2 b, 2.1 b1"),
        ("|n a |.n1", "1 a, |2 n, |2.1 n1"),
        ("..a ...b", "1 a, 1.1 b"),
    ])
    func `numbers what stands there by its depth`(words: String, expected: String) {
        let (items, names) = agenda(words)
        #expect(printed(AgendaArrangement(items), names) == expected)
    }

    @Test func `moves an item with all that is below it`() {
        #expect(moved("a b .b1 ..b11 c", "b", .up) == "1 b, 1.1 b1, 1.1.1 b11, 2 a, 3 c")
        #expect(moved("a .a1 b .b1 c", "a", .down) == "1 b, 1.1 b1, 2 a, 2.1 a1, 3 c")
        #expect(moved("a .a1 .a2 b", "a2", .up) == "1 a, 1.1 a2, 1.2 a1, 2 b")
    }

    @Test func `carries a sub-item on to the next main item, and to the one before`() {
        #expect(moved("a .a1 b", "a1", .down) == "1 a, 2 b, 2.1 a1")
        #expect(moved("a b .b1", "b1", .up) == "1 a, 1.1 b1, 2 b")
    }

    @Test func `indents below the item before, and brings back`() {
        #expect(moved("a b .b1", "b", .indent) == "1 a, 1.1 b, 1.1.1 b1")
        #expect(moved("a b .b1", "b", .indent, .outdent) == "1 a, 2 b, 2.1 b1")
        #expect(moved("a .a1 .a2", "a1", .outdent) == "1 a, 2 a1, 2.1 a2")
    }

    @Test(arguments: [
        ("a b", "a", AgendaArrangement.Step.up), ("a b", "b", .down), ("a b", "a", .indent), ("a b", "b", .outdent),
        ("a |n", "a", .down), ("a |n", "n", .up), ("a |n", "n", .indent), ("#h a", "a", .indent),
        ("#h a", "h", .indent), ("a .b ..c ..d", "d", .indent), ("a b .c ..d", "b", .indent),
    ])
    func `leaves an item where it can go no further`(words: String, name: String, step: AgendaArrangement.Step) {
        let (items, names) = agenda(words)
        var arrangement = AgendaArrangement(items)
        let before = printed(arrangement, names)
        guard let id = items.first(where: { $0.name == name })?.id else { return }
        let hasMoved = arrangement.move(id, step)
        #expect(!hasMoved)
        #expect(printed(arrangement, names) == before)
    }

    @Test func `lets a heading go alone`() {
        #expect(moved("a #h b .b1 c", "h", .down) == "1 a, 2 b, 2.1 b1, – h, 3 c")
        #expect(moved("a .a1 #h b", "h", .up) == "– h, 1 a, 1.1 a1, 2 b")
    }

    @Test func `puts a new item before the closing ones of its part`() {
        let (items, names) = agenda("<o a >z |n |>y")
        let (new, newNames) = agenda("b |m <p .c")
        var arrangement = AgendaArrangement(items)
        arrangement.insert(new)
        let all = names.merging(newNames) { first, _ in first }
        #expect(printed(arrangement, all) == "1 o, 2 p, 3 a, 4 b, 4.1 c, 5 z, |6 n, |7 m, |8 y")
    }

    @Test func `puts a new item before one that it is dropped on, in its own part only`() throws {
        let (items, names) = agenda("a b |n")
        let (new, newNames) = agenda("x")
        let all = names.merging(newNames) { first, _ in first }
        var arrangement = AgendaArrangement(items)
        arrangement.insert(new, before: try #require(items.first { $0.name == "b" }?.id))
        #expect(printed(arrangement, all) == "1 a, 2 x, 3 b, |4 n")
        arrangement = AgendaArrangement(items)
        arrangement.insert(new, before: try #require(items.first { $0.name == "n" }?.id))
        #expect(printed(arrangement, all) == "1 a, 2 b, 3 x, |4 n")
    }

    @Test func `takes an order over and comes back by its own wishes`() {
        let (items, names) = agenda("a .a1 b c |n")
        var arrangement = AgendaArrangement(items)
        let before = arrangement
        let ids = Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.id) })
        arrangement.arrange(["c", "n", "a"].compactMap { ids[$0].map { AgendaArrangement.Wish($0) } })
        #expect(printed(arrangement, names) == "1 c, 2 a, 2.1 a1, 3 b, |4 n")
        arrangement.arrange(before.wishes)
        #expect(arrangement == before)
    }

    @Test func `of any moves stays legal, complete and numbered without gaps`() {
        var random = SystemRandomNumberGenerator()
        let (items, _) = agenda("<o a .a1 ..a11 #h b c .c1 .c2 d >z |n |.n1 |#m |p")
        var arrangement = AgendaArrangement(items)
        for _ in 0..<4000 {
            guard let item = items.randomElement(using: &random),
                let step = AgendaArrangement.Step.allCases.randomElement(using: &random)
            else { continue }
            arrangement.move(item.id, step)
            #expect(arrangement.lines.count == items.count)
            #expect(Set(arrangement.lines.map(\.item)) == Set(items.map(\.id)))
            var above: AgendaArrangement.Line?
            for line in arrangement.lines {
                let limit = above.map { $0.kind == .item && $0.publicity == line.publicity ? $0.level + 1 : 0 } ?? 0
                #expect(line.level <= (line.kind == .heading ? 0 : limit))
                #expect(!(above?.publicity == .nonPublic && line.publicity == .public))
                above = line
            }
        }
    }

    @Test(arguments: [("10.1", 1), ("4.", 0), ("10.1.", 1), (nil, 0), ("Ö 3", 0), ("1.2.3.4", 2), ("N 2.1", 1)])
    func `reads the depth of a number of another system`(number: String?, level: Int) {
        #expect(AgendaNumbering.level(of: number) == level)
    }
}
