/// What `NOTIFY` sent to a channel.
public struct PostgresNotification: Hashable, Sendable {
    /// The channel.
    public let channel: String

    /// The payload; empty when none was given.
    public let payload: String

    /// Nobody sent this: listening has begun, or has begun again after the connection broke, and notifications sent
    /// before are lost. Treat it as "look yourself".
    public let isResynchronization: Bool

    /// A notification.
    ///
    /// - Parameters:
    ///   - channel: The channel.
    ///   - payload: The payload.
    ///   - isResynchronization: Whether nobody sent it.
    public init(channel: String, payload: String, isResynchronization: Bool) {
        self.channel = channel
        self.payload = payload
        self.isResynchronization = isResynchronization
    }
}
