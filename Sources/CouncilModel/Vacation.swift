/// Identity of a ``Vacation``.
public typealias VacationID = Identifier<Vacation>

/// Days on which a town does not meet, although they are no holidays: school vacations above all.
public struct Vacation: Hashable, Sendable, Identifiable {
    /// Identity.
    public var id: VacationID
    /// "Sommerferien".
    public var name: String
    /// First day.
    public var first: CivilDate
    /// Last day.
    public var last: CivilDate

    /// Some days; see the properties.
    public init(id: VacationID, name: String, first: CivilDate, last: CivilDate) {
        self.id = id
        self.name = name
        self.first = first
        self.last = last
    }

    /// Whether a day is one of them.
    public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
}
