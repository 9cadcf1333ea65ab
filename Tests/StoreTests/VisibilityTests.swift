import CouncilModel
import Foundation
import Postgres
import Store
import Testing

@Suite struct `Who sees which row` {
    /// A thing and those who see it; everybody else must not.
    struct Rule: Sendable, CustomTestStringConvertible {
        let thing: VisibleThing
        let viewers: Set<Onlooker>

        var testDescription: String { thing.rawValue }
    }

    private static let office: Set<Onlooker> = [.clerk, .releaser, .system]
    private static let known = Set(Onlooker.allCases).subtracting([.nobody])

    private static let rules: [Rule] = [
        Rule(thing: .organization, viewers: known),
        Rule(thing: .plannedMeeting, viewers: office.union([.chair])),
        Rule(thing: .publicItemOfPlannedMeeting, viewers: office.union([.chair])),
        Rule(thing: .hiddenItemOfPlannedMeeting, viewers: office.union([.chair])),
        Rule(thing: .invitedMeeting, viewers: known),
        Rule(thing: .publicItem, viewers: known),
        Rule(thing: .hiddenItem, viewers: office.union([.chair, .member])),
        Rule(thing: .draft, viewers: office.union([.author])),
        Rule(thing: .publicFileOfDraft, viewers: office.union([.author])),
        Rule(thing: .bytesOfDraft, viewers: office.union([.author])),
        Rule(thing: .publicPaper, viewers: known),
        Rule(thing: .publicFile, viewers: known),
        Rule(thing: .hiddenFileOfPublicPaper, viewers: office.union([.author, .chair, .member])),
        Rule(thing: .bytesOfHiddenFile, viewers: office.union([.author, .chair, .member])),
        Rule(thing: .hiddenPaper, viewers: office.union([.author, .chair, .member])),
        Rule(thing: .publicFileOfHiddenPaper, viewers: office.union([.author, .chair, .member])),
        Rule(thing: .hiddenPaperBeforeOtherCommittee, viewers: office.union([.author, .outsider])),
        Rule(thing: .hiddenFileOfMeeting, viewers: office.union([.chair, .member])),
        Rule(thing: .publicFileOfMeeting, viewers: known),
        Rule(thing: .hiddenFileOfPublicItem, viewers: office.union([.chair, .member])),
        Rule(thing: .publicFileOfHiddenItem, viewers: office.union([.chair, .member])),
        Rule(thing: .bytesWithoutFile, viewers: office),
        Rule(thing: .revisionsOfPublicPaper, viewers: office.union([.author])),
        Rule(thing: .invitedLineOfPublicItem, viewers: known),
        Rule(thing: .invitedLineOfHiddenItem, viewers: office.union([.chair, .member])),
        Rule(thing: .invitedLineOfItemThatBecameHidden, viewers: office.union([.chair, .member])),
        Rule(thing: .invitedLineOfRemovedItem, viewers: office.union([.chair, .member])),
        Rule(thing: .additionOfHiddenItem, viewers: office.union([.chair, .member])),
        Rule(thing: .admissionOfHiddenItem, viewers: office.union([.chair, .member])),
        Rule(thing: .lastMove, viewers: office),
        Rule(thing: .template, viewers: known),
    ]

    @Test func `is laid down for every thing`() {
        #expect(Set(Self.rules.map(\.thing)) == Set(VisibleThing.allCases))
        #expect(Self.rules.count == VisibleThing.allCases.count)
    }

    @Test func `is exactly what the rules say`() async throws {
        try await RecordBook.opened { book in
            let scene = try await VisibleScene(in: book)
            for rule in Self.rules {
                for onlooker in Onlooker.allCases {
                    let sees = try await scene.sees(rule.thing, as: onlooker, in: book)
                    #expect(sees == rule.viewers.contains(onlooker), "\(onlooker) and \(rule.thing)")
                }
            }
        }
    }

    @Test func `ends with the membership, on the day after its last`() async throws {
        try await RecordBook.opened { book in
            let scene = try await VisibleScene(in: book)
            #expect(try await scene.sees(.hiddenItem, as: .member, in: book))
            try await scene.endMembership(of: .member, in: book)
            #expect(try await scene.sees(.hiddenItem, as: .member, in: book))
            book.wait(86_400)
            #expect(try await !scene.sees(.hiddenItem, as: .member, in: book))
            #expect(try await !scene.sees(.hiddenPaper, as: .member, in: book))
        }
    }

    @Test func `lets nobody but office and author write`() async throws {
        try await RecordBook.opened { book in
            let scene = try await VisibleScene(in: book)
            for onlooker in Onlooker.allCases {
                let mayWrite = Self.office.contains(onlooker)
                let meeting = await scene.writes(to: .meeting, as: onlooker, in: book)
                #expect(meeting == mayWrite, "\(onlooker) and the meeting")
                let item = await scene.writes(to: .item, as: onlooker, in: book)
                #expect(item == mayWrite, "\(onlooker) and the item")
                let paper = await scene.writes(to: .paper, as: onlooker, in: book)
                #expect(paper == (mayWrite || onlooker == .author), "\(onlooker) and the paper")
                let file = await scene.writes(to: .file, as: onlooker, in: book)
                #expect(file == (mayWrite || onlooker == .author), "\(onlooker) and the file")
            }
        }
    }
}
