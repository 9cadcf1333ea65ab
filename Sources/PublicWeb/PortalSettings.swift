public import Foundation
public import OParl

/// What the portal must know beside the database.
public struct PortalSettings: Sendable {
    /// The canonical addresses.
    public var address: OParlAddress
    /// The town's time zone.
    public var timeZone: TimeZone
    /// The present moment; tests give a fixed one.
    public var clock: @Sendable () -> Date
    /// The folder with style sheets, scripts and fonts.
    public var publicFolder: String?
    /// How long the state of the database is believed before it is asked again.
    public var freshness: Duration
    /// How long a visitor waits for the database before the portal says that it is away.
    public var patience: Duration
    /// The most bytes of rendered pages that are kept.
    public var cacheLimit: Int

    /// Settings with what serves an installation well.
    ///
    /// - Parameters:
    ///   - address: The canonical addresses.
    ///   - timeZone: The town's time zone.
    ///   - publicFolder: The folder with style sheets, scripts and fonts.
    ///   - clock: The present moment.
    public init(
        address: OParlAddress,
        timeZone: TimeZone,
        publicFolder: String? = nil,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.address = address
        self.timeZone = timeZone
        self.publicFolder = publicFolder
        self.clock = clock
        freshness = .milliseconds(200)
        patience = .seconds(3)
        cacheLimit = 64 << 20
    }
}
