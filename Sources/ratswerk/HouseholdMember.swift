import Platform

/// A server that the household keeps running.
struct HouseholdMember: Sendable {
    /// Name for messages, German.
    let name: String
    /// Name of its log file, without ending.
    let log: String
    /// What runs.
    let launch: ProcessLaunch
    /// Where it answers; `nil` for one that listens nowhere.
    let port: LocalPort?
}
