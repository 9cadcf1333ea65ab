import CouncilModel
import Pages

extension Samples {
    var lamps: [ShownLamp] {
        let words = [
            (LampMark.State.good, "vollständig"), (.soon, "bis Mi., 6. Mai"), (.late, "versäumt"),
            (.notApplicable, "noch nicht"),
        ]
        return zip(["Vorlagen", "Ladungsfrist", "Bekanntmachung", "Ladungsnachweis"], words).map { title, word in
            ShownLamp(
                title: self(title),
                mark: LampMark(state: word.0, word: self(word.1)),
                sentence: self("Die Einladung muss bis Mittwoch, 6. Mai, zugehen."),
                law: self("§ 58 Abs. 1 Satz 2 HGO · geprüft am 27.11.2026"),
                path: .summons(self("m1"))
            )
        }
    }

    var head: MeetingHead {
        var head = MeetingHead(
            id: self("m1"),
            title: self("12. Sitzung des Hauptausschusses"),
            organizationID: self("o2"),
            organizationName: self("Hauptausschuss"),
            start: instant(5, 12, 18),
            end: instant(5, 12, 21, 30),
            location: self("Rathaus, Großer Saal, Marktplatz 3"),
            state: StateMark(label: self("geplant"), kind: .open),
            version: 7
        )
        head.lamps = lamps
        return head
    }

    var publicItems: [AgendaLine] {
        let titles = [
            "Eröffnung, Feststellung der Beschlussfähigkeit und der ordnungsgemäßen Ladung",
            "Genehmigung der Niederschrift über die 11. Sitzung",
            "Sanierung der Grundschule „Am Stadtpark“: Vergabe der Dachdeckerarbeiten",
            "Bebauungsplan Nr. 24 „Wohngebiet Nord“: Abwägung und Satzungsbeschluss",
            "Erste Satzung zur Änderung der Hundesteuersatzung",
            "Bericht zur Ausführung des Haushalts im ersten Quartal 2026",
            "Anfragen und Anregungen",
        ]
        return titles.enumerated().map { index, title in
            line(index + 1, title, isPublic: true, hasPaper: index > 1 && index < 6)
        }
    }

    var nonPublicItems: [AgendaLine] {
        [
            line(8, "Verkauf des Grundstücks Gartenstraße 12", isPublic: false, hasPaper: true),
            line(9, "Personalangelegenheit: Besetzung der Leitung des Bauamts", isPublic: false, hasPaper: false),
        ]
    }

    func line(_ number: Int, _ title: String, isPublic: Bool, hasPaper: Bool) -> AgendaLine {
        var line = AgendaLine(
            id: self("i\(number)"),
            number: self("\(number)"),
            title: self(title),
            isPublic: isPublic,
            paper: hasPaper
                ? PaperReference(id: self("p\(number)"), reference: self("2026/04\(number)"), title: self(title)) : nil,
            files: hasPaper ? [file("f\(number)", "Anlage 1: Lageplan", isPublic: isPublic)] : [],
            resolution: number == 2 ? self("Die Niederschrift wird genehmigt.") : nil
        )
        line.moves = number == 1 ? [.down] : [.up, .down, .indent, .outdent]
        if number == 4 { line.recommendations = [self("Bauausschuss, 02.05.2026: empfohlen (Ja 7)")] }
        if number == 3 {
            var mark = LateMark(
                kind: self("Tischvorlage"),
                instant: instant(5, 12, 18, 5),
                person: self("Jonas Beispiel"),
                state: .needsVote,
                explanation: self("Keine Regel über die Zulassung ist hinterlegt."),
                statutoryNumber: self("37")
            )
            (mark.numberTitle, mark.reason) = (self("gesetzliche Zahl"), self("Der Fördergeber drängt."))
            line.late = mark
        }
        if number == 5 {
            line.late = LateMark(
                kind: self("Nachtrag"),
                instant: instant(5, 9, 10),
                person: self("Jonas Beispiel"),
                state: .needsVote,
                explanation: self("Stand nicht auf der Einladung."),
                statutoryNumber: self("37")
            )
            line.late?.numberTitle = self("gesetzliche Zahl")
        }
        return line
    }

    func editor(
        newItem: MeetingEditorPage.NewItem,
        invitation: MeetingEditorPage.Invitation,
        publication: MeetingEditorPage.Publication,
        conflict: ActivityLine? = nil
    ) -> MeetingEditorPage {
        var page = MeetingEditorPage(
            meeting: head,
            publicItems: publicItems,
            nonPublicItems: nonPublicItems,
            paperSuggestions: [PaperReference(id: self("p1"), reference: self("2026/041"), title: self("Spielplatz"))],
            newItem: newItem,
            invitation: invitation,
            publication: publication,
            activities: activities,
            conflict: conflict
        )
        page.side = side
        return page
    }

    private var side: AgendaSide {
        var side = AgendaSide()
        side.takesResults = true
        side.lastMove = activities.first
        side.waiting = ["s1", "s2"].map { id in
            AgendaSide.WaitingPaper(
                stepID: self(id),
                paper: PaperReference(id: self("p\(id)"), reference: self("2026/050"), title: self("Neue Feuerwache")),
                kind: self("Beschlussvorlage"),
                office: self("Bauamt"),
                role: self("Vorberatung"),
                isPublic: id == "s1",
                since: instant(4, 2, 9),
                isAwaitingEarlierStep: id == "s2"
            )
        }
        side.neutralTitles = [
            AgendaSide.NeutralTitle(
                itemID: self("i8"),
                number: self("8"),
                title: self("Verkauf Lindenallee"),
                isGeneral: false,
                findings: [self("„Lindenallee“ sieht aus wie eine Straße oder Lage.")],
                isConfirmed: false
            )
        ]
        side.invited = InvitedAgenda(
            instant: instant(5, 3, 11),
            person: self("Jonas Beispiel"),
            lines: [.init(number: self("1"), title: self("Eröffnung"), isPublic: true, level: 0, isHeading: false)],
            differences: [self("Neu: Punkt 5, „Spielplatz“")]
        )
        return side
    }

    var editor: MeetingEditorPage {
        editor(newItem: .init(), invitation: .missing(obstacles: []), publication: .unpublished)
    }

    /// With deadlines of every lamp, and a summons that is late.
    var lateEditor: MeetingEditorPage {
        var page = editor(newItem: .init(), invitation: .missing(obstacles: []), publication: .unpublished)
        page.series = .init(
            id: self("s1"),
            rhythm: self("jeden ersten Dienstag im Monat"),
            movedFrom: CivilDate(2026, 5, 5)
        )
        let lamps: [(LampMark.State, String)] = [
            (.good, "gewahrt"), (.notApplicable, "noch nicht"), (.soon, "nur als verkürzte Frist gewahrt"),
            (.late, "war bis Mo 27.04.2026"),
        ]
        page.deadlines = lamps.map { lamp, state in
            ShownDeadline(
                title: self("Ladungsfrist"),
                mark: LampMark(state: lamp, word: self(state)),
                summary: self("Sitzung Fr 8.; frei: Do, Mi, Di; Zugang spätestens Mo 4."),
                steps: [self("Fr 8.5.2026: Sitzung, zählt nicht mit"), self("Do 7.5.2026: 1. freier Tag")],
                paragraph: self("§ 58 Abs. 1 Satz 2 HGO"),
                checkMark: self("ungeprüft")
            )
        }
        page.summons = SummonsForm(
            channels: [
                Choice(value: self("post"), label: self("Brief")), Choice(value: self("bote"), label: self("Bote")),
            ],
            channel: self("bote"),
            asksForSecondMeeting: true,
            shortening: .init(
                way: self("Zugang Di 5.; frei: Mi, Do, Fr; frühestens Sa 9."),
                condition: self("in eiligen Fällen"),
                sentence: self("Die Ladungsfrist ist abgekürzt."),
                excluding: self("Wahl, Hauptsatzung"),
                suspects: [self("Wahl der Schiedsperson")]
            ),
            reason: self("Fördermittel verfallen.")
        )
        return page
    }

    var longEditor: MeetingEditorPage {
        var page = editor(
            newItem: .init(),
            invitation: .missing(obstacles: [self("Die Tagesordnung ist noch leer.")]),
            publication: .published(since: instant(5, 2, 10), person: self("Jonas Beispiel"), hasChanges: true)
        )
        page.nonPublicItems = [line(39, nonPublicItems[0].title, isPublic: false, hasPaper: true)]
        page.publicItems = (1...38).map { number in
            line(
                number,
                publicItems[number % 7].title,
                isPublic: true,
                hasPaper: !number.isMultiple(of: 3)
            )
        }
        return page
    }

    var wrongEditor: MeetingEditorPage {
        editor(
            newItem: .init(
                title: self("Spielplatz"),
                paper: self("2026/999"),
                isPublic: nil,
                errors: [
                    FieldError(field: "paper", message: self("Es gibt keine Vorlage mit dieser Nummer.")),
                    FieldError(field: "public", message: self("Wählen Sie, ob der Punkt öffentlich beraten wird.")),
                ]
            ),
            invitation: .ready(file: file("f9", "Einladung"), composed: instant(5, 3, 11), isOutdated: true),
            publication: .withdrawn(since: instant(5, 3, 9), person: self("Jonas Beispiel")),
            conflict: activities[1]
        )
    }

    var emptyEditor: MeetingEditorPage {
        var page = editor(
            newItem: .init(),
            invitation: .missing(obstacles: [self("Die Tagesordnung ist leer.")]),
            publication: .unpublished
        )
        page.publicItems = []
        page.nonPublicItems = []
        page.meeting.start = nil
        page.activities = []
        return page
    }

    var reader: MeetingReaderPage {
        MeetingReaderPage(
            meeting: head,
            publicItems: publicItems,
            nonPublicItems: nonPublicItems,
            files: [file("f0", "Einladung")],
            packet: shownPacket(isPublic: false, isOutdated: true)
        )
    }

    var meetingList: MeetingListPage {
        var page = plainMeetingList
        page.meetings[0].lamps = lamps
        return page
    }

    private var plainMeetingList: MeetingListPage {
        MeetingListPage(
            filter: .init(period: self("upcoming"), organizationID: self("o2")),
            organizations: organizations,
            meetings: [
                .init(
                    id: self("m1"),
                    title: self("12. Sitzung des Hauptausschusses"),
                    start: instant(5, 12, 18),
                    location: self("Rathaus, Großer Saal"),
                    state: StateMark(label: self("eingeladen"), kind: .active)
                ),
                .init(
                    id: self("m2"),
                    title: self("31. Sitzung des Stadtrats"),
                    start: instant(5, 28, 17),
                    location: self("Lindenhof"),
                    state: StateMark(label: self("geplant"), kind: .open)
                ),
                .init(
                    id: self("m3"),
                    title: self("8. Sitzung des Ausschusses für Bauen, Stadtentwicklung und Umwelt"),
                    start: instant(6, 9, 18),
                    location: self("Rathaus, Raum 101"),
                    state: StateMark(label: self("abgesagt"), kind: .stopped)
                ),
            ],
            window: PageWindow(page: 2, pageCount: 4, total: 67),
            mayCreate: true
        )
    }

    func meetingForm(errors: [FieldError] = [], conflict: ActivityLine? = nil) -> MeetingFormPage {
        var page = MeetingFormPage(
            meetingID: conflict == nil ? nil : self("m1"),
            version: conflict == nil ? nil : 8,
            values: .init(
                organization: self("o2"),
                title: self(""),
                day: self("2026-05-12"),
                startTime: self("18:00"),
                endTime: self("21:30"),
                location: self("Rathaus, Großer Saal")
            ),
            organizations: organizations,
            locationSuggestions: [self("Lindenhof")],
            errors: errors,
            conflict: conflict,
            contested: conflict == nil
                ? [] : [ConflictLine(label: self("Tag"), mine: self("2026-05-12"), theirs: self("2026-05-13"))]
        )
        page.rooms = [Choice(value: self("r1"), label: self("Ratssaal, Marktplatz 3 · 60 Plätze · barrierefrei"))]
        return page
    }

    var locations: LocationPage {
        typealias Field = RecordFormPage.Field
        return LocationPage(
            rooms: [
                .init(
                    id: self("r1"),
                    room: self("Ratssaal"),
                    street: self("Marktplatz 3"),
                    seats: 60,
                    isAccessible: true
                ),
                .init(id: self("r2"), room: self("Zimmer 4"), street: self(""), seats: nil, isAccessible: false),
            ],
            form: RecordFormPage(
                title: self("Raum eintragen"),
                section: .calendar,
                way: [(self("Kalender"), .calendar), (self("Räume"), .locations)],
                target: .locations,
                fields: [
                    Field(self("room"), self("Raum"), hint: self("Wie er in der Einladung stehen soll.")),
                    Field(self("seats"), self("Plätze"), isOptional: true),
                    Field(self("accessible"), self("Barrierefrei zugänglich"), .tick, value: self("true")),
                ],
                button: self("Speichern")
            )
        )
    }

    var agendaItemForm: AgendaItemFormPage {
        AgendaItemFormPage(
            itemID: self("i3"),
            number: self("3"),
            version: 3,
            meeting: head,
            item: .init(
                title: self(publicItems[2].title),
                paper: self("2026/043"),
                isPublic: true,
                errors: [FieldError(field: "title", message: self("Der Titel ist zu lang."))]
            ),
            base: FormBase(text: self("title.0")),
            paperSuggestions: [PaperReference(id: self("p1"), reference: self("2026/041"), title: self("Spielplatz"))],
            conflict: activities[0],
            contested: [ConflictLine(label: self("Titel"), mine: self("Spielplatz"), theirs: self("Spielplätze"))]
        )
    }
}
