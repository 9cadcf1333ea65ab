internal import Store

/// The one town that the others are copies of.
actor GuardedTownOriginal {
    private var building: Task<GuardedTown, any Error>?

    /// The town; nobody is connected to its database.
    func town() async throws -> GuardedTown {
        let task =
            building
            ?? Task {
                let council = try TestCouncil()
                let town = try await GuardedTown(in: council)
                await council.database.close()
                return town
            }
        building = task
        return try await task.value
    }
}
