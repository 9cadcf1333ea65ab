internal import CouncilModel
internal import Foundation

/// A calendar as it is sent or subscribed to (RFC 5545); equal input gives equal bytes.
public struct CalendarDocument: Hashable, Sendable {
    /// What the reader's calendar shall do with it (RFC 5546 §1.4).
    public enum Method: String, Sendable {
        /// Show it, nothing is asked.
        case publish = "PUBLISH"
        /// An invitation.
        case request = "REQUEST"
        /// Called off.
        case cancel = "CANCEL"
    }

    /// What the reader's calendar shall do with it.
    public var method: Method
    /// The name of a calendar that is subscribed to; `nil` for an invitation.
    public var name: String?
    /// The appointments.
    public var events: [CalendarEvent]

    /// A calendar; see the properties.
    public init(method: Method, name: String? = nil, events: [CalendarEvent]) {
        self.method = method
        self.name = name
        self.events = events
    }

    /// The calendar; lines end with CR LF and have at most 75 octets (§3.1).
    public var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ratswerk//Ratswerk//DE", "CALSCALE:GREGORIAN"]
        lines.append("METHOD:\(method.rawValue)")
        if let name {
            // RFC 7986 §5.1 and §5.7, and what older programs read instead.
            lines += ["NAME:\(Self.text(name))", "X-WR-CALNAME:\(Self.text(name))"]
            lines += ["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]
        }
        lines += Self.berlin + events.flatMap(Self.lines) + ["END:VCALENDAR"]
        return lines.map(Self.folded).joined()
    }

    private static func lines(of event: CalendarEvent) -> [String] {
        var lines = [
            "BEGIN:VEVENT", "UID:\(text(event.uid))", "SEQUENCE:\(event.sequence)", "DTSTAMP:\(utc(event.stamp))",
            "DTSTART;TZID=Europe/Berlin:\(local(event.start))", "DTEND;TZID=Europe/Berlin:\(local(event.end))",
            "SUMMARY:\(text(event.summary))",
        ]
        if !event.location.isEmpty { lines.append("LOCATION:\(text(event.location))") }
        if !event.details.isEmpty { lines.append("DESCRIPTION:\(text(event.details))") }
        if let url = event.url { lines.append("URL:\(uri(url))") }
        if let organizer = event.organizer {
            lines.append("ORGANIZER;CN=\(parameter(organizer.name)):mailto:\(uri(organizer.address))")
        }
        lines += event.attendees.map { attendee in
            "ATTENDEE;CN=\(parameter(attendee.name));ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:"
                + "mailto:\(uri(attendee.address))"
        }
        lines += ["STATUS:\(event.isCancelled ? "CANCELLED" : "CONFIRMED")", "TRANSP:OPAQUE", "END:VEVENT"]
        return lines
    }

    /// The rules since October 1996 (directive 2000/84/EC and the ones before it).
    private static let berlin = [
        "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "DTSTART:19960331T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ]

    /// §3.3.11; other control characters disappear.
    private static func text(_ value: String) -> String {
        var result = ""
        for scalar in value.replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += " "
            default:
                if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// §3.2: a quoted value, which can hold no quotation mark.
    private static func parameter(_ value: String) -> String {
        let kept = value.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return "\"" + String(String.UnicodeScalarView(kept)).replacing("\"", with: "'") + "\""
    }

    private static func uri(_ value: String) -> String {
        String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }))
    }

    private static func local(_ moment: CivilDateTime) -> String {
        moment.date.description.replacing("-", with: "") + "T" + two(moment.hour) + two(moment.minute) + "00"
    }

    private static func utc(_ moment: Date) -> String {
        let seconds = Int(moment.timeIntervalSince1970.rounded(.down))
        let ofDay = ((seconds % 86_400) + 86_400) % 86_400
        let day = CivilDate(daysSince1970: (seconds - ofDay) / 86_400)
        return day.description.replacing("-", with: "") + "T" + two(ofDay / 3600) + two(ofDay % 3600 / 60)
            + two(ofDay % 60) + "Z"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// §3.1: never inside a character.
    private static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += size
        }
        return result + "\r\n"
    }
}
