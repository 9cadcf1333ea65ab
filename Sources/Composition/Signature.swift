/// Who signs a document.
public struct Signature: Hashable, Sendable {
    /// "gez. Dr. Öztürk-Schönfeld" or the name alone.
    public var name: String
    /// "Stadtverordnetenvorsteherin".
    public var function: String

    /// - Parameters:
    ///   - name: The name as it is to be printed.
    ///   - function: The office held.
    public init(name: String, function: String) {
        self.name = name
        self.function = function
    }
}
