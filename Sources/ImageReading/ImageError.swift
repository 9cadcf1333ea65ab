/// Why an image cannot be used.
public enum ImageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes begin like no image that is known here.
    case unknownFormat
    /// The file is damaged, or its end is missing.
    case broken
    /// The image has more pixels than ``ImageReader/mostPixels``, or the file more bytes than are looked at.
    case tooLarge
    /// A variety of the format that nobody here can read.
    case unsupported
    /// There was no memory for the pixels.
    case noMemory
    /// A drawing that is not well-formed; a document type definition is never accepted.
    case notWellFormed(reason: String)

    /// One sentence in German for the clerk who chose the file.
    public var description: String {
        switch self {
        case .unknownFormat:
            "Die Datei ist kein Bild, das gelesen werden kann; möglich sind PNG, JPEG und SVG."
        case .broken:
            "Die Bilddatei ist beschädigt oder unvollständig. Bitte laden Sie sie noch einmal aus der Quelle."
        case .tooLarge:
            "Das Bild ist zu groß. Bitte verkleinern Sie es auf höchstens 40 Millionen Bildpunkte."
        case .unsupported:
            "Diese Spielart des Bildformats kann nicht gelesen werden. Bitte speichern Sie das Bild als PNG oder JPEG."
        case .noMemory:
            "Für das Bild reicht der Speicher nicht. Bitte verkleinern Sie es."
        case .notWellFormed(let reason):
            "Die Zeichnung kann nicht gelesen werden: \(reason) Bitte speichern Sie sie als einfaches SVG."
        }
    }
}
