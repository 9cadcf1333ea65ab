internal import Composition
public import CouncilModel
public import Store

/// Adds a picture that the text of a paper can show, or exchanges the one of the same name.
public struct AddPicture: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// Most bytes of a picture.
    public static let byteLimit = 10_000_000
    /// Most pictures of a paper.
    public static let countLimit = 40
    /// The paper.
    public let paper: PaperID
    /// The uploaded file's name; the text calls the picture so.
    public let fileName: String
    /// Whether the public may see it; a picture of a non-public paper is never public.
    public let publicity: Publicity
    /// The uploaded bytes.
    public let bytes: [UInt8]
    private var mediaType = ""
    private var filing: PaperFiling?

    /// Adds a picture.
    public init(paper: PaperID, fileName: String, publicity: Publicity, bytes: [UInt8]) {
        self.paper = paper
        self.fileName = fileName
        self.publicity = publicity
        self.bytes = bytes
    }

    /// Reads the picture as the composer will; one that cannot be read never reaches the records.
    ///
    /// - Throws: ``ActionError/fileRefused(_:)``.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> AddPicture {
        guard bytes.count <= Self.byteLimit else {
            throw ActionError.fileRefused(
                "Das Bild ist größer als 10 MB. Bitte speichern Sie es kleiner; für eine ganze Seite genügen 2.500 Bildpunkte Breite."
            )
        }
        guard let mediaType = Illustration.mediaType(of: bytes) else {
            throw ActionError.fileRefused("Die Datei ist kein Bild. Möglich sind PNG, JPEG und SVG.")
        }
        do {
            _ = try Illustration(file: bytes, alternative: fileName)
        } catch {
            throw ActionError.fileRefused(
                """
                Das Bild kann nicht gelesen werden: Es ist beschädigt, zu groß (höchstens 40 Millionen Bildpunkte) oder von \
                einer Art, die nicht gesetzt werden kann. Bitte speichern Sie es neu als PNG oder JPEG.
                """
            )
        }
        var ready = self
        ready.mediaType = mediaType
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Stores the picture and sets a released paper's document anew.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let owner = try transaction.papers.find(paper), try transaction.papers.mayChange(paper) else {
            throw StoreError.notFound
        }
        let picture = PaperPicture(
            name: PaperPicture.name(of: fileName, mediaType: mediaType),
            publicity: Publicity.strictest(of: [owner.publicity, publicity]),
            sha256: try transaction.vault.put(bytes),
            mediaType: mediaType,
            size: bytes.count
        )
        let others = try transaction.paperPictures.list(of: paper).count { $0.name != picture.name }
        guard others < Self.countLimit else {
            throw ActionError.fileRefused("Eine Vorlage kann höchstens \(Self.countLimit) Bilder zeigen.")
        }
        try transaction.paperPictures.save(picture, of: paper)
        if owner.isReleased { try filing?.refresh(paper, in: transaction) }
        return Performed(
            paper,
            event: .init(
                kind: "pictureAdded",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["publicity": picture.publicity.rawValue]
            )
        )
    }
}
