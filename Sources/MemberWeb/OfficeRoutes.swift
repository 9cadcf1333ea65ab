internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Postgres
internal import WebService

/// Registers routes by the action behind them: the action's permission is the route's policy.
struct OfficeRoutes {
    var table: RouteTable<OfficePolicy>
    let counter: Counter

    typealias Handler = @Sendable (Visit) async throws -> WebResponse

    mutating func get<A: ReadingAction>(_ template: String, _ action: A.Type, handler: @escaping Handler) {
        add(.get, template, A.permission, RouteOptions(), handler)
    }

    mutating func get<A: WritingAction>(_ template: String, _ action: A.Type, handler: @escaping Handler) {
        add(.get, template, A.permission, RouteOptions(), handler)
    }

    mutating func post<A: WritingAction>(
        _ template: String,
        _ action: A.Type,
        bodyLimit: Int = 1_000_000,
        multipart: MultipartLimits = MultipartLimits(),
        handler: @escaping Handler
    ) {
        add(.post, template, A.permission, RouteOptions(bodyLimit: bodyLimit, multipart: multipart), handler)
    }

    /// A form that looks something up without changing anything, such as a preview of what was typed.
    mutating func ask<A: ReadingAction>(
        _ template: String,
        _ action: A.Type,
        bodyLimit: Int,
        handler: @escaping Handler
    ) {
        add(.post, template, A.permission, RouteOptions(bodyLimit: bodyLimit), handler)
    }

    /// A form for what belongs to the visitor alone, such as unsaved writing.
    mutating func keep<A: KeepingAction>(
        _ template: String,
        _ action: A.Type,
        bodyLimit: Int = 1_000_000,
        handler: @escaping Handler
    ) {
        add(.post, template, A.permission, RouteOptions(bodyLimit: bodyLimit), handler)
    }

    private mutating func add(
        _ method: HTTPRequest.Method,
        _ template: String,
        _ permission: Permission,
        _ options: RouteOptions,
        _ handler: @escaping Handler
    ) {
        let counter = counter
        table.on(method, template, policy: .action(permission), options: options) { request in
            guard let presence = request[PresenceKey.self] else { throw ActionError.notPermitted }
            let visit = Visit(request: request, presence: presence, counter: counter, town: try await counter.town())
            do {
                return try await handler(visit)
            } catch let error as PostgresError where error.isSerializationFailure {
                // Two transactions got into each other's way; the second try finds the way free.
                return try await handler(visit)
            }
        }
    }
}
