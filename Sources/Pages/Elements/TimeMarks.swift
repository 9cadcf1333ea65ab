import CouncilModel
import Foundation

/// A day in words inside `<time>`.
struct DayMark: HTMLElement {
    let day: CivilDate
    var isShort = false

    var html: HTML {
        "<time datetime=\"\(day.description)\">\(isShort ? GermanFormat.shortDay(day) : GermanFormat.day(day))</time>"
    }
}

/// An instant as day and time inside `<time>`.
struct InstantMark: HTMLElement {
    let instant: Date
    var isShort = true

    var html: HTML {
        """
        <time datetime="\(GermanTime(instant).iso)">\
        \(isShort ? GermanFormat.shortDayAndTime(instant) : GermanFormat.dayAndTime(instant))</time>
        """
    }
}

/// The day of a meeting like a leaf of a calendar: weekday, day, month.
struct DateLeaf: HTMLElement {
    let day: CivilDate

    var html: HTML {
        """
        <time class="leaf" datetime="\(day.description)"><span class="leaf-weekday">\
        \(GermanFormat.weekdayAbbreviation(day))</span><span class="leaf-day">\(day.day).</span>\
        <span class="leaf-month">\(GermanFormat.month(day))</span>\
        <span class="visually-hidden"> \(day.year)</span></time>
        """
    }
}
