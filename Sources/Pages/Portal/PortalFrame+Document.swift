extension PortalFrame {
    /// The whole document around a page's content.
    ///
    /// - Parameters:
    ///   - title: The page's own title.
    ///   - path: The page's address for the canonical link; none for errors.
    ///   - query: What belongs to the canonical address.
    ///   - description: One sentence for search engines.
    ///   - data: The same thing as an OParl object.
    ///   - section: The part of the menu.
    ///   - content: What is inside `main`.
    /// - Returns: The document.
    func document(
        title: String,
        path: PortalPath?,
        query: [(name: String, value: String)] = [],
        description: String = "",
        data: PortalPath? = nil,
        section: PortalSection? = nil,
        _ content: HTML
    ) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="de">
        <head>
        <meta charset="utf-8">
        <title>\(title) – \(townName)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        \(given: description, { "<meta name=\"description\" content=\"\($0)\">\n" })\
        \(given: path, { "<link rel=\"canonical\" href=\"\(baseAddress)\($0.text)\(queryText(query))\">\n" })\
        \(if: path == nil, "<meta name=\"robots\" content=\"noindex\">\n")\
        \(given: data, { "<link rel=\"alternate\" type=\"application/json\" title=\"OParl\" href=\"\(baseAddress)\($0.text)\">\n" })\
        <link rel="icon" href="\(address(.markSVG))" type="image/svg+xml">
        \(each: [AssetFile.ratswerkCSS, .formsCSS, .portalCSS], { file in
            "<link rel=\"stylesheet\" href=\"\(address(file))\">\n"
        })\
        <script src="\(address(.displayJS))"></script>
        </head>
        <body class="portal">
        <a class="skip" href="#content">Zum Inhalt springen</a>
        \(header(section))
        <main id="content" class="page" tabindex="-1">
        \(content)
        </main>
        \(footer)
        </body>
        </html>

        """
    }

    private func address(_ file: AssetFile) -> String {
        PortalPath.asset(file.rawValue).text + queryText([(name: "v", value: assetVersion)])
    }

    private func header(_ current: PortalSection?) -> HTML {
        """
        <header class="site">
        <div class="site-bar">
        <a class="town-name" href="\(PortalPath.start)"><strong>\(townName)</strong> <span>Ratsinformation</span></a>
        <button type="button" class="quiet" data-type-switch aria-pressed="false" hidden>Große Schrift</button>
        </div>
        <nav class="main-menu" aria-label="Hauptmenü"><ul>\(each: PortalSection.allCases, { section in
            """
            <li><a href="\(section.path)"\(flag: "aria-current=\"page\"", if: section == current)>\(section.label)</a></li>
            """
        })</ul></nav>
        </header>
        """
    }

    private var footer: HTML {
        """
        <footer class="site-end"><div class="site-end-inner">
        <nav aria-label="Rechtliches und Daten"><ul>
        <li><a href="\(PortalPath.accessibility)">Barrierefreiheit</a></li>
        <li><a href="\(PortalPath.imprint)">Impressum</a></li>
        <li><a href="\(PortalPath.oparlSystem)">Offene Daten (OParl)</a></li>
        </ul></nav>
        <p class="made-with"><svg class="mark" aria-hidden="true" focusable="false">\
        <use href="/assets/icons.svg#mark"></use></svg>Ratswerk</p>
        </div></footer>
        """
    }
}
