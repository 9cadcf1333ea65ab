import Foundation

/// Values in their given order, cut wherever the month changes.
func groupedByMonth<Value>(_ values: [Value], start: (Value) -> Date?) -> [(title: String, values: [Value])] {
    var months: [(title: String, values: [Value])] = []
    for value in values {
        let title = start(value).map { GermanFormat.monthAndYear(GermanTime($0).day) } ?? "Noch ohne Termin"
        if months.last?.title == title {
            months[months.count - 1].values.append(value)
        } else {
            months.append((title: title, values: [value]))
        }
    }
    return months
}
