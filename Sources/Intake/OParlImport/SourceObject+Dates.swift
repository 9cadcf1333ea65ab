internal import CouncilModel
internal import Foundation
internal import OParl

extension SourceObject {
    /// A day: `yyyy-mm-dd`, also at the head of a date-time, or `dd.mm.yyyy`. Anything else is a finding.
    func day(_ name: String, _ findings: inout ImportFindings) -> CivilDate? {
        guard let text = line(name) else { return nil }
        if let day = CivilDate(String(text.prefix(10))) { return day }
        let parts = text.split(separator: ".").compactMap { Int($0) }
        if parts.count == 3, let day = CivilDate(year: parts[2], month: parts[1], day: parts[0]) { return day }
        findings.add(.unreadableDate, id)
        return nil
    }

    /// A moment: a date-time with an offset, or one of the town's clock without, or a day alone. Anything else is
    /// a finding.
    func moment(_ name: String, _ findings: inout ImportFindings) -> Date? {
        guard let text = line(name) else { return nil }
        if let moment = OParlInstant.moment(text) { return moment }
        if let day = CivilDate(String(text.prefix(10))) {
            let time = text.dropFirst(11)
            let wall = CivilDateTime(date: day, time: time) ?? CivilDateTime(date: day, hour: 0, minute: 0)
            return wall?.moment(in: TimeZone(identifier: "Europe/Berlin") ?? .gmt)
        }
        findings.add(.unreadableDate, id)
        return nil
    }
}
