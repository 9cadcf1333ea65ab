/// Words of a council, and all that people paste among them.
enum HostileWords {
    static let plain = [
        "der", "die", "Haushaltssatzung", "wird", "beschlossen", "gemäß", "§", "12", "Abs.", "3", "BauGB", "Stadtrat",
        "und", "zum", "Entwurf", "12.345,67", "€", "Dr.", "Weiß", "Straßenausbaubeitragssatzung", "z.", "B.", "„Am",
        "Mühlenbach“", "–", "2026/0827", "Nr.", "47", "Kindertagesstätte", "Erschließung,", "Abwägung;", "(3)", "1.000",
        "Niederschlagswasserbewirtschaftung", "m²", "30", "%", "Öffentlichkeit", "UVP-Pflicht", "Ja/Nein",
    ]

    static let names = [
        "יעל כהן-לוי", "محمد عبد الله", "Łukasz Żółć", "Đorđe Ćosić", "Þórður Ðagsson", "Αθηνά Παπαδοπούλου",
        "Юлія Ґонта", "Nguyễn Thị Hồng", "Çağrı Öztürk", "Jo\u{308}rg Mu\u{308}ller", "Zoe\u{308} O’Brien",
        "Ștefan Țurcanu",
        "ა. გიორგი", "Անի Պետրոսյան", "田中さくら", "김민수", "सीता शर्मा", "สมชาย",
    ]

    static let oddities = [
        String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 2).prefix(60).description,
        String(repeating: "x", count: 60), String(repeating: "Ä", count: 400), String(repeating: "0", count: 60),
        "https://ris.example/" + String(repeating: "sehr/lang/", count: 20), "a/b/c-d-e_f.g.h:i", "👩‍👩‍👧‍👦", "🇩🇪🏳️‍🌈", "👍🏿",
        "Z̷̡̛͖̭̊̈́ả̵̧l̶̨͝g̸̰̐o̶͎͠", "e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{301}", "\u{202E}umgekehrt\u{202C}",
        "\u{2066}links\u{2069}",
        "Null\u{0}Zeichen", "\u{1}\u{2}\u{7}\u{8}\u{B}\u{C}\u{1B}[31mrot", "\u{7F}\u{80}\u{85}\u{9F}", "\u{FEFF}BOM",
        "\u{FFFE}",
        "\u{FFFF}", String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self), "\u{10FFFF}", "\u{E000}\u{F8FF}", "\u{FFFD}",
        "\u{AD}\u{AD}weich\u{AD}", "\u{200B}",
        "a\u{200D}b",
        "\u{2028}", "\u{2029}", "\t", "\n", "\r\n", "zwei\nZeilen", "\u{A0}\u{A0}", "\u{3000}", "\u{1680}", " ", "",
        "    ",
        "<b>&amp;</b>", "]]>", "<!--", "<?xpacket?>", "(\\)\\(", "%PDF-1.7", "endstream endobj", "/Name<<>>", "'\"`",
        "$x$",
        "**fett** *schräg* # |", "𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "ﬁﬂ ﬀ", "½ ² ³", "ẞ", "☒ ☐", "\u{1F1E6}", "𓀀", "क्षत्रिय", "ﷺ", "꧅", "−1", "…",
        "ǅ",
        "D\u{323}\u{307}", "한\u{1100}\u{1161}", "\u{1D172}", "\u{E0041}", "ا\u{64B}\u{64C}\u{64D}", "\u{180E}",
        "\u{61C}",
    ]

    static let links = [
        "https://ris.musterbach.example/papers/2026-0827", "https://ris.example/ä ö/ü?x=(1)&y=<\">\\#\u{E9}",
        "kein Verweis",
        "javascript:alert(1)", "mailto:büro@musterbach.example", "", "https://" + String(repeating: "x", count: 3000),
        "https://ris.example/\n\r\t\u{0}\u{1F}", "https://ris.example/%zz%", "//x", "#", "https://пример.рф/שלום", ")",
        "((((", "\\",
    ]

    static func word(_ chance: inout SeededChance) -> String {
        if chance.once(in: 12) { return chance.one(of: oddities) }
        if chance.once(in: 12) { return chance.one(of: names) }
        return chance.one(of: plain)
    }

    /// A text of fewer words than `limit`; now and then none.
    static func text(_ chance: inout SeededChance, below limit: Int = 14) -> String {
        chance.some(below: limit, word).joined(separator: chance.once(in: 30) ? "" : " ")
    }
}
