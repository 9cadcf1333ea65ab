/// A picture that the text of a paper can show.
public struct ShownPicture: Sendable, Equatable {
    /// What the text calls it.
    public var name: String
    /// Whether everybody may see it.
    public var isPublic: Bool
    /// Whether the paper's document shows it.
    public var isShown: Bool
    /// Number of bytes.
    public var size: Int

    /// A picture.
    public init(name: String, isPublic: Bool, isShown: Bool, size: Int) {
        self.name = name
        self.isPublic = isPublic
        self.isShown = isShown
        self.size = size
    }

    /// The words that stand for what is to be seen until somebody writes it.
    public static let placeholder = "Was zu sehen ist"

    /// What is typed where the picture shall stand.
    var notation: String { "![\(Self.placeholder)](\(name))" }

    func line(paperID: String, action: HTML) -> HTML {
        """
        <li><img src="\(OfficePath.paperPicture(paperID, name: name))" alt="" loading="lazy">\
        <div><p class="picture-name">\(name) \(PublicityMark(isPublic: isPublic))\
         <span class="row-about">\(GermanFormat.fileSize(size))</span></p>\
        \(if: !isShown, """
            <p class="hint">Die Vorlage ist öffentlich, dieses Bild nicht: Im Dokument steht dafür ein Rahmen.</p>
            """)\
        <p><code>\(notation)</code></p>\(action)</div></li>
        """
    }
}

/// Beside the editor: the pictures that the text can show.
struct PicturePanel: HTMLElement {
    let paperID: String?
    let pictures: [ShownPicture]

    var html: HTML {
        """
        <details class="card panel" data-pictures><summary>Bilder im Text\
        \(if: !pictures.isEmpty, " (\(pictures.count))")</summary>
        \(given: paperID, { id in
            """
            <ul class="pictures">\(each: pictures, { picture in
                picture.line(paperID: id, action: """
                    <button type="button" class="quiet" data-picture="\(picture.name)" hidden \
                    aria-label="\(picture.name) in den Text einfügen">In den Text einfügen</button>
                    """)
            })</ul>
            <p><a class="button" href="\(OfficePath.paperPictures(id))">Bilder hochladen oder entfernen</a></p>
            <p class="hint">Was Sie geschrieben haben, ist aufgehoben und steht nach der Rückkehr zur Wahl. Speichern ist sicherer.</p>
            """
        })\(if: paperID == nil, """
            <p>Speichern Sie die Vorlage zuerst; danach können Sie hier Bilder hochladen und in den Text einfügen.</p>
            """)</details>
        """
    }
}
