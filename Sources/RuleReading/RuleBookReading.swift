public import CouncilRules
public import JSONReading

/// Puts a book together from its files.
public struct RuleBookReading {
    /// A file that is not as it should be.
    public struct Refusal: Error, Hashable, Sendable {
        /// The file's name as it was given.
        public let file: String
        /// What is wrong with it.
        public let refusal: InputRefusal
    }

    /// A file: its name, and the bytes.
    public typealias File = (name: String, bytes: [UInt8])

    /// Reads all files of a book.
    ///
    /// - Parameters:
    ///   - holidays: The holidays of all Länder.
    ///   - laender: The law of the Länder, a file each.
    ///   - towns: What towns have, a file each.
    /// - Returns: The book.
    /// - Throws: ``Refusal`` for the first file with something wrong.
    public static func book(holidays: File, laender: [File], towns: [File]) throws(Refusal) -> RuleBook {
        let table = try read(holidays) { HolidayTable(holidays: $0) }
        var lands: [RuleSet] = []
        for file in laender {
            let known = lands
            lands.append(
                try read(file) { input in
                    let land = RuleSet(rules: input)
                    if case .town = land.scope { input.report("erwartet ist das Recht eines Landes") }
                    if case .land(let code) = land.scope, !HolidayTable.codes.contains(code) {
                        input.report(
                            "erwartet ist ein Land wie \"HE\", gefunden wurde \"\(code.prefix(20))\"",
                            at: "code"
                        )
                    }
                    if known.contains(where: { $0.id == land.id || $0.scope == land.scope }) {
                        input.report("dieses Land hat schon eine andere Datei", at: "id")
                    }
                    return land
                }
            )
        }
        var places: [RuleSet] = []
        for file in towns {
            let known = places
            places.append(
                try read(file) { input in
                    let town = RuleSet(rules: input)
                    if known.contains(where: { $0.id == town.id }) {
                        input.report("diese Stadt hat schon eine andere Datei", at: "id")
                    }
                    check(town, lands, table, input)
                    return town
                }
            )
        }
        return RuleBook(laender: lands, towns: places, holidays: table)
    }

    private static func check(_ town: RuleSet, _ lands: [RuleSet], _ table: HolidayTable, _ input: InputObject) {
        guard case .town(let id, let regions) = town.scope else {
            input.report("erwartet ist eine Stadt, mit „land“")
            return
        }
        for region in regions.sorted() where table.regions[region] == nil {
            input.report("„\(region)“ steht nicht in den Feiertagen", at: "regions")
        }
        guard let land = lands.first(where: { $0.id == id }) else {
            input.report("zu diesem Land gibt es keine Datei", at: "land")
            return
        }
        let known = Set(land.rules.map(\.id) + town.rules.map(\.id))
        let matters = Set(land.matters.map(\.id))
        let places = input.place.member("rules")
        for (index, rule) in town.rules.enumerated() {
            let place = places.element(index)
            if let shortens = rule.shortens, !known.contains(shortens) {
                input.source.report("eine Regel „\(shortens)“ gibt es nicht", at: place.member("shortens"))
            }
            guard let exclusion = rule.exclusion else { continue }
            if !land.rules.contains(where: { $0.id == exclusion.atLeast }) || !matters.isSuperset(of: exclusion.matters)
            {
                input.source.report("nennt, was das Recht des Landes nicht hat", at: place.member("exclusion"))
            }
        }
        for conflict in RuleBook.conflicts(of: town, with: land, holidays: table) {
            input.source.report(conflict.message, at: places.element(conflict.rule))
        }
    }

    private static func read<Value>(_ file: File, _ read: (InputObject) -> Value) throws(Refusal) -> Value {
        do throws(InputRefusal) {
            return try JSONInput.read(file.bytes, read)
        } catch {
            throw Refusal(file: file.name, refusal: error)
        }
    }
}
