/// One lamp of a meeting.
public struct ShownLamp: Sendable, Equatable {
    /// The column: "Vorlagen".
    public var title: String
    /// State and word.
    public var mark: LampMark
    /// What it means, in a sentence.
    public var sentence: String
    /// "§ 58 Abs. 1 Satz 2 HGO · geprüft am 27.11.2026"; empty where no law asks for it.
    public var law: String
    /// Where something can be done about it.
    public var path: OfficePath

    /// A lamp; the parameters are the properties.
    public init(title: String, mark: LampMark, sentence: String, law: String, path: OfficePath) {
        self.title = title
        self.mark = mark
        self.sentence = sentence
        self.law = law
        self.path = path
    }

    /// State and word, which open to the sentence and the paragraph.
    var details: HTML {
        """
        <details class="lamp-details"><summary><span class="visually-hidden">\(title): </span>\(mark)</summary>
        \(explanation)
        <p><a href="\(path)">Öffnen<span class="visually-hidden">: \(title)</span></a></p></details>
        """
    }

    /// The sentence and the paragraph.
    var explanation: HTML {
        """
        <p>\(GermanFormat.keepingCitations(sentence))</p>\
        \(given: law, { "<p class=\"row-about\">\(GermanFormat.keepingCitations($0))</p>" })
        """
    }

    /// The lamps of a meeting in the head of its page.
    static func head(_ lamps: [ShownLamp]) -> HTML {
        if lamps.isEmpty { return .empty }
        return """
            <p class="visually-hidden">Stand der Vorbereitung:</p>
            <ul class="head-lamps">\(each: lamps, { lamp in
                "<li><span class=\"head-lamp-title\" aria-hidden=\"true\">\(lamp.title)</span>\(lamp.details)</li>"
            })</ul>
            """
    }

    /// The lamps of a meeting below its line in a list; they open to their sentences.
    static func line(_ lamps: [ShownLamp], of title: String) -> HTML {
        if lamps.isEmpty { return .empty }
        return """
            <details class="row-lamps"><summary><span class="visually-hidden">Stand der Vorbereitung, \(title): </span>\
            \(each: lamps, { lamp in
                """
                <span class="row-lamp"><span class="row-lamp-title">\(lamp.title)\
                <span class="visually-hidden">: </span></span> \(lamp.mark)</span>
                """
            })</summary>
            <dl>\(each: lamps, { lamp in
                """
                <div><dt>\(lamp.title)</dt><dd>\(lamp.explanation)\
                <p><a href="\(lamp.path)">Öffnen<span class="visually-hidden">: \(lamp.title), \(title)</span></a></p></dd></div>
                """
            })</dl></details>
            """
    }
}
