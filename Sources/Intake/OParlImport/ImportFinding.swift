/// Something of a source that was not taken as it stands there.
public enum ImportFinding: String, Error, Sendable, CaseIterable, Hashable {
    /// A list or object could not be fetched.
    case unreachable
    /// What was fetched is no JSON.
    case unreadable
    /// A list led back to a page that was read already, or never ended.
    case endlessList
    /// A list lies on another server; it was not followed.
    case foreignServer
    /// The object has no URL of its own.
    case withoutIdentity
    /// The object has no name; a neutral one was given.
    case withoutName
    /// The source says that the object is deleted; it was not taken, and not removed if it was taken before.
    case deletedAtSource
    /// The object refers to one that the source does not list; the reference was left out.
    case danglingReference
    /// The object depends on a part of the source that could not be read; it was not changed, if it was taken before.
    case dependsOnUnread
    /// An item of the agenda is missing, or items change between public and non-public without a heading; what the source
    /// does not call public was taken as non-public.
    case doubtfulAgenda
    /// A paper was dealt with in non-public parts of meetings only; it was taken as non-public.
    case nonPublicPaper
    /// Two objects have the same URL; the first was taken.
    case repeatedIdentity
    /// A day or moment cannot be read; it was left out.
    case unreadableDate
    /// The end lies before the begin; the end was left out.
    case endBeforeStart
    /// Two legislative terms overlap; the later one was left out.
    case overlappingTerm
    /// The number of a paper is used by another one too; a mark was added to it.
    case repeatedReference
    /// The official key is not of eight digits; it was left out.
    case invalidKey
    /// The kind of organization is not one of OParl's.
    case unknownOrganizationType
    /// Longitude and latitude were exchanged; they were put right.
    case swappedCoordinates
    /// The geometry is no GeoJSON Feature; it was left out.
    case invalidGeometry
    /// More than one organization in charge; the first was taken.
    case severalInCharge
    /// The object is no longer in the source; it was kept.
    case vanished
    /// The records do not allow the object as it is; it was not taken.
    case refusedByRecords
    /// A file was refused when it was downloaded.
    case fileRefused
    /// A file could not be downloaded.
    case fileUnreachable

    /// German, for the report.
    public var title: String {
        switch self {
        case .unreachable: "nicht abrufbar"
        case .unreadable: "kein lesbares JSON"
        case .endlessList: "Liste ohne Ende"
        case .foreignServer: "Liste auf einem anderen Server"
        case .withoutIdentity: "ohne eigene Adresse (id)"
        case .withoutName: "ohne Namen, neutral benannt"
        case .deletedAtSource: "in der Quelle gelöscht"
        case .danglingReference: "verweist auf ein Objekt, das die Quelle nicht nennt"
        case .dependsOnUnread: "hängt von einem nicht abrufbaren Teil der Quelle ab, hier nicht geändert"
        case .doubtfulAgenda: "Tagesordnung lückenhaft, Zweifelhaftes als nichtöffentlich übernommen"
        case .nonPublicPaper: "nur nichtöffentlich beraten, als nichtöffentlich übernommen"
        case .repeatedIdentity: "Adresse (id) mehrfach vergeben, erstes Objekt übernommen"
        case .unreadableDate: "Datum nicht lesbar"
        case .endBeforeStart: "Ende vor Beginn, Ende weggelassen"
        case .overlappingTerm: "Wahlperioden überschneiden sich, spätere nicht übernommen"
        case .repeatedReference: "Drucksachennummer mehrfach vergeben, mit Zusatz übernommen"
        case .invalidKey: "Gemeindeschlüssel ungültig"
        case .unknownOrganizationType: "Art des Gremiums nicht nach OParl"
        case .swappedCoordinates: "Längen- und Breitengrad vertauscht, berichtigt"
        case .invalidGeometry: "Geometrie nicht lesbar"
        case .severalInCharge: "mehrere Federführungen, erste übernommen"
        case .vanished: "nicht mehr in der Quelle, hier behalten"
        case .refusedByRecords: "verletzt eine Regel der Datenbank, nicht übernommen"
        case .fileRefused: "Datei nicht angenommen"
        case .fileUnreachable: "Datei nicht abrufbar"
        }
    }
}

/// Findings of a run, counted, with a few examples.
public struct ImportFindings: Sendable {
    /// One kind of finding.
    public struct Count: Sendable {
        /// How often.
        public internal(set) var count = 0
        /// The first few, by their identity at the source; no names.
        public internal(set) var examples: [String] = []
    }

    /// The findings by kind.
    public private(set) var counts: [ImportFinding: Count] = [:]

    /// No findings.
    public init() {}

    /// Counts a finding.
    ///
    /// - Parameters:
    ///   - finding: What was found.
    ///   - externalID: Where, by its identity at the source.
    public mutating func add(_ finding: ImportFinding, _ externalID: String?) {
        var count = counts[finding, default: Count()]
        count.count += 1
        if let externalID, count.examples.count < Self.examplesKept { count.examples.append(externalID) }
        counts[finding] = count
    }

    /// Adds the findings of another run.
    ///
    /// - Parameter other: The other findings.
    public mutating func add(_ other: ImportFindings) {
        for (finding, count) in other.counts {
            counts[finding, default: Count()].count += count.count
            counts[finding, default: Count()].examples += count.examples
        }
    }

    private static let examplesKept = 5
}
