/// The values OParl recommends for `meetingState`.
///
/// Source: OParl 1.1, 3.9.
public enum OParlMeetingState: String, CaseIterable, Sendable {
    /// A date is set.
    case scheduled = "terminiert"
    /// The invitation went out; holds until the minutes are released.
    case invited = "eingeladen"
    /// The minutes are released.
    case held = "durchgeführt"
}
