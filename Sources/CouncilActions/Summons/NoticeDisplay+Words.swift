internal import CouncilModel
internal import Foundation

extension NoticeDisplay {
    /// What an evidence says of it, German; only what the records prove.
    ///
    /// - Parameters:
    ///   - start: When the meeting begins.
    ///   - now: The present moment.
    ///   - moment: How a moment is written.
    /// - Returns: Whole sentences.
    func sentence(meeting start: Date, at now: Date, moment: (Date) -> String) -> String {
        guard let first = spans.first else {
            return "Im Gremienportal ist die Bekanntmachung der Sitzung bisher nicht veröffentlicht."
        }
        let times = spans.map { span in
            let shown = span.fingerprints.map { String(UInt64(bitPattern: Int64($0)), radix: 16) }
            let states = shown.count == 1 ? "Stand \(shown[0])" : "Stände \(shown.joined(separator: ", "))"
            let end = span.end.map { "bis \(moment($0))" } ?? "bis jetzt"
            return "ab \(moment(span.start)) \(end) (\(states))"
        }
        let words =
            "Nach den Aufzeichnungen war die Bekanntmachung im Gremienportal veröffentlicht: "
            + "\(times.joined(separator: "; ")). "
        let isWhole = covers(from: first.start, to: min(start, now))
        return words
            + (isWhole
                ? "Eine Unterbrechung ist nicht bekannt. " : "Dazwischen oder danach war sie zurückgezogen. ")
            + "Ob das Portal durchgehend erreichbar war, ist nicht geprüft."
    }
}
