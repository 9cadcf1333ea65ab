internal import Composition
internal import CouncilModel

/// A document that belongs to a paper; it is set by our own composer and then attached like any other PDF.
struct DemoTownAttachment: Sendable {
    let title: String
    let fileName: String
    var publicity = Publicity.public
    let text: String

    /// Sets it.
    ///
    /// - Parameters:
    ///   - sender: The office it comes from.
    ///   - day: Its date.
    ///   - composer: Sets it.
    ///   - filled: Puts years in their places.
    /// - Returns: The PDF.
    /// - Throws: `CompositionError`.
    func pdf(
        by sender: String,
        day: CivilDate,
        with composer: Composer,
        filling filled: (String) -> String
    ) throws -> [UInt8] {
        try composer.compose(
            PaperDocument(
                letterhead: Letterhead(bodyName: "Stadt Musterbach", sender: sender),
                genre: .enclosure,
                paperType: "Anlage",
                reference: "",
                date: day,
                publicity: publicity,
                responsible: sender,
                title: filled(title),
                resolution: StructuredText([]),
                reasons: StructuredText(notation: filled(text)),
                stamp: DocumentStamp(date: day, time: CivilTime(hour: 9, minute: 0), minutesFromUTC: 60)
            )
        ).pdf
    }
}
