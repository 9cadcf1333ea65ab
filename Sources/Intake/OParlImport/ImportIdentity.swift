internal import CouncilModel
internal import Crypto
internal import Foundation
internal import OParl

/// Gives the things of a source identities that are the same in every run.
struct ImportIdentity {
    let source: String

    /// A UUID of version 8 (RFC 9562 §5.8): the first bits of the SHA-256 of source and external identity.
    func id<Noun>(_ externalID: String, _ noun: Noun.Type = Noun.self) -> Identifier<Noun> {
        var bytes = Array(SHA256.hash(data: Array("\(source)\n\(externalID)".utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x80
        bytes[8] = bytes[8] & 0x3f | 0x80
        return Identifier(
            UUID(
                uuid: (
                    bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                    bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
                )
            )
        )
    }

    /// Counts up when the same source object would be understood in another way than before.
    private static let understanding = 1

    /// SHA-256 of an object and of what was concluded from other objects, such as its place in a list.
    static func digest(_ object: SourceObject, _ conclusions: Any?...) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: JSONValue.object(object.json).bytes)
        let words = conclusions.map { $0.map { "\($0)" } ?? "" }.joined(separator: "\n")
        hash.update(data: Array("\n\(understanding)\n\(words)".utf8))
        return Array(hash.finalize())
    }
}
