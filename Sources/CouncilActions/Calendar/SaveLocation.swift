public import CouncilModel
public import Store

/// Enters a room for meetings, or changes one.
public struct SaveLocation: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What was typed.
    public struct Draft: Sendable {
        /// Name of the room.
        public var room: String
        /// Street and number.
        public var street: String
        /// How many people can sit there, or empty.
        public var seats: String
        /// Whether it is reached without steps.
        public var isAccessible: Bool
        /// Whether meetings can be planned there from now on.
        public var isOffered: Bool

        /// What was typed.
        public init(
            room: String,
            street: String = "",
            seats: String = "",
            isAccessible: Bool = false,
            isOffered: Bool = true
        ) {
            self.room = room
            self.street = street
            self.seats = seats
            self.isAccessible = isAccessible
            self.isOffered = isOffered
        }
    }

    /// The town.
    public let body: BodyID
    /// The room; nil: a new one.
    public let location: LocationID?
    /// What was typed.
    public let draft: Draft

    /// Enters or changes a room.
    public init(body: BodyID, location: LocationID? = nil, draft: Draft) {
        self.body = body
        self.location = location
        self.draft = draft
    }

    /// Writes it.
    public func write(in transaction: Transaction) throws -> Performed<LocationID> {
        var saved = Location(id: location ?? transaction.newID(), body: body)
        if let location {
            guard let known = try transaction.bodies.location(location), known.body == body else {
                throw StoreError.notFound
            }
            saved = known
        }
        saved.room = try TextField(label: "Raum", text: draft.room).required(limit: 200)
        saved.streetAddress = try TextField(label: "Straße und Hausnummer", text: draft.street).optional(limit: 200)
        saved.seats = try seats()
        saved.isAccessible = draft.isAccessible
        saved.isRoom = draft.isOffered
        try transaction.bodies.enter(saved)
        return Performed(
            saved.id,
            event: .init(kind: "locationSaved", subjectKind: "location", subject: saved.id.uuid)
        )
    }

    private func seats() throws -> Int? {
        guard let text = try TextField(label: "Plätze", text: draft.seats).optional() else { return nil }
        guard let number = Int(text), (1...100_000).contains(number) else {
            throw RuleViolation.unreadable(field: "Plätze", expected: "eine Zahl wie 60")
        }
        return number
    }
}
