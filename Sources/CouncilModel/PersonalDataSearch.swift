/// Points at what looks like personal data in texts that are to become public (Art. 5 Abs. 1 lit. c DSGVO: no more of them
/// than needed).
///
/// It finds what has a form: account numbers, telephone numbers, mail addresses, days of birth, private addresses. Names have
/// none; the person who releases reads them. The town's own contact data, which stand in every letterhead, are no finds.
public struct PersonalDataSearch: Sendable {
    private let officialKeys: Set<String>
    private let officialDomains: Set<String>
    private let officialTrunks: [String]
    private let officialAddresses: [String]

    /// A search.
    ///
    /// - Parameter officialTexts: Texts with the town's own contact data, in any wording. Their mail domains and the numbers
    ///   behind a switchboard ("304-0") are the town's too.
    public init(officialTexts: [String] = []) {
        var keys: Set<String> = []
        var domains: Set<String> = []
        var trunks: [String] = []
        var addresses: [String] = []
        for text in officialTexts {
            for hint in Self.allHints(in: text) {
                keys.insert(Self.key(of: hint))
                switch hint.kind {
                case .mail: domains.insert(Self.domain(of: hint.excerpt))
                case .phone where hint.excerpt.hasSuffix("-0"):
                    trunks.append(String(Self.digits(of: hint.excerpt).dropLast()))
                case .address: addresses.append(hint.excerpt.lowercased())
                default: break
                }
            }
        }
        officialKeys = keys
        officialDomains = domains
        officialTrunks = trunks
        officialAddresses = addresses
    }

    /// What is found in a text, each wording once, in the text's order.
    public func hints(in text: String) -> [PersonalDataHint] {
        var seen: Set<String> = []
        return Self.allHints(in: text).filter { !isOfficial($0) && seen.insert(Self.key(of: $0)).inserted }
    }

    private func isOfficial(_ hint: PersonalDataHint) -> Bool {
        if officialKeys.contains(Self.key(of: hint)) { return true }
        switch hint.kind {
        case .mail:
            let domain = Self.domain(of: hint.excerpt)
            return officialDomains.contains { domain == $0 || domain.hasSuffix("." + $0) }
        case .phone:
            let digits = Self.digits(of: hint.excerpt)
            return officialTrunks.contains { digits.hasPrefix($0) }
        case .address:
            // Words before a street may have been taken for a part of its name: "Magistrat Rathausplatz 1".
            let key = Self.key(of: hint)
            return officialAddresses.contains { key.hasSuffix($0) }
        case .iban, .birthDate: return false
        }
    }

    private static func key(of hint: PersonalDataHint) -> String {
        switch hint.kind {
        case .phone: "phone " + digits(of: hint.excerpt)
        case .iban: "iban " + hint.excerpt.filter { !$0.isWhitespace }
        case .mail, .birthDate, .address: "\(hint.kind.rawValue) \(hint.excerpt.lowercased())"
        }
    }

    private static func domain(of mail: String) -> String {
        mail.lowercased().split(separator: "@").last.map(String.init) ?? ""
    }

    /// The digits as dialled inside Germany: "+49 (0)5651 304" and "05651 304" are one.
    private static func digits(of phone: String) -> String {
        var digits = phone.filter { ("0"..."9").contains($0) }
        if phone.hasPrefix("+49") || phone.hasPrefix("0049") {
            digits = String(digits.dropFirst(phone.hasPrefix("+") ? 2 : 4))
            digits = digits.hasPrefix("0") ? digits : "0" + digits
        }
        return digits
    }

    private static func allHints(in text: String) -> [PersonalDataHint] {
        var reader = PersonalDataReader(text: text)
        return reader.read()
    }
}
