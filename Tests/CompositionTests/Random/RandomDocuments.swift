import Composition
import CouncilModel

/// Documents with every part of them left to chance: present, absent, empty, odd, long.
enum RandomDocuments {
    static func agenda(_ chance: inout SeededChance, items limit: Int = 20) -> AgendaDocument {
        AgendaDocument(
            letterhead: letterhead(&chance),
            variant: chance.once(in: 2) ? .publicNotice(notice(&chance)) : .invitation(invitation(&chance)),
            organization: HostileWords.text(&chance, below: 6),
            meetingName: HostileWords.text(&chance, below: chance.once(in: 8) ? 200 : 12),
            date: date(&chance),
            start: CivilTime(hour: chance.below(24), minute: chance.below(60)),
            location: HostileWords.text(&chance),
            chair: HostileWords.text(&chance, below: 5),
            items: chance.some(below: limit, item),
            stamp: stamp(&chance)
        )
    }

    static func paper(_ chance: inout SeededChance) -> PaperDocument {
        PaperDocument(
            letterhead: letterhead(&chance),
            genre: chance.one(of: [.proposal, .motion, .question, .amendment, .information]),
            paperType: HostileWords.text(&chance, below: 4),
            reference: HostileWords.text(&chance, below: 3),
            date: date(&chance),
            publicity: publicity(&chance),
            responsible: HostileWords.text(&chance),
            facts: chance.some(below: 8, fact),
            title: HostileWords.text(&chance, below: chance.once(in: 8) ? 300 : 20),
            consultations: chance.some(below: 9) { chance in
                PaperDocument.Consultation(
                    organization: HostileWords.text(&chance),
                    date: chance.once(in: 3) ? nil : date(&chance),
                    publicity: publicity(&chance),
                    role: HostileWords.text(&chance, below: 4),
                    result: HostileWords.text(&chance, below: 8),
                    votes: votes(&chance)
                )
            },
            resolution: structured(&chance, blocks: 3),
            bodyResolutions: chance.some(below: 3) {
                .init(organization: HostileWords.text(&$0), text: structured(&$0, blocks: 3))
            },
            comparison: chance.some(below: 3) {
                .init(
                    passage: HostileWords.text(&$0),
                    original: HostileWords.text(&$0, below: 40),
                    amended: HostileWords.text(&$0, below: 40)
                )
            },
            reasons: structured(&chance, blocks: 7),
            financialEffects: chance.once(in: 3)
                ? nil
                : .init(
                    hasEffects: chance.once(in: 2),
                    facts: chance.some(below: 8, fact),
                    text: structured(&chance, blocks: 3)
                ),
            climate: chance.once(in: 2)
                ? nil
                : .init(
                    direction: chance.one(of: [nil, .positive, PaperDocument.ClimateEffects.Direction.none, .negative]),
                    text: structured(&chance, blocks: 2)
                ),
            answer: chance.once(in: 2)
                ? nil
                : .init(author: HostileWords.text(&chance), date: date(&chance), text: structured(&chance, blocks: 3)),
            attachments: chance.some(below: 9) { .init(HostileWords.text(&$0), publicity: publicity(&$0)) },
            signature: chance.once(in: 3) ? nil : signature(&chance),
            stamp: stamp(&chance)
        )
    }

    static func structured(_ chance: inout SeededChance, blocks limit: Int) -> StructuredText {
        StructuredText(chance.some(below: limit, block))
    }

    /// A table whose rows have as many cells as chance wants.
    static func table(_ chance: inout SeededChance, rows: Int, columns: Int, words: Int) -> StructuredText.Block {
        .table(
            head: (0..<columns).map { _ in runs(&chance, words: words) },
            rows: (0..<rows).map { _ in
                let cells = chance.once(in: 6) ? chance.below(columns + 3) : columns
                return (0..<cells).map { _ in
                    chance.once(in: 2)
                        ? [.init("\(chance.below(9_999_999)),\(chance.below(90) + 10)")] : runs(&chance, words: words)
                }
            }
        )
    }

    static func block(_ chance: inout SeededChance) -> StructuredText.Block {
        switch chance.below(14) {
        case 10: .figure(figure(&chance))
        case 11: chart(&chance)
        case 12: spannedTable(&chance)
        case 13: .box(chance.some(below: 4) { $0.once(in: 6) ? .figure(figure(&$0)) : plainBlock(&$0) })
        default: plainBlock(&chance)
        }
    }

    private static func plainBlock(_ chance: inout SeededChance) -> StructuredText.Block {
        switch chance.below(10) {
        case 0, 1: .heading(level: chance.below(9) - 1, runs(&chance, words: 12))
        case 2: .bulletList(chance.some(below: 7) { runs(&$0, words: 30) })
        case 3: .numberedList(start: chance.below(1200) - 20, chance.some(below: 7) { runs(&$0, words: 30) })
        case 4: table(&chance, rows: chance.below(12), columns: chance.below(9), words: 6)
        case 5: .paragraph(runs(&chance, words: chance.once(in: 8) ? 900 : 10))
        default: .paragraph(runs(&chance, words: 60))
        }
    }

    static func runs(_ chance: inout SeededChance, words limit: Int) -> [StructuredText.Run] {
        chance.some(below: 4) { chance in
            if chance.once(in: 20) { return .init(note: note(&chance)) }
            return StructuredText.Run(
                HostileWords.text(&chance, below: limit),
                isBold: chance.once(in: 4),
                isItalic: chance.once(in: 4)
            )
        }
    }

    static func item(_ chance: inout SeededChance) -> AgendaDocument.Item {
        AgendaDocument.Item(
            number: chance.once(in: 8) ? HostileWords.word(&chance) : "\(chance.below(120)).\(chance.below(9))",
            title: HostileWords.text(&chance, below: chance.once(in: 60) ? 600 : 20),
            publicity: publicity(&chance),
            neutralTitle: chance.once(in: 2) ? nil : HostileWords.text(&chance, below: 4),
            level: chance.once(in: 40) ? chance.below(60) - 5 : chance.below(4),
            paperReference: chance.once(in: 2) ? "" : HostileWords.text(&chance, below: 3),
            paperType: HostileWords.text(&chance, below: 3),
            paperLink: chance.once(in: 2) ? nil : chance.one(of: HostileWords.links),
            remark: chance.once(in: 2) ? "" : HostileWords.text(&chance)
        )
    }

    static func invitation(_ chance: inout SeededChance) -> AgendaDocument.Invitation {
        AgendaDocument.Invitation(
            recipients: chance.some(below: 9) { HostileWords.text(&$0, below: 6) },
            contact: chance.some(below: 12, fact),
            date: date(&chance),
            salutation: HostileWords.text(&chance, below: 5),
            text: chance.some(below: 6) { HostileWords.text(&$0, below: 50) },
            closing: HostileWords.text(&chance, below: 5),
            signature: signature(&chance)
        )
    }

    static func notice(_ chance: inout SeededChance) -> AgendaDocument.PublicNotice {
        AgendaDocument.PublicNotice(
            text: chance.some(below: 6) { HostileWords.text(&$0, below: 50) },
            place: HostileWords.text(&chance, below: 3),
            date: date(&chance),
            signature: signature(&chance)
        )
    }

    static func letterhead(_ chance: inout SeededChance) -> Letterhead {
        Letterhead(
            bodyName: HostileWords.text(&chance, below: 6),
            sender: HostileWords.text(&chance, below: 8),
            address: HostileWords.text(&chance, below: 12),
            accent: UInt32(chance.below(0x200_0000))
        )
    }

    static func fact(_ chance: inout SeededChance) -> Fact {
        Fact(HostileWords.text(&chance, below: 4), HostileWords.text(&chance, below: 12))
    }

    static func signature(_ chance: inout SeededChance) -> Signature {
        Signature(name: HostileWords.text(&chance, below: 5), function: HostileWords.text(&chance, below: 5))
    }

    static func publicity(_ chance: inout SeededChance) -> Publicity {
        chance.once(in: 3) ? .nonPublic : .public
    }

    static func date(_ chance: inout SeededChance) -> CivilDate {
        CivilDate(daysSince1970: chance.below(40_000))
    }

    static func stamp(_ chance: inout SeededChance) -> DocumentStamp {
        DocumentStamp(
            date: date(&chance),
            time: CivilTime(hour: chance.below(24), minute: chance.below(60)),
            minutesFromUTC: chance.below(3) * 60 - 60
        )
    }
}
