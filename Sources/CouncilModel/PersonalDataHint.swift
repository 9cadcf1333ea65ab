/// A place in a text that looks like personal data, for somebody to look at before it becomes public.
public struct PersonalDataHint: Sendable, Hashable {
    /// What it looks like.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An account number with right check digits (ISO 13616).
        case iban
        /// A telephone number.
        case phone
        /// A mail address.
        case mail
        /// A day that the text calls a day of birth.
        case birthDate
        /// A street with house number that the text calls somebody's, or that stands before a postal code.
        case address

        /// German, for a list: "Telefonnummer".
        public var name: String {
            switch self {
            case .iban: "Kontonummer (IBAN)"
            case .phone: "Telefonnummer"
            case .mail: "E-Mail-Adresse"
            case .birthDate: "Geburtsdatum"
            case .address: "Anschrift"
            }
        }
    }

    /// What it looks like.
    public let kind: Kind
    /// The words themselves, white space folded: "geb. 12.03.1961".
    public let excerpt: String

    /// A hint.
    public init(kind: Kind, excerpt: String) {
        self.kind = kind
        self.excerpt = excerpt
    }
}
