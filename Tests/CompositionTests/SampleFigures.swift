import CouncilModel
import PDFWriting
import TestPictures
import Typesetting

@testable import Composition

/// Figures and charts of all kinds on sheets.
enum SampleFigures {
    static let arms = """
        <svg xmlns="http://www.w3.org/2000/svg" width="160" height="190" viewBox="0 0 160 190">
        <path d="M5 5H155V100C155 150 110 175 80 186 50 175 5 150 5 100Z" fill="#0b4f8a" stroke="#222" stroke-width="5"/>
        <circle cx="80" cy="70" r="30" fill="#f2c230"/></svg>
        """

    static let style = HouseStyle(Letterhead(bodyName: "Stadt Musterbach"))

    static func layout(_ blocks: [Block], title: String = "Probe") -> DocumentLayout {
        DocumentLayout(
            blocks: [style.headingBlock(title, level: 1)] + blocks,
            template: PageTemplate(left: 71, right: 57, firstTop: 60, top: 60, bottom: 71),
            metadata: PDFMetadata(
                title: title,
                author: "Stadt Musterbach",
                subject: "",
                creator: "Ratswerk",
                created: PDFDate(year: 2026, month: 11, day: 12, hour: 10, minute: 0, minutesFromUTC: 60)
            )
        )
    }

    static func figure(_ file: [UInt8], _ alternative: String, caption: String? = nil) throws -> Block {
        let illustration = try Illustration(file: file, alternative: alternative)
        let words = caption.map { Paragraph([TextRun($0, style: style.smallLabel)]) }
        return .figure(
            FigureBlock(illustration.content, alternative: alternative, caption: words, width: 60, spacing: 8)
        )
    }

    /// One PNG file of each colour type and depth.
    static var pngs: [[UInt8]] {
        let kinds: [(UInt8, UInt8)] = [
            (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8),
            (6, 16),
        ]
        return kinds.map { type, depth in
            let most = (1 << Int(depth)) - 1
            let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][type] ?? 1
            var png = SamplePNG(width: 16, height: 12, colorType: type, depth: depth) { x, y in
                (0..<channels).map { channel in
                    channel == 0
                        ? x * most / 15 : channel == 1 ? y * most / 11 : channel == 2 ? most / 2 : most * y / 11
                }
            }
            if type == 3 {
                png.chunks = [
                    ("PLTE", (0...most).flatMap { [UInt8($0), UInt8(255 - $0), UInt8(128)] }), ("tRNS", [0]),
                ]
            }
            return png.bytes
        }
    }

    static let years = (2019...2030).map(String.init)

    static let bars = ChartBlock(
        title: "Erträge und Aufwendungen",
        unit: "Mio. Euro",
        categories: ["2025", "2026", "2027", "2028", "2029"],
        series: [
            .init("Erträge", values: [177.1, 179.8, 172.5, 177.8, 187.0]),
            .init("Aufwendungen", values: [181.9, 180.2, 176.4, 178.8, 184.1]),
        ],
        kind: .bars,
        source: "Haushaltsplan 2026, Gesamtergebnisplan",
        look: style.chartLook
    )

    static let results = ChartBlock(
        title: "Jahresergebnis",
        unit: "Mio. Euro",
        categories: ["2024", "2025", "2026", "2027", "2028", "2029"],
        series: [.init("Jahresergebnis", values: [2.4, -4.8, -0.4, -3.9, -1, 2.9])],
        kind: .bars,
        showsTable: true,
        height: 120,
        look: style.chartLook
    )

    static let stacks = ChartBlock(
        title: "Auszahlungen für Investitionen nach Bereichen",
        unit: "Tsd. Euro",
        categories: ["2025", "2026", "2027", "2028"],
        series: [
            .init("Schulen", values: [4200, 6100, 5500, 2100]), .init("Straßen", values: [3100, 2800, 3300, 3600]),
            .init("Feuerwehr", values: [900, 1450, nil, 700]), .init("Sport und Bäder", values: [600, 350, 1200, 950]),
        ],
        kind: .stackedBars,
        look: style.chartLook
    )

    static let lines = ChartBlock(
        title: "Entwicklung der Steuererträge",
        unit: "Mio. Euro",
        categories: years,
        series: [
            .init("Gewerbesteuer", values: [44, 38.5, 41, 46.2, 49.9, 51, 47.3, 48, 49.5, 51, 52.2, 53]),
            .init("Grundsteuer B", values: [14, 14.1, 14.3, 14.3, 14.6, 15, 17.2, 17.3, 17.4, 17.6, 17.7, 17.8]),
            .init("Einkommensteuer", values: [33, 32.1, nil, 35, 36.8, 38, 39.1, 40.5, 42, 43.6, 45.1, 46.8]),
        ],
        kind: .lines,
        source: "Statistik der Stadt",
        look: style.chartLook
    )
}
