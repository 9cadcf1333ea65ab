internal import CouncilModel

/// A meeting of the fictional town.
struct DemoTownMeeting: Sendable {
    /// How far it has come.
    enum Stage: Sendable {
        /// Planned, with the beginning of an agenda.
        case planned
        /// Invited; the publication waits for a second person.
        case invited
        /// Invited and released for the public.
        case published
        /// Took place, with results, released for the public.
        case held
    }

    /// An item of the agenda.
    struct Item: Sendable {
        var name = ""
        var paper: String?
        var role = ""
        var publicity = Publicity.public
        var neutralName = ""
        var isSubItem = false
        var result = ""

        static func paper(_ key: String, _ role: String, _ result: String = "", sub: Bool = false) -> Item {
            Item(paper: key, role: role, isSubItem: sub, result: result)
        }

        static func plain(_ name: String, _ result: String = "", sub: Bool = false) -> Item {
            Item(name: name, isSubItem: sub, result: result)
        }

        static func closed(
            _ neutralName: String,
            paper: String? = nil,
            name: String = "",
            _ result: String = ""
        ) -> Item {
            Item(
                name: name,
                paper: paper,
                role: paper == nil ? "" : "Vorberatung",
                publicity: .nonPublic,
                neutralName: neutralName,
                result: result
            )
        }
    }

    let name: String
    let organization: DemoTownOrganization
    /// Days from today to the week of the meeting; negative for the past.
    let distance: Int
    /// 1 for Monday.
    let weekday: Int
    let startTime: String
    var endTime = ""
    let room: DemoTownRoom
    let stage: Stage
    let items: [Item]

    /// The day: the weekday that follows the distance. Nobody plans a meeting between Christmas and Epiphany.
    func day(from today: CivilDate) -> CivilDate {
        let reached = today.adding(days: distance)
        var day = reached.adding(days: (weekday - reached.weekday + 7) % 7)
        while distance > 0, day.month == 12 && day.day > 20 || day.month == 1 && day.day < 7 {
            day = day.adding(days: 7)
        }
        return day
    }
}

/// The rooms in which the fictional town meets.
enum DemoTownRoom: String, CaseIterable, Sendable {
    case hall = "Großer Sitzungssaal"
    case small = "Kleiner Sitzungssaal"
    case house = "Bürgerhaus, Saal 1"

    var street: String { self == .house ? "Lindenallee 12" : "Rathausplatz 1" }
}
