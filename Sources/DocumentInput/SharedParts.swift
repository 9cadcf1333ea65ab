internal import Composition
internal import CouncilModel
internal import JSONReading

/// Parts that the files of several kinds of documents have.
extension InputObject {
    /// The member `letterhead`; the template's where the file says nothing.
    func letterhead() -> Letterhead {
        guard let template = source.template?.letterhead else {
            return object("letterhead") { Self.letterhead($0, default: nil) }
        }
        return optionalObject("letterhead") { Self.letterhead($0, default: template) } ?? template
    }

    static func letterhead(_ head: InputObject, default absent: Letterhead?) -> Letterhead {
        let accent = head.written("accent", expected: "eine dunkle Farbe wie \"#1F4E79\"") { Self.accent($0) }
        var letterhead =
            absent.map { absent in
                Letterhead(
                    bodyName: head.text("body", default: absent.bodyName),
                    sender: head.text("sender", default: absent.sender),
                    address: head.text("address", default: absent.address),
                    accent: accent ?? absent.accent,
                    arms: absent.arms
                )
            }
            ?? Letterhead(
                bodyName: head.text("body"),
                sender: head.text("sender", default: ""),
                address: head.text("address", default: ""),
                accent: accent ?? 0x1F4E79
            )
        let imprint = head.texts("imprint")
        letterhead.imprint = imprint.isEmpty ? absent?.imprint ?? [] : imprint
        return letterhead
    }

    /// The member `meeting`.
    func meeting() -> MeetingFacts {
        object("meeting") { meeting in
            MeetingFacts(
                organization: meeting.text("organization"),
                name: meeting.text("name"),
                date: meeting.date("date"),
                start: meeting.time("start"),
                end: meeting.optionalTime("end"),
                location: meeting.text("location"),
                chair: meeting.text("chair", default: ""),
                secretary: meeting.text("secretary", default: "")
            )
        }
    }

    /// The member `letter`.
    func letter(_ phrases: DocumentTemplate.LetterPhrases?, _ values: Phrase.Values) -> AgendaDocument.Invitation {
        object("letter") { letter in
            let salutation = phrases?.salutation ?? "Sehr geehrte Damen und Herren,"
            return AgendaDocument.Invitation(
                recipients: letter.texts("recipients", default: phrases?.recipients, values),
                contact: letter.facts("contact"),
                date: letter.date("date"),
                salutation: letter.text("salutation", default: salutation),
                text: letter.texts("text", default: phrases?.text, values),
                closing: letter.text("closing", default: phrases?.closing ?? "Mit freundlichen Grüßen"),
                signature: letter.signature()
            )
        }
    }

    /// A list of texts; the template's where the file says nothing.
    func texts(_ name: String, default phrases: [Phrase]?, _ values: Phrase.Values) -> [String] {
        has(name) ? texts(name) : phrases?.texts(values) ?? []
    }

    /// A text with paragraphs and lists; the template's where the file says nothing.
    func structuredText(_ name: String, default phrases: [Phrase]?, _ values: Phrase.Values) -> StructuredText {
        guard !has(name), let phrases else { return structuredText(name) }
        return StructuredText(notation: phrases.map { $0.text(values) }.joined(separator: "\n\n"))
    }

    /// A list of labels with values.
    func facts(_ name: String) -> [Fact] {
        objects(name) { Fact($0.text("label"), $0.text("value")) }
    }

    /// Who signs.
    func optionalSignature(_ name: String = "signature") -> Signature? {
        optionalObject(name) { Signature(name: $0.text("name"), function: $0.text("function", default: "")) }
    }

    /// Who signs.
    func signature(_ name: String = "signature") -> Signature {
        object(name) { Signature(name: $0.text("name"), function: $0.text("function", default: "")) }
    }

    /// The member `signatures`.
    func signatures() -> [Signature] {
        objects("signatures") { Signature(name: $0.text("name"), function: $0.text("function", default: "")) }
    }

    /// The member `publicity`, which must be there: nothing becomes public because somebody forgot it.
    func publicity() -> Publicity {
        if let publicity = optionalPublicity() { return publicity }
        if !has("publicity") { mismatch("publicity", expected: "\"public\" oder \"nonPublic\"", found: nil) }
        return .nonPublic
    }

    /// The member `publicity`.
    func optionalPublicity() -> Publicity? {
        choice("publicity", among: ["public": .public, "nonPublic": .nonPublic])
    }

    /// The member `votes`.
    func optionalVotes() -> VoteCount? {
        optionalObject("votes") { votes in
            VoteCount(
                yes: votes.integer("yes", in: 0...10_000),
                no: votes.integer("no", in: 0...10_000),
                abstentions: votes.optionalInteger("abstentions", in: 0...10_000) ?? 0
            )
        }
    }

    /// The member `created`, when the document was made; noon of a day without it.
    func stamp(day: CivilDate) -> DocumentStamp {
        let expected = "ein Zeitpunkt wie \"2026-11-12T10:00+01:00\""
        return written("created", expected: expected) { DocumentStamp(iso: $0) }
            ?? DocumentStamp(date: day, time: CivilTime(hour: 12, minute: 0), minutesFromUTC: 60)
    }

    /// `#rrggbb` with a contrast to white of 4.5 : 1 at least (WCAG 2.2, 1.4.3).
    static func accent(_ text: String) -> UInt32? {
        guard text.utf8.count == 7, text.hasPrefix("#"), !text.contains("+"),
            let color = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        return RelativeLuminance(of: color).contrastToWhite >= 4.5 ? color : nil
    }
}

extension DocumentStamp {
    /// Reads `2026-11-12T10:00+01:00`, also with seconds, also with `Z`.
    init?(iso text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(parts[0]),
            let time = CivilTime(iso: String(parts[1].prefix(5)))
        else { return nil }
        var zone = parts[1].dropFirst(5)
        if zone.first == ":" {
            let seconds = zone.dropFirst().prefix(2)
            guard seconds.count == 2, seconds.allSatisfy(\.isNumber) else { return nil }
            zone = zone.dropFirst(3)
        }
        if zone == "Z" {
            self.init(date: date, time: time, minutesFromUTC: 0)
            return
        }
        guard let sign = zone.first, sign == "+" || sign == "-",
            let offset = CivilTime(iso: String(zone.dropFirst()))
        else { return nil }
        let minutes = offset.hour * 60 + offset.minute
        self.init(date: date, time: time, minutesFromUTC: sign == "-" ? -minutes : minutes)
    }
}
