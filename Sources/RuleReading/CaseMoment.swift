internal import CouncilModel
internal import Foundation

/// A day, with or without a time, as a case names it; what has an offset is moved to German clocks.
struct CaseMoment {
    let day: CivilDate
    let time: CivilTime?

    private static let zone = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    /// Reads `2026-10-02`, `2026-10-02T16:00` on German clocks, or `2026-10-02T14:00:00Z` and `…+02:00` (RFC 3339).
    init?(_ text: String) {
        if let day = CivilDate(text) {
            self.day = day
            time = nil
            return
        }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CivilDate(parts[0]) else { return nil }
        let clock = parts[1].prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
        guard let time = CivilTime(iso: String(clock.prefix(5))), Self.areSeconds(clock.dropFirst(5)),
            let wall = CivilDateTime(date: day, hour: time.hour, minute: time.minute)
        else { return nil }
        let zone = String(parts[1].dropFirst(clock.count))
        guard !zone.isEmpty else {
            self.day = day
            self.time = time
            return
        }
        guard let offset = Self.offset(zone) else { return nil }
        let moment = wall.moment(in: .gmt).addingTimeInterval(-Double(offset * 60))
        let local = CivilDateTime(moment, in: Self.zone)
        self.day = local.date
        self.time = CivilTime(hour: local.hour, minute: local.minute)
    }

    private static func areSeconds(_ text: Substring) -> Bool {
        text.isEmpty || text.count == 3 && text.first == ":" && Int(text.dropFirst()).map { $0 < 60 } ?? false
    }

    /// Minutes east of Greenwich.
    private static func offset(_ text: String) -> Int? {
        if text == "Z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-", let time = CivilTime(iso: String(text.dropFirst())),
            time.hour < 15
        else { return nil }
        let minutes = time.hour * 60 + time.minute
        return sign == "-" ? -minutes : minutes
    }
}
