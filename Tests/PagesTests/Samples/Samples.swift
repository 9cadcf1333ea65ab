import CouncilModel
import Foundation
import Pages

/// Sample view-models of an invented town.
///
/// Every text goes through ``callAsFunction(_:)``, so that the same samples serve the gallery and, with a hostile mark
/// in each text, the escaping tests.
struct Samples {
    /// Appended to every text; empty for the gallery.
    var mark = ""

    func callAsFunction(_ text: String) -> String { text + mark }

    let today = CivilDate(2026, 5, 4)

    func instant(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Date {
        let days = CivilDate(2026, month, day).daysSince1970
        return Date(timeIntervalSince1970: Double(days * 86_400 + (hour - 2) * 3_600 + minute * 60))
    }

    func frame(_ notice: Notice? = nil, duty: String = "Sitzungsdienst") -> OfficeFrame {
        OfficeFrame(
            townName: self("Stadt Musterhausen"),
            person: SignedInPerson(
                accountID: self("a1"),
                name: self("Erika Mustermann"),
                duty: self(duty),
                mayAdminister: true
            ),
            csrfToken: self("token"),
            formKey: self("key"),
            notice: notice,
            savedDraft: self("saved"),
            assetVersion: self("1")
        )
    }

    var strangerFrame: OfficeFrame {
        OfficeFrame(townName: self("Stadt Musterhausen"), person: nil, csrfToken: self("token"), formKey: self("key"))
    }

    var organizations: [Choice] {
        [
            Choice(value: self("o1"), label: self("Stadtrat")),
            Choice(value: self("o2"), label: self("Hauptausschuss")),
            Choice(value: self("o3"), label: self("Ausschuss für Bauen, Stadtentwicklung und Umwelt")),
        ]
    }

    var kinds: [Choice] {
        [
            Choice(value: self("resolutionDraft"), label: self("Beschlussvorlage")),
            Choice(value: self("motion"), label: self("Antrag")),
            Choice(value: self("report"), label: self("Mitteilung")),
        ]
    }

    func file(_ id: String, _ name: String, isPublic: Bool = true) -> ShownFile {
        ShownFile(
            id: self(id),
            name: self(name),
            mediaType: self("application/pdf"),
            byteCount: 1_412_000,
            pageCount: 12,
            isPublic: isPublic
        )
    }

    var activities: [ActivityLine] {
        [
            ActivityLine(
                event: self("Punkt 3 geändert"),
                person: self("Erika Mustermann"),
                instant: instant(5, 4, 9, 12)
            ),
            ActivityLine(
                event: self("Punkt 8 hinzugefügt"),
                person: self("Jonas Beispiel"),
                instant: instant(5, 1, 14, 40)
            ),
            ActivityLine(
                event: self("Sitzung angelegt"),
                person: self("Erika Mustermann"),
                instant: instant(4, 20, 8, 5)
            ),
        ]
    }
}

extension CivilDate {
    /// A day that the sample knows to exist; days after the month's last run on into the next month.
    init(_ year: Int, _ month: Int, _ day: Int) {
        let first = CivilDate(year: year, month: month, day: 1) ?? CivilDate(daysSince1970: 0)
        self = first.adding(days: day - 1)
    }
}
