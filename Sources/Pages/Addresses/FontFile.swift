/// A font file the pages ask for at `/assets/fonts/NAME`.
///
/// The files come from the Debian package `fonts-inter` (SIL Open Font License 1.1) and are never part of the repository;
/// where they are missing the style sheet falls back to the system's sans-serif.
public struct FontFile: Sendable, Equatable {
    /// The last part of the address.
    public let name: String
    /// Where the package installs the file.
    public let installedPath: String
    /// The value of `Content-Type`.
    public let mediaType: String

    /// All files `ratswerk.css` names.
    public static let all = ["Inter-Regular.otf", "Inter-SemiBold.otf"].map {
        FontFile(name: $0, installedPath: "/usr/share/fonts/opentype/inter/\($0)", mediaType: "font/otf")
    }
}
