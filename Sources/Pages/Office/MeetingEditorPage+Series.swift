public import CouncilModel

extension MeetingEditorPage {
    /// That the meeting was planned together with others.
    public struct Series: Sendable {
        /// The series' identifier.
        public var id: String
        /// "jeden ersten Dienstag im Monat".
        public var rhythm: String
        /// The day that the rhythm gave, when the meeting moved since.
        public var movedFrom: CivilDate?

        /// A series; see the properties.
        public init(id: String, rhythm: String, movedFrom: CivilDate?) {
            self.id = id
            self.rhythm = rhythm
            self.movedFrom = movedFrom
        }

        var html: HTML {
            """
            <p class="row-about">Teil der <a href="\(OfficePath.seriesOfMeetings(id))">Serie \(rhythm)</a>\
            \(given: movedFrom, { ", verlegt vom \(GermanFormat.day($0))" })</p>
            """
        }
    }
}
