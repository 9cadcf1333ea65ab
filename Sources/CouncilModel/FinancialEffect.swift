/// One row of what a paper costs or brings.
public struct FinancialEffect: Sendable, Hashable, Codable {
    /// What is paid or received.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Aufwand: running cost.
        case expense
        /// Auszahlung for an investment.
        case investment
        /// Ertrag: running revenue.
        case revenue
        /// Einzahlung for an investment, such as a grant.
        case grant

        /// In German.
        public var words: String {
            switch self {
            case .expense: "Aufwand"
            case .investment: "Investition (Auszahlung)"
            case .revenue: "Ertrag"
            case .grant: "Zuweisung (Einzahlung)"
            }
        }

        /// Whether the town receives it.
        public var isReceived: Bool { self == .revenue || self == .grant }
    }

    /// What is paid or received.
    public var kind: Kind
    /// The amount in cents, never below 0; the kind tells the direction.
    public var cents: Int
    /// The budget year, the first one of what comes back each year.
    public var year: Int
    /// Product or account of the budget.
    public var account: String
    /// How it is covered.
    public var cover: String
    /// Whether it comes back each year.
    public var isYearly: Bool

    /// A row; see the properties.
    public init(
        kind: Kind,
        cents: Int,
        year: Int,
        account: String = "",
        cover: String = "",
        isYearly: Bool = false
    ) {
        self.kind = kind
        self.cents = cents
        self.year = year
        self.account = account
        self.cover = cover
        self.isYearly = isYearly
    }

    /// "Aufwand 2026, jährlich: 12.400,00 €; Produkt 54.1.01; Deckung: Ansatz".
    public var words: String {
        let head = "\(kind.words) \(isYearly ? "ab \(year), jährlich" : "\(year)"): \(Self.euros(cents))"
        return ([head, account] + (cover.isEmpty ? [] : ["Deckung: \(cover)"])).filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    /// "12.400,00 €".
    public static func euros(_ cents: Int) -> String { amount(cents) + "\u{A0}€" }

    /// "12.400,00", "−3,50".
    public static func amount(_ cents: Int) -> String {
        let digits = String(cents.magnitude / 100)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(".") }
            grouped.append(digit)
        }
        let rest = String(cents.magnitude % 100)
        return (cents < 0 ? "−" : "") + grouped + "," + (rest.count < 2 ? "0" : "") + rest
    }

    /// Reads an amount as people write it in German: "12.400,00", "12400", "12.400 €", "12 400,5".
    ///
    /// - Parameter text: What was typed.
    /// - Returns: Cents; nil when it is no amount, below 0, or above 99.999.999.999,99 €.
    public static func cents(_ text: String) -> Int? {
        var bare = text.filter { !$0.isWhitespace && $0 != "\u{202F}" }
        for currency in ["€", "EUR", "Euro"] where bare.hasSuffix(currency) { bare.removeLast(currency.count) }
        guard let match = bare.wholeMatch(of: /(\d{1,3}(?:\.\d{3})+|\d{1,11})(?:,(\d{1,2}|-{1,2}|–))?/),
            let euros = Int(match.1.filter { $0 != "." }), euros <= 99_999_999_999
        else { return nil }
        let rest = match.2.map(String.init) ?? ""
        return euros * 100 + (Int(rest.count == 1 ? rest + "0" : rest) ?? 0)
    }

    /// What several rows come to, where the town pays once or each year.
    public struct Total: Sendable, Hashable {
        /// What the sum is of: "einmalig".
        public let words: String
        /// What is paid.
        public let paid: Int
        /// What is received.
        public let received: Int

        /// What is left to pay; below 0 where more is received.
        public var balance: Int { paid - received }
    }

    /// The sums of rows: of what comes once, and of what comes back each year.
    public static func totals(of rows: [FinancialEffect]) -> [Total] {
        [("einmalig", false), ("jährlich", true)].compactMap { words, isYearly in
            let counted = rows.filter { $0.isYearly == isYearly }
            guard !counted.isEmpty else { return nil }
            return Total(
                words: words,
                paid: counted.filter { !$0.kind.isReceived }.reduce(0) { $0 + $1.cents },
                received: counted.filter(\.kind.isReceived).reduce(0) { $0 + $1.cents }
            )
        }
    }

    /// The rows as a table, with their sums below; what the town receives has a minus.
    public static func table(of rows: [FinancialEffect]) -> StructuredText.Table {
        typealias Cell = StructuredText.Table.Cell
        func cell(_ text: String, isBold: Bool = false) -> Cell {
            .content(text.isEmpty ? [] : [StructuredText.Run(text, isBold: isBold)])
        }
        let totals = totals(of: rows)
        return StructuredText.Table(
            head: [["Art", "Jahr", "Produkt, Konto", "Deckung", "Betrag"].map { cell($0) }],
            rows: rows.map { row in
                [
                    cell(row.kind.words), cell(row.isYearly ? "jährlich ab \(row.year)" : "\(row.year)"),
                    cell(row.account), cell(row.cover), cell(euros(row.kind.isReceived ? -row.cents : row.cents)),
                ]
            }
                + totals.map { total in
                    [
                        cell("Summe \(total.words)\(total.received > 0 ? ", Einnahmen abgezogen" : "")", isBold: true),
                        .left, .left, .left, cell(euros(total.balance), isBold: true),
                    ]
                }
        )
    }
}

/// The fields in which a financial row is typed.
public enum FinancialRowField: String, Sendable, CaseIterable {
    /// What is paid or received.
    case kind
    /// The amount.
    case amount
    /// The budget year.
    case year
    /// Once or each year.
    case rhythm
    /// Product or account.
    case account
    /// How it is covered.
    case cover

    /// In German.
    public var label: String {
        switch self {
        case .kind: "Art"
        case .amount: "Betrag in Euro"
        case .year: "Haushaltsjahr"
        case .rhythm: "Wiederkehr"
        case .account: "Produkt, Konto"
        case .cover: "Deckung"
        }
    }
}
