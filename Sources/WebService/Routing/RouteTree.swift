import HTTPTypes

/// A route with its policy already bound, free of the application's policy type.
struct RouteEndpoint: Sendable {
    let options: RouteOptions
    let authorize: @Sendable (inout WebRequest) async throws -> Void
    let handle: @Sendable (WebRequest) async throws -> WebResponse
}

/// Finds the route of a path: literal segments win over parameters, parameters over the rest of a path.
struct RouteTree: Sendable {
    /// All methods registered for one template.
    struct Resource: Sendable {
        let pattern: RoutePattern
        var endpoints: [HTTPRequest.Method: RouteEndpoint]
    }

    struct Match: Sendable {
        let template: String
        let endpoint: RouteEndpoint
        let parameters: [String: String]
    }

    enum Result: Sendable {
        case found(Match)
        /// The path exists, but not for this method.
        case otherMethods([HTTPRequest.Method], template: String, options: RouteOptions)
        case unknown
    }

    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var resources: [Int] = []
        var rest: [Int] = []
    }

    private var nodes: [Node] = [Node()]
    private var resources: [Resource] = []

    mutating func insert(_ pattern: RoutePattern, method: HTTPRequest.Method, endpoint: RouteEndpoint) {
        if let known = resources.firstIndex(where: { $0.pattern == pattern }) {
            precondition(resources[known].endpoints[method] == nil, "a route is registered twice")
            resources[known].endpoints[method] = endpoint
            return
        }
        resources.append(Resource(pattern: pattern, endpoints: [method: endpoint]))
        let resource = resources.count - 1
        var node = 0
        for segment in pattern.segments {
            switch segment {
            case .literal(let text):
                node = nodes[node].literals[text] ?? append { tree, new in tree.nodes[node].literals[text] = new }
            case .parameter:
                node = nodes[node].parameter ?? append { tree, new in tree.nodes[node].parameter = new }
            case .rest:
                nodes[node].rest.append(resource)
                return
            }
        }
        nodes[node].resources.append(resource)
    }

    /// Looks a path up.
    ///
    /// - Parameters:
    ///   - segments: The decoded segments of the path; none for `/`.
    ///   - method: The method; `HEAD` finds the `GET` route.
    /// - Returns: The route, or what there is instead.
    func resolve(_ segments: [String], method: HTTPRequest.Method) -> Result {
        var candidates: [Int] = []
        collect(segments[...], node: 0, into: &candidates)
        guard let first = candidates.first else { return .unknown }
        let wanted = method == .head ? .get : method
        for candidate in candidates {
            if let endpoint = resources[candidate].endpoints[wanted] {
                let pattern = resources[candidate].pattern
                return .found(
                    Match(
                        template: pattern.template,
                        endpoint: endpoint,
                        parameters: Self.parameters(of: pattern, in: segments)
                    )
                )
            }
        }
        let methods = Set(candidates.flatMap { resources[$0].endpoints.keys })
        let options = resources[first].endpoints.values.first?.options ?? RouteOptions()
        return .otherMethods(
            methods.sorted { $0.rawValue < $1.rawValue },
            template: resources[first].pattern.template,
            options: options
        )
    }

    private mutating func append(link: (inout RouteTree, Int) -> Void) -> Int {
        nodes.append(Node())
        link(&self, nodes.count - 1)
        return nodes.count - 1
    }

    private func collect(_ segments: ArraySlice<String>, node: Int, into candidates: inout [Int]) {
        guard let segment = segments.first else {
            candidates += nodes[node].resources
            return
        }
        if let next = nodes[node].literals[segment] {
            collect(segments.dropFirst(), node: next, into: &candidates)
        }
        if let next = nodes[node].parameter {
            collect(segments.dropFirst(), node: next, into: &candidates)
        }
        candidates += nodes[node].rest
    }

    private static func parameters(of pattern: RoutePattern, in segments: [String]) -> [String: String] {
        var parameters: [String: String] = [:]
        for (position, segment) in pattern.segments.enumerated() {
            switch segment {
            case .literal: continue
            case .parameter(let name): parameters[name] = segments[position]
            case .rest(let name): parameters[name] = segments[position...].joined(separator: "/")
            }
        }
        return parameters
    }
}
