/// Who issues a document: the head of the first page.
public struct Letterhead: Hashable, Sendable {
    /// The town, "Stadt Musterbach".
    public var bodyName: String
    /// The office or person that writes, "Der Stadtverordnetenvorsteher".
    public var sender: String
    /// Street and place, one line, "Rathausplatz 1, 39999 Musterbach".
    public var address: String
    /// Colour of the rules and of the town's name, red-green-blue as in 0x1F4E79; must be dark (contrast 4.5 : 1).
    public var accent: UInt32
    /// The town's arms, left of its name; nil leaves them out.
    public var arms: Illustration?

    /// Bank, telephone and the like, at the foot of the first page; two lines at most look good.
    public var imprint: [String] = []

    /// - Parameters:
    ///   - bodyName: The town.
    ///   - sender: The office or person that writes; may be empty.
    ///   - address: Street and place, one line; may be empty.
    ///   - accent: Colour of rules and name.
    ///   - arms: The town's arms.
    public init(
        bodyName: String,
        sender: String = "",
        address: String = "",
        accent: UInt32 = 0x1F4E79,
        arms: Illustration? = nil
    ) {
        self.bodyName = bodyName
        self.sender = sender
        self.address = address
        self.accent = accent
        self.arms = arms
    }
}

extension Letterhead {
    /// Sender and address, without what ``bodyName`` says already: in records of other systems the town is its own sender,
    /// and addresses begin with its name.
    var senderLines: [String] {
        [Self.isSame(sender, bodyName) ? "" : sender, addressAlone].filter { !$0.isEmpty }
    }

    /// The address without the town's or the sender's name in front.
    var addressAlone: String {
        let parts = address.split(separator: ",").map { $0.drop { $0 == " " } }
        guard let first = parts.first, Self.isSame(first, bodyName) || Self.isSame(first, sender)
        else { return address }
        return parts.dropFirst().joined(separator: ", ")
    }

    private static func isSame(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
        func words(_ text: some StringProtocol) -> [String] {
            text.lowercased().split { $0.isWhitespace }.map(String.init)
        }
        return words(first) == words(second)
    }
}
