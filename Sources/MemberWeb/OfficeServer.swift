public import CouncilActions
internal import Foundation
public import Logging
internal import Pages
public import ServiceLifecycle
internal import Store
public import WebService

/// The office: all pages for clerk, councillors, chair, staff and administrator.
public struct OfficeServer: Service {
    /// All routes with their policies, as they are served.
    public let routes: RouteTable<OfficePolicy>
    private let application: WebApplication

    /// A server that does not listen yet.
    ///
    /// - Parameters:
    ///   - office: Where actions are performed.
    ///   - configuration: How it is served.
    ///   - logger: Gets one line per request, and internal errors.
    public init(office: CouncilOffice, configuration: OfficeConfiguration, logger: Logger) {
        let metrics = ServerMetrics()
        let counter = Counter(office: office)
        var table = RouteTable<OfficePolicy> { policy, request in try await counter.admit(&request, under: policy) }
        table.addOperations(policy: .open, metrics: metrics) { await office.database.isAlive() }
        AssetRoutes(configuration: configuration).add(to: &table)
        var desk = OfficeRoutes(table: table, counter: counter)
        LoginRoutes().add(to: &desk)
        HomeRoutes().add(to: &desk)
        MeetingRoutes().add(to: &desk)
        AgendaRoutes().add(to: &desk)
        AgendaCareRoutes().add(to: &desk)
        SequenceRoutes().add(to: &desk)
        SignOffRoutes().add(to: &desk)
        SignOffTemplateRoutes().add(to: &desk)
        AttachmentRoutes().add(to: &desk)
        PictureRoutes().add(to: &desk)
        PublicationRoutes().add(to: &desk)
        PaperRoutes().add(to: &desk)
        PaperKindRoutes().add(to: &desk)
        NumberingRoutes().add(to: &desk)
        PaperDraftRoutes().add(to: &desk)
        PaperVersionRoutes().add(to: &desk)
        PreviewRoutes().add(to: &desk)
        RelationRoutes().add(to: &desk)
        FileRoutes().add(to: &desk)
        PacketRoutes().add(to: &desk)
        SummonsRoutes().add(to: &desk)
        ReceiptRoutes().add(to: &desk)
        FeedRoutes().add(to: &desk)
        DirectoryRoutes().add(to: &desk)
        DirectoryCareRoutes().add(to: &desk)
        DeputyRoutes().add(to: &desk)
        MeetingSeriesRoutes().add(to: &desk)
        VacationRoutes().add(to: &desk)
        LocationRoutes().add(to: &desk)
        CalendarRoutes().add(to: &desk)
        AccountRoutes().add(to: &desk)
        routes = desk.table

        var web = WebConfiguration(
            address: configuration.address,
            port: configuration.port,
            security: .office,
            errorPage: { ErrorPages.page($0) }
        )
        web.metrics = metrics
        web.allowedHosts = configuration.allowedHosts
        web.trustedProxies = configuration.trustedProxies
        if let connections = configuration.connectionsPerAddress {
            web.limits.connectionsPerAddress = connections
        }
        web.failurePage = { await ErrorPages.page($0, for: $1, town: counter.knownTown) }
        web.presentation = { ErrorPages.presentation(of: $0) }
        web.crossSiteGuard = CrossSiteGuard { request, token in
            // Without a session there are no rights to lend; the route itself then asks for the login.
            guard let presence = request[PresenceKey.self] else { return true }
            return presence.owns(formToken: token)
        }
        application = WebApplication(routes: routes, configuration: web, logger: logger)
    }

    /// Serves until it is told to stop.
    ///
    /// - Throws: ``WebServiceError`` when it cannot listen.
    public func run() async throws {
        try await application.run()
    }

    /// The port it listens at; waits until it does.
    ///
    /// - Returns: The port, also when the configuration asked for a free one.
    /// - Throws: ``WebServiceError`` when it cannot listen.
    public func listeningPort() async throws -> Int {
        try await application.listeningPort()
    }

    /// Ends serving; running requests are finished first.
    public func stop() async {
        await application.stop()
    }
}

/// Where a request's presence is kept after the policy found it.
struct PresenceKey: RequestValueKey {
    typealias Value = LoginDesk.Presence
}
