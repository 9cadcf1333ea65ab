/// The members of a JSON object in the order in which they were added; a name occurs once.
public struct JSONObject: Equatable, Sendable {
    /// A name with its value.
    public struct Member: Equatable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public var value: JSONValue

        /// - Parameters:
        ///   - name: The name.
        ///   - value: The value.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// All members in order.
    public private(set) var members: [Member] = []

    /// Creates an empty object.
    public init() {}

    /// An object as a parser found it.
    ///
    /// - Parameter members: The members in order; no name occurs twice.
    init(distinct members: [Member]) {
        self.members = members
    }

    /// The value of a name; setting nil removes the member, setting a known name keeps its place.
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
        }
    }
}
