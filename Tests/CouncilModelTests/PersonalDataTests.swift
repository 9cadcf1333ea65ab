import CouncilModel
import Testing

@Suite("Personal data in texts that are to become public")
struct PersonalDataTests {
    private func found(_ text: String, official: [String] = []) -> [String] {
        PersonalDataSearch(officialTexts: official).hints(in: text).map { "\($0.kind.rawValue): \($0.excerpt)" }
    }

    @Test(
        "is pointed at",
        arguments: [
            ("IBAN DE89 3704 0044 0532 0130 00 bei der Bank", "iban: DE89 3704 0044 0532 0130 00"),
            ("auf DE89370400440532013000.", "iban: DE89370400440532013000"),
            ("DE89\u{A0}3704\u{A0}0044\n0532 0130 00", "iban: DE89 3704 0044 0532 0130 00"),
            ("Konto AT61 1904 3002 3457 3201.", "iban: AT61 1904 3002 3457 3201"),
            ("Rückfragen: Tel. 05651 7402", "phone: 05651 7402"),
            ("Tel.: (05651) 74 02-15", "phone: (05651) 74 02-15"),
            ("mobil 0171 2345678", "phone: 0171 2345678"),
            ("Erreichbar unter 0171/2345678.", "phone: 0171/2345678"),
            ("rufen Sie +49 5651 74020 an", "phone: +49 5651 74020"),
            ("05651/740-215", "phone: 05651/740-215"),
            ("0721/3841611\n28 Unterschriften", "phone: 0721/3841611"),
            ("Schreiben an heide.winter+rat@gmx.example bitte", "mail: heide.winter+rat@gmx.example"),
            ("(k.weiß@post.example).", "mail: k.weiß@post.example"),
            ("Frau Winter, geb. 12.03.1961, beantragt", "birthDate: geb. 12.03.1961"),
            ("geboren am 3. März 1954 in", "birthDate: geboren am 3. März 1954"),
            ("Geburtsdatum: 1.2.1988", "birthDate: Geburtsdatum: 1.2.1988"),
            ("Heide Winter, Lange Gasse 12, 37269 Eschwege hat", "address: Lange Gasse 12, 37269 Eschwege"),
            ("Am Alten Markt 3a\n37269 Eschwege", "address: Am Alten Markt 3a 37269 Eschwege"),
            ("die Eheleute Winter, wohnhaft Bahnhofstraße 4b, haben", "address: Bahnhofstraße 4b"),
        ]
    )
    func pointsAt(text: String, wanted: String) {
        #expect(found(text) == [wanted])
    }

    @Test(
        "is not seen in what council papers are full of",
        arguments: [
            "Drucksache 0142/2026 vom 12.03.2026", "DS 00142/26, Vorlage 2026/0142",
            "Kostenstelle 0510100, Sachkonto 5255000",
            "Summe 1.234.567,89 EUR, 0,05 % und 12.345.678", "am 12. März 2026 um 18:00 Uhr",
            "Flur 12, Flurstück 123/45",
            "Bebauungsplan Nr. 037 „Bahnhofstraße 4“", "in der Bahnhofstraße 4 entsteht ein Radweg",
            "§ 12 Abs. 3 Satz 1",
            "IBAN DE89 3704 0044 0532 0130 01", "Haushaltsjahre 2026 2027 2028 2029 2030", "Gleichung @ 5",
            "RAL 7016 / 9010",
            "Az. 10-024-31/2026", "0 0 0 0 0 0 0 0 0", "00 01 02 03 04 05 06", "Produkt 01.01.01.001",
            "Wahlperiode 2021/2026", "Vorlage 2026/\n0013\n3\n4\n5", "Nr. 0013 3 4 5",
            "Veränderung +0 -12 -22 -21 v. H.",
        ]
    )
    func doesNotPointAt(text: String) {
        #expect(found(text) == [])
    }

    @Test("is not what the town says of itself, in whatever wording")
    func official() {
        let letterhead = [
            "Stadt Musterbach · Marktplatz 1, 37269 Musterbach", "Tel. 05651 304-0 · rathaus@musterbach.example",
        ]
        #expect(
            found(
                "bauamt@musterbach.example, +49 (0)5651 304-222, Marktplatz 1, 37269 Musterbach",
                official: letterhead
            ) == []
        )
        #expect(found("Der Magistrat Marktplatz 1, 37269 Musterbach", official: letterhead) == [])
        #expect(found("Tel. 05651 305-222", official: letterhead) == ["phone: 05651 305-222"])
        #expect(found("winter@post.example", official: letterhead) == ["mail: winter@post.example"])
    }

    @Test("is named once in each wording, in the text's order")
    func once() {
        let text = "a@b.example, geb. 1.2.1988, A@B.example, DE89370400440532013000, DE89 3704 0044 0532 0130 00"
        #expect(found(text) == ["mail: a@b.example", "birthDate: geb. 1.2.1988", "iban: DE89370400440532013000"])
    }

    @Test("is looked for in any bytes without a crash")
    func anyText() {
        var state: UInt64 = 20_261_127
        let alphabet = Array("0123456789 +()/-@.,\u{A0}\nDEABgeb.straßeweg")
        for _ in 0..<2000 {
            let text = String(
                (0..<40).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return alphabet[Int(state >> 33) % alphabet.count]
                }
            )
            _ = found(text)
        }
        #expect(found("") == [])
    }
}
