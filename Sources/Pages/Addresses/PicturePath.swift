/// The addresses of pictures in the office.
public enum PicturePath: Sendable, Equatable {
    /// A picture of a document that was composed here.
    case ofFile(String, name: String)
    /// GET lists those in a paper's text, POST adds one.
    case ofPaper(String)
    /// One of them.
    case inPaper(String, name: String)
    /// POST takes one of them away.
    case removal(String)

    var text: String {
        switch self {
        case .ofFile(let id, let name): "/files/\(segment(id))/pictures/\(segment(name))"
        case .ofPaper(let id): "/papers/\(segment(id))/pictures"
        case .inPaper(let id, let name): "/papers/\(segment(id))/pictures/\(segment(name))"
        case .removal(let id): "/papers/\(segment(id))/picture-removal"
        }
    }
}

extension OfficePath {
    /// A picture of a document that was composed here.
    public static func filePicture(_ id: String, name: String) -> OfficePath { .picture(.ofFile(id, name: name)) }

    /// The pictures in a paper's text.
    public static func paperPictures(_ id: String) -> OfficePath { .picture(.ofPaper(id)) }

    /// One of them.
    public static func paperPicture(_ id: String, name: String) -> OfficePath { .picture(.inPaper(id, name: name)) }

    /// Taking one of them away.
    public static func paperPictureRemoval(_ id: String) -> OfficePath { .picture(.removal(id)) }
}
