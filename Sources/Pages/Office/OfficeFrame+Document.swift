extension OfficeFrame {
    /// How much room a page takes.
    enum Width: String {
        /// Reading and forms.
        case normal
        /// Tables and editors.
        case wide
        /// An editor with pages beside it.
        case broad
        /// Login and errors.
        case narrow
        /// The viewer: the whole window.
        case full
    }

    /// The whole document around a page's content.
    ///
    /// - Parameters:
    ///   - title: The page's own title.
    ///   - section: The part of the menu.
    ///   - width: How much room the page takes.
    ///   - styles: Style sheets beside the usual ones.
    ///   - scripts: Scripts beside the usual one.
    ///   - refresh: Seconds after which browsers without scripts ask for the page again.
    ///   - showsHeader: Whether menu and footer surround the content.
    ///   - content: What is inside `main`.
    /// - Returns: The document.
    func document(
        title: String,
        section: OfficeSection? = nil,
        width: Width = .normal,
        styles: [AssetFile] = [],
        scripts: [AssetFile] = [],
        refresh: Int? = nil,
        showsHeader: Bool = true,
        _ content: HTML
    ) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="de"\(attribute: "data-account", person?.accountID)\(attribute: "data-saved-draft", savedDraft)>
        <head>
        <meta charset="utf-8">
        <title>\(title) – Ratswerk</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        \(given: refresh, { "<noscript><meta http-equiv=\"refresh\" content=\"\($0)\"></noscript>\n" })\
        <link rel="icon" href="\(address(.markSVG))" type="image/svg+xml">
        \(each: [.ratswerkCSS, .formsCSS, .officeCSS] + styles, { file in
            "<link rel=\"stylesheet\" href=\"\(address(file))\">\n"
        })\
        <script src="\(address(.displayJS))"></script>
        \(each: [.officeJS] + scripts, { "<script type=\"module\" src=\"\(address($0))\"></script>\n" })\
        </head>
        <body class="office\(if: !showsHeader, " bare")">
        <a class="skip" href="#content">Zum Inhalt springen</a>
        \(if: showsHeader, header(section))
        <main id="content" class="page page-\(width.rawValue)" tabindex="-1">
        \(notice)\(content)
        </main>
        \(if: showsHeader, footer)
        </body>
        </html>

        """
    }

    /// The address of a static file with the release in it.
    func address(_ file: AssetFile) -> String { address(.asset(file.rawValue)) }

    /// The same for a path; a browser may keep what it finds there for ever.
    func address(_ path: OfficePath) -> String {
        path.text + queryText([(name: "v", value: assetVersion)])
    }

    private func header(_ section: OfficeSection?) -> HTML {
        """
        <header class="site">
        <div class="site-bar">
        <a class="wordmark" href="\(OfficePath.home)"><svg class="mark" aria-hidden="true" focusable="false">\
        <use href="/assets/icons.svg#mark"></use></svg>Ratswerk</a>
        <span class="town">\(townName)</span>
        <div class="site-tools">
        \(if: person != nil, searchForm)
        <button type="button" class="quiet" data-type-switch aria-pressed="false" hidden>Große Schrift</button>
        \(given: person, personMenu)
        </div>
        </div>
        \(if: person != nil, menu(section))
        </header>
        """
    }

    private var searchForm: HTML {
        """
        <form class="site-search" role="search" action="\(OfficePath.search)">
        <label class="visually-hidden" for="site-search">Suche in Sitzungen und Vorlagen</label>
        <input id="site-search" name="q" type="search" placeholder="Suchen" autocomplete="off">
        <button type="submit" class="quiet">\(Icon.magnifier)<span class="visually-hidden">Suche starten</span></button>
        </form>
        """
    }

    private func personMenu(_ person: SignedInPerson) -> HTML {
        """
        <details class="person-menu">
        <summary>\(Icon.person)<span>\(person.name)</span></summary>
        <div class="person-panel">
        <p class="person-duty">\(person.duty)</p>
        <ul>
        <li><a href="\(OfficePath.account)">Mein Konto</a></li>
        \(if: person.mayAdminister, "<li><a href=\"\(OfficePath.accounts)\">Konten verwalten</a></li>")
        </ul>
        \(form(to: .logout, style: "person-logout", flags: "data-ends-session", """
            <button type="submit">Abmelden</button>
            """))
        </div>
        </details>
        """
    }

    private func menu(_ current: OfficeSection?) -> HTML {
        """
        <nav class="main-menu" aria-label="Hauptmenü"><ul>\(each: sections, { section in
            """
            <li><a href="\(section.path)"\(flag: "aria-current=\"page\"", if: section == current)>\(section.label)\
            \(if: section == .signOffs, waitingMark)</a></li>
            """
        })</ul></nav>
        """
    }

    private var sections: [OfficeSection] {
        OfficeSection.allCases.filter { $0 != .signOffs || person?.waitingSignOffs != nil }
    }

    private var waitingMark: HTML {
        guard let count = person?.waitingSignOffs, count > 0 else { return .empty }
        return "<span class=\"menu-count\">\(count)<span class=\"visually-hidden\"> offen</span></span>"
    }

    private var footer: HTML {
        """
        <footer class="site-end"><p>\(townName) · Ratswerk</p></footer>
        """
    }
}
