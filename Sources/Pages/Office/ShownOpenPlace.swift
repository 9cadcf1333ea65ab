/// A place of a paper's text that a template left to be filled, with the way to its part of the form.
public struct ShownOpenPlace: Sendable, Equatable {
    /// The name of the box with which the clerk says that such places may stay.
    public static let acceptField = "accept_open_places"

    /// With its brackets, "[Betrag]".
    public var text: String
    /// The part in which it stands.
    public var part: PaperFormPage.Field

    /// A place.
    public init(text: String, part: PaperFormPage.Field) {
        self.text = text
        self.part = part
    }

    static func list(_ places: [ShownOpenPlace], paperID: String) -> HTML {
        """
        <section class="notice notice-warning" aria-labelledby="open-places">\(Icon.warning)<div>
        <h2 class="notice-text" id="open-places">\(places.count == 1
            ? "Eine Stelle ist noch offen" : "\(places.count) Stellen sind noch offen")</h2>
        <p>Vor der Mitzeichnung und der Freigabe sollten sie ausgefüllt sein.</p>
        <ul>\(each: places, { place in
            """
            <li>\(place.text) – <a href="\(OfficePath.editPaper(paperID))#field-\(place.part.rawValue)">\
            \(place.part.label)<span class="visually-hidden"> ändern, um „\(place.text)“ auszufüllen</span></a></li>
            """
        })</ul></div></section>
        """
    }
}
