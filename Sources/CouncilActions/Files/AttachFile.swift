public import CouncilModel
internal import Intake
public import Store

/// Attaches a PDF to a paper.
public struct AttachFile: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID
    /// Name for people; empty for the file's name.
    public let name: String
    /// The uploaded file's name.
    public let fileName: String
    /// Whether the public may see it; a non-public paper makes it non-public in effect.
    public let publicity: Publicity
    /// The uploaded bytes.
    public let bytes: [UInt8]
    private var pageCount: Int?

    /// Attaches a PDF.
    public init(paper: PaperID, name: String, fileName: String, publicity: Publicity, bytes: [UInt8]) {
        self.paper = paper
        self.name = name
        self.fileName = fileName
        self.publicity = publicity
        self.bytes = bytes
    }

    /// Looks into the file in the sandbox; a file that is refused never reaches the records.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> AttachFile {
        var checked = self
        checked.pageCount = try await office.inspector.inspectPDF(bytes, fileName: fileName).pageCount
        return checked
    }

    /// Stores the bytes and makes the file the paper's last Anlage.
    public func write(in transaction: Transaction) throws -> Performed<FileID> {
        try transaction.papers.lock(paper)
        guard let owner = try transaction.papers.find(paper) else { throw StoreError.notFound }
        let plainName = try TextField(label: "Dateiname", text: fileName).optional(limit: 200) ?? "Anlage.pdf"
        let title = plainName.lowercased().hasSuffix(".pdf") ? String(plainName.dropLast(4)) : plainName
        var file = File(
            id: transaction.newID(),
            body: owner.body,
            name: try TextField(label: "Bezeichnung", text: name).optional(limit: 200) ?? title,
            owner: .paper(paper),
            role: .auxiliaryFile,
            created: transaction.now
        )
        file.publicity = Publicity.strictest(of: [owner.publicity, publicity])
        file.position = try transaction.files.list(of: .paper(paper)).count
        file.date = transaction.today
        try transaction.files.save(file)
        let sha256 = try transaction.vault.put(bytes)
        try transaction.files.addVersion(
            sha256,
            to: file.id,
            fileName: plainName,
            mediaType: "application/pdf",
            pageCount: pageCount
        )
        try transaction.jobs.enqueue(
            kind: ReadFileText.kind,
            key: file.id.description,
            payload: "{\"file\":\"\(file.id)\"}"
        )
        return Performed(
            file.id,
            event: .init(
                kind: "fileAttached",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["file": file.id.description]
            )
        )
    }
}
