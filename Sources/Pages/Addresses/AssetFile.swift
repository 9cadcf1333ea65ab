/// The static files browsers receive, by name, with media type and the folder each lives in.
///
/// The shared design system lives once, in `public-portal/assets`; the office serves both folders, the portal only its own.
public enum AssetFile: String, CaseIterable, Sendable {
    /// Colours, type, elements: shared by office and portal.
    case ratswerkCSS = "ratswerk.css"
    /// Form elements, shared.
    case formsCSS = "forms.css"
    /// Layout of the portal.
    case portalCSS = "portal.css"
    /// Type size switch, shared; runs before the page is painted.
    case displayJS = "display.js"
    /// Icon sprite, shared.
    case iconsSVG = "icons.svg"
    /// The mark, shared.
    case markSVG = "mark.svg"
    /// Layout of the office.
    case officeCSS = "office.css"
    /// What is due, and the lamps of meetings.
    case cockpitCSS = "cockpit.css"
    /// Agenda editor and other tables of the office.
    case agendaCSS = "agenda.css"
    /// The PDF viewer.
    case viewerCSS = "viewer.css"
    /// The pages beside the editor of a paper.
    case previewCSS = "preview.css"
    /// The bar above structured text, and how far writing is kept.
    case editorCSS = "editor.css"
    /// What changed between two texts of a paper.
    case versionsCSS = "versions.css"
    /// Sign-offs of papers.
    case signOffCSS = "sign-off.css"
    /// A month of meetings.
    case calendarCSS = "calendar.css"
    /// Attachments of a paper.
    case attachmentsCSS = "attachments.css"
    /// Related papers beside a paper's text.
    case relationsCSS = "relations.css"
    /// Drafts, progress and retry of office forms.
    case officeJS = "office.js"
    /// Moving agenda items with pointer and keyboard.
    case agendaJS = "agenda.js"
    /// The PDF viewer.
    case viewerJS = "viewer.js"
    /// The pages beside the editor of a paper.
    case previewJS = "preview.js"
    /// Writing structured text.
    case editorJS = "editor.js"
    /// What the clipboard holds, in plain notation.
    case editorPasteJS = "editor-paste.js"
    /// Keeping what is typed, on the server and in the browser.
    case draftsJS = "drafts.js"
    /// Adding and moving attachments of a paper.
    case attachmentsJS = "attachments.js"
    /// Parts and number of a paper by its kind, and rows of its financial block.
    case paperFormJS = "paper-form.js"
    /// Search while a paper's number is typed.
    case relationsJS = "relations.js"
    /// Progress of packets.
    case packetsJS = "packets.js"
    /// What becomes of mails.
    case summonsJS = "summons.js"
    /// Search inside the PDF viewer.
    case viewerSearchJS = "viewer-search.js"

    /// The folder below the repository's root, without a trailing slash.
    public var folder: String {
        switch self {
        case .ratswerkCSS, .formsCSS, .portalCSS, .displayJS, .iconsSVG, .markSVG: "public-portal/assets"
        default: "templates/assets"
        }
    }

    /// The value of `Content-Type`.
    public var mediaType: String {
        if rawValue.hasSuffix(".css") { return "text/css; charset=utf-8" }
        if rawValue.hasSuffix(".js") { return "text/javascript; charset=utf-8" }
        return "image/svg+xml"
    }

    /// Whether the public portal serves this file.
    public var isServedByPortal: Bool { folder == "public-portal/assets" }
}
