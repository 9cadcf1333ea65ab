/// A civil date and time with its distance from UTC, as a PDF states when it was made.
public struct PDFDate: Hashable, Sendable {
    /// Year of the Gregorian calendar.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 59.
    public let second: Int
    /// Minutes east of UTC; 60 in German winter, 120 in summer.
    public let minutesFromUTC: Int

    /// A moment, given as the civil values of its own place; nothing is converted.
    public init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int = 0, minutesFromUTC: Int) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.minutesFromUTC = minutesFromUTC
    }

    /// The form of the information dictionary, `D:20261112180000+01'00'` (ISO 32000-1, 7.9.4).
    public var pdfForm: String {
        let time = [month, day, hour, minute, second].map(Self.twoDigits).joined()
        return "D:\(year)\(time)\(sign)\(Self.twoDigits(hours))'\(Self.twoDigits(minutes))'"
    }

    /// The form of XMP, `2026-11-12T18:00:00+01:00`.
    var xmpForm: String {
        "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))T\(Self.twoDigits(hour)):\(Self.twoDigits(minute))"
            + ":\(Self.twoDigits(second))\(sign)\(Self.twoDigits(hours)):\(Self.twoDigits(minutes))"
    }

    private var sign: String { minutesFromUTC < 0 ? "-" : "+" }
    private var hours: Int { abs(minutesFromUTC) / 60 }
    private var minutes: Int { abs(minutesFromUTC) % 60 }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
