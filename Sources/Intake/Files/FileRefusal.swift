/// A file of somebody else was refused.
public struct FileRefusal: Error, Sendable, Equatable {
    /// German, for the person who offered the file: what is wrong with it and what to do.
    public let message: String

    init(_ message: String) {
        self.message = message
    }
}

extension FileRefusal {
    static let empty = FileRefusal("Die Datei ist leer. Bitte wählen Sie die Datei noch einmal aus.")

    static func tooLarge(limit: Int) -> FileRefusal {
        FileRefusal(
            "Die Datei ist größer als \(limit >> 20) MB. Bitte verkleinern oder teilen Sie sie, zum Beispiel indem Sie "
                + "eingescannte Seiten mit geringerer Auflösung speichern."
        )
    }

    static let notPDF = FileRefusal(
        "Die Datei ist keine PDF-Datei. Bitte speichern Sie das Dokument als PDF und laden Sie diese Datei hoch."
    )

    static let officeDocument = FileRefusal(
        "Die Datei ist ein Office-Dokument oder ein ZIP-Archiv, keine PDF-Datei. Bitte speichern Sie das Dokument als "
            + "PDF und laden Sie diese Datei hoch."
    )

    static let incomplete = FileRefusal(
        "Die PDF-Datei ist unvollständig: Ihr Ende fehlt. Bitte erzeugen oder übertragen Sie die Datei noch einmal."
    )

    static let broken = FileRefusal(
        "Die PDF-Datei ist beschädigt und kann nicht gelesen werden. Bitte erzeugen Sie die PDF-Datei neu, zum Beispiel "
            + "mit „Als PDF speichern“ oder „Drucken als PDF“."
    )

    static let encrypted = FileRefusal(
        "Die PDF-Datei ist verschlüsselt oder mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und "
            + "ohne Einschränkungen und laden Sie sie noch einmal hoch."
    )

    static let noPages = FileRefusal("Die PDF-Datei enthält keine Seiten. Bitte erzeugen Sie die PDF-Datei neu.")

    static func tooManyPages(limit: Int) -> FileRefusal {
        FileRefusal("Die PDF-Datei hat mehr als \(limit) Seiten. Bitte teilen Sie sie auf mehrere Dateien auf.")
    }

    static let tooCostly = FileRefusal(
        "Die Prüfung der PDF-Datei hat zu lange gedauert oder zu viel Speicher gebraucht. Bitte erzeugen Sie die "
            + "PDF-Datei neu, zum Beispiel mit „Drucken als PDF“, oder teilen Sie sie."
    )

    static let portfolio = FileRefusal(
        "Die Datei ist eine PDF-Mappe, die andere Dateien enthält. Bitte laden Sie die enthaltenen Dateien einzeln hoch."
    )

    static let hiddenLayers = FileRefusal(
        "Die PDF-Datei enthält ausgeblendete Ebenen, die nach der Veröffentlichung lesbar wären. Bitte erzeugen Sie sie "
            + "mit „Drucken als PDF“ neu; dabei bleibt nur, was zu sehen ist."
    )

    static let pendingRedaction = FileRefusal(
        "Die PDF-Datei enthält markierte, aber nicht angewendete Schwärzungen: Der Text darunter ist noch lesbar. Bitte "
            + "wenden Sie die Schwärzungen an und speichern Sie die Datei neu."
    )

    static let dynamicForm = FileRefusal(
        "Die PDF-Datei ist ein dynamisches Formular (XFA), das nicht bereinigt werden kann. Bitte erzeugen Sie sie mit "
            + "„Drucken als PDF“ neu."
    )

    static let notCleanable = FileRefusal(
        "Die PDF-Datei kann nicht zuverlässig von verborgenen Inhalten bereinigt werden. Bitte erzeugen Sie sie mit "
            + "„Drucken als PDF“ neu."
    )
}
