import Composition
import CouncilModel

/// The documents around a meeting.
extension RandomDocuments {
    static func minutes(_ chance: inout SeededChance) -> MinutesDocument {
        MinutesDocument(
            letterhead: letterhead(&chance),
            detail: chance.once(in: 2) ? .results : .course,
            readers: chance.once(in: 2) ? .members : .everyone,
            meeting: meeting(&chance),
            interruptions: HostileWords.text(&chance, below: 8),
            present: chance.some(below: 4, attendance),
            absent: chance.some(below: 3, attendance),
            quorum: chance.once(in: 2)
                ? nil : .init(members: chance.below(90), present: chance.below(90), isReached: chance.once(in: 2)),
            opening: structured(&chance, blocks: 3),
            items: chance.some(below: 6, minutesItem),
            closing: structured(&chance, blocks: 2),
            place: HostileWords.text(&chance, below: 3),
            date: chance.once(in: 3) ? nil : date(&chance),
            signatures: chance.some(below: 4, signature),
            stamp: stamp(&chance)
        )
    }

    static func extract(_ chance: inout SeededChance) -> ExtractDocument {
        ExtractDocument(
            letterhead: letterhead(&chance),
            readers: chance.once(in: 3) ? .everyone : .members,
            meeting: meeting(&chance),
            item: minutesItem(&chance),
            showsCourse: chance.once(in: 2),
            recipient: HostileWords.text(&chance, below: 6),
            certification: .init(
                place: HostileWords.text(&chance, below: 3),
                date: date(&chance),
                signature: signature(&chance)
            ),
            stamp: stamp(&chance)
        )
    }

    static func script(_ chance: inout SeededChance) -> ScriptDocument {
        ScriptDocument(
            letterhead: letterhead(&chance),
            meeting: meeting(&chance),
            items: chance.some(below: 8) { chance in
                .init(
                    item(&chance),
                    steps: chance.some(below: 6) { chance in
                        let words = HostileWords.text(&chance, below: 30)
                        return chance.one(of: [.say(words), .note(words), .field(words)])
                    }
                )
            },
            stamp: stamp(&chance)
        )
    }

    static func supplement(_ chance: inout SeededChance) -> SupplementDocument {
        SupplementDocument(
            letterhead: letterhead(&chance),
            letter: invitation(&chance),
            number: chance.below(5),
            meeting: meeting(&chance),
            urgency: structured(&chance, blocks: 3),
            added: chance.some(below: 6, item),
            exchanged: chance.some(below: 4, change),
            removed: chance.some(below: 4, change),
            stamp: stamp(&chance)
        )
    }

    static func attendanceList(_ chance: inout SeededChance) -> AttendanceListDocument {
        AttendanceListDocument(
            letterhead: letterhead(&chance),
            meeting: meeting(&chance),
            groups: chance.some(below: 5, attendance),
            note: HostileWords.text(&chance),
            stamp: stamp(&chance)
        )
    }

    static func voteList(_ chance: inout SeededChance) -> VoteListDocument {
        VoteListDocument(
            letterhead: letterhead(&chance),
            meeting: meeting(&chance),
            item: item(&chance),
            question: structured(&chance, blocks: 2),
            voters: chance.some(below: 40) {
                .init(
                    HostileWords.text(&$0, below: 5),
                    group: HostileWords.text(&$0, below: 3),
                    vote: $0.one(of: [nil, .yes, .no, .abstention, .absent])
                )
            },
            result: HostileWords.text(&chance, below: 6),
            signatures: chance.some(below: 3, signature),
            stamp: stamp(&chance)
        )
    }

    static func votes(_ chance: inout SeededChance) -> VoteCount? {
        chance.once(in: 2) ? nil : VoteCount(yes: chance.below(90), no: chance.below(90), abstentions: chance.below(9))
    }

    private static func minutesItem(_ chance: inout SeededChance) -> MinutesDocument.Item {
        MinutesDocument.Item(
            item(&chance),
            course: structured(&chance, blocks: 3),
            resolution: structured(&chance, blocks: 2),
            result: HostileWords.text(&chance, below: 5),
            votes: votes(&chance),
            conflicts: chance.some(below: 3) {
                .init(
                    name: HostileWords.text(&$0, below: 4),
                    rule: HostileWords.text(&$0, below: 4),
                    left: time(&$0),
                    returned: time(&$0)
                )
            }
        )
    }

    private static func change(_ chance: inout SeededChance) -> SupplementDocument.Change {
        .init(number: HostileWords.word(&chance), title: HostileWords.text(&chance), remark: HostileWords.text(&chance))
    }

    private static func attendance(_ chance: inout SeededChance) -> AttendanceGroup {
        AttendanceGroup(
            HostileWords.text(&chance, below: 5),
            chance.some(below: 9) {
                .init(
                    HostileWords.text(&$0, below: 5),
                    function: HostileWords.text(&$0, below: 4),
                    arrived: time(&$0),
                    left: time(&$0),
                    remark: HostileWords.text(&$0, below: 4)
                )
            }
        )
    }

    private static func meeting(_ chance: inout SeededChance) -> MeetingFacts {
        MeetingFacts(
            organization: HostileWords.text(&chance, below: 5),
            name: HostileWords.text(&chance, below: 10),
            date: date(&chance),
            start: CivilTime(hour: chance.below(24), minute: chance.below(60)),
            end: time(&chance),
            location: HostileWords.text(&chance),
            chair: HostileWords.text(&chance, below: 5),
            secretary: HostileWords.text(&chance, below: 5)
        )
    }

    private static func time(_ chance: inout SeededChance) -> CivilTime? {
        chance.once(in: 2) ? nil : CivilTime(hour: chance.below(24), minute: chance.below(60))
    }
}
