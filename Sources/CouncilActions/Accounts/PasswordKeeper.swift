internal import Crypto
internal import CryptoExtras
internal import Foundation

/// Hashes and checks passwords with scrypt (RFC 7914); at most two at once, because each takes 32 MB and 0.2 s.
public actor PasswordKeeper {
    /// What a hash costs. The defaults are OWASP's second choice: N = 2^15, r = 8, p = 3.
    public struct Cost: Sendable {
        /// Binary logarithm of N.
        public var logarithmOfN: Int
        /// Parallelism.
        public var p: Int

        /// OWASP's N = 2^15, r = 8, p = 3 unless said otherwise.
        public init(logarithmOfN: Int = 15, p: Int = 3) {
            self.logarithmOfN = logarithmOfN
            self.p = p
        }
    }

    /// Why a password is not taken.
    public enum Refusal: Error, Sendable, Equatable {
        /// Fewer than 15 characters.
        case tooShort
        /// More than 200 characters.
        case tooLong
        /// One of those that are guessed first.
        case common
        /// Too many logins are being checked at this moment.
        case busy

        /// German, says what to do.
        public var message: String {
            switch self {
            case .tooShort: "Das Kennwort muss mindestens 15 Zeichen haben. Ein kurzer Satz eignet sich gut."
            case .tooLong: "Das Kennwort darf höchstens 200 Zeichen haben."
            case .common: "Dieses Kennwort ist leicht zu erraten. Bitte wählen Sie ein anderes."
            case .busy: "Gerade melden sich sehr viele Personen an. Bitte versuchen Sie es in einer Minute noch einmal."
            }
        }
    }

    private let cost: Cost
    private var running = 0
    private var queue: [CheckedContinuation<Void, Never>] = []

    private static let queueLimit = 20

    /// Fewest characters of a password (OWASP ASVS 5.0, 6.2.9: 15 without a second factor).
    public static let minimumLength = 15

    /// A keeper.
    ///
    /// - Parameter cost: What a new hash costs.
    public init(cost: Cost = Cost()) {
        self.cost = cost
    }

    /// Whether a new password may be used.
    ///
    /// - Throws: ``Refusal``.
    public static func check(_ password: String) throws(Refusal) {
        if password.count < minimumLength { throw .tooShort }
        if password.count > 200 { throw .tooLong }
        let folded = password.lowercased()
        let isRepeated = Set(folded).count < 5
        if isRepeated || ["passwort", "kennwort", "password", "123456789"].contains(where: folded.hasPrefix) {
            throw .common
        }
    }

    /// The hash to keep: `$scrypt$ln=15,r=8,p=3$salt$hash` (PHC string format).
    ///
    /// - Throws: ``Refusal/busy``.
    public func hash(_ password: String) async throws -> String {
        try await takeTurn()
        defer { giveTurn() }
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let cost = cost
        let key = try await Task.detached {
            try Self.derive(password, salt: salt, logarithmOfN: cost.logarithmOfN, p: cost.p)
        }.value
        let encodedSalt = Data(salt).base64EncodedString()
        let encodedKey = Data(key).base64EncodedString()
        return "$scrypt$ln=\(cost.logarithmOfN),r=8,p=\(cost.p)$\(encodedSalt)$\(encodedKey)"
    }

    /// Whether a password belongs to a hash; takes the same time for an unknown login, when `hash` is `nil`.
    ///
    /// - Throws: ``Refusal/busy``.
    public func verify(_ password: String, against hash: String?) async throws -> Bool {
        try await takeTurn()
        defer { giveTurn() }
        let stored = hash.flatMap(Parts.init)
        let parts = stored ?? Parts(logarithmOfN: cost.logarithmOfN, p: cost.p)
        let key = try await Task.detached {
            try Self.derive(password, salt: parts.salt, logarithmOfN: parts.logarithmOfN, p: parts.p)
        }.value
        let isEqual = zip(key, parts.key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
        return stored != nil && key.count == parts.key.count && isEqual
    }

    private func takeTurn() async throws(Refusal) {
        if running < 2 {
            running += 1
            return
        }
        guard queue.count < Self.queueLimit else { throw .busy }
        await withCheckedContinuation { queue.append($0) }
    }

    private func giveTurn() {
        if queue.isEmpty { running -= 1 } else { queue.removeFirst().resume() }
    }

    private static func derive(_ password: String, salt: [UInt8], logarithmOfN: Int, p: Int) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCanonicalMapping.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << logarithmOfN,
            blockSize: 8,
            parallelism: p
        )
        return key.withUnsafeBytes { Array($0) }
    }

    private struct Parts {
        let logarithmOfN: Int
        let p: Int
        let salt: [UInt8]
        let key: [UInt8]

        /// Stands in for an unknown login.
        init(logarithmOfN: Int, p: Int) {
            self.logarithmOfN = logarithmOfN
            self.p = p
            salt = Array(repeating: 0, count: 16)
            key = Array(repeating: 0, count: 32)
        }

        init?(_ phc: String) {
            let fields = phc.split(separator: "$")
            guard fields.count == 4, fields[0] == "scrypt", let salt = Data(base64Encoded: String(fields[2])),
                let key = Data(base64Encoded: String(fields[3]))
            else { return nil }
            var values: [Substring: Int] = [:]
            for pair in fields[1].split(separator: ",") {
                let sides = pair.split(separator: "=")
                if sides.count == 2 { values[sides[0]] = Int(sides[1]) }
            }
            guard let logarithmOfN = values["ln"], (1...20).contains(logarithmOfN), values["r"] == 8,
                let p = values["p"], (1...16).contains(p)
            else { return nil }
            self.logarithmOfN = logarithmOfN
            self.p = p
            self.salt = Array(salt)
            self.key = Array(key)
        }
    }
}
