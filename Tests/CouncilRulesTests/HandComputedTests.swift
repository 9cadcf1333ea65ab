import CouncilModel
import CouncilRules
import Foundation
import OParl
import RuleReading
import TestRules
import Testing

/// One row of `hand-computed.txt`.
struct HandComputedCase: Sendable, CustomTestStringConvertible {
    let line: Int
    let place: String
    let rule: String
    let given: [String: String]
    let expected: [String: String]

    var testDescription: String { "\(line): \(place) \(rule) \(given.sorted { $0.key < $1.key })" }

    static let all: [HandComputedCase] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "hand-computed.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5 else { return nil }
            return HandComputedCase(
                line: index + 1,
                place: cells[0],
                rule: cells[1],
                given: values(cells[2]),
                expected: values(cells[3])
            )
        }
    }()

    private static func values(_ cell: String) -> [String: String] {
        let pairs = cell.split(separator: " ").compactMap { part -> (String, String)? in
            let sides = part.split(separator: "=", maxSplits: 1)
            return sides.count == 2 ? (String(sides[0]), String(sides[1])) : nil
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The case as `ratswerk deadline` reads it.
    var bytes: [UInt8] {
        var object = JSONObject()
        object[place.count > 2 ? "town" : "land"] = .string(place)
        object["rule"] = .string(rule)
        let names = [
            "z": "received", "m": "meeting", "s": "sent", "k": "channel", "e": "event", "d": "done", "n": "nextMeeting",
        ]
        for (key, name) in names { object[name] = given[key].map { .string($0) } }
        object["matters"] = given["a"].map { .array($0.split(separator: ",").map { .string(String($0)) }) }
        object["committee"] = given["au"].map { _ in .bool(true) }
        object["members"] = given["mg"].flatMap { Int($0) }.map { .integer($0) }
        object["votes"] = given["st"].flatMap { Int($0) }.map { .integer($0) }
        return JSONValue.array([.object(object)]).bytes
    }
}

@Suite struct `Deadlines computed by hand` {
    @Test func `are at least two hundred, of every kind`() {
        let cases = HandComputedCase.all
        #expect(cases.count >= 200)
        #expect(Set(cases.map(\.place)) == ["HE", "ST", "NI", "NW", "musterbach", "erlenau", "elbfurt"])
        #expect(Set(cases.compactMap { $0.expected["v"] }) == ["kept", "short", "not", "open"])
        let known: Set<String> = ["E", "L", "Es", "Ls", "S", "z", "D", "N", "v"]
        for row in cases { #expect(!row.expected.isEmpty && known.isSuperset(of: row.expected.keys), "\(row)") }
    }

    @Test(arguments: HandComputedCase.all)
    func `are what the engine says`(row: HandComputedCase) throws {
        let answered = try #require(try DeadlineCase.read(row.bytes, try TestRules.book.get()).first)
        let answer = answered.answer
        let verdicts: [DeadlineAnswer.Verdict: String] = [
            .kept: "kept", .keptAsShortened: "short", .notKept: "not", .open: "open",
        ]
        let found: [String: String?] = [
            "E": answer.earliestMeeting?.description, "L": answer.latestEvent?.description,
            "Es": answer.earliestShortenedMeeting?.description, "Ls": answer.latestShortenedEvent?.description,
            "S": answer.latestSending?.description, "z": answer.event?.description, "D": answer.lastDay?.description,
            "N": answer.required.map { "\($0)" }, "v": verdicts[answer.verdict],
        ]
        for (key, value) in row.expected {
            #expect((found[key] ?? nil) ?? "-" == value, "\(key)")
        }
        #expect(!answer.summary.isEmpty && !answer.steps.isEmpty)
    }
}
