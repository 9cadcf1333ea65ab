/// Who signs a document.
public struct Signature: Hashable, Sendable {
    /// "gez. Dr. Öztürk-Schönfeld" or the name alone.
    public var name: String
    /// "Stadtverordnetenvorsteherin".
    public var function: String
    /// A picture of the signature; nil leaves room to sign.
    public var image: Illustration?

    /// - Parameters:
    ///   - name: The name as it is to be printed.
    ///   - function: The office held.
    ///   - image: A picture of the signature.
    public init(name: String, function: String, image: Illustration? = nil) {
        self.name = name
        self.function = function
        self.image = image
    }
}
